import { expect } from 'chai';
import {
  AssignShipmentDocument,
  CancelShipmentDocument,
  DeleteAccountDocument,
  DeleteShipmentDocument,
  EraseShipmentDocument,
  MarkShipmentForErasureDocument,
  RecallShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateAccountDocument,
  UpdateShipmentDocument,
  type ShipmentStatus,
} from '../../../src/generated/operations.js';
import { faultyAssignments } from '../../support/assignment-index.js';
import { assign, colleague, unassign } from '../../support/assignments.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { deleteUser } from '../../support/losses.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, password, type Group, type Person, type Shipment } from '../../support/world.js';

describe('FWD-4, LXP-13 the overview of an assignee follows every change of an assigned shipment', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let sender: Person;
  let examinee: Person;
  let approver: Person;
  let assignee: Person;
  let letter: Shipment;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 60 } });
    [sender, examinee, approver, assignee] = await Promise.all([
      quickUser(world, { groups: [group] }),
      quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
      quickUser(world, { trait: 'APPROVER', groups: [group] }),
      colleague(world, await world.group(), 'SHIPMENTS_SEND_UNCHECKED OWN'),
    ]);
  });

  after(() => gateway.stop());

  async function make(by: Person, isDraft = false): Promise<void> {
    letter = await quickShipment(world, by, group.id, isDraft);
    await assign(world.superadmin, letter, assignee);
  }

  /** Expects the letter under this status alone, in every order. */
  async function expectListed(status: ShipmentStatus, by = assignee): Promise<void> {
    expect(await faultyAssignments(gateway.gateway.dataSource)).to.deep.equal([]);
    const all: ShipmentStatus[] = [
      'DRAFT',
      'PENDING_APPROVAL',
      'REJECTED',
      'QUEUED',
      'SENT',
      'CANCELED',
      'DELETED',
    ];
    for (const each of all) {
      const { shipments } = await by.client.run(ShipmentsDocument, { filter: { statuses: [each] } });
      expect(
        shipments.nodes.some(({ id }) => id === letter.id),
        each,
      ).to.equal(each === status);
    }
    for (const field of ['FILENAME', 'PAGES', 'GROSS_PRICE', 'STATUS', 'SUBMITTED_AT', 'CREATED_AT'] as const)
      for (const direction of ['ASC', 'DESC'] as const) {
        const filter = { statuses: [status] };
        const { shipments } = await by.client.run(ShipmentsDocument, {
          filter,
          orderBy: { field, direction },
        });
        expect(shipments.nodes.map(({ id }) => id)).to.include(letter.id);
      }
  }

  it('a draft that its sender changes, with another file, and submits, and that is handed over to print', async () => {
    await make(sender, true);
    await expectListed('DRAFT');
    const uploadId = await world.upload(sender);
    const input = { id: letter.id, uploadId, options: { colour: 'COLOUR' } } as const;
    await sender.client.run(UpdateShipmentDocument, { input });
    await expectListed('DRAFT');
    await sender.client.run(SubmitShipmentDocument, { id: letter.id });
    await expectListed('QUEUED');
    gateway.clock.advance(61 * 60_000);
    const handedOver = await handOverOf(gateway).handOverWaiting((_id, error) => {
      throw error;
    });
    expect(handedOver).to.be.greaterThan(0);
    gateway.clock.reset();
    await expectListed('SENT');
  });

  it('a waiting letter that is rejected, submitted again, approved, recalled, approved and canceled', async () => {
    await make(examinee);
    await expectListed('PENDING_APPROVAL');
    await world.reject(approver, letter, 'nicht so');
    await expectListed('REJECTED');
    await assignee.client.run(SubmitShipmentDocument, { id: letter.id });
    await expectListed('PENDING_APPROVAL');
    await world.approve(approver, letter);
    await expectListed('QUEUED');
    await approver.client.run(RecallShipmentDocument, { id: letter.id });
    await expectListed('PENDING_APPROVAL');
    await world.approve(approver, letter);
    await assignee.client.run(CancelShipmentDocument, { id: letter.id });
    await expectListed('CANCELED');
  });

  it('a letter that is deleted by the assignee, and one whose PDF is deleted for good', async () => {
    await make(sender, true);
    await assignee.client.run(DeleteShipmentDocument, { id: letter.id });
    await expectListed('DELETED');
    await world.superadmin.client.run(MarkShipmentForErasureDocument, { id: letter.id });
    await world.superadmin.client.run(EraseShipmentDocument, { id: letter.id });
    await expectListed('DELETED');
  });

  it('the draft of a sender who is deleted; a deleted assignee leaves the index with the next change', async () => {
    const [leaving, other] = [
      await quickUser(world, { groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ];
    await make(leaving, true);
    await assign(world.superadmin, letter, other);
    await deleteUser(world.superadmin.client, leaving.id);
    await expectListed('DELETED');
    await make(sender, true);
    await assign(world.superadmin, letter, other);
    await deleteUser(world.superadmin.client, other.id);
    await assign(world.superadmin, letter, approver);
    await expectListed('DRAFT');
    await expectListed('DRAFT', approver);
    await unassign(world.superadmin, letter, approver);
    const input = { id: letter.id, addUserIds: [approver.id], removeUserIds: [assignee.id] };
    await world.superadmin.client.run(AssignShipmentDocument, { input });
    await expectListed('DRAFT', approver);
  });

  it('the letters of an account that is deleted', async () => {
    await make(examinee);
    await world.superadmin.client.run(DeleteAccountDocument, { input: { password } });
    expect(await faultyAssignments(gateway.gateway.dataSource)).to.deep.equal([]);
  });
});
