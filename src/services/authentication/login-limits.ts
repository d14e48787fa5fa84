import type { DataSource, EntityManager } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { findAll } from '../../database/find.js';
import type { Database } from '../../database/rows.js';
import { oneOf } from '../../database/where.js';
import { KnownDevice } from '../../entities/known-device.entity.js';
import type { User } from '../../entities/user.entity.js';
import { hasCode, hasReason } from '../../errors/vieraugen-error.js';
import { limitKeyOf } from '../../text/ip-address.js';
import { KeyedQueue } from './keyed-queue.js';
import { RateLimit, spentAmong, type RateLimitRule } from './rate-limit.js';

const window = 15 * minute;
const wrongPasswords = 20;
const failuresPerAddress = 300;
/** Far below the limit of failures: honest logins at the same moment wait for each other instead of counting as guesses. */
const atOnce = 4;

const rule = { points: wrongPasswords, window, reason: 'TOO_MANY_FAILED_LOGINS' } as const;
const rules = {
  address: { ...rule, name: 'login-address', points: failuresPerAddress, remembersRefusals: true },
  name: { ...rule, name: 'login-name' },
  device: { ...rule, name: 'login-device' },
  ownPassword: {
    ...rule,
    name: 'own-password',
    reason: 'TOO_MANY_WRONG_PASSWORDS',
  },
} as const satisfies Record<string, RateLimitRule>;

/** The target of a password attempt: nobody, or a user, perhaps from a device with an earlier login. */
type PasswordTarget =
  | { loginNameKey: string; userId: null; knownDevice: null }
  | { userId: string; knownDevice: string | null };

/**
 * Limits password guesses, counted over all processes. A user's known devices have counts of their own, so guesses from elsewhere
 * do not keep them out (docs/decisions/0026).
 */
export class LoginLimits {
  private readonly lines = new KeyedQueue(atOnce);
  private readonly addresses: RateLimit;
  private readonly names: RateLimit;
  private readonly devices: RateLimit;
  private readonly ownPasswords: RateLimit;

  constructor(dataSource: DataSource, clock: Clock) {
    this.addresses = new RateLimit(dataSource, clock, rules.address);
    this.names = new RateLimit(dataSource, clock, rules.name);
    this.devices = new RateLimit(dataSource, clock, rules.device);
    this.ownPasswords = new RateLimit(dataSource, clock, rules.ownPassword);
  }

  /**
   * Checks a password. RATE_LIMITED after too many wrong ones: from the user's known device or, from any other device, for the name or from
   * the IP address, whatever the names. Guesses from one address take turns, so that a burst does not delay logins from elsewhere.
   */
  async attempt<T>(guessed: PasswordTarget, ipAddress: string | null, work: () => Promise<T>): Promise<T> {
    if (guessed.knownDevice === null) {
      const address = limitKeyOf(ipAddress);
      const name = nameKeyOf(guessed);
      const guess = (): Promise<T> =>
        this.lines.inTurn(name, () => this.names.countFailures(name, work, isWrong));
      const inTurn = (): Promise<T> => this.lines.inTurn(`address ${address}`, guess);
      return this.addresses.countFailures(address, inTurn, isWrong);
    }
    const device = deviceKeyOf({ userId: guessed.userId, deviceHash: guessed.knownDevice });
    return this.lines.inTurn(device, async () => {
      const result = await this.devices.countFailures(device, work, isWrong);
      await this.devices.clear([device]);
      return result;
    });
  }

  /** Checks the viewer's own password. RATE_LIMITED after too many wrong ones. */
  async attemptOwn<T>(userId: string, work: () => Promise<T>): Promise<T> {
    return this.lines.inTurn(`own ${userId}`, () =>
      this.ownPasswords.countFailures(userId, work, (error) => hasReason(error, 'PASSWORD_WRONG')),
    );
  }

  /** Resets all counts of a user, within the caller's transaction. */
  async reset(manager: EntityManager, { accountId, id }: Pick<User, 'accountId' | 'id'>): Promise<void> {
    const devices = await readDevices(manager, accountId, [id]);
    await this.names.clear([nameKeyOf({ userId: id, knownDevice: null })], manager);
    await this.devices.clear(devices.map(deviceKeyOf), manager);
    await this.ownPasswords.clear([id], manager);
  }
}

/**
 * Those of these users whom too many wrong passwords keep from logging in somewhere, or from changing their password; two statements.
 */
export async function readKeptOut(
  database: Database,
  now: Date,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const devices = await readDevices(database, accountId, userIds);
  const keys = [
    ...userIds.flatMap((userId) => [
      { userId, rule: rules.name, key: nameKeyOf({ userId, knownDevice: null }) },
      { userId, rule: rules.ownPassword, key: userId },
    ]),
    ...devices.map((device) => ({ userId: device.userId, rule: rules.device, key: deviceKeyOf(device) })),
  ];
  return new Set((await spentAmong(database, now, keys)).map(({ userId }) => userId));
}

interface Device {
  userId: string;
  deviceHash: string;
}

async function readDevices(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<Device[]> {
  const ofUsers = { accountId, userId: oneOf(userIds) };
  return findAll(database, KnownDevice, ofUsers, { columns: ['userId', 'deviceHash'] });
}

function isWrong(error: unknown): boolean {
  return hasCode(error, 'LOGIN_FAILED');
}

/** Keyed by the user if there is one: login names change and have several spellings. */
function nameKeyOf(guessed: PasswordTarget): string {
  return guessed.userId === null ? `name ${guessed.loginNameKey}` : `user ${guessed.userId}`;
}

function deviceKeyOf({ userId, deviceHash }: Device): string {
  return `device ${userId} ${deviceHash}`;
}
