import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, type Pool, type PoolConnection, type QueryError } from 'mysql2';
import type { Pool as PromisePool } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import type { DatabaseOptions } from './mysql-backend-options.js';

const tries = 8;
const deadlock = 1213;
const lockWaitTimeout = 1205;
/** The limit for compared times: beyond it, the database returns null. */
const longestMilliseconds = 100 * 365 * 24 * 60 * 60_000;

/** A value that is read the same with all settings of a pool: times are sent as text. */
export type SqlValue = string | number | boolean | null;

/** Runs statements: on the database, each on a connection of its own, or in one transaction. */
export interface Session {
  /** Runs a query. The caller names the columns to fit the type. */
  select<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs a writing statement and returns the number of rows found; on a connection without FOUND_ROWS, of rows changed. */
  write(sql: string, values?: readonly SqlValue[]): Promise<number>;
}

/** The connection to a MySQL or MariaDB database, with its own or the caller's pool. */
export class Database implements Session {
  /** Whether the pool was created here, and is closed here. */
  readonly isOwn: boolean;
  private ownPool: Pool | undefined;

  constructor(private readonly options: DatabaseOptions) {
    this.isOwn = !('pool' in options || 'dataSource' in options);
    if (this.isOwn && !('connectionString' in options || 'poolOptions' in options))
      throw new Error('A MySQL backend needs a pool, a data source, a connection string or pool options.');
  }

  /** Connects, also again after a disconnect; rejects if the database cannot be reached. */
  async open(): Promise<void> {
    if (this.isOwn) this.ownPool ??= createOwnPool(this.options);
    try {
      await this.select('SELECT 1');
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Closes its own pool; leaves the caller's pool open. */
  async close(): Promise<void> {
    const pool = this.ownPool;
    this.ownPool = undefined;
    await pool?.promise().end();
  }

  async select<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.withConnection((connection) => run<Row[]>(connection, sql, values));
  }

  async write(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return again(() =>
      this.withConnection(async (connection) => (await run<Written>(connection, sql, values)).affectedRows),
    );
  }

  /**
   * Runs the work in one READ COMMITTED transaction, and repeats all of it a few times after a deadlock or a lock wait time-out. The work must
   * therefore have no effects outside the database.
   */
  async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return again(() => this.withConnection((connection) => transactionOn(connection, work)));
  }

  private async withConnection<Result>(
    work: (connection: PoolConnection) => Promise<Result>,
  ): Promise<Result> {
    const connection = await this.connection();
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  }

  private connection(): Promise<PoolConnection> {
    if ('dataSource' in this.options) return connectionOf(this.options.dataSource);
    const pool = 'pool' in this.options ? callbackPool(this.options.pool) : this.ownPool;
    if (pool === undefined) return Promise.reject(new Error('The MySQL backend is not connected.'));
    return new Promise((resolve, reject) => {
      pool.getConnection((error, connection) => {
        if (error === null) resolve(connection);
        else reject(error);
      });
    });
  }
}

interface Written {
  affectedRows: number;
}

function createOwnPool(options: DatabaseOptions): Pool {
  const given =
    'connectionString' in options
      ? { uri: options.connectionString }
      : 'poolOptions' in options
        ? options.poolOptions
        : {};
  return createPool({ charset: 'utf8mb4', enableKeepAlive: true, ...given });
}

/** The driver's own way of handing out connections keeps its limits. */
async function connectionOf(dataSource: DataSource): Promise<PoolConnection> {
  if (!dataSource.isInitialized) throw new Error('The data source is not initialised.');
  return (await (dataSource.driver as MysqlDriver).obtainMasterConnection()) as PoolConnection;
}

function callbackPool(pool: Pool | PromisePool): Pool {
  return 'pool' in pool ? pool.pool : pool;
}

async function transactionOn<Result>(
  connection: PoolConnection,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session: Session = {
    select: (sql, values = []) => run(connection, sql, values),
    write: async (sql, values = []) => (await run<Written>(connection, sql, values)).affectedRows,
  };
  try {
    await run(connection, 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await run(connection, 'START TRANSACTION');
    const result = await work(session);
    await run(connection, 'COMMIT');
    return result;
  } catch (error) {
    // A connection whose transaction cannot be ended must not go back to the pool with its locks.
    await run(connection, 'ROLLBACK').catch(() => {
      connection.destroy();
    });
    throw error;
  }
}

function run<Result>(
  connection: PoolConnection,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const answer = (error: QueryError | null, result: unknown): void => {
      if (error === null) resolve(result as Result);
      else reject(error);
    };
    // These override the settings of the pool; of typeCast, only a function does.
    connection.query(
      { sql, values: [...values], rowsAsArray: false, nestTables: false, typeCast: usualType },
      answer,
    );
  });
}

function usualType(_field: unknown, next: () => unknown): unknown {
  return next();
}

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || !isWorthAnotherTry(error)) throw error;
      await sleep(Math.random() * 10 * attempt);
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  const { errno } = error as { errno?: unknown };
  return errno === deadlock || errno === lockWaitTimeout;
}

/** A table or column name, quoted for a statement. */
export function quoted(name: string): string {
  return `\`${name}\``;
}

/** A placeholder for each value. The list must not be empty. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** The form in which a time is sent: UTC, whatever the time zones of pool and session. */
export function toSqlTime(time: Date): string {
  return time.toISOString().slice(0, 23).replace('T', ' ');
}

/** The form in which a duration is sent, at most a hundred years. */
export function microseconds(milliseconds: number): number {
  return Math.max(-longestMilliseconds, Math.min(longestMilliseconds, Math.round(milliseconds))) * 1_000;
}

/** A time that was read as text, `CAST(column AS CHAR)`. */
export function fromSqlTime(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}Z`);
}
