import { permissionNames, scopes, type Permission, type Scope } from '../../src/shield/permissions.js';
import { baseGrants, grantsOf, grantsOfCredential, type Grants } from '../../src/shield/grants.js';
import type { Chance } from '../support/chance.js';
import { randomHolding } from '../support/random-grant-sets.js';
import { grantsOfSet, permissionSetNames } from './permission-sets.js';

/** What people hold of base roles, traits and credentials; null for nobody logged in. */
export const baseSets: readonly (Grants | null)[] = [
  ...permissionSetNames.map(grantsOfSet),
  baseGrants('MANAGER', 'APPROVER'),
  grantsOfCredential(baseGrants('USER', 'NONE'), null),
];

/**
 * Possible holdings: a base role and a trait with any custom roles, rights and exclusions; any permissions in any scopes, also without what they
 * need; or a base role with a few more or less.
 */
export function randomGrants(chance: Chance): Grants {
  if (chance.is(0.4)) return grantsOf(randomHolding(chance));
  const scope = (): Scope => chance.one(scopes);
  if (chance.is(0.5)) {
    const share = chance.next();
    return new Map(chance.some(permissionNames, share).map((permission) => [permission, scope()]));
  }
  const grants = new Map<Permission, Scope>(chance.one(baseSets) ?? []);
  for (const permission of chance.some(permissionNames, 0.1)) {
    if (chance.is(0.5)) grants.delete(permission);
    else grants.set(permission, scope());
  }
  return grants;
}
