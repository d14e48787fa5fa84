import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { withAnotherTry } from './another-try.js';
import { command } from './rows.js';

/** The callbacks of each open transaction after its commit. */
const afterwards = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Runs the work in one transaction, and repeats all of it after a deadlock or a lock wait time-out, up to five attempts. The work must
 * therefore have no effects outside the database except through {@link afterCommit}.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return withAnotherTry(() => attemptOnce(dataSource, work));
}

/** Calls a function as soon as the work of this {@link inTransaction} is committed, and never if it is not. */
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
    // A lost connection has ended the transaction, too; the first error counts.
    await command(manager, 'ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
  for (const act of acts) act();
  return result;
}
