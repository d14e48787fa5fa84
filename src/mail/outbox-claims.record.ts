import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { selectEntities } from '../database/find.js';
import { select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { above, not } from '../database/where.js';
import { updateAny, updateIf } from '../database/write.js';
import { newId } from '../entities/id.js';
import { Mail } from '../entities/mail.entity.js';
import { User } from '../entities/user.entity.js';
import { accessFacts, type AccessFacts } from '../queries/authentication/access.js';
import { mayReach } from '../queries/mail/mail.access.js';

const batch = 40;
/** After a crash, the mail is taken up again within this time. */
const claimLasts = minute;
/** The interval at which claims are renewed, long before they end. */
export const claimRenewed = claimLasts / 4;

/** The mail while it is still claimed by this process; nothing becomes of it otherwise. */
function stillMine({ accountId, id, claim }: Mail): Pick<Mail, 'accountId' | 'id' | 'status' | 'claim'> {
  return { accountId, id, status: 'WAITING', claim };
}

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
        const locked = mails.map(({ accountId, id }) => ({ accountId, id }));
        await updateAny(manager, Mail, locked, { claim, nextAttemptAt: this.ends() });
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
    await updateAny(manager, Mail, stillMine(mail), { status: 'WITHDRAWN', claim: null });
    return null;
  }

  /** Renews the claim and counts the attempt; false if the mail was withdrawn, or another process has taken over from a slow one. */
  async renew(mail: Mail): Promise<boolean> {
    const renewed = { attempts: mail.attempts + 1, nextAttemptAt: this.ends() };
    return updateIf(this.dataSource.manager, Mail, stillMine(mail), renewed);
  }

  /** Releases a mail whose attempt does not count, or was not made; an error is kept for operators. */
  async giveBack(mail: Mail, dueAt: Date, error: string | null = mail.lastError): Promise<void> {
    const { attempts } = mail;
    const left = { attempts, nextAttemptAt: dueAt, lastError: error, claim: null };
    await updateAny(this.dataSource.manager, Mail, stillMine(mail), left);
  }

  /** Releases a mail after a failed attempt; it is due again at the given time. */
  async markFailed(mail: Mail, error: string, dueAt: Date): Promise<void> {
    const failed = { nextAttemptAt: dueAt, lastError: error, claim: null };
    await updateAny(this.dataSource.manager, Mail, stillMine(mail), failed);
  }

  /** Marks a mail as failed and, if that is the reason, its address as wrong. */
  async giveUp(mail: Mail, error: string, isBounced: boolean): Promise<void> {
    const now = this.clock.now();
    // The user's row before the mail's, as for locking a user: the other order would cause deadlocks.
    const failed = { status: 'FAILED', nextAttemptAt: now, lastError: error, claim: null } as const;
    await inTransaction(this.dataSource, async (manager) => {
      if (isBounced)
        await updateAny(
          manager,
          User,
          { ...recipientAtAddress(mail), emailBouncedAt: null },
          { emailBouncedAt: now },
        );
      await updateAny(manager, Mail, stillMine(mail), failed);
    });
  }

  /** An accepted mail is SENT, whatever has happened in the meantime and whoever holds the claim; a mark on the address is removed. */
  async markSent(mail: Mail, isDoubted: boolean): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      if (isDoubted) await updateAny(manager, User, recipientAtAddress(mail), { emailBouncedAt: null });
      const isUnsent = { accountId: mail.accountId, id: mail.id, status: not('SENT') } as const;
      const sent = { status: 'SENT', sentAt: this.clock.now(), lastError: null } as const;
      await updateAny(manager, Mail, isUnsent, sent);
    });
  }

  /** Ends all claims, and all pauses before retries, at once; only if no other process uses the database. */
  async forget(): Promise<void> {
    const now = this.clock.now();
    const later = { status: 'WAITING', nextAttemptAt: above(now) } as const;
    await updateAny(this.dataSource.manager, Mail, later, { nextAttemptAt: now });
  }

  private ends(): Date {
    return new Date(this.clock.now().getTime() + claimLasts);
  }
}

/** The recipient of a mail, as long as they have the address to which it went. */
function recipientAtAddress({
  accountId,
  recipientId,
  message,
}: Mail): Pick<User, 'accountId' | 'id' | 'email'> {
  return { accountId, id: recipientId, email: message.to.address };
}
