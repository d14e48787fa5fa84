import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { change, columnsOf, select, toObjects } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { newId } from '../entities/id.js';
import { Mail } from '../entities/mail.entity.js';
import type { TokenDeriver } from '../services/secret-token.js';
import { failureOf } from './delivery-failure.js';
import type { SendingRate } from './sending-rate.js';
import { linkOf, settingsUrlOf } from './links.js';
import type { MailTransport } from './transport.js';
import { wordMail } from './word-mail.js';

const batch = 40;
const parallel = 4;
/** Whoever holds a claim renews it long before it ends; after a kill the mail is taken up again within this time. */
const claimLasts = minute;
const claimRenewed = claimLasts / 4;
const firstPause = 10_000;
const longestPause = 60 * minute;
/** With the growing pauses between them these take about three days. */
const mostAttempts = 80;
const serverPause = 5_000;
const longestServerPause = minute;

/** What the deliverer tells of what went wrong. */
export type ReportFailure = (mailId: string, error: unknown) => void;

/** What became of a try to deliver a mail. */
export type DeliveryOutcome = 'accepted' | 'postponed' | 'given up' | 'server away';

/** How the deliverer writes. */
export interface DeliverySettings {
  from: string;
  appUrl: string;
}

/**
 * Takes mails from the outbox to the mail server, a few at a time, in any number of processes. A mail is claimed before it is sent, and the
 * claim is renewed while the server takes its time, so that nobody else sends it meanwhile; after a kill the claim ends by itself. Only what
 * is killed between the server's 250 and the mark goes out again, with the same Message-ID.
 */
