import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { change, columnsOf, insert, placeholders, select, toObjects } from '../database/rows.js';
import type { ApprovalTrait, GroupStatus, Language, Role, UserStatus } from '../entities/enums.js';
import { isId, newId } from '../entities/id.js';
import { User } from '../entities/user.entity.js';
import { notFound } from '../errors/vieraugen-error.js';
import { visibleUsers } from '../queries/visibility.js';
import { noLock, type Target } from '../shield/authority.js';
import type { Viewer } from '../shield/viewer.js';
import { searchText } from './search-text.js';
import { addressKey } from './text/address.js';
import { naturalKey } from './text/natural-order.js';

/** The states of groups that are not deleted. */
const live: readonly GroupStatus[] = ['ACTIVE', 'LOCKED'];

/** A stored user with the groups that live, as the rules look at it. */
export interface StoredUser extends Target {
  user: User;
}

/** What a new user's row is made of. */
export interface NewUser {
  accountId: string;
  loginName: string;
  email: string;
  firstName: string;
  lastName: string;
  personnelNumber?: string | null;
  function?: string | null;
  note?: string | null;
  language: Language;
  role: Role;
  approvalTrait: ApprovalTrait;
  status: UserStatus;
  passwordHash: string | null;
}

/** The columns that follow from a user's master data, so that they are derived in one place. */
export function derivedColumns(
  user: Pick<User, 'loginName' | 'email' | 'firstName' | 'lastName' | 'personnelNumber' | 'function'>,
): Pick<User, 'loginNameKey' | 'liveEmailKey' | 'personnelNumberKey' | 'searchText' | 'senderText'> {
  return {
    loginNameKey: addressKey(user.loginName),
    liveEmailKey: addressKey(user.email),
    personnelNumberKey: user.personnelNumber === null ? null : naturalKey(user.personnelNumber),
    searchText: searchText([
      user.firstName,
      user.lastName,
      user.email,
      user.loginName,
      user.personnelNumber,
      user.function,
    ]),
    senderText: searchText([user.firstName, user.lastName, user.email]),
  };
}

/** Changes a user's login name and the columns derived from it. */
export async function rename(manager: EntityManager, user: User, loginName: string): Promise<void> {
  const { email, firstName, lastName, personnelNumber, function: job } = user;
  const derived = derivedColumns({ loginName, email, firstName, lastName, personnelNumber, function: job });
  await manager.update(User, { accountId: user.accountId, id: user.id }, { loginName, ...derived });
}

/** What is stored of a login name that is taken: SHA-256 of the folded name, so that it outlives whoever had it. */
export function loginNameHash(loginName: string): string {
  return createHash('sha256').update(addressKey(loginName)).digest('hex');
}

/** Whether the user was given a login name; otherwise it is the e-mail (LXP-5). */
export function hasOwnLoginName(user: Pick<User, 'loginName' | 'email'>): boolean {
  return addressKey(user.loginName) !== addressKey(user.email);
}

/** A user as the log names them. */
export function namedUser({ id, firstName, lastName }: Pick<User, 'id' | 'firstName' | 'lastName'>): {
  id: string;
  name: string;
} {
  return { id, name: `${firstName} ${lastName}` };
}

/** An optional text as it is stored: null instead of nothing. */
export function optionalText(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/**
 * Writes a new user; the caller takes or holds the login name. The database refuses an e-mail of another user who is not deleted
 * (index `user_live_email`) and a second superadmin.
 */
export async function insertUser(
  manager: EntityManager,
  now: Date,
  user: NewUser,
): Promise<{ id: string; name: string }> {
  const id = newId();
  const row = {
    accountId: user.accountId,
    id,
    loginName: user.loginName,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    personnelNumber: optionalText(user.personnelNumber),
    function: optionalText(user.function),
    note: optionalText(user.note),
    language: user.language,
    role: user.role,
    superadminSlot: user.role === 'SUPERADMIN' ? (1 as const) : null,
    approvalTrait: user.approvalTrait,
    status: user.status,
    statusBeforeLock: null,
    ...noLock,
    passwordHash: user.passwordHash,
    lastLoginAt: null,
    emailBouncedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await insert(manager, User, { ...row, ...derivedColumns(row) });
  return { id, name: `${row.firstName} ${row.lastName}` };
}

/** Tests whether another user of the account who is not deleted has this e-mail. */
export async function emailTaken(
  manager: EntityManager,
  accountId: string,
  email: string,
  exceptUserId = '',
): Promise<boolean> {
  const rows = await select(
    manager,
    'SELECT 1 FROM `user` WHERE account_id = ? AND live_email_key = ? AND id <> ?',
    [accountId, addressKey(email), exceptUserId],
  );
  return rows.length > 0;
}

/** Tests whether another user of the account who is not deleted has this login name, accepted or not. */
export async function loginNameUsed(
  manager: EntityManager,
  accountId: string,
  loginName: string,
  exceptUserId = '',
): Promise<boolean> {
  const rows = await select(
    manager,
    "SELECT 1 FROM `user` WHERE login_name_key = ? AND account_id = ? AND id <> ? AND status <> 'DELETED'",
    [addressKey(loginName), accountId, exceptUserId],
  );
  return rows.length > 0;
}

/** Adds and removes memberships until the user belongs to exactly these groups. */
export async function setMemberships(
  manager: EntityManager,
  now: Date,
  user: { accountId: string; userId: string },
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  for (const groupId of before.filter((id) => !after.includes(id))) {
    await change(manager, 'DELETE FROM membership WHERE account_id = ? AND user_id = ? AND group_id = ?', [
      user.accountId,
      user.userId,
      groupId,
    ]);
  }
  for (const groupId of after.filter((id) => !before.includes(id))) {
    await change(
      manager,
      'INSERT INTO membership (account_id, user_id, group_id, created_at) VALUES (?, ?, ?, ?)',
      [user.accountId, user.userId, groupId, now],
    );
  }
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

/** The names of a user's groups that are not deleted, in order. */
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

/** The ids of all groups of a user, deleted ones included. */
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

/** The account's one superadmin. */
export async function findSuperadmin(manager: EntityManager, accountId: string): Promise<User> {
  const [row] = await select<{ id: string }>(
    manager,
    'SELECT id FROM `user` WHERE account_id = ? AND superadmin_slot = 1',
    [accountId],
  );
  if (row === undefined) throw notFound();
  return findUser(manager, accountId, row.id);
}

/** A user of the account as stored, whoever asks. */
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

/** A user that the viewer sees, with the groups that live; NOT_FOUND otherwise. */
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
