import { expect } from 'chai';
import {
  ApproveShipmentDocument,
  EndDeputyshipDocument,
  LockUserDocument,
  NameDeputyDocument,
  RejectShipmentDocument,
  ResignDeputyshipDocument,
  ShipmentDocument,
  UnlockUserDocument,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import { inDays, nameDeputy } from '../../support/deputies.js';
import type { TestGateway } from '../../support/gateway.js';
import {
  inEitherOrder,
  inRounds,
  lanes,
  outcomeOf,
  quickShipment,
  quickUser,
  rounds,
} from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

/** The data of one lane of a race. */
interface Lane {
  clerk: Person;
  approver: Person;
  deputy: Person;
}

describe(`LXP-11 a deputy decides while something else happens, ${rounds} times over`, function () {
  this.timeout(180_000);
  let gateway: TestGateway;
  let world: World;
  let group: Group;
  const people: Lane[] = [];

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    const elsewhere = await world.group();
    for (let lane = 0; lane < lanes; lane++)
      people.push({
        clerk: await quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
        approver: await quickUser(world, { trait: 'APPROVER', groups: [group] }),
        deputy: await quickUser(world, { groups: [elsewhere] }),
      });
  });

  after(() => gateway.stop());

  function laneOf(lane: number): Lane {
    const own = people[lane];
    if (own === undefined) throw new Error('Every lane has people.');
    return own;
  }

  async function seen({ id }: Shipment): Promise<Shipment> {
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  it('if approver and deputy decide at the same time, one succeeds, the other gets a conflict, and a deputy’s decision names the approver', async () => {
    const named = await Promise.all(
      people.map(({ approver, deputy }) => nameDeputy(world, approver, deputy, { by: world.superadmin })),
    );
    await inRounds(async (round, lane) => {
      const { clerk, approver, deputy } = laneOf(lane);
      const letter = await quickShipment(world, clerk, group.id);
      const acts = [
        () => approver.client.send(ApproveShipmentDocument, decidedAs(letter)),
        () => deputy.client.send(RejectShipmentDocument, { input: decidedAs(letter) }),
      ] as const;
      const outcomes = (await inEitherOrder(round, acts)).map(outcomeOf);
      expect(outcomes).to.have.members(['ok', 'CONFLICT']);
      const { status, approval } = await seen(letter);
      const byApprover = outcomes[0] === 'ok';
      expect(status).to.equal(byApprover ? 'QUEUED' : 'REJECTED');
      expect(approval?.decidedBy?.id).to.equal(byApprover ? approver.id : deputy.id);
      expect(approval?.decidedFor?.id).to.equal(byApprover ? undefined : approver.id);
    });
    for (const { id } of named) await world.superadmin.client.run(EndDeputyshipDocument, { id });
  });

  it('a decision at the same time as the end of the deputyship succeeds, or is refused and changes nothing', async () => {
    await inRounds(async (round, lane) => {
      const { clerk, approver, deputy } = laneOf(lane);
      const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
      const letter = await quickShipment(world, clerk, group.id);
      const acts = [
        () => deputy.client.send(ApproveShipmentDocument, decidedAs(letter)),
        () => world.superadmin.client.send(EndDeputyshipDocument, { id }),
      ] as const;
      const [decided] = await inEitherOrder(round, acts);
      await expectDecidedOrRefused(outcomeOf(decided), letter);
      expect(outcomeOf(await deputy.client.send(ApproveShipmentDocument, decidedAs(letter)))).to.equal(
        'FORBIDDEN',
      );
    });
  });

  it('a decision at the same time as the lock of the approver succeeds, or is refused and changes nothing', async () => {
    const named = await Promise.all(
      people.map(({ approver, deputy }) => nameDeputy(world, approver, deputy, { by: world.superadmin })),
    );
    await inRounds(async (round, lane) => {
      const { clerk, approver, deputy } = laneOf(lane);
      const letter = await quickShipment(world, clerk, group.id);
      const lock = { id: approver.id, confirmedUnwatchedShipments: null };
      const acts = [
        () => deputy.client.send(ApproveShipmentDocument, decidedAs(letter)),
        () => world.superadmin.client.send(LockUserDocument, lock),
      ] as const;
      const [decided, locked] = await inEitherOrder(round, acts);
      await expectDecidedOrRefused(outcomeOf(decided), letter);
      if (outcomeOf(locked) !== 'ok') return;
      const another = await quickShipment(world, clerk, group.id);
      expect(outcomeOf(await deputy.client.send(ApproveShipmentDocument, decidedAs(another)))).to.equal(
        'FORBIDDEN',
      );
      await world.superadmin.client.run(UnlockUserDocument, { id: approver.id });
    });
    for (const { id } of named) await world.superadmin.client.run(EndDeputyshipDocument, { id });
  });

  async function expectDecidedOrRefused(outcome: string, letter: Shipment): Promise<void> {
    expect(outcome).to.be.oneOf(['ok', 'FORBIDDEN', 'NOT_FOUND']);
    const { status, approval } = await seen(letter);
    expect(status).to.equal(outcome === 'ok' ? 'QUEUED' : 'PENDING_APPROVAL');
    expect(approval?.state).to.equal(outcome === 'ok' ? 'APPROVED' : 'PENDING');
  }

  it('if the deputy resigns while an administrator ends the deputyship, one succeeds with one log entry, and the other gets NOT_FOUND', async () => {
    await inRounds(async (round, lane) => {
      const { approver, deputy } = laneOf(lane);
      const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
      const logged = () => deputyshipEntries(approver.id);
      const before = await logged();
      const acts = [
        () => deputy.client.send(ResignDeputyshipDocument, { id }),
        () => world.superadmin.client.send(EndDeputyshipDocument, { id }),
      ] as const;
      const answers = await inEitherOrder(round, acts);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'NOT_FOUND']);
      expect(await logged()).to.equal(before + 1);
    });
  });

  it('a decision at the same time as the resignation succeeds, or is refused and changes nothing', async () => {
    await inRounds(async (round, lane) => {
      const { clerk, approver, deputy } = laneOf(lane);
      const { id } = await nameDeputy(world, approver, deputy, { by: world.superadmin });
      const letter = await quickShipment(world, clerk, group.id);
      const acts = [
        () => deputy.client.send(ApproveShipmentDocument, decidedAs(letter)),
        () => deputy.client.send(ResignDeputyshipDocument, { id }),
      ] as const;
      const [decided] = await inEitherOrder(round, acts);
      await expectDecidedOrRefused(outcomeOf(decided), letter);
    });
  });

  async function deputyshipEntries(approverId: string): Promise<number> {
    const [row] = await gateway.gateway.dataSource.query<{ entries: string }[]>(
      "SELECT COUNT(*) AS entries FROM activity WHERE subject_user_id = ? AND type IN ('DEPUTYSHIP_ENDED', 'DEPUTYSHIP_RESIGNED')",
      [approverId],
    );
    return Number(row?.entries);
  }

  it('if two approvers name each other at the same time, exactly one succeeds', async () => {
    await inRounds(async () => {
      const one = await quickUser(world, { trait: 'APPROVER', groups: [group] });
      const other = await quickUser(world, { trait: 'APPROVER', groups: [group] });
      const endsAt = inDays(world, 3).toISOString();
      const answers = await Promise.all([
        one.client.send(NameDeputyDocument, { input: { deputyId: other.id, endsAt } }),
        other.client.send(NameDeputyDocument, { input: { deputyId: one.id, endsAt } }),
      ]);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'INVALID_STATE']);
    });
  });
});
