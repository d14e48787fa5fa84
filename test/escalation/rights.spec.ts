import { expect } from 'chai';
import {
  AssignCustomRoleDocument,
  CreateCustomRoleDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  ViewerDocument,
  type Permission,
} from '../../src/generated/operations.js';
import { assignRole, customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { quickShipment } from '../support/rounds.js';
import { uniqueName, World, type Person } from '../support/world.js';
import { attempt, keeper, member, tries, type Attempt } from './attempt.js';

describe('PLY-4, LXP-7 nobody gets more by a right or an exclusion than they should', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const firm = (): World => world;

  /** An attempt to set the rights of a user. */
  function setsRights(
    by: Person,
    reason: string,
    user: { id: string },
    rights: { rights?: readonly string[]; exclusions?: Permission[] },
  ): Attempt {
    return tries(by, reason, UpdateUserRightsDocument, {
      input: {
        userId: user.id,
        ...(rights.rights !== undefined && { rights: grantsFrom(...rights.rights) }),
        ...(rights.exclusions !== undefined && { exclusions: rights.exclusions }),
      },
    });
  }

  async function heldBy({ client }: Person): Promise<string[]> {
    const { viewer } = await client.run(ViewerDocument);
    return (viewer?.permissions ?? []).map(({ permission, scope }) => `${permission} ${scope}`);
  }

  attempt('PLY-4 nobody gives a right that they lack, or have in a narrower scope', firm, async () => {
    const [by, user] = [await keeper(world, ['SHIPMENTS_READ OWN']), await member(world)];
    return [
      'SHIPMENTS_READ ACCOUNT',
      'SHIPMENTS_READ GROUPS',
      'ACTIVITIES_READ ACCOUNT',
      'USERS_LOCK ACCOUNT',
    ].map((right) => setsRights(by, 'GRANT_BEYOND_OWN', user, { rights: [right] }));
  });

  attempt('PLY-4 nobody gives a right that they lack to somebody who is excluded from it', firm, async () => {
    const [by, user] = [await keeper(world), await member(world)];
    await exclude(world, user, 'USERS_LOCK');
    return [
      setsRights(by, 'GRANT_BEYOND_OWN', user, { rights: ['USERS_LOCK ACCOUNT'], exclusions: [] }),
      setsRights(by, 'GRANT_BEYOND_OWN', user, { exclusions: [] }),
    ];
  });

  attempt(
    'DBX-5 nobody ends an exclusion beyond their own scope, although the type of the user removes the permission for now',
    firm,
    async () => {
      const by = await keeper(world, ['USERS_LOCK GROUPS']);
      return Promise.all(
        (['READ_ONLY', 'FULL'] as const).map(async (type) => {
          const user = await member(world, ['USERS_READ ACCOUNT', 'USERS_LOCK ACCOUNT'], { type });
          await exclude(world, user, 'USERS_LOCK');
          return setsRights(by, 'GRANT_BEYOND_OWN', user, { exclusions: [] });
        }),
      );
    },
  );

  attempt('PLY-4 nobody gives themselves a right, not even one that they have', firm, async () => {
    const by = await keeper(world);
    return ['SHIPMENTS_READ ACCOUNT', 'USERS_READ ACCOUNT'].map((right) =>
      setsRights(by, 'OWN_USER', by, { rights: [right] }),
    );
  });

  attempt('PLY-4 nobody lifts their own exclusion', firm, async () => {
    const by = await keeper(world, ['SHIPMENTS_READ ACCOUNT']);
    await exclude(world, by, 'SHIPMENTS_READ');
    return [
      setsRights(by, 'OWN_USER', by, { exclusions: [] }),
      setsRights(by, 'OWN_USER', by, { exclusions: ['ACTIVITIES_READ'] }),
    ];
  });

  attempt(
    'PLY-4 nobody lifts the exclusion of somebody else from a permission that they lack',
    firm,
    async () => {
      const [by, user] = [await keeper(world), await member(world, ['SHIPMENTS_READ ACCOUNT'])];
      await exclude(world, user, 'SHIPMENTS_READ', 'USERS_READ');
      return [
        setsRights(by, 'GRANT_BEYOND_OWN', user, { exclusions: [] }),
        setsRights(by, 'GRANT_BEYOND_OWN', user, { exclusions: ['USERS_READ'] }),
        setsRights(by, 'GRANT_BEYOND_OWN', user, { rights: ['ACCOUNT_READ ACCOUNT'], exclusions: [] }),
      ];
    },
  );

  attempt(
    'PLY-4 two who are excluded from the same permission do not lift it for each other',
    firm,
    async () => {
      const held = ['SHIPMENTS_READ ACCOUNT'];
      const [one, other] = [await keeper(world, held), await keeper(world, held)];
      await exclude(world, one, 'SHIPMENTS_READ');
      await exclude(world, other, 'SHIPMENTS_READ');
      return [
        setsRights(one, 'GRANT_BEYOND_OWN', other, { exclusions: [] }),
        setsRights(other, 'GRANT_BEYOND_OWN', one, { exclusions: [] }),
      ];
    },
  );

  attempt(
    'PLY-4 a dormant permission is not woken by lifting the exclusion from what it needs',
    firm,
    async () => {
      const by = await keeper(world, ['SHIPMENTS_READ ACCOUNT']);
      const sender = await member(world, [
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'SHIPMENTS_SEND ACCOUNT',
      ]);
      await exclude(world, sender, 'SHIPMENTS_READ');
      return setsRights(by, 'GRANT_BEYOND_OWN', sender, { exclusions: [] });
    },
  );

  attempt(
    'PLY-4 a dormant permission is not woken by giving what it needs, as a right, a role or by editing one',
    firm,
    async () => {
      const sending = ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT'];
      const by = await keeper(world, sending);
      const [user, role] = [await member(world), await customRole(world, sending)];
      const empty = await customRole(world, []);
      await assignRole(world, role, user);
      await assignRole(world, empty, user);
      await world.superadmin.client.run(UpdateUserRightsDocument, {
        input: { userId: user.id, rights: grantsFrom('CREDENTIALS_MANAGE OWN') },
      });
      await world.superadmin.client.run(UpdateUserRolesDocument, {
        input: { userId: user.id, customRoleIds: [empty.id] },
      });
      return [
        tries(by, 'GRANT_BEYOND_OWN', AssignCustomRoleDocument, {
          input: { id: role.id, addUserIds: [user.id] },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRolesDocument, {
          input: { userId: user.id, customRoleIds: [role.id] },
        }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
          input: { id: empty.id, grants: grantsFrom(...sending) },
        }),
        setsRights(by, 'GRANT_BEYOND_OWN', user, { rights: ['CREDENTIALS_MANAGE OWN', ...sending] }),
      ];
    },
  );

  attempt(
    'PLY-4 the superadmin is not demoted by exclusions, not by a manager and not by themselves',
    firm,
    async () => {
      const by = await keeper(world);
      return [
        setsRights(by, 'USER_HOLDS_MORE', world.superadmin, { exclusions: ['USERS_READ'] }),
        setsRights(world.superadmin, 'OWN_USER', world.superadmin, { exclusions: ['USERS_READ'] }),
      ];
    },
  );

  attempt('PLY-4 nobody excludes somebody who holds more than they could give', firm, async () => {
    const [by, boss] = [await keeper(world), await member(world, ['SHIPMENTS_READ ACCOUNT'])];
    return setsRights(by, 'USER_HOLDS_MORE', boss, { exclusions: ['SHIPMENTS_READ'] });
  });

  const reserved = ['ACCOUNT_DELETE', 'USER_MANAGEMENT_SWITCH', 'SUPERADMIN_HAND_OVER'] as const;
  for (const permission of reserved) {
    attempt(
      `PLY-4 ${permission} is given by no role and no right, and nobody is excluded from it`,
      firm,
      async () => {
        const user = await member(world);
        const grant = `${permission} ACCOUNT`;
        const name = uniqueName('Rolle');
        const role = await customRole(world, []);
        const { superadmin } = world;
        return [
          tries(superadmin, 'PERMISSION_RESERVED', CreateCustomRoleDocument, {
            input: { name, grants: grantsFrom(grant) },
          }),
          tries(superadmin, 'PERMISSION_RESERVED', UpdateCustomRoleDocument, {
            input: { id: role.id, grants: grantsFrom(grant) },
          }),
          setsRights(superadmin, 'PERMISSION_RESERVED', user, { rights: [grant] }),
          setsRights(superadmin, 'PERMISSION_RESERVED', user, { exclusions: [permission] }),
        ];
      },
    );
  }

  const faults: Record<string, readonly [reason: string, rights: readonly string[]]> = {
    'a scope that the permission does not have': ['SCOPE_IMPOSSIBLE', ['PROFILE_UPDATE ACCOUNT']],
    'a scope that would be narrower than any': ['SCOPE_IMPOSSIBLE', ['USERS_LOCK OWN', 'ROLES_READ GROUPS']],
    'the same permission twice, the second time wider': [
      'PERMISSION_REPEATED',
      ['USERS_READ OWN', 'USERS_READ ACCOUNT'],
    ],
    'a permission that does not exist': ['VALUE_MISFIT', ['EVERYTHING ACCOUNT']],
    'a permission by its name in the catalogue': ['VALUE_MISFIT', ['users.read ACCOUNT']],
    'a scope that does not exist': ['VALUE_MISFIT', ['USERS_READ WORLD']],
    'a permission without what it needs': ['PERMISSION_NEEDED', ['MAILS_RETRY ACCOUNT']],
    '1,001 permissions': ['TOO_MANY_ITEMS', Array.from({ length: 1_001 }, () => 'USERS_READ ACCOUNT')],
  };
  for (const [fault, [reason, rights]] of Object.entries(faults)) {
    attempt(`PLY-4 ${fault} is refused as a right and in a role`, firm, async () => {
      const [by, user] = [await keeper(world), await member(world)];
      return [
        setsRights(by, reason, user, { rights }),
        tries(by, reason, CreateCustomRoleDocument, {
          input: { name: uniqueName('Rolle'), grants: grantsFrom(...rights) },
        }),
      ];
    });
  }

  attempt('LXP-7 the right to give traits gives no more than the traits do', firm, async () => {
    const by = await keeper(world, ['USERS_ASSIGN_APPROVAL_TRAIT ACCOUNT']);
    const user = await member(world);
    return [
      ...[
        ['APPROVALS_READ OWN', 'APPROVALS_DECIDE ACCOUNT', 'SHIPMENTS_READ OWN'],
        ['SHIPMENTS_READ GROUPS'],
      ].map((rights) => setsRights(by, 'GRANT_BEYOND_OWN', user, { rights })),
      tries(by, 'GRANT_BEYOND_OWN', CreateCustomRoleDocument, {
        input: {
          name: uniqueName('Rolle'),
          grants: grantsFrom('SHIPMENTS_READ OWN', 'APPROVALS_READ OWN', 'APPROVALS_DECIDE ACCOUNT'),
        },
      }),
    ];
  });

  attempt('LXP-7 the right to give traits gives oneself none, by trait, right or role', firm, async () => {
    const by = await keeper(world, ['USERS_ASSIGN_APPROVAL_TRAIT ACCOUNT', 'SHIPMENTS_READ OWN']);
    const role = await customRole(world, [
      'SHIPMENTS_READ OWN',
      'APPROVALS_READ OWN',
      'APPROVALS_DECIDE GROUPS',
    ]);
    return [
      tries(by, 'OWN_USER', UpdateUserDocument, { input: { id: by.id, approvalTrait: 'APPROVER' } }),
      setsRights(by, 'OWN_USER', by, { rights: ['APPROVALS_DECIDE GROUPS'] }),
      tries(by, 'OWN_USER', AssignCustomRoleDocument, { input: { id: role.id, addUserIds: [by.id] } }),
    ];
  });

  attempt('LXP-7 an examinee gives no trait, whatever role gives them the permission to', firm, async () => {
    const trait = { trait: 'EXAMINEE' } as const;
    const by = await keeper(world, ['USERS_ASSIGN_APPROVAL_TRAIT ACCOUNT', 'SHIPMENTS_READ OWN'], trait);
    const user = await member(world, [], trait);
    expect(await heldBy(by)).not.to.include('USERS_ASSIGN_APPROVAL_TRAIT ACCOUNT');
    return [
      tries(by, 'ELEMENT_NOT_PERMITTED', UpdateUserDocument, {
        input: { id: user.id, approvalTrait: 'APPROVER' },
      }),
      setsRights(by, 'GRANT_BEYOND_OWN', user, {
        rights: ['APPROVALS_READ OWN', 'APPROVALS_DECIDE GROUPS', 'SHIPMENTS_READ OWN'],
      }),
      tries(by, 'ELEMENT_NOT_PERMITTED', UpdateUserDocument, { input: { id: by.id, approvalTrait: 'NONE' } }),
    ];
  });

  it('LXP-11 a letter of an examinee waits for approval, whatever role or right lets them send unchecked', async () => {
    const sending = [
      'SHIPMENTS_READ OWN',
      'APPROVALS_READ OWN',
      'SHIPMENTS_SEND ACCOUNT',
      'SHIPMENTS_SEND_UNCHECKED OWN',
    ];
    const byRole = await member(world, sending, { trait: 'EXAMINEE' });
    const byRight = await member(world, [], { trait: 'EXAMINEE' });
    await world.superadmin.client.run(UpdateUserRightsDocument, {
      input: { userId: byRight.id, rights: grantsFrom(...sending) },
    });
    for (const examinee of [byRole, byRight]) {
      expect(await heldBy(examinee)).not.to.include('SHIPMENTS_SEND_UNCHECKED OWN');
      const letter = await quickShipment(world, examinee, null);
      expect(letter.status).to.equal('PENDING_APPROVAL');
      expect((await world.state(world.superadmin, letter)).approval?.state).to.equal('PENDING');
    }
  });
});
