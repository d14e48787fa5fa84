import type { EntityManager } from 'typeorm';
import { change } from '../../database/rows.js';
import type { Approval } from '../../entities/approval.entity.js';
import type { Shipment } from '../../entities/shipment.entity.js';

/** The state of a shipment that an approval records at the decision. */
type DecidedOn = Pick<
  Approval,
  'senderId' | 'groupId' | 'filename' | 'sha256' | 'pages' | 'sides' | 'colour' | 'destination' | 'registered'
>;

/** The current state of the shipment, for the record of a decision: its sender may change it afterwards. */
export function decidedOn(shipment: Shipment): DecidedOn {
  const { senderId, groupId, filename, sha256, pages, options } = shipment;
  const { sides, colour, destination, registered } = options;
  return { senderId, groupId, filename, sha256, pages, sides, colour, destination, registered };
}

/** Decides the shipment's open approval, if it has one, and records the shipment's state on it. */
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
