import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { isWorthAnotherTry } from '../errors/database-error.js';

const tries = 5;

/**
 * Runs the work in one transaction and tries the whole of it again, at most five times in all, when the database ended
 * it for a deadlock or a lock that took too long. The work must therefore do nothing outside the database.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt >= tries || !isWorthAnotherTry(error)) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}
