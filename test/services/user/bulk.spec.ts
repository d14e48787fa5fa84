import { expect } from 'chai';
import {
  ActivitiesDocument,
  AddUsersToGroupDocument,
  DeleteUsersDocument,
  InviteUsersDocument,
  LockUsersDocument,
  RemoveUsersFromGroupDocument,
  UnlockUsersDocument,
  UsersDocument,
  type UserStatus,
} from '../../../src/generated/operations.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('PLY-10 changes of many users in one call', () => {
  let world: World;
  let manager: Person;
  let group: Group;
  let head: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    group = await world.group();
    manager = await world.user({ role: 'MANAGER' });
    head = await world.user({ role: 'GROUP_MANAGER', groups: [group] });
  });

  async function newUsers(count: number): Promise<string[]> {
    const users = await Promise.all(
      Array.from({ length: count }, () => world.createdUser({ groups: [group] })),
    );
    return users.map(({ id }) => id);
  }

  async function statusesOf(userIds: readonly string[]): Promise<UserStatus[]> {
    const { users } = await world.superadmin.client.run(UsersDocument, {
      first: 200,
      filter: { statuses: ['CREATED', 'INVITED', 'ACTIVE', 'LOCKED', 'DELETED'] },
    });
    return userIds.map((id) => users.nodes.find((user) => user.id === id)?.status ?? 'DELETED');
  }

  it('users are invited, locked, unlocked and deleted together, with one entry of the log each', async () => {
    const userIds = await newUsers(3);
    const done = userIds.map((userId) => ({ userId, done: true, reason: null, message: null }));
    const input = { userIds };
    const { client } = manager;
    const { inviteUsers } = await client.run(InviteUsersDocument, { input });
    expect(inviteUsers.changes).to.deep.equal(done);
    expect(await statusesOf(userIds)).to.deep.equal(['INVITED', 'INVITED', 'INVITED']);
    expect((await client.run(LockUsersDocument, { input })).lockUsers.changes).to.deep.equal(done);
    expect(await statusesOf(userIds)).to.deep.equal(['LOCKED', 'LOCKED', 'LOCKED']);
    expect((await client.run(UnlockUsersDocument, { input })).unlockUsers.changes).to.deep.equal(done);
    expect((await client.run(DeleteUsersDocument, { input })).deleteUsers.changes).to.deep.equal(done);
    expect(await statusesOf(userIds)).to.deep.equal(['DELETED', 'DELETED', 'DELETED']);
    const { activities } = await client.run(ActivitiesDocument, { first: 200, filter: { userIds } });
    for (const type of ['USER_INVITED', 'USER_LOCKED', 'USER_UNLOCKED', 'USER_DELETED'])
      expect(
        activities.nodes.filter((entry) => entry.type === type),
        type,
      ).to.have.length(3);
  });

  it('one refused user keeps everybody as they were, and each result says which one and why', async () => {
    const userIds = await newUsers(2);
    const asked = [userIds[0]!, manager.id, userIds[1]!];
    const { lockUsers } = await manager.client.run(LockUsersDocument, { input: { userIds: asked } });
    expect(lockUsers.changes.map(({ done, reason }) => [done, reason])).to.deep.equal([
      [false, null],
      [false, 'OWN_USER'],
      [false, null],
    ]);
    expect(await statusesOf(userIds)).to.deep.equal(['CREATED', 'CREATED']);
    const { activities } = await manager.client.run(ActivitiesDocument, {
      filter: { userIds, types: ['USER_LOCKED'] },
    });
    expect(activities.nodes).to.deep.equal([]);
  });

  it('a partial change is stored for users who can be changed', async () => {
    const userIds = await newUsers(2);
    manager.client.language = 'de';
    const { deleteUsers } = await manager.client.run(DeleteUsersDocument, {
      input: {
        userIds: [userIds[0]!, world.superadmin.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV', userIds[1]!],
        partial: true,
      },
    });
    manager.client.language = null;
    expect(deleteUsers.changes.map(({ done, reason }) => [done, reason])).to.deep.equal([
      [true, null],
      [false, 'USER_HOLDS_MORE'],
      [false, 'OBJECT_UNKNOWN'],
      [true, null],
    ]);
    expect(deleteUsers.changes[1]?.message).to.match(/^Die Rolle dieses Benutzers/);
    expect(await statusesOf(userIds)).to.deep.equal(['DELETED', 'DELETED']);
  });

  it('users are added to a group and removed from it; a user who does not belong to it is refused', async () => {
    const other = await world.group();
    const userIds = await newUsers(2);
    const ofOther = { userIds, groupId: other.id };
    const { client } = manager;
    const { addUsersToGroup } = await client.run(AddUsersToGroupDocument, { input: ofOther });
    expect(addUsersToGroup.changes.every(({ done }) => done)).to.equal(true);
    const inOther = async (): Promise<string[]> => {
      const { users } = await client.run(UsersDocument, { filter: { groupIds: [other.id] } });
      return users.nodes.map(({ id }) => id);
    };
    expect(await inOther()).to.have.members(userIds);
    const { removeUsersFromGroup } = await client.run(RemoveUsersFromGroupDocument, { input: ofOther });
    expect(removeUsersFromGroup.changes.every(({ done }) => done)).to.equal(true);
    expect(await inOther()).to.deep.equal([]);
    const again = await client.run(RemoveUsersFromGroupDocument, { input: ofOther });
    expect(again.removeUsersFromGroup.changes.map(({ reason }) => reason)).to.deep.equal([
      'USER_NOT_IN_GROUP',
      'USER_NOT_IN_GROUP',
    ]);
  });

  it('a group manager changes the users of the own groups, each by the rule for one of them', async () => {
    const [mine] = await newUsers(1);
    const stranger = await world.createdUser({ groups: [await world.group()] });
    const { lockUsers } = await head.client.run(LockUsersDocument, {
      input: { userIds: [mine!, stranger.id, manager.id], partial: true },
    });
    expect(lockUsers.changes.map(({ done }) => done)).to.deep.equal([true, false, false]);
  });

  it('ids of another account, of another kind and misshapen ones answer like an unknown one (LXP-1)', async () => {
    const other = await World.create();
    const [foreign, foreignGroup] = [await other.createdUser(), await other.group()];
    const [own] = await newUsers(1);
    const answer = async (userId: string, groupId: string): Promise<unknown> => {
      const input = { userIds: [userId], groupId };
      const { addUsersToGroup } = await manager.client.run(AddUsersToGroupDocument, { input });
      return addUsersToGroup.changes.map(({ done, reason, message }) => ({ done, reason, message }));
    };
    const unknown = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const expected = await answer(unknown, group.id);
    expect(expected).to.have.deep.members([
      { done: false, reason: 'OBJECT_UNKNOWN', message: 'There is no such object.' },
    ]);
    for (const id of [foreign.id, group.id, '', "' OR '1'='1", 'Ü😀'])
      expect(await answer(id, group.id), id).to.deep.equal(expected);
    for (const id of [foreignGroup.id, unknown, own!, 'x'])
      expect(await answer(own!, id), id).to.deep.equal(expected);
  });

  it('users, members and visitors change nobody', async () => {
    const [userId] = await newUsers(1);
    const input = { userIds: [userId!] };
    for (const role of ['USER', 'MEMBER'] as const) {
      const person = await world.user({ role, groups: [group] });
      await person.client.refused('FORBIDDEN', LockUsersDocument, { input });
    }
    await world.anonymous().refused('UNAUTHENTICATED', LockUsersDocument, { input });
  });

  it('nobody, more than 500, and the same user twice are refused', async () => {
    const [userId] = await newUsers(1);
    const problems = (userIds: string[]): Promise<string[]> =>
      manager.client.problems(LockUsersDocument, { input: { userIds } });
    expect(await problems([])).to.deep.equal(['userIds: INVALID']);
    expect(await problems([userId!, userId!])).to.deep.equal(['userIds: INVALID']);
    const many = Array.from({ length: 501 }, (_, index) => `${index}`);
    expect(await problems(many)).to.deep.equal(['userIds: INVALID']);
  });
});
