import { expect } from 'chai';
import { newId } from '../../src/entities/id.js';
import {
  CancelShipmentDocument,
  DeleteShipmentDocument,
  LockUserDocument,
  LogOutDocument,
  RejectShipmentDocument,
  ShipmentDocument,
} from '../../src/generated/operations.js';
import type { Client } from '../support/client.js';
import { pages } from '../support/pdf-samples.js';
import { World, type Group, type Person, type Shipment } from '../support/world.js';

describe("LXP-11, LXP-13 a letter's PDF is shown to whoever may see the letter, and to nobody else", function () {
  this.timeout(30_000);

  const pdf = pages(2);
  let world: World;
  let sales: Group;
  let clerk: Person;
  let letter: Shipment;
  let url: string;

  before(async () => {
    world = await World.create();
    sales = await world.group();
    clerk = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    letter = await world.shipment(clerk, { group: sales, pages: 2, filename: 'Kündigung "März".pdf' });
    url = letter.documentUrl!;
  });

  async function answer(client: Client, address: string) {
    const response = await client.get(address);
    const headers = Object.fromEntries(response.headers);
    // What every answer has of its own.
    for (const name of ['date', 'x-request-id']) Reflect.deleteProperty(headers, name);
    return { status: response.status, headers, body: await response.text() };
  }

  const addressOf = (id: string): string => url.replace(letter.id, id);

  async function expectHidden(client: Client, address = url): Promise<void> {
    const hidden = await answer(client, address);
    expect(hidden.status).to.equal(404);
    expect(JSON.parse(hidden.body)).to.have.nested.property('errors[0].extensions.code', 'NOT_FOUND');
    expect(hidden).to.deep.equal(await answer(client, addressOf(newId())));
  }

  it('the sender, an approver, the group manager, managers and the superadmin get the very file', async () => {
    const [approver, groupManager, manager] = await Promise.all([
      world.user({ trait: 'APPROVER', groups: [sales] }),
      world.user({ role: 'GROUP_MANAGER', groups: [sales] }),
      world.user({ role: 'MANAGER' }),
    ]);
    for (const { client } of [clerk, approver, groupManager, manager, world.superadmin]) {
      const response = await client.get(url);
      expect(response.status).to.equal(200);
      expect(response.headers.get('content-type')).to.equal('application/pdf');
      expect(response.headers.get('cache-control')).to.contain('no-store');
      expect(response.headers.get('content-disposition')).to.equal(`inline; filename="${letter.number}.pdf"`);
      expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).to.equal(true);
    }
  });

  it('a colleague, an approver or manager of another group, and another account get what an unknown id gets', async () => {
    const support = await world.group();
    const [colleague, otherApprover, otherManager, stranger] = await Promise.all([
      world.user({ groups: [sales] }),
      world.user({ trait: 'APPROVER', groups: [support] }),
      world.user({ role: 'GROUP_MANAGER', groups: [support] }),
      World.create(),
    ]);
    for (const { client } of [colleague, otherApprover, otherManager, stranger.superadmin])
      await expectHidden(client);
  });

  it('an approver gets nothing of a draft, which nobody has asked them about', async () => {
    const approver = await world.user({ trait: 'APPROVER', groups: [sales] });
    const draft = await world.shipment(clerk, { group: sales, draft: true });
    await expectHidden(approver.client, draft.documentUrl!);
    expect((await clerk.client.get(draft.documentUrl!)).status).to.equal(200);
  });

  it('an approver still sees what they have decided on', async () => {
    const approver = await world.user({ trait: 'APPROVER', groups: [sales] });
    const { id, documentUrl } = await world.shipment(clerk, { group: sales });
    await approver.client.run(RejectShipmentDocument, { input: { id } });
    expect((await approver.client.get(documentUrl!)).status).to.equal(200);
  });

  it('without a login, after logging out, and once locked, the answer is 401, for unknown ids alike', async () => {
    const [leaver, locked] = await Promise.all([
      world.user({ groups: [sales] }),
      world.user({ groups: [sales] }),
    ]);
    await leaver.client.run(LogOutDocument);
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    for (const client of [world.anonymous(), leaver.client, locked.client]) {
      const refused = await answer(client, url);
      expect(refused.status).to.equal(401);
      expect(JSON.parse(refused.body)).to.have.nested.property(
        'errors[0].extensions.code',
        'UNAUTHENTICATED',
      );
      expect(await answer(client, addressOf(newId()))).to.deep.equal(refused);
    }
  });

  it('a deleted letter shows nothing to anybody, its sender included; a canceled one stays with its sender', async () => {
    const [deleted, canceled] = [
      await world.shipment(clerk, { group: sales }),
      await world.shipment(clerk, { group: sales }),
    ];
    await world.superadmin.client.run(DeleteShipmentDocument, { id: deleted.id });
    await clerk.client.run(CancelShipmentDocument, { id: canceled.id });
    for (const { client } of [clerk, world.superadmin]) {
      await expectHidden(client, deleted.documentUrl!);
      const { shipment } = await client.run(ShipmentDocument, { id: deleted.id });
      expect(shipment).to.deep.include({ status: 'DELETED', documentUrl: null });
      expect((await client.get(canceled.documentUrl!)).status).to.equal(200);
    }
  });

  it("what can't be an id answers like one that never was", async () => {
    for (const nonsense of ['%C3%84', '..%2F..%2Fetc%2Fpasswd', '%00', '%', "'", letter.id.toLowerCase()])
      await expectHidden(clerk.client, addressOf(nonsense));
  });

  it('it can only be fetched', async () => {
    for (const method of ['PUT', 'POST', 'DELETE']) {
      const headers = { authorization: `Bearer ${clerk.client.token}` };
      expect((await fetch(url, { method, headers })).status, method).to.equal(405);
    }
    expect((await clerk.client.get(url)).status).to.equal(200);
  });
});
