import {
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCredentialDocument,
  CreateCustomRoleDocument,
  CreateUserDocument,
  InviteUserDocument,
  LockUserDocument,
  NameDeputyDocument,
  PreviewUserGrantsDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { assignRole, assignRoleFor, customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { inDays } from '../support/deputies.js';
import { uniqueName, World, type Group, type Person } from '../support/world.js';
import { attempt, member, tries } from './attempt.js';

/** The permissions for the whole account of a user who otherwise manages one group. */
const everywhere = [
  'USERS_READ ACCOUNT',
  'GROUPS_READ ACCOUNT',
  'ROLES_READ ACCOUNT',
  'ROLES_MANAGE ACCOUNT',
];
const managing = [
  'USERS_READ ACCOUNT',
  'GROUPS_READ ACCOUNT',
  'USERS_CREATE ACCOUNT',
  'USERS_UPDATE ACCOUNT',
  'USERS_INVITE ACCOUNT',
  'USERS_LOCK ACCOUNT',
  'ROLES_READ ACCOUNT',
  'ROLES_ASSIGN ACCOUNT',
  'RIGHTS_MANAGE ACCOUNT',
  'SHIPMENTS_READ ACCOUNT',
];

describe('PLY-5 nobody gets or gives for a group what they hold for others only', () => {
  let world: World;
  let sales: Group;
  let purchasing: Group;
  let letters: { id: string };
  let lettersOfGroups: { id: string };

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [sales, purchasing] = [await world.group('Vertrieb'), await world.group('Einkauf')];
    letters = await customRole(world, ['SHIPMENTS_READ ACCOUNT']);
    lettersOfGroups = await customRole(world, ['SHIPMENTS_READ GROUPS']);
  });

  const firm = (): World => world;
  /** A user who sees all users, groups and roles, creates roles, and manages users and reads letters for the sales group only. */
  async function salesManager(
    more: readonly string[] = [],
    general: readonly string[] = [],
  ): Promise<Person> {
    const by = await member(world, [...everywhere, ...general]);
    await assignRoleFor(world, await customRole(world, [...managing, ...more]), [sales], by);
    return by;
  }

  attempt('PLY-5 assigning a role for a group for which one does not hold what it grants', firm, async () => {
    const [by, user] = [await salesManager(), await member(world, [], { groups: [sales] })];
    const [id, userId] = [letters.id, user.id];
    return [
      ...[[purchasing.id], [sales.id, purchasing.id], null].map((groupIds) =>
        tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
          input: { id, addUserIds: [userId], groupIds },
        }),
      ),
      ...[[purchasing.id], [sales.id, purchasing.id], null].map((groupIds) =>
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
          input: { userId, customRoleIds: [id], customRoleGroups: [{ customRoleId: id, groupIds }] },
        }),
      ),
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, { input: { userId, customRoleIds: [id] } }),
    ];
  });

  attempt(
    'PLY-5 widening the groups of a role that somebody holds, step by step or to the account',
    firm,
    async () => {
      const [by, user] = [await salesManager(), await member(world, [], { groups: [sales] })];
      await assignRoleFor(world, letters, [sales], user);
      const [id, userId] = [letters.id, user.id];
      return [[sales.id, purchasing.id], [purchasing.id], null].flatMap((groupIds) => [
        tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
          input: { id, addUserIds: [userId], groupIds },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
          input: { userId, customRoleIds: [id], customRoleGroups: [{ customRoleId: id, groupIds }] },
        }),
      ]);
    },
  );

  attempt(
    'PLY-5 making, copying or widening a role for all groups with what one holds for some',
    firm,
    async () => {
      const by = await salesManager();
      const copy = await customRole(world, ['SHIPMENTS_READ GROUPS']);
      const name = uniqueName('Rolle');
      const grants = grantsFrom('SHIPMENTS_READ ACCOUNT');
      return [
        tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, { input: { name, grants } }),
        tries(by, 'GRANT_BEYOND_OWN', CopyCustomRoleDocument, { input: { id: letters.id, name } }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id: copy.id, grants } }),
      ];
    },
  );

  attempt(
    'PLY-5 editing a role that others hold for a group, or as members of one, that is not the editor’s',
    firm,
    async () => {
      const by = await salesManager();
      const [named, joined] = [await customRole(world, []), await customRole(world, [])];
      await assignRoleFor(world, named, [purchasing], await member(world));
      await assignRole(world, joined, await member(world, [], { groups: [purchasing] }));
      const grants = grantsFrom('SHIPMENTS_READ GROUPS');
      return [named, joined].map(({ id }) =>
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id, grants } }),
      );
    },
  );

  attempt(
    'PLY-5 editing a role that is held for one’s own group to what exists for the whole account alone',
    firm,
    async () => {
      const by = await salesManager();
      const role = await customRole(world, []);
      await assignRoleFor(world, role, [sales], await member(world));
      return tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
        input: { id: role.id, grants: grantsFrom('ACCOUNT_READ ACCOUNT', 'ACCOUNT_UPDATE ACCOUNT') },
      });
    },
  );

  attempt(
    'PLY-5 making somebody a member of a group, where they then hold what one lacks there',
    firm,
    async () => {
      const by = await salesManager([], ['USERS_UPDATE ACCOUNT']);
      const user = await member(world, [], { groups: [sales] });
      await assignRole(world, lettersOfGroups, user);
      return tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, {
        input: { id: user.id, groupIds: [sales.id, purchasing.id] },
      });
    },
  );

  attempt('PLY-5 putting users into a group for which one does not manage them', firm, async () => {
    const [by, user] = [await salesManager(), await member(world, [], { groups: [sales] })];
    return [
      tries(by, 'OBJECT_UNKNOWN', UpdateUserDocument, { input: { id: user.id, groupIds: [purchasing.id] } }),
      tries(by, 'OBJECT_UNKNOWN', CreateUserDocument, { input: userInput({ groupIds: [purchasing.id] }) }),
    ];
  });

  attempt('PLY-5 one user of another group among many of one’s own', firm, async () => {
    const by = await salesManager();
    const users = [
      await member(world, [], { groups: [sales] }),
      await member(world, [], { groups: [purchasing] }),
      await member(world),
    ];
    return [
      tries(by, 'USER_IN_OTHER_GROUPS', AssignCustomRoleDocument, {
        input: { id: letters.id, addUserIds: users.map(({ id }) => id), groupIds: [sales.id] },
      }),
      ...users.slice(1).map(({ id }) => tries(by, 'USER_IN_OTHER_GROUPS', LockUserDocument, { id })),
    ];
  });

  attempt(
    'PLY-5 becoming, inviting or changing a user of one’s group who holds more in another one',
    firm,
    async () => {
      const by = await salesManager();
      const user = await world.createdUser({ role: 'MEMBER', groups: [sales] });
      await assignRoleFor(world, letters, [sales, purchasing], user);
      const { id } = user;
      return [
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id, email: userInput().email } }),
        tries(by, 'USER_HOLDS_MORE', InviteUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', LockUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', UpdateUserRightsDocument, {
          input: { userId: id, exclusions: ['USERS_READ'] },
        }),
        tries(by, 'USER_HOLDS_MORE', AssignCustomRoleDocument, {
          input: { id: letters.id, removeUserIds: [id] },
        }),
        tries(by, 'USER_HOLDS_MORE', UpdateUserRolesDocument, { input: { userId: id, customRoleIds: [] } }),
      ];
    },
  );

  attempt('PLY-5 freeing somebody of an exclusion who then holds more in another group', firm, async () => {
    const by = await salesManager();
    const user = await member(world, [], { groups: [sales] });
    await assignRoleFor(world, letters, [purchasing], user);
    await exclude(world, user, 'SHIPMENTS_READ');
    return tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
      input: { userId: user.id, exclusions: [] },
    });
  });

  attempt('PLY-5 giving rights to members of other groups, or for the account', firm, async () => {
    const by = await salesManager();
    const [near, far] = [
      await member(world, [], { groups: [sales] }),
      await member(world, [], { groups: [sales, purchasing] }),
    ];
    return [
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
        input: { userId: near.id, rights: grantsFrom('SHIPMENTS_READ ACCOUNT') },
      }),
      tries(by, 'USER_IN_OTHER_GROUPS', UpdateUserRightsDocument, {
        input: { userId: far.id, rights: grantsFrom('SHIPMENTS_READ GROUPS') },
      }),
    ];
  });

  attempt('PLY-5 assigning a role to oneself, for whatever groups', firm, async () => {
    const by = await salesManager();
    return [
      tries(by, 'OWN_USER', AssignCustomRoleDocument, {
        input: { id: letters.id, addUserIds: [by.id], groupIds: [sales.id] },
      }),
      tries(by, 'OWN_USER', UpdateUserRolesDocument, {
        input: {
          userId: by.id,
          customRoleIds: [letters.id],
          customRoleGroups: [{ customRoleId: letters.id, groupIds: [sales.id] }],
        },
      }),
    ];
  });

  attempt('PLY-5 assigning a role to everyone with the right to assign for some groups', firm, async () => {
    const by = await salesManager();
    return tries(by, 'ELEMENT_NOT_PERMITTED', AssignCustomRoleDocument, {
      input: { id: lettersOfGroups.id, everyone: true },
    });
  });

  attempt(
    'PLY-5 a credential, or a user of one’s group with a role, for more than the group',
    firm,
    async () => {
      const by = await salesManager(['SHIPMENTS_SEND ACCOUNT', 'CREDENTIALS_MANAGE OWN']);
      return [
        tries(by, 'OBJECT_UNKNOWN', CreateCredentialDocument, {
          input: { kind: 'API', groupId: purchasing.id },
        }),
        tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, {
          input: userInput({ groupIds: [sales.id], customRoleIds: [letters.id] }),
        }),
      ];
    },
  );

  attempt('PLY-5 naming a deputy for an approver of another group', firm, async () => {
    const by = await salesManager([
      'DEPUTIES_MANAGE ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'APPROVALS_DECIDE ACCOUNT',
    ]);
    const [approver, deputy] = [
      await member(world, [], { groups: [sales] }),
      await member(world, ['SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS'], { groups: [sales] }),
    ];
    const role = await customRole(world, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'APPROVALS_DECIDE ACCOUNT',
    ]);
    await assignRoleFor(world, role, [purchasing], approver);
    return tries(by, 'USER_HOLDS_MORE', NameDeputyDocument, {
      input: { userId: approver.id, deputyId: deputy.id, endsAt: inDays(world, 7).toISOString() },
    });
  });

  attempt('PLY-5 naming groups of another account, which are unknown, also in a preview', firm, async () => {
    const [by, user] = [await salesManager(), await member(world, [], { groups: [sales] })];
    const foreign = await (await World.create()).group();
    const customRoleGroups = [{ customRoleId: letters.id, groupIds: [foreign.id] }];
    const input = { userId: user.id, customRoleIds: [letters.id], customRoleGroups };
    return [
      tries(world.superadmin, 'OBJECT_UNKNOWN', AssignCustomRoleDocument, {
        input: { id: letters.id, addUserIds: [user.id], groupIds: [foreign.id] },
      }),
      tries(by, 'OBJECT_UNKNOWN', UpdateUserRolesDocument, { input }),
      tries(by, 'OBJECT_UNKNOWN', PreviewUserGrantsDocument, { input }),
    ];
  });
});
