import type { EntityManager } from 'typeorm';
import { isHandedOver } from '../../shield/roles.js';
import { changeAny } from '../../database/rows.js';
import { exists } from '../../database/find.js';
import { not, oneOf } from '../../database/where.js';
import { insert, removeAny, updateOne } from '../../database/write.js';
import type { ApprovalTrait, Role, Salutation, UserStatus, UserType } from '../../entities/user.enums.js';
import type { Language } from '../../entities/language.js';
import { newId } from '../../entities/id.js';
import type { Account } from '../../entities/account.entity.js';
import { Membership } from '../../entities/membership.entity.js';
import { User } from '../../entities/user.entity.js';
import { noLock } from '../../shield/authority.js';
import { firstBillingSlot } from './billing-contact.rules.js';
import { AppArea, KeyFigure } from '../../entities/app.enums.js';
import type { OwnerArea } from '../../entities/owner-area.enums.js';
import { storedNames } from '../../entities/enum-list.js';
import { closedOwnerAreas } from '../../queries/user/owner-area.query.js';
import type { UpdateUserCommand } from './user.commands.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import { optionalText } from '../../text/optional-text.js';
import { searchableText, writingsOf } from '../../text/search-text.js';
import { addressKey } from '../../text/address.js';
import { naturalKey } from '../../text/natural-order.js';

/** The values of a new user's row. */
interface NewUser {
  accountId: string;
  loginName: string;
  email: string;
  firstName: string;
  lastName: string;
  salutation?: Salutation | null;
  companyName: string;
  personnelNumber?: string | null;
  function?: string | null;
  note?: string | null;
  language: Language;
  role: Role;
  approvalTrait: ApprovalTrait;
  grantSet?: string | null;
  type: UserType;
  status: UserStatus;
  passwordHash: string | null;
  hiddenAppAreas?: AppArea[] | null;
  hiddenKeyFigures?: KeyFigure[] | null;
  ownerAreas?: OwnerArea[] | null;
}

/** The data of a user from which columns are derived. */
type Source = Pick<
  User,
  'loginName' | 'email' | 'firstName' | 'lastName' | 'companyName' | 'personnelNumber' | 'function'
>;

type DerivedColumns = Pick<
  User,
  | 'loginNameKey'
  | 'liveEmailKey'
  | 'personnelNumberKey'
  | 'searchText'
  | 'senderText'
  | 'firstNameText'
  | 'lastNameText'
  | 'companyText'
  | 'emailText'
  | 'loginNameText'
  | 'personnelNumberText'
  | 'functionText'
>;

/** The columns derived from a user's data, with these changes, in one place. */
export function derivedColumns(user: Source, changes: Partial<Source> = {}): DerivedColumns {
  const { loginName, email, firstName, lastName, companyName, personnelNumber, ...others } = {
    ...user,
    ...changes,
  };
  return {
    loginNameKey: addressKey(loginName),
    liveEmailKey: addressKey(email),
    personnelNumberKey: personnelNumber === null ? null : naturalKey(personnelNumber),
    searchText: searchableText([firstName, lastName, email, loginName, personnelNumber, others.function]),
    senderText: searchableText([firstName, lastName, email]),
    firstNameText: writingsOf(firstName),
    lastNameText: writingsOf(lastName),
    companyText: writingsOf(companyName),
    emailText: writingsOf(email),
    loginNameText: writingsOf(loginName),
    personnelNumberText: writingsOf(personnelNumber),
    functionText: writingsOf(others.function),
  };
}

/** Changes a user's login name and the columns derived from it. */
export async function rename(manager: EntityManager, user: User, loginName: string): Promise<void> {
  const derived = derivedColumns(user, { loginName });
  await updateOne(manager, User, { accountId: user.accountId, id: user.id }, { loginName, ...derived });
}

/** Gives the account's new name to all users who have the former one as the name of their company (XSP-3). */
export async function renameCompany(
  manager: EntityManager,
  now: Date,
  accountId: string,
  { before, after }: { before: string; after: string },
): Promise<void> {
  await changeAny(
    manager,
    `UPDATE \`user\` SET company_name = ?, company_text = ?, updated_at = ?
      WHERE account_id = ? AND company_name = ? COLLATE utf8mb4_bin`,
    [after, writingsOf(after), now, accountId, before],
  );
}

/** Tests whether the user has a login name of their own; otherwise it is the e-mail address (LXP-5). */
export function hasOwnLoginName(user: Pick<User, 'loginName' | 'email'>): boolean {
  return addressKey(user.loginName) !== addressKey(user.email);
}

/** The data of a user after a change (`UserService.update`). A login name that is the e-mail address changes with it. */
export function dataAfter(before: User, input: UpdateUserCommand, { company }: Pick<Account, 'company'>) {
  const email = input.email ?? before.email;
  const ownLoginName = hasOwnLoginName(before);
  return {
    loginName: input.loginName ?? (ownLoginName ? before.loginName : email),
    email,
    firstName: input.firstName ?? before.firstName,
    lastName: input.lastName ?? before.lastName,
    salutation: input.salutation === undefined ? before.salutation : input.salutation,
    companyName:
      input.companyName === undefined ? before.companyName : (optionalText(input.companyName) ?? company),
    personnelNumber:
      input.personnelNumber === undefined ? before.personnelNumber : optionalText(input.personnelNumber),
    function: input.function === undefined ? before.function : optionalText(input.function),
    note: input.note === undefined ? before.note : optionalText(input.note),
    language: input.language ?? before.language,
    role: input.role ?? before.role,
    approvalTrait: input.approvalTrait ?? before.approvalTrait,
    type: input.type ?? before.type,
    hiddenAppAreas:
      input.hiddenAppAreas == null ? before.hiddenAppAreas : storedNames(AppArea, input.hiddenAppAreas),
    hiddenKeyFigures:
      input.hiddenKeyFigures == null
        ? before.hiddenKeyFigures
        : storedNames(KeyFigure, input.hiddenKeyFigures),
    closedOwnerAreas: input.ownerAreas == null ? before.closedOwnerAreas : closedOwnerAreas(input.ownerAreas),
  };
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
    salutation: user.salutation ?? null,
    companyName: user.companyName,
    personnelNumber: optionalText(user.personnelNumber),
    function: optionalText(user.function),
    note: optionalText(user.note),
    language: user.language,
    role: user.role,
    superadminSlot: isHandedOver(user.role) ? (1 as const) : null,
    // The account starts with its superadmin as billing contact (FWD-2).
    billingSlot: isHandedOver(user.role) ? firstBillingSlot : null,
    approvalTrait: user.approvalTrait,
    type: user.type,
    grantSet: user.grantSet ?? null,
    status: user.status,
    statusBeforeLock: null,
    ...noLock,
    passwordHash: user.passwordHash,
    hiddenAppAreas: storedNames(AppArea, user.hiddenAppAreas ?? []),
    hiddenKeyFigures: storedNames(KeyFigure, user.hiddenKeyFigures ?? []),
    closedOwnerAreas: user.ownerAreas == null ? '' : closedOwnerAreas(user.ownerAreas),
    wasAssigned: 0 as const,
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

/** Adds and removes memberships until the user belongs to exactly these groups. The caller holds the account's lock. */
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
  if (left.length + joined.length > 0) await raiseAuthority(manager, accountId);
  await insert(
    manager,
    Membership,
    joined.map((groupId) => ({ accountId, userId, groupId, createdAt: now })),
  );
}
