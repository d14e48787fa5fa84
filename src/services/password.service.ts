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
import type { ChangePasswordInput } from './session.input.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const parameters: Options = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

const parallel = 4;
const longestQueue = 200;

/** Shortest password, in characters. */
const shortestPassword = 8;
const longestPassword = 200;

/** Hashes and checks passwords with argon2id, a few at a time, off the event loop. */
export class PasswordService {
  private readonly limit = pLimit(parallel);
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

  /** Changes the viewer's own password and ends all their other sessions. FORBIDDEN for a wrong one, BAD_USER_INPUT. */
  async change(viewer: Viewer, input: ChangePasswordInput): Promise<void> {
    const problems = new Problems();
    this.check(problems, 'newPassword', input.newPassword);
    problems.throwIfAny();
    const manager = this.dataSource.manager;
    const [stored] = await select<{ passwordHash: string | null }>(
      manager,
      'SELECT password_hash AS passwordHash FROM `user` WHERE account_id = ? AND id = ?',
      [viewer.accountId, viewer.userId],
    );
    const before = stored?.passwordHash ?? null;
    if (!(await this.fits(input.currentPassword, before))) throw forbidden('The current password is wrong.');
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
