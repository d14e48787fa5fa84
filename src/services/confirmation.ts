import { refusal } from '../errors/vieraugen-error.js';

/**
 * Throws CONFLICT with the number in `extensions.count` unless the caller has confirmed exactly this number of a consequence; 0 needs no
 * confirmation (docs/decisions/0030).
 */
export function assertConfirmed(
  reason: 'ACCESS_LOSS_UNCONFIRMED' | 'UNWATCHED_SHIPMENTS_UNCONFIRMED' | 'CUSTOM_ROLE_HOLDERS_UNCONFIRMED',
  count: number,
  confirmed: number | null | undefined,
): void {
  if (count > 0 && confirmed !== count) throw refusal(reason, { count }).with({ count });
}

/** Throws CONFLICT unless the caller has confirmed the number of users who lose access. */
export function assertAccessLossConfirmed(count: number, confirmed: number | null | undefined): void {
  assertConfirmed('ACCESS_LOSS_UNCONFIRMED', count, confirmed);
}
