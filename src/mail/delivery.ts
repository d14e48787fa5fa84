import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { change, columnsOf, select, toObjects } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { OutboxMail } from '../entities/outbox-mail.entity.js';
import type { TokenDeriver } from '../services/secret-token.js';
import { linkOf } from './links.js';
import type { MailTransport } from './transport.js';
import { wordMail } from './word-mail.js';

const batch = 20;
const claimLasts = minute;
const mostAttempts = 12;
const longestPause = 60 * minute;

/**
 * Takes mails from the outbox to the transport. A mail is claimed before it is sent, so that two processes don't send it
 * both, and comes back when the claim ends. Tries are repeated with growing pauses; after the twelfth it is FAILED.
 */
export class MailDelivery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly tokens: TokenDeriver,
    private readonly settings: { from: string; appUrl: string },
  ) {}

  /** Delivers what is due, a batch at most; says how many mails were accepted. */
  async deliverDue(report: (mailId: string, error: unknown) => void): Promise<number> {
    let delivered = 0;
    for (const mail of await this.claimDue()) {
      if (!(await this.holds(mail))) continue;
      try {
        await this.send(mail);
        await this.mark(mail, 'SENT', null);
        delivered++;
      } catch (error) {
        report(mail.id, error);
        await this.mark(mail, mail.attempts >= mostAttempts ? 'FAILED' : 'WAITING', error);
      }
    }
    return delivered;
  }

  /** Lets every claim, and every pause before another try, end at once; only for who has the database alone. */
  async forgetClaims(): Promise<void> {
    const now = this.clock.now();
    await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET next_attempt_at = ? WHERE status = 'WAITING' AND next_attempt_at > ?",
      [now, now],
    );
  }

  private async claimDue(): Promise<OutboxMail[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const rows = await select<Record<string, unknown>>(
        manager,
        `SELECT ${columnsOf(manager, OutboxMail, 'o')} FROM outbox_mail o
          WHERE o.status = 'WAITING' AND o.next_attempt_at <= ? ORDER BY o.next_attempt_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      const mails = toObjects(manager, OutboxMail, rows);
      if (mails.length > 0) {
        await change(
          manager,
          `UPDATE outbox_mail SET attempts = attempts + 1, next_attempt_at = ? WHERE (account_id, id) IN (${mails.map(() => '(?, ?)').join(', ')})`,
          [new Date(now.getTime() + claimLasts), ...mails.flatMap((mail) => [mail.accountId, mail.id])],
        );
      }
      return mails.map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
    });
  }

  /** Claims the mail anew before its turn, unless it was withdrawn or another process has taken over from a slow batch. */
  private async holds(mail: OutboxMail): Promise<boolean> {
    const claimed = await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET next_attempt_at = ? WHERE account_id = ? AND id = ? AND status = 'WAITING' AND attempts = ?",
      [new Date(this.clock.now().getTime() + claimLasts), mail.accountId, mail.id, mail.attempts],
    );
    return claimed === 1;
  }

  private async send(mail: OutboxMail): Promise<void> {
    const { message } = mail;
    const link = linkOf(message, this.settings.appUrl, (id) => this.tokens.derive('invitation', id));
    await this.transport.send({
      messageId: `${mail.id.toLowerCase()}@${new URL(this.settings.appUrl).hostname}`,
      from: this.settings.from,
      to: message.to,
      ...wordMail(message, link),
    });
  }

  /** Notes how a try ended. An accepted mail is SENT whatever happened meanwhile; a failed try changes only what still waits. */
  private async mark(mail: OutboxMail, status: OutboxMail['status'], error: unknown): Promise<void> {
    const now = this.clock.now();
    const pause = Math.min(longestPause, 5_000 * 2 ** mail.attempts);
    await change(
      this.dataSource.manager,
      `UPDATE outbox_mail SET status = ?, sent_at = ?, next_attempt_at = ?, last_error = ? WHERE account_id = ? AND id = ?
          AND status IN (${status === 'SENT' ? "'WAITING', 'FAILED'" : "'WAITING'"})`,
      [
        status,
        status === 'SENT' ? now : null,
        new Date(now.getTime() + pause),
        error instanceof Error ? error.message.slice(0, 500) : null,
        mail.accountId,
        mail.id,
      ],
    );
  }
}
