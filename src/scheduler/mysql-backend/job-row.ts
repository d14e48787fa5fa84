import { toJobId, type JobParameters } from 'agenda';
import { claimed, type ClaimableJob } from './claim.js';
import { fromSqlTime, toSqlTime, type SqlValue } from './database.js';

/** Clock readings that differ by less than this count as equal. */
const sameClockMilliseconds = 1_000;

/** A row of the select list: times are texts, flags and counts are numbers or, with some settings of a pool, texts. */
export interface JobRow {
  id: string;
  name: string;
  type: 'normal' | 'single';
  priority: number | string;
  nextRunAt: string | null;
  disabled: number | string;
  data: string | null;
  lockedAt: string | null;
  lockToken: string | null;
  lockAge: number | string | null;
  lastRunAt: string | null;
  lastFinishedAt: string | null;
  failedAt: string | null;
  failCount: number | string | null;
  failReason: string | null;
  progress: number | string | null;
  repeatInterval: string | null;
  repeatTimezone: string | null;
  repeatAt: string | null;
  startDate: string | null;
  endDate: string | null;
  skipDays: string | null;
  fork: number | string;
  debounceStartedAt: string | null;
  lastModifiedBy: string | null;
}

/** The select list of a JobRow. The age of a lock is measured by the database's clock. */
export const jobColumns = `id, name, type, priority, disabled, data, fork, progress,
  CAST(next_run_at AS CHAR) AS nextRunAt, CAST(locked_at AS CHAR) AS lockedAt, lock_token AS lockToken,
  TIMESTAMPDIFF(MICROSECOND, locked_at, UTC_TIMESTAMP(3)) DIV 1000 AS lockAge,
  CAST(last_run_at AS CHAR) AS lastRunAt, CAST(last_finished_at AS CHAR) AS lastFinishedAt,
  CAST(failed_at AS CHAR) AS failedAt, fail_count AS failCount, fail_reason AS failReason,
  repeat_interval AS repeatInterval, repeat_timezone AS repeatTimezone, repeat_at AS repeatAt,
  CAST(start_date AS CHAR) AS startDate, CAST(end_date AS CHAR) AS endDate, skip_days AS skipDays,
  CAST(debounce_started_at AS CHAR) AS debounceStartedAt, last_modified_by AS lastModifiedBy`;

/** The job of a row. Fields that are null in the row are absent in the job. */
export function toJob<Data = unknown>(
  row: JobRow,
  now = Date.now(),
): JobParameters<Data> & { _id: ReturnType<typeof toJobId> } {
  return {
    _id: toJobId(row.id),
    name: row.name,
    type: row.type,
    priority: Number(row.priority),
    nextRunAt: row.nextRunAt === null ? null : fromSqlTime(row.nextRunAt),
    data: (row.data === null ? undefined : JSON.parse(row.data)) as Data,
    disabled: Number(row.disabled) === 1,
    fork: Number(row.fork) === 1,
    ...withoutNull({
      lockedAt: lockedAtOf(row, now),
      lastRunAt: time(row.lastRunAt),
      lastFinishedAt: time(row.lastFinishedAt),
      failedAt: time(row.failedAt),
      failCount: number(row.failCount),
      failReason: row.failReason,
      progress: number(row.progress),
      repeatInterval: repeatIntervalOf(row.repeatInterval),
      repeatTimezone: row.repeatTimezone,
      repeatAt: row.repeatAt,
      startDate: time(row.startDate),
      endDate: time(row.endDate),
      skipDays: row.skipDays === null ? null : (JSON.parse(row.skipDays) as number[]),
      debounceStartedAt: time(row.debounceStartedAt),
      lastModifiedBy: row.lastModifiedBy,
    }),
  };
}

