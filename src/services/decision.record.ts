import type { EntityManager } from 'typeorm';
import { change } from '../database/rows.js';
import type { Approval } from '../entities/approval.entity.js';
import type { Shipment } from '../entities/shipment.entity.js';

/** What of a shipment an approval keeps as it is decided on. */
type DecidedOn = Pick<
  Approval,
  'senderId' | 'groupId' | 'filename' | 'sha256' | 'pages' | 'sides' | 'colour' | 'destination' | 'registered'
>;

/** The shipment as it is at this moment, for the record of a decision: its sender may change it afterwards. */
export function decidedOn(shipment: Shipment): DecidedOn {
  const { senderId, groupId, filename, sha256, pages, options } = shipment;
  const { sides, colour, destination, registered } = options;
  return { senderId, groupId, filename, sha256, pages, sides, colour, destination, registered };
}

/** Answers the shipment's open approval, if it has one, and keeps on it what was decided on. */
export async function recordDecision(
  manager: EntityManager,
  shipment: Shipment,
  {
    state,
    decidedById,
    decidedAt,
    comment,
  }: Pick<Approval, 'state' | 'decidedById' | 'decidedAt' | 'comment'>,
): Promise<void> {
  const seen = decidedOn(shipment);
  await change(
    manager,
    `UPDATE approval
        SET state = ?, decided_by_id = ?, decided_at = ?, comment = ?, sender_id = ?, group_id = ?, filename = ?, sha256 = ?,
            pages = ?, sides = ?, colour = ?, destination = ?, registered = ?
      WHERE account_id = ? AND id = ? AND state = 'PENDING'`,
    [
      ...[state, decidedById, decidedAt, comment, seen.senderId, seen.groupId, seen.filename, seen.sha256],
      ...[seen.pages, seen.sides, seen.colour, seen.destination, seen.registered],
      ...[shipment.accountId, shipment.approvalId],
    ],
  );
}
