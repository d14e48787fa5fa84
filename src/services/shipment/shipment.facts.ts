import type { Database } from '../../database/rows.js';
import { readAnsweredApprovals } from '../../queries/approval/answered-approval.query.js';
import { readLetterGroups } from '../../queries/group/letter-group.query.js';
import { activeGroupIds } from '../../queries/user/stored-user.query.js';
import { ownersOf } from '../../queries/shipment/assignee.js';
import { decisionRight, dependsOnSender } from '../../queries/visibility.js';
import type { Viewer } from '../../shield/viewer.js';
import type { GuardedShipment, ShipmentFacts } from './shipment.guards.js';

/** Reads the facts that determine what the viewer can do to these shipments; three statements at most, in their order. */
export async function readShipmentFacts(
  database: Database,
  viewer: Viewer,
  shipments: readonly GuardedShipment[],
  now: Date,
): Promise<ShipmentFacts[]> {
  const { accountId } = viewer;
  const ids = shipments.map(({ id }) => id);
  const answered = await readAnsweredApprovals(database, accountId, ids);
  const groupIds = shipments.map(({ groupId }) => groupId);
  const groupOf = await readLetterGroups(database, viewer, groupIds);
  const deciding = await readDeciding(database, viewer, shipments);
  return shipments.map((shipment) => ({
    shipment,
    ...deciding(shipment),
    answered: answered.get(shipment.id) ?? [],
    group: groupOf(shipment.groupId),
    now,
  }));
}

/** Reads the shipments among these on which the viewer decides, and the approvers represented; no statement unless the groups of a sender matter. */
async function readDeciding(
  database: Database,
  viewer: Viewer,
  shipments: readonly GuardedShipment[],
): Promise<(shipment: GuardedShipment) => Pick<ShipmentFacts, 'decides' | 'decidesInPlaceOf'>> {
  const senders = shipments.filter((each) => dependsOnSender(viewer, each)).map(({ senderId }) => senderId);
  const groupsOf =
    senders.length === 0
      ? new Map<string, string[]>()
      : await activeGroupIds(database, viewer.accountId, [...new Set(senders)]);
  return (shipment) => {
    const senderGroupIds = groupsOf.get(shipment.senderId) ?? [];
    const right = decisionRight(viewer, { groupId: shipment.groupId, senderGroupIds, ...ownersOf(shipment) });
    return { decides: right !== null, decidesInPlaceOf: right?.approver ?? null };
  };
}