export class MailDelivery {
  private serverPausedUntil = 0;
  private serverFailures = 0;
  /** Accepted by the server, but not marked: the database was away. Never sent again by this process. */
  private readonly unmarked = new Map<string, Mail>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly tokens: TokenDeriver,
    private readonly settings: DeliverySettings,
    private readonly rate: SendingRate,
    private readonly noteOutcome: (outcome: DeliveryOutcome) => void = () => undefined,
  ) {}

  /** Delivers what is due, a batch at most; says how many mails were accepted. Nothing while the server is known to be away. */
  async deliverDue(report: ReportFailure): Promise<number> {
    for (const mail of this.unmarked.values()) await this.markSent(mail);
    if (this.isPaused()) return 0;
    const limit = pLimit(parallel);
    const mails = await this.claimDue();
    const accepted = await Promise.all(mails.map((mail) => limit(() => this.deliver(mail, report))));
    return accepted.filter(Boolean).length;
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

  private async claimDue(): Promise<Mail[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const rows = await select<Record<string, unknown>>(
        manager,
        `SELECT ${columnsOf(manager, Mail, 'o')} FROM outbox_mail o
          WHERE o.status = 'WAITING' AND o.urgency IN (0, 1) AND o.next_attempt_at <= ?
          ORDER BY o.urgency, o.next_attempt_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      const claim = newId();
      const mails = toObjects(manager, Mail, rows);
      if (mails.length > 0) {
        await change(
          manager,
          `UPDATE outbox_mail SET claim = ?, next_attempt_at = ? WHERE (account_id, id) IN (${mails.map(() => '(?, ?)').join(', ')})`,
          [claim, this.claimEnds(), ...mails.flatMap((mail) => [mail.accountId, mail.id])],
        );
      }
      return mails.map((mail) => ({ ...mail, claim }));
    });
  }

  /** Sends one mail, unless it was withdrawn, another process has taken over, or its turn has not come; says whether it was accepted. */
  private async deliver(mail: Mail, report: ReportFailure): Promise<boolean> {
    try {
      if (this.isPaused() || !(await this.rate.take())) {
        await this.giveBack(mail, this.clock.now());
        return false;
      }
      if (!(await this.renewClaim(mail, mail.attempts + 1))) return false;
    } catch (error) {
      report(mail.id, error);
      return false;
    }
    const heartbeat = setInterval(() => {
      this.renewClaim(mail, mail.attempts + 1).catch((error: unknown) => {
        report(mail.id, error);
      });
    }, claimRenewed);
    try {
      await this.send(mail);
    } catch (error) {
      report(mail.id, error);
      await this.markFailure(mail, error).catch((failure: unknown) => {
        report(mail.id, failure);
      });
      return false;
    } finally {
      clearInterval(heartbeat);
    }
    this.serverFailures = 0;
    this.noteOutcome('accepted');
    this.unmarked.set(mail.id, mail);
    return this.markSent(mail).catch((error: unknown) => {
      report(mail.id, error);
      return true;
    });
  }

  private async send(mail: Mail): Promise<void> {
    const { message } = mail;
    const { appUrl, from } = this.settings;
    const link = linkOf(message, appUrl, (id) => this.tokens.derive('invitation', id));
    await this.transport.send({
      messageId: `${mail.id.toLowerCase()}@${new URL(appUrl).hostname}`,
      from,
      to: message.to,
      settingsUrl: settingsUrlOf(message, appUrl),
      ...wordMail(message, link),
    });
  }

  /** Claims the mail anew unless it was withdrawn, or another process has taken over from a slow one. */
  private async renewClaim(mail: Mail, attempts: number): Promise<boolean> {
    const claimed = await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET attempts = ?, next_attempt_at = ? WHERE account_id = ? AND id = ? AND status = 'WAITING' AND claim = ?",
      [attempts, this.claimEnds(), mail.accountId, mail.id, mail.claim],
    );
    return claimed === 1;
  }

  /** Lets go of a mail that was not tried, or whose try does not count. */
  private async giveBack(mail: Mail, dueAt: Date): Promise<void> {
    await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET attempts = ?, next_attempt_at = ? WHERE account_id = ? AND id = ? AND status = 'WAITING' AND claim = ?",
      [mail.attempts, dueAt, mail.accountId, mail.id, mail.claim],
    );
  }

  /** An accepted mail is SENT whatever happened meanwhile; and its address exists. */
  private async markSent(mail: Mail): Promise<true> {
    const { manager } = this.dataSource;
    await change(
      manager,
      `UPDATE outbox_mail SET status = 'SENT', sent_at = ?, last_error = NULL WHERE account_id = ? AND id = ? AND status <> 'SENT'`,
      [this.clock.now(), mail.accountId, mail.id],
    );
    this.unmarked.delete(mail.id);
    await change(
      manager,
      'UPDATE `user` SET email_bounced_at = NULL WHERE account_id = ? AND id = ? AND email = ? AND email_bounced_at IS NOT NULL',
      [mail.accountId, mail.recipientId, mail.message.to.address],
    );
    return true;
  }

  private async markFailure(mail: Mail, error: unknown): Promise<void> {
    const failure = failureOf(error);
    const now = this.clock.now();
    if (failure === 'SERVER') {
      this.noteOutcome('server away');
      this.pauseServer(now);
      await this.giveBack(mail, new Date(this.serverPausedUntil));
      return;
    }
    const attempts = mail.attempts + 1;
    const givesUp = failure !== 'PASSING' || attempts >= mostAttempts;
    this.noteOutcome(givesUp ? 'given up' : 'postponed');
    const pause = Math.min(longestPause, firstPause * 2 ** mail.attempts);
    await change(
      this.dataSource.manager,
      "UPDATE outbox_mail SET status = ?, next_attempt_at = ?, last_error = ? WHERE account_id = ? AND id = ? AND status = 'WAITING' AND claim = ?",
      [
        givesUp ? 'FAILED' : 'WAITING',
        new Date(now.getTime() + pause),
        error instanceof Error ? error.message.slice(0, 500) : null,
        mail.accountId,
        mail.id,
        mail.claim,
      ],
    );
    if (failure !== 'BOUNCED') return;
    await change(
      this.dataSource.manager,
      'UPDATE `user` SET email_bounced_at = ? WHERE account_id = ? AND id = ? AND email = ? AND email_bounced_at IS NULL',
      [now, mail.accountId, mail.recipientId, mail.message.to.address],
    );
  }

  /** While the server is away no mail's tries are used up: it is asked again after growing pauses, by whatever mail comes first. */
  private pauseServer(now: Date): void {
    if (this.isPaused()) return;
    const pause = Math.min(longestServerPause, serverPause * 2 ** this.serverFailures);
    this.serverFailures++;
    this.serverPausedUntil = now.getTime() + pause;
  }

  private isPaused(): boolean {
    return this.clock.now().getTime() < this.serverPausedUntil;
  }

  private claimEnds(): Date {
    return new Date(this.clock.now().getTime() + claimLasts);
  }
}
