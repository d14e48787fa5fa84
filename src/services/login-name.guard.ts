import { VieraugenError } from '../errors/vieraugen-error.js';
import { FailureLimit } from './failure-limit.js';

const takenAnswers = 50;

/** Keeps anybody from finding out by trial which login names there are: hearing that one is taken is limited (LXP-5). */
export class LoginNameGuard {
  private readonly taken = new FailureLimit(
    takenAnswers,
    'Too many login names that are taken were tried. Try again later.',
  );

  /** Does the work, and counts when it is refused because something is taken. RATE_LIMITED after too many of these. */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.taken.refuseSpent(key);
    try {
      return await work();
    } catch (error) {
      if (isTaken(error)) await this.taken.count(key);
      throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof VieraugenError)) return false;
  return error.details.problems?.some((problem) => problem.code === 'TAKEN') ?? false;
}
