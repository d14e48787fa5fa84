import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  ApproveShipmentDocument,
  CancelShipmentDocument,
  EndUserManagementDocument,
  MoveShipmentDocument,
  RecallShipmentDocument,
  SendShipmentNowDocument,
  ShipmentDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { deleteGroup, deleteUser, lockGroup, lockUser } from '../../support/losses.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person, type Shipment } from '../../support/world.js';

/** What both the sender and who decides on a letter may do to it while it is held. */
const acts: TypedDocumentNode<unknown, { id: string }>[] = [CancelShipmentDocument, SendShipmentNowDocument];

describe('LXP-4, LXP-8, LXP-10, LXP-11 who reaches a held letter when its group or its sender is gone', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let other: Group;
  let examinee: Person;
  let approver: Person;
  let manager: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    world = await World.create({ gateway });
    const groups = [(group = await world.group()), (other = await world.group())];
    [examinee, approver, manager] = await Promise.all([
      quickUser(world, { trait: 'EXAMINEE', groups }),
      quickUser(world, { trait: 'APPROVER', groups }),
      quickUser(world, { role: 'MANAGER' }),
    ]);
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 30 } });
  });

  async function approved(): Promise<Shipment> {
    return world.approve(approver, await quickShipment(world, examinee, group.id));
  }

  it('of a locked group: its sender cancels and hurries it, a manager takes the approval back, and it waits for the group', async () => {
    const [canceled, hurried, recalled] = [await approved(), await approved(), await approved()];
    await lockGroup(world.superadmin.client, group.id);
    await examinee.client.run(CancelShipmentDocument, { id: canceled.id });
    await examinee.client.run(SendShipmentNowDocument, { id: hurried.id });
    await approver.client.refused('FORBIDDEN', RecallShipmentDocument, { id: recalled.id });
    await manager.client.run(RecallShipmentDocument, { id: recalled.id });
    const variables = await world.decided(manager, recalled);
    const { extensions } = await manager.client.refused('INVALID_STATE', ApproveShipmentDocument, variables);
    expect(extensions.reason).to.equal('GROUP_LOCKED');
  });

  it('of a deleted group: a manager takes the approval back and moves it to another group, whose approver decides', async () => {
    const letter = await approved();
    await deleteGroup(world.superadmin.client, group.id);
    await approver.client.refused('FORBIDDEN', RecallShipmentDocument, { id: letter.id });
    await manager.client.run(RecallShipmentDocument, { id: letter.id });
    const input = { ...(await world.decided(manager, letter)), groupId: other.id };
    await manager.client.run(MoveShipmentDocument, { input });
    const again = await world.approve(approver, letter);
    expect(again).to.include({ status: 'QUEUED' });
    expect(Date.parse(again.handOverAt ?? '')).to.be.above(gateway.clock.now().getTime());
  });

  it('of a sender who was locked, then deleted: who decides on it still takes it back, releases it and cancels it', async () => {
    const letter = await approved();
    await lockUser(world.superadmin.client, examinee.id);
    await approver.client.run(RecallShipmentDocument, { id: letter.id });
    await deleteUser(world.superadmin.client, examinee.id);
    await world.approve(approver, letter);
    const { cancelShipment } = await approver.client.run(CancelShipmentDocument, { id: letter.id });
    expect(cancelShipment.shipment).to.include({ status: 'CANCELED', handOverAt: null });
  });

  it('LXP-15 after the end of user management: the superadmin', async () => {
    const [recalled, canceled] = [await approved(), await approved()];
    await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    await approver.client.refused('UNAUTHENTICATED', RecallShipmentDocument, { id: recalled.id });
    await world.superadmin.client.run(RecallShipmentDocument, { id: recalled.id });
    expect(await world.approve(world.superadmin, recalled)).to.include({ status: 'QUEUED' });
    await world.superadmin.client.run(CancelShipmentDocument, { id: canceled.id });
  });

  it('an API credential: its own letters of its group, to cancel or hurry; it takes no approval back', async () => {
    const clerk = await quickUser(world, { groups: [group, other] });
    const [ofGroup, ofOther] = [
      await world.credential(clerk, { group }),
      await world.credential(clerk, { group: other }),
    ];
    const [first, second] = [
      await quickShipment(world, clerk, group.id),
      await quickShipment(world, clerk, group.id),
    ];
    for (const act of acts) await ofOther.client.refused('NOT_FOUND', act, { id: first.id });
    await ofGroup.client.refused('FORBIDDEN', RecallShipmentDocument, { id: first.id });
    await ofGroup.client.run(CancelShipmentDocument, { id: first.id });
    await ofGroup.client.run(SendShipmentNowDocument, { id: second.id });
    // Decisions give nothing to a credential, not even to that of an approver.
    const letter = await approved();
    const ofApprover = await world.credential(approver, { group });
    for (const act of acts) await ofApprover.client.refused('NOT_FOUND', act, { id: letter.id });
    const { shipment } = await examinee.client.run(ShipmentDocument, { id: letter.id });
    expect(shipment).to.include({ status: 'QUEUED', handOverAt: letter.handOverAt });
  });
});
