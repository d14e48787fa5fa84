import { expect } from 'chai';
import {
  AssignGroupDocument,
  DeleteGroupDocument,
  GroupAccessLossDocument,
  GroupsAccessLossDocument,
  LockGroupDocument,
  LogInDocument,
  UnlockGroupDocument,
  UpdateUserDocument,
  UserAccessDocument,
  UsersWithAccessDocument,
  UsersWithoutAccessDocument,
  type AccessReason,
} from '../../../src/generated/operations.js';
import type { AnsweredError, Client } from '../../support/client.js';
import { deleteGroup, deleteUser, lockGroup, lockUser } from '../../support/losses.js';
import { quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

describe('LXP-4 losing access with the last active group', function () {
  this.timeout(60_000);

  let world: World;
  let boss: Client;
  let sales: Group;
  let support: Group;
  let clerk: Person;
  let head: Person;
  let both: Person;

  beforeEach(async () => {
    world = await World.create();
    boss = world.superadmin.client;
    [sales, support] = [await world.group(), await world.group()];
    clerk = await quickUser(world, { groups: [sales] });
    head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales] });
    both = await quickUser(world, { groups: [sales, support] });
    await quickUser(world, { role: 'MANAGER', groups: [sales] });
    await world.createdUser({ groups: [sales] });
  });

  async function reasonOf({ id }: { id: string }): Promise<AccessReason | null | undefined> {
    const { user } = await boss.run(UserAccessDocument, { id });
    expect(user?.access?.allowed).to.equal(user?.access?.reason === null);
    return user?.access?.reason;
  }

  async function counted(): Promise<number | null | undefined> {
    const { viewer } = await boss.run(UsersWithoutAccessDocument);
    const { users } = await boss.run(UsersWithAccessDocument, {
      filter: { accessReasons: ['NO_ACTIVE_GROUP'] },
    });
    expect(users.totalCount, 'the list behind the number').to.equal(viewer?.dashboard.usersWithoutAccess);
    return viewer?.dashboard.usersWithoutAccess;
  }

  function countOf({ extensions }: AnsweredError): unknown[] {
    return [extensions.reason, extensions.count];
  }

  for (const [ends, document] of [
    ['locking', LockGroupDocument],
    ['deleting', DeleteGroupDocument],
  ] as const) {
    it(`${ends} a group is refused with the number of users who lose access until exactly this number is confirmed`, async () => {
      expect((await boss.run(GroupAccessLossDocument, { id: sales.id })).group?.accessLoss).to.equal(2);
      for (const confirmedAccessLoss of [undefined, null, 0, 1, 3, -2]) {
        const error = await boss.refused('CONFLICT', document as typeof LockGroupDocument, {
          id: sales.id,
          ...(confirmedAccessLoss === undefined ? {} : { confirmedAccessLoss }),
        });
        expect(countOf(error)).to.deep.equal(['ACCESS_LOSS_UNCONFIRMED', 2]);
        await world.logIn(clerk);
      }
      await boss.run(document as typeof LockGroupDocument, { id: sales.id, confirmedAccessLoss: 2 });
      for (const person of [clerk, head]) {
        expect(await reasonOf(person)).to.equal('NO_ACTIVE_GROUP');
        await world
          .anonymous()
          .refused('LOGIN_FAILED', LogInDocument, { input: { loginName: person.email, password } });
      }
      expect(await reasonOf(both)).to.equal(null);
      expect(await counted()).to.equal(2);
    });
  }

  it('a group whose members keep their access needs no confirmation, and a wrong number does no harm', async () => {
    const empty = await world.group();
    await boss.run(LockGroupDocument, { id: empty.id, confirmedAccessLoss: 5 });
    await boss.run(DeleteGroupDocument, { id: empty.id });
    expect((await boss.run(GroupAccessLossDocument, { id: support.id })).group?.accessLoss).to.equal(0);
    await boss.run(DeleteGroupDocument, { id: support.id });
  });

  it('the number is that of the moment: a user who joined in between is not confirmed', async () => {
    const { group } = await boss.run(GroupAccessLossDocument, { id: sales.id });
    await quickUser(world, { groups: [sales] });
    const seen = { id: sales.id, confirmedAccessLoss: group?.accessLoss ?? 0 };
    expect(countOf(await boss.refused('CONFLICT', LockGroupDocument, seen))[1]).to.equal(3);
  });

  it('deleting a locked group costs nobody access: its members have none', async () => {
    await lockGroup(boss, sales.id);
    expect((await boss.run(GroupAccessLossDocument, { id: sales.id })).group?.accessLoss).to.equal(0);
    await boss.run(DeleteGroupDocument, { id: sales.id });
    expect(await counted()).to.equal(2);
  });

  it('removing a user from the last active group has to be confirmed as well, and so has demoting a manager', async () => {
    await lockGroup(boss, support.id);
    const lose = { id: both.id, groupIds: [support.id] };
    const error = await boss.refused('CONFLICT', UpdateUserDocument, { input: lose });
    expect(countOf(error)).to.deep.equal(['ACCESS_LOSS_UNCONFIRMED', 1]);
    await world.logIn(both);
    await boss.run(UpdateUserDocument, { input: { ...lose, confirmedAccessLoss: 1 } });
    expect(await reasonOf(both)).to.equal('NO_ACTIVE_GROUP');
    // Without access there is nothing to lose.
    await boss.run(UpdateUserDocument, { input: { id: both.id, groupIds: [support.id], function: 'Chef' } });
    const manager = await quickUser(world, { role: 'MANAGER', groups: [support] });
    const demoted = { id: manager.id, role: 'USER' } as const;
    await boss.refused('CONFLICT', UpdateUserDocument, { input: demoted });
    await boss.run(UpdateUserDocument, { input: { ...demoted, confirmedAccessLoss: 1 } });
    expect(await reasonOf(manager)).to.equal('NO_ACTIVE_GROUP');
    await boss.run(UnlockGroupDocument, { id: support.id });
    expect(await counted()).to.equal(0);
  });

  it('every reason is reported, and the filters agree with the field (LXP-6, LXP-8)', async () => {
    const [locked, deleted] = [
      await quickUser(world, { groups: [support] }),
      await quickUser(world, { groups: [support] }),
    ];
    await lockUser(boss, locked.id);
    await deleteUser(boss, deleted.id);
    await lockGroup(boss, sales.id);
    const everyone = { statuses: ['CREATED', 'INVITED', 'ACTIVE', 'LOCKED', 'DELETED'] } as const;
    const all = (await boss.run(UsersWithAccessDocument, { filter: { statuses: [...everyone.statuses] } }))
      .users;
    const idsWith = (reason: AccessReason | null): string[] =>
      all.nodes.filter(({ access }) => access?.reason === reason).map(({ id }) => id);
    expect(idsWith('LOCKED')).to.deep.equal([locked.id]);
    expect(idsWith('DELETED')).to.deep.equal([deleted.id]);
    expect(idsWith('NOT_ACCEPTED')).to.have.length(1);
    expect(idsWith('NO_ACTIVE_GROUP').sort()).to.deep.equal([clerk.id, head.id].sort());
    for (const reason of ['LOCKED', 'DELETED', 'NOT_ACCEPTED', 'NO_ACTIVE_GROUP'] as const) {
      const { users } = await boss.run(UsersWithAccessDocument, { filter: { accessReasons: [reason] } });
      expect(users.nodes.map(({ id }) => id).sort(), reason).to.deep.equal(idsWith(reason).sort());
    }
    for (const accessAllowed of [true, false]) {
      const filter = { statuses: [...everyone.statuses], accessAllowed };
      const { users } = await boss.run(UsersWithAccessDocument, { filter });
      const wanted = all.nodes.filter(({ access }) => access?.allowed === accessAllowed);
      expect(users.totalCount).to.equal(wanted.length);
      expect(users.nodes.map(({ id }) => id).sort()).to.deep.equal(wanted.map(({ id }) => id).sort());
    }
  });

  describe('the cure', () => {
    it('one call gives another group to everybody who has lost access, and to nobody else', async () => {
      await deleteGroup(boss, sales.id);
      const { assignGroup } = await boss.run(AssignGroupDocument, { input: { groupId: support.id } });
      expect(assignGroup.users.map(({ id }) => id).sort()).to.deep.equal([clerk.id, head.id].sort());
      for (const { access, groups } of assignGroup.users) {
        expect(access).to.deep.include({ allowed: true, reason: null });
        expect(groups.map(({ id }) => id)).to.deep.equal([support.id]);
      }
      expect(await counted()).to.equal(0);
      for (const person of [clerk, head]) await world.logIn(person);
      expect(
        (await boss.run(AssignGroupDocument, { input: { groupId: support.id } })).assignGroup.users,
      ).to.deep.equal([]);
    });

    it('named users keep the groups that they have, also the locked one for when it is unlocked', async () => {
      await lockGroup(boss, sales.id);
      const input = { groupId: support.id, userIds: [clerk.id, both.id, clerk.id] };
      const { assignGroup } = await boss.run(AssignGroupDocument, { input });
      expect(assignGroup.users.map(({ id, groups }) => [id, groups.length])).to.deep.equal([
        [clerk.id, 2],
        [both.id, 2],
      ]);
      expect(await reasonOf(head)).to.equal('NO_ACTIVE_GROUP');
    });

    it('all or nobody: one unknown, deleted or foreign user makes the whole call fail', async () => {
      const stranger = await quickUser(await World.create());
      const gone = await quickUser(world, { groups: [support] });
      await deleteUser(boss, gone.id);
      await lockGroup(boss, sales.id);
      for (const [id, code] of [
        [stranger.id, 'NOT_FOUND'],
        ['nobody', 'NOT_FOUND'],
        [gone.id, 'INVALID_STATE'],
      ] as const) {
        const input = { groupId: support.id, userIds: [clerk.id, id] };
        await boss.refused(code, AssignGroupDocument, { input });
      }
      expect(await reasonOf(clerk)).to.equal('NO_ACTIVE_GROUP');
    });

    it('a locked, deleted, foreign or missing group is refused', async () => {
      const elsewhere = await (await World.create()).group();
      await lockGroup(boss, sales.id);
      const [userIds, none] = [[clerk.id], [] as string[]];
      expect(
        await boss.problems(AssignGroupDocument, { input: { groupId: sales.id, userIds } }),
      ).to.deep.equal(['groupId: NOT_ALLOWED']);
      expect(await boss.problems(AssignGroupDocument, { input: { userIds } })).to.deep.equal([
        'groupId: GROUP_REQUIRED',
      ]);
      expect(
        await boss.problems(AssignGroupDocument, { input: { groupId: support.id, userIds: none } }),
      ).to.deep.equal(['userIds: INVALID']);
      await boss.refused('NOT_FOUND', AssignGroupDocument, { input: { groupId: elsewhere.id, userIds } });
      await boss.run(DeleteGroupDocument, { id: sales.id });
      await boss.refused('NOT_FOUND', AssignGroupDocument, { input: { groupId: sales.id, userIds } });
    });

    it('a group out of sight answers like one that never existed, also a locked one and without users; the error has the place of the id', async () => {
      const absent = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
      const hidden = await world.group();
      await lockGroup(boss, support.id);
      for (const groupId of [support.id, hidden.id, absent]) {
        const input = { groupId, userIds: [clerk.id] };
        const error = await head.client.refused('NOT_FOUND', AssignGroupDocument, { input });
        expect(error.extensions.path).to.equal('input.groupId');
      }
      for (const { client } of [world.superadmin, head])
        await client.refused('NOT_FOUND', AssignGroupDocument, { input: { groupId: absent } });
    });

    it('a viewer who may change the groups of each of the users may assign them (LXP-7)', async () => {
      const third = await world.group();
      const leader = await quickUser(world, { role: 'GROUP_MANAGER', groups: [sales, third] });
      const assigned = { groupId: third.id, userIds: [clerk.id] };
      await clerk.client.refused('FORBIDDEN', AssignGroupDocument, { input: assigned });
      await head.client.refused('NOT_FOUND', AssignGroupDocument, { input: assigned });
      // Only some of their groups are shared.
      const shared = { groupId: third.id, userIds: [clerk.id, both.id] };
      await leader.client.refused('FORBIDDEN', AssignGroupDocument, { input: shared });
      const { assignGroup } = await leader.client.run(AssignGroupDocument, { input: assigned });
      expect(assignGroup.users).to.have.length(1);
    });

    it('after the last group of the account everybody regains access without a group', async () => {
      await deleteGroup(boss, sales.id);
      await deleteGroup(boss, support.id);
      expect(await counted()).to.equal(3);
      const { assignGroup } = await boss.run(AssignGroupDocument, { input: {} });
      expect(assignGroup.users).to.have.length(3);
      for (const person of [clerk, head, both]) await world.logIn(person);
    });
  });

  it('only users who administer all groups see the access loss of a group and the number of users without access', async () => {
    for (const { client } of [clerk, head]) {
      await client.refused('FORBIDDEN', UsersWithoutAccessDocument);
      await client.refused('FORBIDDEN', GroupsAccessLossDocument);
    }
    const other = await World.create();
    expect((await other.superadmin.client.run(GroupsAccessLossDocument)).groups.nodes).to.deep.equal([]);
    const { groups } = await boss.run(GroupsAccessLossDocument);
    expect(groups.nodes.map(({ accessLoss }) => accessLoss).sort()).to.deep.equal([0, 2]);
  });
});
