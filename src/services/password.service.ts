import { Algorithm, hash, verify, type Options } from '@node-rs/argon2';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { change, select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import { Problems } from '../errors/problems.js';
import { conflict, forbidden, serviceUnavailable } from '../errors/vieraugen-error.js';
import type { Viewer } from '../shield/viewer.js';
import type { ActivityService } from './activity.service.js';
import { FailureLimit } from './failure-limit.js';
import type { ChangePasswordInput } from './session.input.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const parameters: Options = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** How often somebody may be wrong about their own password within a quarter of an hour. */
const wrongOwnPasswords = 20;

const parallel = 4;
const longestQueue = 200;

/** Shortest password, in characters. */
const shortestPassword = 8;
const longestPassword = 200;

/** Hashes and checks passwords with argon2id, a few at a time, off the event loop. */
export class PasswordService {
  private readonly limit = pLimit(parallel);
  private readonly wrongOwn = new FailureLimit(
    wrongOwnPasswords,
    'The own password was wrong too often. Try again later.',
  );
  private readonly hashOfNobody = hash('nobody has this password', parameters);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /** The PHC string to store. Throws SERVICE_UNAVAILABLE when too many wait already. */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), parameters));
  }

  /** Whether the password fits. Without a stored hash it takes the same time and is false. */
  async fits(password: string, stored: string | null): Promise<boolean> {
    const expected = stored ?? (await this.hashOfNobody);
    const right = await this.inTurn(() => verify(expected, password.normalize('NFKC')));
    return right && stored !== null;
  }

  /** Notes what is wrong with a password that somebody wants to set. */
  check(problems: Problems, path: string, password: string): void {
    const length = [...password].length;
    if (password.trim() === '') problems.add(path, 'REQUIRED', 'A password is needed.');
    else if (length < shortestPassword)
      problems.add(path, 'TOO_SHORT', `At least ${shortestPassword} characters are needed.`);
    else if (length > longestPassword)
      problems.add(path, 'TOO_LONG', `At most ${longestPassword} characters are possible.`);
  }

  /**
   * Lets the viewer prove with their own password that it is they who ask; gives its stored hash. FORBIDDEN for a wrong one, and
   * RATE_LIMITED after many of these: a session that somebody left open is not enough to guess the password.
   */
  async proveOwn(viewer: Viewer, password: string): Promise<string> {
    await this.wrongOwn.refuseSpent(viewer.userId);
    const [stored] = await select<{ passwordHash: string | null }>(
      this.dataSource.manager,
      'SELECT password_hash AS passwordHash FROM `user` WHERE account_id = ? AND id = ?',
      [viewer.accountId, viewer.userId],
    );
    const passwordHash = stored?.passwordHash ?? null;
    const fits = await this.fits(password, passwordHash);
    if (!fits || passwordHash === null) {
      await this.wrongOwn.count(viewer.userId);
      throw forbidden('The password is wrong.');
    }
    // Of many guesses at the same moment only as many count as one after the other would.
    await this.wrongOwn.refuseSpent(viewer.userId);
    return passwordHash;
  }

  /** Changes the viewer's own password and ends all their other sessions. FORBIDDEN and RATE_LIMITED for wrong ones, BAD_USER_INPUT. */
  async change(viewer: Viewer, input: ChangePasswordInput): Promise<void> {
    const problems = new Problems();
    this.check(problems, 'newPassword', input.newPassword);
    problems.throwIfAny();
    const before = await this.proveOwn(viewer, input.currentPassword);
    const after = await this.hash(input.newPassword);
    await inTransaction(this.dataSource, async (transaction) => {
      const changed = await change(
        transaction,
        'UPDATE `user` SET password_hash = ?, updated_at = ? WHERE account_id = ? AND id = ? AND password_hash = ?',
        [after, this.clock.now(), viewer.accountId, viewer.userId, before],
      );
      if (changed === 0) throw conflict('The password was changed by somebody else in the meantime.');
      await change(transaction, 'DELETE FROM session WHERE account_id = ? AND user_id = ? AND id <> ?', [
        viewer.accountId,
        viewer.userId,
        viewer.sessionId,
      ]);
      await this.activities.append(transaction, viewer, { event: { type: 'PASSWORD_CHANGED', facts: {} } });
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.limit.pendingCount >= longestQueue) throw serviceUnavailable();
    return this.limit(work);
  }
}
