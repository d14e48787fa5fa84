import {
  distinctParts,
  isUnlimited,
  noParts,
  parsePart,
  partText,
  type GrantPart,
  type Limits,
  type Parts,
} from './grant-part.js';
import { covers, permissionNames, permissions, scopes, type Permission, type Scope } from './permissions.js';

/** The sum of custom roles, rights and exclusions. */
export interface GrantSet {
  granted: ReadonlyMap<Permission, Scope>;
  /** The permissions that are held for named groups (PLY-5), whether or not they are granted as well. */
  placed: ReadonlySet<Permission>;
  excluded: ReadonlySet<Permission>;
  /** The granted parts of permissions with a limit (PLY-5), in scopes up to that of `granted`. */
  parts: Parts;
}

/** A granted permission, with its limits. */
export interface Grant extends Partial<Limits> {
  permission: Permission;
  scope: Scope;
}

/** The placeholder for the scope of a permission that is held for named groups; the groups themselves are not part of a sum. */
const placeMark = 'PLACES';

const nothing: GrantSet = { granted: new Map(), placed: new Set(), excluded: new Set(), parts: noParts };

/**
 * The stored form of a grant set: ` users.read:ACCOUNT users.lock:PLACES !shipments.send `, each entry between blanks, so that a query finds
 * it by `LIKE`; null for an empty set. A permission with limits has an entry for each part besides: `@shipments.read:GROUPS:SENT:*`. Equal
 * sets have equal texts.
 */
