import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { VieraugenError } from '../../errors/vieraugen-error.js';
import { RateLimit } from './rate-limit.js';

const window = 15 * minute;
const takenAnswers = 50;

/** Keeps anybody from finding out by trial which login names there are: hearing that one is taken is limited (LXP-5). */
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

  /** Does the work, and counts when it is refused because something is taken. RATE_LIMITED after too many of these. */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.taken.refuseSpent(key);
    try {
      return await work();
    } catch (error) {
      // Refuses beyond the limit as well, so that only the allowed number of simultaneous attempts are answered.
      if (isTaken(error)) await this.taken.take(key);
      throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof VieraugenError)) return false;
  return error.details.problems?.some((problem) => problem.code === 'TAKEN') ?? false;
}
