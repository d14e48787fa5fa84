import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { withParts } from '../parts.js';
import type { Mail } from '../entities/mail.entity.js';
import type { TokenDeriver } from '../services/authentication/secret-token.js';
import { failureOf, type DeliveryFailure } from './delivery-failure.js';
import { mailAddress } from '../text/address.js';
import { displayable, displayName } from '../text/displayable.js';
import { mailLink, settingsUrlOf } from './links.js';
import { claimRenewalInterval, OutboxClaims, type Recipient } from './outbox-claims.record.js';
import type { SendingRate } from './sending-rate.js';
import type { MailTransport } from './transport.js';
import { renderMail } from './render-mail.js';

const parallel = 4;
/** A slower mail keeps its place, and further mails are taken up beside it. */
const roundDuration = 2_000;
const firstPause = 10_000;
const maximumPause = 60 * minute;
/** With the growing pauses between them, about three days. */
const maximumAttempts = 80;
const serverPause = 5_000;
const maximumServerPause = minute;
const drainTimeout = 20_000;
/** Interrupted mails are released within this time; otherwise their claims expire. */
const releaseTimeout = 2_000;
/** Accepted mails that could not be marked are marked again within this time. */
const markTimeout = 2_000;
const maximumSuspects = 1_000;

/**
 * A problem with a mail: it will be retried or has failed; it was accepted, but could not be marked; or its state could not be stored, and it
 * will be retried when its claim expires.
 */
export type DeliveryIncident = 'TRIED_AGAIN' | 'GIVEN_UP' | 'MARK_OWED' | 'NOT_STORED';

/** Receives the problems of the delivery. */
type ReportFailure = (mailId: string, error: unknown, fate: DeliveryIncident) => void;

/** The outcome of a delivery attempt. */
export type DeliveryOutcome = 'accepted' | 'postponed' | 'given up' | 'server away';

/** A mail accepted by the server, and whether its address was marked as wrong before. */
interface Accepted {
  mail: Mail;
  isDoubted: boolean;
}

/** The settings of the delivery. */
interface DeliverySettings {
  from: string;
  appUrl: string;
}

/**
 * Delivers mails from the outbox to the mail server, a few at a time, in any number of processes. A mail is claimed before it is sent, and the
 * claim is renewed while the server takes its time, so that no other process sends it in the meantime; after a crash the claim expires. Only a
 * process that is killed between the server's 250 and the mark causes a second sending, with the same Message-ID.
 */
