import { setTimeout as sleep } from 'node:timers/promises';
import { isWorthAnotherTry } from '../errors/database-error.js';

const tries = 5;

/**
 * Runs the work, and repeats all of it after a deadlock or a lock wait time-out, up to five attempts. A failed attempt must have no effect:
 * the work is one transaction, or a single statement outside of a transaction.
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
