import { createPool, type Pool, type PoolOptions } from 'mysql2';
import { createPool as createPromisePool } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { JobsSort } from 'agenda';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { testDatabases } from '../../support/hooks.js';
import type { BackendFactory } from './suite/backend-suite.js';

/** Other processes are told this often in tests. */
export const pollInterval = 15;

/** A database of a test's own. */
export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Makes an empty database. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const name = `backend_test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const url = await testDatabases().createDatabase(name);
  return { url, drop: () => testDatabases().dropDatabase(name) };
}

/** Backends on a pool that is given to them. */
export function backendOnPool(settings: PoolOptions = {}): BackendFactory {
  let pool: Pool;
  return onDatabase('on a given pool', {
    open: (url) => {
      pool = createPool({ uri: url, connectionLimit: 10, ...settings });
      return Promise.resolve();
    },
    create: (sort) => new MysqlBackend({ pool, pollInterval, ...sort }),
    close: () => pool.promise().end(),
  });
}

/** Backends on a pool of mysql2/promise. */
export function backendOnPromisePool(settings: PoolOptions = {}): BackendFactory {
  let pool: ReturnType<typeof createPromisePool>;
  return onDatabase('on a pool of promises', {
    open: (url) => {
      pool = createPromisePool({ uri: url, connectionLimit: 10, ...settings });
      return Promise.resolve();
    },
    create: (sort) => new MysqlBackend({ pool, pollInterval, ...sort }),
    close: () => pool.end(),
  });
}

/** Backends that make their own connections. */
export function backendOnOwnConnection(): BackendFactory {
  let address = '';
  return onDatabase('with connections of its own', {
    open: (url) => {
      address = url;
      return Promise.resolve();
    },
    create: (sort) => new MysqlBackend({ connectionString: address, pollInterval, ...sort }),
    close: () => Promise.resolve(),
  });
}

/** Backends on a data source of TypeORM. */
export function backendOnDataSource(): BackendFactory {
  let dataSource: DataSource;
  return onDatabase('on a data source', {
    open: async (url) => {
      dataSource = await new DataSource({ type: 'mysql', url, poolSize: 10, timezone: 'Z' }).initialize();
    },
    create: (sort) => new MysqlBackend({ dataSource, pollInterval, ...sort }),
    close: () => dataSource.destroy(),
  });
}

function onDatabase(
  title: string,
  connection: {
    open(url: string): Promise<void>;
    create(sort: { sort?: JobsSort }): MysqlBackend;
    close(): Promise<void>;
  },
): BackendFactory {
  let database: OwnDatabase;
  return {
    title,
    open: async () => {
      database = await ownDatabase();
      await connection.open(database.url);
    },
    create: (options) => connection.create(options ?? {}),
    close: async () => {
      await connection.close();
      await database.drop();
    },
  };
}
