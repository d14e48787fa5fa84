import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import type { User } from '../entities/user.entity.js';
import { Problems } from '../errors/problems.js';
import { invalidState } from '../errors/vieraugen-error.js';
import { allOf, visibleGroups, visibleUsers } from '../queries/visibility.js';
import { refuseOutranked } from '../shield/authority.js';
import { holds, type Viewer } from '../shield/viewer.js';
import { lacksAccess } from './access.js';
import { lockManagedAccount } from './account.lock.js';
import type { ActivityService } from './activity.service.js';
import type { AssignGroupInput } from './membership.input.js';
import { noteMemberships } from './membership.record.js';
import { ShipmentWatch } from './shipment-watch.js';
import {
  allGroupIds,
  findUser,
  findVisibleUser,
  liveGroups,
  namedUser,
  setMemberships,
} from './user.record.js';
import { newGroupIds, refuseUnknownGroups } from './user.rules.js';

/** The most users without access who are given a group in one call; each costs some statements under the account's lock. */
const mostWithoutAccess = 500;

/** Gives many users a group at once, above all those who have lost access with their last one (LXP-4). */
export class MembershipService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Adds a group to each of these users, or to those who lack access for want of an active group, and takes them out of deleted ones; all
   * or nobody. The rules and errors are those of changing the groups of each user alone (`UserService.update`).
   */
  async assign(viewer: Viewer, input: AssignGroupInput): Promise<User[]> {
    const problems = Problems.of(input);
    const groupId = input.groupId ?? null;
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const live = await liveGroups(manager, viewer.accountId);
      if (groupId === null && live.length > 0)
        problems.add('groupId', 'GROUP_REQUIRED', 'The account works with groups: choose the one to assign.');
      if (groupId !== null && (await isSeenLocked(manager, viewer, groupId)))
        problems.add('groupId', 'NOT_ALLOWED', 'This group is locked: it would give nobody access.');
      problems.throwIfAny();
      // First and by itself: also where there is nobody to be given the group.
      refuseUnknownGroups(viewer, groupId === null ? [] : [groupId], live, 'groupId');
      const userIds = input.userIds ?? (await withoutActiveGroup(manager, viewer));
      const watch = await ShipmentWatch.read(manager, viewer.accountId);
      const assigned: User[] = [];
      for (const userId of new Set(userIds))
        assigned.push(await this.assignTo(manager, viewer, userId, groupId, live));
      // Nothing is lost by another group; approvers with immediate mails are notified of what waits in it.
      await watch.settle(null, this.clock.now());
      return assigned;
    });
  }

  private async assignTo(
    manager: EntityManager,
    viewer: Viewer,
    userId: string,
    groupId: string | null,
    live: readonly string[],
  ): Promise<User> {
    const target = await findVisibleUser(manager, viewer, userId);
    refuseOutranked(viewer, target);
    if (target.user.status === 'DELETED') throw invalidState('A deleted user never comes back.');
    const named = holds(viewer, 'users.update', 'ACCOUNT')
      ? target.groupIds
      : target.groupIds.filter((id) => viewer.groupIds.includes(id));
    const groupIds = newGroupIds(viewer, target, groupId === null ? named : [...named, groupId], live);
    const former = await allGroupIds(manager, viewer.accountId, userId);
    await setMemberships(manager, this.clock.now(), { ...viewer, userId }, former, groupIds);
    await noteMemberships(manager, this.activities, viewer, namedUser(target.user), former, groupIds);
    return findUser(manager, viewer.accountId, userId);
  }
}

/** Whether the group is locked; not of one out of sight, which answers like one that never was. */
async function isSeenLocked(manager: EntityManager, viewer: Viewer, groupId: string): Promise<boolean> {
  const visible = visibleGroups(viewer, 'g');
  const rows = await select(
    manager,
    `SELECT 1 FROM user_group g WHERE g.account_id = ? AND g.id = ? AND g.status = 'LOCKED' AND ${visible.sql}`,
    [viewer.accountId, groupId, ...visible.parameters],
  );
  return rows.length > 0;
}

async function withoutActiveGroup(manager: EntityManager, viewer: Viewer): Promise<string[]> {
  const where = allOf([
    visibleUsers(viewer, 'u'),
    lacksAccess('NO_ACTIVE_GROUP', viewer.userManagement, 'u'),
  ]);
  const rows = await select<{ id: string }>(
    manager,
    `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND ${where.sql} ORDER BY u.id LIMIT ${mostWithoutAccess}`,
    [viewer.accountId, ...where.parameters],
  );
  return rows.map(({ id }) => id);
}
