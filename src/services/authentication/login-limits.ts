import type { DataSource, EntityManager } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { select } from '../../database/rows.js';
import type { User } from '../../entities/user.entity.js';
import { hasCode } from '../../errors/vieraugen-error.js';
import { limitKeyOf } from '../../text/ip-address.js';
import { KeyLine } from './key-line.js';
import { RateLimit } from './rate-limit.js';

const window = 15 * minute;
const wrongPasswords = 20;
const failuresPerAddress = 300;
/** Far below the limit of failures: honest logins at the same moment wait for each other instead of counting as guesses. */
const atOnce = 4;

/** The target of a password attempt: nobody, or a user, perhaps from a device with an earlier login. */
export type Guessed =
  { loginNameKey: string; userId: null; knownDevice: null } | { userId: string; knownDevice: string | null };

/**
 * Limits password guesses, counted over all processes. A user's known devices have counts of their own, so guesses from elsewhere
 * do not keep them out (docs/decisions/0026).
 */
export class LoginLimits {
  private readonly lines = new KeyLine(atOnce);
  private readonly addresses: RateLimit;
  private readonly names: RateLimit;
  private readonly devices: RateLimit;
  private readonly ownPasswords: RateLimit;

  constructor(dataSource: DataSource, clock: Clock) {
    const message = 'Too many failed logins. Try again later.';
    const rule = { points: wrongPasswords, window, message };
    this.addresses = new RateLimit(dataSource, clock, {
      ...rule,
      name: 'login-address',
      points: failuresPerAddress,
      remembersRefusals: true,
    });
    this.names = new RateLimit(dataSource, clock, { ...rule, name: 'login-name' });
    this.devices = new RateLimit(dataSource, clock, { ...rule, name: 'login-device' });
    this.ownPasswords = new RateLimit(dataSource, clock, {
      ...rule,
      name: 'own-password',
      message: 'Your password was wrong too often. Try again later.',
    });
  }

  /**
   * Checks a password. RATE_LIMITED after too many wrong ones: from the user's known device or, from any other device, for the name or from
   * the IP address, whatever the names. Guesses from one address take turns, so that a burst does not delay logins from elsewhere.
   */
  async guess<T>(guessed: Guessed, ipAddress: string | null, work: () => Promise<T>): Promise<T> {
    if (guessed.knownDevice === null) {
      const address = limitKeyOf(ipAddress);
      const name = nameKeyOf(guessed);
      const guess = (): Promise<T> =>
        this.lines.inTurn(name, () => this.names.countFailures(name, work, isWrong));
      const inTurn = (): Promise<T> => this.lines.inTurn(`address ${address}`, guess);
      return this.addresses.countFailures(address, inTurn, isWrong);
    }
    const device = deviceKey(guessed.userId, guessed.knownDevice);
    return this.lines.inTurn(device, async () => {
      const result = await this.devices.countFailures(device, work, isWrong);
      await this.devices.clear([device]);
      return result;
    });
  }

  /** Checks the viewer's own password. RATE_LIMITED after too many wrong ones. */
  async guessOwn<T>(userId: string, work: () => Promise<T>): Promise<T> {
    return this.lines.inTurn(`own ${userId}`, () =>
      this.ownPasswords.countFailures(userId, work, (error) => hasCode(error, 'FORBIDDEN')),
    );
  }

  /** Resets all counts of a user; returns whether a limit was reached. Within the caller's transaction. */
  async lift(manager: EntityManager, user: Pick<User, 'accountId' | 'id'>): Promise<boolean> {
    const devices = await select<{ deviceHash: string }>(
      manager,
      'SELECT device_hash AS deviceHash FROM known_device WHERE account_id = ? AND user_id = ?',
      [user.accountId, user.id],
    );
    const deviceKeys = devices.map(({ deviceHash }) => deviceKey(user.id, deviceHash));
    const counts: [RateLimit, string[]][] = [
      [this.names, [nameKeyOf({ userId: user.id, knownDevice: null })]],
      [this.devices, deviceKeys],
      [this.ownPasswords, [user.id]],
    ];
    let wasSpent = false;
    for (const [limit, keys] of counts) {
      wasSpent ||= (await limit.spentUntil(keys, manager)) !== null;
      await limit.clear(keys, manager);
    }
    return wasSpent;
  }
}

function isWrong(error: unknown): boolean {
  return hasCode(error, 'LOGIN_FAILED');
}

/** Keyed by the user if there is one: login names change and have several spellings. */
function nameKeyOf(guessed: Guessed): string {
  return guessed.userId === null ? `name ${guessed.loginNameKey}` : `user ${guessed.userId}`;
}

function deviceKey(userId: string, deviceHash: string): string {
  return `device ${userId} ${deviceHash}`;
}
