import type { JobsSort } from 'agenda';
import type { Pool, PoolOptions } from 'mysql2';
import type { Pool as PromisePool } from 'mysql2/promise';
import type { DataSource } from 'typeorm';

/**
 * Where the database is. A pool or data source that is brought along stays open when the backend disconnects; a pool that the
 * backend makes itself, from an address or from options, is closed.
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
      /** What mysql2 makes a pool of. */
      poolOptions: PoolOptions;
    };

/** The names of the tables, and whether they are made when they are not there. */
export interface TableOptions {
  /** Holds the jobs; `agenda_job` if not given. A second table, for locks by name, has this name and `_name`. */
  tableName?: string;
  /** Holds what the job logger writes; `agenda_log` if not given. */
  logTableName?: string;
  /** Holds notifications for some seconds; `agenda_notification` if not given. */
  notificationTableName?: string;
  /** Whether connecting creates missing tables; true if not given. */
  ensureSchema?: boolean;
}

/** How the channel that tells processes of each other's jobs works. */
export interface ChannelOptions {
  /** Milliseconds between two looks for notifications of other processes; 500 if not given. */
  pollInterval?: number;
}

/** Everything that can be said about a backend. */
export type MysqlBackendOptions = DatabaseOptions &
  TableOptions &
  ChannelOptions & {
    /** Which of several due jobs of a name comes first; the earliest, then the most important, if not given. */
    sort?: JobsSort;
    /** False leaves the notification channel out: other processes then find jobs at their next scan. */
    notifications?: boolean;
    /** Learns of failures that have nobody to reject to, such as that of unlocking a job. */
    onError?: (error: Error) => void;
  };

/** The names of all tables, checked. */
export interface TableNames {
  job: string;
  name: string;
  log: string;
  notification: string;
}

/** Fills in the names that are not given; throws for one that could not stand in a statement as it is. */
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
