import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { isWorthAnotherTry } from '../errors/database-error.js';
import { command } from './rows.js';

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
      return await attemptOnce(dataSource, work);
    } catch (error) {
      if (attempt >= tries || !isWorthAnotherTry(error)) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

async function attemptOnce<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const { manager } = runner;
  try {
    await command(manager, 'START TRANSACTION');
    const result = await work(manager);
    await command(manager, 'COMMIT');
    return result;
  } catch (error) {
    // Where the connection is gone, so is the transaction; what went wrong first is what counts.
    await command(manager, 'ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
