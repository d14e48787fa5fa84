import { Algorithm, hash, verify, type Options } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { not } from '../../database/where.js';
import { removeAny, updateIf } from '../../database/write.js';
import { Session } from '../../entities/session.entity.js';
import { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import { refusal, serviceUnavailable } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { LoginLimits } from './login-limits.js';
import type { ChangePasswordCommand } from './authentication.commands.js';

/** The cost of a hash: OWASP's minimum for argon2id, which is 19 MiB, two passes, one lane. */
export const passwordCost: Options = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** The number of hashes that run at once in each lane. Node has four threads for them, and work other than logins never takes more than half. */
const parallel = { logins: 2, knownDevices: 1, others: 2 };
const longestQueue = 200;

/** The minimum length of a password, in characters. */
const shortestPassword = 8;
const longestPassword = 200;

/**
 * Hashes and checks passwords with argon2id, a few at a time, off the event loop. Logins have reserved capacity, and known devices have some
 * that guesses from elsewhere cannot use.
 */
export class PasswordService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  loginLimits: LoginLimits;
}>() {
  private readonly logins = pLimit(parallel.logins);
  private readonly knownDevices = pLimit(parallel.knownDevices);
  private readonly others = pLimit(parallel.others);
  private readonly hashOfNobody = hash('nobody has this password', passwordCost);

  /** The PHC string to store. Throws SERVICE_UNAVAILABLE when too many wait already. */
  async hash(password: string): Promise<string> {
    return inTurn(this.others, () => hash(password.normalize('NFKC'), passwordCost));
  }

  /**
   * Tests the password of a login. Without a stored hash it takes the same time and returns false. A known device does not wait behind others.
   * Throws SERVICE_UNAVAILABLE if too many wait already.
   */
  async fits(password: string, stored: string | null, isKnownDevice: boolean): Promise<boolean> {
    const lane = isKnownDevice && this.logins.pendingCount > 0 ? this.knownDevices : this.logins;
    return this.matches(lane, password, stored);
  }

  /** Adds the problems of a password that a user wants to set. */
  check(problems: Problems, path: string, password: string): void {
    const length = [...password].length;
    if (password.trim() === '') problems.add(path, 'VALUE_REQUIRED');
    else if (length < shortestPassword) problems.add(path, 'PASSWORD_TOO_SHORT', { least: shortestPassword });
    else if (length > longestPassword) problems.add(path, 'TEXT_TOO_LONG', { most: longestPassword });
  }

  /**
   * Checks the viewer's own password as a confirmation; returns its stored hash. FORBIDDEN for a wrong one, and RATE_LIMITED after many of
   * these: an abandoned session is not enough to guess the password.
   */
  async proveOwn(viewer: Viewer, password: string): Promise<string> {
    return this.loginLimits.guessOwn(viewer.userId, async () => {
      const stored = await findOne(
        this.dataSource.manager,
        User,
        { accountId: viewer.accountId, id: viewer.userId },
        { columns: ['passwordHash'] },
      );
      const passwordHash = stored?.passwordHash ?? null;
      const fits = await this.matches(this.others, password, passwordHash);
      if (!fits || passwordHash === null) throw refusal('PASSWORD_WRONG');
      return passwordHash;
    });
  }

  /** Changes the viewer's own password and ends all other sessions of the viewer. FORBIDDEN and RATE_LIMITED for wrong ones, BAD_USER_INPUT. */
  async change(viewer: Viewer, input: ChangePasswordCommand): Promise<void> {
    const problems = new Problems();
    this.check(problems, 'newPassword', input.newPassword);
    problems.throwIfAny();
    const before = await this.proveOwn(viewer, input.currentPassword);
    const after = await this.hash(input.newPassword);
    await inTransaction(this.dataSource, async (transaction) => {
      const { accountId, userId, sessionId } = viewer;
      const changed = await updateIf(
        transaction,
        User,
        { accountId, id: userId, passwordHash: before },
        { passwordHash: after, updatedAt: this.clock.now() },
      );
      if (!changed) throw refusal('PASSWORD_CHANGED_MEANWHILE');
      if (sessionId !== null)
        await removeAny(transaction, Session, { accountId, userId, id: not(sessionId) });
      await this.activities.append(transaction, viewer, { event: { type: 'PASSWORD_CHANGED', facts: {} } });
    });
  }

  private async matches(lane: LimitFunction, password: string, stored: string | null): Promise<boolean> {
    const expected = stored ?? (await this.hashOfNobody);
    const right = await inTurn(lane, () => verify(expected, password.normalize('NFKC')));
    return right && stored !== null;
  }
}

async function inTurn<T>(lane: LimitFunction, work: () => Promise<T>): Promise<T> {
  if (lane.pendingCount >= longestQueue) throw serviceUnavailable();
  return lane(work);
}
