import {
  AssignCustomRoleDocument,
  CopyCustomRoleDocument,
  CreateCustomRoleDocument,
  CreateUserDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { assignRole, customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { quickUser } from '../support/rounds.js';
import { password, uniqueName, World, type Group, type Person } from '../support/world.js';
import { attempt, member, tries } from './attempt.js';

/** The permissions of the template of user managers. */
const managing = [
  'USERS_READ ACCOUNT',
  'USERS_CREATE ACCOUNT',
  'USERS_UPDATE ACCOUNT',
  'USERS_INVITE ACCOUNT',
  'USERS_LOCK ACCOUNT',
  'USERS_DELETE ACCOUNT',
  'GROUPS_READ ACCOUNT',
  'MAIL_SETTINGS_MANAGE ACCOUNT',
  'ROLES_READ ACCOUNT',
  'ROLES_ASSIGN ACCOUNT',
];
const administering = [
  'ACCOUNT_READ ACCOUNT',
  'USERS_READ ACCOUNT',
  'USERS_UPDATE ACCOUNT',
  'USERS_ASSIGN_ROLE ACCOUNT',
  'GROUPS_READ ACCOUNT',
];
const delivering = [
  'SHIPMENTS_READ ACCOUNT',
  'SHIPMENTS_SEND ACCOUNT',
  'APPROVALS_READ ACCOUNT',
  'APPROVALS_DECIDE ACCOUNT',
];

describe('XSP-1, LXP-7 the right to assign roles creates no administrators, and gives its holder nothing', () => {
  let world: World;
  let group: Group;
  let deliveries: { id: string };
  let administration: { id: string };

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    group = await world.group();
    deliveries = await customRole(world, delivering);
    administration = await customRole(world, administering);
  });

  const firm = (): World => world;
  const userManager = (more: readonly string[] = []): Promise<Person> =>
    member(world, [...managing, ...more]);

  attempt('XSP-1 a role that administers is assigned by nobody who lacks what it grants', firm, async () => {
    const [by, user] = [await userManager(), await member(world)];
    return [
      tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
        input: { id: administration.id, addUserIds: [user.id] },
      }),
      tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
        input: { userId: user.id, customRoleIds: [deliveries.id, administration.id] },
      }),
      tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, {
        input: userInput({ customRoleIds: [deliveries.id, administration.id] }),
      }),
    ];
  });

  attempt('XSP-1 nobody assigns themselves a role, also one that they assign to others', firm, async () => {
    const by = await userManager();
    return [
      tries(by, 'OWN_USER', AssignCustomRoleDocument, {
        input: { id: deliveries.id, addUserIds: [by.id] },
      }),
      tries(by, 'OWN_USER', UpdateUserRolesDocument, {
        input: { userId: by.id, customRoleIds: [deliveries.id] },
      }),
    ];
  });

  attempt('XSP-1 two user managers make no administrators of each other', firm, async () => {
    const [one, other] = [await userManager(), await userManager()];
    return [
      [one, other],
      [other, one],
    ].flatMap(([by, accomplice]) =>
      by === undefined || accomplice === undefined
        ? []
        : [
            tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
              input: { id: administration.id, addUserIds: [accomplice.id] },
            }),
          ],
    );
  });

  attempt('XSP-1 the holder of a role that administers is neither renamed nor invited', firm, async () => {
    const by = await userManager();
    const boss = await world.createdUser({ role: 'MEMBER' });
    await assignRole(world, administration, boss);
    const { id } = boss;
    return [
      tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id, email: userInput().email } }),
      tries(by, 'USER_HOLDS_MORE', InviteUserDocument, { id }),
      tries(by, 'USER_HOLDS_MORE', AssignCustomRoleDocument, {
        input: { id: deliveries.id, addUserIds: [id] },
      }),
    ];
  });

  attempt(
    'XSP-1 a role that one can assign is neither created, copied, widened nor narrowed without its permissions',
    firm,
    async () => {
      const by = await userManager(['ROLES_MANAGE ACCOUNT']);
      const role = await customRole(world, ['USERS_READ OWN']);
      const name = uniqueName('Rolle');
      return [
        tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, {
          input: { name, grants: grantsFrom(...delivering) },
        }),
        tries(by, 'GRANT_BEYOND_OWN', CopyCustomRoleDocument, { input: { id: deliveries.id, name } }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, { input: { id: deliveries.id, grants: [] } }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
          input: { id: role.id, grants: grantsFrom('USERS_READ OWN', ...delivering) },
        }),
      ];
    },
  );

  attempt(
    'XSP-1 the permissions of an assignable role cannot be given as rights, and end no exclusion',
    firm,
    async () => {
      const by = await userManager(['RIGHTS_MANAGE ACCOUNT']);
      const [user, other] = [await member(world), await member(world)];
      await exclude(world, user, 'SHIPMENTS_READ');
      return [
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
          input: { userId: other.id, rights: grantsFrom('SHIPMENTS_READ ACCOUNT') },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
          input: { userId: user.id, exclusions: [] },
        }),
      ];
    },
  );

  attempt('XSP-1 a user excluded from a permission cannot assign a role that grants it', firm, async () => {
    const [by, user] = [await userManager(), await member(world)];
    await exclude(world, by, 'SHIPMENTS_SEND');
    return [
      tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
        input: { id: deliveries.id, addUserIds: [user.id] },
      }),
      tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, {
        input: userInput({ customRoleIds: [deliveries.id] }),
      }),
    ];
  });

  attempt('LXP-11 an examinee makes nobody a sender without approval by a role', firm, async () => {
    const by = await member(world, managing, { trait: 'EXAMINEE' });
    const user = await member(world);
    return tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
      input: { id: deliveries.id, addUserIds: [user.id] },
    });
  });

  attempt('XSP-1 assigning roles takes nobody to a group in which they held less', firm, async () => {
    const by = await member(world, [
      ...managing,
      'SHIPMENTS_READ GROUPS',
      'APPROVALS_READ GROUPS',
      'SHIPMENTS_SEND GROUPS',
    ]);
    return tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, {
      input: { id: by.id, groupIds: [group.id] },
    });
  });

  attempt(
    'XSP-1 in the own groups, the right to assign stands for no other group, nor the account',
    firm,
    async () => {
      const by = await member(
        world,
        [
          'USERS_READ GROUPS',
          'GROUPS_READ GROUPS',
          'USERS_UPDATE GROUPS',
          'ROLES_READ ACCOUNT',
          'ROLES_ASSIGN GROUPS',
        ],
        { groups: [group] },
      );
      const user = await member(world, [], { groups: [group] });
      const shared = await quickUser(world, { role: 'MEMBER', groups: [group, await world.group()] });
      const role = await customRole(world, ['SHIPMENTS_READ GROUPS']);
      return [
        tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
          input: { id: deliveries.id, addUserIds: [user.id] },
        }),
        tries(by, 'USER_IN_OTHER_GROUPS', AssignCustomRoleDocument, {
          input: { id: role.id, addUserIds: [user.id, shared.id] },
        }),
      ];
    },
  );

  attempt(
    'XSP-1 a user manager neither promotes to a base role that administers nor hands over',
    firm,
    async () => {
      const [by, user] = [await userManager(['USERS_ASSIGN_ROLE ACCOUNT']), await member(world)];
      return [
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, { input: { id: user.id, role: 'MANAGER' } }),
        tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, { input: userInput({ role: 'MANAGER' }) }),
        tries(by, 'ELEMENT_NOT_PERMITTED', HandOverSuperadminDocument, {
          input: { userId: user.id, password },
        }),
      ];
    },
  );

  attempt('XSP-4 nobody is created without a role', firm, async () => {
    const by = await userManager();
    return [
      tries(by, 'CUSTOM_ROLE_REQUIRED', CreateUserDocument, { input: userInput() }),
      tries(by, 'CUSTOM_ROLE_REQUIRED', CreateUserDocument, { input: userInput({ customRoleIds: [] }) }),
    ];
  });

  attempt('XSP-1 many at once: one administrator among them, and nobody gets the role', firm, async () => {
    const [by, boss, user] = [await userManager(), await member(world), await member(world)];
    await assignRole(world, administration, boss);
    return tries(by, 'USER_HOLDS_MORE', AssignCustomRoleDocument, {
      input: { id: deliveries.id, addUserIds: [user.id, boss.id] },
    });
  });
});
