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
/** After a kill the mail is taken up again within this time. */
const claimLasts = minute;
/** Whoever holds a claim renews it so often, long before it ends. */
export const claimRenewed = claimLasts / 4;

const stillMine = "account_id = ? AND id = ? AND status = 'WAITING' AND claim = ?";

/** Who gets a mail, at this moment. */
export interface Recipient extends AccessFacts {
  /** Whether mails to the address are known not to arrive. */
  isDoubted: boolean;
}

/** The outbox, as deliverers take turns at it: each claims some of its mails, and only whoever holds a claim decides what became of a try. */
export class OutboxClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Claims what is due, a batch at most: what somebody waits for ahead, and of that the oldest. */
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

  /** Who gets the mail; null, and the mail is taken back, if nobody does any more. */
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

  /** Claims the mail anew and counts the try; false if it was withdrawn, or another process has taken over from a slow one. */
  async renew(mail: Mail): Promise<boolean> {
    const claimed = await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET attempts = ?, next_attempt_at = ? WHERE ${stillMine}`,
      [mail.attempts + 1, this.ends(), mail.accountId, mail.id, mail.claim],
    );
    return claimed === 1;
  }

  /** Lets go of a mail whose try does not count, or that was not tried; an error is kept for whoever looks at it. */
  async giveBack(mail: Mail, dueAt: Date, error: string | null = mail.lastError): Promise<void> {
    await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET attempts = ?, next_attempt_at = ?, last_error = ?, claim = NULL WHERE ${stillMine}`,
      [mail.attempts, dueAt, error, mail.accountId, mail.id, mail.claim],
    );
  }

  /** Lets go of a mail whose try has failed; it is due again then. */
  async markFailed(mail: Mail, error: string, dueAt: Date): Promise<void> {
    await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET next_attempt_at = ?, last_error = ?, claim = NULL WHERE ${stillMine}`,
      [dueAt, error, mail.accountId, mail.id, mail.claim],
    );
  }

  /** Gives a mail up, and together with it doubts the address if that is why. */
  async giveUp(mail: Mail, error: string, isBounced: boolean): Promise<void> {
    const now = this.clock.now();
    // The user ahead of the mail, as where somebody is locked: in the other order each would wait for the other.
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

  /** An accepted mail is SENT whatever happened meanwhile, and whoever had it in hand; together with it a doubted address is trusted again. */
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

  /** Lets every claim, and every pause before another try, end at once; only for who has the database alone. */
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
