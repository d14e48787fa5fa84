import { expect } from 'chai';
import {
  ApprovalsDocument,
  AssignCustomRoleDocument,
  CreateShipmentDocument,
  DeleteCustomRoleDocument,
  DeleteUserDocument,
  UpdateCustomRoleDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  UsersDocument,
} from '../../src/generated/operations.js';
import { assignRole, customRole, exclude, grantsFrom } from '../support/custom-roles.js';
import { lockUser } from '../support/losses.js';
import { inRounds, outcomeOf, quickShipment, quickUser, rounds } from '../support/rounds.js';
import { plainOptions, World } from '../support/world.js';
import { attempt, heldIn, keeper, keeping, member, tries } from './attempt.js';

describe('PLY-3, LXP-7 nobody keeps what they had', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const firm = (): World => world;
  const sending = [
    'SHIPMENTS_READ OWN',
    'APPROVALS_READ OWN',
    'SHIPMENTS_SEND ACCOUNT',
    'CREDENTIALS_MANAGE OWN',
  ];

  it('PLY-3 a session opened before the role went gives nothing from the next request on', async () => {
    const role = await customRole(world, ['USERS_READ ACCOUNT']);
    const user = await member(world);
    await assignRole(world, role, user);
    await user.client.run(UsersDocument);
    await world.superadmin.client.run(UpdateCustomRoleDocument, { input: { id: role.id, grants: [] } });
    const { users } = await user.client.run(UsersDocument);
    expect(users.nodes.map(({ id }) => id)).to.deep.equal([user.id]);
  });

  it('PLY-3 a credential of a member sends nothing once the role is gone, the permission excluded or the role narrowed', async () => {
    const ways: ((user: { id: string }, role: { id: string }) => Promise<unknown>)[] = [
      ({ id: userId }) =>
        world.superadmin.client.run(UpdateUserRolesDocument, { input: { userId, customRoleIds: [] } }),
      (user) => exclude(world, user, 'SHIPMENTS_SEND'),
      (_, role) =>
        world.superadmin.client.run(UpdateCustomRoleDocument, {
          input: { id: role.id, grants: grantsFrom('SHIPMENTS_READ OWN') },
        }),
      (_, { id }) => world.superadmin.client.run(DeleteCustomRoleDocument, { id, confirmedHolders: 1 }),
      ({ id }) => lockUser(world.superadmin.client, id),
    ];
    for (const takeAway of ways) {
      const [role, user] = [await customRole(world, sending), await member(world)];
      await assignRole(world, role, user);
      const { client } = await world.credential(user);
      const letter = async (): Promise<string | undefined> => {
        const input = { uploadId: user.id, groupId: null, options: plainOptions, draft: false };
        return (await client.send(CreateShipmentDocument, { input })).errors[0]?.extensions.code;
      };
      // The upload is unknown; only users who can send get that answer.
      expect(await letter()).to.equal('NOT_FOUND');
      await takeAway(user, role);
      expect(await letter()).to.be.oneOf(['FORBIDDEN', 'UNAUTHENTICATED']);
    }
  });

  it('PLY-3 locked and deleted users have no access by any role, and a deleted one holds none', async () => {
    const role = await customRole(world, keeping);
    const [locked, deleted] = [await member(world), await member(world)];
    await assignRole(world, role, locked, deleted);
    await lockUser(world.superadmin.client, locked.id);
    await world.superadmin.client.run(DeleteUserDocument, { id: deleted.id });
    const input = { id: role.id, grants: [] };
    for (const { client } of [locked, deleted]) {
      await client.refused('UNAUTHENTICATED', UsersDocument);
      await client.refused('UNAUTHENTICATED', UpdateCustomRoleDocument, { input });
    }
    const { client } = world.superadmin;
    const { users } = await client.run(UsersDocument, { filter: { customRoleIds: [role.id] } });
    expect(users.nodes.map(({ id }) => id)).to.deep.equal([locked.id]);
  });

  attempt('PLY-3 a deleted user is given nothing any more', firm, async () => {
    const [user, role] = [await member(world), await customRole(world, sending)];
    await world.superadmin.client.run(DeleteUserDocument, { id: user.id });
    const { superadmin } = world;
    return [
      tries(superadmin, 'USER_DELETED', AssignCustomRoleDocument, {
        input: { id: role.id, addUserIds: [user.id] },
      }),
      tries(superadmin, 'USER_DELETED', UpdateUserRightsDocument, {
        input: { userId: user.id, rights: grantsFrom('USERS_READ ACCOUNT') },
      }),
    ];
  });

  attempt(
    'PLY-3 of two editors, the second is checked against their remaining permissions, not those that their page showed',
    firm,
    async () => {
      const own = ['SHIPMENTS_READ ACCOUNT'];
      const [role, target] = [await customRole(world, own), await customRole(world, [])];
      const second = await keeper(world);
      await assignRole(world, role, second);
      await second.client.run(UpdateCustomRoleDocument, {
        input: { id: target.id, grants: grantsFrom(...own) },
      });
      await second.client.run(UpdateCustomRoleDocument, { input: { id: target.id, grants: [] } });
      await world.superadmin.client.run(UpdateCustomRoleDocument, { input: { id: role.id, grants: [] } });
      return tries(second, 'GRANT_BEYOND_OWN', UpdateCustomRoleDocument, {
        input: { id: target.id, grants: grantsFrom(...own) },
      });
    },
  );

  it(`PLY-3 of two editors at once, the one whose permissions are narrowed saves before that or not at all, ${rounds} times over`, async function () {
    this.timeout(60_000);
    await inRounds(async () => {
      const own = ['SHIPMENTS_READ ACCOUNT'];
      const [role, target, holder] = await Promise.all([
        customRole(world, own),
        customRole(world, []),
        member(world),
      ]);
      const second = await keeper(world);
      await assignRole(world, role, second);
      await assignRole(world, target, holder);
      const narrowing = { input: { id: role.id, grants: [] } };
      const saving = { input: { id: target.id, grants: grantsFrom(...own) } };
      const [narrowed, saved] = await Promise.all([
        world.superadmin.client.send(UpdateCustomRoleDocument, narrowing),
        second.client.send(UpdateCustomRoleDocument, saving),
      ]);
      expect(outcomeOf(narrowed)).to.equal('ok');
      expect(outcomeOf(saved)).to.be.oneOf(['ok', 'FORBIDDEN']);
      expect(await grantSetOf(holder)).to.equal(
        outcomeOf(saved) === 'ok' ? ' shipments.read:ACCOUNT ' : null,
      );
      await second.client.refused('FORBIDDEN', UpdateCustomRoleDocument, saving);
    });
  });

  it(`PLY-3 a role that is deleted while it is assigned is held by nobody afterwards, ${rounds} times over`, async function () {
    this.timeout(60_000);
    await inRounds(async () => {
      const [role, user] = await Promise.all([customRole(world, sending), member(world)]);
      const [assigned, deleted] = await Promise.all([
        world.superadmin.client.send(AssignCustomRoleDocument, {
          input: { id: role.id, addUserIds: [user.id] },
        }),
        world.superadmin.client.send(DeleteCustomRoleDocument, { id: role.id }),
      ]);
      // Either the role no longer existed, or the deletion found an unconfirmed holder.
      expect([outcomeOf(assigned), outcomeOf(deleted)].join()).to.be.oneOf(['ok,CONFLICT', 'NOT_FOUND,ok']);
      expect((await grantSetOf(user)) === null).to.equal(outcomeOf(deleted) === 'ok');
    });
  });

  async function grantSetOf({ id }: { id: string }): Promise<string | null> {
    const rows = await world.gateway.gateway.dataSource.query<{ set: string | null }[]>(
      'SELECT grant_set AS `set` FROM `user` WHERE account_id = ? AND id = ?',
      [world.accountId, id],
    );
    return rows[0]?.set ?? null;
  }

  it('LXP-12 the last one besides the superadmin who decides does not lose it unnoticed while letters wait', async () => {
    const own = await World.create();
    const group = await own.group();
    const examinee = await quickUser(own, { trait: 'EXAMINEE', groups: [group] });
    const deciding = ['SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS', 'APPROVALS_DECIDE GROUPS'];
    const [role, decider] = [await customRole(own, deciding), await member(own, [], { groups: [group] })];
    await assignRole(own, role, decider);
    await own.superadmin.client.run(ApprovalsDocument);
    await quickShipment(own, examinee, group.id);
    const { client } = own.superadmin;
    const held = await heldIn(own);
    const userId = decider.id;
    const losses = [
      await client.send(UpdateUserRolesDocument, { input: { userId, customRoleIds: [] } }),
      await client.send(UpdateUserRightsDocument, { input: { userId, exclusions: ['APPROVALS_DECIDE'] } }),
      await client.send(UpdateUserRightsDocument, { input: { userId, exclusions: ['SHIPMENTS_READ'] } }),
      await client.send(UpdateCustomRoleDocument, { input: { id: role.id, grants: [] } }),
      await client.send(AssignCustomRoleDocument, { input: { id: role.id, removeUserIds: [userId] } }),
      await client.send(DeleteCustomRoleDocument, { id: role.id, confirmedHolders: 1 }),
    ];
    for (const { errors } of losses)
      expect(errors[0]?.extensions).to.include({ reason: 'UNWATCHED_SHIPMENTS_UNCONFIRMED', count: 1 });
    expect(await heldIn(own)).to.deep.equal(held);
    await client.run(UpdateUserRolesDocument, {
      input: { userId, customRoleIds: [], confirmedUnwatchedShipments: 1 },
    });
  });
});
