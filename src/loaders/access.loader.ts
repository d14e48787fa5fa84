import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { AccessReason } from '../entities/user.enums.js';
import { countAccessLoss, readAccessFacts, refusalOfAccess } from '../queries/authentication/access.js';
import { ShipmentWatch } from '../services/notice/shipment-watch.js';
import type { Viewer } from '../shield/viewer.js';

// Each mutation of an operation may change the results.
const uncached = { cache: false } as const;

/** Loads the reasons why users have no access, in batches; null for users with access. */
export function accessRefusalLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, AccessReason | null> {
  return new DataLoader(async (userIds) => {
    const facts = await readAccessFacts(dataSource.manager, accountId, userIds);
    return userIds.map((userId) => {
      const ofUser = facts.get(userId);
      return ofUser === undefined ? 'DELETED' : refusalOfAccess(ofUser);
    });
  }, uncached);
}

/** Loads the numbers of users who would lose access with a group, in batches. */
export function accessLossLoader(dataSource: DataSource, { accountId }: Viewer): DataLoader<string, number> {
  return new DataLoader(async (groupIds) => {
    const loss = await countAccessLoss(dataSource.manager, accountId, groupIds);
    return groupIds.map((groupId) => loss.get(groupId) ?? 0);
  }, uncached);
}

/** Loads the numbers of waiting shipments that only one user watches, in batches. */
export function solelyWatchedLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, number> {
  return new DataLoader(async (userIds) => {
    const watch = await ShipmentWatch.read(dataSource.manager, accountId);
    return userIds.map((userId) => watch.countWatchedAloneBy(userId));
  }, uncached);
}
