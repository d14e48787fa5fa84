import type { EntityManager } from 'typeorm';
import { ApprovalTrait, Role } from '../../entities/user.enums.js';
import type { User } from '../../entities/user.entity.js';
import type { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import {
  reachesAllGroups,
  assertMayImpersonate,
  assertReachesAllGroups,
  assertMayGrant,
  assertNotOneself,
  traitOfNewUser,
  type Target,
} from '../../shield/authority.js';
import { grantsOf, includes } from '../../shield/roles.js';
import { unconfirmed } from '../../shield/unconfirmed.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { refusalOf } from '../allowed-action.js';
import { addTaken, loginNameTaken } from '../authentication/login-name.record.js';
import { emailTaken, loginNameUsed } from './user.record.js';

/** A group that the viewer may not put anybody into is answered like one that never existed. */
export function refuseUnknownGroups(
  viewer: Viewer,
  wanted: readonly string[],
  live: readonly string[],
): void {
  const possible = holds(viewer, 'users.create', 'ACCOUNT') ? live : viewer.groupIds;
  const unknown = wanted.find((id) => !possible.includes(id));
  if (unknown !== undefined) throw notFound(unknown, 'groupIds', 'groupId');
}

/** Who manages the users of their own groups makes none without a group, also where the account has no groups yet. */
export function refuseWithoutOwnGroup(
  viewer: Viewer,
  wanted: readonly string[],
  live: readonly string[],
): void {
  if (wanted.length === 0 && live.length === 0 && !holds(viewer, 'users.create', 'ACCOUNT'))
    throw refusal('OWN_GROUPS_ONLY');
}

/** The groups the user is to have: what the viewer asks for where the viewer's reach goes, and the rest as it was. */
export function newGroupIds(
  viewer: Viewer,
  target: Target,
  wanted: readonly string[],
  live: readonly string[],
): string[] {
  refuseUnknownGroups(viewer, wanted, live);
  if (holds(viewer, 'users.update', 'ACCOUNT')) return [...new Set(wanted)];
  const outOfReach = target.groupIds.filter((id) => !viewer.groupIds.includes(id));
  const added = wanted.filter((id) => !target.groupIds.includes(id));
  if (added.length > 0 && !reachesAllGroups(viewer, 'users.update', target)) {
    throw refusal('USER_IN_OTHER_GROUPS');
  }
  const groupIds = [...new Set([...outOfReach, ...wanted])];
  refuseLockingOneselfOut(viewer, target, groupIds);
  return groupIds;
}

/** Who would keep but locked groups would have no access any more, and nobody locks themselves (LXP-4, LXP-7). */
function refuseLockingOneselfOut(viewer: Viewer, target: Target, groupIds: readonly string[]): void {
  const keepsNone = groupIds.length > 0 && !groupIds.some((id) => viewer.groupIds.includes(id));
  if (viewer.userId === target.id && keepsNone) throw refusal('OWN_ACCESS_LOSS');
}

/** The data by which a user is reached and logs in: setting them gives access to the user's mails or login. */
const identifying: readonly string[] = ['email', 'loginName'];

/**
 * Refuses changes to users beyond the viewer's reach, roles and traits that the viewer may not give, and addresses and login names
 * that would let the viewer log in as a user who holds more (LXP-7). Nobody changes their own permissions; for administrators the
 * approver trait controls mails alone (LXP-12), so they may set it.
 */
export function refuseChange(
  viewer: Viewer,
  before: Target,
  changed: readonly string[],
  after: { role: Role; approvalTrait: ApprovalTrait },
): void {
  if (changed.length > 0) assertReachesAllGroups(viewer, 'users.update', before);
  if (changed.some((field) => identifying.includes(field))) assertMayImpersonate(viewer, before);
  const roleChanged = changed.includes('role');
  const traitChanged = changed.includes('approvalTrait');
  if (!roleChanged && !traitChanged) return;
  if (!sameGrants(before, after)) assertNotOneself(viewer, before);
  if (roleChanged && !holds(viewer, 'users.assignRole')) throw refusal('PERMISSION_MISSING');
  if (traitChanged) {
    if (!holds(viewer, 'users.assignApprovalTrait')) throw refusal('PERMISSION_MISSING');
    assertReachesAllGroups(viewer, 'users.assignApprovalTrait', before);
  }
  assertMayGrant(viewer, after.role, after.approvalTrait, before);
}

/**
 * Refuses a change of the note about oneself by anybody who does not administer the account. Also refuses the present text, since
 * the answer would reveal it.
 */
export function refuseOwnNote(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id && !holds(viewer, 'users.update', 'ACCOUNT')) throw refusal('OWN_NOTE');
}

/** Tests whether users with the role can be examinees: the others always send without approval. */
export function isExaminable(role: Role): boolean {
  return role === 'GROUP_MANAGER' || role === 'USER';
}

/** A role that the viewer could give to a new user, with the approval traits that this user could have. */
export interface AssignableRole {
  role: Role;
  approvalTraits: ApprovalTrait[];
}

/** The roles and traits that the viewer could give to a new user. */
export function assignableRoles(viewer: Viewer): AssignableRole[] {
  return Object.values(Role)
    .map((role) => ({ role, approvalTraits: assignableTraits(viewer, role) }))
    .filter(({ approvalTraits }) => approvalTraits.length > 0);
}

function assignableTraits(viewer: Viewer, role: Role): ApprovalTrait[] {
  const traits = holds(viewer, 'users.assignApprovalTrait')
    ? Object.values(ApprovalTrait)
    : [traitOfNewUser(viewer, role)];
  return traits.filter((trait) => {
    if (trait === 'EXAMINEE' && !isExaminable(role)) return false;
    return (
      refusalOf(() => {
        assertMayGrant(viewer, role, trait);
      }) === null
    );
  });
}

function sameGrants(
  one: { role: Role; approvalTrait: ApprovalTrait },
  other: { role: Role; approvalTrait: ApprovalTrait },
): boolean {
  const grants = grantsOf(one.role, one.approvalTrait);
  const others = grantsOf(other.role, other.approvalTrait);
  return includes(grants, others) && includes(others, grants);
}

/** In group mode a group manager or plain user has a group (LXP-5); who always approves is never an examinee. */
export function checkRoleAndGroups(
  problems: Problems,
  role: Role,
  approvalTrait: ApprovalTrait,
  groupIds: readonly string[],
  live: readonly string[],
): void {
  const needsGroup = role === 'GROUP_MANAGER' || role === 'USER';
  if (needsGroup && live.length > 0 && groupIds.length === 0) {
    problems.add('groupIds', 'GROUP_REQUIRED');
  }
  if (!isExaminable(role) && approvalTrait === 'EXAMINEE') {
    problems.add('approvalTrait', 'ADMINISTRATOR_NOT_EXAMINEE');
  }
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

/** Adds a problem for an e-mail or login name of another user of the account who is not deleted, and for a login name taken elsewhere; null means unchanged. */
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
