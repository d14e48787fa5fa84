import { select, type Database } from '../../database/rows.js';
import type { Approval } from '../../entities/approval.entity.js';
import { isIn } from '../list/condition.js';

/** An approval with an answer: a decision, a recall, or the end of the request when its sender canceled the shipment. */
export type AnsweredApproval = Pick<Approval, 'id' | 'state' | 'decidedById' | 'decidedAt'>;

/** The answered approvals of many shipments, by shipment, newest first; one statement. */
export async function readAnsweredApprovals(
  database: Database,
  accountId: string,
  shipmentIds: readonly string[],
): Promise<ReadonlyMap<string, AnsweredApproval[]>> {
  const ofShipments = isIn('shipment_id', shipmentIds);
  const rows = await select<AnsweredApproval & { shipmentId: string }>(
    database,
    `SELECT shipment_id AS shipmentId, id, state, decided_by_id AS decidedById, decided_at AS decidedAt FROM approval
      WHERE account_id = ? AND ${ofShipments.sql} AND state <> 'PENDING' ORDER BY decided_at DESC, id DESC`,
    [accountId, ...ofShipments.parameters],
  );
  const answered = new Map<string, AnsweredApproval[]>();
  for (const { shipmentId, ...approval } of rows) {
    const earlier = answered.get(shipmentId);
    if (earlier === undefined) answered.set(shipmentId, [approval]);
    else earlier.push(approval);
  }
  return answered;
}
