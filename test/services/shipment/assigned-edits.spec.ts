import { expect } from 'chai';
import {
  ActivitiesDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  SendShipmentNowDocument,
  SubmitShipmentDocument,
  UpdateAccountDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import { assign, colleague } from '../../support/assignments.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

/** Entries about the assignment itself. */
const assignmentTypes = ['SHIPMENT_ASSIGNED', 'SHIPMENT_UNASSIGNED'];

describe('FWD-4, LXP-14 the log names the assignee who acts for the sender', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let other: Group;
  let sender: Person;
  let assignee: Person;
  let head: Person;
  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 60 } });
    [group, other] = [await world.group(), await world.group()];
    sender = await world.user({ firstName: 'Sina', lastName: 'Sender', groups: [group] });
    head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] });
    assignee = await colleague(world, other, 'SHIPMENTS_SEND_UNCHECKED OWN');
  });

  after(() => gateway.stop());

  async function assigned(draft = true): Promise<Shipment> {
    const letter = await quickShipment(world, sender, group.id, draft);
    await assign(world.superadmin, letter, assignee);
    return letter;
  }

  /** The entries about a letter that a viewer sees, oldest first, those about its assignment left out. */
  async function logged(letter: Shipment, by: Person = head) {
    const filter = { search: letter.number };
    const { activities } = await by.client.run(ActivitiesDocument, { filter });
    return activities.nodes.filter(({ type }) => !assignmentTypes.includes(type)).reverse();
  }

  async function expectLogged(letter: Shipment, types: string[]): Promise<string[]> {
    const entries = await logged(letter);
    expect(entries.map(({ type }) => type)).to.deep.equal(types);
    for (const { actor, subjectUser } of entries)
      expect([actor?.id, subjectUser?.id]).to.deep.equal([assignee.id, sender.id]);
    return entries.map(({ text }) => text);
  }

  it('each change and the submission by an assignee is an entry with the assignee, the sender, the number and what changed', async () => {
    const letter = await assigned();
    const uploadId = await world.upload(assignee);
    const { id, number } = letter;
    for (const input of [{ id, options: { colour: 'COLOUR' } as const }, { id, uploadId }, { id }])
      await assignee.client.run(UpdateShipmentDocument, { input });
    await assignee.client.run(SubmitShipmentDocument, { id });
    const texts = await expectLogged(letter, [
      'SHIPMENT_UPDATED',
      'SHIPMENT_UPDATED',
      'SHIPMENT_UPDATED',
      'SHIPMENT_SUBMITTED',
    ]);
    for (const text of texts) expect(text).to.include(number).and.include('Sina Sender');
    expect(texts.map((text) => /: (.*)\.$/.exec(text)?.[1] ?? null)).to.deep.equal([
      'Optionen',
      'Datei',
      null,
      null,
    ]);
    expect(texts.join()).to.not.include('.pdf');
  });

  it('a resubmission after a rejection, the early end of a hold, a cancellation and a deletion are entries as well', async () => {
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [group] });
    const rejected = await quickShipment(world, examinee, group.id);
    await assign(world.superadmin, rejected, assignee);
    await world.reject(world.superadmin, rejected, 'nicht so');
    await assignee.client.run(SubmitShipmentDocument, { id: rejected.id });
    const entries = await logged(rejected);
    expect(entries.map(({ type }) => type)).to.deep.equal(['SHIPMENT_REJECTED', 'SHIPMENT_SUBMITTED']);
    expect(entries[1]?.actor?.id).to.equal(assignee.id);

    const [held, canceled, deleted] = [await assigned(false), await assigned(false), await assigned()];
    await assignee.client.run(SendShipmentNowDocument, { id: held.id });
    await assignee.client.run(SendShipmentNowDocument, { id: held.id });
    await assignee.client.run(CancelShipmentDocument, { id: canceled.id });
    await assignee.client.run(DeleteShipmentDocument, { id: deleted.id });
    await expectLogged(held, ['SHIPMENT_HOLD_ENDED']);
    await expectLogged(canceled, ['SHIPMENT_CANCELED']);
    await expectLogged(deleted, ['SHIPMENT_DELETED']);
  });

  it('a move to another group is seen by the managers of both', async () => {
    const letter = await assigned();
    await assignee.client.run(UpdateShipmentDocument, { input: { id: letter.id, groupId: other.id } });
    const [former, present] = [head, await quickUser(world, { role: 'GROUP_MANAGER', groups: [other] })];
    for (const manager of [former, present]) {
      const [entry] = await logged(letter, manager);
      expect(entry?.text).to.match(/: Gruppe\.$/);
    }
  });

  it('senders who change, submit and send their own letters leave none, and neither does a refused edit', async () => {
    const letter = await assigned();
    const { id } = letter;
    await sender.client.run(UpdateShipmentDocument, { input: { id, options: { colour: 'COLOUR' } } });
    const abroad = { destination: 'INTERNATIONAL', registered: 'SIGNATURE' } as const;
    await assignee.client.refused('BAD_USER_INPUT', UpdateShipmentDocument, {
      input: { id, options: abroad },
    });
    await sender.client.run(SubmitShipmentDocument, { id });
    await sender.client.run(SendShipmentNowDocument, { id });
    expect(await logged(letter)).to.deep.equal([]);
  });
});
