import { groupsFor, reachesAsFar } from '../../shield/places.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import { anyOf, everything, inBrackets, isIn, nothing, type Condition } from '../list/condition.js';
import { assignedShipments } from '../shipment/assignee.js';
import { decidableShipments, decidedShipments, ownShipments } from '../visibility.js';

/**
 * Tests whether the viewer sees the approval of every shipment that they see (PLY-5), so that no query is necessary: in the same scope, both
 * permissions reach the same shipments.
 */
export function readsEveryApproval(viewer: Viewer): boolean {
  return reachesAsFar(viewer, 'approvals.read', 'shipments.read');
}

/**
 * The visible shipments of which the viewer sees approval and decisions (PLY-5, docs/decisions/0060): in the scope `OWN` those that the viewer
 * sent or is assigned, and those on which the viewer can decide, also as a deputy, or has decided; in the scope of groups also those sent for the
 * groups in which the viewer sees approvals. Use it for single shipments and pages only, since it reads approvals. As for shipments, past
 * decisions count in sessions only.
 */
export function readableApprovals(viewer: Viewer, alias: string): Condition {
  const own = [
    ownShipments(viewer, alias),
    assignedShipments(viewer, alias),
    ...decidableShipments(viewer, alias),
    ...(viewer.credential === null ? [decidedShipments(viewer, alias)] : []),
  ].map(inBrackets);
  switch (scopeOf(viewer, 'approvals.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
      return anyOf([...own, isIn(`${alias}.group_id`, groupsFor(viewer, 'approvals.read'))]);
    case 'OWN':
      return anyOf(own);
    case null:
      return nothing;
  }
}
