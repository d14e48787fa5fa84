import { UpdateUserRightsDocument } from '../../src/generated/operations.js';
import { assignRoleFor, customRole, grantsFrom } from '../support/custom-roles.js';
import { uniqueName, type World } from '../support/world.js';

const rights = {
  rights: grantsFrom('ACTIVITIES_READ OWN'),
  exclusions: ['MAIL_SETTINGS_MANAGE' as const],
};

/** Creates a custom role, and gives it to a user for a group, with a right and an exclusion besides; returns its id. */
export async function arrangedRole(
  world: World,
  user: { id: string },
  group: { id: string },
): Promise<string> {
  const role = await customRole(world, ['ACCOUNT_READ ACCOUNT']);
  await world.superadmin.client.run(UpdateUserRightsDocument, { input: { userId: user.id, ...rights } });
  await assignRoleFor(world, role, [group], user);
  return role.id;
}

/** The inputs with which refused mutations of custom roles and rights are tried, by mutation. */
export function roleBait(roleId: string, userId: string): Record<string, object> {
  return {
    createCustomRole: { name: uniqueName('Rolle') },
    copyCustomRole: { id: roleId, name: uniqueName('Rolle') },
    updateCustomRole: { id: roleId, name: uniqueName('Rolle') },
    assignCustomRole: { id: roleId, addUserIds: [userId] },
    updateUserRoles: { userId, customRoleIds: [roleId] },
    updateUserRights: { userId, exclusions: ['USERS_READ'] },
    nameDeputy: { deputyId: userId, endsAt: '2099-01-01T00:00:00.000Z' },
    updateDeputyship: { id: roleId, endsAt: '2099-01-01T00:00:00.000Z' },
  };
}

type Arranged = (
  world: World,
  roleId: string,
  freshUser: () => Promise<string>,
) => Record<string, unknown> | Promise<Record<string, unknown>>;

/** The variables of allowed mutations of custom roles and rights, each with something fresh to change, by mutation. */
export const roleVariables: Readonly<Record<string, Arranged>> = {
  createCustomRole: () => ({
    input: { name: uniqueName('Rolle'), grants: grantsFrom('ACCOUNT_READ ACCOUNT') },
  }),
  copyCustomRole: (_, id) => ({ input: { id, name: uniqueName('Kopie') } }),
  updateCustomRole: async (world) => ({
    input: { id: (await customRole(world, [])).id, description: 'Neu' },
  }),
  deleteCustomRole: async (world) => ({ id: (await customRole(world, [])).id }),
  assignCustomRole: async (_, id, freshUser) => ({ input: { id, addUserIds: [await freshUser()] } }),
  updateUserRoles: async (_, id, freshUser) => ({
    input: { userId: await freshUser(), customRoleIds: [id] },
  }),
  updateUserRights: async (_, __, freshUser) => ({ input: { userId: await freshUser(), ...rights } }),
};

interface AskedAbout {
  roleId: string;
  userId: string;
  groupId: string;
}

/** The variables of queries about custom roles and rights, with which they find something, by query. */
export const roleQueries: Readonly<Record<string, (about: AskedAbout) => Record<string, unknown>>> = {
  customRole: ({ roleId: id }) => ({ id }),
  previewCustomRole: ({ roleId: id }) => ({ input: { id, grants: grantsFrom('SHIPMENTS_READ ACCOUNT') } }),
  previewUserGrants: ({ userId }) => ({ input: { userId, customRoleIds: [] } }),
  explainPermission: ({ userId, groupId }) => ({ userId, permission: 'USERS_READ', objectId: groupId }),
};
