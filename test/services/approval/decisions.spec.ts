import { expect } from 'chai';
import {
  ApprovalsDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  CreateShipmentDocument,
  DeleteShipmentDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
  type DecisionPartsFragment,
  type UpdateShipmentInput,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { pages } from '../../support/pdf-samples.js';
import { quickUser } from '../../support/rounds.js';
import { decidedAs, plainOptions, World } from '../../support/world.js';
import type { Group, Person, Shipment } from '../../support/world.js';

describe('LXP-11 earlier decisions on a letter', function () {
  this.timeout(60_000);

  const fraud = 'fraud, never send';
  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let support: Group;
  let clerk: Person;
  let first: Person;
  let second: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    [sales, support] = [await world.group(), await world.group()];
    [clerk, first, second] = [
      await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] }),
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { trait: 'APPROVER', groups: [support] }),
    ];
  });

  after(() => gateway.stop());

  /** PDFs of one page that nobody has sent before: the same number is the same file. */
  let files = 0;
  const newFile = (): Uint8Array => {
    const bytes = pages(1);
    return Buffer.concat([bytes, Buffer.from(`\n% ${++files}\n`)]);
  };

  async function letterOf(
    bytes: Uint8Array,
    group = sales,
    sender = clerk,
    draft = false,
  ): Promise<Shipment> {
    const uploadId = await world.upload(sender, { bytes });
    return send(sender, uploadId, group, draft);
  }

  async function send(sender: Person, uploadId: string, group: Group, draft = false): Promise<Shipment> {
    const input = { uploadId, groupId: group.id, options: plainOptions, draft };
    return (await sender.client.run(CreateShipmentDocument, { input })).createShipment.shipment;
  }

  async function reject(
    person: Person,
    letter: { id: string },
    comment: string | null = fraud,
  ): Promise<void> {
    await world.reject(person, letter, comment);
  }

  async function change({ id }: Shipment, input: Omit<UpdateShipmentInput, 'id'>): Promise<void> {
    await clerk.client.run(UpdateShipmentDocument, { input: { id, ...input } });
  }

  async function submit({ id }: Shipment): Promise<void> {
    await clerk.client.run(SubmitShipmentDocument, { id });
  }

  async function decisionsOf(
    { client }: { client: Client },
    { id }: Shipment,
  ): Promise<DecisionPartsFragment[]> {
    const { shipment } = await client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The shipment is not shown.');
    return shipment.decisions;
  }

  async function changesOf(person: Person, letter: Shipment): Promise<(string[] | null)[]> {
    return (await decisionsOf(person, letter)).map(({ changedSince }) => changedSince ?? null);
  }

  describe('a rejected letter that is moved to another group and submitted', () => {
    let letter: Shipment;

    before(async () => {
      letter = await letterOf(newFile());
      await reject(first, letter);
      await change(letter, { groupId: support.id });
      await submit(letter);
    });

    it('shows the next approver the rejection with its author, time, reason and group, and that only the group has changed', async () => {
      const [decision, ...others] = await decisionsOf(second, letter);
      expect(others).to.deep.equal([]);
      expect(decision).to.deep.include({
        shipmentNumber: letter.number,
        state: 'REJECTED',
        comment: fraud,
        filename: 'Brief.pdf',
        pages: 1,
        group: sales,
        options: plainOptions,
        changedSince: ['GROUP'],
      });
      expect(decision?.decidedBy?.id).to.equal(first.id);
      expect(decision?.decidedAt).to.be.a('string');
      expect(decision?.requestedAt).to.equal(letter.submittedAt);
    });

    it('shows the same in the list of waiting letters', async () => {
      const { approvals } = await second.client.run(ApprovalsDocument, { first: 200 });
      const waiting = approvals.nodes.find(({ id }) => id === letter.id);
      expect(waiting?.decisions).to.deep.equal(await decisionsOf(second, letter));
      expect(waiting?.decisions).to.have.length(1);
    });

    it('shows the same to its sender and to a manager', async () => {
      const expected = await decisionsOf(second, letter);
      for (const person of [clerk, world.superadmin])
        expect(await decisionsOf(person, letter)).to.deep.equal(expected);
    });

    it('stays visible to the approver who rejected it: its fields, as a node, and its document', async () => {
      const { shipment } = await first.client.run(ShipmentDocument, { id: letter.id });
      expect(shipment).to.deep.include({ id: letter.id, status: 'PENDING_APPROVAL', group: support });
      const { data, errors } = await first.client.send<{ node: { number: string } }, object>(
        `{ node(id: "${letter.id}") { ... on Shipment { number } } }`,
      );
      expect(errors).to.deep.equal([]);
      expect(data?.node.number).to.equal(letter.number);
      expect((await first.client.get(letter.documentUrl ?? '')).status).to.equal(200);
    });

    it('can be decided on only by the approvers of its present group', async () => {
      const { id } = letter;
      const decided = await world.decided(first, letter);
      await first.client.refused('FORBIDDEN', ApproveShipmentDocument, decided);
      await first.client.refused('FORBIDDEN', RejectShipmentDocument, { input: decided });
      await first.client.refused('FORBIDDEN', DeleteShipmentDocument, decided);
      await first.client.refused('FORBIDDEN', CancelShipmentDocument, { id });
      const { approvals } = await first.client.run(ApprovalsDocument, { first: 200 });
      expect(approvals.nodes.map((each) => each.id)).not.to.contain(id);
      expect((await decisionsOf(second, letter)).map(({ state }) => state)).to.deep.equal(['REJECTED']);
    });

    it('stays hidden from approvers who have not decided on it and cannot decide on it', async () => {
      const other = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      await other.client.refused('NOT_FOUND', ShipmentDocument, { id: letter.id });
      const stranger = await World.create({ gateway });
      await stranger.superadmin.client.refused('NOT_FOUND', ShipmentDocument, { id: letter.id });
    });

    it('stays visible to the approver who rejected it after they have lost the trait and the group', async () => {
      const gone = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      const another = await letterOf(newFile());
      await reject(gone, another);
      await change(another, { groupId: support.id });
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: gone.id, approvalTrait: 'NONE', groupIds: [support.id] },
      });
      expect(await decisionsOf(gone, another)).to.have.length(1);
      await gone.client.refused('FORBIDDEN', ApproveShipmentDocument, await world.decided(gone, another));
      const program = await world.credential(gone, { group: support });
      await program.client.refused('NOT_FOUND', ShipmentDocument, { id: another.id });
    });
  });

  describe('the changes since a decision', () => {
    it('is nothing if the letter is submitted again unchanged', async () => {
      const letter = await letterOf(newFile());
      await reject(first, letter);
      expect(await changesOf(clerk, letter)).to.deep.equal([[]]);
      await submit(letter);
      expect(await changesOf(first, letter)).to.deep.equal([[]]);
    });

    it('is the file if its content differs, and nothing if the same content has another name', async () => {
      const file = newFile();
      const letter = await letterOf(file);
      await reject(first, letter);
      await change(letter, { uploadId: await world.upload(clerk, { bytes: file, filename: 'Anders.pdf' }) });
      await submit(letter);
      expect(await changesOf(first, letter)).to.deep.equal([[]]);
      expect((await decisionsOf(first, letter))[0]).to.include({ filename: 'Brief.pdf' });
      await reject(first, letter);
      await change(letter, { uploadId: await world.upload(clerk, { bytes: newFile() }) });
      expect(await changesOf(clerk, letter)).to.deep.equal([['FILE'], ['FILE']]);
      await change(letter, { uploadId: await world.upload(clerk, { bytes: file }) });
      expect(await changesOf(clerk, letter), 'back again').to.deep.equal([[], []]);
    });

    it('is the options if any one of them differs', async () => {
      for (const option of [{ sides: 'DUPLEX' }, { colour: 'COLOUR' }, { registered: 'DEPOSIT' }] as const) {
        const letter = await letterOf(newFile());
        await reject(first, letter);
        await change(letter, { options: option });
        expect(await changesOf(clerk, letter)).to.deep.equal([['OPTIONS']]);
        await change(letter, { options: plainOptions });
        expect(await changesOf(clerk, letter)).to.deep.equal([[]]);
      }
    });

    it('is compared with the letter at the time of each decision, newest decision first', async () => {
      const letter = await letterOf(newFile());
      await reject(first, letter, 'one');
      await change(letter, { options: { sides: 'DUPLEX' }, groupId: support.id });
      await submit(letter);
      await reject(second, letter, 'two');
      await change(letter, { uploadId: await world.upload(clerk, { bytes: newFile(), pages: 1 }) });
      await submit(letter);
      await world.approve(second, letter);
      const decisions = await decisionsOf(first, letter);
      expect(
        decisions.map(({ state, comment, decidedBy, changedSince }) => [
          state,
          comment,
          decidedBy?.id,
          changedSince,
        ]),
      ).to.deep.equal([
        ['APPROVED', null, second.id, []],
        ['REJECTED', 'two', second.id, ['FILE']],
        ['REJECTED', 'one', first.id, ['FILE', 'GROUP', 'OPTIONS']],
      ]);
    });
  });

  describe('the listed decisions', () => {
    it('none before a decision; calling back is not a decision', async () => {
      const letter = await letterOf(newFile());
      expect(await decisionsOf(first, letter)).to.deep.equal([]);
      await clerk.client.run(CancelShipmentDocument, { id: letter.id });
      expect(await decisionsOf(first, letter)).to.deep.equal([]);
    });

    it('a deletion of a waiting or rejected letter by an approver, not one by the sender', async () => {
      const [waiting, rejected, own] = [
        await letterOf(newFile()),
        await letterOf(newFile()),
        await letterOf(newFile()),
      ];
      await reject(first, rejected);
      await reject(first, own);
      await world.remove(first, waiting);
      await world.remove(world.superadmin, rejected);
      await clerk.client.run(DeleteShipmentDocument, { id: own.id });
      const statesOf = async (letter: Shipment) =>
        (await decisionsOf(first, letter)).map(({ state, decidedBy }) => [state, decidedBy?.id]);
      expect(await statesOf(waiting)).to.deep.equal([['DELETED', first.id]]);
      expect(await statesOf(rejected)).to.deep.equal([
        ['DELETED', world.superadmin.id],
        ['REJECTED', first.id],
      ]);
      expect(await statesOf(own)).to.deep.equal([['REJECTED', first.id]]);
      const { shipment } = await first.client.run(ShipmentDocument, { id: waiting.id });
      expect(shipment).to.include({ status: 'DELETED', documentUrl: null });
    });

    it('decisions added by an operation are in its own answer', async () => {
      const letter = await letterOf(newFile());
      const { id, approvalId } = decidedAs(letter);
      const { data, errors } = await first.client.send<
        Record<string, { shipment: { decisions: unknown[] } }>,
        object
      >(
        `mutation {
          one: rejectShipment(input: { id: "${id}", approvalId: "${approvalId}" }) { shipment { decisions { state } } }
          two: deleteShipment(id: "${id}", approvalId: "${approvalId}") { shipment { decisions { state } } }
        }`,
      );
      expect(errors).to.deep.equal([]);
      expect(data?.['one']?.shipment.decisions).to.deep.equal([{ state: 'REJECTED' }]);
      expect(data?.['two']?.shipment.decisions).to.deep.equal([{ state: 'DELETED' }, { state: 'REJECTED' }]);
    });
  });

  describe('the same file on a new letter', () => {
    it('shows the rejection to the next approver, with the number of the letter that was rejected', async () => {
      const file = newFile();
      const rejected = await letterOf(file);
      await reject(first, rejected);
      const again = await letterOf(file, support);
      expect(await decisionsOf(second, again)).to.deep.equal(
        (await decisionsOf(first, rejected)).map((decision) => ({ ...decision, changedSince: ['GROUP'] })),
      );
      expect((await decisionsOf(second, again))[0]).to.include({
        shipmentNumber: rejected.number,
        comment: fraud,
      });
      await first.client.refused('NOT_FOUND', ShipmentDocument, { id: again.id });
    });

    it('also after the rejected letter was deleted, and along with the decisions on the new one', async () => {
      const file = newFile();
      const rejected = await letterOf(file);
      await reject(first, rejected);
      await clerk.client.run(DeleteShipmentDocument, { id: rejected.id });
      const again = await letterOf(file, support);
      await reject(second, again, 'still');
      await submit(again);
      const numbers = (await decisionsOf(second, again)).map(({ shipmentNumber }) => shipmentNumber);
      expect(numbers).to.deep.equal([again.number, rejected.number]);
    });

    it('not if the file or the sender differs, or the earlier letter was approved', async () => {
      const file = newFile();
      const rejected = await letterOf(file);
      await reject(first, rejected);
      expect(await decisionsOf(first, await letterOf(newFile()))).to.deep.equal([]);
      const colleague = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
      expect(await decisionsOf(first, await letterOf(file, sales, colleague))).to.deep.equal([]);
      const approvedFile = newFile();
      const approved = await letterOf(approvedFile);
      await world.approve(first, approved);
      expect(await decisionsOf(first, await letterOf(approvedFile))).to.deep.equal([]);
      expect(await decisionsOf(first, approved)).to.have.length(1);
    });

    it('is hidden from a program of another group', async () => {
      const file = newFile();
      const rejected = await letterOf(file);
      await reject(first, rejected);
      const program = await world.credential(clerk, { group: support });
      const again = await send(
        { ...clerk, client: program.client },
        await world.upload(clerk, { bytes: file }),
        support,
      );
      expect(await decisionsOf(program, again)).to.deep.equal([]);
      await reject(second, again);
      expect(await decisionsOf(program, again)).to.have.length(1);
      expect(await decisionsOf(clerk, again)).to.have.length(2);
    });
  });
});
