import type { JobsSort } from 'agenda';
import { microseconds, quoted, toSqlTime, type SqlValue } from './database.js';
import { claimOrder } from './job-order.js';

/** Jobs that a claim may take, in its order. */
export interface Claimable {
  /** A statement, beginning with its FROM. */
  sql: string;
  values: readonly SqlValue[];
}

/** The parameters that determine which jobs a claim may take. */
interface ClaimRequest {
  /** The table's name. */
  table: string;
  jobName: string;
  /** The time up to which jobs are due. */
  until: Date;
  /** Locks that began before this have ended. */
  lockDeadline: Date;
  sort: JobsSort | undefined;
}

/** First the jobs whose lock has ended, then those that are due by both clocks, the database's and this process's. */
export function claimableJobs({ table, jobName, until, lockDeadline, sort }: ClaimRequest): Claimable[] {
  const reading = Date.now();
  const from = `FROM ${quoted(table)} FORCE INDEX (${quoted(`${table}_due`)}) WHERE name = ? AND disabled = 0`;
  return [
    {
      sql: `${from} AND locked_at <= UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND ORDER BY locked_at`,
      values: [jobName, microseconds(reading - lockDeadline.getTime())],
    },
    {
      sql: `${from} AND locked_at IS NULL
          AND next_run_at <= LEAST(CAST(? AS DATETIME(3)), UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)
          ${claimOrder(sort)}`,
      values: [jobName, toSqlTime(until), microseconds(until.getTime() - reading)],
    },
  ];
}

/** The statement whose `found` is true if there are any of these jobs. */
export function existenceOf(claimable: readonly Claimable[]): { sql: string; values: SqlValue[] } {
  const exist = claimable.map(({ sql }) => `EXISTS (SELECT 1 ${sql} LIMIT 1)`);
  return { sql: `SELECT ${exist.join(' OR ')} AS found`, values: claimable.flatMap(({ values }) => values) };
}
