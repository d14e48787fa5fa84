import { domainToASCII } from 'node:url';
import type { DataSource, EntityManager } from 'typeorm';
import { day, hour, minute, type Clock } from '../../clock.js';
import type { Viewer } from '../../shield/viewer.js';
import { RateLimit, type LimitReason } from '../authentication/rate-limit.js';

/** The kinds of mails to an address that the sender chooses. Each kind has its own count, so that one never blocks another. */
type AddressedMail = 'INVITATION' | 'LOGIN_DATA' | 'CONFIRMATION';

/** Limits the mails that a user can cause to be sent to addresses of their choice (docs/decisions/0027). */
export class MailLimit {
  private readonly burst: RateLimit;
  private readonly daily: RateLimit;
  private readonly ofInviter: RateLimit;
  private readonly ofAccount: RateLimit;

  constructor(dataSource: DataSource, clock: Clock) {
    const limit = (name: string, points: number, window: number, reason: LimitReason): RateLimit =>
      new RateLimit(dataSource, clock, { name, points, window, reason });
    this.burst = limit('mail-recipient-burst', 5, 15 * minute, 'TOO_MANY_MAILS_TO_ADDRESS');
    this.daily = limit('mail-recipient-day', 10, day, 'TOO_MANY_MAILS_TO_ADDRESS');
    this.ofInviter = limit('invitation-inviter', 500, hour, 'TOO_MANY_INVITATIONS');
    this.ofAccount = limit('invitation-account', 1_000, hour, 'TOO_MANY_INVITATIONS_BY_ACCOUNT');
  }

  /**
   * Counts a mail to this address: at most 5 of a kind within 15 minutes and 10 within a day, by all accounts together. RATE_LIMITED with
   * `retryAfterSeconds` beyond. Within the transaction that writes the mail, it counts only if that is committed.
   */
  async take(kind: AddressedMail, address: string, manager?: EntityManager): Promise<void> {
    const key = keyOf(kind, address);
    await this.burst.take(key, manager);
    await this.daily.take(key, manager);
  }

  /** RATE_LIMITED if the address gets no more mails for now; counts nothing. For checks before expensive work. */
  async refuseSpent(kind: AddressedMail, address: string): Promise<void> {
    const key = keyOf(kind, address);
    await this.burst.refuseSpent(key);
    await this.daily.refuseSpent(key);
  }

  /** Counts an invitation for its address, its sender (500 an hour) and the account (1,000 an hour). */
  async takeInvitation(
    { accountId, userId }: Pick<Viewer, 'accountId' | 'userId'>,
    address: string,
    manager: EntityManager,
  ): Promise<void> {
    await this.ofAccount.take(accountId, manager);
    await this.ofInviter.take(`${accountId} ${userId}`, manager);
    // Last, since other accounts may wait for this count.
    await this.take('INVITATION', address, manager);
  }
}

function keyOf(kind: AddressedMail, address: string): string {
  return `${kind} ${mailboxOf(address)}`;
}

/**
 * The mailbox of an address, in one spelling: case, width, dots, a `+tag`, quotes and the form of the domain make no difference. Mailboxes
 * with the same key share a limit, and nothing else.
 */
export function mailboxOf(address: string): string {
  const folded = address.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  const local = folded
    .slice(0, at)
    .replace(/["\\]/g, '')
    .replace(/(?<=.)\+.*$/, '')
    .replaceAll('.', '');
  const domain = folded.slice(at + 1).replace(/\.+$/, '');
  return `${local}@${domainToASCII(domain) || domain}`;
}
