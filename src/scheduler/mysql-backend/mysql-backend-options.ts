import type { JobsSort } from 'agenda';
import type { Pool, PoolOptions } from 'mysql2';
import type { Pool as PromisePool } from 'mysql2/promise';
import type { DataSource } from 'typeorm';

/**
 * The database. The caller's pool or data source stays open when the backend disconnects; a pool that the backend creates from an address or
 * from options is closed.
 */
export type DatabaseOptions =
  | {
      /** A pool of `mysql2` or of `mysql2/promise`. */
      pool: Pool | PromisePool;
    }
  | {
      /** An initialised data source of TypeORM for MySQL or MariaDB. */
      dataSource: DataSource;
    }
  | {
      /** A `mysql://` address. */
      connectionString: string;
    }
  | {
      /** mysql2's options for a pool. */
      poolOptions: PoolOptions;
    };

/** The names of the tables, and whether missing ones are created. */
interface TableOptions {
  /** The table of jobs; `agenda_job` by default. A second table, for locks by name, has this name and `_name`. */
  tableName?: string;
  /** The table of the job logger; `agenda_log` by default. */
  logTableName?: string;
  /** The table of notifications, which stay for some seconds; `agenda_notification` by default. */
  notificationTableName?: string;
  /** Whether connecting creates missing tables; true by default. */
  ensureSchema?: boolean;
}

/** The settings of the channel that notifies processes of each other's jobs. */
interface ChannelOptions {
  /** Milliseconds between two polls for notifications of other processes; 500 by default. */
  pollInterval?: number;
}

/** The options of a backend. */
export type MysqlBackendOptions = DatabaseOptions &
  TableOptions &
  ChannelOptions & {
    /** The order of several due jobs of a name; by default the earliest first, then by priority. */
    sort?: JobsSort;
    /** False omits the notification channel: other processes then find jobs at their next scan. */
    notifications?: boolean;
    /** Receives failures that cannot reject a promise, such as that of unlocking a job. */
    onError?: (error: Error) => void;
  };

/** The checked names of all tables. */
export interface TableNames {
  job: string;
  name: string;
  log: string;
  notification: string;
}

/** Fills in the default names; throws for a name that is not a valid identifier. */
export function tableNamesOf(options: TableOptions): TableNames {
  const job = options.tableName ?? 'agenda_job';
  const names = {
    job,
    name: `${job}_name`,
    log: options.logTableName ?? 'agenda_log',
    notification: options.notificationTableName ?? 'agenda_notification',
  };
  for (const name of Object.values(names))
    if (!/^[A-Za-z0-9_]{1,50}$/.test(name))
      throw new Error(`"${name}" cannot name a table: letters, digits and underscores, at most 50, can.`);
  return names;
}
