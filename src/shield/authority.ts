import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import { refusal } from '../errors/vieraugen-error.js';
import { nothingAssignable } from './assignable.js';
import { missingParts, noParts, type Parts } from './grant-part.js';
import { parseGrantSet } from './grant-set.js';
import {
  asFullUser,
  baseGrants,
  grantsOf,
  includes,
  missingGrants,
  type Grants,
  type Holding,
} from './grants.js';
import { missingPartsOf, partsHeld, partsOf } from './held-part.js';
import { permissionSetOf } from './permission-set.js';
import { covers, permissions, type Permission, type Scope } from './permissions.js';
import { approvalTraits, defaultRole, formerSuperadminRole, isHandedOver, personalRole } from './roles.js';
import { scopeOf, type Viewer } from './viewer.js';

/** Somebody that the viewer wants to act on; the groups are those that live. */
export interface Target extends Holding {
  id: string;
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

/** What somebody goes by when they give something. */
export type Giver = Holding & Pick<Viewer, 'grants' | 'assignable'>;

/**
 * Tests whether a user could give these grants. Everybody can give their own grants; the permission to give approval traits adds the grants of
 * the traits within its scope, and the one to assign custom roles what these grant (`assignableGrants`). Parts are given by who holds all of
 * them, with the same or weaker limits (PLY-5). The only place with this rule; creating, promoting, editing and becoming another user follow
 * from it.
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

/** The same giver without what they may assign as a role: they give it as nothing else. */
export function withoutAssignable({
  role,
  approvalTrait,
  type,
  grantSet,
  grants,
}: Omit<Giver, 'assignable'>): Giver {
  return { role, approvalTrait, type, grantSet, grants, assignable: nothingAssignable };
}

/** The viewer without what they may assign as a role: for rights of single users, which are given by whoever holds them. */
export function givingNoRoles(viewer: Viewer): Viewer {
  return { ...viewer, ...withoutAssignable(viewer) };
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
 * Tests whether the viewer could give these grants to a user of these groups. What the viewer holds for groups counts in the viewer's own
 * groups only, so that nobody gives for a group what they lack there.
 */
export function couldGiveIn(
  viewer: Giver & Pick<Viewer, 'groupIds'>,
  given: Grants,
  groupIds: readonly string[],
  parts: Parts = noParts,
): boolean {
  const isElsewhere = groupIds.some((id) => !viewer.groupIds.includes(id));
  return couldGive(isElsewhere ? giverElsewhere(viewer) : viewer, given, parts);
}

/** What somebody could give in groups that they do not belong to: of roles, all or nothing, as far as they may assign them there. */
function giverElsewhere(giver: Giver): Giver {
  const { grants, assignable } = giver;
  const assignsEverywhere = grants.get('roles.assign') === 'ACCOUNT';
  return {
    ...giver,
    grants: grantsElsewhere(grants),
    assignable: assignsEverywhere ? assignable : nothingAssignable,
  };
}

/** The part of these grants that applies in groups that their holder does not belong to. */
function grantsElsewhere(grants: Grants): Grants {
  const elsewhere = [...grants].flatMap(([permission, scope]): [Permission, Scope][] => {
    if (scope !== 'GROUPS') return [[permission, scope]];
    const scopes: readonly Scope[] = permissions[permission].scopes;
    return scopes.includes('OWN') ? [[permission, 'OWN']] : [];
  });
  return new Map(elsewhere);
}

/** The grants that apply to the groups of their holder. */
function grantsForGroups(grants: Grants): Grants {
  return new Map([...grants].filter(([, scope]) => scope === 'GROUPS'));
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

/** The base role of a new user if none is requested: the usual one, or the one with nothing but what is personal if the creator could not give that. */
export function roleOfNewUser(viewer: Viewer): Role {
  const usual = baseGrants(defaultRole, 'EXAMINEE');
  return couldGive(withoutAssignable(viewer), usual) ? defaultRole : personalRole;
}

/** Tests whether somebody could give what another user holds by base role, custom roles and rights, whatever the trait and the type. */
export function couldGiveRoles(
  giver: Giver,
  { role, grantSet }: Pick<Holding, 'role' | 'grantSet'>,
): boolean {
  const held: Holding = { role, grantSet, approvalTrait: 'EXAMINEE', type: 'FULL' };
  return couldGive(giver, grantsOf(held), partsOf(held));
}

/** Refuses to touch a user whose roles and rights the viewer could not give (LXP-7). The trait protects from `assertMayImpersonate` alone. */
export function assertCouldGiveRoles(viewer: Viewer, target: Target): void {
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
  if (!couldGiveIn(viewer, grantsOf(held), target.groupIds, partsOf(held)))
    throw refusal('USER_HOLDS_MORE', { change: 'LOGIN' });
}

/** The lock as set by the viewer, whose own permissions count: those of a deputy end. */
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

/** A holding, and the groups in which it applies; absent groups mean that they are judged apart (`assertMayAddToGroups`). */
type HoldingInGroups = Holding & Partial<Pick<Target, 'groupIds'>>;

/**
 * Refuses to give grants that the viewer could not give, in all groups of the user, and the user does not have so far (LXP-7), and the
 * superadmin's role to anybody: that one is handed over, never given. What the type of the user would keep away counts as given.
 */
export function assertMayGrant(viewer: Viewer, after: HoldingInGroups, before?: Holding): void {
  if (isHandedOver(after.role) && before?.role !== after.role) throw refusal('SUPERADMIN_HANDED_OVER');
  const held: Grants = before === undefined ? new Map() : grantsOf(before);
  const heldParts = before === undefined ? noParts : partsOf(before);
  const gained = missingGrants(held, grantsOf(asFullUser(after)));
  const gainedParts = missingPartsOf(heldParts, partsOf(asFullUser(after)));
  if (!couldGiveIn(viewer, gained, after.groupIds ?? [], gainedParts)) throw refusal('GRANT_BEYOND_OWN');
}

/**
 * Refuses to add a user to groups in which the user would hold what the viewer could not give there (LXP-7). Oneself nobody adds to a group by
 * the right to assign roles to others.
 */
export function assertMayAddToGroups(viewer: Viewer, target: Target, added: readonly string[]): void {
  if (added.length === 0) return;
  const giver = target.id === viewer.userId ? givingNoRoles(viewer) : viewer;
  const held = asFullUser(target);
  if (!couldGiveIn(giver, grantsForGroups(grantsOf(held)), added, partsForGroups(partsOf(held))))
    throw refusal('GRANT_BEYOND_OWN');
}
