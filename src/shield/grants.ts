import { LRUCache } from 'lru-cache';
import type { ApprovalTrait, Role, UserType } from '../entities/user.enums.js';
import { distinctParts, partWithin, unlimited, type GrantPart, type Parts } from './grant-part.js';
import { addWidest, parseGrantSet, type GrantSet } from './grant-set.js';
import { covers, permissionNames, permissions, type Permission, type Scope } from './permissions.js';
import {
  apiCredential,
  apiCredentialOfGroup,
  defaultType,
  isExaminable,
  removedByTrait,
  roles,
  scopeWithin,
  traitGrants,
  userTypes,
  type GrantTable,
} from './roles.js';

/** The permissions of a user, with their scopes. */
export type Grants = ReadonlyMap<Permission, Scope>;

/** Everything from which the permissions of a user follow. */
export interface Holding {
  role: Role;
  approvalTrait: ApprovalTrait;
  /** The type, which limits everything else. */
  type: UserType;
  /** The custom roles, rights and exclusions, summed up (`formatGrantSet`); null without any. */
  grantSet: string | null;
}

/** Far above the number of sums in use at one time. */
const mostSums = 20_000;

/** The permissions of a user, by the groups in which they apply (PLY-5). */
export interface Reach {
  /** All permissions. Those for named groups only have the scope `GROUPS`. */
  readonly grants: Grants;
  /** Those that need no named groups: `GROUPS` are the groups that the user belongs to. */
  readonly unplaced: Grants;
  /** Those that are held for named groups, whether or not also otherwise. */
  readonly placed: ReadonlySet<Permission>;
  /** The parts of those that custom roles or rights limit; what limits them no further is held without limits. */
  readonly limited: Parts;
}

/**
 * The known ones by sum, and then by the rest. A sum can have thousands of characters; as a key of its own, a string that was looked up before is
 * not hashed again.
 */
const known = new LRUCache<string, Map<string, Reach>>({ max: mostSums });

/** The permissions of a user (`reachOf`), wherever they apply. Returns the same object each time. */
export function grantsOf(holding: Holding): Grants {
  return reachOf(holding).grants;
}

/**
 * The permissions of a user. This is the only place with this rule. Base role, approval trait, custom roles and rights add up, and the widest
 * scope applies; then the permissions are removed that the trait removes, that an exclusion names, that the user's type does not allow (DBX-5), or
 * that lack one that they need (PLY-3, PLY-4). Returns the same object each time, so that derived data can be cached.
 */
export function reachOf({ role, approvalTrait, type, grantSet }: Holding): Reach {
  const [sum, key] = [grantSet ?? '', `${role} ${approvalTrait} ${type}`];
  let ofSum = known.get(sum);
  if (ofSum === undefined) known.set(sum, (ofSum = new Map<string, Reach>()));
  let reach = ofSum.get(key);
  if (reach === undefined)
    ofSum.set(key, (reach = combine(role, approvalTrait, type, parseGrantSet(grantSet))));
  return reach;
}

/** The permissions that a base role and an approval trait give without anything else. */
export function baseGrants(role: Role, approvalTrait: ApprovalTrait): Grants {
  return grantsOf({ role, approvalTrait, type: defaultType, grantSet: null });
}

/** The same holding without the limit of a type. Permissions beyond the type count whenever somebody gives them: the type can change. */
export function asFullUser<Held extends Holding>(holding: Held): Held {
  return { ...holding, type: 'FULL' };
}

function combine(role: Role, trait: ApprovalTrait, type: UserType, sum: GrantSet): Reach {
  const most = userTypes[type];
  // Superadmin and managers always send unchecked, so they are never examinees.
  const taken = new Set([...sum.excluded, ...(isExaminable(role) ? removedByTrait[trait] : [])]);
  const remaining = (granted: Iterable<readonly [Permission, Scope]>): Map<Permission, Scope> => {
    const left = new Map([...granted].filter(([permission]) => !taken.has(permission)));
    return most === null ? left : restrictTo(most, left);
  };
  const added = new Map<Permission, Scope>();
  for (const table of [roles[role], traitGrants(role, trait)]) addAll(added, entriesOf(table));
  addAll(added, sum.granted);
  const unplaced = remaining(added);
  const inPlaces = remaining([...sum.placed].map((permission) => [permission, 'GROUPS'] as const));
  // A permission that the type narrows to `OWN` applies to no named groups any more.
  addAll(
    unplaced,
    [...inPlaces].filter(([, scope]) => scope === 'OWN'),
  );
  if (inPlaces.size === 0) {
    removeUnmet(unplaced);
    return {
      grants: unplaced,
      unplaced,
      placed: new Set(),
      limited: limitedParts(role, trait, sum, unplaced),
    };
  }
  const grants = new Map(unplaced);
  addAll(grants, inPlaces);
  removeUnmet(grants);
  const isHeld = ([permission]: readonly [Permission, Scope]): boolean => grants.has(permission);
  const heldUnplaced = new Map([...unplaced].filter(isHeld));
  return {
    grants,
    unplaced: heldUnplaced,
    limited: limitedParts(role, trait, sum, heldUnplaced),
    placed: new Set(
      [...inPlaces].filter((each) => isHeld(each) && each[1] === 'GROUPS').map(([each]) => each),
    ),
  };
}

