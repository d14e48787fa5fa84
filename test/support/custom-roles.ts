import {
  AssignCustomRoleDocument,
  CreateCustomRoleDocument,
  UpdateUserRightsDocument,
  type Channel,
  type Permission,
  type PermissionGrantInput,
  type Scope,
  type ShipmentStatus,
} from '../../src/generated/operations.js';
import { uniqueName, type Person, type World } from './world.js';

/**
 * Permissions as a test writes them: `USERS_READ ACCOUNT`; with limits `SHIPMENTS_READ ACCOUNT SENT,QUEUED API`, `*` for none and `-` for an empty
 * one.
 */
export function grantsFrom(...texts: readonly string[]): PermissionGrantInput[] {
  return texts.map((text) => {
    const [permission, scope, statuses, channels] = text.split(' ');
    return {
      permission: permission as Permission,
      scope: scope as Scope,
      ...(statuses === undefined ? {} : { statuses: itemsFrom(statuses) as ShipmentStatus[] | null }),
      ...(channels === undefined ? {} : { channels: itemsFrom(channels) as Channel[] | null }),
    };
  });
}

function itemsFrom(text: string): string[] | null {
  if (text === '*') return null;
  return text === '-' ? [] : text.split(',');
}

/** Creates a custom role with these permissions, by default as the superadmin. */
export async function customRole(
  world: World,
  grants: readonly string[],
  { name = uniqueName('Rolle'), by = world.superadmin }: { name?: string; by?: Person } = {},
): Promise<{ id: string; name: string }> {
  const { createCustomRole } = await by.client.run(CreateCustomRoleDocument, {
    input: { name, grants: grantsFrom(...grants) },
  });
  return { id: createCustomRole.customRole.id, name };
}

/** Assigns a custom role to users. */
export async function assignRole(
  world: World,
  role: { id: string },
  ...users: readonly { id: string }[]
): Promise<void> {
  await world.superadmin.client.run(AssignCustomRoleDocument, {
    input: { id: role.id, addUserIds: users.map(({ id }) => id) },
  });
}

/** Assigns a custom role to users for these groups only. */
export async function assignRoleFor(
  world: World,
  role: { id: string },
  groups: readonly { id: string }[],
  ...users: readonly { id: string }[]
): Promise<void> {
  await world.superadmin.client.run(AssignCustomRoleDocument, {
    input: { id: role.id, addUserIds: users.map(({ id }) => id), groupIds: groups.map(({ id }) => id) },
  });
}

/** A member with exactly these permissions besides the personal ones, from a role of their own. */
export async function memberWith(
  world: World,
  grants: readonly string[],
  settings: Parameters<World['user']>[0] = {},
): Promise<Person> {
  const person = await world.user({ ...settings, role: 'MEMBER' });
  await assignRole(world, await customRole(world, grants), person);
  return person;
}

/** Excludes a user from permissions. */
export async function exclude(
  world: World,
  user: { id: string },
  ...exclusions: readonly Permission[]
): Promise<void> {
  await world.superadmin.client.run(UpdateUserRightsDocument, {
    input: { userId: user.id, exclusions: [...exclusions] },
  });
}
