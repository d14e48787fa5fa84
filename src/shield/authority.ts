import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import { refusal } from '../errors/vieraugen-error.js';
import { nothingAssignable } from './assignable.js';
import { limitsOf, missingParts, noParts, unlimited, type Parts } from './grant-part.js';
import { parseGrantSet } from './grant-set.js';
import {
  asFullUser,
  baseGrants,
  grantsOf,
  includes,
  missingGrants,
  reachOf,
  type Grants,
  type Holding,
} from './grants.js';
import { partsHeld, partsOf } from './held-part.js';
import { appliesInGroup, effectivePlaces, gainOf, noPlaces, type Placed, type Places } from './places.js';
import { permissionSetOf } from './permission-set.js';
import { covers, permissions, type Permission, type Scope } from './permissions.js';
import { approvalTraits, defaultRole, formerSuperadminRole, isHandedOver, personalRole } from './roles.js';
import { scopeOf, type Viewer } from './viewer.js';

/** Somebody that the viewer wants to act on; the groups are those that live. */
export interface Target extends Holding {
  id: string;
  groupIds: readonly string[];
  /** The groups that their custom roles name, by permission (`namedGroups`). */
  places: Places;
}

/** A user, and the groups that they belong to. */
type InGroups = Pick<Target, 'id' | 'groupIds'>;

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

/** The facts that determine what a user can give. */
export type Giver = Holding & Pick<Viewer, 'grants' | 'assignable' | 'groupIds' | 'places'>;

/**
 * Tests whether a user could give these grants, wherever these apply. Everybody can give their own grants; the permission to give approval traits
 * adds the grants of the traits within its scope, and the one to assign custom roles what these grant (`assignableGrants`). A part requires a
 * holder of all of it, with the same or weaker limits (PLY-5). This is the only place with this rule; the rules for creating, promoting, editing
 * and impersonating users follow from it.
 */
export function couldGive(giver: Giver, given: Grants, parts: Parts = noParts): boolean {
  const { grants: own, assignable } = giver;
  const traitScope = own.get('users.assignApprovalTrait');
  const isGivenOtherwise = (permission: Permission, needed: Scope): boolean =>
    isAmong(assignable, permission, needed) ||
    (traitScope !== undefined && covers(traitScope, needed) && isOfTraits(permission, needed));
  return (
    [...missingGrants(own, given)].every(([permission, needed]) => isGivenOtherwise(permission, needed)) &&
    [...parts].every(([permission, ofPermission]) =>
      missingParts(partsHeld(giver, permission), ofPermission).every(({ scope }) =>
        isGivenOtherwise(permission, scope),
      ),
    )
  );
}

/** The same giver without the grants of assignable roles: those can only be given as a role. */
export function withoutAssignable<Given extends Giver>(giver: Given): Given {
  return { ...giver, assignable: nothingAssignable };
}

function isAmong(grants: Grants, permission: Permission, needed: Scope): boolean {
  const held = grants.get(permission);
  return held !== undefined && covers(held, needed);
}

function isOfTraits(permission: Permission, needed: Scope): boolean {
  return Object.values(approvalTraits).some((table) => {
    const scope = table[permission];
    return scope !== undefined && covers(scope, needed);
  });
}

/**
 * Tests whether somebody could give these grants to a user of these groups. Permissions of the giver for groups count in these groups only
 * (`groupsFor`), so that nobody gives a permission for a group without holding it there.
 */
export function couldGiveIn(
  giver: Giver,
  given: Grants,
  groupIds: readonly string[],
  parts: Parts = noParts,
): boolean {
  if (groupIds.length === 0) return couldGive(giver, given, parts);
  return groupIds.every((groupId) => couldGive(giverIn(giver, groupId), given, parts));
}

