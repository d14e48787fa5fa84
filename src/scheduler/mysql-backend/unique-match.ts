import { isDeepStrictEqual } from 'node:util';
import type { JobParameters } from 'agenda';
import type { SqlValue } from './database.js';
import { Conditions } from './job-filter.js';
import { toJsonValue, toTimeValue } from './job-row.js';

type Kind = 'text' | 'number' | 'flag' | 'time' | 'json';

/** The fields that a unique constraint may name besides the data; only their columns appear in a statement. */
const fields: Readonly<Record<string, { column: string; kind: Kind }>> = {
  _id: { column: 'id', kind: 'text' },
  type: { column: 'type', kind: 'text' },
  priority: { column: 'priority', kind: 'number' },
  nextRunAt: { column: 'next_run_at', kind: 'time' },
  lockedAt: { column: 'locked_at', kind: 'time' },
  lastRunAt: { column: 'last_run_at', kind: 'time' },
  lastFinishedAt: { column: 'last_finished_at', kind: 'time' },
  failedAt: { column: 'failed_at', kind: 'time' },
  failCount: { column: 'fail_count', kind: 'number' },
  failReason: { column: 'fail_reason', kind: 'text' },
  progress: { column: 'progress', kind: 'number' },
  repeatInterval: { column: 'repeat_interval', kind: 'text' },
  repeatTimezone: { column: 'repeat_timezone', kind: 'text' },
  repeatAt: { column: 'repeat_at', kind: 'text' },
  startDate: { column: 'start_date', kind: 'time' },
  endDate: { column: 'end_date', kind: 'time' },
  skipDays: { column: 'skip_days', kind: 'json' },
  disabled: { column: 'disabled', kind: 'flag' },
  fork: { column: 'fork', kind: 'flag' },
  debounceStartedAt: { column: 'debounce_started_at', kind: 'time' },
  lastModifiedBy: { column: 'last_modified_by', kind: 'text' },
};

/** A unique constraint: jobs that meet the conditions may match it; `matches` decides. */
export interface UniqueMatch {
  conditions: Conditions;
  matches(job: JobParameters): boolean;
}

/**
 * Parses a unique constraint for jobs of a name. Values must be equal in type, too; missing equals null. Throws for a key that is neither a
 * field nor a path into the data (`data.customer.id`).
 */
export function uniqueMatch(name: string, unique: Readonly<Record<string, unknown>>): UniqueMatch {
  const conditions = new Conditions();
  conditions.add('name = ?', name);
  const checks: ((job: JobParameters) => boolean)[] = [];
  for (const [key, given] of Object.entries(unique)) {
    // The name of the saved job counts.
    if (key === 'name') continue;
    if (key === 'data' || key.startsWith('data.')) {
      const path = key.split('.').slice(1);
      const expected = throughJson(given);
      addDataCondition(conditions, path, expected);
      checks.push((job) => isDeepStrictEqual(valueAt(job.data, path) ?? null, expected));
      continue;
    }
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) throw new Error(`Invalid unique constraint field: "${key}"`);
    conditions.add(`${field.column} <=> ?`, toValue(field.kind, given));
    checks.push((job) => isDeepStrictEqual(job[key as keyof JobParameters] ?? null, given ?? null));
  }
  return { conditions, matches: (job) => checks.every((check) => check(job)) };
}

/** A condition without reading JSON: the text that JSON.stringify returns for the value occurs in the data. */
function addDataCondition(conditions: Conditions, path: readonly string[], expected: unknown): void {
  // Equality ignores the order of keys, and missing equals null.
  if (expected === null || typeof expected === 'object') return;
  const key = path.at(-1);
  // Elements of arrays have no key in front.
  const before = key === undefined || /^\d+$/.test(key) ? '' : `${JSON.stringify(key)}:`;
  conditions.add('LOCATE(?, data) > 0', `${before}${JSON.stringify(expected)}`);
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function throughJson(value: unknown): unknown {
  const json = toJsonValue(value);
  return typeof json === 'string' ? (JSON.parse(json) as unknown) : null;
}

/** A value of the wrong type equals nothing in the end, so any value may be sent for it. */
function toValue(kind: Kind, given: unknown): SqlValue {
  if (given == null) return null;
  if (kind === 'time') return given instanceof Date ? toTimeValue(given) : null;
  if (kind === 'json') return toJsonValue(given);
  if (kind === 'flag') return given === true;
  if (kind === 'number') return typeof given === 'number' ? given : null;
  return typeof given === 'string' || typeof given === 'number' ? String(given) : null;
}
