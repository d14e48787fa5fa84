import {
  AssignCustomRoleDocument,
  CreateUserDocument,
  UpdateCustomRoleDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { World } from '../support/world.js';
import { attempt, keeper, member, tries } from './attempt.js';

describe('DBX-9 nobody gives everyone more than they hold', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const firm = (): World => world;

  attempt('DBX-9 a role with a permission that its giver lacks does not go to everyone', firm, async () => {
    const by = await keeper(world);
    const { id } = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    return tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, { input: { id, everyone: true } });
  });

  attempt('DBX-9 nobody gets more themselves by giving it to everyone', firm, async () => {
    const by = await keeper(world, ['USERS_ASSIGN_APPROVAL_TRAIT ACCOUNT', 'SHIPMENTS_READ ACCOUNT']);
    const { id } = await customRole(world, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ OWN',
      'APPROVALS_DECIDE GROUPS',
    ]);
    return tries(by, 'OWN_USER', AssignCustomRoleDocument, { input: { id, everyone: true } });
  });

  attempt('DBX-9 nobody ends their own exclusion by it', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ ACCOUNT']);
    await exclude(world, by, 'SHIPMENTS_READ');
    const { id } = await customRole(world, ['SHIPMENTS_READ OWN']);
    return tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, { input: { id, everyone: true } });
  });

  attempt('DBX-9 a user who assigns roles for groups only does not reach everyone', firm, async () => {
    const sales = await world.group();
    const by = await member(
      world,
      [
        'USERS_READ ACCOUNT',
        'GROUPS_READ ACCOUNT',
        'USERS_UPDATE GROUPS',
        'ROLES_READ ACCOUNT',
        'ROLES_ASSIGN GROUPS',
      ],
      { groups: [sales] },
    );
    const { id } = await customRole(world, ['USERS_READ OWN']);
    return tries(by, 'ELEMENT_NOT_PERMITTED', AssignCustomRoleDocument, { input: { id, everyone: true } });
  });

  attempt('DBX-9 a role of everyone is not widened beyond what its editor holds', firm, async () => {
    const by = await keeper(world);
    const { id } = await customRole(world, ['USERS_READ OWN']);
    await world.superadmin.client.run(AssignCustomRoleDocument, { input: { id, everyone: true } });
    const grants = grantsFrom('USERS_READ OWN', 'SHIPMENTS_READ OWN');
    return tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id, grants } });
  });

  attempt(
    'DBX-9 a user excluded from a permission of everyone cannot create a user who holds it',
    firm,
    async () => {
      const { id } = await customRole(world, ['ACTIVITIES_READ ACCOUNT']);
      await world.superadmin.client.run(AssignCustomRoleDocument, { input: { id, everyone: true } });
      const by = await keeper(world, [
        'USERS_CREATE ACCOUNT',
        'USERS_ASSIGN_ROLE ACCOUNT',
        'MAIL_SETTINGS_MANAGE OWN',
      ]);
      await exclude(world, by, 'ACTIVITIES_READ');
      return tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, { input: userInput({ role: 'MEMBER' }) });
    },
  );

  attempt('DBX-9 the role of another account goes to nobody', firm, async () => {
    const { id } = await customRole(await World.create(), []);
    return tries(world.superadmin, 'OBJECT_UNKNOWN', AssignCustomRoleDocument, {
      input: { id, everyone: true },
    });
  });
});