/**
 * The parts of each limited permission: those of base role and trait, which have no limits, and those of the sum, at most in the scope that is held.
 */
function limitedParts(role: Role, trait: ApprovalTrait, sum: GrantSet, held: Grants): Parts {
  return new Map(
    [...sum.parts].flatMap(([permission, parts]): [Permission, readonly GrantPart[]][] => {
      const most = held.get(permission);
      if (most === undefined) return [];
      const ofBase = [roles[role][permission], traitGrants(role, trait)[permission]].flatMap((scope) =>
        scope === undefined ? [] : [{ scope, ...unlimited }],
      );
      return [[permission, distinctParts([...ofBase, ...parts].map((part) => partWithin(part, most)))]];
    }),
  );
}

function addAll(grants: Map<Permission, Scope>, added: Iterable<readonly [Permission, Scope]>): void {
  for (const [permission, scope] of added) addWidest(grants, permission, scope);
}

function removeUnmet(grants: Map<Permission, Scope>): void {
  let size: number;
  do {
    size = grants.size;
    for (const permission of grants.keys())
      if (permissions[permission].needs.some((needed) => !grants.has(needed))) grants.delete(permission);
  } while (grants.size < size);
}

/** The entries of a table, in the order of the catalogue. */
export function entriesOf(table: GrantTable): [Permission, Scope][] {
  return permissionNames.flatMap((permission): [Permission, Scope][] => {
    const scope = table[permission];
    return scope === undefined ? [] : [[permission, scope]];
  });
}

const restrictedGrants = {
  WHOLE: new WeakMap<Grants, Grants>(),
  OF_GROUP: new WeakMap<Grants, Grants>(),
};

/**
 * The grants of an API credential, given those of its user; a credential of a group is limited to the group, and reads there no more than its
 * user, who may send for it without reading there. Returns the same object for the same grants.
 */
export function grantsOfCredential(held: Grants, groupId: string | null, readsInGroup = true): Grants {
  const grants = groupId === null || readsInGroup ? held : asStranger(held);
  const found = groupId === null ? restrictedGrants.WHOLE : restrictedGrants.OF_GROUP;
  let given = found.get(grants);
  if (given === undefined)
    found.set(grants, (given = restrictTo(groupId === null ? apiCredential : apiCredentialOfGroup, grants)));
  return given;
}

const strangers = new WeakMap<Grants, Grants>();

/** The grants of a user, for a group in which they read only their own shipments. */
function asStranger(grants: Grants): Grants {
  if (grants.get('shipments.read') !== 'GROUPS') return grants;
  let narrowed = strangers.get(grants);
  if (narrowed === undefined)
    strangers.set(grants, (narrowed = new Map(grants).set('shipments.read', 'OWN')));
  return narrowed;
}

function restrictTo(table: GrantTable, grants: Grants): Map<Permission, Scope> {
  const given = [...grants].flatMap(([permission, held]) => {
    const scope = scopeWithin(table, permission, held);
    return scope === null ? [] : [[permission, scope] as const];
  });
  return new Map(given);
}

/** The grants that all of these have in common, each in the narrowest scope. */
export function commonGrants([first, ...others]: readonly Grants[]): Grants {
  const common = new Map(first);
  for (const grants of others) {
    for (const [permission, scope] of common) {
      const held = grants.get(permission);
      if (held === undefined) common.delete(permission);
      else if (!covers(held, scope)) common.set(permission, held);
    }
  }
  return common;
}

/** Tests whether the first set contains the second, each permission in at least the same scope. */
export function includes(grants: Grants, others: Grants): boolean {
  return missingGrants(grants, others).size === 0;
}

/** Tests whether two sets grant the same. */
export function sameGrants(one: Grants, other: Grants): boolean {
  return includes(one, other) && includes(other, one);
}

/** The grants of the second set that the first lacks, or has only in a narrower scope. */
export function missingGrants(grants: Grants, others: Grants): Grants {
  const lacking = [...others].filter(([permission, scope]) => {
    const held = grants.get(permission);
    return held === undefined || !covers(held, scope);
  });
  return new Map(lacking);
}
