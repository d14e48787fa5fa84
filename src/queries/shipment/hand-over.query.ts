import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';

export interface QueuedLetter {
  id: string;
  accountId: string;
  number: string;
  releasedAt: Date;
  attempts: number | null;
  failedAt: Date | null;
  error: string | null;
}

/** Released letters of an account or of all, the longest released first: those that wait, those whose hand-over failed, or both. */
export async function readQueuedLetters(
  manager: EntityManager,
  state: 'waiting' | 'failed' | null,
  accountId: string | null,
  limit: number,
): Promise<QueuedLetter[]> {
  const ofAccount = accountId === null ? '' : 'AND s.account_id = ?';
  const ofState = { waiting: 'AND f.shipment_id IS NULL', failed: 'AND f.shipment_id IS NOT NULL' };
  return select<QueuedLetter>(
    manager,
    `SELECT s.id, s.account_id AS accountId, s.number, s.updated_at AS releasedAt, f.attempts, f.failed_at AS failedAt, f.error
       FROM shipment s
       LEFT JOIN hand_over_failure f ON f.account_id = s.account_id AND f.shipment_id = s.id
      WHERE s.status = 'QUEUED' ${ofAccount} ${state === null ? '' : ofState[state]}
      ORDER BY s.updated_at, s.id LIMIT ${limit}`,
    accountId === null ? [] : [accountId],
  );
}
