import type { EntityManager } from 'typeorm';
import { updateAny } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
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
  decision: Pick<Approval, 'state' | 'decidedById' | 'decidedAt' | 'comment'>,
): Promise<void> {
  const { accountId, approvalId } = shipment;
  if (approvalId === null) return;
  // The approval of a rejected shipment is decided already.
  const isOpen = { accountId, id: approvalId, state: 'PENDING' } as const;
  await updateAny(manager, Approval, isOpen, { ...decision, ...decidedOn(shipment) });
}
