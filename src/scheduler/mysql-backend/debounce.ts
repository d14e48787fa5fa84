import type { DebounceOptions, JobParameters } from 'agenda';

/** The next run of a debounced job, and the time since which it has been postponed. */
export interface DebouncedTimes {
  nextRunAt: Date | null;
  debounceStartedAt: Date | null;
}

/** The times of a new debounced job. */
export function debounceNew(debounce: DebounceOptions, wanted: Date | null, now: Date): DebouncedTimes {
  const nextRunAt = debounce.strategy === 'leading' ? wanted : later(now, debounce.delay);
  return { nextRunAt, debounceStartedAt: now };
}

/**
 * The times of an existing debounced job. Trailing: the job is postponed again, at most by `maxWait` after the first time. Leading: nothing
 * changes until the delay is over. A job that has run or was left alone in the meantime begins anew.
 */
export function debounceAgain(
  debounce: DebounceOptions,
  existing: JobParameters,
  wanted: Date | null,
  now: Date,
): DebouncedTimes {
  const startedAt = existing.debounceStartedAt ?? now;
  const elapsed = now.getTime() - startedAt.getTime();
  if (debounce.strategy === 'leading') {
    const isWithin = existing.nextRunAt !== null || elapsed < debounce.delay;
    if (!isWithin) return debounceNew(debounce, wanted, now);
    return { nextRunAt: existing.nextRunAt, debounceStartedAt: startedAt };
  }
  if (existing.nextRunAt === null) return debounceNew(debounce, wanted, now);
  if (!debounce.maxWait) return { nextRunAt: later(now, debounce.delay), debounceStartedAt: startedAt };
  if (elapsed >= debounce.maxWait) return { nextRunAt: now, debounceStartedAt: null };
  const wait = Math.min(debounce.delay, debounce.maxWait - elapsed);
  return { nextRunAt: later(now, wait), debounceStartedAt: startedAt };
}

function later(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + milliseconds);
}
