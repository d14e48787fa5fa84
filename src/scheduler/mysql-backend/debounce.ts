import type { DebounceOptions, JobParameters } from 'agenda';

/** When a debounced job runs next, and since when it has been put off. */
export interface DebouncedTimes {
  nextRunAt: Date | null;
  debounceStartedAt: Date | null;
}

/** The times of a debounced job that is new. */
export function debounceNew(debounce: DebounceOptions, wanted: Date | null, now: Date): DebouncedTimes {
  const nextRunAt = debounce.strategy === 'leading' ? wanted : later(now, debounce.delay);
  return { nextRunAt, debounceStartedAt: now };
}

/**
 * The times of a debounced job that is there already. Trailing, the job is put off again, never beyond `maxWait` after the first
 * time. Leading, nothing changes until the delay is over. What ran meanwhile, or was left alone, begins anew.
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
