import { toJobId, type DebounceOptions, type JobParameters } from 'agenda';
import { monotonicFactory } from 'ulid';
import { fromSqlTime, placeholders, quoted, type Database, type Session, type SqlValue } from './database.js';
import { debounceAgain, debounceNew, type DebouncedTimes } from './debounce.js';
import {
  definitionValues,
  failureValues,
  jobColumns,
  stateValues,
  toJob,
  toTimeValue,
  type JobRow,
} from './job-row.js';
import type { TableNames } from './mysql-backend-options.js';
import { uniqueMatch, type UniqueMatch } from './unique-match.js';

const newId = monotonicFactory();

/** The number of jobs read at once in search of one that matches a unique constraint. */
const batch = 100;

/** Stores jobs saved by users: new ones, and existing ones by their id, their name or a unique constraint. */
export class JobWriter {
  constructor(
    private readonly database: Database,
    private readonly tables: Pick<TableNames, 'job' | 'name'>,
  ) {}

  /** Stores a job and returns it as stored. A job with the id of a removed one is returned unchanged. */
  async save(job: JobParameters, modifiedBy: string | undefined): Promise<JobParameters> {
    checkName(job.name);
    const { unique, uniqueOpts, ...definition } = job;
    if (job._id) return this.saveKnown(job, modifiedBy);
    if (job.type === 'single') return this.saveSingle(definition, modifiedBy);
    if (unique === undefined) return this.saveNew(this.database, definition, modifiedBy);
    return this.saveUnique(definition, uniqueMatch(job.name, unique), uniqueOpts ?? {}, modifiedBy);
  }

  private async saveKnown(job: JobParameters, modifiedBy: string | undefined): Promise<JobParameters> {
    const id = String(job._id);
    const values = { ...definitionValues(job, modifiedBy), ...failureValues(job) };
    await this.update(this.database, id, job.name, values);
    const row = await this.find(this.database, 'id = ? AND name = ?', [id, job.name]);
    return row === undefined ? job : toJob(row);
  }

  /** One statement decides by the unique index whether the job is new. A next run that is due does not postpone an existing one. */
  private async saveSingle(job: JobParameters, modifiedBy: string | undefined): Promise<JobParameters> {
    const isDue = job.nextRunAt !== null && new Date(job.nextRunAt).getTime() <= Date.now();
    const values = definitionValues(job, modifiedBy);
    const changes = Object.keys(values).map((column) =>
      isDue && column === 'next_run_at'
        ? 'next_run_at = COALESCE(next_run_at, VALUES(next_run_at))'
        : `${column} = VALUES(${column})`,
    );
    return this.database.transaction(async (session) => {
      await this.insert(session, newId(), job, values, `ON DUPLICATE KEY UPDATE ${changes.join(', ')}`);
      return toJob(stored(await this.find(session, 'single_name = ?', [job.name])));
    });
  }

  private async saveNew(
    session: Session,
    job: JobParameters,
    modifiedBy: string | undefined,
    times?: DebouncedTimes,
  ): Promise<JobParameters> {
    const id = newId();
    await this.insert(session, id, job, { ...definitionValues(job, modifiedBy), ...timesValues(times) });
    const row = await this.find(session, 'id = ?', [id]);
    // If another user removed it at once, it was stored nevertheless.
    return row === undefined ? { ...job, _id: toJobId(id) } : toJob(row);
  }

  /** Saves with a unique constraint and the same name wait for each other here, so that no job is stored twice. */
  private async saveUnique(
    job: JobParameters,
    match: UniqueMatch,
    options: NonNullable<JobParameters['uniqueOpts']>,
    modifiedBy: string | undefined,
  ): Promise<JobParameters> {
    const { debounce } = options;
    return this.database.transaction(async (session) => {
      await session.write(
        `INSERT INTO ${quoted(this.tables.name)} (name) VALUES (?) ON DUPLICATE KEY UPDATE name = VALUES(name)`,
        [job.name],
      );
      const existing = await this.findMatching(session, match);
      if (existing === undefined) {
        const times = debounce && debounceNew(debounce, job.nextRunAt, await databaseTime(session));
        return this.saveNew(session, job, modifiedBy, times);
      }
      if (options.insertOnly === true && debounce === undefined) return existing;
      const id = String(existing._id);
      await this.update(session, id, job.name, {
        ...definitionValues(job, modifiedBy),
        debounce_started_at: null,
        ...timesValues(debounce && (await this.debounced(session, debounce, existing, job))),
      });
      return toJob(stored(await this.find(session, 'id = ?', [id])));
    });
  }

