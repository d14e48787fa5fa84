import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import { insert, removeAny, removeOne, updateOne } from '../../database/write.js';
import { changesOf } from '../../entities/activity-change.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { newId } from '../../entities/id.js';
import { RoleAssignmentGroup } from '../../entities/role-assignment-group.entity.js';
import { RoleAssignment } from '../../entities/role-assignment.entity.js';
import { Problems } from '../../errors/problems.js';
import { grantsIn, grantText, parseGrantSet } from '../../shield/grant-set.js';
import type { Viewer } from '../../shield/viewer.js';
import { appearanceKey } from '../../text/appearance.js';
import { storedCommand } from '../../text/command.js';
import { optionalText } from '../../text/optional-text.js';
import type { ActivityService } from '../activity/activity.service.js';
import { lockManagedAccount, refuseUnmanaged } from '../authentication/account.lock.js';
import { assertConfirmed } from '../confirmation.js';
import { ShipmentWatch } from '../notice/shipment-watch.js';
import {
  CopyCustomRoleCommand,
  CreateCustomRoleCommand,
  PreviewCustomRoleCommand,
  UpdateCustomRoleCommand,
} from './custom-role.commands.js';
import { checkedRoleGrants, checkRoleName, findCustomRole, refuseFurtherRole } from './custom-role.rules.js';
import { planRoleChange } from './grant-plan.js';
import { previewOf, refuseOutdated, type GrantPreview } from './grant-preview.js';
import { storeAssignableSet } from './grants.record.js';
import { assertCouldGiveRole, storeGrantSets } from './holding-change.js';

/** The data of a new role. */
type NewRole = Pick<CustomRole, 'name' | 'description' | 'grantSet'>;

