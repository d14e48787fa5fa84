import { expect } from 'chai';
import {
  AccountDocument,
  ActivitiesDocument,
  CreateShipmentDocument,
  CreateUserDocument,
  LogInDocument,
  ShipmentsDocument,
  UnlockGroupDocument,
  UpdateUserDocument,
  UsersWithoutGroupDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { password, plainOptions, World, type Group, type Person } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

describe('LXP-4 members of locked and deleted groups', () => {
  let world: World;
  let first: Group;
  let second: Group;
  let onlyFirst: Person;
  let headOfFirst: Person;
  let both: Person;
  let managerInFirst: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [first, second] = [await world.group(), await world.group()];
    [onlyFirst, headOfFirst, both, managerInFirst] = await Promise.all([
      world.user({ groups: [first] }),
      world.user({ role: 'GROUP_MANAGER', groups: [first] }),
      world.user({ groups: [first, second] }),
      world.user({ role: 'MANAGER', groups: [first] }),
    ]);
  });

  async function expectAccess(person: Person): Promise<void> {
    expect((await person.client.run(ViewerDocument)).viewer?.user.id).to.equal(person.id);
    await person.client.run(ShipmentsDocument);
    await world.logIn(person);
  }

  async function expectNoAccess(person: Person): Promise<void> {
    await person.client.refused('UNAUTHENTICATED', ViewerDocument);
    await person.client.refused('UNAUTHENTICATED', ShipmentsDocument);
    const input = { loginName: person.email, password };
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
  }

  it('work until their group is locked', async () => {
    for (const person of [onlyFirst, headOfFirst, both, managerInFirst]) await expectAccess(person);
  });

  it('lose their running sessions with the next request and can not log in, unless they have another active group', async () => {
    await lockGroup(world.superadmin.client, first.id);
    await expectNoAccess(onlyFirst);
    await expectNoAccess(headOfFirst);
    await expectAccess(both);
  });

  it('a group manager cannot lock themselves out by keeping only groups that are locked (LXP-7)', async () => {
    const head = await world.user({ role: 'GROUP_MANAGER', groups: [second] });
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: head.id, groupIds: [first.id, second.id] },
    });
    // The locked group is out of sight, and stays whatever is said of the others.
    await head.client.refused('FORBIDDEN', UpdateUserDocument, { input: { id: head.id, groupIds: [] } });
    await head.client.run(UpdateUserDocument, { input: { id: head.id, groupIds: [second.id] } });
    await expectAccess(head);
  });

  it('who needs no group, a manager or the superadmin, is not touched', async () => {
    await expectAccess(managerInFirst);
    await expectAccess(world.superadmin);
  });

  it('are without access when the last of all their groups is locked as well', async () => {
    await lockGroup(world.superadmin.client, second.id);
    await expectNoAccess(both);
  });

  it('work as before when their group is unlocked', async () => {
    await world.superadmin.client.run(UnlockGroupDocument, { id: first.id });
    for (const person of [onlyFirst, headOfFirst, both]) {
      person.client = await world.logIn(person);
      await expectAccess(person);
    }
    const { updateUser } = await headOfFirst.client.run(UpdateUserDocument, {
      input: { id: onlyFirst.id, function: 'Sachbearbeitung' },
    });
    expect(updateUser.user.groups.map((group) => group.id)).to.deep.equal([first.id]);
  });

  it('lose access for as long as they have no other group when it is deleted', async () => {
    await deleteGroup(world.superadmin.client, first.id);
    for (const person of [onlyFirst, headOfFirst, both]) await expectNoAccess(person);
    await world.superadmin.client.run(UnlockGroupDocument, { id: second.id });
    await world.logIn(both);
    await expectNoAccess(onlyFirst);
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: onlyFirst.id, groupIds: [second.id] },
    });
    onlyFirst.client = await world.logIn(onlyFirst);
    await expectAccess(onlyFirst);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_REMOVED_FROM_GROUP'], userIds: [onlyFirst.id], groupIds: [first.id] },
    });
    expect(activities.nodes, 'what the log tells of it').to.have.length(1);
  });

  it('nobody joins a deleted group, or one of another account', async () => {
    const elsewhere = await (await World.create()).group();
    for (const group of [first, elsewhere]) {
      await world.superadmin.client.refused('NOT_FOUND', CreateUserDocument, {
        input: userInput({ groupIds: [second.id, group.id] }),
      });
      await world.superadmin.client.refused('NOT_FOUND', UpdateUserDocument, {
        input: { id: both.id, groupIds: [second.id, group.id] },
      });
    }
  });
});

describe('LXP-3, LXP-5 group mode', () => {
  let world: World;
  let loner: Person;

  async function groupMode(): Promise<boolean> {
    return (await world.superadmin.client.run(AccountDocument)).account.groupMode;
  }

  async function withoutGroup(person: Person): Promise<number | null | undefined> {
    return (await person.client.run(UsersWithoutGroupDocument)).viewer?.dashboard.usersWithoutGroup;
  }

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    loner = await world.user();
  });

  it('is off while there is no group: users need none and send for the account', async () => {
    expect(await groupMode()).to.equal(false);
    expect(await withoutGroup(world.superadmin)).to.equal(0);
    const shipment = await world.shipment(loner);
    expect(shipment.group).to.equal(null);
  });

  it('begins with the first group: who has none can log in but not send, and is listed as needing one', async () => {
    await world.group();
    expect(await groupMode()).to.equal(true);
    loner.client = await world.logIn(loner);
    const uploadId = await world.upload(loner);
    expect(
      await loner.client.problems(CreateShipmentDocument, {
        input: { uploadId, options: plainOptions, draft: false },
      }),
    ).to.deep.equal(['groupId: GROUP_REQUIRED']);
    expect(await withoutGroup(world.superadmin)).to.equal(1);
    await loner.client.refused('FORBIDDEN', UsersWithoutGroupDocument);
  });

  it('goes on while a group is only locked, and ends when the last one is deleted', async () => {
    const { client } = world.superadmin;
    const group = await world.group();
    const { id } = await world.createdUser({ groups: [group] });
    await lockGroup(client, group.id);
    expect(await groupMode()).to.equal(true);
    await deleteGroup(client, group.id);
    expect(await withoutGroup(world.superadmin), 'who is left without a group is listed as well').to.equal(2);
    expect(await groupMode(), 'the group of the test before is still there').to.equal(true);
    expect(
      await client.problems(UpdateUserDocument, { input: { id, firstName: 'Petra-Maria' } }),
    ).to.deep.equal(['groupIds: GROUP_REQUIRED']);
  });

  it('is off again without a living group', async () => {
    const other = await World.create();
    const only = await other.group();
    await deleteGroup(other.superadmin.client, only.id);
    const { account } = await other.superadmin.client.run(AccountDocument);
    expect(account.groupMode).to.equal(false);
    await other.superadmin.client.run(CreateUserDocument, { input: userInput() });
  });
});
