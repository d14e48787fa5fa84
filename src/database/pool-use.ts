import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

/** What the connections of a pool are doing. */
export interface PoolUse {
  inUse: number;
  idle: number;
  /** How many callers wait for one. */
  waiting: number;
}

/** What mysql2 keeps of a pool; it has no other way to ask for it. */
interface PoolInside {
  _allConnections?: { length: number };
  _freeConnections?: { length: number };
  _connectionQueue?: { length: number };
}

/** What the data source's connections are doing at this moment. */
export function poolUse(dataSource: DataSource): PoolUse {
  const pool = ((dataSource.driver as MysqlDriver).pool ?? {}) as PoolInside;
  const idle = pool._freeConnections?.length ?? 0;
  return {
    inUse: Math.max(0, (pool._allConnections?.length ?? 0) - idle),
    idle,
    waiting: pool._connectionQueue?.length ?? 0,
  };
}
