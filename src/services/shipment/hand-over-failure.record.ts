import type { EntityManager } from 'typeorm';
import { change } from '../../database/rows.js';
import { showableLine } from '../../text/characters.js';

const longestError = 500;

/** Counts a failed attempt to hand the shipment over, and keeps its error. */
export async function storeFailure(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
  error: string,
  now: Date,
): Promise<void> {
  const shown = showableLine(error.replace(/\s+/g, ' ')).slice(0, longestError);
  await change(
    manager,
    `INSERT INTO hand_over_failure (account_id, shipment_id, attempts, failed_at, error) VALUES (?, ?, 1, ?, ?)
      ON DUPLICATE KEY UPDATE attempts = attempts + 1, failed_at = ?, error = ?`,
    [accountId, shipmentId, now, shown, now, shown],
  );
}

/** Removes the failures of a shipment that was handed over. */
export async function forgetFailure(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
): Promise<void> {
  await change(manager, 'DELETE FROM hand_over_failure WHERE account_id = ? AND shipment_id = ?', [
    accountId,
    shipmentId,
  ]);
}

/**
 * Makes a failed shipment due at once; returns whether it was one. A shipment that is being handed over at this moment is none: its
 * claim is younger than its last failure.
 */
export async function retryHandOver(
  manager: EntityManager,
  accountId: string,
  shipmentId: string,
  claimedAt: Date,
): Promise<boolean> {
  const due = await change(
    manager,
    `UPDATE shipment s JOIN hand_over_failure f ON f.account_id = s.account_id AND f.shipment_id = s.id
        SET s.hand_over_claimed_at = ?
      WHERE s.account_id = ? AND s.id = ? AND s.status = 'QUEUED' AND s.hand_over_claimed_at <= f.failed_at`,
    [claimedAt, accountId, shipmentId],
  );
  return due === 1;
}