  private async debounced(
    session: Session,
    debounce: DebounceOptions,
    existing: JobParameters,
    job: JobParameters,
  ): Promise<DebouncedTimes> {
    return debounceAgain(debounce, existing, job.nextRunAt, await databaseTime(session));
  }

  /** The oldest job that matches, locked. */
  private async findMatching(session: Session, match: UniqueMatch): Promise<JobParameters | undefined> {
    const { where, values } = match.conditions;
    for (let after = ''; ;) {
      const rows = await session.select<JobRow>(
        `SELECT ${jobColumns} FROM ${quoted(this.tables.job)} ${where} AND id > ? ORDER BY id LIMIT ${batch}`,
        [...values, after],
      );
      for (const row of rows) {
        if (!match.matches(toJob(row))) continue;
        const locked = await this.find(session, 'id = ?', [row.id], 'FOR UPDATE');
        // It may have been removed or changed between the two statements.
        if (locked !== undefined && match.matches(toJob(locked))) return toJob(locked);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < batch) return undefined;
      after = last.id;
    }
  }

  private async find(
    session: Session,
    condition: string,
    values: readonly SqlValue[],
    lock: '' | 'FOR UPDATE' = '',
  ): Promise<JobRow | undefined> {
    const [row] = await session.select<JobRow>(
      `SELECT ${jobColumns} FROM ${quoted(this.tables.job)} WHERE ${condition} ${lock}`,
      values,
    );
    return row;
  }

  private async insert(
    session: Session,
    id: string,
    job: JobParameters,
    values: Readonly<Record<string, SqlValue>>,
    onDuplicate = '',
  ): Promise<void> {
    const all: Record<string, SqlValue> = {
      disabled: false,
      ...stateValues(job, undefined),
      locked_at: toTimeValue(job.lockedAt),
      ...values,
      id,
      name: job.name,
    };
    const columns = Object.keys(all);
    await session.write(
      `INSERT INTO ${quoted(this.tables.job)} (${columns.join(', ')}) VALUES (${placeholders(columns)}) ${onDuplicate}`,
      Object.values(all),
    );
  }

  private async update(
    session: Session,
    id: string,
    name: string,
    values: Readonly<Record<string, SqlValue>>,
  ): Promise<void> {
    const changes = Object.keys(values).map((column) => `${column} = ?`);
    await session.write(
      `UPDATE ${quoted(this.tables.job)} SET ${changes.join(', ')} WHERE id = ? AND name = ?`,
      [...Object.values(values), id, name],
    );
  }
}

/** Non-strict databases cut long texts, and ignore a trailing space. */
function checkName(name: string): void {
  if (name === '' || [...name].length > 255 || name.endsWith(' '))
    throw new Error('A job needs a name of at most 255 characters that does not end in a space.');
}

function timesValues(times: DebouncedTimes | undefined): Record<string, SqlValue> {
  if (times === undefined) return {};
  return {
    next_run_at: toTimeValue(times.nextRunAt),
    debounce_started_at: toTimeValue(times.debounceStartedAt),
  };
}

async function databaseTime(session: Session): Promise<Date> {
  const [row] = await session.select<{ moment: string }>('SELECT CAST(UTC_TIMESTAMP(3) AS CHAR) AS moment');
  return fromSqlTime(stored(row).moment);
}

function stored<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A row is not there that was stored in the same transaction.');
  return row;
}
