import type { JobLogEntry, JobLogger, JobLogQuery, JobLogQueryResult } from 'agenda';
import { monotonicFactory } from 'ulid';
import { fromSqlTime, placeholders, quoted, toSqlTime, type Database, type SqlValue } from './database.js';
import { Conditions } from './job-filter.js';
import { toJsonValue } from './job-row.js';
import type { TableNames } from './mysql-backend-options.js';
import { createTables, logTable } from './schema.js';

const newId = monotonicFactory();
const usualLimit = 50;

interface LogRow {
  id: string;
  time: string;
  level: JobLogEntry['level'];
  event: JobLogEntry['event'];
  jobId: string | null;
  jobName: string;
  message: string;
  duration: number | string | null;
  error: string | null;
  failCount: number | string | null;
  retryDelay: number | string | null;
  retryAttempt: number | string | null;
  agendaName: string | null;
  meta: string | null;
}

/** Events of jobs in a table, which grows until it is cleared. */
export class MysqlJobLogger implements JobLogger {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly tables: Pick<TableNames, 'log'>,
  ) {
    this.table = quoted(tables.log);
  }

  /** Creates the table if it is missing. */
  async createTable(): Promise<void> {
    await createTables(this.database, [logTable(this.tables)]);
  }

  async log(entry: Omit<JobLogEntry, '_id'>): Promise<void> {
    const values: Record<string, SqlValue> = {
      id: newId(),
      logged_at: toSqlTime(entry.timestamp),
      level: entry.level,
      event: entry.event,
      job_id: entry.jobId ?? null,
      job_name: entry.jobName,
      message: entry.message,
      duration: entry.duration ?? null,
      error: entry.error ?? null,
      fail_count: entry.failCount ?? null,
      retry_delay: entry.retryDelay ?? null,
      retry_attempt: entry.retryAttempt ?? null,
      agenda_name: entry.agendaName ?? null,
      meta: toJsonValue(entry.meta),
    };
    const columns = Object.keys(values);
    await this.database.write(
      `INSERT INTO ${this.table} (${columns.join(', ')}) VALUES (${placeholders(columns)})`,
      Object.values(values),
    );
  }

  async getLogs(query: JobLogQuery = {}): Promise<JobLogQueryResult> {
    const { where, values } = logConditions(query);
    const direction = query.sort === 'asc' ? 'ASC' : 'DESC';
    const limit = Math.max(0, Math.trunc(query.limit ?? usualLimit) || 0);
    const offset = Math.max(0, Math.trunc(query.offset ?? 0) || 0);
    const [count] = await this.database.select<{ total: number | string }>(
      `SELECT COUNT(*) AS total FROM ${this.table} ${where}`,
      values,
    );
    const rows = await this.database.select<LogRow>(
      `SELECT id, CAST(logged_at AS CHAR) AS time, level, event, job_id AS jobId, job_name AS jobName, message, duration, error,
        fail_count AS failCount, retry_delay AS retryDelay, retry_attempt AS retryAttempt, agenda_name AS agendaName, meta
        FROM ${this.table} ${where} ORDER BY logged_at ${direction}, id ${direction} LIMIT ${limit} OFFSET ${offset}`,
      values,
    );
    return { entries: rows.map(toEntry), total: Number(count?.total) };
  }

  async clearLogs(query: JobLogQuery = {}): Promise<number> {
    const { where, values } = logConditions(query);
    return this.database.transaction((session) =>
      session.write(`DELETE FROM ${this.table} ${where}`, values),
    );
  }
}

function logConditions(query: JobLogQuery): Conditions {
  const conditions = new Conditions();
  if (query.jobId) conditions.addOneOf('job_id', [query.jobId]);
  if (query.jobName) conditions.addOneOf('job_name', [query.jobName]);
  if (query.level) conditions.addOneOf('level', [query.level].flat());
  if (query.event) conditions.addOneOf('event', [query.event].flat());
  if (query.from) conditions.add('logged_at >= ?', toSqlTime(query.from));
  if (query.to) conditions.add('logged_at <= ?', toSqlTime(query.to));
  return conditions;
}

function toEntry(row: LogRow): JobLogEntry {
  const { duration, failCount, retryDelay, retryAttempt } = row;
  return {
    _id: row.id,
    timestamp: fromSqlTime(row.time),
    level: row.level,
    event: row.event,
    jobName: row.jobName,
    message: row.message,
    ...(row.jobId === null ? {} : { jobId: row.jobId }),
    ...(duration === null ? {} : { duration: Number(duration) }),
    ...(row.error === null ? {} : { error: row.error }),
    ...(failCount === null ? {} : { failCount: Number(failCount) }),
    ...(retryDelay === null ? {} : { retryDelay: Number(retryDelay) }),
    ...(retryAttempt === null ? {} : { retryAttempt: Number(retryAttempt) }),
    ...(row.agendaName === null ? {} : { agendaName: row.agendaName }),
    ...(row.meta === null ? {} : { meta: JSON.parse(row.meta) as Record<string, unknown> }),
  };
}
