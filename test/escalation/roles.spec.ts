import {
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCustomRoleDocument,
  DeleteCustomRoleDocument,
  UpdateCustomRoleDocument,
  UpdateUserRolesDocument,
} from '../../src/generated/operations.js';
import { assignRole, customRole, grantsFrom } from '../support/custom-roles.js';
import { uniqueName, World, type Person } from '../support/world.js';
import { attempt, keeper, keeping, member, tries } from './attempt.js';

describe('PLY-3, LXP-7 nobody gets more by a role than they should', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const firm = (): World => world;
  /** The permissions of administration, which the right to assign roles does not cover. */
  const more = ['ACCOUNT_READ ACCOUNT', 'ACCOUNT_UPDATE ACCOUNT'];

  /** A role with permissions that a keeper lacks. */
  const widerRole = (grants: readonly string[] = more): Promise<{ id: string; name: string }> =>
    customRole(world, grants);

  attempt('PLY-3 a role that holds more than oneself is not assigned', firm, async () => {
    const [by, user, role] = [await keeper(world), await member(world), await widerRole()];
    return tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
      input: { id: role.id, addUserIds: [user.id] },
    });
  });

  attempt('PLY-3 nor from the side of the user, hidden among roles that one may assign', firm, async () => {
    const [by, user, role] = [await keeper(world), await member(world), await widerRole()];
    const harmless = await customRole(world, ['ACTIVITIES_READ OWN']);
    return tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
      input: { userId: user.id, customRoleIds: [harmless.id, role.id] },
    });
  });

  attempt('PLY-3 nobody assigns themselves a role, from either side', firm, async () => {
    const [by, role] = [await keeper(world), await widerRole()];
    const own = await customRole(world, ['USERS_READ ACCOUNT']);
    return [
      tries(by, 'OWN_USER', AssignCustomRoleDocument, { input: { id: own.id, addUserIds: [by.id] } }),
      tries(by, 'OWN_USER', UpdateUserRolesDocument, {
        input: { userId: by.id, customRoleIds: [own.id, role.id] },
      }),
    ];
  });

  attempt('PLY-3 nobody gives up a role of their own to be out of its exclusions', firm, async () => {
    const by = await keeper(world);
    return tries(by, 'OWN_USER', UpdateUserRolesDocument, { input: { userId: by.id, customRoleIds: [] } });
  });

  attempt('PLY-3 a role that others hold is not widened beyond oneself', firm, async () => {
    const by = await keeper(world);
    const role = await customRole(world, ['USERS_READ OWN']);
    await assignRole(world, role, await member(world));
    return tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('USERS_READ OWN', ...more) },
    });
  });

  attempt('PLY-3 a role is not widened to a scope beyond oneself', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ OWN']);
    const role = await customRole(world, ['SHIPMENTS_READ OWN']);
    await assignRole(world, role, await member(world));
    return ['SHIPMENTS_READ GROUPS', 'SHIPMENTS_READ ACCOUNT'].map((wider) =>
      tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
        input: { id: role.id, grants: grantsFrom(wider) },
      }),
    );
  });

  attempt('PLY-3 the role that one holds oneself is neither widened nor narrowed', firm, async () => {
    const role = await customRole(world, keeping);
    const by = await member(world);
    await assignRole(world, role, by);
    return [
      tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
        input: { id: role.id, grants: grantsFrom(...keeping, ...more) },
      }),
      tries(by, 'OWN_USER', UpdateCustomRoleDocument, {
        input: { id: role.id, grants: grantsFrom('USERS_READ ACCOUNT') },
      }),
      tries(by, 'OWN_USER', DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 }),
    ];
  });

  attempt('PLY-3 a role is not changed while somebody with more holds it', firm, async () => {
    const by = await keeper(world);
    const role = await customRole(world, ['GROUPS_READ GROUPS']);
    const boss = await member(world, more);
    await assignRole(world, role, boss);
    return [
      tries(by, 'USER_HOLDS_MORE', UpdateCustomRoleDocument, {
        input: { id: role.id, grants: grantsFrom('GROUPS_READ ACCOUNT') },
      }),
      tries(by, 'USER_HOLDS_MORE', UpdateUserRolesDocument, {
        input: { userId: boss.id, customRoleIds: [] },
      }),
      tries(by, 'USER_HOLDS_MORE', AssignCustomRoleDocument, {
        input: { id: role.id, removeUserIds: [boss.id] },
      }),
    ];
  });

  attempt(
    'PLY-3 the superadmin holds no role, so that nobody edits one that the superadmin holds',
    firm,
    async () => {
      const manager = await keeper(world);
      const role = await customRole(world, ['USERS_READ ACCOUNT']);
      const input = { id: role.id, addUserIds: [world.superadmin.id] };
      return [
        tries(manager, 'USER_HOLDS_MORE', AssignCustomRoleDocument, { input }),
        tries(world.superadmin, 'OWN_USER', AssignCustomRoleDocument, { input }),
      ];
    },
  );

  attempt('PLY-3 a role with more than oneself is not copied', firm, async () => {
    const [by, role] = [await keeper(world), await widerRole()];
    return tries(by, 'GRANT_BEYOND_OWN', CopyCustomRoleDocument, {
      input: { id: role.id, name: uniqueName('Kopie') },
    });
  });

  attempt('PLY-3 a copy is not widened beyond oneself', firm, async () => {
    const by = await keeper(world);
    const role = await customRole(world, ['USERS_READ OWN']);
    const { copyCustomRole } = await by.client.run(CopyCustomRoleDocument, {
      input: { id: role.id, name: uniqueName('Kopie') },
    });
    return tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
      input: { id: copyCustomRole.customRole.id, grants: grantsFrom(...more) },
    });
  });

  attempt('PLY-3 a role is not created with permissions that one lacks, named or by area', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ OWN']);
    return [
      { grants: grantsFrom(...more) },
      { grants: grantsFrom('ACTIVITIES_READ ACCOUNT') },
      { areas: [{ area: 'USERS', scope: 'ACCOUNT' } as const] },
      { areas: [{ area: 'SHIPMENTS', scope: 'OWN' } as const] },
      // Users know the areas in which they hold a permission.
      { areas: [{ area: 'CREDENTIALS', scope: 'OWN' } as const], reason: 'VALUE_MISFIT' },
    ].map(({ reason = 'GRANT_BEYOND_OWN', ...grants }: { reason?: string }) =>
      tries(by, reason, CreateCustomRoleDocument, { input: { name: uniqueName('Rolle'), ...grants } }),
    );
  });

  attempt('PLY-3 a role with more than oneself is neither renamed nor deleted', firm, async () => {
    const [by, role] = [await keeper(world), await widerRole()];
    return [
      tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id: role.id, name: 'Harmlos' } }),
      tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id: role.id, grants: [] } }),
      tries(by, 'GRANT_BEYOND_OWN', DeleteCustomRoleDocument, { id: role.id }),
    ];
  });

  const names: Record<string, readonly [name: string, reason: string]> = {
    'a base role’s name': ['Manager', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name in other letters': ['SUPERADMIN', 'CUSTOM_ROLE_NAME_RESERVED'],
    'the key of a base role': ['GROUP_MANAGER', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name in full width': ['ｍａｎａｇｅｒ', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name in mathematical letters': ['𝐌𝐚𝐧𝐚𝐠𝐞𝐫', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name in Cyrillic letters': ['МАНАГЕР', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name with an accent': ['Manage\u0301r', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name with spaces around': ['  Superadmin ', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name with a space in it': ['Super Admin', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a base role’s name with a hyphen in it': ['Gruppen-Manager', 'CUSTOM_ROLE_NAME_RESERVED'],
    'a twin with a Cyrillic letter': ['M\u0430nager', 'NAME_OF_MIXED_ALPHABETS'],
    'an invisible character': ['Mana\u200bger', 'LINE_CHARACTERS'],
    'a soft hyphen': ['Mana\u00adger', 'LINE_CHARACTERS'],
    'a change of direction': ['\u202eManager', 'LINE_CHARACTERS'],
    'nothing but a blank': ['\u2800', 'LINE_CHARACTERS'],
  };
  for (const [what, [name, reason]] of Object.entries(names)) {
    attempt(`PLY-3 a role is not named with ${what}`, firm, async () => {
      const by = await keeper(world);
      const role = await customRole(world, ['USERS_READ OWN']);
      return [
        tries(by, reason, UpdateCustomRoleDocument, { input: { id: role.id, name } }),
        tries(by, reason, CreateCustomRoleDocument, { input: { name } }),
        tries(by, reason, CopyCustomRoleDocument, { input: { id: role.id, name } }),
      ];
    });
  }

  attempt('PLY-3 a role does not look like another one', firm, async () => {
    const by = await keeper(world);
    const known = await customRole(world, [], { name: uniqueName('Buchhaltung') });
    const role = await customRole(world, []);
    return [known.name.toUpperCase(), ` ${known.name}`, known.name.replace('B', 'Ｂ')].map((name) =>
      tries(by, 'CUSTOM_ROLE_NAME_TAKEN', UpdateCustomRoleDocument, { input: { id: role.id, name } }),
    );
  });

  const forbidden: Record<string, readonly [string, (by: Person) => Promise<string>]> = {
    'the superadmin': ['USER_HOLDS_MORE', () => Promise.resolve(world.superadmin.id)],
    oneself: ['OWN_USER', (by) => Promise.resolve(by.id)],
    'somebody with more': ['USER_HOLDS_MORE', async () => (await member(world, more)).id],
    'somebody of another account': ['OBJECT_UNKNOWN', async () => (await World.create()).superadmin.id],
  };
  for (const [who, [reason, find]] of Object.entries(forbidden)) {
    attempt(
      `PLY-3 ${who} among many users is enough for a role to be assigned to none of them`,
      firm,
      async () => {
        const by = await keeper(world);
        const role = await customRole(world, ['USERS_READ ACCOUNT']);
        const users = await Promise.all([member(world), member(world), member(world)]);
        const ids = users.map(({ id }) => id);
        return tries(by, reason, AssignCustomRoleDocument, {
          input: { id: role.id, addUserIds: [...ids.slice(0, 2), await find(by), ...ids.slice(2)] },
        });
      },
    );
  }

  attempt('PLY-3 a request that was rolled back is refused each further time as well', firm, async () => {
    const [by, user, role] = [await keeper(world), await member(world), await widerRole()];
    const again = tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
      input: { id: role.id, addUserIds: [user.id] },
    });
    return [again, again, again];
  });
});
