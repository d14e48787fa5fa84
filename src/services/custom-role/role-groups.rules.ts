import type { EntityManager } from 'typeorm';
import { findAll } from '../../database/find.js';
import { oneOf } from '../../database/where.js';
import { CustomRole } from '../../entities/custom-role.entity.js';
import { isId } from '../../entities/id.js';
import type { Problems } from '../../errors/problems.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { liveGroups } from '../../queries/user/stored-user.query.js';
import { groupsFor } from '../../shield/places.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { mostGroups, type CustomRoleGroupsCommand } from './custom-role.commands.js';

/** The requested groups of each role; null for the whole account. A role without an entry keeps its groups. */
export type WantedGroups = ReadonlyMap<string, readonly string[] | null>;

/** Adds all problems of the requested groups of a user's roles: each role once and among those of the user, no empty list, each group once. */
export function checkRoleGroups(
  problems: Problems,
  wanted: readonly CustomRoleGroupsCommand[],
  roleIds: readonly string[] | null,
): void {
  const named = new Set<string>();
  for (const [index, { customRoleId, groupIds }] of wanted.entries()) {
    const path = `customRoleGroups.${index}`;
    if (named.has(customRoleId)) problems.add(`${path}.customRoleId`, 'ITEM_REPEATED');
    else if (roleIds?.includes(customRoleId) !== true)
      problems.add(`${path}.customRoleId`, 'ROLE_NOT_AMONG_ROLES');
    named.add(customRoleId);
    if (groupIds == null) continue;
    if (groupIds.length === 0) problems.add(`${path}.groupIds`, 'ROLE_GROUP_REQUIRED');
    else if (groupIds.length > mostGroups)
      problems.add(`${path}.groupIds`, 'TOO_MANY_ITEMS', { most: mostGroups });
    else if (new Set(groupIds).size < groupIds.length) problems.add(`${path}.groupIds`, 'ITEM_REPEATED');
  }
}

/** Refuses custom roles that the account does not have, for which groups are named; one statement at most. */
export async function refuseUnknownRoles(
  manager: EntityManager,
  { accountId }: Viewer,
  roleIds: readonly string[],
): Promise<void> {
  if (roleIds.length === 0) return;
  const wanted = { accountId, id: oneOf(roleIds.filter(isId)) };
  const found = await findAll(manager, CustomRole, wanted, { columns: ['id'] });
  const unknown = roleIds.find((roleId) => !found.some(({ id }) => id === roleId));
  if (unknown !== undefined) throw notFound(unknown, 'customRoleId');
}

/** Refuses groups that are deleted, of another account or hidden from the viewer, with the same NOT_FOUND; one statement at most. */
export async function refuseUnknownRoleGroups(
  manager: EntityManager,
  viewer: Viewer,
  groupIds: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return;
  const live = await liveGroups(manager, viewer.accountId);
  const seen = holds(viewer, 'groups.read', 'ACCOUNT') ? live : groupsFor(viewer, 'groups.read');
  const unknown = groupIds.find((id) => !live.includes(id) || !seen.includes(id));
  if (unknown !== undefined) throw notFound(unknown, 'groupIds', 'customRoleGroups');
}
