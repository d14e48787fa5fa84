import { select, type Database } from '../../database/rows.js';
import { atMost, below, nullOr } from '../../database/where.js';
import { updateIf } from '../../database/write.js';
import { Shipment, type ShipmentOptions } from '../../entities/shipment.entity.js';

/** A released shipment with what is printed with it. */
export interface QueuedRow extends ShipmentOptions {
  accountId: string;
  id: string;
  number: string;
  uploadId: string;
  filename: string;
  pages: number;
  sheets: number;
  submittedAt: Date;
  sha256: string;
  groupId: string | null;
  groupName: string | null;
  costBearer: string | null;
  costCentre: string | null;
}

/** The shipments that are released, no longer held, and not claimed since a time; the longest released first. */
export async function readDue(
  database: Database,
  now: Date,
  staleBefore: Date,
  limit: number,
): Promise<QueuedRow[]> {
  return select<QueuedRow>(
    database,
    `SELECT s.account_id AS accountId, s.id, s.number, s.upload_id AS uploadId, s.filename, s.pages, s.sheets,
            s.sides, s.colour, s.destination, s.registered, s.submitted_at AS submittedAt, p.sha256,
            g.id AS groupId, g.name AS groupName, s.cost_bearer AS costBearer, s.cost_centre AS costCentre
       FROM shipment s FORCE INDEX (shipment_due)
       JOIN upload p ON p.account_id = s.account_id AND p.id = s.upload_id
       LEFT JOIN user_group g ON g.account_id = s.account_id AND g.id = s.group_id
      WHERE s.status = 'QUEUED' AND (s.hand_over_at IS NULL OR s.hand_over_at <= ?) AND (s.hand_over_claimed_at IS NULL OR s.hand_over_claimed_at < ?)
      ORDER BY s.hand_over_at LIMIT ${limit}`,
    [now, staleBefore],
  );
}

/** Claims a shipment that is still due; returns false if another process has claimed it, or somebody called it back. */
export async function claim(
  database: Database,
  { accountId, id }: Pick<QueuedRow, 'accountId' | 'id'>,
  now: Date,
  staleBefore: Date,
): Promise<boolean> {
  return updateIf(
    database,
    Shipment,
    {
      accountId,
      id,
      status: 'QUEUED',
      handOverAt: nullOr(atMost(now)),
      handOverClaimedAt: nullOr(below(staleBefore)),
    },
    { handOverClaimedAt: now },
  );
}
