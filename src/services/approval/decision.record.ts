import type { EntityManager } from 'typeorm';
import { updateAny } from '../../database/write.js';
import { Approval } from '../../entities/approval.entity.js';
import type { DecisionFacts } from '../../entities/approval.activities.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';

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
  decision: Pick<Approval, 'state' | 'decidedById' | 'decidedForId' | 'decidedAt' | 'comment'>,
): Promise<void> {
  const { accountId, approvalId } = shipment;
  if (approvalId === null) return;
  // The approval of a rejected shipment is decided already.
  const isOpen = { accountId, id: approvalId, state: 'PENDING' } as const;
  await updateAny(manager, Approval, isOpen, { ...decision, ...decidedOn(shipment) });
}

/** The user who took a decision, and the approver in whose place a deputy took it. */
export type DecidedBy = Pick<Approval, 'decidedById' | 'decidedForId'>;

/** The user who takes a decision: the viewer, in place of this approver if there is one. */
export function decidedBy(viewer: Viewer, inPlaceOf: { userId: string } | null): DecidedBy {
  return { decidedById: viewer.userId, decidedForId: inPlaceOf?.userId ?? null };
}

/** The facts of a decision for the log, with the approver in whose place a deputy took it. */
export function decisionFacts(number: string, decidesInPlaceOf: { name: string } | null): DecisionFacts {
  return decidesInPlaceOf === null ? { number } : { number, decidedFor: decidesInPlaceOf.name };
}