/** Tests whether somebody could give each of these permissions for all its groups (PLY-5): they hold it there, or for the account, without limits. */
export function couldGivePlaces(giver: Giver, places: Places): boolean {
  return [...new Set([...places.values()].flat())].every((groupId) => {
    const there = [...places].filter(([, groupIds]) => groupIds.includes(groupId)).map(([each]) => each);
    const given = new Map(there.map((permission): [Permission, Scope] => [permission, 'GROUPS']));
    const part = { scope: 'GROUPS', ...unlimited } as const;
    const limitable = there.filter((permission) => limitsOf(permission).length > 0);
    return couldGive(giverIn(giver, groupId), given, new Map(limitable.map((each) => [each, [part]])));
  });
}

/** The grants that a user could give in this group; those of assignable roles all or none, depending on `roles.assign` there. */
function giverIn(giver: Giver, groupId: string): Giver {
  return {
    ...giver,
    grants: grantsIn(giver, groupId),
    assignable: appliesInGroup(giver, 'roles.assign', groupId) ? giver.assignable : nothingAssignable,
  };
}

/** The part of somebody's grants that applies in this group. */
function grantsIn(holder: Placed, groupId: string): Grants {
  const there = [...holder.grants].flatMap(([permission, scope]): [Permission, Scope][] => {
    if (scope !== 'GROUPS' || appliesInGroup(holder, permission, groupId)) return [[permission, scope]];
    const scopes: readonly Scope[] = permissions[permission].scopes;
    return scopes.includes('OWN') ? [[permission, 'OWN']] : [];
  });
  return new Map(there);
}

/** The grants of a user that apply to the groups that the user belongs to; those for named groups do not. */
function grantsByMembership(holding: Holding): Grants {
  return new Map([...reachOf(holding).unplaced].filter(([, scope]) => scope === 'GROUPS'));
}

/** The parts that apply to the groups of their holder. */
function partsForGroups(parts: Parts): Parts {
  return new Map(
    [...parts].map(([permission, given]) => [permission, given.filter(({ scope }) => scope === 'GROUPS')]),
  );
}

/** The trait of a new user if none is requested: NONE, or EXAMINEE if the creator could not give the grants of NONE (LXP-7). */
export function traitOfNewUser(viewer: Viewer, role: Role): ApprovalTrait {
  return couldGive(
    withoutAssignable(viewer),
    missingGrants(baseGrants(role, 'EXAMINEE'), baseGrants(role, 'NONE')),
  )
    ? 'NONE'
    : 'EXAMINEE';
}

/**
 * The base role of a new user if none is requested: the default one, or the one with personal permissions only if the creator could not give that.
 */
export function roleOfNewUser(viewer: Viewer): Role {
  const usual = baseGrants(defaultRole, 'EXAMINEE');
  return couldGive(withoutAssignable(viewer), usual) ? defaultRole : personalRole;
}

/** The holding of a user by base role, custom roles and rights, with the named groups of the roles. */
export type HeldRoles = Pick<Target, 'role' | 'grantSet' | 'places'>;

/** Tests whether a user could give the base role, custom roles and rights of another user, whatever the trait and the type. */
export function couldGiveRoles(giver: Giver, { role, grantSet, places }: HeldRoles): boolean {
  const held: Holding = { role, grantSet, approvalTrait: 'EXAMINEE', type: 'FULL' };
  return (
    couldGive(giver, reachOf(held).unplaced, partsOf(held)) &&
    couldGivePlaces(giver, effectivePlaces(held, places))
  );
}

/** Refuses to change a user whose roles and rights the viewer could not give (LXP-7). The trait protects from `assertMayImpersonate` alone. */
export function assertCouldGiveRoles(viewer: Viewer, target: HeldRoles): void {
  if (!couldGiveRoles(viewer, target)) throw refusal('USER_HOLDS_MORE', { change: 'ANY' });
}

/**
 * Refuses every change that would let the viewer log in as the user (a new address or login name, an invitation) unless the viewer
 * could create that user: give all grants of roles, rights and trait, in all groups of the user (LXP-7, docs/decisions/0022).
 */
