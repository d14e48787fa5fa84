import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../clock.js';
import { limitKeyOf } from './ip-address.js';
import { RateLimit } from './rate-limit.js';
import { isToken } from './secret-token.js';

const window = 15 * minute;
const unknownTokens = 100;

/**
 * Looks up the secret token of a link for somebody who is not logged in, before anything is done that costs more than a look. Made-up ones
 * are limited by address; one that was sent to somebody never is, so that nobody keeps out those behind the same address.
 */
export class TokenGuard {
  private readonly unknown: RateLimit;

  /** Each kind of link has a name of its own, and a count of its own. */
  constructor(dataSource: DataSource, clock: Clock, kind: string) {
    this.unknown = new RateLimit(dataSource, clock, {
      name: `token-${kind}`,
      points: unknownTokens,
      window,
      message: 'Too many links that are not valid were tried. Try again later.',
      remembersRefusals: true,
    });
  }

  /** What the token stands for; null if unknown. RATE_LIMITED after too many unknown ones. Without the form of a token it is not looked for. */
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
