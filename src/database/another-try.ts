import { setTimeout as sleep } from 'node:timers/promises';
import { isWorthAnotherTry } from '../errors/database-error.js';

const tries = 5;

/**
 * Does the work, and all of it again, at most five times in all, when the database ended it for a deadlock or a lock that took too
 * long. Whoever calls it makes sure that nothing is left of a failed attempt: it was one transaction, or one statement on its own.
 */
export async function withAnotherTry<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (attempt >= tries || !isWorthAnotherTry(error)) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}