export class MailDelivery extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  transport: MailTransport;
  tokens: TokenDeriver;
  settings: DeliverySettings;
  rate: SendingRate;
  /** Counts the outcomes; absent where nobody counts them. */
  noteOutcome?: (outcome: DeliveryOutcome) => void;
}>() {
  private readonly claims = new OutboxClaims(this.dataSource, this.clock);
  private readonly places = pLimit(parallel);
  private readonly underWay = new Set<Promise<boolean>>();
  private stopped = false;
  private pausedUntil = 0;
  private serverFailures = 0;
  private accepted = 0;
  /** Mails at which the server failed, each with the number of mails accepted before. */
  private readonly suspects = new Map<string, number>();
  /** Mails accepted by the server, but not marked, because the database was unavailable. Never sent again by this process. */
  private readonly unmarked = new Map<string, Accepted>();

  /**
   * Delivers a batch of due mails; returns the number of accepted mails, without waiting for slow ones. Nothing while the server is known to
   * be unavailable, the rate is used up, or all places are taken by slow mails.
   */
  async deliverDue(report: ReportFailure): Promise<number> {
    for (const accepted of this.unmarked.values()) await this.markSent(accepted);
    if (this.isPaused() || this.places.pendingCount > 0 || this.places.activeCount >= parallel) return 0;
    let accepted = 0;
    const tries = (await this.claims.claimDue()).map(async (mail) => {
      const taken = this.places(() => this.deliver(mail, report));
      this.underWay.add(taken);
      if (await taken) accepted++;
      this.underWay.delete(taken);
    });
    await settled(tries, roundDuration);
    return accepted;
  }

  /** Ends all claims, and all pauses before retries, at once; only if no other process uses the database. */
  async forgetClaims(): Promise<void> {
    await this.claims.endAll();
  }

  /** Takes up no more mails, waits for those in delivery (by default 20 seconds), releases the slower ones, and marks the accepted ones. */
  async stop(patience = drainTimeout): Promise<void> {
    this.stopped = true;
    await settled([...this.underWay], patience);
    this.transport.close();
    await settled([...this.underWay], releaseTimeout);
    // Unknown to other processes: the next one would send them again.
    const marks = [...this.unmarked.values()].map((accepted) => this.markSent(accepted));
    await settled([Promise.allSettled(marks)], markTimeout);
  }

  /** Sends one mail, unless there is a reason not to; returns whether it was accepted. */
  private async deliver(mail: Mail, report: ReportFailure): Promise<boolean> {
    let recipient: Recipient | null;
    try {
      recipient = await this.prepare(mail);
    } catch (error) {
      report(mail.id, error, 'NOT_STORED');
      return false;
    }
    if (recipient === null) return false;
    const heartbeat = setInterval(() => {
      this.claims.renew(mail).catch((error: unknown) => {
        report(mail.id, error, 'NOT_STORED');
      });
    }, claimRenewalInterval);
    // The timer does not keep the process alive.
    heartbeat.unref();
    try {
      await this.send(mail);
    } catch (error) {
      await this.markFailure(mail, error).then(
        (fate) => {
          report(mail.id, error, fate);
        },
        (failure: unknown) => {
          report(mail.id, error, 'TRIED_AGAIN');
          report(mail.id, failure, 'NOT_STORED');
        },
      );
      return false;
    } finally {
      clearInterval(heartbeat);
    }
    this.serverFailures = 0;
    this.accepted++;
    this.suspects.delete(mail.id);
    this.noteOutcome?.('accepted');
    const accepted = { mail, isDoubted: recipient.isDoubted };
    this.unmarked.set(mail.id, accepted);
    await this.markSent(accepted).catch((error: unknown) => {
      report(mail.id, error, 'MARK_OWED');
    });
    return true;
  }

  /** Returns the recipient of the mail; null if the rate is used up, there is no recipient any more, or another process has taken over. */
  private async prepare(mail: Mail): Promise<Recipient | null> {
    if (!(await this.takeTurn())) {
      await this.claims.release(mail, mail.nextAttemptAt);
      return null;
    }
    const recipient = await this.claims.recipientOf(mail);
    return recipient !== null && (await this.claims.renew(mail)) ? recipient : null;
  }

  private async takeTurn(): Promise<boolean> {
    if (this.isPaused()) return false;
    const wait = await this.rate.take();
    if (wait > 0) this.pauseFor(wait);
    return wait === 0;
  }

  private async send(mail: Mail): Promise<void> {
    const { message } = mail;
    const { appUrl, from } = this.settings;
    const link = mailLink(message, appUrl, (purpose, id) => this.tokens.derive(purpose, id));
    await this.transport.send({
      messageId: `${mail.id.toLowerCase()}@${new URL(appUrl).hostname}`,
      from,
      to: { name: displayName(message.to.name), address: mailAddress(message.to.address) },
      settingsUrl: settingsUrlOf(message, appUrl),
      ...renderMail(message, link),
    });
  }

  private async markSent({ mail, isDoubted }: Accepted): Promise<void> {
    await this.claims.markSent(mail, isDoubted);
    this.unmarked.delete(mail.id);
  }

  private async markFailure(mail: Mail, error: unknown): Promise<DeliveryIncident> {
    const failure = this.classify(mail, error);
    const said = error instanceof Error ? displayable(error.message) : 'Unknown.';
    const now = this.clock.now();
    if (failure === 'SERVER') {
      this.noteOutcome?.('server away');
      this.pauseServer();
      await this.claims.release(mail, new Date(Math.max(this.pausedUntil, now.getTime())), said);
      return 'TRIED_AGAIN';
    }
    if (failure !== 'PASSING' || mail.attempts + 1 >= maximumAttempts) {
      this.noteOutcome?.('given up');
      await this.claims.fail(mail, said, failure === 'BOUNCED');
      return 'GIVEN_UP';
    }
    this.noteOutcome?.('postponed');
    const pause = Math.min(maximumPause, firstPause * 2 ** mail.attempts);
    await this.claims.retryLater(mail, said, new Date(now.getTime() + pause));
    return 'TRIED_AGAIN';
  }

  /** If the server fails at the same mail again, and has accepted others in between, the mail is the cause, and the attempt counts. */
  private classify(mail: Mail, error: unknown): DeliveryFailure {
    const failure = failureOf(error);
    if (failure !== 'SERVER') return failure;
    const acceptedThen = this.suspects.get(mail.id) ?? this.accepted;
    if (this.suspects.size >= maximumSuspects) this.suspects.clear();
    this.suspects.set(mail.id, this.accepted);
    return this.accepted > acceptedThen ? 'PASSING' : 'SERVER';
  }

  /** While the server is unavailable, no attempts of mails are used up: any due mail is tried after growing pauses. */
  private pauseServer(): void {
    if (this.isPaused()) return;
    this.pauseFor(Math.min(maximumServerPause, serverPause * 2 ** this.serverFailures));
    this.serverFailures++;
  }

  private pauseFor(milliseconds: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, this.clock.now().getTime() + milliseconds);
  }

  private isPaused(): boolean {
    return this.stopped || this.clock.now().getTime() < this.pausedUntil;
  }
}

async function settled(work: readonly Promise<unknown>[], patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.all(work), impatience]);
  clearTimeout(timer);
}
