import {
  AssignCustomRoleDocument,
  AssignGroupDocument,
  CreateUserDocument,
  InviteUserDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { assignRole, customRole, grantsFrom } from '../support/custom-roles.js';

import { quickUser } from '../support/rounds.js';
import { World, type Group, type Person } from '../support/world.js';
import { attempt, keeping, member, tries } from './attempt.js';

describe('LXP-7, PLY-4 nobody gets more by groups than they should', () => {
  let world: World;
  let sales: Group;
  let purchasing: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [sales, purchasing] = [await world.group('Vertrieb'), await world.group('Einkauf')];
  });

  const firm = (): World => world;
  const letters = ['SHIPMENTS_READ ACCOUNT'];
  /** The permissions of the base role USER, required to give it. */
  const sending = [
    'SHIPMENTS_READ GROUPS',
    'APPROVALS_READ GROUPS',
    'SHIPMENTS_SEND GROUPS',
    'BOOKING_TEMPLATES_READ OWN',
    'CREDENTIALS_MANAGE OWN',
  ];
  const managing = [
    'USERS_CREATE ACCOUNT',
    'USERS_INVITE ACCOUNT',
    'USERS_LOCK ACCOUNT',
    'USERS_DELETE ACCOUNT',
    'USERS_ASSIGN_ROLE ACCOUNT',
    'MAIL_SETTINGS_MANAGE ACCOUNT',
  ];
  /** A user who manages all users, and sends letters for the sales group only. */
  const salesKeeper = (): Promise<Person> =>
    member(
      world,
      [
        ...keeping.filter((each) => each !== 'ROLES_ASSIGN ACCOUNT'),
        'ROLES_ASSIGN GROUPS',
        ...managing,
        ...sending,
      ],
      { groups: [sales] },
    );

  attempt(
    'LXP-7 nobody adds themselves to a group to hold there what they hold in their own',
    firm,
    async () => {
      const by = await salesKeeper();
      return [
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, {
          input: { id: by.id, groupIds: [sales.id, purchasing.id] },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, {
          input: { id: by.id, groupIds: [purchasing.id] },
        }),
        tries(by, 'GRANT_BEYOND_OWN', AssignGroupDocument, {
          input: { groupId: purchasing.id, userIds: [by.id] },
        }),
      ];
    },
  );

  attempt('LXP-7 nor an accomplice, or one among many', firm, async () => {
    const [by, accomplice] = [await salesKeeper(), await quickUser(world, { groups: [sales] })];
    const harmless = await quickUser(world, { groups: [purchasing] });
    return [
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, {
        input: { id: accomplice.id, groupIds: [sales.id, purchasing.id] },
      }),
      tries(by, 'GRANT_BEYOND_OWN', AssignGroupDocument, {
        input: { groupId: purchasing.id, userIds: [harmless.id, accomplice.id] },
      }),
    ];
  });

  attempt('LXP-7 nobody creates a user who sends for a group for which they do not send', firm, async () => {
    const by = await salesKeeper();
    return [[purchasing.id], [sales.id, purchasing.id]].map((groupIds) =>
      tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, { input: userInput({ groupIds }) }),
    );
  });

  attempt(
    'LXP-7 nobody promotes a member of another group to what they hold in their own alone',
    firm,
    async () => {
      const [by, user] = [await salesKeeper(), await member(world, [], { groups: [purchasing] })];
      return tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, { input: { id: user.id, role: 'USER' } });
    },
  );

  attempt(
    'LXP-7 nor by a role, a right, or by editing a role that is held in another group',
    firm,
    async () => {
      const [by, user] = [await salesKeeper(), await member(world, [], { groups: [purchasing] })];
      const [empty, role] = [await customRole(world, []), await customRole(world, ['SHIPMENTS_READ GROUPS'])];
      await assignRole(world, empty, user, await member(world, [], { groups: [sales] }));
      return [
        tries(by, 'USER_IN_OTHER_GROUPS', AssignCustomRoleDocument, {
          input: { id: role.id, addUserIds: [user.id] },
        }),
        tries(by, 'USER_IN_OTHER_GROUPS', UpdateUserRolesDocument, {
          input: { userId: user.id, customRoleIds: [role.id] },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
          input: { userId: user.id, rights: grantsFrom('SHIPMENTS_READ GROUPS') },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
          input: { id: empty.id, grants: grantsFrom('SHIPMENTS_READ GROUPS') },
        }),
      ];
    },
  );

  attempt(
    'LXP-7 nobody takes over the login of a user of a group in which they hold less',
    firm,
    async () => {
      const by = await salesKeeper();
      const user = await world.createdUser({ groups: [purchasing] });
      return [
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, {
          input: { id: user.id, email: userInput().email },
        }),
        tries(by, 'USER_HOLDS_MORE', InviteUserDocument, { id: user.id }),
      ];
    },
  );

  attempt(
    'LXP-7 the right to give traits in the own groups reaches no user of other groups',
    firm,
    async () => {
      const own = [
        ...keeping,
        ...managing,
        ...sending,
        'DEPUTIES_MANAGE OWN',
        'USERS_ASSIGN_APPROVAL_TRAIT GROUPS',
      ];
      const by = await member(world, own, { groups: [sales] });
      const user = await quickUser(world, { groups: [purchasing] });
      return [
        tries(by, 'USER_IN_OTHER_GROUPS', UpdateUserDocument, {
          input: { id: user.id, approvalTrait: 'APPROVER' },
        }),
        tries(by, 'USER_IN_OTHER_GROUPS', CreateUserDocument, {
          input: userInput({ role: 'MEMBER', approvalTrait: 'APPROVER', groupIds: [purchasing.id] }),
        }),
      ];
    },
  );

  attempt(
    'LXP-7 the right to give roles in the own groups reaches no user of other groups',
    firm,
    async () => {
      const own = [
        ...keeping,
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'SHIPMENTS_SEND ACCOUNT',
        'BOOKING_TEMPLATES_READ OWN',
        'CREDENTIALS_MANAGE OWN',
      ];
      const by = await member(world, [...own, 'USERS_ASSIGN_ROLE GROUPS'], { groups: [sales] });
      const users = [
        await quickUser(world, { groups: [purchasing] }),
        await quickUser(world, { groups: [sales, purchasing] }),
      ];
      return users.map(({ id }) =>
        tries(by, 'USER_IN_OTHER_GROUPS', UpdateUserDocument, { input: { id, role: 'MEMBER' } }),
      );
    },
  );

  /** A user who manages the users of the sales group, their roles and rights. */
  const groupKeeper = (): Promise<Person> =>
    member(
      world,
      [
        'USERS_READ GROUPS',
        'GROUPS_READ GROUPS',
        'USERS_UPDATE GROUPS',
        'USERS_CREATE GROUPS',
        'ROLES_READ ACCOUNT',
        'ROLES_ASSIGN GROUPS',
        'RIGHTS_MANAGE GROUPS',
        'SHIPMENTS_READ GROUPS',
      ],
      { groups: [sales] },
    );

  attempt(
    'LXP-7 a user manager of a group creates nobody outside of it, also with a role that needs no group',
    firm,
    async () => {
      const by = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
      return tries(by, 'OWN_GROUPS_ONLY', CreateUserDocument, {
        input: userInput({ role: 'MEMBER', groupIds: [] }),
      });
    },
  );

  attempt('PLY-4 a user manager of a group gives nothing for the account', firm, async () => {
    const [by, user] = [await groupKeeper(), await member(world, [], { groups: [sales] })];
    const role = await customRole(world, letters);
    return [
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
        input: { userId: user.id, rights: grantsFrom(...letters) },
      }),
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
        input: { userId: user.id, customRoleIds: [role.id] },
      }),
      tries(by, 'ELEMENT_NOT_PERMITTED', UpdateCustomRoleDocument, { input: { id: role.id, grants: [] } }),
    ];
  });

  attempt(
    'PLY-4 a user manager of a group reaches no members of other groups, even if they share a group',
    firm,
    async () => {
      const by = await groupKeeper();
      const away = await member(world, [], { groups: [purchasing] });
      const both = await member(world, [], { groups: [sales, purchasing] });
      const nowhere = await member(world);
      const role = await customRole(world, ['SHIPMENTS_READ GROUPS']);
      return [
        ...[away, nowhere].map((user) => ({ user, reason: 'OBJECT_UNKNOWN' })),
        { user: both, reason: 'USER_IN_OTHER_GROUPS' },
      ].flatMap(({ user, reason }) => [
        tries(by, reason, UpdateUserRolesDocument, { input: { userId: user.id, customRoleIds: [role.id] } }),
        tries(by, reason, UpdateUserRightsDocument, {
          input: { userId: user.id, exclusions: ['USERS_READ'] },
        }),
        tries(by, reason, AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [user.id] } }),
      ]);
    },
  );
});
