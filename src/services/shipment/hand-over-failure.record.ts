import type { EntityManager } from 'typeorm';
import { changeAny } from '../../database/rows.js';
import { removeAny } from '../../database/write.js';
import { HandOverFailure } from '../../entities/hand-over-failure.entity.js';
import { endedClaim } from './hand-over.rules.js';
import { showableLine } from '../../text/characters.js';

const longestError = 500;

/** Counts a failed attempt to hand the shipment over, and keeps its error. */
export async function storeHandOverFailure(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
  error: string,
  now: Date,
): Promise<void> {
  const shown = showableLine(error.replace(/\s+/g, ' ')).slice(0, longestError);
  // An upsert that counts attempts of several processes.
  await changeAny(
    manager,
    `INSERT INTO hand_over_failure (account_id, shipment_id, attempts, failed_at, error) VALUES (?, ?, 1, ?, ?)
      ON DUPLICATE KEY UPDATE attempts = attempts + 1, failed_at = ?, error = ?`,
    [accountId, shipmentId, now, shown, now, shown],
  );
}

/** Removes the failures of a shipment that was handed over. */
export async function removeHandOverFailure(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
): Promise<void> {
  await removeAny(manager, HandOverFailure, { accountId, shipmentId });
}

/**
 * Makes failed shipments due at once: one, those of an account, or those of all accounts; returns their number. A shipment that is
 * being handed over at this moment is skipped: its claim is younger than its last failure.
 */
export async function retryHandOvers(
  manager: EntityManager,
  { accountId, shipmentId = null }: { accountId: string | null; shipmentId?: string | null },
  now: Date,
): Promise<number> {
  // One statement on two tables, so that each failure is compared with its own claim.
  return changeAny(
    manager,
    `UPDATE shipment s JOIN hand_over_failure f ON f.account_id = s.account_id AND f.shipment_id = s.id
        SET s.hand_over_claimed_at = ?
      WHERE s.status = 'QUEUED' AND s.hand_over_claimed_at <= f.failed_at
            ${accountId === null ? '' : 'AND f.account_id = ?'} ${shipmentId === null ? '' : 'AND f.shipment_id = ?'}`,
    [endedClaim(now), accountId, shipmentId].filter((value) => value !== null),
  );
}
