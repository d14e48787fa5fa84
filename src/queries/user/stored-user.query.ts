import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { placeholders, select, type Database } from '../../database/rows.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import { isId } from '../../entities/id.js';
import { User } from '../../entities/user.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';
import type { Target } from '../../shield/authority.js';
import type { Viewer } from '../../shield/viewer.js';
import { readNamedGroupsOf } from '../custom-role/place.query.js';
import { isIn } from '../list/condition.js';
import { visibleUsers } from '../visibility.js';

/** The states of groups that are not deleted. */
const live: readonly GroupStatus[] = ['ACTIVE', 'LOCKED'];

/** A stored user with the groups that are not deleted, for the rules. */
export interface StoredUser extends Target {
  user: User;
}

/** The account's groups that are not deleted, by id. */
export async function liveGroups(manager: EntityManager, accountId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    manager,
    "SELECT g.id FROM user_group g WHERE g.account_id = ? AND g.status IN ('ACTIVE', 'LOCKED')",
    [accountId],
  );
  return rows.map((row) => row.id);
}

/** The names of a user's groups that are not deleted, sorted. */
export async function liveGroupNames(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<string[]> {
  return (await groupsOfUser(manager, accountId, userId, live)).map(({ name }) => name);
}

/** The ids of the active groups of many users, by user; one statement. */
export async function activeGroupIds(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  return groupIdsOf(database, accountId, userIds, ['ACTIVE']);
}

/** The ids of the groups of many users that are not deleted, by user; one statement. */
export async function liveGroupIds(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  return groupIdsOf(database, accountId, userIds, live);
}

async function groupIdsOf(
  database: Database,
  accountId: string,
  userIds: readonly string[],
  statuses: readonly GroupStatus[],
): Promise<ReadonlyMap<string, string[]>> {
  const ofUsers = isIn('m.user_id', userIds);
  // In this order of tables, the memberships of these users are read, and not all those of their groups.
  const rows = await select<{ userId: string; groupId: string }>(
    database,
    `SELECT m.user_id AS userId, m.group_id AS groupId
       FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
      WHERE m.account_id = ? AND ${ofUsers.sql} AND g.status IN (${placeholders(statuses)})`,
    [accountId, ...ofUsers.parameters, ...statuses],
  );
  const groupIds = new Map<string, string[]>(userIds.map((userId) => [userId, []]));
  for (const { userId, groupId } of rows) groupIds.get(userId)?.push(groupId);
  return groupIds;
}

/** The ids of all groups of a user, including deleted ones. */
export async function findAllGroupIds(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<string[]> {
  return (await groupsOfUser(manager, accountId, userId, [...live, 'DELETED'])).map(({ id }) => id);
}

async function groupsOfUser(
  manager: EntityManager,
  accountId: string,
  userId: string,
  statuses: readonly GroupStatus[],
): Promise<{ id: string; name: string }[]> {
  return select(
    manager,
    `SELECT g.id, g.name FROM membership m JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
      WHERE m.account_id = ? AND m.user_id = ? AND g.status IN (${placeholders(statuses)}) ORDER BY g.name, g.id`,
    [accountId, userId, ...statuses],
  );
}

/** The superadmin of the account. */
export async function findSuperadmin(manager: EntityManager, accountId: string): Promise<User> {
  const superadmin = await findOne(manager, User, { accountId, superadminSlot: 1 });
  if (superadmin === null) throw notFound();
  return superadmin;
}

/** The stored user of the account, whoever the viewer is. */
export async function findUser(manager: EntityManager, accountId: string, id: string): Promise<User> {
  const user = await findOne(manager, User, { accountId, id });
  if (user === null) throw notFound();
  return user;
}

/** The ids among these of users who are visible to the viewer, with `isLiving` only of those who are not deleted; one statement. */
export async function visibleUserIds(
  database: Database,
  viewer: Viewer,
  ids: readonly string[],
  { isLiving = false } = {},
): Promise<ReadonlySet<string>> {
  const wanted = isIn('u.id', ids.filter(isId));
  const visible = visibleUsers(viewer, 'u');
  const rows = await select<{ id: string }>(
    database,
    `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND ${wanted.sql} AND ${visible.sql}${isLiving ? ' AND u.deleted = 0' : ''}`,
    [viewer.accountId, ...wanted.parameters, ...visible.parameters],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A user who is visible to the viewer, with the groups that are not deleted; NOT_FOUND otherwise. */
export async function findVisibleUser(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<StoredUser> {
  if (!isId(id)) throw notFound(id, 'id', 'userId', 'userIds');
  const visible = visibleUsers(viewer, 'u');
  const [row] = await select<{ id: string }>(
    manager,
    `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND u.id = ? AND ${visible.sql}`,
    [viewer.accountId, id, ...visible.parameters],
  );
  if (row === undefined) throw notFound(id, 'id', 'userId', 'userIds');
  const user = await findUser(manager, viewer.accountId, id);
  const { role, approvalTrait, type, grantSet } = user;
  const groupIds = (await groupsOfUser(manager, viewer.accountId, id, live)).map((group) => group.id);
  const places = await readNamedGroupsOf(manager, viewer.accountId, user);
  return { id: user.id, role, approvalTrait, type, grantSet, groupIds, places, user };
}