export function formatGrantSet({
  granted,
  placed = nothing.placed,
  excluded,
  parts = noParts,
}: Omit<GrantSet, 'parts' | 'placed'> & Partial<Pick<GrantSet, 'parts' | 'placed'>>): string | null {
  const entries = permissionNames.flatMap((permission) => {
    const scope = granted.get(permission);
    return [
      ...(scope === undefined ? [] : [grantEntry(permission, scope)]),
      ...(placed.has(permission) && (scope !== 'ACCOUNT' || parts.has(permission))
        ? [placedEntry(permission)]
        : []),
      ...(parts.get(permission) ?? []).map((part) => `@${permission}:${partText(part)}`),
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
  const placed = new Set<Permission>();
  const parts = new Map<Permission, GrantPart[]>();
  for (const entry of text.split(' ')) {
    const [name, width, statuses, channels] = entry.replace(/^[!@]/, '').split(':');
    const permission = permissionNames.find((each) => each === name);
    const scope = scopes.find((each) => each === width);
    if (permission === undefined) continue;
    if (entry.startsWith('!')) excluded.add(permission);
    else if (entry.startsWith('@')) addPart(parts, permission, parsePart(scope, statuses, channels));
    else if (width === placeMark) placed.add(permission);
    else if (scope !== undefined) addWidest(granted, permission, scope);
  }
  return { granted, placed, excluded, parts };
}

function addPart(
  parts: Map<Permission, GrantPart[]>,
  permission: Permission,
  part: GrantPart | undefined,
): void {
  if (part !== undefined) parts.set(permission, [...(parts.get(permission) ?? []), part]);
}

/** The parts of a granted permission in a set: one without limits, unless it has some; none if it is not granted. */
export function partsIn({ granted, parts }: GrantSet, permission: Permission): readonly GrantPart[] {
  const scope = granted.get(permission);
  if (scope === undefined) return [];
  return parts.get(permission) ?? [{ scope, statuses: null, channels: null }];
}

/** The grants of a set, one for each part. */
export function grantsIn(set: GrantSet): Required<Grant>[] {
  return [...set.granted.keys()].flatMap((permission) =>
    partsIn(set, permission).map((part) => ({ permission, ...part })),
  );
}

/** The set of these grants: the widest scope of each permission, and its parts if one has limits. */
export function grantSetOf(
  grants: readonly Grant[],
  excluded: ReadonlySet<Permission> = new Set(),
): GrantSet {
  const granted = new Map<Permission, Scope>();
  const all = new Map<Permission, GrantPart[]>();
  for (const { permission, scope, statuses = null, channels = null } of grants) {
    addWidest(granted, permission, scope);
    addPart(all, permission, { scope, statuses, channels });
  }
  const parts = [...all]
    .map(([permission, given]) => [permission, distinctParts(given)] as const)
    .filter(([, given]) => !given.every(isUnlimited));
  return { granted, placed: nothing.placed, excluded, parts: new Map(parts) };
}

/** Adds a permission in this scope, unless the set has it in a wider one. */
export function addWidest(granted: Map<Permission, Scope>, permission: Permission, scope: Scope): void {
  const held = granted.get(permission);
  if (held === undefined || !covers(held, scope)) granted.set(permission, scope);
}

/** The entry of a granted permission in a stored set. */
export function grantEntry(permission: Permission, scope: Scope): string {
  return `${permission}:${scope}`;
}

/** A grant as it is written in the log: `users.read:ACCOUNT`, with limits `shipments.read:ACCOUNT:SENT,QUEUED:*`. */
export function grantText({ permission, scope, statuses = null, channels = null }: Grant): string {
  const part = { scope, statuses, channels };
  return isUnlimited(part) ? grantEntry(permission, scope) : `${permission}:${partText(part)}`;
}

/** The entry of a permission that is held for named groups. */
export function placedEntry(permission: Permission): string {
  return `${permission}:${placeMark}`;
}

/** Tests whether a stored set has permissions that are held for named groups, so that these groups matter. */
export function hasPlaces(grantSet: string | null): boolean {
  return grantSet?.includes(`:${placeMark} `) ?? false;
}

/** The entry of an exclusion in a stored set. */
export function exclusionEntry(permission: Permission): string {
  return `!${permission}`;
}

/** A custom role with the groups for which it is held. */
export interface AssignedRole {
  /** The permissions of the role (`formatGrantSet`). */
  grantSet: string | null;
  /** The groups for which it is held; null for the whole account. A role that is held for no group gives nothing. */
  groupIds: readonly string[] | null;
}

/**
 * The scope of a permission of a custom role that is held for named groups (PLY-5): `GROUPS` means these groups. `OWN` stays as it is; null for a
 * permission that exists for the whole account only.
 */
export function scopeInPlaces(permission: Permission, scope: Scope): 'GROUPS' | 'OWN' | null {
  const possible: readonly Scope[] = permissions[permission].scopes;
  if (scope !== 'OWN' && possible.includes('GROUPS')) return 'GROUPS';
  return possible.includes('OWN') ? 'OWN' : null;
}

/** The permissions that a custom role gives to a holder. Held for groups, it gives none that are limited or exist for the whole account only. */
export function grantsOfRole({ grantSet, groupIds }: AssignedRole): Required<Grant>[] {
  const grants = grantsIn(parseGrantSet(grantSet));
  if (groupIds === null) return grants;
  if (groupIds.length === 0) return [];
  return grants.flatMap((grant) => {
    const scope = scopeInPlaces(grant.permission, grant.scope);
    if (scope === null || (scope === 'GROUPS' && !isUnlimited(grant))) return [];
    return [{ ...grant, scope }];
  });
}

/** The permissions that a custom role gives for the groups for which it is held; none for the whole account. */
export function placedPermissions(role: AssignedRole): Permission[] {
  if (role.groupIds === null) return [];
  return grantsOfRole(role).flatMap(({ permission, scope }) => (scope === 'GROUPS' ? [permission] : []));
}

/** The permissions of custom roles without an effect, since the roles are held for groups. */
export function withoutEffectInPlaces(roles: readonly AssignedRole[]): Permission[] {
  return roles.flatMap((role) => {
    const given = grantsOfRole(role).map(({ permission }) => permission);
    return [...parseGrantSet(role.grantSet).granted.keys()].filter((each) => !given.includes(each));
  });
}

/** The stored form of the sum of custom roles, rights (permissions with a scope) and exclusions (permissions without one). */
export function sumGrantSets(
  roles: readonly AssignedRole[],
  rights: readonly ({ permission: Permission; scope: Scope | null } & Partial<Limits>)[],
): string | null {
  const placed = new Set(roles.flatMap(placedPermissions));
  const ofRoles = roles.flatMap((role) =>
    grantsOfRole(role).filter(({ scope }) => role.groupIds === null || scope !== 'GROUPS'),
  );
  const ofRights = rights.flatMap(({ scope, ...right }) => (scope === null ? [] : [{ ...right, scope }]));
  const excluded = rights.filter(({ scope }) => scope === null).map(({ permission }) => permission);
  return formatGrantSet({ ...grantSetOf([...ofRoles, ...ofRights], new Set(excluded)), placed });
}