/** Creates, copies, changes and deletes custom roles (PLY-3). */
export class CustomRoleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /** Creates a role. BAD_USER_INPUT with all problems; FORBIDDEN for permissions that the viewer could not give; LIMIT_EXCEEDED. */
  async create(viewer: Viewer, given: CreateCustomRoleCommand): Promise<CustomRole> {
    const input = storedCommand(CreateCustomRoleCommand, given);
    const problems = Problems.of(input);
    const grantSet = checkedRoleGrants(
      problems,
      input.grants ?? [],
      input.areas ?? [],
      input.template ?? null,
    );
    const { name } = input;
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      await checkRoleName(manager, problems, viewer.accountId, name);
      problems.throwIfAny();
      return this.insert(manager, viewer, {
        name,
        description: optionalText(input.description),
        grantSet,
      });
    });
  }

  /** Creates a role with the permissions and the description of another one, without holders. Errors as for `create`; NOT_FOUND. */
  async copy(viewer: Viewer, given: CopyCustomRoleCommand): Promise<CustomRole> {
    const input = storedCommand(CopyCustomRoleCommand, given);
    const problems = Problems.of(input);
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const { description, grantSet } = await findCustomRole(manager, viewer.accountId, input.id);
      await checkRoleName(manager, problems, viewer.accountId, input.name);
      problems.throwIfAny();
      return this.insert(manager, viewer, { name: input.name, description, grantSet });
    });
  }

  /**
   * Changes a role; new permissions apply to all holders with their next request. FORBIDDEN unless the viewer could give everything that the
   * role grants before and afterwards, and for a change of the viewer's own permissions or of those of a user who holds more; NOT_FOUND,
   * BAD_USER_INPUT; CONFLICT for an unconfirmed loss of the last notified approver of waiting shipments.
   */
  async update(viewer: Viewer, given: UpdateCustomRoleCommand): Promise<CustomRole> {
    const input = storedCommand(UpdateCustomRoleCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['name', 'grants', 'areas']);
    return inTransaction(this.dataSource, async (manager) => {
      refuseOutdated(await lockManagedAccount(manager, viewer), input.expectedVersion);
      const { role, grantSet, changes } = await planRoleChange(
        manager,
        viewer,
        problems,
        input,
        this.clock.now(),
      );
      const after = {
        name: input.name ?? role.name,
        description: input.description === undefined ? role.description : optionalText(input.description),
      };
      await checkRoleName(manager, problems, viewer.accountId, after.name, role.id);
      problems.throwIfAny();
      const changed = changesOf(role, after);
      const grants = grantChange(role.grantSet, grantSet);
      if (changed.length + grants.granted.length + grants.withdrawn.length === 0) return role;
      const watch = await ShipmentWatch.read(manager, viewer.accountId);
      await updateOne(
        manager,
        CustomRole,
        { accountId: viewer.accountId, id: role.id },
        { ...after, nameKey: appearanceKey(after.name), grantSet, updatedAt: this.clock.now() },
      );
      await storeGrantSets(manager, viewer.accountId, changes);
      await storeAssignableSet(manager, viewer.accountId);
      await this.activities.append(manager, viewer, {
        event: {
          type: 'CUSTOM_ROLE_UPDATED',
          facts: { role: after.name, changed, ...grants, holders: changes.length },
        },
      });
      await watch.settle(input.confirmedUnwatchedShipments, this.clock.now());
      return findCustomRole(manager, viewer.accountId, role.id);
    });
  }

  /**
   * Previews `update` with these permissions, `delete` if there are none, and `UserGrantsService.assign` to everyone. The errors are those of the
   * mutation, confirmations aside; nothing is stored or locked.
   */
  async preview(viewer: Viewer, given: PreviewCustomRoleCommand): Promise<GrantPreview> {
    const input = storedCommand(PreviewCustomRoleCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['grants', 'areas', 'everyone']);
    refuseUnmanaged(viewer);
    return inTransaction(this.dataSource, async (manager) => {
      const { changes } = await planRoleChange(manager, viewer, problems, input, this.clock.now());
      return previewOf(manager, viewer, changes);
    });
  }

  /**
   * Deletes a role; its holders lose it with their next request. CONFLICT unless the number of holders is confirmed, and for an unconfirmed
   * loss of the last notified approver of waiting shipments; FORBIDDEN and NOT_FOUND as for `update`.
   */
  async delete(
    viewer: Viewer,
    id: string,
    confirmed: { holders: number | null; unwatchedShipments: number | null },
  ): Promise<CustomRole> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockManagedAccount(manager, viewer);
      const { accountId } = viewer;
      // Holders lose the same as with a change to a role without permissions.
      const { role, changes } = await planRoleChange(
        manager,
        viewer,
        new Problems(),
        { id, grants: [] },
        this.clock.now(),
      );
      assertConfirmed('CUSTOM_ROLE_HOLDERS_UNCONFIRMED', changes.length, confirmed.holders);
      const watch = await ShipmentWatch.read(manager, accountId);
      await removeAny(manager, RoleAssignment, { accountId, roleId: id });
      await removeAny(manager, RoleAssignmentGroup, { accountId, roleId: id });
      await removeOne(manager, CustomRole, { accountId, id });
      await storeGrantSets(manager, accountId, changes);
      await storeAssignableSet(manager, accountId);
      await this.activities.append(manager, viewer, {
        event: { type: 'CUSTOM_ROLE_DELETED', facts: { role: role.name, holders: changes.length } },
      });
      await watch.settle(confirmed.unwatchedShipments, this.clock.now());
      return role;
    });
  }

  private async insert(manager: EntityManager, viewer: Viewer, role: NewRole): Promise<CustomRole> {
    assertCouldGiveRole(viewer, role.grantSet);
    await refuseFurtherRole(manager, viewer.accountId);
    const [id, now] = [newId(), this.clock.now()];
    await insert(manager, CustomRole, {
      accountId: viewer.accountId,
      id,
      ...role,
      everyoneById: null,
      everyoneAt: null,
      nameKey: appearanceKey(role.name),
      createdAt: now,
      updatedAt: now,
    });
    await storeAssignableSet(manager, viewer.accountId);
    const { granted } = grantChange(null, role.grantSet);
    await this.activities.append(manager, viewer, {
      event: { type: 'CUSTOM_ROLE_CREATED', facts: { role: role.name, granted } },
    });
    return findCustomRole(manager, viewer.accountId, id);
  }
}

/** The permissions with scopes that the second set grants and the first does not, and the other way round. */
function grantChange(
  before: string | null,
  after: string | null,
): { granted: string[]; withdrawn: string[] } {
  const entries = (text: string | null): string[] => grantsIn(parseGrantSet(text)).map(grantText);
  const [held, next] = [entries(before), entries(after)];
  return {
    granted: next.filter((entry) => !held.includes(entry)),
    withdrawn: held.filter((entry) => !next.includes(entry)),
  };
}
