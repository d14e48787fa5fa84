import type { EntityManager } from 'typeorm';
import type { Shipment } from '../../entities/shipment.entity.js';
import { badInput } from '../../errors/problems.js';
import { conflict } from '../../errors/vieraugen-error.js';
import { decidesFor } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockReachable, partsOf, stateOf } from '../shipment/shipment.record.js';
import { activeGroupIds } from '../../queries/user/stored-user.query.js';
import {
  ownShipment,
  transition,
  type ShipmentAction,
  type ShipmentPart,
  type Transition,
} from '../shipment/shipment-transitions.js';

/** An action on a shipment, the approval that it is based on, and the parts in which the viewer may do it. */
interface Asked {
  id: string;
  action: ShipmentAction;
  approvalId: string | null;
  as: readonly ShipmentPart[];
}

/**
 * Locks the row of a shipment for a decision in this transaction, and account and viewer in shared mode (docs/decisions/0023).
 * Errors in this order: NOT_FOUND for a hidden shipment, FORBIDDEN for one's own or without the right to decide, CONFLICT or
 * INVALID_STATE in another state, BAD_USER_INPUT for an approver without an approval id, CONFLICT unless the approval is current.
 */
export async function lockDecided(
  manager: EntityManager,
  viewer: Viewer,
  { id, action, approvalId, as }: Asked,
): Promise<{ shipment: Shipment; to: Transition['to'] }> {
  const shipment = await lockReachable(manager, viewer, id);
  const parts = partsOf(viewer, shipment, await decidesOn(manager, viewer, shipment));
  if (parts.includes('SENDER') && !as.includes('SENDER')) throw ownShipment();
  const { to, by } = transition(action, await stateOf(manager, viewer, shipment, approvalId), parts);
  if (by === 'APPROVER' && approvalId === null) throw approvalRequired();
  // The same answer for an earlier approval, one of another shipment and one that never existed.
  if (approvalId !== null && approvalId !== shipment.approvalId)
    throw conflict(
      'This is not the current approval of the shipment. Look at the shipment again.',
      'APPROVAL_STALE',
    );
  return { shipment, to };
}

/** Tests whether the viewer can decide on this shipment; reads the sender's groups if they matter. */
export async function decidesOn(
  manager: EntityManager,
  viewer: Viewer,
  { accountId, senderId, groupId }: Shipment,
): Promise<boolean> {
  const countsSender = viewer.groupMode && groupId === null;
  const senderGroupIds = countsSender ? await activeGroupIds(manager, accountId, senderId) : [];
  return decidesFor(viewer, { groupId, senderGroupIds });
}

function approvalRequired(): ReturnType<typeof badInput> {
  const message = 'Deleting this shipment is a decision: give the id of its approval.';
  return badInput([{ path: 'approvalId', code: 'REQUIRED', message }]);
}
