import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { insert, updateOne } from '../../database/write.js';
import { changesOf } from '../../entities/activity-change.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import { Group } from '../../entities/group.entity.js';
import { isId, newId } from '../../entities/id.js';
import { isDuplicateKey } from '../../errors/database-error.js';
import { problem } from '../../errors/problem.js';
import { badInput, Problems } from '../../errors/problems.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { lockBy, noLock, type Lock } from '../../shield/authority.js';
import { groupsFor } from '../../shield/places.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { countAccessLoss } from '../../queries/authentication/access.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import type { ActivityService } from '../activity/activity.service.js';
import { assertAccessLossConfirmed } from '../confirmation.js';
import { guardDelete, guardLock, guardUnlock, guardUpdate } from './group.guards.js';
import { CreateGroupCommand, UpdateGroupCommand } from './group.commands.js';
import { removeGroupFromRoles } from '../custom-role/grants.record.js';
import { removeCredentialsOfGroup } from '../credential/credential.record.js';
import { storedCommand } from '../../text/command.js';
import { searchableText } from '../../text/search-text.js';
import { nameKey } from '../../text/kinds.js';
import { optionalText } from '../../text/optional-text.js';

const nameTaken = badInput([problem('name', 'GROUP_NAME_TAKEN')]);

/** Creates, changes, locks and deletes groups (LXP-4). */
export class GroupService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /** Creates a group; the first one starts group mode. BAD_USER_INPUT, or INVALID_STATE without user management. */
  async create(viewer: Viewer, given: CreateGroupCommand): Promise<Group> {
    const input = storedCommand(CreateGroupCommand, given);
    Problems.of(input).throwIfAny();
    return this.write(async (manager) => {
      await lockManagedAccount(manager, viewer);
      const now = this.clock.now();
      const id = newId();
      const { name } = input;
      const costs = {
        costBearer: optionalText(input.costBearer),
        costCentre: optionalText(input.costCentre),
      };
      // The first group starts group mode for everybody.
      await raiseAuthority(manager, viewer.accountId);
      await insert(manager, Group, {
        accountId: viewer.accountId,
        id,
        name,
        description: optionalText(input.description),
        ...costs,
        ...derivedColumns({ name, ...costs }),
        address: input.address ?? null,
        status: 'ACTIVE',
        ...noLock,
        createdAt: now,
        updatedAt: now,
      });
      await this.activities.append(manager, viewer, {
        event: { type: 'GROUP_CREATED', facts: {} },
        group: { id, name },
      });
      return findGroup(manager, viewer.accountId, id);
    });
  }

  /** Changes a group's data. NOT_FOUND, INVALID_STATE for a deleted group, BAD_USER_INPUT. */
  async update(viewer: Viewer, given: UpdateGroupCommand): Promise<Group> {
    const input = storedCommand(UpdateGroupCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['name']);
    problems.throwIfAny();
    return this.write(async (manager) => {
      await lockManagedAccount(manager, viewer);
      const before = await findVisibleGroup(manager, viewer, input.id);
      guardUpdate(viewer, before);
      const after = {
        name: input.name ?? before.name,
        description: input.description === undefined ? before.description : optionalText(input.description),
        costBearer: input.costBearer === undefined ? before.costBearer : optionalText(input.costBearer),
        costCentre: input.costCentre === undefined ? before.costCentre : optionalText(input.costCentre),
        address: input.address === undefined ? before.address : input.address,
      };
      const changed = changesOf(before, after);
      if (changed.length === 0) return before;
      // Requests share the names of groups as of the authority version (docs/decisions/0066).
      await raiseAuthority(manager, viewer.accountId);
      await updateOne(
        manager,
        Group,
        { accountId: viewer.accountId, id: input.id },
        { ...after, ...derivedColumns(after), updatedAt: this.clock.now() },
      );
      await this.activities.append(manager, viewer, {
        event: { type: 'GROUP_UPDATED', facts: { changed } },
        group: { id: input.id, name: after.name },
      });
      return findGroup(manager, viewer.accountId, input.id);
    });
  }

  /**
   * Locks an active group: members without another active group lose access with the next request. CONFLICT unless their number is
   * confirmed.
   */
  async lock(viewer: Viewer, id: string, confirmedAccessLoss: number | null): Promise<Group> {
    return this.setStatus(viewer, id, 'LOCKED', 'GROUP_LOCKED', async (group, manager) => {
      guardLock(viewer, group);
      await this.refuseUnconfirmedLoss(manager, viewer, id, confirmedAccessLoss);
      return lockBy(viewer);
    });
  }

  /** Unlocks a locked group, which works as before. FORBIDDEN for a viewer who holds less than the user who set the lock. */
  async unlock(viewer: Viewer, id: string): Promise<Group> {
    return this.setStatus(viewer, id, 'ACTIVE', 'GROUP_UNLOCKED', (group) => {
      guardUnlock(viewer, group);
      return noLock;
    });
  }

  /**
   * Deletes a group for good; its name becomes free, and shipments keep it. FORBIDDEN for a locked group that the viewer may not unlock, since
   * the letters of a deleted group can be moved and released. CONFLICT unless the number of users who lose access is confirmed.
   */
  async delete(viewer: Viewer, id: string, confirmedAccessLoss: number | null): Promise<Group> {
    return this.setStatus(viewer, id, 'DELETED', 'GROUP_DELETED', async (group, manager) => {
      guardDelete(viewer, group);
      await this.refuseUnconfirmedLoss(manager, viewer, id, confirmedAccessLoss);
      return noLock;
    });
  }

  private async refuseUnconfirmedLoss(
    manager: EntityManager,
    { accountId }: Viewer,
    id: string,
    confirmed: number | null,
  ): Promise<void> {
    const loss = await countAccessLoss(manager, accountId, [id]);
    assertAccessLossConfirmed(loss.get(id) ?? 0, confirmed);
  }

  private async setStatus(
    viewer: Viewer,
    id: string,
    to: GroupStatus,
    type: 'GROUP_LOCKED' | 'GROUP_UNLOCKED' | 'GROUP_DELETED',
    lockOf: (group: Group, manager: EntityManager) => Lock | Promise<Lock>,
  ): Promise<Group> {
    return this.write(async (manager) => {
      await lockManagedAccount(manager, viewer);
      const group = await findVisibleGroup(manager, viewer, id);
      const lock = await lockOf(group, manager);
      await raiseAuthority(manager, viewer.accountId);
      const liveNameKey = to === 'DELETED' ? null : group.liveNameKey;
      await updateOne(
        manager,
        Group,
        { accountId: viewer.accountId, id, status: group.status },
        { status: to, liveNameKey, ...lock, updatedAt: this.clock.now() },
      );
      const roles = to === 'DELETED' ? await removeGroupFromRoles(manager, viewer.accountId, id) : [];
      const named = { group: { id, name: group.name } };
      await this.activities.append(
        manager,
        viewer,
        type === 'GROUP_DELETED'
          ? { event: { type, facts: roles.length === 0 ? {} : { roles } }, ...named }
          : { event: { type, facts: {} }, ...named },
      );
      // After the entry, whose audience includes the users of these credentials.
      if (to === 'DELETED') await removeCredentialsOfGroup(manager, viewer.accountId, id);
      return findGroup(manager, viewer.accountId, id);
    });
  }

  private async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.dataSource, work);
    } catch (error) {
      throw isDuplicateKey(error, 'user_group_live_name') ? nameTaken : error;
    }
  }
}

/** The derived columns of a group that is not deleted. */
function derivedColumns({
  name,
  costBearer,
  costCentre,
}: Pick<Group, 'name' | 'costBearer' | 'costCentre'>): Pick<
  Group,
  'liveNameKey' | 'nameText' | 'searchText'
> {
  return {
    liveNameKey: nameKey(name),
    nameText: searchableText([name]),
    searchText: searchableText([name, costBearer, costCentre]),
  };
}

async function findGroup(manager: EntityManager, accountId: string, id: string): Promise<Group> {
  if (!isId(id)) throw notFound(id, 'id');
  const group = await findOne(manager, Group, { accountId, id });
  if (group === null) throw notFound(id, 'id');
  return group;
}

/** A group that is visible to the viewer: a hidden one cannot be changed either. */
async function findVisibleGroup(manager: EntityManager, viewer: Viewer, id: string): Promise<Group> {
  const isSeen = holds(viewer, 'groups.read', 'ACCOUNT') || groupsFor(viewer, 'groups.read').includes(id);
  if (!isSeen) throw notFound(id, 'id');
  return findGroup(manager, viewer.accountId, id);
}
