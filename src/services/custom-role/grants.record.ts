import type { EntityManager } from 'typeorm';
import { findAll, findOne } from '../../database/find.js';
import { notNull, oneOf } from '../../database/where.js';
import { removeAny, updateAny, updateOne } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { RoleAssignmentGroup } from '../../entities/role-assignment-group.entity.js';
import { RoleAssignment } from '../../entities/role-assignment.entity.js';
import { UserRight } from '../../entities/user-right.entity.js';
import { User } from '../../entities/user.entity.js';
import { readHoldersById } from '../../queries/custom-role/holder.query.js';
import { sumGrantSets } from '../../shield/grant-set.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { changeOf, storeGrantSets } from './holding-change.js';

/**
 * Removes the custom roles, rights and exclusions of a user, within the caller's transaction. The remaining sum is that of the roles for everyone
 * (DBX-9); for a deleted user it is empty.
 */
export async function removeGrantsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
  left: string | null = null,
): Promise<void> {
  await removeAny(manager, RoleAssignment, { accountId, userId });
  await removeAny(manager, RoleAssignmentGroup, { accountId, userId });
  await removeAny(manager, UserRight, { accountId, userId });
  await updateAny(manager, User, { accountId, id: userId }, { grantSet: left });
}

/**
 * Removes a deleted group from all assignments of custom roles, within the caller's transaction, which holds the account's lock. A role without
 * any remaining group has no effect, and never becomes one for the whole account (PLY-5). Returns the names of the roles.
 */
export async function removeGroupFromRoles(
  manager: EntityManager,
  accountId: string,
  groupId: string,
): Promise<string[]> {
  const named = await findAll(manager, RoleAssignmentGroup, { accountId, groupId });
  if (named.length === 0) return [];
  await removeAny(manager, RoleAssignmentGroup, { accountId, groupId });
  const userIds = [...new Set(named.map(({ userId }) => userId))];
  const holders = await readHoldersById(manager, accountId, userIds);
  await storeGrantSets(
    manager,
    accountId,
    holders.map((holder) => changeOf(holder, {})),
  );
  const roleIds = [...new Set(named.map(({ roleId }) => roleId))];
  const roles = await findAll(manager, CustomRole, { accountId, id: oneOf(roleIds) }, { columns: ['name'] });
  return roles.map(({ name }) => name).sort();
}

/** Removes all custom roles, rights and exclusions of the account, within the caller's transaction. */
export async function removeGrantsOfAccount(manager: EntityManager, accountId: string): Promise<void> {
  await removeAny(manager, RoleAssignment, { accountId });
  await removeAny(manager, RoleAssignmentGroup, { accountId });
  await removeAny(manager, UserRight, { accountId });
  await removeAny(manager, CustomRole, { accountId });
  await updateAny(manager, User, { accountId, grantSet: notNull() }, { grantSet: null });
  await storeAssignableSet(manager, accountId);
}

/**
 * Stores the sum of the account's custom roles after a change of one of them, within the caller's transaction, which holds the account's lock.
 * Users who assign roles count as holding a part of it (`assignableGrants`).
 */
export async function storeAssignableSet(manager: EntityManager, accountId: string): Promise<void> {
  const roles = await findAll(manager, CustomRole, { accountId }, { columns: ['grantSet'] });
  const assignableSet = sumGrantSets(
    roles.map(({ grantSet }) => ({ grantSet, groupIds: null })),
    [],
  );
  const stored = await findOne(manager, Account, { id: accountId }, { columns: ['assignableSet'] });
  if (stored === null || stored.assignableSet === assignableSet) return;
  await raiseAuthority(manager, accountId);
  await updateOne(manager, Account, { id: accountId }, { assignableSet });
}
