import type { EntityManager } from 'typeorm';
import type { ShipmentChange } from '../../entities/shipment.enums.js';
import type { Shipment } from '../../entities/shipment.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import type { ActivityService } from '../activity/activity.service.js';
import { plainOptions } from './shipment-options.rules.js';
import { namedGroup, namedSender } from './shipment.record.js';

/**
 * Records the edit of a shipment by an assignee, with the kinds of changes (FWD-4). An edit that changes nothing is recorded as well, since the
 * assignee can no longer decide on the shipment. Nothing for the sender's own edits. The name of the file is not recorded: it can be erased, the log
 * cannot (DBX-6).
 */
export async function recordAssignedEdit(
  activities: ActivityService,
  manager: EntityManager,
  viewer: Viewer,
  { before, after }: { before: Shipment; after: Shipment },
): Promise<void> {
  if (before.senderId === viewer.userId) return;
  const { accountId, number } = before;
  const [former, group] = [
    await namedGroup(manager, accountId, before.groupId),
    await namedGroup(manager, accountId, after.groupId),
  ];
  await activities.append(manager, viewer, {
    event: { type: 'SHIPMENT_UPDATED', facts: { number, changes: changesBetween(before, after) } },
    subject: await namedSender(manager, before),
    group,
    formerGroupIds: former === null ? [] : [former.id],
  });
}

/** Records the submission of a shipment by an assignee (FWD-4); nothing for the sender's own submissions. */
export async function recordAssignedSubmission(
  activities: ActivityService,
  manager: EntityManager,
  viewer: Viewer,
  shipment: Shipment,
): Promise<void> {
  if (shipment.senderId === viewer.userId) return;
  const { accountId, number, groupId } = shipment;
  await activities.append(manager, viewer, {
    event: { type: 'SHIPMENT_SUBMITTED', facts: { number } },
    subject: await namedSender(manager, shipment),
    group: await namedGroup(manager, accountId, groupId),
  });
}

function changesBetween(before: Shipment, after: Shipment): ShipmentChange[] {
  const hasSameOptions =
    JSON.stringify(plainOptions(before.options)) === JSON.stringify(plainOptions(after.options));
  return [
    ...(before.uploadId === after.uploadId ? [] : (['FILE'] as const)),
    ...(before.groupId === after.groupId ? [] : (['GROUP'] as const)),
    ...(hasSameOptions ? [] : (['OPTIONS'] as const)),
  ];
}
