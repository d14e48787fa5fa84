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
import { covers, permissionNames, scopes, type Permission, type Scope } from './permissions.js';

/** The sum of custom roles, rights and exclusions. */
export interface GrantSet {
  granted: ReadonlyMap<Permission, Scope>;
  excluded: ReadonlySet<Permission>;
  /** What is granted of permissions with a limit (PLY-5): all parts, in scopes up to that of `granted`. */
  parts: Parts;
}

/** A granted permission, with its limits. */
export interface Grant extends Partial<Limits> {
  permission: Permission;
  scope: Scope;
}

const nothing: GrantSet = { granted: new Map(), excluded: new Set(), parts: noParts };

/**
 * The stored form of a grant set: ` users.read:ACCOUNT users.update:GROUPS !shipments.send `, each entry between blanks, so that a query finds
 * it by `LIKE`; null for an empty set. A permission with limits has an entry for each part besides: `@shipments.read:GROUPS:SENT:*`. Equal
 * sets have equal texts.
 */
export function formatGrantSet({
  granted,
  excluded,
  parts = noParts,
}: Omit<GrantSet, 'parts'> & Partial<Pick<GrantSet, 'parts'>>): string | null {
  const entries = permissionNames.flatMap((permission) => {
    const scope = granted.get(permission);
    return [
      ...(scope === undefined ? [] : [grantEntry(permission, scope)]),
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
  const parts = new Map<Permission, GrantPart[]>();
  for (const entry of text.split(' ')) {
    const [name, width, statuses, channels] = entry.replace(/^[!@]/, '').split(':');
    const permission = permissionNames.find((each) => each === name);
    const scope = scopes.find((each) => each === width);
    if (permission === undefined) continue;
    if (entry.startsWith('!')) excluded.add(permission);
    else if (entry.startsWith('@')) addPart(parts, permission, parsePart(scope, statuses, channels));
    else if (scope !== undefined) addWidest(granted, permission, scope);
  }
  return { granted, excluded, parts };
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
  return { granted, excluded, parts: new Map(parts) };
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

/** A grant as it is written in the log: `users.read:ACCOUNT`, with limits `shipments.read:ACCOUNT:SENT,QUEUED:*`. */
export function grantText({ permission, scope, statuses = null, channels = null }: Grant): string {
  const part = { scope, statuses, channels };
  return isUnlimited(part) ? grantEntry(permission, scope) : `${permission}:${partText(part)}`;
}

/** The entry of an exclusion in a stored set. */
export function exclusionEntry(permission: Permission): string {
  return `!${permission}`;
}

/** The stored form of the sum of custom roles, rights (permissions with a scope) and exclusions (permissions without one). */
export function sumGrantSets(
  roles: readonly (string | null)[],
  rights: readonly ({ permission: Permission; scope: Scope | null } & Partial<Limits>)[],
): string | null {
  const ofRoles = roles.flatMap((role) => grantsIn(parseGrantSet(role)));
  const ofRights = rights.flatMap(({ scope, ...right }) => (scope === null ? [] : [{ ...right, scope }]));
  const excluded = rights.filter(({ scope }) => scope === null).map(({ permission }) => permission);
  return formatGrantSet(grantSetOf([...ofRoles, ...ofRights], new Set(excluded)));
}
