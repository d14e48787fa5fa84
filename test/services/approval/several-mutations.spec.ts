import { expect } from 'chai';
import { CreateShipmentDocument } from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { TestGateway } from '../../support/gateway.js';
import { quickShipment, storedUpload } from '../../support/rounds.js';
import { decidedAs, plainOptions, World } from '../../support/world.js';
import type { Person } from '../../support/world.js';

describe('Several mutations in one document', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let clerk: Person;
  let approver: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    [clerk, approver] = await Promise.all([
      world.user({ trait: 'EXAMINEE' }),
      world.user({ trait: 'APPROVER' }),
    ]);
  });

  after(() => gateway.stop());

  const three = `mutation ($a: ID!, $ofA: ID!, $b: ID!, $ofB: ID!, $c: ID!, $ofC: ID!) {
    a: approveShipment(id: $a, approvalId: $ofA) { shipment { status } }
    b: approveShipment(id: $b, approvalId: $ofB) { shipment { status } }
    c: approveShipment(id: $c, approvalId: $ofC) { shipment { status } }
  }`;

  async function variables() {
    const made = [];
    for (let n = 0; n < 3; n++) made.push(decidedAs(await quickShipment(world, clerk, null)));
    const [a, b, c] = made;
    return { a: a!.id, ofA: a!.approvalId, b: b!.id, ofB: b!.approvalId, c: c!.id, ofC: c!.approvalId };
  }

  const done = { shipment: { status: 'QUEUED' } };

  // The first time it is interpreted, then compiled.
  for (const time of ['the first time', 'the second time', 'the third time']) {
    it(`${time}: of three approvals the refused one is null with its error, and the others are returned and stay`, async () => {
      const given = await variables();
      const answer = await approver.client.send(three, { ...given, ofB: given.ofA });
      expect(answer.status).to.equal(200);
      expect(answer.data).to.deep.equal({ a: done, b: null, c: done });
      expect(answer.errors).to.have.length(1);
      expect(answer.errors[0]).to.deep.include({ path: ['b'] });
      expect(answer.errors[0]?.extensions).to.include({ code: 'CONFLICT', reason: 'APPROVAL_STALE' });
      const states = await gateway.gateway.dataSource.query<{ id: string; status: string }[]>(
        'SELECT id, status FROM shipment WHERE id IN (?, ?, ?)',
        [given.a, given.b, given.c],
      );
      expect(new Map(states.map(({ id, status }) => [id, status]))).to.deep.equal(
        new Map([
          [given.a, 'QUEUED'],
          [given.b, 'PENDING_APPROVAL'],
          [given.c, 'QUEUED'],
        ]),
      );
    });

    it(`${time}: a mutation that the shield refuses after the operation has logged out is null too, and the results before it are returned`, async () => {
      const { a, ofA, b, ofB } = await variables();
      const client = await world.logIn(approver);
      const answer = await client.send(
        `mutation ($a: ID!, $ofA: ID!, $b: ID!, $ofB: ID!) {
          a: approveShipment(id: $a, approvalId: $ofA) { shipment { status } }
          out: logOut { loggedOut }
          b: approveShipment(id: $b, approvalId: $ofB) { shipment { status } }
        }`,
        { a, ofA, b, ofB },
      );
      expect(answer.data).to.deep.equal({ a: done, out: { loggedOut: true }, b: null });
      expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).to.deep.equal([
        [['b'], 'UNAUTHENTICATED'],
      ]);
    });

    it(`${time}: of several letters in one operation, the one with invalid input is null, and the others are sent`, async () => {
      const create = `mutation ($a: CreateShipmentInput!, $b: CreateShipmentInput!, $c: CreateShipmentInput!) {
        a: createShipment(input: $a) { shipment { status } }
        b: createShipment(input: $b) { shipment { status } }
        c: createShipment(input: $c) { shipment { status } }
      }`;
      const sent = async (options: object = {}) => ({
        uploadId: await storedUpload(gateway, world.accountId, clerk),
        options: { ...plainOptions, ...options },
      });
      const answer = await clerk.client.send(create, {
        a: await sent(),
        b: await sent({ destination: 'INTERNATIONAL', registered: 'DEPOSIT' }),
        c: await sent(),
      });
      const waits = { shipment: { status: 'PENDING_APPROVAL' } };
      expect(answer.data).to.deep.equal({ a: waits, b: null, c: waits });
      expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).to.deep.equal([
        [['b'], 'BAD_USER_INPUT'],
      ]);
    });
  }

  it('a single refused mutation has a null payload and an error', async () => {
    const input = { uploadId: 'x', options: plainOptions };
    const answer = await clerk.client.send(CreateShipmentDocument, { input });
    expect([answer.status, answer.data]).to.deep.equal([200, { createShipment: null }]);
    expect(answer.errors[0]?.extensions.code).to.equal('NOT_FOUND');
  });
});
