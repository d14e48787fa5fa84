import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { VieraugenError } from '../../errors/vieraugen-error.js';
import { RateLimit } from './rate-limit.js';

const window = 15 * minute;
const takenAnswers = 50;

/** Prevents the discovery of login names by trial: the number of times that a caller can learn that a name is taken is limited (LXP-5). */
export class LoginNameGuard {
  private readonly taken: RateLimit;

  constructor(dataSource: DataSource, clock: Clock) {
    this.taken = new RateLimit(dataSource, clock, {
      name: 'login-name-taken',
      points: takenAnswers,
      window,
      reason: 'TOO_MANY_TAKEN_LOGIN_NAMES',
    });
  }

  /** Runs the work, and counts its refusals because of a taken name. RATE_LIMITED after too many of these. */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.taken.refuseSpent(key);
    try {
      return await work();
    } catch (error) {
      // Throws RATE_LIMITED beyond the limit, so that only the allowed number of simultaneous attempts learn that a name is taken.
      if (isTaken(error)) await this.taken.take(key);
      throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof VieraugenError)) return false;
  return error.details.problems?.some((problem) => problem.code === 'TAKEN') ?? false;
}
