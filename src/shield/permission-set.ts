import { LRUCache } from 'lru-cache';
import { ApprovalTrait } from '../entities/user.enums.js';
import { baseGrants, commonGrants, type Grants } from './grants.js';
import { rolesWith } from './roles.js';

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

/** The grants that all users have whose base role sends, whatever their role and trait. */
const commonToSenders = commonGrants(
  rolesWith('shipments.send', 'OWN').flatMap((role) =>
    Object.values(ApprovalTrait).map((trait) => baseGrants(role, trait)),
  ),
);

/**
 * The set of an anonymous visitor: in the selection of a login, a visitor may use the names that every sender may, and they are checked again for the
 * user.
 */
const visitor: PermissionSet = { key: 'visitor', signedIn: false, grants: commonToSenders };

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
