import type { ShipmentAction, ShipmentStatus } from '../../entities/shipment.enums.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import { problem } from '../../errors/problem.js';
import { badInput } from '../../errors/problems.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { AnsweredApproval } from '../../queries/approval/answered-approval.query.js';
import type { LetterGroup } from '../../queries/group/letter-group.query.js';
import { canAssign, isAssigned, isOwnLetter, ownersOf } from '../../queries/shipment/assignee.js';
import { partsHeld } from '../../shield/held-part.js';
import type { Represented, Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';
import { guardErasure, type ErasureStep } from './erasure.rules.js';
import { refuseBegunHandOver } from './hold.rules.js';
import {
  refuseDecisionInGroup,
  refuseFaultyGroup,
  refuseMoveFromGroup,
  refuseSendingFor,
} from './letter-group.js';
import {
  ownShipment,
  refuseUnsettable,
  transition,
  type ShipmentPart,
  type ShipmentState,
  type Transition,
  type TransitionName,
} from './shipment-transitions.js';

/** The columns of a shipment on which its guards depend. */
export type GuardedShipment = Pick<
  Shipment,
  | 'id'
  | 'status'
  | 'senderId'
  | 'assigneeIds'
  | 'handlerIds'
  | 'groupId'
  | 'approvalId'
  | 'handOverAt'
  | 'handOverClaimedAt'
  | 'erasureMarkedAt'
  | 'erasedAt'
>;

/** The facts that determine what a viewer can do to a shipment. */
export interface ShipmentFacts {
  shipment: GuardedShipment;
  /** True if the viewer decides on it, in their own right or as a deputy, provided that it is not their own. */
  decides: boolean;
  /** The approver in whose place the viewer decides; null if it is the viewer's own right, and without one. */
  decidesInPlaceOf: Represented['approver'] | null;
  /** Its answered approvals, newest first. */
  answered: readonly AnsweredApproval[];
  group: LetterGroup;
  now: Date;
}

type FactsFor<Names extends keyof ShipmentFacts> = Pick<ShipmentFacts, Names>;

type ReleasedFacts = FactsFor<'shipment' | 'decides' | 'decidesInPlaceOf'>;

/** A decision, the approval that it is based on, and the parts in which the viewer can take it. */
export interface RequestedDecision {
  action: 'APPROVE' | 'REJECT' | 'DELETE' | 'MOVE';
  approvalId: string | null;
  as: readonly ShipmentPart[];
}

/** Guards `updateShipment`. */
export function guardUpdate(viewer: Viewer, { shipment }: FactsFor<'shipment'>): void {
  transition('EDIT', untouched(shipment), shipmentPartsOf(viewer, shipment, false));
}

/** Guards `submitShipment`: the sender or an assignee, the status, and the group; an assignee submits for a group that others send for (FWD-4). */
export function guardSubmit(viewer: Viewer, { shipment, group }: FactsFor<'shipment' | 'group'>): void {
  transition('SUBMIT', untouched(shipment), shipmentPartsOf(viewer, shipment, false));
  // For a sender other than the viewer, the mutation determines the need for an approval.
  refuseSubmission(viewer, shipment.status, isUnchecked(viewer) ? 'QUEUED' : 'PENDING_APPROVAL');
  if (isAssigned(shipment, viewer.userId)) refuseFaultyGroup(group, shipment.groupId);
  else refuseSendingFor(viewer, shipment.groupId, group);
}

/** Refuses to submit into a status that the viewer cannot set (PLY-5). */
export function refuseSubmission(viewer: Viewer, from: ShipmentStatus, to: ShipmentStatus): void {
  refuseUnsettable(partsHeld(viewer, 'shipments.send'), from, to);
}

function isUnchecked({ grants, userManagement }: Viewer): boolean {
  return userManagement !== 'ACTIVE' || grants.has('shipments.sendUnchecked');
}

/** Refuses a transition into a status that the viewer, or the approver in whose place the viewer decides, cannot set (PLY-5). */
function refuseUnsettableAfter(
  viewer: Viewer,
  { shipment, decidesInPlaceOf }: FactsFor<'shipment' | 'decidesInPlaceOf'>,
  { by, to }: Transition,
): void {
  const parts =
    by === 'SENDER'
      ? partsHeld(viewer, 'shipments.send')
      : partsHeld(decidesInPlaceOf ?? viewer, 'approvals.decide');
  if (to !== 'PENDING_APPROVAL_OR_QUEUED') refuseUnsettable(parts, shipment.status, to);
}

/** Guards `assignShipment` (FWD-4): FORBIDDEN beyond the viewer's own reach, INVALID_STATE once it is deleted. */
export function guardAssign(viewer: Viewer, { shipment }: FactsFor<'shipment'>): void {
  if (!canAssign(viewer, shipment)) throw refusal('ASSIGNMENT_BEYOND_OWN');
  if (shipment.status === 'DELETED') throw refusal('SHIPMENT_STATUS', { status: shipment.status });
}

/**
 * Guards decisions and moves. Errors in this order: FORBIDDEN for one's own or without the right to decide, CONFLICT or INVALID_STATE in
 * another state, BAD_USER_INPUT for an approver without an approval id, CONFLICT unless the approval is current, INVALID_STATE for the group.
 */
export function guardDecision(
  viewer: Viewer,
  facts: FactsFor<'shipment' | 'decides' | 'decidesInPlaceOf' | 'answered' | 'group'>,
  { action, approvalId, as }: RequestedDecision,
): Transition {
  const { shipment, decides, answered, group } = facts;
  const parts = shipmentPartsOf(viewer, shipment, decides);
  if (isOwnLetter(ownersOf(shipment), viewer.userId) && !as.includes('SENDER')) throw ownShipment();
  const next = transition(action, stateOf(viewer, shipment, answered, approvalId), parts);
  refuseUnsettableAfter(viewer, facts, next);
  const isDecision = next.by === 'APPROVER';
  if (isDecision && approvalId === null) throw approvalRequired();
  // The same answer for an earlier approval, one of another shipment and one that never existed.
  if (approvalId !== null && approvalId !== shipment.approvalId) throw refusal('APPROVAL_STALE');
  if (action === 'MOVE') refuseMoveFromGroup(group);
  else if (isDecision) refuseDecisionInGroup(shipment, group);
  return next;
}

/** Guards `cancelShipment`, which is a recall for good if a user who decides on the shipment calls it; returns the viewer's part. */
export function guardCancel(
  viewer: Viewer,
  facts: FactsFor<'shipment' | 'decides' | 'decidesInPlaceOf' | 'answered' | 'now'>,
): ShipmentPart {
  const { shipment, decides, answered, now } = facts;
  const state = stateOf(viewer, shipment, answered);
  const parts = shipmentPartsOf(viewer, shipment, decides && isStoppable(shipment, state, now));
  const next = parts.includes('APPROVER')
    ? transition('STOP', { ...state, decided: state.stopped === true }, parts)
    : transition('CANCEL', state, parts);
  refuseUnsettableAfter(viewer, facts, next);
  refuseBegunHandOver(shipment);
  return next.by;
}

/** Guards `recallShipment`. */
export function guardRecall(viewer: Viewer, facts: ReleasedFacts): void {
  guardReleased(viewer, facts, 'RECALL');
  refuseBegunHandOver(facts.shipment);
}

/** Guards `sendShipmentNow`. */
export function guardSendNow(viewer: Viewer, facts: ReleasedFacts): void {
  guardReleased(viewer, facts, 'SEND_NOW');
}

/** The actions on a shipment; decisions are about its current approval. */
export const shipmentActions: Readonly<Record<ShipmentAction, GuardedAction<ShipmentFacts>>> = {
  UPDATE: { mutation: 'Mutation.updateShipment', guard: guardUpdate },
  SUBMIT: { mutation: 'Mutation.submitShipment', guard: guardSubmit },
  CANCEL: { mutation: 'Mutation.cancelShipment', guard: guardCancel },
  DELETE: { mutation: 'Mutation.deleteShipment', guard: decisionGuard('DELETE', ['SENDER', 'APPROVER']) },
  APPROVE: { mutation: 'Mutation.approveShipment', guard: decisionGuard('APPROVE') },
  REJECT: { mutation: 'Mutation.rejectShipment', guard: decisionGuard('REJECT') },
  MOVE: { mutation: 'Mutation.moveShipment', guard: decisionGuard('MOVE') },
  RECALL: { mutation: 'Mutation.recallShipment', guard: guardRecall },
  SEND_NOW: { mutation: 'Mutation.sendShipmentNow', guard: guardSendNow },
  MARK_FOR_ERASURE: { mutation: 'Mutation.markShipmentForErasure', guard: erasureGuard('MARK') },
  UNMARK_FOR_ERASURE: { mutation: 'Mutation.unmarkShipmentForErasure', guard: erasureGuard('UNMARK') },
  ERASE: { mutation: 'Mutation.eraseShipment', guard: erasureGuard('ERASE') },
  ASSIGN: { mutation: 'Mutation.assignShipment', guard: guardAssign },
};

function decisionGuard(action: RequestedDecision['action'], as: readonly ShipmentPart[] = ['APPROVER']) {
  return (viewer: Viewer, facts: ShipmentFacts): Transition =>
    guardDecision(viewer, facts, { action, approvalId: facts.shipment.approvalId, as });
}

function erasureGuard(step: ErasureStep) {
  return (viewer: Viewer, { shipment }: ShipmentFacts): void => {
    guardErasure(viewer, shipment, step);
  };
}

function guardReleased(
  viewer: Viewer,
  facts: ReleasedFacts,
  name: TransitionName & ('RECALL' | 'SEND_NOW'),
): void {
  const { shipment, decides } = facts;
  const next = transition(name, untouched(shipment), shipmentPartsOf(viewer, shipment, decides));
  refuseUnsettableAfter(viewer, facts, next);
  if (next.by === 'APPROVER' && shipment.approvalId === null) throw refusal('APPROVAL_NOT_NEEDED');
}

/** The roles in which the viewer acts on a shipment; nobody approves their own (LXP-11), and an assignee acts for the sender (FWD-4). */
function shipmentPartsOf({ userId }: Viewer, shipment: GuardedShipment, decides: boolean): ShipmentPart[] {
  if (shipment.senderId === userId || isAssigned(shipment, userId)) return ['SENDER'];
  return decides && !isOwnLetter(ownersOf(shipment), userId) ? ['APPROVER'] : [];
}

/** The state for transitions that earlier decisions do not matter to. */
function untouched({ status }: GuardedShipment): ShipmentState {
  return { status, decided: false };
}

/**
 * The state for transitions: the status, whether there is already a decision on the current approval or on the earlier one that
 * the request names, the latest decision, and the end of a hold.
 */
function stateOf(
  viewer: Viewer,
  { status, approvalId, handOverAt }: GuardedShipment,
  answered: readonly AnsweredApproval[],
  namedApprovalId: string | null = null,
): ShipmentState {
  const [latest] = answered;
  return {
    status,
    decided: answered.some(({ id }) => id === approvalId || id === namedApprovalId),
    byViewer: latest?.decidedById === viewer.userId,
    stopped: status === 'CANCELED' && latest?.state === 'RECALLED',
    wasHeld: handOverAt !== null && latest?.decidedAt != null && handOverAt > latest.decidedAt,
  };
}

/** Tests whether users who can decide on a shipment may cancel it, or could until its hold ended. */
function isStoppable(shipment: GuardedShipment, state: ShipmentState, now: Date): boolean {
  const { status, approvalId, handOverAt, handOverClaimedAt } = shipment;
  if (approvalId === null) return false;
  if (status === 'SENT' || handOverClaimedAt !== null) return state.wasHeld === true;
  return state.stopped === true || (handOverAt !== null && handOverAt > now);
}

function approvalRequired(): ReturnType<typeof badInput> {
  return badInput([problem('approvalId', 'APPROVAL_ID_REQUIRED')]);
}
