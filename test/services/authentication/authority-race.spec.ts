import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { UpdateUserDocument, ViewerDocument } from '../../../src/generated/operations.js';
import type { Client } from '../../support/client.js';
import { repetitions } from '../../support/repetitions.js';
import { quickShipment } from '../../support/rounds.js';
import { TwoGateways } from '../../support/two-gateways.js';

/** However slow the machine is. */
const fewestChanges = 20;
const racing = repetitions({ usual: 2_000, continuous: 5_000, thorough: 60_000 });

describe('Requests while two gateways change the authority of their users (LXP-7, LXP-11)', function () {
  this.timeout(30_000 + 2 * racing);
  let gateways: TwoGateways;

  before(async () => {
    gateways = await TwoGateways.start();
  });

  after(() => gateways.stop());

  it(`no request is checked against authority that was replaced before it began, in ${racing / 1_000} s of changes by both gateways`, async () => {
    const office = await gateways.office();
    const { world, person, credential, there } = office;
    const { superadmin } = world;
    let [begun, done] = [0, 0];
    let isOver = false;
    const valueOf = (step: number): 'APPROVER' | 'NONE' => (step % 2 === 1 ? 'APPROVER' : 'NONE');
    const step = async (): Promise<void> => {
      begun += 1;
      const client = begun % 3 === 0 ? superadmin.client : there.superadmin;
      const input = { id: person.id, lastName: `Nummer ${begun}`, approvalTrait: valueOf(begun) };
      await client.run(UpdateUserDocument, { input });
      done = begun;
    };
    await step();
    let looks = 0;
    const look = async (client: Client): Promise<void> => {
      while (!isOver) {
        const least = done;
        const viewer = await gateways.viewerOf(client);
        const seen = Number(viewer?.name.split(' ').at(-1));
        expect(seen).to.be.within(least, begun);
        if (viewer?.credential === null) expect(viewer.approvalTrait).to.equal(valueOf(seen));
        looks += 1;
      }
    };
    const ask = async (): Promise<void> => {
      while (!isOver) {
        const least = done;
        const { viewer } = await person.client.run(ViewerDocument);
        const decides = viewer?.permissions.some(({ permission }) => permission === 'APPROVALS_DECIDE');
        // Otherwise either answer may be right.
        if (least === begun) expect(decides).to.equal(valueOf(least) === 'APPROVER');
        looks += 1;
      }
    };
    const { id } = await quickShipment(world, person, office.sales.id);
    const read = async (): Promise<void> => {
      const query = 'query ($id: ID!) { shipment(id: $id) { sender { lastName approvalTrait } } }';
      interface Data {
        shipment: { sender: { lastName: string; approvalTrait: string } };
      }
      while (!isOver) {
        const least = done;
        const { data } = await superadmin.client.send<Data, object>(query, { id });
        const seen = Number(data?.shipment.sender.lastName.split(' ').at(-1));
        expect(seen).to.be.within(least, begun);
        expect(data?.shipment.sender.approvalTrait).to.equal(valueOf(seen));
        looks += 1;
      }
    };
    const write = async (): Promise<void> => {
      const end = Date.now() + racing;
      while (Date.now() < end || done < fewestChanges) {
        await step();
        if (begun % 5 === 0) await sleep(20);
      }
    };
    const readers = [person.client, person.client, credential.client].map(look);
    const work = [...readers, ask(), ask(), read(), read(), write()];
    try {
      await Promise.race([work.at(-1), Promise.all(work)]);
    } finally {
      isOver = true;
      await Promise.allSettled(work);
    }
    await Promise.all(work);
    expect(looks).to.be.greaterThan(done);
  });
});
