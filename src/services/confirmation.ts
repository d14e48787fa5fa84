import type { ErrorReason } from '../errors/reasons.js';
import { VieraugenError } from '../errors/vieraugen-error.js';

/** A consequence to confirm: the actual number, the confirmed number, and the reason and message of the refusal. */
export interface Consequence {
  count: number;
  confirmed: number | null | undefined;
  reason: ErrorReason;
  message: string;
}

/**
 * Throws CONFLICT with the number in `extensions.count` unless the caller has confirmed exactly this number; 0 needs no confirmation
 * (docs/decisions/0030).
 */
export function refuseUnconfirmed({ count, confirmed, reason, message }: Consequence): void {
  if (count > 0 && confirmed !== count) throw new VieraugenError('CONFLICT', message, { reason, count });
}

/** Throws CONFLICT unless the caller has confirmed the number of users who lose access. */
export function refuseUnconfirmedAccessLoss(count: number, confirmed: number | null | undefined): void {
  refuseUnconfirmed({
    count,
    confirmed,
    reason: 'ACCESS_LOSS_UNCONFIRMED',
    message: `Users who would lose access: ${count}. Confirm this number as confirmedAccessLoss.`,
  });
}
