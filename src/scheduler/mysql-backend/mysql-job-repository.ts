import type {
  JobId,
  JobParameters,
  JobRepository,
  JobRepositoryOptions,
  JobsOverview,
  JobsQueryOptions,
  JobsResult,
  JobsSort,
  RemoveJobsOptions,
} from 'agenda';
import { ulid } from 'ulid';
import { claimed, claimOf, isCutOff, type Claim, type ClaimableJob } from './claim.js';
import { claimableJobs, existenceOf, type Claimable } from './claimable.js';
import {
  microseconds,
  placeholders,
  quoted,
  toSqlTime,
  type Database,
  type Session,
  type SqlValue,
} from './database.js';
import { queryConditions, removalConditions, stateSql, timedStates } from './job-filter.js';
import { listOrder } from './job-order.js';
import { jobColumns, stateValues, toClaimedJob, toJob, toTimeValue, type JobRow } from './job-row.js';
import { JobWriter } from './job-writer.js';
import type { TableNames } from './mysql-backend-options.js';
import { createTables, jobTables } from './schema.js';

const batch = 500;
const mostUnstarted = 10_000;

/** Further options of a repository. */
interface RepositoryOptions {
  ensureSchema?: boolean;
  sort?: JobsSort;
  onError?: (error: Error) => void;
}

/**
 * Jobs in a MySQL or MariaDB table. Each lock belongs to one process, whatever their number: the database's clock decides when it ends, and a
 * process that has lost it can neither release nor overwrite it.
 */
