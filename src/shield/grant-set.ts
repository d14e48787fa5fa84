import { covers, permissionNames, scopes, type Permission, type Scope } from './permissions.js';

/** The sum of custom roles, rights and exclusions. */
export interface GrantSet {
  granted: ReadonlyMap<Permission, Scope>;
  excluded: ReadonlySet<Permission>;
}

const nothing: GrantSet = { granted: new Map(), excluded: new Set() };

/**
 * The stored form of a grant set: ` users.read:ACCOUNT users.update:GROUPS !shipments.send `, each entry between blanks, so that a query finds
 * it by `LIKE`; null for an empty set. Equal sets have equal texts.
 */
export function formatGrantSet({ granted, excluded }: GrantSet): string | null {
  const entries = permissionNames.flatMap((permission) => {
    const scope = granted.get(permission);
    return [
      ...(scope === undefined ? [] : [grantEntry(permission, scope)]),
      ...(excluded.has(permission) ? [exclusionEntry(permission)] : []),
    ];
  });
  return entries.length === 0 ? null : ` ${entries.join(' ')} `;
}

/** The set of a stored text. Permissions and scopes that are no longer in the catalogue are left out. */
export function parseGrantSet(text: string | null): GrantSet {
  if (text === null) return nothing;
  const granted = new Map<Permission, Scope>();
  const excluded = new Set<Permission>();
  for (const entry of text.split(' ')) {
    if (entry.startsWith('!')) {
      const permission = permissionNames.find((name) => name === entry.slice(1));
      if (permission !== undefined) excluded.add(permission);
      continue;
    }
    const [name, width] = entry.split(':');
    const permission = permissionNames.find((each) => each === name);
    const scope = scopes.find((each) => each === width);
    if (permission === undefined || scope === undefined) continue;
    addWidest(granted, permission, scope);
  }
  return { granted, excluded };
}

/** Adds a permission in this scope, unless it is there in a wider one. */
export function addWidest(granted: Map<Permission, Scope>, permission: Permission, scope: Scope): void {
  const held = granted.get(permission);
  if (held === undefined || !covers(held, scope)) granted.set(permission, scope);
}

/** The entry of a granted permission in a stored set. */
export function grantEntry(permission: Permission, scope: Scope): string {
  return `${permission}:${scope}`;
}

/** The entry of an exclusion in a stored set. */
export function exclusionEntry(permission: Permission): string {
  return `!${permission}`;
}

/** The stored form of the sum of custom roles, rights (permissions with a scope) and exclusions (permissions without one). */
export function sumGrantSets(
  roles: readonly (string | null)[],
  rights: readonly { permission: Permission; scope: Scope | null }[],
): string | null {
  const granted = new Map<Permission, Scope>();
  for (const role of roles)
    for (const [permission, scope] of parseGrantSet(role).granted) addWidest(granted, permission, scope);
  const excluded = new Set<Permission>();
  for (const { permission, scope } of rights) {
    if (scope === null) excluded.add(permission);
    else addWidest(granted, permission, scope);
  }
  return formatGrantSet({ granted, excluded });
}
