import type { Channel, ShipmentStatus } from '../../entities/shipment.enums.js';
import type { Problems } from '../../errors/problems.js';
import { limitsOf, sortedLimits, type GrantLimit } from '../../shield/grant-part.js';
import { formatGrantSet, grantSetOf, type Grant } from '../../shield/grant-set.js';
import {
  covers,
  permissionNames,
  permissions,
  type Area,
  type Permission,
  type Scope,
} from '../../shield/permissions.js';

/**
 * Checks granted permissions: each once, grantable at all, in one of its scopes, and with limits that it can have (PLY-5). Adds all problems, at
 * the position in the list. See `checkNeeds` for what they need.
 */
export function checkGrants(problems: Problems, path: string, grants: readonly GivenGrant[]): void {
  const named = new Set<Permission>();
  for (const [index, { permission, scope, statuses, channels }] of grants.entries()) {
    const { scopes } = permissions[permission];
    if (named.has(permission)) problems.add(`${path}.${index}.permission`, 'PERMISSION_REPEATED');
    named.add(permission);
    if (scopes.length === 0) problems.add(`${path}.${index}.permission`, 'PERMISSION_RESERVED');
    else if (!scopes.includes(scope)) problems.add(`${path}.${index}.scope`, 'SCOPE_IMPOSSIBLE', { scopes });
    const limits: readonly GrantLimit[] = limitsOf(permission);
    if (statuses != null && !limits.includes('STATUSES'))
      problems.add(`${path}.${index}.statuses`, 'GRANT_LIMIT_IMPOSSIBLE', { limits });
    for (const [name, items] of Object.entries({ statuses, channels }))
      if (items != null && new Set<string>(items).size < items.length)
        problems.add(`${path}.${index}.${name}`, 'ITEM_REPEATED');
    if (channels != null && !limits.includes('CHANNELS'))
      problems.add(`${path}.${index}.channels`, 'GRANT_LIMIT_IMPOSSIBLE', { limits });
  }
}

/** Adds a problem for each excluded permission that only the superadmin holds: no other user could hold it. */
export function checkExclusions(problems: Problems, path: string, exclusions: readonly Permission[]): void {
  for (const [index, permission] of exclusions.entries())
    if (permissions[permission].scopes.length === 0) problems.add(`${path}.${index}`, 'PERMISSION_RESERVED');
}

/** Adds a problem for each granted permission of which the list lacks a need; the problem names the missing ones. */
export function checkNeeds(
  problems: Problems,
  path: string,
  grants: readonly Pick<GivenGrant, 'permission'>[],
  held: ReadonlySet<Permission>,
): void {
  for (const [index, { permission }] of grants.entries()) {
    const missing = needsOf(permission).filter((needed) => !held.has(needed));
    if (missing.length > 0)
      problems.add(`${path}.${index}.permission`, 'PERMISSION_NEEDED', { permission, missing });
  }
}

/** A granted permission as a command names it: absent limits are the same as null. */
interface GivenGrant {
  permission: Permission;
  scope: Scope;
  statuses?: readonly ShipmentStatus[] | null;
  channels?: readonly Channel[] | null;
}

/** Granted permissions with their limits, each item of a limit once, in the order of its enum. */
export function grantsGiven(grants: readonly GivenGrant[]): Required<Grant>[] {
  return grants.map(({ permission, scope, statuses = null, channels = null }) => ({
    permission,
    scope,
    ...sortedLimits({ statuses, channels }),
  }));
}

/** The stored permissions of a custom role: those named, and those of the named areas with everything that they need, without limits. */
export function roleGrantSet(
  grants: readonly GivenGrant[],
  areas: readonly { area: Area; scope: Scope }[],
): string | null {
  const ofAreas: Grant[] = [];
  for (const { area, scope } of areas)
    for (const permission of permissionNames)
      if (permissions[permission].area === area) addWithNeeds(ofAreas, permission, scope);
  return formatGrantSet(grantSetOf([...grantsGiven(grants), ...ofAreas]));
}

function addWithNeeds(granted: Grant[], permission: Permission, most: Scope): void {
  const scope = widestWithin(permission, most);
  if (scope === undefined) return;
  granted.push({ permission, scope });
  for (const needed of needsOf(permission)) {
    const enough = widestWithin(needed, most) ?? permissions[needed].scopes[0];
    if (enough !== undefined) granted.push({ permission: needed, scope: enough });
    addWithNeeds(granted, needed, most);
  }
}

function widestWithin(permission: Permission, most: Scope): Scope | undefined {
  return permissions[permission].scopes.filter((scope) => covers(most, scope)).at(-1);
}

function needsOf(permission: Permission): readonly Permission[] {
  return permissions[permission].needs;
}
