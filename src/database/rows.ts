import type { ExecuteValues, PoolConnection, QueryError } from 'mysql2';
import type { EntityManager } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { withRetry } from './retry.js';

/** An executor of SQL: the data source's own manager, or that of a transaction. */
export type Database = EntityManager;

/** MySQL's result of a write. */
interface WriteResult {
  affectedRows: number;
  insertId: number;
}

/** Runs a query and returns its rows as plain objects. The caller names the columns to fit the type. */
export async function select<Row>(database: Database, sql: string, parameters: unknown[]): Promise<Row[]> {
  return run<Row[]>(database, sql, parameters);
}

/**
 * The same for a statement whose text is repeated, such as those of lists: each connection prepares it once, which saves parsing. Not for
 * lists of values of any length, since each length is another text; see `inSteps`.
 */
export async function selectPrepared<Row>(
  database: Database,
  sql: string,
  parameters: unknown[],
): Promise<Row[]> {
  return run<Row[]>(database, sql, parameters, 'execute');
}

/** The lengths of lists in prepared statements, up to that of the longest page. */
const steps = [1, 10, 25, 50, 100, 200];

/** The values of an `IN` list, with the last one repeated up to one of a few lengths, so that the text of the statement can be prepared. */
export function inSteps<Value>(values: readonly Value[]): Value[] {
  const last = values.at(-1);
  const length = steps.find((step) => step >= values.length);
  if (last === undefined || length === undefined) return [...values];
  return [...values, ...Array.from({ length: length - values.length }, () => last)];
}

/** Runs a transaction's own statement: to begin it or to end it. */
export async function command(
  database: Database,
  sql: 'START TRANSACTION' | 'COMMIT' | 'ROLLBACK' | 'SAVEPOINT part' | 'ROLLBACK TO SAVEPOINT part',
): Promise<void> {
  await run(database, sql, []);
}

/**
 * Runs an INSERT, UPDATE or DELETE that must write exactly one row; throws otherwise, which ends the caller's transaction. Counted are
 * the rows that the statement found, also those that have the new values already (docs/decisions/0038).
 */
export async function changeOne(database: Database, sql: string, parameters: unknown[]): Promise<void> {
  const rows = await changeAny(database, sql, parameters);
  if (rows !== 1) throw new Error(`A statement wrote ${rows} rows instead of one: ${sql}`);
}

/** Runs an UPDATE or DELETE of at most one row; returns whether it found the row as it expected it (compare-and-set). */
export async function changeIf(database: Database, sql: string, parameters: unknown[]): Promise<boolean> {
  const rows = await changeAny(database, sql, parameters);
  if (rows > 1) throw new Error(`A statement wrote ${rows} rows instead of at most one: ${sql}`);
  return rows === 1;
}

/** Runs an INSERT, UPDATE or DELETE of any number of rows, none included; returns their number. */
export async function changeAny(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const result = await run<WriteResult>(database, sql, parameters);
  return result.affectedRows;
}

/**
 * Runs an upsert that begins a count at 1, or raises it to the value that its UPDATE passes to LAST_INSERT_ID(); returns the count. As a
 * single statement it gives each of many simultaneous callers a number of its own.
 */
export async function countUp(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const { insertId } = await run<WriteResult>(database, sql, parameters);
  return insertId === 0 ? 1 : insertId;
}

/**
 * Runs a statement, within a transaction on the transaction's connection, otherwise on one of the pool's. Outside a transaction it is one of
 * its own, and retried like any other. TypeORM is bypassed: its promises and events cost more than a short statement itself.
 */
async function run<Result>(
  database: Database,
  sql: string,
  parameters: unknown[],
  how: 'query' | 'execute' = 'query',
): Promise<Result> {
  const { queryRunner, dataSource } = database;
  dataSource.logger.logQuery(sql, parameters, queryRunner);
  if (queryRunner !== undefined)
    return runOn((await queryRunner.connect()) as PoolConnection, sql, parameters, how);
  return withRetry(async () => {
    const connection = (await (dataSource.driver as MysqlDriver).obtainMasterConnection()) as PoolConnection;
    return runOn<Result>(connection, sql, parameters, how).finally(() => {
      connection.release();
    });
  });
}

function runOn<Result>(
  connection: PoolConnection,
  sql: string,
  parameters: unknown[],
  how: 'query' | 'execute',
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const answer = (error: QueryError | null, result: unknown): void => {
      if (error === null) resolve(result as Result);
      else reject(error);
    };
    if (how === 'query') connection.query(sql, parameters, answer);
    else connection.execute(sql, parameters as ExecuteValues, answer);
  });
}

/** A placeholder for each value, for an IN list. The list must not be empty. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
