import { permissionNames, scopes, type Permission, type Scope } from '../../src/shield/permissions.js';
import { grantsOf, grantsOfCredential, type Grants } from '../../src/shield/roles.js';
import type { Chance } from '../support/chance.js';
import { grantsOfSet, permissionSetNames } from './cast.js';

/** What people hold of base roles, traits and credentials; null for nobody logged in. */
export const baseSets: readonly (Grants | null)[] = [
  ...permissionSetNames.map(grantsOfSet),
  grantsOf('MANAGER', 'APPROVER'),
  grantsOfCredential(grantsOf('USER', 'NONE'), null),
];

/** What somebody of a custom role could hold: any permissions in any scopes, or a base role with a few more or less. */
export function randomGrants(chance: Chance): Grants {
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
