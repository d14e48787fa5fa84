import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { withAnotherTry } from './another-try.js';
import { command } from './rows.js';

/** What each open transaction is followed by. */
const afterwards = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Runs the work in one transaction and tries the whole of it again, at most five times in all, when the database ended
 * it for a deadlock or a lock that took too long. The work must therefore do nothing outside the database but by {@link afterCommit}.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return withAnotherTry(() => attemptOnce(dataSource, work));
}

/** Has something done as soon as the work of this {@link inTransaction} is committed, and not at all when it is not. */
export function afterCommit({ queryRunner }: EntityManager, act: () => void): void {
  const waiting = queryRunner && afterwards.get(queryRunner);
  if (waiting === undefined) throw new Error('Only within inTransaction is there a commit to wait for.');
  waiting.push(act);
}

async function attemptOnce<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const { manager } = runner;
  const acts: (() => void)[] = [];
  afterwards.set(runner, acts);
  let result: T;
  try {
    await command(manager, 'START TRANSACTION');
    result = await work(manager);
    await command(manager, 'COMMIT');
  } catch (error) {
    // Where the connection is gone, so is the transaction; what went wrong first is what counts.
    await command(manager, 'ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
  for (const act of acts) act();
  return result;
}
