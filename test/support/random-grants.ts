import {
  grantablePermissions,
  permissions,
  type Permission,
  type Scope,
} from '../../src/shield/permissions.js';
import type {
  Permission as PermissionName,
  PermissionGrantInput,
  GrantPreviewPartsFragment,
} from '../../src/generated/operations.js';
import type { Chance } from './chance.js';
import { randomLimits } from './random-grant-sets.js';
import type { Person } from './world.js';

/** A permission as the gateway returns it: its scope and its limits. */
export type PermissionGrant = GrantPreviewPartsFragment['changes'][number]['gains'][number];

/** The name of a permission in the schema: `users.assignRole` is `USERS_ASSIGN_ROLE`. */
export function nameOf(permission: Permission): PermissionName {
  return permission
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase() as PermissionName;
}

/** About so many random permissions, each once and in one of its scopes, with everything that they need. */
export function randomGrants(chance: Chance, about: number): Map<Permission, Scope> {
  const granted = new Map<Permission, Scope>();
  const add = (permission: Permission): void => {
    if (granted.has(permission)) return;
    granted.set(permission, chance.one(permissions[permission].scopes));
    permissions[permission].needs.forEach(add);
  };
  chance.some(grantablePermissions, about / grantablePermissions.length).forEach(add);
  return granted;
}

/** Permissions as an input. */
export function grantInput(grants: ReadonlyMap<Permission, Scope>): PermissionGrantInput[] {
  return [...grants].map(([permission, scope]) => ({ permission: nameOf(permission), scope }));
}

/** The same, often with any limits that the permissions can have (PLY-5). */
export function limitedInput(chance: Chance, grants: ReadonlyMap<Permission, Scope>): PermissionGrantInput[] {
  return [...grants].map(([permission, scope]) => {
    const { statuses, channels } = randomLimits(chance, permission);
    return {
      permission: nameOf(permission),
      scope,
      statuses: statuses === null ? null : [...statuses],
      channels: channels === null ? null : [...channels],
    };
  });
}

/** Permissions as `customRole` takes them: `USERS_READ ACCOUNT`. */
export function grantTexts(grants: ReadonlyMap<Permission, Scope>): string[] {
  return [...grants].map(([permission, scope]) => `${nameOf(permission)} ${scope}`);
}

/** The permissions of a user, by name, each with its scope, as the gateway returns them to every authenticated user. */
export async function heldBy(person: Person): Promise<Map<string, string>> {
  return new Map((await grantsHeldBy(person)).map(({ permission, scope }) => [permission, scope]));
}

/** The same with the limits: of some permissions several parts. */
export async function grantsHeldBy({ client }: Person): Promise<PermissionGrant[]> {
  const { data } = await client.send<ViewerAsked, object>(
    '{ viewer { permissions { permission scope statuses channels } } }',
  );
  if (data == null) throw new Error('Everybody is told what they may do.');
  return data.viewer.permissions;
}

interface ViewerAsked {
  viewer: { permissions: PermissionGrant[] };
}
