import type { EntityManager } from 'typeorm';
import { minute } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';

/** The settings of an account that determine the hold of its released shipments. */
type Hold = Pick<Account, 'holdMinutes'>;

/** The time from which a shipment that is released now is handed over. */
export function heldUntil(now: Date, { holdMinutes }: Hold): Date {
  return new Date(now.getTime() + holdMinutes * minute);
}

/** The present hold of an account. */
export async function findHold(manager: EntityManager, accountId: string): Promise<Hold> {
  const hold = await findOne(manager, Account, { id: accountId }, { columns: ['holdMinutes'] });
  return hold ?? { holdMinutes: 0 };
}

/** Throws CONFLICT once the hand-over has begun: nothing calls the shipment back from then on. */
export function refuseBegunHandOver({ handOverClaimedAt }: Pick<Shipment, 'handOverClaimedAt'>): void {
  if (handOverClaimedAt !== null)
    throw refusal('HAND_OVER_BEGUN');
}
