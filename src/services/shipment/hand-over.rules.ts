import { minute } from '../../clock.js';

/** The duration of a claim, during which other processes do not hand the shipment over. */
export const claimDuration = minute;

/** The time before which a claim has ended, also by the clocks of other processes. */
export function endedClaim(now: Date): Date {
  return new Date(now.getTime() - 2 * claimDuration);
}