export class MysqlJobRepository implements JobRepository {
  /** The prefix of all tokens of this repository. */
  private readonly owner = ulid();
  private claims = 0;
  /** Claims whose jobs have not started, each with the id of its job. */
  private readonly unstarted = new Map<string, string>();
  /** The number of times that everything was released. */
  private endings = 0;
  private readonly writer: JobWriter;
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly tables: Pick<TableNames, 'job' | 'name'>,
    private readonly options: RepositoryOptions = {},
  ) {
    this.writer = new JobWriter(database, tables);
    this.table = quoted(tables.job);
  }

  /** Connects, and creates the tables unless they have to exist. */
  async connect(): Promise<void> {
    await this.database.open();
    if (this.options.ensureSchema ?? true) await createTables(this.database, jobTables(this.tables));
  }

  async getJobById(id: string): Promise<JobParameters | null> {
    const { where, values } = queryConditions({ id });
    const [row] = await this.database.select<JobRow>(
      `SELECT ${jobColumns} FROM ${this.table} ${where || 'WHERE FALSE'}`,
      values,
    );
    return row === undefined ? null : toClaimedJob(row);
  }

  async queryJobs(options: JobsQueryOptions = {}): Promise<JobsResult> {
    const { where, values } = queryConditions(options);
    const [count] = await this.database.select<{ total: number | string }>(
      `SELECT COUNT(*) AS total FROM ${this.table} ${where}`,
      values,
    );
    const rows = await this.database.select<JobRow & { state: JobsResult['jobs'][number]['state'] }>(
      `SELECT ${jobColumns}, ${stateSql} AS state FROM ${this.table} ${where} ${listOrder(options.sort)} ${pageSql(options)}`,
      values,
    );
    return {
      jobs: rows.map((row) => ({ ...toJob(row), state: row.state })),
      total: Number(count?.total),
    };
  }

  async getJobsOverview(): Promise<JobsOverview[]> {
    const counts = timedStates.map((state) => `SUM(state = '${state}') AS ${state}`);
    const rows = await this.database.select<Record<keyof JobsOverview, string | number>>(
      `SELECT name, COUNT(*) AS total, ${counts.join(', ')}, SUM(disabled) AS paused
        FROM (SELECT name, disabled, ${stateSql} AS state FROM ${this.table}) job GROUP BY name ORDER BY name`,
    );
    return rows.map((row) => ({
      name: String(row.name),
      total: Number(row.total),
      running: Number(row.running),
      scheduled: Number(row.scheduled),
      queued: Number(row.queued),
      completed: Number(row.completed),
      failed: Number(row.failed),
      repeating: Number(row.repeating),
      paused: Number(row.paused),
    }));
  }

  async getDistinctJobNames(): Promise<string[]> {
    const rows = await this.database.select<{ name: string }>(
      `SELECT DISTINCT name FROM ${this.table} ORDER BY name`,
    );
    return rows.map((row) => row.name);
  }

  async getQueueSize(): Promise<number> {
    const [row] = await this.database.select<{ size: number | string }>(
      `SELECT COUNT(*) AS size FROM ${this.table} WHERE next_run_at < UTC_TIMESTAMP(3)`,
    );
    return Number(row?.size);
  }

  async removeJobs(options: RemoveJobsOptions): Promise<number> {
    const conditions = removalConditions(options);
    if (conditions.isEmpty) return 0;
    return this.writeMany(`DELETE FROM ${this.table} ${conditions.where}`, conditions.values);
  }

  async purgeAllJobs(): Promise<number> {
    return this.writeMany(`DELETE FROM ${this.table}`, []);
  }

  async disableJobs(options: RemoveJobsOptions): Promise<number> {
    return this.setDisabled(options, true);
  }

  async enableJobs(options: RemoveJobsOptions): Promise<number> {
    return this.setDisabled(options, false);
  }

  async saveJob<Data = unknown>(
    job: JobParameters<Data>,
    options?: JobRepositoryOptions,
  ): Promise<JobParameters<Data>> {
    return (await this.writer.save(job, options?.lastModifiedBy)) as JobParameters<Data>;
  }

  /**
   * Stores a job's state, as set by the processor. For a claimed job it rejects, and changes nothing, if the claimer has lost the lock; a next
   * run that was set by another user since the claim is kept.
   */
  async saveJobState(job: JobParameters, options?: JobRepositoryOptions): Promise<void> {
    if (!job._id) throw new Error('Cannot save the state of a job without an id.');
    const claim = claimOf(job);
    const state = stateValues(job, options?.lastModifiedBy);
    const changes = Object.keys(state).map((column) => `${column} = ?`);
    const values = Object.values(state);
    const next = toTimeValue(job.nextRunAt);
    const lockedAt = job.lockedAt === undefined ? null : new Date(job.lockedAt).getTime();
    if (claim === undefined) {
      changes.push('next_run_at = ?', 'locked_at = ?', 'lock_token = NULL');
      values.push(next, toTimeValue(job.lockedAt));
    } else {
      changes.push(
        'next_run_at = IF(next_run_at <=> CAST(? AS DATETIME(3)), CAST(? AS DATETIME(3)), next_run_at)',
      );
      values.push(claim.nextRunAt === null ? null : toSqlTime(new Date(claim.nextRunAt)), next);
      if (lockedAt === null) changes.push('locked_at = NULL', 'lock_token = NULL');
      else if (lockedAt !== claim.lockedAt) {
        changes.push('locked_at = UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND');
        values.push(microseconds(Math.max(0, Date.now() - lockedAt)));
      }
    }
    const condition = `id = ? AND name = ?${claim === undefined ? '' : ' AND lock_token = ?'}`;
    const identity = [String(job._id), job.name, ...(claim === undefined ? [] : [claim.token])];
    const found = await this.database.write(
      `UPDATE ${this.table} SET ${changes.join(', ')} WHERE ${condition}`,
      [...values, ...identity],
    );
    if (found === 0 && !(await this.exists(condition, identity)))
      throw new Error(
        `Job ${String(job._id)} (name: ${job.name}) cannot be updated: it does not exist any more, or its lock was lost.`,
      );
    if (claim === undefined) return;
    this.unstarted.delete(claim.token);
    claim.nextRunAt = job.nextRunAt == null ? null : new Date(job.nextRunAt).getTime();
    if (lockedAt !== null) claim.lockedAt = lockedAt;
  }

  async lockJob(job: JobParameters, options?: JobRepositoryOptions): Promise<JobParameters | undefined> {
    if (!job._id) return undefined;
    const values = [String(job._id), job.name, toTimeValue(job.nextRunAt)];
    return this.claiming(async (session) => {
      const [row] = await session.select<JobRow>(
        `SELECT ${jobColumns} FROM ${this.table} WHERE id = ? AND name = ? AND locked_at IS NULL AND disabled = 0
          AND next_run_at <=> CAST(? AS DATETIME(3)) FOR UPDATE SKIP LOCKED`,
        values,
      );
      return row && this.claim(session, row, undefined, options?.lastModifiedBy);
    });
  }

  /**
   * Claims a job whose lock has ended, or else the first that is due. A job is due when it is by both clocks, the database's and this
   * process's.
   */
  async getNextJobToRun(
    jobName: string,
    nextScanAt: Date,
    lockDeadline: Date,
    now?: Date,
    options?: JobRepositoryOptions,
  ): Promise<JobParameters | undefined> {
    const claimable = claimableJobs({
      table: this.tables.job,
      jobName,
      until: nextScanAt,
      lockDeadline,
      sort: this.options.sort,
    });
    return this.claiming(async (session) => {
      for (const jobs of claimable) {
        const row = await this.lockFirst(session, jobs);
        if (row !== undefined) return this.claim(session, row, now, options?.lastModifiedBy);
      }
      return undefined;
    }, claimable);
  }

  /**
   * Locks the first row that is not locked. Reads without a lock first: a locking read without a result would lock the next entry of the
   * index, the due job of another name, and hide it from a simultaneous claim of that one.
   */
  private async lockFirst(session: Session, { sql, values }: Claimable): Promise<JobRow | undefined> {
    const query = `SELECT ${jobColumns} ${sql} LIMIT 1`;
    const [seen] = await session.select<JobRow>(query, values);
    if (seen === undefined) return undefined;
    const [locked] = await session.select<JobRow>(`${query} FOR UPDATE SKIP LOCKED`, values);
    return locked;
  }

  /** Releases a job that is not running, if the claimer still holds its lock. Never rejects: agenda does not wait for it. */
  async unlockJob(job: JobParameters): Promise<void> {
    if (!job._id) return;
    const claim = claimOf(job);
    if (claim !== undefined) this.unstarted.delete(claim.token);
    try {
      await this.database.write(
        `UPDATE ${this.table} SET locked_at = NULL, lock_token = NULL
          WHERE id = ? AND next_run_at IS NOT NULL ${claim === undefined ? '' : 'AND lock_token = ?'}`,
        [String(job._id), ...(claim === undefined ? [] : [claim.token])],
      );
    } catch (error) {
      // The lock expires by itself.
      this.options.onError?.(error as Error);
    }
  }

  /** Releases jobs that this repository claimed, or that are locked without a claim; not those that another process has taken over. */
  async unlockJobs(jobIds: (JobId | string)[]): Promise<void> {
    if (jobIds.length === 0) return;
    await this.writeMany(
      `UPDATE ${this.table} SET locked_at = NULL, lock_token = NULL
        WHERE id IN (${placeholders(jobIds)}) AND (lock_token IS NULL OR lock_token LIKE ?)`,
      [...jobIds.map(String), `${this.owner}.%`],
    );
  }

  /**
   * Releases every claimed job that has not started, including claims in progress. Agenda leaves them locked when it drains, and others would
   * wait until the locks end. Never rejects.
   */
  async giveBack(): Promise<void> {
    this.endings++;
    const claims = [...this.unstarted];
    this.unstarted.clear();
    for (let start = 0; start < claims.length; start += batch)
      await this.free(claims.slice(start, start + batch));
  }

  /**
   * Claims a job, unless everything was released in the meantime: nobody would run it any more. Begins no transaction if nothing is claimable.
   */
  private async claiming(
    work: (session: Session) => Promise<ClaimableJob | undefined>,
    claimable: readonly Claimable[] = [],
  ): Promise<JobParameters | undefined> {
    const { endings } = this;
    if (claimable.length > 0 && !(await this.isThereAny(claimable))) return undefined;
    const job = await this.database.transaction(work);
    const claim = job && claimOf(job);
    if (claim === undefined) return undefined;
    if (endings !== this.endings) {
      await this.free([[claim.token, String(job?._id)]]);
      return undefined;
    }
    this.unstarted.set(claim.token, String(job?._id));
    // Some claims are dropped silently, and must not accumulate.
    const [oldest] = this.unstarted.keys();
    if (this.unstarted.size > mostUnstarted && oldest !== undefined) this.unstarted.delete(oldest);
    return job;
  }

  private async isThereAny(claimable: readonly Claimable[]): Promise<boolean> {
    const { sql, values } = existenceOf(claimable);
    const [row] = await this.database.select<{ found: number | string }>(sql, values);
    return Number(row?.found) > 0;
  }

  private async free(claims: readonly (readonly [token: string, id: string])[]): Promise<void> {
    try {
      await this.writeMany(
        `UPDATE ${this.table} SET locked_at = NULL, lock_token = NULL
          WHERE id IN (${placeholders(claims)}) AND lock_token IN (${placeholders(claims)})`,
        [...claims.map(([, id]) => id), ...claims.map(([token]) => token)],
      );
    } catch (error) {
      this.options.onError?.(error as Error);
    }
  }

  /**
   * Locks the row that this transaction holds. The claimer's clock is read first, so that the lock never ends later for the claimer than for
   * others.
   */
  private async claim(
    session: Session,
    row: JobRow,
    now: Date | undefined,
    modifiedBy: string | undefined,
  ): Promise<ClaimableJob> {
    const lockedAt = now ?? new Date();
    const token = `${this.owner}.${++this.claims}`;
    const { lastModifiedBy: _, ...job } = toJob(row);
    const nextRunAt = isCutOff(job) ? lockedAt : job.nextRunAt;
    await session.write(
      `UPDATE ${this.table} SET locked_at = COALESCE(CAST(? AS DATETIME(3)), UTC_TIMESTAMP(3)), lock_token = ?,
        next_run_at = ?, last_modified_by = ? WHERE id = ?`,
      [now === undefined ? null : toSqlTime(now), token, toTimeValue(nextRunAt), modifiedBy ?? null, row.id],
    );
    const claim: Claim = { token, lockedAt: lockedAt.getTime(), nextRunAt: nextRunAt?.getTime() ?? null };
    return {
      ...job,
      nextRunAt,
      lockedAt,
      ...(modifiedBy === undefined ? {} : { lastModifiedBy: modifiedBy }),
      [claimed]: claim,
    };
  }

  private async setDisabled(options: RemoveJobsOptions, disabled: boolean): Promise<number> {
    const conditions = removalConditions(options);
    if (conditions.isEmpty) return 0;
    conditions.add('disabled <> ?', disabled);
    return this.writeMany(`UPDATE ${this.table} SET disabled = ? ${conditions.where}`, [
      disabled,
      ...conditions.values,
    ]);
  }

  /** In a READ COMMITTED transaction, rows that do not match do not stay locked. */
  private async writeMany(sql: string, values: readonly SqlValue[]): Promise<number> {
    return this.database.transaction((session) => session.write(sql, values));
  }

  private async exists(condition: string, values: readonly SqlValue[]): Promise<boolean> {
    const rows = await this.database.select(`SELECT 1 FROM ${this.table} WHERE ${condition}`, values);
    return rows.length > 0;
  }
}

function pageSql({ skip = 0, limit = 0 }: JobsQueryOptions): string {
  const from = countOf(skip);
  const most = countOf(limit);
  if (most > 0) return `LIMIT ${most} OFFSET ${from}`;
  return from > 0 ? `LIMIT ${Number.MAX_SAFE_INTEGER} OFFSET ${from}` : '';
}

/** A count as an integer for a statement. */
function countOf(given: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.trunc(given) || 0));
}
