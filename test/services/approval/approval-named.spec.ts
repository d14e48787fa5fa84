import { expect } from 'chai';
import {
  ApprovalsDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('LXP-11 a decision applies to one approval', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let first: Person;
  let second: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    const groups = [group];
    [clerk, first, second] = await Promise.all([
      world.user({ trait: 'EXAMINEE', groups }),
      world.user({ trait: 'APPROVER', groups }),
      world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups }),
    ]);
  });

  after(() => gateway.stop());

  const waiting = (): Promise<Shipment> => world.shipment(clerk, { group });

  async function seen(id: string): Promise<Shipment> {
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  async function submit(id: string): Promise<Shipment> {
    return (await clerk.client.run(SubmitShipmentDocument, { id })).submitShipment.shipment;
  }

  /** Every way to decide, on the approval that is named. */
  async function expectRefused(
    person: Person,
    decided: { id: string; approvalId: string },
    code: 'CONFLICT' | 'FORBIDDEN',
    reason: string,
  ): Promise<void> {
    const before = await seen(decided.id);
    const errors = [
      await person.client.refused(code, ApproveShipmentDocument, decided),
      await person.client.refused(code, RejectShipmentDocument, { input: decided }),
      await person.client.refused(code, DeleteShipmentDocument, decided),
    ];
    for (const error of errors) expect(error.extensions.reason).to.equal(reason);
    expect(await seen(decided.id)).to.deep.equal(before);
  }

  it('from a page opened before the letter was rejected and its file swapped releases nothing', async () => {
    const letter = await waiting();
    const { approvals } = await first.client.run(ApprovalsDocument, { first: 200 });
    const opened = approvals.nodes.find(({ id }) => id === letter.id);
    if (opened === undefined) throw new Error('It waits for the first approver.');
    await world.reject(second, letter, 'Das geht nicht hinaus.');
    const uploadId = await world.upload(clerk, { pages: 3, filename: 'Getauscht.pdf' });
    await clerk.client.run(UpdateShipmentDocument, { input: { id: letter.id, uploadId } });
    await submit(letter.id);
    await expectRefused(first, decidedAs(opened), 'CONFLICT', 'APPROVAL_STALE');
    expect(await seen(letter.id)).to.deep.include({ status: 'PENDING_APPROVAL', pages: 3 });
    // Who looks again decides on what is there now.
    expect(await world.approve(first, letter)).to.deep.include({ status: 'QUEUED', pages: 3 });
  });

  it('every submission has its own approval, which no correction changes', async () => {
    const draft = await world.shipment(clerk, { group, draft: true });
    expect(draft.approval).to.equal(null);
    const ids = [decidedAs(await submit(draft.id)).approvalId];
    for (let again = 0; again < 2; again++) {
      const rejected = await world.reject(first, draft);
      expect(decidedAs(rejected).approvalId).to.equal(ids.at(-1));
      const input = { id: draft.id, options: { colour: 'COLOUR' } } as const;
      const { updateShipment } = await clerk.client.run(UpdateShipmentDocument, { input });
      expect(decidedAs(updateShipment.shipment).approvalId).to.equal(ids.at(-1));
      ids.push(decidedAs(await submit(draft.id)).approvalId);
    }
    expect(new Set(ids).size).to.equal(3);
    for (const approvalId of ids.slice(0, -1))
      await expectRefused(first, { id: draft.id, approvalId }, 'CONFLICT', 'APPROVAL_STALE');
  });

  it('a second decision is refused, also with the right approval', async () => {
    const letter = await waiting();
    await world.approve(second, letter);
    await expectRefused(first, decidedAs(letter), 'CONFLICT', 'ALREADY_DECIDED');
    const canceled = await waiting();
    await clerk.client.run(CancelShipmentDocument, { id: canceled.id });
    await expectRefused(first, decidedAs(canceled), 'CONFLICT', 'ALREADY_DECIDED');
  });

  it('an earlier approval is also stale after a sender who no longer needs one submits again', async () => {
    const riser = await world.user({ trait: 'EXAMINEE', groups: [group] });
    const letter = await world.shipment(riser, { group });
    await world.reject(second, letter);
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: riser.id, approvalTrait: 'NONE' } });
    await riser.client.run(SubmitShipmentDocument, { id: letter.id });
    expect(await seen(letter.id)).to.deep.include({ status: 'QUEUED', approval: null });
    await expectRefused(world.superadmin, decidedAs(letter), 'CONFLICT', 'ALREADY_DECIDED');
  });

  it('nobody can decide on their own letter, whichever approval they name', async () => {
    const letter = await waiting();
    const { approvalId } = decidedAs(letter);
    const examinedManager = await world.user({ trait: 'EXAMINEE', groups: [group] });
    const own = await world.shipment(examinedManager, { group });
    const input = { id: examinedManager.id, approvalTrait: 'APPROVER' } as const;
    await world.superadmin.client.run(UpdateUserDocument, { input });
    await expectRefused(examinedManager, decidedAs(own), 'FORBIDDEN', 'OWN_SHIPMENT');
    await expectRefused(examinedManager, { id: own.id, approvalId }, 'FORBIDDEN', 'OWN_SHIPMENT');
  });

  it('every decision needs an approval id, including a deletion by an approver', async () => {
    const letter = await waiting();
    const { errors } = await first.client.send(
      `mutation { approveShipment(id: "${letter.id}") { shipment { id } } }`,
    );
    expect(errors[0]?.extensions.code).to.equal('GRAPHQL_VALIDATION_FAILED');
    for (const status of ['PENDING_APPROVAL', 'REJECTED'] as const) {
      for (const approvalId of [undefined, null])
        for (const { client } of [first, world.superadmin])
          expect(await client.problems(DeleteShipmentDocument, { id: letter.id, approvalId })).to.deep.equal([
            'approvalId: REQUIRED',
          ]);
      expect((await seen(letter.id)).status).to.equal(status);
      if (status === 'PENDING_APPROVAL') await world.reject(first, letter);
    }
    expect(await world.remove(first, letter)).to.deep.include({ status: 'DELETED' });
  });

  it('a sender deletes a draft or a rejected letter without an approval id; if one is given, it must be the current one', async () => {
    const [draft, rejected] = [
      await world.shipment(clerk, { group, draft: true }),
      await world.reject(first, await waiting()),
    ];
    const elsewhere = decidedAs(await waiting()).approvalId;
    for (const { id } of [draft, rejected]) {
      const error = await clerk.client.refused('CONFLICT', DeleteShipmentDocument, {
        id,
        approvalId: elsewhere,
      });
      expect(error.extensions.reason).to.equal('APPROVAL_STALE');
    }
    await clerk.client.run(DeleteShipmentDocument, { id: draft.id });
    await clerk.client.run(DeleteShipmentDocument, decidedAs(rejected));
    for (const { id } of [draft, rejected]) expect((await seen(id)).status).to.equal('DELETED');
  });
});
