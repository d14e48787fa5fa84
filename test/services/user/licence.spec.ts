import { expect } from 'chai';
import {
  CreateUserDocument,
  DeleteUserDocument,
  InviteUserDocument,
  InviteUsersDocument,
  LicencesDocument,
  LockUserDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UsersDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { inRounds, lanes, outcomeOf, quickUser, rounds } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

type Column = 'full_licences' | 'read_only_licences';

/** Sets the maximum number of users of a type in an account, as the operator does. */
async function allow(world: World, column: Column, total: number | null): Promise<void> {
  await world.gateway.gateway.dataSource.query(`UPDATE account SET ${column} = ? WHERE id = ?`, [
    total,
    world.accountId,
  ]);
}

async function countUsers({ superadmin }: World): Promise<number> {
  return (await superadmin.client.run(UsersDocument, { first: 1 })).users.totalCount;
}

describe('DBX-5 licences are counted by type', function () {
  this.timeout(60_000);
  let world: World;
  let group: Group;
  let manager: Person;

  beforeEach(async () => {
    world = await World.create();
    group = await world.group();
    manager = await quickUser(world, { role: 'MANAGER' });
  });

  async function shown(person: Person = manager): Promise<string[]> {
    const { account } = await person.client.run(LicencesDocument);
    return account.licences.map(({ type, total, used }) => `${type} ${String(used)} of ${String(total)}`);
  }

  async function refusedFor(input: Parameters<typeof userInput>[0]): Promise<void> {
    const error = await manager.client.refused('INVALID_STATE', CreateUserDocument, {
      input: userInput({ groupIds: [group.id], ...input }),
    });
    expect(error.extensions.reason).to.equal('LICENCES_USED_UP');
  }

  it('without a limit, any number of users is possible; every user who is not deleted counts', async () => {
    await world.createdUser({ groups: [group] });
    const reader = await world.createdUser({ groups: [group], type: 'READ_ONLY' });
    expect(await shown()).to.deep.equal(['FULL 3 of null', 'READ_ONLY 1 of null']);
    await manager.client.run(DeleteUserDocument, { id: reader.id });
    expect(await shown()).to.deep.equal(['FULL 3 of null', 'READ_ONLY 0 of null']);
  });

  it('past the limit of a type nobody of that type is created, and deleting frees a licence', async () => {
    await allow(world, 'full_licences', 3);
    await allow(world, 'read_only_licences', 1);
    const last = await world.createdUser({ groups: [group] });
    await world.createdUser({ groups: [group], type: 'READ_ONLY' });
    const users = await countUsers(world);
    await refusedFor({});
    await refusedFor({ type: 'READ_ONLY' });
    expect(await countUsers(world)).to.equal(users);
    await manager.client.run(DeleteUserDocument, { id: last.id });
    await refusedFor({ type: 'READ_ONLY' });
    await world.createdUser({ groups: [group] });
    expect(await shown()).to.deep.equal(['FULL 3 of 3', 'READ_ONLY 1 of 1']);
  });

  it('a locked user keeps the licence, and is unlocked whatever the number is', async () => {
    const person = await quickUser(world, { groups: [group] });
    await manager.client.run(LockUserDocument, { id: person.id });
    await allow(world, 'full_licences', 3);
    await refusedFor({});
    await allow(world, 'full_licences', 1);
    await manager.client.run(UnlockUserDocument, { id: person.id });
  });

  it('a read-only user becomes full only with a licence for full users, and frees the other one', async () => {
    const reader = await world.createdUser({ groups: [group], type: 'READ_ONLY' });
    await allow(world, 'full_licences', 2);
    await allow(world, 'read_only_licences', 1);
    const input = { id: reader.id, type: 'FULL', firstName: 'Voll' } as const;
    const error = await manager.client.refused('INVALID_STATE', UpdateUserDocument, { input });
    expect(error.extensions.reason).to.equal('LICENCES_USED_UP');
    expect(await shown()).to.deep.equal(['FULL 2 of 2', 'READ_ONLY 1 of 1']);
    await allow(world, 'full_licences', 3);
    await manager.client.run(UpdateUserDocument, { input });
    expect(await shown()).to.deep.equal(['FULL 3 of 3', 'READ_ONLY 0 of 1']);
  });

  it('below the number of users, nobody loses access, changes go on, and nobody is created or invited', async () => {
    const [waiting, other] = [
      await world.createdUser({ groups: [group] }),
      await world.createdUser({ groups: [group] }),
    ];
    await allow(world, 'full_licences', 3);
    await manager.client.run(ViewerDocument);
    await manager.client.run(UpdateUserDocument, { input: { id: waiting.id, firstName: 'Neu' } });
    await refusedFor({});
    const { id } = waiting;
    const error = await manager.client.refused('INVALID_STATE', InviteUserDocument, { id });
    expect(error.extensions.reason).to.equal('LICENCES_USED_UP');
    const input = { userIds: [id], partial: true };
    const { inviteUsers } = await manager.client.run(InviteUsersDocument, { input });
    expect(inviteUsers.changes.map(({ done, reason }) => [done, reason])).to.deep.equal([
      [false, 'LICENCES_USED_UP'],
    ]);
    await manager.client.run(DeleteUserDocument, { id: other.id });
    await manager.client.run(InviteUserDocument, { id });
  });

  it('users who create users read the licences, and nobody else', async () => {
    const groupManager = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    expect(await shown(groupManager)).to.deep.equal(['FULL 3 of null', 'READ_ONLY 0 of null']);
    const user = await quickUser(world, { groups: [group] });
    await user.client.refused('FORBIDDEN', LicencesDocument);
  });
});

describe(`DBX-5 the last licence is given once, ${rounds} times over`, function () {
  this.timeout(600_000);
  let worlds: World[];

  before(async () => {
    worlds = await Promise.all(Array.from({ length: lanes }, () => World.create()));
  });

  function worldOf(lane: number): World {
    const world = worlds[lane];
    if (world === undefined) throw new Error('A lane has an account of its own.');
    return world;
  }

  it('of twenty simultaneous creations for the last licence, one succeeds', async () => {
    await inRounds(async (_round, lane) => {
      const world = worldOf(lane);
      const before = await countUsers(world);
      await allow(world, 'full_licences', before + 1);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          world.superadmin.client.send(CreateUserDocument, { input: userInput() }),
        ),
      );
      expect(answers.map(outcomeOf).filter((outcome) => outcome === 'ok').length).to.equal(1);
      expect(
        answers.filter(({ errors }) => errors[0]?.extensions.reason === 'LICENCES_USED_UP').length,
      ).to.equal(19);
      expect(await countUsers(world)).to.equal(before + 1);
    });
  });

  it('of a creation and a change to full at the same moment, one succeeds', async () => {
    await inRounds(async (_round, lane) => {
      const world = worldOf(lane);
      await allow(world, 'full_licences', null);
      const reader = await world.createdUser({ type: 'READ_ONLY' });
      const { client } = world.superadmin;
      const [full] = (await client.run(LicencesDocument)).account.licences;
      await allow(world, 'full_licences', (full?.used ?? 0) + 1);
      const answers = await Promise.all([
        client.send(CreateUserDocument, { input: userInput() }),
        client.send(UpdateUserDocument, { input: { id: reader.id, type: 'FULL' } }),
      ]);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'INVALID_STATE']);
      const [after] = (await client.run(LicencesDocument)).account.licences;
      expect(after?.used).to.equal((full?.used ?? 0) + 1);
    });
  });
});