/** The job of a row with the claim in it, so that a process that runs it for the claimer is fenced like the claimer. */
export function toClaimedJob(row: JobRow, now = Date.now()): ClaimableJob {
  const job = toJob(row, now);
  if (row.lockToken === null || job.lockedAt === undefined) return job;
  const nextRunAt = job.nextRunAt?.getTime() ?? null;
  return { ...job, [claimed]: { token: row.lockToken, lockedAt: job.lockedAt.getTime(), nextRunAt } };
}

/**
 * The beginning of the lock by this process's clock, with which agenda compares it: the stored time if both clocks agree; otherwise derived
 * from the age of the lock by the database's clock.
 */
function lockedAtOf(row: JobRow, now: number): Date | null {
  if (row.lockedAt === null) return null;
  const databases = fromSqlTime(row.lockedAt);
  const own = now - Number(row.lockAge);
  return Math.abs(databases.getTime() - own) <= sameClockMilliseconds ? databases : new Date(own);
}

function time(text: string | null): Date | null {
  return text === null ? null : fromSqlTime(text);
}

function number(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

/** Digits are milliseconds for agenda, as a text or as a number. */
function repeatIntervalOf(text: string | null): string | number | null {
  return text !== null && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function withoutNull<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}

/** A time as the value of a column. Agenda's dates may be texts or numbers in jobs that were created by hand. */
export function toTimeValue(given: Date | string | number | null | undefined): SqlValue {
  return given == null || given === '' ? null : toSqlTime(new Date(given));
}

/** The stored reason of a failure: an error that is not an Error must not keep its job locked. */
function toReasonValue(reason: unknown): SqlValue {
  if (reason == null) return null;
  if (typeof reason === 'string') return reason;
  try {
    return textOf(JSON.stringify(reason)) ?? typeof reason;
  } catch {
    return typeof reason;
  }
}

/** For undefined and functions, JSON.stringify returns undefined, whatever its type says. */
function textOf(json: string | undefined): string | undefined {
  return json;
}

/** Data as JSON; a null in JSON differs from no data. */
export function toJsonValue(data: unknown): SqlValue {
  return textOf(JSON.stringify(data)) ?? null;
}

/** The columns of a job that users set; fields of the processor are left out. */
export function definitionValues(
  job: JobParameters,
  modifiedBy: string | undefined,
): Record<string, SqlValue> {
  return {
    type: job.type,
    priority: job.priority,
    next_run_at: toTimeValue(job.nextRunAt),
    data: toJsonValue(job.data),
    repeat_interval: job.repeatInterval ? String(job.repeatInterval) : null,
    repeat_timezone: job.repeatTimezone ?? null,
    repeat_at: job.repeatAt ?? null,
    start_date: toTimeValue(job.startDate),
    end_date: toTimeValue(job.endDate),
    skip_days: job.skipDays == null ? null : toJsonValue(job.skipDays),
    fork: job.fork === true,
    last_modified_by: modifiedBy ?? null,
    // Saving a job without `disabled` must not enable a job that another user has disabled.
    ...(job.disabled == null ? {} : { disabled: job.disabled }),
  };
}

/** The columns about the last failure, if the given job has them. */
export function failureValues(job: JobParameters): Record<string, SqlValue> {
  return {
    ...(job.failReason === undefined ? {} : { fail_reason: toReasonValue(job.failReason) }),
    ...(job.failCount === undefined ? {} : { fail_count: job.failCount }),
    ...(job.failedAt === undefined ? {} : { failed_at: toTimeValue(job.failedAt) }),
  };
}

/** The columns of a job that the processor sets; the lock and the next run, which are compared first, are left out. */
export function stateValues(job: JobParameters, modifiedBy: string | undefined): Record<string, SqlValue> {
  return {
    last_run_at: toTimeValue(job.lastRunAt),
    last_finished_at: toTimeValue(job.lastFinishedAt),
    failed_at: toTimeValue(job.failedAt),
    fail_count: job.failCount ?? null,
    fail_reason: toReasonValue(job.failReason),
    progress: job.progress ?? null,
    last_modified_by: modifiedBy ?? null,
  };
}
