import type { Problems } from '../../errors/problems.js';
import { addWidest, formatGrantSet } from '../../shield/grant-set.js';
import {
  covers,
  permissionNames,
  permissions,
  type Area,
  type Permission,
  type Scope,
} from '../../shield/permissions.js';

interface Grant {
  permission: Permission;
  scope: Scope;
}

/**
 * Checks granted permissions: each once, grantable at all, and in one of its scopes. Adds all problems, at the position in the list. See `checkNeeds` for
 * what they need.
 */
export function checkGrants(problems: Problems, path: string, grants: readonly Grant[]): void {
  const named = new Set<Permission>();
  for (const [index, { permission, scope }] of grants.entries()) {
    const { scopes } = permissions[permission];
    if (named.has(permission)) problems.add(`${path}.${index}.permission`, 'PERMISSION_REPEATED');
    named.add(permission);
    if (scopes.length === 0) problems.add(`${path}.${index}.permission`, 'PERMISSION_RESERVED');
    else if (!scopes.includes(scope)) problems.add(`${path}.${index}.scope`, 'SCOPE_IMPOSSIBLE', { scopes });
  }
}

/** Adds a problem for each excluded permission that only the superadmin holds: there is nothing to exclude from. */
export function checkExclusions(problems: Problems, path: string, exclusions: readonly Permission[]): void {
  for (const [index, permission] of exclusions.entries())
    if (permissions[permission].scopes.length === 0) problems.add(`${path}.${index}`, 'PERMISSION_RESERVED');
}

/** Adds a problem for each granted permission whose needs the list lacks, naming them. */
export function checkNeeds(
  problems: Problems,
  path: string,
  grants: readonly Grant[],
  held: ReadonlySet<Permission>,
): void {
  for (const [index, { permission }] of grants.entries()) {
    const missing = needsOf(permission).filter((needed) => !held.has(needed));
    if (missing.length > 0)
      problems.add(`${path}.${index}.permission`, 'PERMISSION_NEEDED', { permission, missing });
  }
}

/** The stored permissions of a custom role: those named, and those of the named areas with everything that they need. */
export function roleGrantSet(
  grants: readonly Grant[],
  areas: readonly { area: Area; scope: Scope }[],
): string | null {
  const granted = new Map<Permission, Scope>();
  for (const { permission, scope } of grants) addWidest(granted, permission, scope);
  for (const { area, scope } of areas)
    for (const permission of permissionNames)
      if (permissions[permission].area === area) addWithNeeds(granted, permission, scope);
  return formatGrantSet({ granted, excluded: new Set() });
}

function addWithNeeds(granted: Map<Permission, Scope>, permission: Permission, most: Scope): void {
  const scope = widestWithin(permission, most);
  if (scope === undefined) return;
  addWidest(granted, permission, scope);
  for (const needed of needsOf(permission)) {
    const enough = widestWithin(needed, most) ?? permissions[needed].scopes[0];
    if (enough !== undefined && !granted.has(needed)) addWidest(granted, needed, enough);
    addWithNeeds(granted, needed, most);
  }
}

function widestWithin(permission: Permission, most: Scope): Scope | undefined {
  return permissions[permission].scopes.filter((scope) => covers(most, scope)).at(-1);
}

function needsOf(permission: Permission): readonly Permission[] {
  return permissions[permission].needs;
}
