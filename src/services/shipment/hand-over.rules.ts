import { minute } from '../../clock.js';

/** The time for which a process that has begun to hand a shipment over keeps others from it. */
export const claimLasts = minute;

/** The time of a claim that has ended, also by the clocks of other processes. */
export function endedClaim(now: Date): Date {
  return new Date(now.getTime() - 2 * claimLasts);
}
