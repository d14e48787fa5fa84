import type { ShipmentStatus } from '../../entities/shipment.enums.js';
import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';
import type { Limits } from '../../shield/grant-part.js';

/** A way from one status of a shipment to another. */
export type TransitionName =
  | 'EDIT'
  | 'SUBMIT'
  | 'CANCEL'
  | 'DELETE'
  | 'APPROVE'
  | 'REJECT'
  | 'MOVE'
  | 'STOP'
  | 'RECALL'
  | 'SEND_NOW'
  | 'HAND_OVER'
  | 'LOSE_SENDER'
  | 'CLOSE_ACCOUNT';

/** In what part somebody acts on a shipment. */
export type ShipmentPart = 'SENDER' | 'APPROVER' | 'SYSTEM';

/** The state on which a transition depends. */
export interface ShipmentState {
  status: ShipmentStatus;
  /** True if the approval in question has been answered. */
  decided: boolean;
  /** True if the viewer took the latest decision. */
  byViewer?: boolean;
  /** True if a user who can decide on it, not its sender, has canceled it. */
  stopped?: boolean;
  /** True if it was held after the latest decision. */
  wasHeld?: boolean;
}

/** A transition of a shipment. */
export interface Transition {
  from: ShipmentStatus;
  by: ShipmentPart;
  /** The next state; for SUBMIT it depends on whether the sender needs approval. */
  to: ShipmentStatus | 'PENDING_APPROVAL_OR_QUEUED';
  /** What else forbids it, checked where it is done; for the documentation. */
  unless?: string;
}

/** The states in which a shipment begins. */
export const newShipments: readonly { to: ShipmentStatus; when: string }[] = [
  { to: 'DRAFT', when: 'as a draft' },
  { to: 'PENDING_APPROVAL', when: 'by a sender who needs approval' },
  { to: 'QUEUED', when: 'by a sender who needs none' },
];

const groupIsGone = 'its group is locked, or deleted while there are others: `INVALID_STATE`';

const handedOver = 'its hand-over has begun (`handOverClaimedAt`)';

/** Every way a shipment can go (LXP-11); what is not here is impossible. */
export const shipmentTransitions: Record<TransitionName, readonly Transition[]> = {
  EDIT: [
    { from: 'DRAFT', by: 'SENDER', to: 'DRAFT' },
    { from: 'REJECTED', by: 'SENDER', to: 'REJECTED' },
  ],
  SUBMIT: [
    { from: 'DRAFT', by: 'SENDER', to: 'PENDING_APPROVAL_OR_QUEUED' },
    { from: 'REJECTED', by: 'SENDER', to: 'PENDING_APPROVAL_OR_QUEUED' },
  ],
  CANCEL: [
    { from: 'PENDING_APPROVAL', by: 'SENDER', to: 'CANCELED' },
    {
      from: 'QUEUED',
      by: 'SENDER',
      to: 'CANCELED',
      unless: `${handedOver}: \`CONFLICT\``,
    },
  ],
  DELETE: [
    { from: 'DRAFT', by: 'SENDER', to: 'DELETED' },
    { from: 'REJECTED', by: 'SENDER', to: 'DELETED' },
    { from: 'PENDING_APPROVAL', by: 'APPROVER', to: 'DELETED', unless: groupIsGone },
    { from: 'REJECTED', by: 'APPROVER', to: 'DELETED', unless: 'its group is locked: `INVALID_STATE`' },
  ],
  APPROVE: [{ from: 'PENDING_APPROVAL', by: 'APPROVER', to: 'QUEUED', unless: groupIsGone }],
  REJECT: [{ from: 'PENDING_APPROVAL', by: 'APPROVER', to: 'REJECTED', unless: groupIsGone }],
  MOVE: [
    {
      from: 'PENDING_APPROVAL',
      by: 'APPROVER',
      to: 'PENDING_APPROVAL',
      unless: 'its group is not deleted, or there is no other: `INVALID_STATE`',
    },
  ],
  STOP: [
    {
      from: 'QUEUED',
      by: 'APPROVER',
      to: 'CANCELED',
      unless: `it needed no approval, or \`handOverAt\` has passed: \`FORBIDDEN\`; ${handedOver}: \`CONFLICT\``,
    },
  ],
  RECALL: [
    {
      from: 'QUEUED',
      by: 'APPROVER',
      to: 'PENDING_APPROVAL',
      unless: `it needed no approval: \`FORBIDDEN\`; ${handedOver}: \`CONFLICT\``,
    },
  ],
  SEND_NOW: [
    { from: 'QUEUED', by: 'SENDER', to: 'QUEUED' },
    { from: 'QUEUED', by: 'APPROVER', to: 'QUEUED', unless: 'it needed no approval: `FORBIDDEN`' },
  ],
  HAND_OVER: [{ from: 'QUEUED', by: 'SYSTEM', to: 'SENT' }],
  // What was submitted stays for those who decide.
  LOSE_SENDER: [{ from: 'DRAFT', by: 'SYSTEM', to: 'DELETED' }],
  CLOSE_ACCOUNT: [
    { from: 'DRAFT', by: 'SYSTEM', to: 'DELETED' },
    { from: 'REJECTED', by: 'SYSTEM', to: 'DELETED' },
    { from: 'PENDING_APPROVAL', by: 'SYSTEM', to: 'CANCELED' },
    { from: 'QUEUED', by: 'SYSTEM', to: 'CANCELED', unless: handedOver },
  ],
};

