import { expect } from 'chai';
import {
  CreateUserDocument,
  DeleteUserDocument,
  HandOverSuperadminDocument,
  InviteUserDocument,
  LockUserDocument,
  UnlockGroupDocument,
  UnlockUserDocument,
  UpdateMailSettingsDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { assignRole, customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { lockGroup } from '../support/losses.js';
import { quickUser } from '../support/rounds.js';
import { password, World, type Group, type Person } from '../support/world.js';
import { attempt, keeper, member, tries } from './attempt.js';

describe('LXP-7 nobody gets more by managing users than they should', () => {
  let world: World;
  let sales: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    sales = await world.group('Vertrieb');
  });

  const firm = (): World => world;
  /** The permissions of administration, which the right to assign roles does not cover. */
  const more = ['ACCOUNT_READ ACCOUNT', 'ACCOUNT_UPDATE ACCOUNT'];
  const managing = [
    'USERS_CREATE ACCOUNT',
    'USERS_INVITE ACCOUNT',
    'USERS_LOCK ACCOUNT',
    'USERS_DELETE ACCOUNT',
    'USERS_ASSIGN_ROLE ACCOUNT',
    'MAIL_SETTINGS_MANAGE ACCOUNT',
  ];
  attempt(
    'LXP-7 a user who holds more by a custom role is neither renamed, invited, locked nor deleted',
    firm,
    async () => {
      const by = await keeper(world, managing);
      const boss = await world.createdUser({ role: 'MEMBER' });
      await assignRole(world, await customRole(world, more), boss);
      const { id } = boss;
      const email = userInput().email;
      return [
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id, email } }),
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id, loginName: email } }),
        tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id, groupIds: [sales.id] } }),
        tries(by, 'USER_HOLDS_MORE', InviteUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', LockUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', UnlockUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', DeleteUserDocument, { id }),
        tries(by, 'USER_HOLDS_MORE', UpdateMailSettingsDocument, {
          input: { userId: id, settings: [{ event: 'APPROVAL_WAITING', mode: 'NONE' }] },
        }),
      ];
    },
  );

  attempt('LXP-7 nor a user who holds more by a right of their own', firm, async () => {
    const [by, boss] = [await keeper(world, managing), await member(world)];
    await world.superadmin.client.run(UpdateUserRightsDocument, {
      input: { userId: boss.id, rights: grantsFrom(...more) },
    });
    return [
      tries(by, 'USER_HOLDS_MORE', UpdateUserDocument, { input: { id: boss.id, email: userInput().email } }),
      tries(by, 'USER_HOLDS_MORE', LockUserDocument, { id: boss.id }),
    ];
  });

  attempt(
    'LXP-7 nobody promotes anybody to a base role with more than they hold, nor creates one',
    firm,
    async () => {
      const [by, user] = [await keeper(world, managing), await member(world)];
      const { id } = user;
      return [
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, { input: { id, role: 'MANAGER' } }),
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserDocument, { input: { id, role: 'USER' } }),
        tries(by, 'SUPERADMIN_HANDED_OVER', UpdateUserDocument, { input: { id, role: 'SUPERADMIN' } }),
        tries(by, 'OWN_USER', UpdateUserDocument, { input: { id: by.id, role: 'MANAGER' } }),
        tries(by, 'GRANT_BEYOND_OWN', CreateUserDocument, { input: userInput({ role: 'MANAGER' }) }),
        tries(by, 'SUPERADMIN_HANDED_OVER', CreateUserDocument, { input: userInput({ role: 'SUPERADMIN' }) }),
      ];
    },
  );

  attempt(
    'LXP-7 a user is not promoted beyond the editor by permissions that an exclusion hides at present',
    firm,
    async () => {
      const by = await keeper(world, managing);
      const user = await member(world, [], { groups: [sales] });
      await exclude(world, user, 'SHIPMENTS_READ');
      // Sending needs reading, so of the role USER nothing but credentials and letters would lie dormant.
      await by.client.run(UpdateUserDocument, { input: { id: user.id, role: 'USER' } });
      return [
        tries(by, 'GRANT_BEYOND_OWN', UpdateUserRightsDocument, {
          input: { userId: user.id, exclusions: [] },
        }),
      ];
    },
  );

  attempt('LXP-7 nobody but the superadmin hands the role over, and never to themselves', firm, async () => {
    const manager = await quickUser(world, { role: 'MANAGER' });
    return [
      tries(manager, 'ELEMENT_NOT_PERMITTED', HandOverSuperadminDocument, {
        input: { userId: manager.id, password },
      }),
      tries(world.superadmin, 'OWN_USER', HandOverSuperadminDocument, {
        input: { userId: world.superadmin.id, password },
      }),
    ];
  });

  attempt('LXP-7 a lock by a user who held more cannot be lifted by one who holds less', firm, async () => {
    const [by, locked] = [await keeper(world, [...managing, 'GROUPS_LOCK ACCOUNT']), await member(world)];
    const group = await world.group();
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    await lockGroup(world.superadmin.client, group.id);
    return [
      tries(by, 'LOCK_MADE_BY_MORE', UnlockUserDocument, { id: locked.id }),
      tries(by, 'LOCK_MADE_BY_MORE', UnlockGroupDocument, { id: group.id }),
    ];
  });

  it('LXP-7 a new superadmin loses their exclusions, and the former one keeps no permission of the role', async () => {
    const own = await World.create();
    const heir = await quickUser(own, { role: 'MEMBER' });
    await exclude(own, heir, 'USERS_READ', 'ACCOUNT_READ', 'SHIPMENTS_READ');
    const heldBy = async ({ client }: Person): Promise<string[]> => {
      const { viewer } = await client.run(ViewerDocument);
      return (viewer?.permissions ?? []).map(({ permission, scope }) => `${permission} ${scope}`);
    };
    const everything = await heldBy(own.superadmin);
    await own.superadmin.client.run(HandOverSuperadminDocument, { input: { userId: heir.id, password } });
    expect(await heldBy(heir)).to.deep.equal(everything);
    const reserved = ['ACCOUNT_DELETE', 'SUPERADMIN_HAND_OVER', 'USER_MANAGEMENT_SWITCH'];
    expect(await heldBy(own.superadmin)).to.deep.equal(
      everything.filter((each) => !reserved.includes(each.split(' ')[0] ?? '')),
    );
    await own.superadmin.client.refused('FORBIDDEN', UpdateUserRightsDocument, {
      input: { userId: heir.id, exclusions: ['USERS_READ'] },
    });
  });
});
