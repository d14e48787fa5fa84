import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApproveShipmentDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Answer, Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { inRounds, outcomeOf, quickShipment, rounds, storedUpload } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

type Act = (client: Client, letter: Shipment) => Promise<Answer<unknown>>;

const approve: Act = (client, letter) => client.send(ApproveShipmentDocument, decidedAs(letter));
const reject: Act = (client, letter) => client.send(RejectShipmentDocument, { input: decidedAs(letter) });
const remove: Act = (client, letter) => client.send(DeleteShipmentDocument, decidedAs(letter));
const removeDraft: Act = (client, { id }) => client.send(DeleteShipmentDocument, { id });
const cancel: Act = (client, { id }) => client.send(CancelShipmentDocument, { id });
const submit: Act = (client, { id }) => client.send(SubmitShipmentDocument, { id });
const edit: Act = (client, { id }) =>
  client.send(UpdateShipmentDocument, { input: { id, options: { colour: 'COLOUR' } } });

/** What came of two who acted at the same time: the outcome of each, and the letter afterwards. */
interface Race {
  one: string;
  other: string;
  letter: Shipment;
}

describe(`LXP-11 two act on a letter at the same time: one outcome, the other is told, ${rounds} times over`, function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let clerkElsewhere: Client;
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
    clerkElsewhere = await world.logIn(clerk);
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

  const waiting = (): Promise<Shipment> => quickShipment(world, clerk, group.id);
  const draft = (): Promise<Shipment> => quickShipment(world, clerk, group.id, true);
  const rejected = async (): Promise<Shipment> => world.reject(first, await waiting());

  /** Lets both act at the same time, on one letter after the other. */
  async function races(
    make: () => Promise<Shipment>,
    one: [Client, Act],
    other: [Client, Act],
    check: (race: Race) => void,
  ): Promise<Race[]> {
    const all: Race[] = [];
    await inRounds(async (round) => {
      const letter = await make();
      // Who is first out of the door must not always be the same.
      const inTurn = round % 2 === 0 ? [one, other] : [other, one];
      const answers = await Promise.all(inTurn.map(([client, act]) => act(client, letter)));
      const outcomes = answers.map(outcomeOf);
      if (round % 2 === 1) outcomes.reverse();
      const race = { one: outcomes[0] ?? '', other: outcomes[1] ?? '', letter: await seen(letter.id) };
      check(race);
      all.push(race);
    });
    expect(all).to.have.length(rounds);
    return all;
  }

  const outcomes = ({ one, other }: Race): string[] => [one, other];

  it('of two who approve one wins, the other is told, and it is noted once', async () => {
    const before = await decisionsLogged();
    await races(waiting, [first.client, approve], [second.client, approve], (race) => {
      expect(outcomes(race)).to.have.members(['ok', 'CONFLICT']);
      expect(race.letter.status).to.equal('QUEUED');
      expect(race.letter.approval?.state).to.equal('APPROVED');
      expect(race.letter.approval?.decidedBy?.id).to.equal(race.one === 'ok' ? first.id : second.id);
    });
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of one who approves and one who rejects one wins, and the letter is what the winner said', async () => {
    const before = await decisionsLogged();
    await races(waiting, [first.client, approve], [second.client, reject], (race) => {
      expect(outcomes(race)).to.have.members(['ok', 'CONFLICT']);
      expect([race.letter.status, race.letter.approval?.state]).to.deep.equal(
        race.one === 'ok' ? ['QUEUED', 'APPROVED'] : ['REJECTED', 'REJECTED'],
      );
      expect(race.letter.approval?.decidedBy?.id).to.equal(race.one === 'ok' ? first.id : second.id);
    });
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of one who approves and one who deletes one wins, and a deleted letter is never printed', async () => {
    const before = await decisionsLogged();
    await races(waiting, [first.client, approve], [second.client, remove], (race) => {
      expect(outcomes(race)).to.have.members(['ok', 'CONFLICT']);
      expect([race.letter.status, race.letter.approval?.state]).to.deep.equal(
        race.one === 'ok' ? ['QUEUED', 'APPROVED'] : ['DELETED', 'DELETED'],
      );
    });
    expect(await decisionsLogged()).to.equal(before + rounds);
  });

  it('of two who delete one wins', async () => {
    await races(waiting, [first.client, remove], [second.client, remove], (race) => {
      expect(outcomes(race)).to.have.members(['ok', 'CONFLICT']);
      expect(race.letter.status).to.equal('DELETED');
    });
  });

  it('of an approver who rejects and the sender who calls back one wins', async () => {
    await races(waiting, [first.client, reject], [clerk.client, cancel], (race) => {
      expect(outcomes(race)).to.have.members(['ok', race.one === 'ok' ? 'INVALID_STATE' : 'CONFLICT']);
      expect(race.letter.status).to.equal(race.one === 'ok' ? 'REJECTED' : 'CANCELED');
    });
  });

  it('a letter that its sender calls back while it is approved is called back: before, or before print', async () => {
    await races(waiting, [first.client, approve], [clerk.client, cancel], (race) => {
      expect(race.other).to.equal('ok');
      expect(race.one).to.be.oneOf(['ok', 'CONFLICT']);
      expect(race.letter.status).to.equal('CANCELED');
      expect(race.letter.approval?.state).to.equal(race.one === 'ok' ? 'APPROVED' : 'DELETED');
    });
  });

  it('one of a resubmission by the sender and a simultaneous deletion by an approver is refused', async () => {
    await races(rejected, [clerk.client, submit], [first.client, remove], (race) => {
      expect(outcomes(race)).to.be.deep.oneOf([
        ['ok', 'CONFLICT'],
        ['INVALID_STATE', 'ok'],
      ]);
      expect(race.letter.status).to.equal(race.one === 'ok' ? 'PENDING_APPROVAL' : 'DELETED');
    });
  });

  it('a correction that comes too late for a letter that was deleted changes nothing', async () => {
    await races(rejected, [clerk.client, edit], [first.client, remove], (race) => {
      expect(race.other).to.equal('ok');
      expect(race.one).to.be.oneOf(['ok', 'INVALID_STATE']);
      expect([race.letter.status, race.letter.options.colour]).to.deep.equal([
        'DELETED',
        race.one === 'ok' ? 'COLOUR' : 'BLACK_AND_WHITE',
      ]);
    });
  });

  it("what is corrected in the sender's second login while it is submitted waits as it was submitted", async () => {
    await races(draft, [clerk.client, submit], [clerkElsewhere, edit], (race) => {
      expect(race.one).to.equal('ok');
      expect(race.other).to.be.oneOf(['ok', 'INVALID_STATE']);
      expect([race.letter.status, race.letter.options.colour]).to.deep.equal([
        'PENDING_APPROVAL',
        race.other === 'ok' ? 'COLOUR' : 'BLACK_AND_WHITE',
      ]);
    });
  });

  it('a letter submitted twice at once is submitted once, and asks for one approval', async () => {
    await races(draft, [clerk.client, submit], [clerkElsewhere, submit], (race) => {
      expect(outcomes(race)).to.have.members(['ok', 'INVALID_STATE']);
      expect([race.letter.status, race.letter.approval?.state]).to.deep.equal([
        'PENDING_APPROVAL',
        'PENDING',
      ]);
    });
    const [{ doubled } = { doubled: -1 }] = await gateway.gateway.dataSource.query<{ doubled: number }[]>(
      `SELECT COUNT(*) AS doubled FROM (SELECT shipment_id FROM approval WHERE state = 'PENDING'
        GROUP BY shipment_id HAVING COUNT(*) > 1) twice`,
    );
    expect(doubled).to.equal(0);
  });

  it('a draft that its sender deletes and submits at once is either', async () => {
    await races(draft, [clerk.client, submit], [clerkElsewhere, removeDraft], (race) => {
      expect(outcomes(race)).to.satisfy(
        ([one, other]: string[]) =>
          (one === 'ok' && other !== 'ok') || (one === 'INVALID_STATE' && other === 'ok'),
      );
      expect(race.letter.status).to.equal(race.one === 'ok' ? 'PENDING_APPROVAL' : 'DELETED');
    });
  });

  it('an approval never releases another file, even if the letter is rejected and its file swapped meanwhile', async () => {
    const outcomesSeen = new Set<string>();
    await inRounds(async (round) => {
      const letter = await waiting();
      const [before] = await files(letter.id);
      const uploadId = await storedUpload(gateway, world.accountId, clerk);
      const swap = async (): Promise<void> => {
        // Often enough the approval comes well before it.
        if (round % 4 === 0) for (let step = 0; step < 12; step++) await seen(letter.id);
        await reject(second.client, letter);
        await clerk.client.send(UpdateShipmentDocument, { input: { id: letter.id, uploadId } });
        await submit(clerk.client, letter);
      };
      // The later the approval comes, the more of the swap has happened.
      const late = async (): Promise<Answer<unknown>> => {
        for (let step = 0; step < round % 8; step++) await seen(letter.id);
        return approve(first.client, letter);
      };
      const [answer] = await Promise.all([late(), swap()]);
      const outcome = outcomeOf(answer);
      outcomesSeen.add(outcome);
      expect(outcome).to.be.oneOf(['ok', 'CONFLICT']);
      const [after] = await files(letter.id);
      const { status } = await seen(letter.id);
      expect([status, after]).to.deep.equal(
        outcome === 'ok' ? ['QUEUED', before] : ['PENDING_APPROVAL', uploadId],
      );
    });
    expect([...outcomesSeen]).to.have.members(['ok', 'CONFLICT']);
  });

  async function files(id: string): Promise<string[]> {
    const rows = await gateway.gateway.dataSource.query<{ uploadId: string }[]>(
      'SELECT upload_id AS uploadId FROM shipment WHERE id = ?',
      [id],
    );
    return rows.map(({ uploadId }) => uploadId);
  }
});