/** Refuses to set a status that the parts of the permission do not admit (PLY-5); actions that keep the status set none. */
export function refuseUnsettable(
  parts: readonly Pick<Limits, 'statuses'>[],
  from: ShipmentStatus,
  to: ShipmentStatus,
): void {
  if (from !== to && !parts.some(({ statuses }) => statuses === null || statuses.includes(to)))
    throw refusal('STATUS_NOT_SETTABLE', { status: to });
}

/** The states that a transition may lead to. */
export function statesAfter(to: Transition['to']): readonly ShipmentStatus[] {
  return to === 'PENDING_APPROVAL_OR_QUEUED' ? ['PENDING_APPROVAL', 'QUEUED'] : [to];
}

/** The one transition that this action takes from this state in one of these parts; throws what says why there is none. */
export function transition(
  action: TransitionName,
  shipment: ShipmentState,
  parts: readonly ShipmentPart[],
): Transition {
  const possible = shipmentTransitions[action].filter((each) => each.from === shipment.status);
  const mine = possible.find((each) => parts.includes(each.by));
  if (mine !== undefined) return mine;
  throw impossible(action, shipment, parts, possible);
}

function impossible(
  action: TransitionName,
  shipment: ShipmentState,
  parts: readonly ShipmentPart[],
  possible: readonly Transition[],
): VieraugenError {
  const everMine = shipmentTransitions[action].some((each) => parts.includes(each.by));
  if (!everMine || possible.length > 0) {
    // An action that its sender may never do, or not in this state, is a decision.
    if (parts.includes('SENDER')) return ownShipment();
    const isDecision = shipmentTransitions[action].every((each) => each.by === 'APPROVER');
    return refusal(isDecision ? 'NOT_DECIDER' : 'SENDER_ONLY');
  }
  if (parts.includes('APPROVER') && shipment.decided) return alreadyDecided(shipment);
  return refusal('SHIPMENT_STATUS', { status: shipment.status });
}

/** The error for a sender who decides on their own shipment. */
export function ownShipment(): VieraugenError {
  return refusal('OWN_SHIPMENT');
}

/** The error for a late decision; its message names the earlier one: the viewer's own, another user's, or the sender's cancellation. */
function alreadyDecided({ status, byViewer, stopped }: ShipmentState): VieraugenError {
  const bySender = status === 'CANCELED' && stopped !== true;
  const by = bySender ? 'SENDER' : byViewer === true ? 'VIEWER' : 'OTHER';
  return refusal('ALREADY_DECIDED', { by, status });
}
