import { LRUCache } from 'lru-cache';
import { permissionNames, scopes, type Permission, type Scope } from './permissions.js';
import { grantsOf, heldByAll, type Grants } from './roles.js';
import { ApprovalTrait, Role } from '../entities/user.enums.js';

/**
 * All that decides what somebody may name: whether they are logged in, and what they hold. Equal sets are one object, so that
 * what follows from one is found once for everybody who has it.
 */
export interface PermissionSet {
  /** The set in words; equal for equal sets. */
  readonly key: string;
  readonly signedIn: boolean;
  readonly grants: Grants;
}

/** Many more than there are combinations of base roles and traits; those of custom roles come and go. */
const mostSets = 1_000;

const known = new LRUCache<string, PermissionSet>({ max: mostSets });
const setsOfGrants = new WeakMap<Grants, PermissionSet>();

/** What everybody holds who can log in, whatever their role and trait. */
const heldByEverybody = heldByAll(
  Object.values(Role).flatMap((role) => Object.values(ApprovalTrait).map((trait) => grantsOf(role, trait))),
);

/** The set of a visitor who is not logged in: below a log-in they may name what everybody may who has one. */
const visitor: PermissionSet = { key: 'visitor', signedIn: false, grants: heldByEverybody };

/** The set of somebody with these grants; null stands for nobody logged in. */
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
