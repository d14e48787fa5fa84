import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

/** The connections of a pool, by state. */
interface PoolUsage {
  inUse: number;
  idle: number;
  /** The number of callers that wait for a connection. */
  waiting: number;
}

/** The internals of a mysql2 pool, which has no public way to read these numbers. */
interface PoolInside {
  _allConnections?: { length: number };
  _freeConnections?: { length: number };
  _connectionQueue?: { length: number };
}

/** The current state of the data source's connections. */
export function poolUsage(dataSource: DataSource): PoolUsage {
  const pool = ((dataSource.driver as MysqlDriver).pool ?? {}) as PoolInside;
  const idle = pool._freeConnections?.length ?? 0;
  return {
    inUse: Math.max(0, (pool._allConnections?.length ?? 0) - idle),
    idle,
    waiting: pool._connectionQueue?.length ?? 0,
  };
}
