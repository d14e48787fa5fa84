import { expect } from 'chai';
import {
  ActivitiesDocument,
  AssignShipmentDocument,
  AssigneesDocument,
  CancelShipmentDocument,
  ExplainPermissionDocument,
  GroupDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
  ViewerDocument,
  type Permission,
} from '../../../src/generated/operations.js';
import { assign, colleague, dispatcher, unassign } from '../../support/assignments.js';
import { deleteUser, lockUser } from '../../support/losses.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('FWD-4 assignees view and manage an assigned shipment', function () {
  this.timeout(60_000);

  let world: World;
  let group: Group;
  let other: Group;
  let sender: Person;
  let examinee: Person;
  let manager: Person;
  before(async () => {
    world = await World.create();
    [group, other] = [await world.group(), await world.group()];
    [sender, examinee, manager] = await Promise.all([
      quickUser(world, { groups: [group] }),
      quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
      quickUser(world, { role: 'MANAGER' }),
    ]);
  });

  const draft = (by = sender): Promise<Shipment> => quickShipment(world, by, group.id, true);

  async function listedFor({ client }: Person, filter = {}): Promise<string[]> {
    const { shipments } = await client.run(ShipmentsDocument, { filter });
    expect(shipments.totalCount).to.equal(shipments.nodes.length);
    return shipments.nodes.map(({ id }) => id);
  }

  const pdf = async ({ client }: Person, { id }: Shipment): Promise<number> =>
    (await client.get(`${world.gateway.url}/shipments/${id}/document`)).status;

  it('FWD-4 they see exactly that shipment, nothing more of its group; without an assignment they see none', async () => {
    const [letter, unassigned, assignee] = [await draft(), await draft(), await colleague(world, other)];
    expect(await listedFor(assignee)).to.deep.equal([]);
    await assignee.client.refused('NOT_FOUND', ShipmentDocument, { id: letter.id });
    await assign(manager, letter, assignee);
    expect(await listedFor(assignee)).to.deep.equal([letter.id]);
    expect((await assignee.client.run(ShipmentDocument, { id: letter.id })).shipment?.id).to.equal(letter.id);
    await assignee.client.refused('NOT_FOUND', ShipmentDocument, { id: unassigned.id });
    await assignee.client.refused('NOT_FOUND', GroupDocument, { id: group.id });
  });

  it('FWD-4 for users who see the account or the group, an assignment changes nothing, and the shipment is listed once', async () => {
    const [letter, head] = [
      await draft(),
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] }),
    ];
    const before = await listedFor(head);
    await assign(manager, letter, head);
    expect(await listedFor(head)).to.deep.equal(before);
  });

  it('FWD-4 they change it, with a file of their own, and submit it for its group, to which they do not belong', async () => {
    const [letter, assignee] = [await draft(), await colleague(world, other, 'SHIPMENTS_SEND_UNCHECKED OWN')];
    await assign(manager, letter, assignee);
    const uploadId = await world.upload(assignee);
    const input = { id: letter.id, uploadId, options: { colour: 'COLOUR' } } as const;
    const { updateShipment } = await assignee.client.run(UpdateShipmentDocument, { input });
    expect(updateShipment.shipment.options.colour).to.equal('COLOUR');
    const { submitShipment } = await assignee.client.run(SubmitShipmentDocument, { id: letter.id });
    expect(submitShipment.shipment).to.deep.include({
      status: 'QUEUED',
      sender: { ...submitShipment.shipment.sender, id: sender.id },
    });
    const waiting = await quickShipment(world, examinee, group.id);
    await assign(manager, waiting, assignee);
    await assignee.client.run(CancelShipmentDocument, { id: waiting.id });
  });

  it('FWD-4 and move it only to a group that they send for', async () => {
    const [letter, assignee] = [await draft(), await colleague(world, other)];
    await assign(manager, letter, assignee);
    const hidden = await world.group();
    await assignee.client.refused('NOT_FOUND', UpdateShipmentDocument, {
      input: { id: letter.id, groupId: hidden.id },
    });
    await assignee.client.run(UpdateShipmentDocument, { input: { id: letter.id, groupId: other.id } });
  });

  it('FWD-4 the end of an assignment ends list, shipment and PDF at once; so does a lock, and unlocking restores', async () => {
    const assignee = await colleague(world, other);
    const letter = await world.shipment(sender, { group, draft: true });
    await assign(manager, letter, assignee);
    expect(await pdf(assignee, letter)).to.equal(200);
    await unassign(manager, letter, assignee);
    expect(await pdf(assignee, letter)).to.equal(404);
    expect(await listedFor(assignee)).to.deep.equal([]);
    await assignee.client.refused('NOT_FOUND', UpdateShipmentDocument, { input: { id: letter.id } });
    await assign(manager, letter, assignee);
    await lockUser(world.superadmin.client, assignee.id);
    expect(await pdf(assignee, letter)).to.equal(401);
    const { shipment } = await manager.client.run(AssigneesDocument, { id: letter.id });
    expect(shipment?.assignees).to.deep.equal([]);
  });

  it('FWD-4 everybody who sees the shipment sees its assignees by name; locked and deleted ones are not named', async () => {
    const [letter, one, two, three] = [
      await draft(),
      await colleague(world, other),
      await colleague(world, other),
      await colleague(world, other),
    ];
    await assign(manager, letter, one, two, three);
    await lockUser(world.superadmin.client, two.id);
    await deleteUser(world.superadmin.client, three.id);
    for (const { client } of [sender, manager, one]) {
      const { shipment } = await client.run(AssigneesDocument, { id: letter.id });
      expect(shipment?.assignees.map(({ id }) => id)).to.deep.equal([one.id]);
      expect(shipment?.assignees[0]?.lastName).to.be.a('string');
    }
  });

  it('FWD-4 the list is filtered by assignees, alone and with others, also for users who only see groups', async () => {
    const [first, second, one, two] = [
      await draft(),
      await draft(),
      await colleague(world, other),
      await colleague(world, other),
    ];
    await draft();
    await assign(manager, first, one);
    await assign(manager, second, one, two);
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    for (const viewer of [manager, head]) {
      expect(await listedFor(viewer, { assigneeIds: [one.id] })).to.have.members([first.id, second.id]);
      expect(await listedFor(viewer, { assigneeIds: [two.id, one.id] })).to.have.members([
        first.id,
        second.id,
      ]);
      expect(await listedFor(viewer, { assigneeIds: [two.id], statuses: ['SENT'] })).to.deep.equal([]);
      expect(await listedFor(viewer, { assigneeIds: [] })).to.deep.equal([]);
      const many = Array.from({ length: 30 }, () => two.id.slice(0, -1) + 'Z');
      expect(await listedFor(viewer, { assigneeIds: [...many, two.id] })).to.deep.equal([second.id]);
    }
  });

  it('FWD-4 a dashboard counts what one sent, as before; an API credential of a group sees what is assigned and sent for it', async () => {
    const assignee = await quickUser(world, { trait: 'EXAMINEE', groups: [other, group] });
    const letter = await quickShipment(world, examinee, group.id);
    await assign(manager, letter, assignee);
    const { viewer } = await assignee.client.run(ViewerDocument);
    expect(viewer?.dashboard.myShipmentsAwaitingApproval).to.equal(0);
    const [ofOther, ofGroup] = [
      await world.credential(assignee, { group: other }),
      await world.credential(assignee, { group }),
    ];
    await ofOther.client.refused('NOT_FOUND', ShipmentDocument, { id: letter.id });
    expect((await ofOther.client.run(ShipmentsDocument, {})).shipments.totalCount).to.equal(0);
    expect((await ofGroup.client.run(ShipmentsDocument, {})).shipments.totalCount).to.equal(1);
  });

  it('LXP-14 each assignment and its end is an entry of the log, about the user; a repetition is none', async () => {
    const [letter, assignee] = [await draft(), await colleague(world, other)];
    await assign(manager, letter, assignee);
    await assign(manager, letter, assignee);
    await unassign(manager, letter, assignee);
    await unassign(manager, letter, assignee);
    const { activities } = await manager.client.run(ActivitiesDocument, {
      filter: { types: ['SHIPMENT_ASSIGNED', 'SHIPMENT_UNASSIGNED'], search: letter.number },
    });
    expect(activities.nodes.map(({ type, subjectUser }) => [type, subjectUser?.id])).to.deep.equal([
      ['SHIPMENT_UNASSIGNED', assignee.id],
      ['SHIPMENT_ASSIGNED', assignee.id],
    ]);
  });

  it('FWD-4 bad input names every problem at once and changes nothing', async () => {
    const [letter, fine, locked] = [
      await draft(),
      await colleague(world, other),
      await colleague(world, other),
    ];
    await lockUser(world.superadmin.client, locked.id);
    const blind = await quickUser(world, { role: 'MEMBER', groups: [other] });
    const invited = await world.createdUser({ groups: [group] });
    const input = {
      id: letter.id,
      addUserIds: [fine.id, locked.id, blind.id, invited.id, sender.id],
      removeUserIds: [fine.id],
    };
    const { extensions } = await manager.client.refused('BAD_USER_INPUT', AssignShipmentDocument, { input });
    expect(extensions.problems?.map(({ path, reason }) => [path, reason])).to.deep.equal([
      ['addUserIds.0', 'ITEM_REPEATED'],
      ['addUserIds.1', 'ASSIGNEE_WITHOUT_ACCESS'],
      ['addUserIds.2', 'ASSIGNEE_WITHOUT_SHIPMENTS'],
      ['addUserIds.3', 'ASSIGNEE_WITHOUT_ACCESS'],
      ['addUserIds.4', 'ASSIGNEE_IS_SENDER'],
    ]);
    const { shipment } = await manager.client.run(AssigneesDocument, { id: letter.id });
    expect(shipment?.assignees).to.deep.equal([]);
    const tooMany = { id: letter.id, addUserIds: Array.from({ length: 21 }, () => fine.id) };
    await manager.client.refused('BAD_USER_INPUT', AssignShipmentDocument, { input: tooMany });
  });

  it('FWD-4 a user who assigns for groups assigns their shipments to visible users, and nothing else', async () => {
    const by = await dispatcher(world, [group]);
    const [letter, elsewhere] = [
      await draft(),
      await quickShipment(world, await colleague(world, other), other.id, true),
    ];
    const inGroup = await quickUser(world, { groups: [group] });
    await by.client.run(AssignShipmentDocument, { input: { id: letter.id, addUserIds: [inGroup.id] } });
    await by.client.refused('NOT_FOUND', AssignShipmentDocument, {
      input: { id: elsewhere.id, addUserIds: [inGroup.id] },
    });
    const unseen = await colleague(world, other);
    await by.client.refused('NOT_FOUND', AssignShipmentDocument, {
      input: { id: letter.id, addUserIds: [unseen.id] },
    });
    // Assignees named by others are visible on the shipment, and can be removed.
    await assign(manager, letter, unseen);
    await by.client.run(AssignShipmentDocument, { input: { id: letter.id, removeUserIds: [unseen.id] } });
  });

  it('FWD-4 explainPermission covers assigned shipments', async () => {
    const [letter, assignee] = [await draft(), await colleague(world, other)];
    const reaches = async (userId: string, permission: Permission): Promise<boolean | null | undefined> =>
      (await manager.client.run(ExplainPermissionDocument, { userId, permission, objectId: letter.id }))
        .explainPermission?.includesObject;
    expect(await reaches(assignee.id, 'SHIPMENTS_SEND')).to.equal(false);
    await assign(manager, letter, assignee);
    expect(await reaches(assignee.id, 'SHIPMENTS_READ')).to.equal(true);
    expect(await reaches(assignee.id, 'SHIPMENTS_SEND')).to.equal(true);
    expect(await reaches(manager.id, 'SHIPMENTS_ASSIGN')).to.equal(true);
  });

  it('FWD-4 a member of the team whose role ends sees the shipment no longer', async () => {
    const [letter, assignee] = [await draft(), await quickUser(world, { groups: [other] })];
    await assign(manager, letter, assignee);
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: assignee.id, role: 'MEMBER' } });
    await assignee.client.refused('FORBIDDEN', ShipmentDocument, { id: letter.id });
  });
});
