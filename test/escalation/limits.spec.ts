import {
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCustomRoleDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
} from '../../src/generated/operations.js';
import { customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { uniqueName, World } from '../support/world.js';
import { attempt, keeper, keeping, member, tries } from './attempt.js';

describe('PLY-5, LXP-7 nobody gives a limited permission with weaker limits than they hold it', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const firm = (): World => world;
  const sent = ['SHIPMENTS_READ ACCOUNT SENT'];
  const withoutAssigning = keeping.filter((grant) => !grant.startsWith('ROLES_ASSIGN'));

  attempt(
    'PLY-5 no role is created without the limits of its creator, nor with other ones',
    firm,
    async () => {
      const by = await keeper(world, sent);
      return [
        ['SHIPMENTS_READ ACCOUNT'],
        ['SHIPMENTS_READ GROUPS'],
        ['SHIPMENTS_READ ACCOUNT QUEUED'],
        ['SHIPMENTS_READ ACCOUNT SENT,QUEUED'],
      ].map((grants) =>
        tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, {
          input: { name: uniqueName('Rolle'), grants: grantsFrom(...grants) },
        }),
      );
    },
  );

  attempt('PLY-5 a limited role is not widened while others hold it', firm, async () => {
    const by = await keeper(world, sent);
    const role = await customRole(world, sent, { by });
    return tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
      input: { id: role.id, grants: grantsFrom('SHIPMENTS_READ ACCOUNT') },
    });
  });

  attempt('PLY-5 a copy of a role without limits is not created by somebody with limits', firm, async () => {
    const [by, role] = [await keeper(world, sent), await customRole(world, ['SHIPMENTS_READ ACCOUNT'])];
    return tries(by, 'GRANT_BEYOND_OWN', CopyCustomRoleDocument, {
      input: { id: role.id, name: uniqueName('Kopie') },
    });
  });

  attempt(
    'PLY-5 no right is given with weaker limits, and the right to assign roles does not help',
    firm,
    async () => {
      const [by, user] = [await keeper(world, sent), await member(world)];
      return tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
        input: { userId: user.id, rights: grantsFrom('SHIPMENTS_READ ACCOUNT SENT,DRAFT') },
      });
    },
  );

  attempt(
    'PLY-5 an exclusion from a permission is not lifted by somebody who holds it with limits only',
    firm,
    async () => {
      const [by, user] = [await keeper(world, sent), await member(world, ['SHIPMENTS_READ ACCOUNT'])];
      await exclude(world, user, 'SHIPMENTS_READ');
      return tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
        input: { userId: user.id, exclusions: [] },
      });
    },
  );

  attempt(
    'PLY-5 somebody with limits does not touch the roles of a user who holds the same without them',
    firm,
    async () => {
      const by = await member(world, [...withoutAssigning, 'USERS_ASSIGN_ROLE ACCOUNT', ...sent]);
      const user = await member(world, ['SHIPMENTS_READ ACCOUNT']);
      return [
        tries(by, 'USER_HOLDS_MORE', UpdateUserRightsDocument, { input: { userId: user.id, rights: [] } }),
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, {
          input: { id: user.id, email: 'neu@firma.example' },
        }),
      ];
    },
  );

  attempt('PLY-5 two limited parts are not added up to what neither gives', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ ACCOUNT SENT API']);
    const other = await customRole(world, ['SHIPMENTS_READ ACCOUNT QUEUED SFTP']);
    await world.superadmin.client.run(AssignCustomRoleDocument, {
      input: { id: other.id, addUserIds: [by.id] },
    });
    return tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, {
      input: { name: uniqueName('Rolle'), grants: grantsFrom('SHIPMENTS_READ ACCOUNT SENT,QUEUED API,SFTP') },
    });
  });

  attempt('PLY-5 statuses that can be set are not given beyond those that one can set', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND GROUPS CANCELED']);
    return tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, {
      input: {
        name: uniqueName('Rolle'),
        grants: grantsFrom('SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND GROUPS'),
      },
    });
  });

  attempt('PLY-5 nobody loosens their own limits by a role of their own', firm, async () => {
    const by = await keeper(world, sent);
    const wider = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    return [
      tries(by, 'OWN_USER', UpdateUserRolesDocument, { input: { userId: by.id, customRoleIds: [wider.id] } }),
      tries(by, 'OWN_USER', UpdateUserRightsDocument, {
        input: { userId: by.id, rights: grantsFrom('SHIPMENTS_READ ACCOUNT') },
      }),
    ];
  });
});
