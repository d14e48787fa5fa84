import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { exists } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { Group } from '../../entities/group.entity.js';
import type { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import { AssignGroupCommand } from './user.commands.js';
import { recordMembershipChanges, findUsersWithoutActiveGroup } from './membership.record.js';
import { userReference } from '../activity/named-reference.js';
import { ShipmentWatch } from '../notice/shipment-watch.js';
import {
  findAllGroupIds,
  findUser,
  findVisibleUser,
  liveGroups,
} from '../../queries/user/stored-user.query.js';
import { setMemberships } from './user.record.js';
import { guardUpdate } from './user.guards.js';
import { givesGroup, newGroupIds, refuseUnknownGroups } from './user.rules.js';
import { storedCommand } from '../../text/command.js';

/** The limit of users without access in one call; each costs some statements under the account's lock. */
const mostWithoutAccess = 500;

/** Adds many users to a group at once, for example all users who lost access with their last group (LXP-4). */
export class MembershipService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Adds these users, or the users without access because they have no active group, to a group, and removes them from deleted groups; all or
   * none. The rules and errors are those of changing the groups of each user alone (`UserService.update`).
   */
  async assign(viewer: Viewer, given: AssignGroupCommand): Promise<User[]> {
    const input = storedCommand(AssignGroupCommand, given);
    const problems = Problems.of(input);
    const groupId = input.groupId ?? null;
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const live = await liveGroups(manager, viewer.accountId);
      if (groupId !== null) refuseUnknownGroups(viewer, 'users.update', [groupId], live);
      const locked = { accountId: viewer.accountId, id: groupId ?? '', status: 'LOCKED' } as const;
      const isLocked = groupId !== null && (await exists(manager, Group, locked));
      if (groupId === null && live.length > 0) problems.add('groupId', 'GROUP_REQUIRED');
      if (isLocked) problems.add('groupId', 'GROUP_WITHOUT_ACCESS');
      problems.throwIfAny();
      const userIds =
        input.userIds ?? (await findUsersWithoutActiveGroup(manager, viewer, mostWithoutAccess));
      const watch = await ShipmentWatch.read(manager, viewer.accountId);
      const assigned: User[] = [];
      for (const userId of new Set(userIds))
        assigned.push(await this.assignTo(manager, viewer, userId, groupId, live));
      // A further group loses nothing; approvers with immediate mails are notified of the letters that wait in it.
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
    guardUpdate(viewer, target);
    const named = target.groupIds.filter((id) => givesGroup(viewer, 'users.update', id));
    const groupIds = newGroupIds(viewer, target, groupId === null ? named : [...named, groupId], live);
    const former = await findAllGroupIds(manager, viewer.accountId, userId);
    await setMemberships(manager, this.clock.now(), { ...viewer, userId }, former, groupIds);
    await recordMembershipChanges(
      manager,
      this.activities,
      viewer,
      userReference(target.user),
      former,
      groupIds,
    );
    return findUser(manager, viewer.accountId, userId);
  }
}
