import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { findAll } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { oneOf } from '../../database/where.js';
import { insert, removeAny, updateAny, updateOne } from '../../database/write.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { Group } from '../../entities/group.entity.js';
import { RoleAssignmentGroup } from '../../entities/role-assignment-group.entity.js';
import { RoleAssignment, type HeldFor } from '../../entities/role-assignment.entity.js';
import { UserRight } from '../../entities/user-right.entity.js';
import type { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import type { HeldRight, HeldRole, Holder } from '../../queries/custom-role/holder.query.js';
import { findUser } from '../../queries/user/stored-user.query.js';
import { listText } from '../../shield/grant-part.js';
import { grantText } from '../../shield/grant-set.js';
import type { Viewer } from '../../shield/viewer.js';
import { storedCommand } from '../../text/command.js';
import type { ActivityService } from '../activity/activity.service.js';
import { userReference } from '../activity/named-reference.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { ShipmentWatch } from '../notice/shipment-watch.js';
import {
  AssignCustomRoleCommand,
  UpdateUserRightsCommand,
  UpdateUserRolesCommand,
} from './custom-role.commands.js';
import { planAssignment, planRoleChange, planUserChange, type UserGrantsInput } from './grant-plan.js';
import { refuseOutdated } from './grant-preview.js';
import { storeGrantSets } from './holding-change.js';

/** Gives users custom roles, rights and exclusions, by role or by user (PLY-3, PLY-4). */
export class UserGrantsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Assigns a role to users and removes it from others, or from everyone, all or none. NOT_FOUND; FORBIDDEN for oneself, for users who hold more
   * than the viewer could give, and for a role with permissions that the viewer could not give; CONFLICT for an unconfirmed loss of the last
   * notified approver of waiting shipments.
   */
  async assign(viewer: Viewer, given: AssignCustomRoleCommand): Promise<CustomRole> {
    const input = storedCommand(AssignCustomRoleCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['everyone']);
    if (input.groupIds != null && input.everyone === true)
      problems.add('groupIds', 'EVERYONE_WITHOUT_GROUPS');
    problems.throwIfAny();
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const { accountId } = viewer;
      const now = this.clock.now();
      const watch = await ShipmentWatch.read(manager, accountId);
      if (input.everyone != null) await this.assignToEveryone(manager, viewer, input.id, input.everyone, now);
      const { role, added, moved, removed, changes } = await planAssignment(manager, viewer, input, now);
      const given = { id: role.id, name: role.name, groupIds: input.groupIds ?? null };
      await this.addRole(manager, viewer, added, given, now);
      await this.moveRole(manager, viewer, moved, given, now);
      await this.removeRole(manager, viewer, removed, role);
      await storeGrantSets(manager, accountId, changes);
      await watch.settle(input.confirmedUnwatchedShipments, now);
      return role;
    });
  }

  /** Replaces the custom roles of a user. Errors as for `assign`. */
  async updateRoles(viewer: Viewer, given: UpdateUserRolesCommand): Promise<User> {
    const input = storedCommand(UpdateUserRolesCommand, given);
    return this.update(viewer, input, Problems.of(input));
  }

  /**
   * Replaces the rights or exclusions of a user. Errors as for `assign`; BAD_USER_INPUT for permissions that cannot be granted, or that lack
   * others which they need. Only a viewer who could give the permission can end its exclusion.
   */
  async updateRights(viewer: Viewer, given: UpdateUserRightsCommand): Promise<User> {
    const input = storedCommand(UpdateUserRightsCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['rights', 'exclusions']);
    return this.update(viewer, input, problems);
  }

  /** Assigns a role to everyone, including users who are created later, or removes it from everyone (DBX-9). */
  private async assignToEveryone(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    everyone: boolean,
    now: Date,
  ): Promise<void> {
    const { accountId, userId } = viewer;
    const { role, changes } = await planRoleChange(manager, viewer, new Problems(), { id, everyone }, now);
    if ((role.everyoneById !== null) === everyone) return;
    const assigned = { everyoneById: everyone ? userId : null, everyoneAt: everyone ? now : null };
    await updateOne(manager, CustomRole, { accountId, id: role.id }, assigned);
    await storeGrantSets(manager, accountId, changes);
    const type = everyone ? 'CUSTOM_ROLE_GIVEN_TO_EVERYONE' : 'CUSTOM_ROLE_TAKEN_FROM_EVERYONE';
    await this.activities.append(manager, viewer, {
      event: { type, facts: { role: role.name, users: changes.length } },
    });
  }

  private async update(viewer: Viewer, input: UserGrantsInput, problems: Problems): Promise<User> {
    return inTransaction(this.dataSource, async (manager) => {
      refuseOutdated(await lockManagedAccount(manager, viewer), input.expectedVersion);
      return this.store(manager, viewer, input, problems);
    });
  }

  /** Gives custom roles to a new user, within the transaction that creates the user and holds the account's lock. Errors as for `assign`. */
  async giveRoles(
    manager: EntityManager,
    viewer: Viewer,
    userId: string,
    customRoleIds: string[],
  ): Promise<void> {
    await this.store(manager, viewer, { userId, customRoleIds }, new Problems());
  }

  private async store(
    manager: EntityManager,
    viewer: Viewer,
    input: UserGrantsInput,
    problems: Problems,
  ): Promise<User> {
    const { accountId } = viewer;
    const now = this.clock.now();
    const { holder, roles, rights, change } = await planUserChange(manager, viewer, problems, input, now);
    const watch = await ShipmentWatch.read(manager, accountId);
    const isOf = (held: readonly HeldRole[], { roleId }: HeldRole): boolean =>
      held.some((each) => each.roleId === roleId && !each.isOfEveryone);
    for (const role of roles.filter((each) => !holder.roles.includes(each))) {
      const { roleId: id, name, groupIds } = role;
      if (isOf(holder.roles, role))
        await this.moveRole(manager, viewer, [holder], { id, name, groupIds }, now);
      else await this.addRole(manager, viewer, [holder], { id, name, groupIds }, now);
    }
    for (const role of holder.roles.filter((each) => !roles.includes(each) && !isOf(roles, each)))
      await this.removeRole(manager, viewer, [holder], { id: role.roleId, name: role.name });
    await this.storeRights(manager, viewer, holder, rights);
    await storeGrantSets(manager, accountId, [change]);
    await watch.settle(input.confirmedUnwatchedShipments, now);
    return findUser(manager, accountId, holder.id);
  }

  private async addRole(
    manager: EntityManager,
    viewer: Viewer,
    holders: readonly Holder[],
    role: RoleForGroups,
    now: Date,
  ): Promise<void> {
    if (holders.length === 0) return;
    const { accountId, userId: assignedById } = viewer;
    const made = { accountId, roleId: role.id, heldFor: heldFor(role), assignedById, assignedAt: now };
    await insert(
      manager,
      RoleAssignment,
      holders.map(({ id: userId }) => ({ ...made, userId })),
    );
    await insertRoleGroups(manager, accountId, holders, role);
    const [groups] = await namesOfGroups(manager, accountId, [role.groupIds]);
    await this.activities.appendAll(
      manager,
      viewer,
      holders.map((holder) => ({
        event: { type: 'CUSTOM_ROLE_ASSIGNED', facts: { role: role.name, heldFor: groups ?? null } },
        subject: userReference(holder),
      })),
    );
  }

  /** Changes the groups for which users hold a role (PLY-5). */
  private async moveRole(
    manager: EntityManager,
    viewer: Viewer,
    holders: readonly Holder[],
    role: RoleForGroups,
    now: Date,
  ): Promise<void> {
    if (holders.length === 0) return;
    const { accountId, userId: assignedById } = viewer;
    const assignments = { accountId, roleId: role.id, userId: oneOf(holders.map(({ id }) => id)) };
    const made = { heldFor: heldFor(role), assignedById, assignedAt: now };
    await updateAny(manager, RoleAssignment, assignments, made);
    await removeAny(manager, RoleAssignmentGroup, assignments);
    await insertRoleGroups(manager, accountId, holders, role);
    const formerly = holders.map(
      ({ roles }) => roles.find((held) => held.roleId === role.id && !held.isOfEveryone)?.groupIds ?? null,
    );
    const [groups, ...former] = await namesOfGroups(manager, accountId, [role.groupIds, ...formerly]);
    await this.activities.appendAll(
      manager,
      viewer,
      holders.map((holder, index) => ({
        event: {
          type: 'CUSTOM_ROLE_GROUPS_CHANGED',
          facts: { role: role.name, heldFor: groups ?? null, formerlyHeldFor: former[index] ?? null },
        },
        subject: userReference(holder),
      })),
    );
  }

  private async removeRole(
    manager: EntityManager,
    viewer: Viewer,
    holders: readonly Holder[],
    role: Pick<CustomRole, 'id' | 'name'>,
  ): Promise<void> {
    if (holders.length === 0) return;
    const userId = oneOf(holders.map(({ id }) => id));
    const assignments = { accountId: viewer.accountId, roleId: role.id, userId };
    await removeAny(manager, RoleAssignment, assignments);
    await removeAny(manager, RoleAssignmentGroup, assignments);
    await this.activities.appendAll(
      manager,
      viewer,
      holders.map((holder) => ({
        event: { type: 'CUSTOM_ROLE_REMOVED', facts: { role: role.name } },
        subject: userReference(holder),
      })),
    );
  }

  private async storeRights(
    manager: EntityManager,
    viewer: Viewer,
    holder: Holder,
    rights: readonly HeldRight[],
  ): Promise<void> {
    const added = rights.filter((right) => !holder.rights.includes(right));
    const removed = holder.rights.filter((right) => !rights.includes(right));
    if (added.length + removed.length === 0) return;
    const user = { accountId: viewer.accountId, userId: holder.id };
    if (removed.length > 0)
      await removeAny(manager, UserRight, {
        ...user,
        permission: oneOf(removed.map(({ permission }) => permission)),
      });
    await insert(
      manager,
      UserRight,
      added.map(({ statuses, channels, ...right }) => ({
        ...user,
        ...right,
        statuses: listText(statuses),
        channels: listText(channels),
      })),
    );
    await this.activities.append(manager, viewer, {
      event: {
        type: 'USER_RIGHTS_UPDATED',
        facts: {
          granted: grantEntries(added),
          withdrawn: grantEntries(removed),
          excluded: exclusionNames(added),
          readmitted: exclusionNames(removed),
        },
      },
      subject: userReference(holder),
    });
  }
}