export function assertMayImpersonate(viewer: Viewer, target: Target): void {
  if (viewer.userId === target.id) return;
  assertReachesAllGroups(viewer, 'users.create', target);
  const held = asFullUser(target);
  const isGivable =
    couldGiveIn(viewer, reachOf(held).unplaced, target.groupIds, partsOf(held)) &&
    couldGivePlaces(viewer, effectivePlaces(held, target.places));
  if (!isGivable) throw refusal('USER_HOLDS_MORE', { change: 'LOGIN' });
}

/** A lock by the viewer, for which only their own permissions count: those of a deputy end. */
export function lockBy(viewer: Viewer): Lock {
  return { lockedById: viewer.userId, lockedWith: permissionSetOf(grantsOf(viewer)).key };
}

/**
 * Refuses to lift a lock unless the viewer holds all that its maker held at the time of locking; later changes to the maker do not
 * matter. A lock without a recorded maker counts as a manager's.
 */
export function assertMayUnlock(viewer: Viewer, { lockedWith }: Lock): void {
  const held =
    lockedWith === null ? baseGrants(formerSuperadminRole, 'NONE') : parseGrantSet(lockedWith).granted;
  if (!includes(viewer.grants, held)) throw refusal('LOCK_MADE_BY_MORE');
}

/**
 * Refuses a viewer whose permission ends at their groups and does not reach all groups of the target. A group manager who
 * shares only one of somebody's groups sees that user, no more (LXP-7).
 */
export function assertReachesAllGroups(viewer: Viewer, permission: Permission, target: InGroups): void {
  if (viewer.userId !== target.id && !reachesAllGroups(viewer, permission, target)) {
    throw refusal('USER_IN_OTHER_GROUPS');
  }
}

/** Whether the viewer's permission reaches every group that the target belongs to. */
export function reachesAllGroups(viewer: Viewer, permission: Permission, target: InGroups): boolean {
  switch (scopeOf(viewer, permission)) {
    case 'ACCOUNT':
      return true;
    case 'GROUPS':
      return (
        target.groupIds.length > 0 && target.groupIds.every((id) => appliesInGroup(viewer, permission, id))
      );
    case 'OWN':
    case null:
      return viewer.userId === target.id;
  }
}

/** A holding, and the groups in which it applies; absent groups are checked separately (`assertMayAddToGroups`); absent places mean none. */
type HoldingInGroups = Holding & Partial<Pick<Target, 'groupIds' | 'places'>>;

/**
 * Refuses to give grants that the viewer could not give, in all groups of the user, and the user does not have so far (LXP-7), and the
 * superadmin's role to anybody: it is handed over, never given. Permissions that the user's type would remove count as given.
 */
export function assertMayGrant(
  viewer: Viewer,
  after: HoldingInGroups,
  before?: Holding & Pick<Target, 'places'>,
): void {
  if (isHandedOver(after.role) && before?.role !== after.role) throw refusal('SUPERADMIN_HANDED_OVER');
  const { unplaced, parts, places } = gainOf(before, asFullUser({ places: noPlaces, ...after }));
  if (!couldGiveIn(viewer, unplaced, after.groupIds ?? [], parts) || !couldGivePlaces(viewer, places))
    throw refusal('GRANT_BEYOND_OWN');
}

/**
 * Refuses to add a user to groups in which the user would hold permissions that the viewer could not give there (LXP-7). The right to assign roles
 * to others does not let viewers add themselves to a group.
 */
export function assertMayAddToGroups(viewer: Viewer, target: Target, added: readonly string[]): void {
  if (added.length === 0) return;
  const giver = target.id === viewer.userId ? withoutAssignable(viewer) : viewer;
  const held = asFullUser(target);
  if (!couldGiveIn(giver, grantsByMembership(held), added, partsForGroups(partsOf(held))))
    throw refusal('GRANT_BEYOND_OWN');
}
