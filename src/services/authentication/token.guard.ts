import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { limitKeyOf } from '../../text/ip-address.js';
import { RateLimit } from './rate-limit.js';
import { isToken } from './secret-token.js';

const window = 15 * minute;
const unknownTokens = 100;

/**
 * Looks up the secret token of a link for an anonymous request, before any expensive work. Unknown tokens are limited by IP address;
 * known ones never are, so that a flood does not keep out others behind the same address.
 */
export class TokenGuard {
  private readonly unknown: RateLimit;

  /** The name of the limit: each kind of link has its own count. */
  constructor(dataSource: DataSource, clock: Clock, kind: string) {
    this.unknown = new RateLimit(dataSource, clock, {
      name: `token-${kind}`,
      points: unknownTokens,
      window,
      reason: 'TOO_MANY_INVALID_LINKS',
      remembersRefusals: true,
    });
  }

  /** The object that the token belongs to; null if unknown. RATE_LIMITED after too many unknown ones. Malformed tokens are not looked up. */
  async find<T>(
    token: string,
    ipAddress: string | null,
    find: (token: string) => Promise<T | null>,
  ): Promise<T | null> {
    const found = isToken(token) ? await find(token) : null;
    if (found === null) await this.unknown.take(limitKeyOf(ipAddress));
    return found;
  }
}
