import { LRUCache } from 'lru-cache';
import type { ApprovalTrait, Role, UserType } from '../entities/user.enums.js';
import { addWidest, parseGrantSet, type GrantSet } from './grant-set.js';
import { covers, permissionNames, permissions, type Permission, type Scope } from './permissions.js';
import {
  apiCredential,
  apiCredentialOfGroup,
  approvalTraits,
  defaultType,
  isExaminable,
  removedByTrait,
  roles,
  scopeWithin,
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

/** Far above the number of combinations that are in use at one time. */
const mostHoldings = 20_000;

const known = new LRUCache<string, Grants>({ max: mostHoldings });

/**
 * The permissions of a user: the only place with this rule. Base role, approval trait, custom roles and rights add up, and the widest scope
 * applies; then what the trait removes, every exclusion, whatever the type of the user does not allow (DBX-5), and every permission without
 * one that it needs are taken away (PLY-3, PLY-4).
 * Returns the same object each time, so that derived data can be cached.
 */
export function grantsOf({ role, approvalTrait, type, grantSet }: Holding): Grants {
  const key = `${role} ${approvalTrait} ${type}${grantSet ?? ''}`;
  let grants = known.get(key);
  if (grants === undefined)
    known.set(key, (grants = combine(role, approvalTrait, type, parseGrantSet(grantSet))));
  return grants;
}

/** The permissions that a base role and an approval trait give without anything else. */
export function baseGrants(role: Role, approvalTrait: ApprovalTrait): Grants {
  return grantsOf({ role, approvalTrait, type: defaultType, grantSet: null });
}

/** The same holding without the limit of a type. What a type keeps away counts whenever somebody gives it: the type can change. */
export function asFullUser<Held extends Holding>(holding: Held): Held {
  return { ...holding, type: 'FULL' };
}

function combine(role: Role, trait: ApprovalTrait, type: UserType, { granted, excluded }: GrantSet): Grants {
  const grants = new Map<Permission, Scope>();
  for (const table of [roles[role], approvalTraits[trait]]) addAll(grants, entriesOf(table));
  addAll(grants, granted);
  // Superadmin and managers always send unchecked, so they are never examinees.
  if (isExaminable(role)) for (const permission of removedByTrait[trait]) grants.delete(permission);
  for (const permission of excluded) grants.delete(permission);
  const most = userTypes[type];
  const capped = most === null ? grants : restrictTo(most, grants);
  removeUnmet(capped);
  return capped;
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
 * user, who may send for it without being a member. Returns the same object for the same grants.
 */
export function grantsOfCredential(held: Grants, groupId: string | null, isMember = true): Grants {
  const grants = groupId === null || isMember ? held : asStranger(held);
  const found = groupId === null ? restrictedGrants.WHOLE : restrictedGrants.OF_GROUP;
  let given = found.get(grants);
  if (given === undefined)
    found.set(grants, (given = restrictTo(groupId === null ? apiCredential : apiCredentialOfGroup, grants)));
  return given;
}

const strangers = new WeakMap<Grants, Grants>();

/** The grants of a user, for a group that the user does not belong to: of shipments there, only their own. */
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

/** Tests whether a user with these grants can send for all groups, including those they do not belong to (LXP-7). */
export function sendsForAllGroups(grants: Grants): boolean {
  return grants.get('shipments.send') === 'ACCOUNT';
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
