import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  RejectShipmentDocument,
  ShipmentDocument,
} from '../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../support/background.js';
import type { Answer, Client } from '../support/client.js';
import type { TestGateway } from '../support/gateway.js';
import { World, type Group, type Person, type Shipment } from '../support/world.js';

const rounds = 20;

type Act = (client: Client, id: string) => Promise<Answer<unknown>>;

const approve: Act = (client, id) => client.send(ApproveShipmentDocument, { id });
const reject: Act = (client, id) => client.send(RejectShipmentDocument, { input: { id } });
const remove: Act = (client, id) => client.send(DeleteShipmentDocument, { id });
const cancel: Act = (client, id) => client.send(CancelShipmentDocument, { id });

describe(`LXP-11 a decision happens once, ${rounds} times over`, function () {
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

  async function seen(id: string): Promise<Shipment> {
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  async function decisionsLogged(): Promise<number> {
    const types = [
      'SHIPMENT_APPROVED',
      'SHIPMENT_REJECTED',
      'SHIPMENT_DELETED',
      'SHIPMENT_CANCELED',
    ] as const;
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: [...types] },
    });
    return activities.totalCount;
  }

  /** Lets both act at the same time on one waiting letter after the other; tells of each who won and what the other heard. */
  async function rivals(one: [Person, Act], other: [Person, Act]) {
    const outcomes: { winners: Person[]; told: string[]; letter: Shipment }[] = [];
    for (let round = 0; round < rounds; round++) {
      const { id } = await world.shipment(clerk, { group });
      // Who is first out of the door must not always be the same.
      const both = round % 2 === 0 ? [one, other] : [other, one];
      const answers = await Promise.all(both.map(([person, act]) => act(person.client, id)));
      outcomes.push({
        winners: both.filter((_each, index) => answers[index]?.errors.length === 0).map(([person]) => person),
        told: answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code)),
        letter: await seen(id),
      });
    }
    return outcomes;
  }

  it('of two who approve one wins, the other is told, and it is noted once', async () => {
    const before = await decisionsLogged();
    for (const { winners, told, letter } of await rivals([first, approve], [second, approve])) {
      expect(winners).to.have.length(1);
      expect(told).to.deep.equal(['CONFLICT']);
      expect(letter.status).to.equal('QUEUED');
      expect(letter.approval?.state).to.equal('APPROVED');
      expect(letter.approval?.decidedBy?.id).to.equal(winners[0]?.id);
    }
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of one who approves and one who rejects one wins, and the letter is what the winner said', async () => {
    const before = await decisionsLogged();
    for (const { winners, told, letter } of await rivals([first, approve], [second, reject])) {
      expect(winners).to.have.length(1);
      expect(told).to.deep.equal(['CONFLICT']);
      expect([letter.status, letter.approval?.state]).to.deep.equal(
        winners[0] === first ? ['QUEUED', 'APPROVED'] : ['REJECTED', 'REJECTED'],
      );
      expect(letter.approval?.decidedBy?.id).to.equal(winners[0]?.id);
    }
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of one who approves and one who deletes one wins, and a deleted letter is never printed', async () => {
    const before = await decisionsLogged();
    for (const { winners, told, letter } of await rivals([first, approve], [second, remove])) {
      expect(winners).to.have.length(1);
      expect(told).to.deep.equal(['CONFLICT']);
      expect([letter.status, letter.approval?.state]).to.deep.equal(
        winners[0] === first ? ['QUEUED', 'APPROVED'] : ['DELETED', 'DELETED'],
      );
    }
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of two who delete one wins', async () => {
    for (const { winners, told, letter } of await rivals([first, remove], [second, remove])) {
      expect(winners).to.have.length(1);
      expect(told).to.deep.equal(['CONFLICT']);
      expect(letter.status).to.equal('DELETED');
    }
  });

  it('of an approver who rejects and the sender who calls back one wins', async () => {
    for (const { winners, told, letter } of await rivals([first, reject], [clerk, cancel])) {
      expect(winners).to.have.length(1);
      expect(told).to.deep.equal([winners[0] === first ? 'INVALID_STATE' : 'CONFLICT']);
      expect(letter.status).to.equal(winners[0] === first ? 'REJECTED' : 'CANCELED');
    }
  });

  it('a letter that its sender calls back while it is approved is called back: before, or before print', async () => {
    for (const { winners, told, letter } of await rivals([first, approve], [clerk, cancel])) {
      expect(letter.status).to.equal('CANCELED');
      const approvedFirst = winners.length === 2;
      expect(told).to.deep.equal(approvedFirst ? [] : ['CONFLICT']);
      expect(letter.approval?.state).to.equal(approvedFirst ? 'APPROVED' : 'DELETED');
      expect(winners).to.contain(clerk);
    }
  });
});
