import type { JobParameters } from 'agenda';

/** The key of a claim in a claimed job; a copy of a job made by spreading includes the claim. */
export const claimed = Symbol('claim of a job');

/** The claimer's knowledge of its lock. Changed in place, so that all copies of the job share it. */
export interface Claim {
  /** In the row for as long as this claimer holds the lock. */
  readonly token: string;
  /** The time at which the lock began or was last renewed, in milliseconds of this process's clock. */
  lockedAt: number;
  /** The next run as last read or written by this claimer, in milliseconds; null for none. */
  nextRunAt: number | null;
}

/** A job, with its claim if it was claimed. */
export type ClaimableJob = JobParameters & { [claimed]?: Claim };

/** The claim of a job, if it has one. */
export function claimOf(job: ClaimableJob): Claim | undefined {
  return job[claimed];
}

/**
 * Tests whether a repeated job is locked by an interrupted run. Its next run is stored when a run begins; a process that takes over from a
 * dead one would otherwise find nothing to do until then.
 */
export function isCutOff({
  lockedAt,
  lastRunAt,
  lastFinishedAt,
  repeatInterval,
  repeatAt,
}: JobParameters): boolean {
  if (lockedAt == null || lastRunAt == null || (repeatInterval ?? repeatAt) == null) return false;
  return lastFinishedAt == null || lastFinishedAt < lastRunAt;
}
