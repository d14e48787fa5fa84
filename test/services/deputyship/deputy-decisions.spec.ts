import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApprovalsDocument,
  ApproveShipmentDocument,
  DecidersDocument,
  DecideShipmentsDocument,
  DeleteShipmentDocument,
  DeleteUserDocument,
  EndDeputyshipDocument,
  LockUserDocument,
  RecallShipmentDocument,
  RejectShipmentDocument,
  ShipmentActionsDocument,
  ShipmentDocument,
  ShipmentsDocument,
  UnlockUserDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { assignRole, customRole, exclude } from '../../support/custom-roles.js';
import { nameDeputy } from '../../support/deputies.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { keepSessions, localInstant, setClock } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('LXP-11 a deputy decides in place of an absent approver', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let north: Group;
  let south: Group;
  let clerk: Person;
  let approver: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    [north, south] = [await world.group(), await world.group()];
    clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [north, south] });
  });

  beforeEach(async () => {
    approver = await quickUser(world, { trait: 'APPROVER', groups: [north], firstName: 'Jonas' });
  });

  after(() => gateway.stop());

  const letterFor = (group: Group, sender = clerk): Promise<Shipment> =>
    quickShipment(world, sender, group.id);

  /** A deputy from another group, who has no right to decide of their own. */
  async function newDeputy(settings: Parameters<World['createdUser']>[0] = {}): Promise<Person> {
    return quickUser(world, { groups: [south], ...settings });
  }

  /** The ability of a user to decide on a letter, as each query shows it. */
  async function waysOfDeciding(person: Person, { id }: { id: string }): Promise<Record<string, boolean>> {
    const { approvals } = await person.client.run(ApprovalsDocument, { first: 200 });
    const { shipments } = await person.client.run(ShipmentsDocument, { first: 200 });
    const { shipment } = await person.client.run(ShipmentDocument, { id });
    const acted = await person.client.run(ShipmentActionsDocument, { id });
    const document = await person.client.get(shipment?.documentUrl ?? '');
    return {
      approvals: approvals.nodes.some((each) => each.id === id),
      overview: shipments.nodes.some((each) => each.id === id),
      document: document.status === 200,
      action:
        acted.shipment?.allowedActions.some((each) => each.action === 'APPROVE' && each.allowed) === true,
    };
  }

  async function waitingFor(person: Person): Promise<number> {
    const { viewer } = await person.client.run(ViewerDocument);
    return viewer?.dashboard.shipmentsAwaitingMyDecision ?? -1;
  }

  /** The code with which an approval of a letter ends, `ok` if it is approved. */
  async function approving(person: Person, letter: Shipment): Promise<string> {
    const { errors } = await person.client.send(ApproveShipmentDocument, decidedAs(letter));
    return errors[0]?.extensions.code ?? 'ok';
  }

  it('the lists, the dashboard, the PDF and the allowed actions agree, and the decision names the approver', async () => {
    const deputy = await newDeputy({ firstName: 'Dora', lastName: 'Decker' });
    // A real file, to be looked at.
    const letter = await world.shipment(clerk, { group: north });
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    expect(await waysOfDeciding(deputy, letter)).to.deep.equal({
      approvals: true,
      overview: true,
      document: true,
      action: true,
    });
    expect(await waitingFor(deputy)).to.equal(await waitingFor(approver));
    const { approveShipment } = await deputy.client.run(ApproveShipmentDocument, decidedAs(letter));
    expect(approveShipment.shipment.approval?.decidedBy?.id).to.equal(deputy.id);
    expect(approveShipment.shipment.approval?.decidedFor?.id).to.equal(approver.id);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      first: 1,
      filter: { types: ['SHIPMENT_APPROVED'] },
    });
    expect(activities.nodes[0]?.text).to.match(
      /^Dora Decker hat die Sendung \S+ von Petra \S+ in Vertretung von Jonas \S+ freigegeben\.$/,
    );
  });

  it('rejections, deletions, recalls and batches name the approver as well', async () => {
    const deputy = await newDeputy();
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 30 } });
    const [rejected, deleted, recalled, many] = [
      await letterFor(north),
      await letterFor(north),
      await letterFor(north),
      await letterFor(north),
    ];
    await deputy.client.run(RejectShipmentDocument, { input: decidedAs(rejected) });
    await deputy.client.run(DeleteShipmentDocument, decidedAs(deleted));
    await deputy.client.run(ApproveShipmentDocument, decidedAs(recalled));
    await deputy.client.run(RecallShipmentDocument, { id: recalled.id });
    await deputy.client.run(DecideShipmentsDocument, {
      input: { decisions: [{ ...decidedAs(many), decision: 'APPROVE' }] },
    });
    for (const { id } of [rejected, deleted, recalled, many]) {
      const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
      const decisions = shipment?.decisions ?? [];
      expect(decisions.length).to.be.greaterThan(0);
      for (const decision of decisions)
        expect([decision.decidedBy?.id, decision.decidedFor?.id]).to.deep.equal([deputy.id, approver.id]);
    }
    await world.superadmin.client.run(UpdateAccountDocument, { input: { holdMinutes: 0 } });
  });

  it("reaches the approver's groups and no others", async () => {
    const deputy = await newDeputy({ groups: [await world.group()] });
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const [inside, outside] = [await letterFor(north), await letterFor(south)];
    expect(await approving(deputy, outside)).to.equal('NOT_FOUND');
    expect(await approving(deputy, inside)).to.equal('ok');
  });

  it("a decision in the deputy's own right names no approver", async () => {
    const deputy = await newDeputy({ trait: 'APPROVER' });
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const [own, represented] = [await letterFor(south), await letterFor(north)];
    expect((await world.approve(deputy, own)).approval?.decidedFor).to.equal(null);
    expect((await world.approve(deputy, represented)).approval?.decidedFor?.id).to.equal(approver.id);
  });

  it('an examinee cannot decide on their own letters as a deputy', async () => {
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [north] });
    await nameDeputy(world, approver, examinee);
    const [own, other] = [await letterFor(north, examinee), await letterFor(north)];
    expect(await approving(examinee, own)).to.equal('FORBIDDEN');
    expect(await isListed(examinee, own)).to.equal(false);
    expect(await approving(examinee, other)).to.equal('ok');
  });

  it('a deputy cannot decide on an approver’s own letter in the place of that approver', async () => {
    const deputy = await newDeputy();
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: approver.id, approvalTrait: 'EXAMINEE', confirmedUnwatchedShipments: 0 },
    });
    const own = await letterFor(north, approver);
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: approver.id, approvalTrait: 'APPROVER' },
    });
    expect(await isListed(deputy, own)).to.equal(false);
    expect(await approving(deputy, own)).to.equal('NOT_FOUND');
    // Another approver's deputy may: four eyes are kept.
    const second = await quickUser(world, { trait: 'APPROVER', groups: [north] });
    await nameDeputy(world, second, deputy, { by: world.superadmin });
    expect((await world.approve(deputy, own)).approval?.decidedFor?.id).to.equal(second.id);
  });

  async function isListed(person: Person, { id }: { id: string }): Promise<boolean> {
    const { approvals } = await person.client.run(ApprovalsDocument, { first: 200 });
    return approvals.nodes.some((each) => each.id === id);
  }

  it('begins and ends by itself to the moment, also when the clocks change in between', async () => {
    const deputy = await newDeputy();
    const [startsAt, endsAt] = [localInstant('2027-10-30T00:00'), localInstant('2027-11-01T00:00')];
    // A day of this weekend has 25 hours.
    expect(endsAt.getTime() - startsAt.getTime()).to.equal(49 * 3_600_000);
    setClock(gateway, localInstant('2027-10-01T08:00'));
    await keepSessions(gateway);
    try {
      const first = await letterFor(north);
      await nameDeputy(world, approver, deputy, { startsAt, endsAt, by: world.superadmin });
      setClock(gateway, new Date(startsAt.getTime() - 60_000));
      expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
      setClock(gateway, startsAt);
      expect(await approvalsIn(deputy)).to.equal('ok');
      expect(await approving(deputy, first)).to.equal('ok');
      const second = await letterFor(north);
      setClock(gateway, new Date(endsAt.getTime() - 60_000));
      expect(await approvalsIn(deputy)).to.equal('ok');
      setClock(gateway, endsAt);
      expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
      expect(await approving(deputy, second)).to.equal('FORBIDDEN');
      expect(await waitingFor(deputy)).to.equal(0);
    } finally {
      gateway.clock.reset();
    }
  });

  /** `ok` if the schema of a user has the approvals at this moment, otherwise the error code. */
  async function approvalsIn(person: Person): Promise<string> {
    const { errors } = await person.client.send(ApprovalsDocument, { first: 1 });
    return errors[0]?.extensions.code ?? 'ok';
  }

  it('ends at once when the approver is locked, loses the trait or is deleted, and comes back with a lifted lock', async () => {
    const deputy = await newDeputy();
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const letter = await letterFor(north);
    const { client } = world.superadmin;
    const { id } = approver;
    expect(await approvalsIn(deputy)).to.equal('ok');
    await client.run(LockUserDocument, { id });
    expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
    await client.run(UnlockUserDocument, { id });
    expect(await approvalsIn(deputy)).to.equal('ok');
    await client.run(UpdateUserDocument, { input: { id, approvalTrait: 'NONE' } });
    expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
    await client.run(UpdateUserDocument, { input: { id, approvalTrait: 'APPROVER' } });
    expect(await approvalsIn(deputy)).to.equal('ok');
    await client.run(DeleteUserDocument, { id });
    expect(await approving(deputy, letter)).to.equal('FORBIDDEN');
    const { viewer } = await deputy.client.run(ViewerDocument);
    expect(viewer?.permissions.map(({ permission }) => permission)).not.to.include('APPROVALS_DECIDE');
  });

  it('the reach of the deputy follows the approver’s groups at once', async () => {
    const deputy = await newDeputy({ groups: [await world.group()] });
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const [inNorth, inSouth] = [await letterFor(north), await letterFor(south)];
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: approver.id, groupIds: [south.id] },
    });
    expect(await approving(deputy, inNorth)).to.equal('NOT_FOUND');
    expect(await approving(deputy, inSouth)).to.equal('ok');
  });

  it('an exclusion takes precedence over a deputyship, and a deputyship has no effect without the right to see shipments', async () => {
    const deputy = await newDeputy();
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    await exclude(world, deputy, 'APPROVALS_DECIDE');
    expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
    await exclude(world, deputy);
    expect(await approvalsIn(deputy)).to.equal('ok');
    await exclude(world, deputy, 'SHIPMENTS_READ');
    expect(await approvalsIn(deputy)).to.equal('FORBIDDEN');
  });

  it('the deputy of an approver for the whole account decides on all letters, but does not get the scope that moving takes', async () => {
    const deputy = await newDeputy();
    const boss = await quickUser(world, { role: 'MEMBER' });
    const role = await customRole(world, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'APPROVALS_DECIDE ACCOUNT',
    ]);
    await assignRole(world, role, boss);
    await nameDeputy(world, boss, deputy, { by: world.superadmin });
    const [inNorth, inSouth] = [await letterFor(north), await letterFor(south)];
    expect((await world.approve(deputy, inNorth)).approval?.decidedFor?.id).to.equal(boss.id);
    expect((await world.approve(deputy, inSouth)).approval?.decidedFor?.id).to.equal(boss.id);
    const { viewer } = await deputy.client.run(ViewerDocument);
    expect(viewer?.permissions).to.deep.include({ permission: 'APPROVALS_DECIDE', scope: 'OWN' });
  });

  it('the number of users who can decide includes deputies', async () => {
    const [group, deputy] = [await world.group(), await newDeputy()];
    const [sender, decider] = [
      await quickUser(world, { trait: 'EXAMINEE', groups: [group] }),
      await quickUser(world, { trait: 'APPROVER', groups: [group] }),
    ];
    const letter = await letterFor(group, sender);
    const deciders = async (): Promise<number | null | undefined> =>
      (await sender.client.run(DecidersDocument, { id: letter.id })).shipment?.approval?.deciders;
    const before = await deciders();
    const { id } = await nameDeputy(world, decider, deputy, { by: world.superadmin });
    expect(await deciders()).to.equal((before ?? 0) + 1);
    await world.superadmin.client.run(EndDeputyshipDocument, { id });
    expect(await deciders()).to.equal(before);
  });
});
