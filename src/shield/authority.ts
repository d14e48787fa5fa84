import type { ApprovalTrait, Role } from '../entities/enums.js';
import { forbidden } from '../errors/vieraugen-error.js';
import type { Permission } from './permissions.js';
import { beyond, grantsOf, includes, ranks, type Grants } from './roles.js';
import { scopeOf, type Viewer } from './viewer.js';

/** Somebody that the viewer wants to act on; the groups are those that live. */
export interface Target {
  id: string;
  role: Role;
  groupIds: readonly string[];
}

/** Refuses to act on oneself: nobody locks, deletes or demotes themselves (LXP-7). */
export function refuseOneself(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id) throw forbidden('You may not do this to yourself.');
}

/** Refuses to touch somebody who outranks the viewer (LXP-7). */
export function refuseOutranked(viewer: Viewer, target: Target): void {
  if (ranks[target.role] > ranks[viewer.role]) throw forbidden('This user outranks you.');
}

/**
 * Refuses a viewer whose permission ends at their groups and does not reach all groups of the target. A group manager who
 * shares only one of somebody's groups sees that user, no more (LXP-7).
 */
export function refuseBeyondGroups(viewer: Viewer, permission: Permission, target: Target): void {
  if (viewer.userId !== target.id && !reachesAllGroups(viewer, permission, target)) {
    throw forbidden('This user also belongs to groups that you do not manage.');
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
 * Refuses to give a role and a trait that hold anything which neither the viewer nor, so far, the user has (LXP-7: nobody can
 * grant what they don't hold), and the superadmin's role to anybody: that one is handed over, never given.
 */
export function refuseGrantBeyondOwn(
  viewer: Viewer,
  role: Role,
  approvalTrait: ApprovalTrait,
  before?: { role: Role; approvalTrait: ApprovalTrait },
): void {
  if (role === 'SUPERADMIN' && before?.role !== 'SUPERADMIN')
    throw forbidden('The role of superadmin is handed over, never given.');
  const held: Grants = before === undefined ? new Map() : grantsOf(before.role, before.approvalTrait);
  if (!includes(viewer.grants, beyond(held, grantsOf(role, approvalTrait))))
    throw forbidden('You may not give what you do not hold yourself.');
}
