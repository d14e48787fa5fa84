import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { withRetry } from './retry.js';
import { command } from './rows.js';

/** The open transaction that every {@link inTransaction} within it joins. */
const joint = new AsyncLocalStorage<EntityManager>();

/** The callbacks of each open transaction after its commit. */
const commitCallbacks = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Runs the work in one transaction, and repeats all of it after a deadlock or a lock wait time-out, up to five attempts. The work must therefore
 * have no effects outside the database except through {@link afterCommit}. Within {@link inJointTransaction}, the work becomes a part of that
 * transaction; if it throws, its writes are rolled back.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const outer = joint.getStore();
  return outer === undefined ? withRetry(() => attemptOnce(dataSource, work)) : asPart(outer, work);
}

/**
 * Runs work that calls several operations with a transaction each as one transaction, one operation after the other: all of them are committed
 * together, or none. The rules for the work are those of {@link inTransaction}.
 */
export async function inJointTransaction<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  return withRetry(() => attemptOnce(dataSource, (manager) => joint.run(manager, work)));
}

/** Calls a function as soon as the work of this {@link inTransaction} is committed, and never if it is not. */
export function afterCommit({ queryRunner }: EntityManager, act: () => void): void {
  const waiting = queryRunner && commitCallbacks.get(queryRunner);
  if (waiting === undefined) throw new Error('Only within inTransaction is there a commit to wait for.');
  waiting.push(act);
}

async function asPart<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  await command(manager, 'SAVEPOINT part');
  try {
    return await work(manager);
  } catch (error) {
    // After a deadlock nothing is left to roll back; the first error counts.
    await command(manager, 'ROLLBACK TO SAVEPOINT part').catch(() => undefined);
    throw error;
  }
}

async function attemptOnce<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const { manager } = runner;
  const acts: (() => void)[] = [];
  commitCallbacks.set(runner, acts);
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
