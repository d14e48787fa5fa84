import { LRUCache } from 'lru-cache';
import { permissionNames, scopes, type Permission, type Scope } from './permissions.js';
import { grantsOf, heldByAll, type Grants } from './roles.js';
import { ApprovalTrait, Role } from '../entities/user.enums.js';

/**
 * The facts that determine which names a viewer may use: whether they are logged in, and their grants. Equal sets are the same object, so that
 * derived data is shared by all viewers with the set.
 */
export interface PermissionSet {
  /** The set as a text; equal for equal sets. */
  readonly key: string;
  readonly signedIn: boolean;
  readonly grants: Grants;
}

/** Far above the number of combinations of base roles and traits; those of custom roles come and go. */
const mostSets = 1_000;

const known = new LRUCache<string, PermissionSet>({ max: mostSets });
const setsOfGrants = new WeakMap<Grants, PermissionSet>();

/** The grants that all users have, whatever their role and trait. */
const heldByEverybody = heldByAll(
  Object.values(Role).flatMap((role) => Object.values(ApprovalTrait).map((trait) => grantsOf(role, trait))),
);

/** The set of an anonymous visitor: below a login, a visitor may use the names that every user may. */
const visitor: PermissionSet = { key: 'visitor', signedIn: false, grants: heldByEverybody };

/** The set with these grants; null for an anonymous visitor. */
export function permissionSetOf(grants: Grants | null): PermissionSet {
  if (grants === null) return visitor;
  const found = setsOfGrants.get(grants);
  if (found !== undefined) return found;
  const key = [...grants]
    .map(([permission, scope]) => `${permission}:${scope}`)
    .sort()
    .join(' ');
  const set = known.get(key) ?? { key, signedIn: true, grants };
  known.set(key, set);
  setsOfGrants.set(grants, set);
  return set;
}

/** The grants of a key. Permissions that are no longer in the catalogue are left out. */
export function grantsOfKey(key: string): Grants {
  return new Map(
    key.split(' ').flatMap((grant): [Permission, Scope][] => {
      const [name, width] = grant.split(':');
      const permission = permissionNames.find((each) => each === name);
      const scope = scopes.find((each) => each === width);
      return permission === undefined || scope === undefined ? [] : [[permission, scope]];
    }),
  );
}
