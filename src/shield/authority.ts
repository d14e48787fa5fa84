import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import { refusal } from '../errors/vieraugen-error.js';
import { grantsOfKey, permissionSetOf } from './permission-set.js';
import { covers, type Permission, type Scope } from './permissions.js';
import { approvalTraits, missingGrants, grantsOf, includes, type Grants } from './roles.js';
import { scopeOf, type Viewer } from './viewer.js';

/** Somebody that the viewer wants to act on; the groups are those that live. */
export interface Target {
  id: string;
  role: Role;
  approvalTrait: ApprovalTrait;
  groupIds: readonly string[];
}

/** The user who locked a user or a group, and the key of the permission set that they held at that moment; nulls without a lock. */
export interface Lock {
  lockedById: string | null;
  lockedWith: string | null;
}

/** No lock. */
export const noLock: Lock = { lockedById: null, lockedWith: null };

/** Refuses to act on oneself: nobody locks, deletes or demotes themselves (LXP-7). */
export function assertNotOneself(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id) throw refusal('OWN_USER');
}

/**
 * Tests whether a user with the first grants could give the second ones. Everybody can give their own grants; the permission to give
 * approval traits adds the grants of the traits within its scope. The only place with this rule; creating, promoting, editing and
 * becoming another user follow from it.
 */
export function couldGive(own: Grants, given: Grants): boolean {
  const scope = own.get('users.assignApprovalTrait');
  const lacking = missingGrants(own, given);
  return scope === undefined
    ? lacking.size === 0
    : [...lacking].every(([permission, needed]) => covers(scope, needed) && isOfTraits(permission, needed));
}

function isOfTraits(permission: Permission, needed: Scope): boolean {
  return Object.values(approvalTraits).some((table) => {
    const scope = table[permission];
    return scope !== undefined && covers(scope, needed);
  });
}

/** The trait of a new user if none is requested: NONE, or EXAMINEE if the creator could not give the grants of NONE (LXP-7). */
export function traitOfNewUser({ grants }: Viewer, role: Role): ApprovalTrait {
  return couldGive(grants, missingGrants(grantsOf(role, 'EXAMINEE'), grantsOf(role, 'NONE')))
    ? 'NONE'
    : 'EXAMINEE';
}

/** Tests whether a user with these grants could give this role, whatever the trait. */
export function couldGiveRole(own: Grants, role: Role): boolean {
  return couldGive(own, grantsOf(role, 'EXAMINEE'));
}

/** Refuses to touch a user whose base role the viewer could not give (LXP-7). The trait protects from `refuseBecoming` alone. */
export function assertCouldGiveRole(viewer: Viewer, target: Target): void {
  if (!couldGiveRole(viewer.grants, target.role)) throw refusal('USER_HOLDS_MORE', { change: 'ANY' });
}

/**
 * Refuses every change that would let the viewer log in as the user (a new address or login name, an invitation) unless the viewer
 * could create that user: give all grants of role and trait, in all groups of the user (LXP-7, docs/decisions/0022).
 */
export function assertMayImpersonate(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id) return;
  assertReachesAllGroups(viewer, 'users.create', target);
  if (!couldGive(viewer.grants, grantsOf(target.role, target.approvalTrait)))
    throw refusal('USER_HOLDS_MORE', { change: 'LOGIN' });
}

/** The lock as set by the viewer. */
export function lockBy({ userId, grants }: Viewer): Lock {
  return { lockedById: userId, lockedWith: permissionSetOf(grants).key };
}

/**
 * Refuses to lift a lock unless the viewer holds all that its maker held at the time of locking; later changes to the maker do not
 * matter. A lock without a recorded maker counts as a manager's.
 */
export function assertMayUnlock(viewer: Viewer, { lockedWith }: Lock): void {
  const held = lockedWith === null ? grantsOf('MANAGER', 'NONE') : grantsOfKey(lockedWith);
  if (!includes(viewer.grants, held)) throw refusal('LOCK_MADE_BY_MORE');
}

/**
 * Refuses a viewer whose permission ends at their groups and does not reach all groups of the target. A group manager who
 * shares only one of somebody's groups sees that user, no more (LXP-7).
 */
export function assertReachesAllGroups(viewer: Viewer, permission: Permission, target: Target): void {
  if (viewer.userId !== target.id && !reachesAllGroups(viewer, permission, target)) {
    throw refusal('USER_IN_OTHER_GROUPS');
  }
}

/** Whether the viewer's permission reaches every group that the target belongs to. */
export function reachesAllGroups(viewer: Viewer, permission: Permission, target: Target): boolean {
  switch (scopeOf(viewer, permission)) {
    case 'ACCOUNT':
      return true;
    case 'GROUPS':
      return target.groupIds.length > 0 && target.groupIds.every((id) => viewer.groupIds.includes(id));
    case 'OWN':
    case null:
      return viewer.userId === target.id;
  }
}

/**
 * Refuses to give a role and a trait with grants that the viewer could not give and the user does not have so far (LXP-7), and
 * the superadmin's role to anybody: that one is handed over, never given.
 */
export function assertMayGrant(
  viewer: Viewer,
  role: Role,
  approvalTrait: ApprovalTrait,
  before?: { role: Role; approvalTrait: ApprovalTrait },
): void {
  if (role === 'SUPERADMIN' && before?.role !== 'SUPERADMIN') throw refusal('SUPERADMIN_HANDED_OVER');
  const held: Grants = before === undefined ? new Map() : grantsOf(before.role, before.approvalTrait);
  if (!couldGive(viewer.grants, missingGrants(held, grantsOf(role, approvalTrait))))
    throw refusal('GRANT_BEYOND_OWN');
}