/** A custom role, and the groups for which it is held; null for the whole account. */
type RoleForGroups = Pick<CustomRole, 'id' | 'name'> & { groupIds: readonly string[] | null };

function heldFor({ groupIds }: RoleForGroups): HeldFor {
  return groupIds === null ? 'WHOLE' : 'NAMED';
}

async function insertRoleGroups(
  manager: EntityManager,
  accountId: string,
  holders: readonly Holder[],
  { id: roleId, groupIds }: RoleForGroups,
): Promise<void> {
  const rows = holders.flatMap(({ id: userId }) =>
    (groupIds ?? []).map((groupId) => ({ accountId, userId, roleId, groupId })),
  );
  await insert(manager, RoleAssignmentGroup, rows);
}

/** The names of each of these sets of groups in their order, for the log; null for the whole account. One statement. */
async function namesOfGroups(
  manager: EntityManager,
  accountId: string,
  sets: readonly (readonly string[] | null)[],
): Promise<(string[] | null)[]> {
  const id = oneOf([...new Set(sets.flatMap((groupIds) => groupIds ?? []))]);
  const groups = await findAll(manager, Group, { accountId, id }, { columns: ['id', 'name'] });
  const named = (groupIds: readonly string[]): string[] =>
    groups
      .filter((group) => groupIds.includes(group.id))
      .map(({ name }) => name)
      .sort();
  return sets.map((groupIds) => groupIds && named(groupIds));
}

function grantEntries(rights: readonly HeldRight[]): string[] {
  return rights.flatMap(({ scope, ...right }) => (scope === null ? [] : [grantText({ ...right, scope })]));
}

function exclusionNames(rights: readonly HeldRight[]): string[] {
  return rights.filter(({ scope }) => scope === null).map(({ permission }) => permission);
}
