import type { EntityManager } from 'typeorm';
import type { Shipment } from '../entities/shipment.entity.js';
import { badInput } from '../errors/problems.js';
import { conflict } from '../errors/vieraugen-error.js';
import { decidesFor } from '../queries/visibility.js';
import type { Viewer } from '../shield/viewer.js';
import { lockReachable, partsOf, stateOf } from './shipment.record.js';
import {
  ownShipment,
  transition,
  type ShipmentAction,
  type ShipmentPart,
  type Transition,
} from './shipment-transitions.js';

/** What is to be done to which shipment, on which of its approvals, and in what parts that is possible. */
interface Asked {
  id: string;
  action: ShipmentAction;
  approvalId: string | null;
  as: readonly ShipmentPart[];
}

/**
 * Takes the row of a shipment for a decision in this transaction, and account and viewer in shared mode (docs/decisions/0023).
 * In this order: NOT_FOUND out of sight, FORBIDDEN for one's own and for who does not decide on it, CONFLICT or INVALID_STATE in
 * another state, BAD_USER_INPUT for an approver who names no approval, CONFLICT for any other approval than the present one.
 */
export async function lockDecided(
  manager: EntityManager,
  viewer: Viewer,
  { id, action, approvalId, as }: Asked,
): Promise<{ shipment: Shipment; to: Transition['to'] }> {
  const shipment = await lockReachable(manager, viewer, id);
  const parts = partsOf(viewer, shipment, decidesFor(viewer, shipment.groupId));
  if (parts.includes('SENDER') && !as.includes('SENDER')) throw ownShipment();
  const { to, by } = transition(action, await stateOf(manager, shipment, approvalId), parts);
  if (by === 'APPROVER' && approvalId === null) throw approvalRequired();
  // One answer for an earlier approval, one of another shipment and one that never was.
  if (approvalId !== null && approvalId !== shipment.approvalId)
    throw conflict('This is not the present approval of the shipment. Look at it again.', 'APPROVAL_STALE');
  return { shipment, to };
}

function approvalRequired(): ReturnType<typeof badInput> {
  const message = 'Name the approval that was seen: to delete this shipment is a decision.';
  return badInput([{ path: 'approvalId', code: 'REQUIRED', message }]);
}
