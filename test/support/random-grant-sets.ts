import { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { Channel, ShipmentStatus } from '../../src/entities/shipment.enums.js';
import { limitsOf, type Limits } from '../../src/shield/grant-part.js';
import { formatGrantSet, grantSetOf, scopeInPlaces, type GrantSet } from '../../src/shield/grant-set.js';
import type { Holding } from '../../src/shield/grants.js';
import {
  grantablePermissions,
  permissionNames,
  permissions,
  type Permission,
  type Scope,
} from '../../src/shield/permissions.js';
import type { Chance } from './chance.js';

/** Any permissions that can be granted, each in any of its scopes. */
export function randomGranted(chance: Chance, share = chance.next()): Map<Permission, Scope> {
  const grantable = chance.some(permissionNames, share).flatMap((permission): [Permission, Scope][] => {
    const { scopes } = permissions[permission];
    return scopes.length === 0 ? [] : [[permission, chance.one(scopes)]];
  });
  return new Map(grantable);
}

/** The sum of any custom roles, rights and exclusions. */
function randomGrantSet(chance: Chance): GrantSet {
  const excluded = new Set(chance.some(grantablePermissions, chance.is(0.5) ? 0 : 0.15));
  const grants = [...randomGranted(chance)].map(([permission, scope]) => ({
    permission,
    scope,
    ...randomLimits(chance, permission),
  }));
  const possible = grantablePermissions.filter(
    (permission) => scopeInPlaces(permission, 'ACCOUNT') === 'GROUPS',
  );
  const placed = new Set(chance.some(possible, chance.is(0.5) ? 0 : 0.3));
  return { ...grantSetOf(grants, excluded), placed };
}

/** No limits or, for a permission that can have them, often any (PLY-5). */
export function randomLimits(chance: Chance, permission: Permission): Limits {
  const limits = chance.is(0.6) ? [] : limitsOf(permission);
  return {
    statuses: limits.includes('STATUSES') ? chance.some(Object.values(ShipmentStatus), 0.4) : null,
    channels: limits.includes('CHANNELS') ? chance.some(Object.values(Channel), 0.4) : null,
  };
}

/** The same as it is stored. */
export function randomStoredSet(chance: Chance): string | null {
  return chance.is(0.1) ? null : formatGrantSet(randomGrantSet(chance));
}

/** A random holding: any base role, trait and type, with any custom roles, rights and exclusions. */
export function randomHolding(chance: Chance): Holding {
  const role = chance.one(Object.values(Role));
  return {
    role,
    approvalTrait: chance.one(Object.values(ApprovalTrait)),
    type: chance.is(0.7) ? 'FULL' : 'READ_ONLY',
    grantSet: randomStoredSet(chance),
  };
}
