import type { JobParameters } from 'agenda';

/** Under this symbol a claimed job carries its claim; whoever copies a job by spreading it copies the claim too. */
export const claimed = Symbol('claim of a job');

/** What a claimer knows of its lock. It is changed in place, so that all copies of the job know the same. */
export interface Claim {
  /** Stands in the row for as long as the lock is this claimer's. */
  readonly token: string;
  /** When the lock began or was last prolonged, in milliseconds of this process's clock. */
  lockedAt: number;
  /** The next run as this claimer last knew or wrote it, in milliseconds; null for none. */
  nextRunAt: number | null;
}

/** A job, with its claim if it was claimed. */
export type ClaimableJob = JobParameters & { [claimed]?: Claim };

/** The claim that a job carries, if it carries one. */
export function claimOf(job: ClaimableJob): Claim | undefined {
  return job[claimed];
}

/**
 * Whether a repeated job is locked by a run that has not come to its end. Its next run is stored when a run begins; who takes over from a
 * dead process would otherwise find that there is nothing to do until then.
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
