import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  AccountingDocument,
  ActivitiesDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  EraseShipmentDocument,
  MarkShipmentForErasureDocument,
  ShipmentDocument,
  ShipmentsDocument,
  UnmarkShipmentForErasureDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import { assignRole, customRole, exclude } from '../../support/custom-roles.js';
import { explainedTo } from '../../support/explanations.js';
import type { TestGateway } from '../../support/gateway.js';
import { inRounds, outcomeOf, quickShipment, quickUser, rounds } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

const erases = (scope: string): string[] =>
  ['SHIPMENTS_READ', 'SHIPMENTS_ERASE', 'APPROVALS_READ'].map((permission) => `${permission} ${scope}`);

describe('DBX-6 the right to delete letters for good', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let sender: Person;
  let eraser: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    world = await World.create({ gateway });
    group = await world.group();
    sender = await quickUser(world, { groups: [group] });
    eraser = await holderOf('GROUPS');
  });

  async function holderOf(
    scope: string,
    settings: Parameters<World['createdUser']>[0] = {},
  ): Promise<Person> {
    const person = await quickUser(world, { role: 'MEMBER', groups: [group], ...settings });
    await assignRole(world, await customRole(world, erases(scope)), person);
    return person;
  }

  async function canceled(by: Person = sender, filename?: string): Promise<string> {
    const { id } = await world.shipment(by, { group, ...(filename === undefined ? {} : { filename }) });
    await by.client.run(CancelShipmentDocument, { id });
    return id;
  }

  async function refusedWith(
    person: Person,
    document: TypedDocumentNode<unknown, { id: string }>,
    id: string,
  ): Promise<string | undefined> {
    const { errors } = await person.client.send(document, { id });
    return errors[0]?.extensions.reason ?? errors[0]?.extensions.code;
  }

  const filesOf = async (): Promise<string[]> =>
    readdir(path.join(gateway.folder, 'uploads')).catch(() => []);

  it('a marked letter loses its PDF and its name for good; number, price, sender and log stay', async () => {
    const before = await filesOf();
    const id = await canceled(sender, 'Kündigung Frau Müller.pdf');
    expect((await filesOf()).length).to.equal(before.length + 1);
    const { shipment: was } = await sender.client.run(ShipmentDocument, { id });
    expect((await sender.client.get(was?.documentUrl ?? '')).status).to.equal(200);
    await eraser.client.run(MarkShipmentForErasureDocument, { id });
    const { eraseShipment } = await eraser.client.run(EraseShipmentDocument, { id });
    expect(eraseShipment.shipment).to.include({
      number: was?.number,
      filename: `${was?.number ?? ''}.pdf`,
      status: 'CANCELED',
      documentUrl: null,
    });
    expect(eraseShipment.shipment.price).to.deep.equal(was?.price);
    expect(eraseShipment.shipment.erasedAt).not.to.equal(null);
    expect(await filesOf()).to.deep.equal(before);
    expect((await sender.client.get(was?.documentUrl ?? '')).status).to.equal(404);
    const found = await sender.client.run(ShipmentsDocument, { first: 5, filter: { search: 'Kündigung' } });
    expect(found.shipments.totalCount).to.equal(0);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, { first: 2 });
    expect(activities.nodes.map(({ type }) => type)).to.deep.equal([
      'SHIPMENT_ERASED',
      'SHIPMENT_MARKED_FOR_ERASURE',
    ]);
  });

  it('a letter is marked first, and the mark can be removed', async () => {
    const id = await canceled();
    expect(await refusedWith(eraser, EraseShipmentDocument, id)).to.equal('SHIPMENT_NOT_MARKED');
    await eraser.client.run(MarkShipmentForErasureDocument, { id });
    await eraser.client.run(UnmarkShipmentForErasureDocument, { id });
    expect(await refusedWith(eraser, EraseShipmentDocument, id)).to.equal('SHIPMENT_NOT_MARKED');
    const { shipment } = await sender.client.run(ShipmentDocument, { id });
    expect((await sender.client.get(shipment?.documentUrl ?? '')).status).to.equal(200);
  });

  it('a repetition changes nothing, and the log has one entry', async () => {
    const id = await canceled();
    for (let count = 0; count < 2; count++) await eraser.client.run(MarkShipmentForErasureDocument, { id });
    const first = await eraser.client.run(EraseShipmentDocument, { id });
    const again = await eraser.client.run(EraseShipmentDocument, { id });
    expect(again.eraseShipment.shipment.erasedAt).to.equal(first.eraseShipment.shipment.erasedAt);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      first: 10,
      filter: { types: ['SHIPMENT_ERASED', 'SHIPMENT_MARKED_FOR_ERASURE'] },
    });
    expect(activities.totalCount).to.equal(2);
    expect(await refusedWith(eraser, MarkShipmentForErasureDocument, id)).to.equal('SHIPMENT_ERASED');
    expect(await refusedWith(eraser, UnmarkShipmentForErasureDocument, id)).to.equal('SHIPMENT_ERASED');
  });

  it('the list shows letters that are marked and not yet deleted', async () => {
    const [marked, erased, plain] = [await canceled(), await canceled(), await canceled()];
    for (const id of [marked, erased]) await eraser.client.run(MarkShipmentForErasureDocument, { id });
    await eraser.client.run(EraseShipmentDocument, { id: erased });
    const listed = async (markedForErasure: boolean): Promise<string[]> => {
      const filter = { markedForErasure };
      const { shipments } = await eraser.client.run(ShipmentsDocument, { first: 10, filter });
      return shipments.nodes.map(({ id }) => id);
    };
    expect(await listed(true)).to.deep.equal([marked]);
    expect(await listed(false)).to.have.members([erased, plain]);
  });

  it('a draft, and a letter that waits, is rejected or is being sent is never touched', async () => {
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const draft = await quickShipment(world, sender, group.id, true);
    const letters = [
      (await quickShipment(world, examinee, group.id)).id,
      (await quickShipment(world, sender, group.id)).id,
    ];
    for (const id of letters)
      for (const document of [MarkShipmentForErasureDocument, EraseShipmentDocument])
        expect(await refusedWith(eraser, document, id)).to.equal('SHIPMENT_STATUS');
    expect(await refusedWith(world.superadmin, MarkShipmentForErasureDocument, draft.id)).to.equal(
      'SHIPMENT_STATUS',
    );
  });

  it('a deleted letter, whose file is gone, loses its name', async () => {
    const { id } = await quickShipment(world, sender, group.id, true);
    await sender.client.run(DeleteShipmentDocument, { id });
    await gateway.gateway.services.uploads.removeUnused();
    await eraser.client.run(MarkShipmentForErasureDocument, { id });
    const { eraseShipment } = await eraser.client.run(EraseShipmentDocument, { id });
    expect(eraseShipment.shipment.filename).to.match(/^\d{8}-.+\.pdf$/);
  });

  it('it is limited by the scope of the right: own letters, those of the own groups, or all', async () => {
    const [own, elsewhere] = [await holderOf('OWN'), await world.group()];
    const other = await quickUser(world, { groups: [elsewhere] });
    const { id } = await quickShipment(world, other, elsewhere.id);
    await other.client.run(CancelShipmentDocument, { id });
    expect(await refusedWith(eraser, MarkShipmentForErasureDocument, id)).to.equal('OBJECT_UNKNOWN');
    expect(await refusedWith(own, MarkShipmentForErasureDocument, await canceled())).to.equal(
      'OBJECT_UNKNOWN',
    );
    const all = await holderOf('ACCOUNT');
    await all.client.run(MarkShipmentForErasureDocument, { id });
    // Users who see more than they can delete are refused with the reason.
    const reader = await quickUser(world, { role: 'MEMBER', groups: [group] });
    const role = await customRole(world, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'SHIPMENTS_ERASE GROUPS',
    ]);
    await assignRole(world, role, reader);
    expect(await refusedWith(reader, EraseShipmentDocument, id)).to.equal('PERMISSION_MISSING');
    const reaches = await explainedTo(world.superadmin, reader.id, 'shipments.erase', id);
    expect(reaches).to.include({ held: true, includesObject: false });
    const foreign = await World.create({ gateway });
    expect(await refusedWith(foreign.superadmin, EraseShipmentDocument, id)).to.equal('OBJECT_UNKNOWN');
  });

  it('nobody has it without a role or a right for it, nor as a read-only user, an excluded one or a program', async () => {
    const id = await canceled();
    expect(await refusedWith(sender, MarkShipmentForErasureDocument, id)).to.equal('ELEMENT_NOT_PERMITTED');
    const reader = await holderOf('ACCOUNT', { type: 'READ_ONLY' });
    expect(await refusedWith(reader, MarkShipmentForErasureDocument, id)).to.equal('ELEMENT_NOT_PERMITTED');
    const { client } = await world.credential(world.superadmin, { group });
    expect((await client.send(MarkShipmentForErasureDocument, { id })).errors[0]?.extensions.reason).to.equal(
      'ELEMENT_NOT_PERMITTED',
    );
    await exclude(world, eraser, 'SHIPMENTS_ERASE');
    expect(await refusedWith(eraser, MarkShipmentForErasureDocument, id)).to.equal('ELEMENT_NOT_PERMITTED');
  });

  it('the price stays in accounting', async () => {
    const id = await canceled();
    const { dataSource } = gateway.gateway;
    await dataSource.query("UPDATE shipment SET status = 'SENT', handed_over_at = ? WHERE id = ?", [
      gateway.clock.now(),
      id,
    ]);
    const month = gateway.clock.now().toISOString().slice(0, 7);
    const costs = async () =>
      (await world.superadmin.client.run(AccountingDocument, { from: month, to: month })).accounting;
    const before = await costs();
    await eraser.client.run(MarkShipmentForErasureDocument, { id });
    await eraser.client.run(EraseShipmentDocument, { id });
    expect(await costs()).to.deep.equal(before);
  });

  it('killed between the commit and the removal of the file, the next clean-up removes it, and nobody gets it before', async () => {
    const id = await canceled();
    const { shipment } = await sender.client.run(ShipmentDocument, { id });
    await eraser.client.run(MarkShipmentForErasureDocument, { id });
    const { uploads } = gateway.gateway.services;
    const removeReleased = uploads.removeReleased.bind(uploads);
    uploads.removeReleased = () => Promise.reject(new Error('killed'));
    try {
      await eraser.client.run(EraseShipmentDocument, { id });
    } finally {
      uploads.removeReleased = removeReleased;
    }
    const left = (await filesOf()).length;
    expect((await sender.client.get(shipment?.documentUrl ?? '')).status).to.equal(404);
    gateway.clock.advance(1);
    await uploads.removeUnused();
    expect((await filesOf()).length).to.equal(left - 1);
  });

  it(`of an erasure and the end of its mark at the same moment one comes first, ${rounds} times over`, async () => {
    await inRounds(async () => {
      const id = await canceled();
      await eraser.client.run(MarkShipmentForErasureDocument, { id });
      const [erased, unmarked] = (
        await Promise.all([
          eraser.client.send(EraseShipmentDocument, { id }),
          eraser.client.send(UnmarkShipmentForErasureDocument, { id }),
        ])
      ).map(outcomeOf);
      expect([erased, unmarked]).to.be.deep.oneOf([
        ['ok', 'INVALID_STATE'],
        ['INVALID_STATE', 'ok'],
      ]);
      const { shipment } = await sender.client.run(ShipmentDocument, { id });
      expect(shipment?.documentUrl === null).to.equal(erased === 'ok');
    });
  });
});
