import type { EntityManager } from 'typeorm';
import { ApprovalTrait, Role } from '../../entities/user.enums.js';
import type { User } from '../../entities/user.entity.js';
import type { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import {
  reachesAllGroups,
  assertMayImpersonate,
  assertReachesAllGroups,
  assertMayAddToGroups,
  assertMayGrant,
  assertNotOneself,
  roleOfNewUser,
  traitOfNewUser,
  type Target,
} from '../../shield/authority.js';
import { appliesInGroup, isSameHolding, noPlaces } from '../../shield/places.js';
import { defaultRole, defaultType, isExaminable, isProgram, needsGroup } from '../../shield/roles.js';
import { unconfirmed } from '../../shield/unconfirmed.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { refusalOf } from '../allowed-action.js';
import { addTaken, loginNameTaken } from '../authentication/login-name.record.js';
import type { CreateUserCommand } from './user.commands.js';
import { emailTaken, loginNameUsed } from './user.record.js';

/**
 * Tests whether this permission lets the viewer add users to an existing group and remove them from it: a visible one in the scope of the permission.
 */
export function givesGroup(
  viewer: Viewer,
  permission: 'users.create' | 'users.update',
  groupId: string,
): boolean {
  return appliesInGroup(viewer, permission, groupId) && appliesInGroup(viewer, 'groups.read', groupId);
}

/** A group that the viewer may not put anybody into is answered like one that never existed. */
export function refuseUnknownGroups(
  viewer: Viewer,
  permission: 'users.create' | 'users.update',
  wanted: readonly string[],
  live: readonly string[],
): void {
  const unknown = wanted.find((id) => !live.includes(id) || !givesGroup(viewer, permission, id));
  if (unknown !== undefined) throw notFound(unknown, 'groupIds', 'groupId');
}

/**
 * Refuses a new user without a group to a viewer who creates users of their own groups only, also if the account has no groups or the role needs
 * none. If the role needs a group, its absence is a problem of the input (`checkRoleAndGroups`).
 */
export function refuseWithoutOwnGroup(
  viewer: Viewer,
  role: Role,
  wanted: readonly string[],
  live: readonly string[],
): void {
  const isAllowed = holds(viewer, 'users.create', 'ACCOUNT') || (needsGroup(role) && live.length > 0);
  if (wanted.length === 0 && !isAllowed) throw refusal('OWN_GROUPS_ONLY');
}

/** The groups the user is to have: what the viewer asks for where the viewer's reach goes, and the rest as it was. */
export function newGroupIds(
  viewer: Viewer,
  target: Target,
  wanted: readonly string[],
  live: readonly string[],
): string[] {
  refuseUnknownGroups(viewer, 'users.update', wanted, live);
  const added = wanted.filter((id) => !target.groupIds.includes(id));
  const outOfReach = target.groupIds.filter((id) => !givesGroup(viewer, 'users.update', id));
  if (added.length > 0 && !reachesAllGroups(viewer, 'users.update', target)) {
    throw refusal('USER_IN_OTHER_GROUPS');
  }
  assertMayAddToGroups(viewer, target, added);
  return [...new Set([...outOfReach, ...wanted])];
}

/** The data by which a user is reached and logs in: setting them gives access to the user's mails or login. */
const identifying: readonly string[] = ['email', 'loginName'];

/**
 * Refuses changes to users beyond the viewer's reach, roles, traits and types that the viewer may not give, the change from full to read-only, and
 * addresses and login names that would let the viewer log in as a user who holds more (LXP-7). Nobody changes their own permissions; for
 * administrators the approver trait controls mails alone (LXP-12), so they may set it.
 */
export function refuseChange(
  viewer: Viewer,
  before: Target,
  changed: readonly string[],
  after: Pick<Target, 'role' | 'approvalTrait' | 'type' | 'groupIds'>,
): void {
  if (changed.length > 0) assertReachesAllGroups(viewer, 'users.update', before);
  if (changed.some((field) => identifying.includes(field))) assertMayImpersonate(viewer, before);
  const roleChanged = changed.includes('role');
  const traitChanged = changed.includes('approvalTrait');
  const typeChanged = changed.includes('type');
  if (!roleChanged && !traitChanged && !typeChanged) return;
  const next = { ...after, grantSet: before.grantSet, places: before.places };
  if (!isSameHolding(before, next)) assertNotOneself(viewer, before);
  if (isProgram(before.role) !== isProgram(after.role)) throw refusal('API_USER_STAYS');
  if (typeChanged && before.type === 'FULL') throw refusal('USER_STAYS_FULL');
  if (roleChanged) {
    if (!holds(viewer, 'users.assignRole')) throw refusal('PERMISSION_MISSING');
    assertReachesAllGroups(viewer, 'users.assignRole', before);
  }
  if (traitChanged) {
    if (!holds(viewer, 'users.assignApprovalTrait')) throw refusal('PERMISSION_MISSING');
    assertReachesAllGroups(viewer, 'users.assignApprovalTrait', before);
  }
  assertMayGrant(viewer, next, before);
}

/**
 * Refuses a change of the note about oneself by anybody who does not administer the account. Also refuses the present text, since
 * the answer would reveal it.
 */
export function refuseOwnNote(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id && !holds(viewer, 'users.update', 'ACCOUNT')) throw refusal('OWN_NOTE');
}

