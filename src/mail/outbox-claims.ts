import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { selectEntities } from '../database/find.js';
import { change, select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { newId } from '../entities/id.js';
import { Mail } from '../entities/mail.entity.js';
import { accessFacts, type AccessFacts } from '../queries/authentication/access.js';
import { mayReach } from '../queries/mail/mail.access.js';

const batch = 40;
/** After a crash, the mail is taken up again within this time. */
const claimLasts = minute;
/** The interval at which claims are renewed, long before they end. */
export const claimRenewed = claimLasts / 4;

const stillMine = "account_id = ? AND id = ? AND status = 'WAITING' AND claim = ?";

/** The current recipient of a mail. */
export interface Recipient extends AccessFacts {
  /** Whether the address is marked as wrong. */
  isDoubted: boolean;
}

/** The outbox for deliverers: each claims some of its mails, and only the holder of a claim stores the outcome of an attempt. */
export class OutboxClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Claims a batch of due mails: urgent ones first, then the oldest. */
  async take(): Promise<Mail[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const mails = await selectEntities(
        manager,
        Mail,
        'o',
        `FROM outbox_mail o
          WHERE o.status = 'WAITING' AND o.urgency IN (0, 1) AND o.next_attempt_at <= ?
          ORDER BY o.urgency, o.next_attempt_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
        [this.clock.now()],
      );
      const claim = newId();
      if (mails.length > 0) {
        await change(
          manager,
          `UPDATE outbox_mail SET claim = ?, next_attempt_at = ? WHERE (account_id, id) IN (${mails.map(() => '(?, ?)').join(', ')})`,
          [claim, this.ends(), ...mails.flatMap((mail) => [mail.accountId, mail.id])],
        );
      }
      return mails.map((mail) => ({ ...mail, claim }));
    });
  }

  /** The recipient of the mail; null, after withdrawing the mail, if there is none any more. */
  async recipientOf(mail: Mail): Promise<Recipient | null> {
    const { manager } = this.dataSource;
    const [recipient] = await select<Recipient>(
      manager,
      `SELECT ${accessFacts}, u.email = ? AND u.email_bounced_at IS NOT NULL AS isDoubted FROM outbox_mail o
         JOIN \`user\` u ON u.account_id = o.account_id AND u.id = o.recipient_id
         JOIN account a ON a.id = o.account_id
        WHERE o.account_id = ? AND o.id = ?`,
      [mail.message.to.address, mail.accountId, mail.id],
    );
    if (recipient !== undefined && mayReach(mail.message, recipient)) return recipient;
    await change(manager, `UPDATE outbox_mail SET status = 'WITHDRAWN', claim = NULL WHERE ${stillMine}`, [
      mail.accountId,
      mail.id,
      mail.claim,
    ]);
    return null;
  }

  /** Renews the claim and counts the attempt; false if the mail was withdrawn, or another process has taken over from a slow one. */
  async renew(mail: Mail): Promise<boolean> {
    const claimed = await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET attempts = ?, next_attempt_at = ? WHERE ${stillMine}`,
      [mail.attempts + 1, this.ends(), mail.accountId, mail.id, mail.claim],
    );
    return claimed === 1;
  }

  /** Releases a mail whose attempt does not count, or was not made; an error is kept for operators. */
  async giveBack(mail: Mail, dueAt: Date, error: string | null = mail.lastError): Promise<void> {
    await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET attempts = ?, next_attempt_at = ?, last_error = ?, claim = NULL WHERE ${stillMine}`,
      [mail.attempts, dueAt, error, mail.accountId, mail.id, mail.claim],
    );
  }

  /** Releases a mail after a failed attempt; it is due again at the given time. */
  async markFailed(mail: Mail, error: string, dueAt: Date): Promise<void> {
    await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET next_attempt_at = ?, last_error = ?, claim = NULL WHERE ${stillMine}`,
      [dueAt, error, mail.accountId, mail.id, mail.claim],
    );
  }

  /** Marks a mail as failed and, if that is the reason, its address as wrong. */
  async giveUp(mail: Mail, error: string, isBounced: boolean): Promise<void> {
    const now = this.clock.now();
    // The user's row before the mail's, as for locking a user: the other order would cause deadlocks.
    await inTransaction(this.dataSource, async (manager) => {
      if (isBounced)
        await change(
          manager,
          'UPDATE `user` SET email_bounced_at = ? WHERE account_id = ? AND id = ? AND email = ? AND email_bounced_at IS NULL',
          [now, mail.accountId, mail.recipientId, mail.message.to.address],
        );
      await change(
        manager,
        `UPDATE outbox_mail SET status = 'FAILED', next_attempt_at = ?, last_error = ?, claim = NULL WHERE ${stillMine}`,
        [now, error, mail.accountId, mail.id, mail.claim],
      );
    });
  }

  /** An accepted mail is SENT, whatever has happened in the meantime and whoever holds the claim; a mark on the address is removed. */
  async markSent(mail: Mail, isDoubted: boolean): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      if (isDoubted)
        await change(
          manager,
          'UPDATE `user` SET email_bounced_at = NULL WHERE account_id = ? AND id = ? AND email = ?',
          [mail.accountId, mail.recipientId, mail.message.to.address],
        );
      await change(
        manager,
        `UPDATE outbox_mail SET status = 'SENT', sent_at = ?, last_error = NULL WHERE account_id = ? AND id = ? AND status <> 'SENT'`,
        [this.clock.now(), mail.accountId, mail.id],
      );
    });
  }

  /** Ends all claims, and all pauses before retries, at once; only if no other process uses the database. */
  async forget(): Promise<void> {
    const now = this.clock.now();
    await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET next_attempt_at = ? WHERE status = 'WAITING' AND next_attempt_at > ?",
      [now, now],
    );
  }

  private ends(): Date {
    return new Date(this.clock.now().getTime() + claimLasts);
  }
}
