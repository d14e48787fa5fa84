import type { JobsQueryOptions, JobState, RemoveJobsOptions } from 'agenda';
import { placeholders, type SqlValue } from './database.js';
import { toJsonValue } from './job-row.js';

/** Conditions that all must hold, with the values of their placeholders. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: SqlValue[] = [];

  /** Adds a condition. */
  add(sql: string, ...values: SqlValue[]): void {
    this.parts.push(sql);
    this.values.push(...values);
  }

  /** Adds the condition that a column is one of some texts; none of them makes it false. Values that are not texts are compared as texts. */
  addOneOf(column: string, texts: readonly unknown[], not = false): void {
    if (texts.length === 0) this.add('FALSE');
    else this.add(`${column} ${not ? 'NOT IN' : 'IN'} (${placeholders(texts)})`, ...texts.map(String));
  }

  /** Tests whether there are no conditions. */
  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** The WHERE clause, or an empty text if there are no conditions. */
  get where(): string {
    return this.isEmpty ? '' : `WHERE ${this.parts.map((part) => `(${part})`).join(' AND ')}`;
  }
}

/** The state of a job in SQL: the same as agenda's computeJobState, by the database's clock. */
export const stateSql = `CASE
  WHEN locked_at IS NOT NULL THEN 'running'
  WHEN failed_at IS NOT NULL AND (last_finished_at IS NULL OR failed_at >= last_finished_at) THEN 'failed'
  WHEN repeat_interval IS NOT NULL THEN 'repeating'
  WHEN next_run_at > UTC_TIMESTAMP(3) THEN 'scheduled'
  WHEN next_run_at IS NOT NULL THEN 'queued'
  ELSE 'completed' END`;

/** The states that follow from a job's times; a job can be paused in addition. */
export const timedStates = [
  'running',
  'scheduled',
  'queued',
  'completed',
  'failed',
  'repeating',
] as const satisfies readonly JobState[];

/** The jobs to remove, disable or enable. Absent criteria do not restrict; an empty list matches no job. */
export function removalConditions(options: RemoveJobsOptions): Conditions {
  const conditions = new Conditions();
  if (options.id) conditions.addOneOf('id', [options.id]);
  else if (options.ids) conditions.addOneOf('id', options.ids);
  if (options.name) conditions.addOneOf('name', [options.name]);
  else if (options.names) conditions.addOneOf('name', options.names);
  else if (options.notNames) conditions.addOneOf('name', options.notNames, true);
  if (options.data !== undefined) addData(conditions, options.data);
  return conditions;
}

/** The jobs of a query. Empty lists of ids or names match all, as in agenda's own backends. */
export function queryConditions(options: JobsQueryOptions): Conditions {
  const conditions = new Conditions();
  const { name, names = [], id, ids = [], search, data, state, includeDisabled = true } = options;
  if (name) conditions.addOneOf('name', [name]);
  else if (names.length > 0) conditions.addOneOf('name', names);
  if (id) conditions.addOneOf('id', [id]);
  else if (ids.length > 0) conditions.addOneOf('id', ids);
  if (search) conditions.add("LOWER(name) LIKE LOWER(?) ESCAPE '|'", `%${escapedForLike(search)}%`);
  if (data !== undefined) addData(conditions, data);
  if (!includeDisabled) conditions.add('disabled = 0');
  if (state === 'paused') conditions.add('disabled = 1');
  else if (state !== undefined) conditions.addOneOf(stateSql, [state]);
  return conditions;
}

function addData(conditions: Conditions, data: unknown): void {
  conditions.add('JSON_CONTAINS(data, ?)', toJsonValue(data));
}

function escapedForLike(text: unknown): string {
  return String(text).replace(/[|%_]/g, (character) => `|${character}`);
}
