import type { EntityManager } from 'typeorm';
import { exists } from '../../database/find.js';
import { not, oneOf } from '../../database/where.js';
import { insert, removeAny, updateOne } from '../../database/write.js';
import type { ApprovalTrait, Role, UserStatus } from '../../entities/user.enums.js';
import type { Language } from '../../entities/language.js';
import { newId } from '../../entities/id.js';
import { Membership } from '../../entities/membership.entity.js';
import { User } from '../../entities/user.entity.js';
import { noLock } from '../../shield/authority.js';
import { optionalText } from '../../text/optional-text.js';
import { searchableText } from '../../text/search-text.js';
import { addressKey } from '../../text/address.js';
import { naturalKey } from '../../text/natural-order.js';

/** The values of a new user's row. */
interface NewUser {
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

/** The columns derived from a user's data, in one place. */
export function derivedColumns(
  user: Pick<User, 'loginName' | 'email' | 'firstName' | 'lastName' | 'personnelNumber' | 'function'>,
): Pick<User, 'loginNameKey' | 'liveEmailKey' | 'personnelNumberKey' | 'searchText' | 'senderText'> {
  return {
    loginNameKey: addressKey(user.loginName),
    liveEmailKey: addressKey(user.email),
    personnelNumberKey: user.personnelNumber === null ? null : naturalKey(user.personnelNumber),
    searchText: searchableText([
      user.firstName,
      user.lastName,
      user.email,
      user.loginName,
      user.personnelNumber,
      user.function,
    ]),
    senderText: searchableText([user.firstName, user.lastName, user.email]),
  };
}

/** Changes a user's login name and the columns derived from it. */
export async function rename(manager: EntityManager, user: User, loginName: string): Promise<void> {
  const { email, firstName, lastName, personnelNumber, function: job } = user;
  const derived = derivedColumns({ loginName, email, firstName, lastName, personnelNumber, function: job });
  await updateOne(manager, User, { accountId: user.accountId, id: user.id }, { loginName, ...derived });
}

/** Tests whether the user has a login name of their own; otherwise it is the e-mail address (LXP-5). */
export function hasOwnLoginName(user: Pick<User, 'loginName' | 'email'>): boolean {
  return addressKey(user.loginName) !== addressKey(user.email);
}

/**
 * Inserts a new user; the caller accepts or holds the login name. The database refuses an e-mail address of another user who is not deleted
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

/** Tests whether another user of the account who is not deleted has this e-mail address. */
export async function emailTaken(
  manager: EntityManager,
  accountId: string,
  email: string,
  exceptUserId = '',
): Promise<boolean> {
  return exists(manager, User, { accountId, liveEmailKey: addressKey(email), id: not(exceptUserId) });
}

/** Tests whether another user of the account who is not deleted has this login name, accepted or not. */
export async function loginNameUsed(
  manager: EntityManager,
  accountId: string,
  loginName: string,
  exceptUserId = '',
): Promise<boolean> {
  return exists(manager, User, {
    loginNameKey: addressKey(loginName),
    accountId,
    id: not(exceptUserId),
    status: not('DELETED'),
  });
}

/** Adds and removes memberships until the user belongs to exactly these groups. */
export async function setMemberships(
  manager: EntityManager,
  now: Date,
  user: { accountId: string; userId: string },
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const { accountId, userId } = user;
  const left = before.filter((id) => !after.includes(id));
  if (left.length > 0) await removeAny(manager, Membership, { accountId, userId, groupId: oneOf(left) });
  const joined = after.filter((id) => !before.includes(id));
  await insert(
    manager,
    Membership,
    joined.map((groupId) => ({ accountId, userId, groupId, createdAt: now })),
  );
}
