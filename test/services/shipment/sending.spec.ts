import { expect } from 'chai';
import { newId } from '../../../src/entities/id.js';
import {
  CreateShipmentDocument,
  SubmitShipmentDocument,
  UnlockGroupDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import { plainOptions, World, type Group, type Person, type Shipment } from '../../support/world.js';
import { deleteGroup, lockGroup } from '../../support/losses.js';

const onItsWay = ['QUEUED', 'SENT'];

describe('LXP-3 the group that a letter is sent for', function () {
  this.timeout(30_000);

  let world: World;
  let withoutGroup: Person;
  let letterBefore: Shipment;
  let sales: Group;
  let support: Group;
  let people: { manager: Person; groupManager: Person; user: Person };

  before(async () => {
    world = await World.create();
    withoutGroup = await world.user();
    letterBefore = await world.shipment(withoutGroup, { draft: true });
    [sales, support] = await Promise.all([world.group(), world.group()]);
    const [manager, groupManager, user] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ role: 'GROUP_MANAGER', groups: [sales] }),
      world.user({ groups: [sales] }),
    ]);
    people = { manager, groupManager, user };
  });

  async function send(person: Person, groupId?: string | null) {
    const uploadId = await world.upload(person);
    return {
      input: { uploadId, options: plainOptions, draft: true, ...(groupId === undefined ? {} : { groupId }) },
    };
  }

  it("without groups a letter is the account's, and naming a group that is not there is refused", async () => {
    expect(letterBefore.group).to.equal(null);
    const empty = await World.create();
    const uploadId = await empty.upload(empty.superadmin);
    await empty.superadmin.client.refused('NOT_FOUND', CreateShipmentDocument, {
      input: { uploadId, groupId: newId(), options: plainOptions },
    });
  });

  it('in group mode everybody must name a group, whatever their role; "none" is refused', async () => {
    for (const person of [world.superadmin, ...Object.values(people)]) {
      for (const none of [undefined, null]) {
        expect(await person.client.problems(CreateShipmentDocument, await send(person, none))).to.deep.equal([
          'groupId: GROUP_REQUIRED',
        ]);
      }
    }
  });

  it('superadmin and managers send for every group', async () => {
    for (const person of [world.superadmin, people.manager]) {
      for (const group of [sales, support]) {
        const letter = await world.shipment(person, { group, draft: true });
        expect(letter.group).to.deep.equal(group);
      }
    }
  });

  it('group managers and users send for their own groups; another one answers like one that never was', async () => {
    for (const person of [people.groupManager, people.user]) {
      expect((await world.shipment(person, { group: sales, draft: true })).group).to.deep.equal(sales);
      const answers = [];
      for (const groupId of [support.id, newId(), 'Ä'])
        answers.push(
          await person.client.refused('NOT_FOUND', CreateShipmentDocument, await send(person, groupId)),
        );
      expect(answers[1]).to.deep.equal(answers[0]);
      expect(answers[2]).to.deep.equal(answers[0]);
    }
  });

  it("another account's group does not exist, for a superadmin either", async () => {
    const stranger = await World.create();
    const foreign = await stranger.group();
    await world.superadmin.client.refused(
      'NOT_FOUND',
      CreateShipmentDocument,
      await send(world.superadmin, foreign.id),
    );
  });

  it('who was left without a group when group mode began can log in, and not send or submit', async () => {
    const again = { ...withoutGroup, client: await world.logIn(withoutGroup) };
    expect(await again.client.problems(CreateShipmentDocument, await send(again))).to.deep.equal([
      'groupId: GROUP_REQUIRED',
    ]);
    await again.client.refused('NOT_FOUND', CreateShipmentDocument, await send(again, sales.id));
    expect(await again.client.problems(SubmitShipmentDocument, { id: letterBefore.id })).to.deep.equal([
      'groupId: GROUP_REQUIRED',
    ]);
    expect(await world.shipmentIn(again, letterBefore.id, 'DRAFT')).to.deep.include(letterBefore);
  });

  it('a locked group takes no letter, no correction and no submission, until it is unlocked', async () => {
    const group = await world.group();
    const member = await world.user({ groups: [sales, group] });
    const draft = await world.shipment(member, { group, draft: true });
    await lockGroup(world.superadmin.client, group.id);
    for (const person of [member, world.superadmin])
      expect(
        await person.client.problems(CreateShipmentDocument, await send(person, group.id)),
      ).to.deep.equal(['groupId: NOT_ALLOWED']);
    expect(await member.client.problems(SubmitShipmentDocument, { id: draft.id })).to.deep.equal([
      'groupId: NOT_ALLOWED',
    ]);
    await world.superadmin.client.run(UnlockGroupDocument, { id: group.id });
    const { submitShipment } = await member.client.run(SubmitShipmentDocument, { id: draft.id });
    expect(submitShipment.shipment.status).to.be.oneOf(onItsWay);
  });

  it('a deleted group takes no letter; a draft for it goes out for another group', async () => {
    const group = await world.group();
    const member = await world.user({ groups: [sales, group] });
    const draft = await world.shipment(member, { group, draft: true });
    await deleteGroup(world.superadmin.client, group.id);
    expect(
      await world.superadmin.client.problems(CreateShipmentDocument, await send(world.superadmin, group.id)),
    ).to.deep.equal(['groupId: NOT_ALLOWED']);
    expect(await member.client.problems(SubmitShipmentDocument, { id: draft.id })).to.deep.equal([
      'groupId: NOT_ALLOWED',
    ]);
    expect(
      await member.client.problems(UpdateShipmentDocument, { input: { id: draft.id, groupId: null } }),
    ).to.deep.equal(['groupId: GROUP_REQUIRED']);
    await member.client.refused('NOT_FOUND', UpdateShipmentDocument, {
      input: { id: draft.id, groupId: support.id },
    });
    await member.client.run(UpdateShipmentDocument, { input: { id: draft.id, groupId: sales.id } });
    const { submitShipment } = await member.client.run(SubmitShipmentDocument, { id: draft.id });
    expect(submitShipment.shipment.group).to.deep.equal(sales);
  });

  it("an id that can't be one answers like one that never was", async () => {
    const { client } = people.user;
    const absent = await client.refused('NOT_FOUND', SubmitShipmentDocument, { id: newId() });
    for (const id of ['Ä', '', '😀', "' OR 1=1", 'x'.repeat(10_000)])
      expect(await client.refused('NOT_FOUND', SubmitShipmentDocument, { id })).to.deep.equal(absent);
  });
});