/** A role that the viewer could give to a new user, with the approval traits that this user could have. */
export interface AssignableRole {
  role: Role;
  approvalTraits: ApprovalTrait[];
  /** True for the role of a new user for whom none is requested. */
  isDefault: boolean;
}

/** The roles and traits that the viewer could give to a new user. */
export function assignableRoles(viewer: Viewer): AssignableRole[] {
  const usual = roleOfNewUser(viewer);
  return Object.values(Role)
    .map((role) => ({
      role,
      approvalTraits: assignableTraits(viewer, role),
      isDefault: role === usual,
    }))
    .filter(({ approvalTraits }) => approvalTraits.length > 0);
}

function assignableTraits(viewer: Viewer, role: Role): ApprovalTrait[] {
  const traits = holds(viewer, 'users.assignApprovalTrait')
    ? Object.values(ApprovalTrait)
    : [traitOfNewUser(viewer, role)];
  return traits.filter((trait) => {
    if (trait === 'EXAMINEE' && !isExaminable(role)) return false;
    if (trait === 'APPROVER' && isProgram(role)) return false;
    return (
      refusalOf(() => {
        assertMayGrant(viewer, {
          role,
          approvalTrait: trait,
          type: defaultType,
          grantSet: null,
          places: noPlaces,
        });
      }) === null
    );
  });
}

/** A base role named for a new user, and a requested trait, require the permission to give them in all groups of that user (LXP-7). */
export function assertReachesGiven(
  viewer: Viewer,
  { role, approvalTrait }: Pick<CreateUserCommand, 'role' | 'approvalTrait'>,
  created: Pick<Target, 'id' | 'groupIds'>,
): void {
  if (role != null) assertReachesAllGroups(viewer, 'users.assignRole', created);
  if (approvalTrait != null) assertReachesAllGroups(viewer, 'users.assignApprovalTrait', created);
}

/**
 * A program has no custom roles (PLY-2). Everybody else needs a role (XSP-4): custom roles are required if the input names no base role and the
 * default one is not given.
 */
export function checkRoleNamed(
  problems: Problems,
  { role: named, customRoleIds }: Pick<CreateUserCommand, 'role' | 'customRoleIds'>,
  role: Role,
): void {
  if (named == null && role !== defaultRole && (customRoleIds ?? []).length === 0)
    problems.add('customRoleIds', 'CUSTOM_ROLE_REQUIRED');
  if (isProgram(role) && (customRoleIds ?? []).length > 0)
    problems.add('customRoleIds', 'API_USER_WITHOUT_CUSTOM_ROLE');
}

/** In group mode a user whose base role sends for groups has one (LXP-5); users who always decide are never examinees. */
export function checkRoleAndGroups(
  problems: Problems,
  role: Role,
  approvalTrait: ApprovalTrait,
  groupIds: readonly string[],
  live: readonly string[],
): void {
  if (needsGroup(role) && live.length > 0 && groupIds.length === 0) {
    problems.add('groupIds', 'GROUP_REQUIRED');
  }
  if (!isExaminable(role) && approvalTrait === 'EXAMINEE') {
    problems.add('approvalTrait', 'ADMINISTRATOR_NOT_EXAMINEE');
  }
  if (isProgram(role) && approvalTrait === 'APPROVER') problems.add('approvalTrait', 'API_USER_NOT_APPROVER');
}

/** The superadmin's address and login name cannot change before the registration is confirmed: the mailed link proves them. */
export function refuseUnprovenName(
  viewer: Viewer,
  { user }: { user: Pick<User, 'passwordHash'> },
  changed: readonly string[],
): void {
  const isRenamed = changed.includes('email') || changed.includes('loginName');
  if (isRenamed && !viewer.accountConfirmed && user.passwordHash !== null) throw unconfirmed();
}

/**
 * Adds a problem for an e-mail or login name of another user of the account who is not deleted, and for a login name taken elsewhere; null means
 * unchanged.
 */
export async function checkTaken(
  manager: EntityManager,
  problems: Problems,
  now: Date,
  accountId: string,
  user: { loginName: string | null; email: string; loginNameGiven: boolean },
  exceptUserId = '',
): Promise<void> {
  const emailIsTaken =
    problems.isClean('email') && (await emailTaken(manager, accountId, user.email, exceptUserId));
  if (emailIsTaken) problems.add('email', 'EMAIL_TAKEN');
  const path = user.loginNameGiven ? 'loginName' : 'email';
  if (user.loginName === null || !problems.isClean(path)) return;
  const isTaken =
    (await loginNameTaken(manager, now, user.loginName, { exceptUserId })) ||
    (await loginNameUsed(manager, accountId, user.loginName, exceptUserId));
  if (isTaken) await addTaken(manager, problems, path, user.loginName);
}
