import type { EntityManager } from 'typeorm';
import { columnsOf, placeholders, select, toObjects } from '../../database/rows.js';
import type { GroupStatus } from '../../entities/group.enums.js';
import { isId } from '../../entities/id.js';
import { User } from '../../entities/user.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';
import type { Target } from '../../shield/authority.js';
import type { Viewer } from '../../shield/viewer.js';
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

/** The ids of a user's active groups. */
export async function activeGroupIds(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<string[]> {
  return (await groupsOfUser(manager, accountId, userId, ['ACTIVE'])).map(({ id }) => id);
}

/** The ids of all groups of a user, including deleted ones. */
export async function allGroupIds(
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
  const [row] = await select<{ id: string }>(
    manager,
    'SELECT id FROM `user` WHERE account_id = ? AND superadmin_slot = 1',
    [accountId],
  );
  if (row === undefined) throw notFound();
  return findUser(manager, accountId, row.id);
}

/** The stored user of the account, whoever the viewer is. */
export async function findUser(manager: EntityManager, accountId: string, id: string): Promise<User> {
  const rows = await select<Record<string, unknown>>(
    manager,
    `SELECT ${columnsOf(manager, User, 'u')} FROM \`user\` u WHERE u.account_id = ? AND u.id = ?`,
    [accountId, id],
  );
  const [user] = toObjects(manager, User, rows);
  if (user === undefined) throw notFound();
  return user;
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
  const { role, approvalTrait } = user;
  const groupIds = (await groupsOfUser(manager, viewer.accountId, id, live)).map((group) => group.id);
  return { id: user.id, role, approvalTrait, groupIds, user };
}
