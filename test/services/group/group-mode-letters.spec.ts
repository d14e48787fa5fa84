import { expect } from 'chai';
import {
  ApprovalsDocument,
  ApproveShipmentDocument,
  ShipmentDocument,
  UpdateUserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { lockGroup } from '../../support/losses.js';
import { datesFrom, keepSessions, listing, runSlot, waitingTold } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

describe('LXP-3, LXP-11 letters that wait when group mode begins', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  const newDate = datesFrom('2027-05-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  it('go to the approvers of the sender’s groups: list, dashboard, notices, decision; to nobody else with the trait', async () => {
    const world = await World.create({ gateway });
    const boss = world.superadmin.client;
    const [clerk, loner, own, other] = [
      await quickUser(world, { trait: 'EXAMINEE' }),
      await quickUser(world, { trait: 'EXAMINEE' }),
      await quickUser(world, { trait: 'APPROVER' }),
      await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER' }),
    ];
    const [first, second] = [
      await quickShipment(world, clerk, null),
      await quickShipment(world, clerk, null),
    ];
    const ofLoner = await quickShipment(world, loner, null);
    const [sales, support] = [await world.group(), await world.group()];
    const put = async (person: Person, ...groups: Group[]): Promise<void> => {
      const input = { id: person.id, groupIds: groups.map(({ id }) => id) };
      await boss.run(UpdateUserDocument, { input });
    };
    expect(await waiting(own), 'nobody has a group yet').to.deep.equal([0, 0]);
    await put(clerk, sales);
    await put(own, sales);
    await put(other, support);
    expect(await waiting(own)).to.deep.equal([2, 2]);
    expect(await waiting(other)).to.deep.equal([0, 0]);
    expect(await waiting(world.superadmin)).to.deep.equal([3, 3]);
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    expect(await waitingTold(gateway, own)).to.deep.equal([listing(first, second)]);
    expect(await waitingTold(gateway, other)).to.deep.equal([]);
    expect(await waitingTold(gateway, world.superadmin), 'of a sender without groups').to.deep.equal([
      listing(ofLoner),
    ]);
    for (const letter of [first, ofLoner]) await expectHidden(other, letter);
    await expectHidden(own, ofLoner);
    await world.approve(own, first);
    await world.reject(own, second);
    await world.approve(world.superadmin, ofLoner);
    expect(await waiting(own)).to.deep.equal([0, 0]);
  });

  it('follow their sender to another group, and have no approver while all groups of the sender are locked', async () => {
    const world = await World.create({ gateway });
    const boss = world.superadmin.client;
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    const letter = await quickShipment(world, clerk, null);
    const [sales, support] = [await world.group(), await world.group()];
    const [ofSales, ofSupport] = [
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { trait: 'APPROVER', groups: [support, sales] }),
    ];
    const move = { id: clerk.id, groupIds: [support.id] };
    await boss.run(UpdateUserDocument, { input: { ...move, groupIds: [sales.id] } });
    expect([await waiting(ofSales), await waiting(ofSupport)]).to.deep.equal([
      [1, 1],
      [1, 1],
    ]);
    await boss.run(UpdateUserDocument, { input: { id: ofSupport.id, groupIds: [sales.id] } });
    // Nobody in support has the trait any more: the letter would be without a watcher.
    const error = await boss.refused('CONFLICT', UpdateUserDocument, { input: move });
    expect(error.extensions.count).to.equal(1);
    await boss.run(UpdateUserDocument, { input: { ...move, confirmedUnwatchedShipments: 1 } });
    expect(await waiting(ofSales)).to.deep.equal([0, 0]);
    await boss.run(UpdateUserDocument, { input: { id: ofSupport.id, groupIds: [support.id] } });
    expect(await waiting(ofSupport)).to.deep.equal([1, 1]);
    await lockGroup(boss, support.id);
    await keepSessions(gateway);
    await runSlot(gateway, newDate(), '12:00');
    expect(await waitingTold(gateway, world.superadmin)).to.deep.equal([listing(letter)]);
    expect(await waitingTold(gateway, ofSupport)).to.deep.equal([]);
    await world.approve(world.superadmin, letter);
  });

  it('never go to their sender, with any trait', async () => {
    const world = await World.create({ gateway });
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    const letter = await quickShipment(world, clerk, null);
    const sales = await world.group();
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id: clerk.id, approvalTrait: 'APPROVER', groupIds: [sales.id] },
    });
    expect(await waiting(clerk)).to.deep.equal([0, 0]);
    const error = await clerk.client.refused(
      'FORBIDDEN',
      ApproveShipmentDocument,
      await world.decided(world.superadmin, letter),
    );
    expect(error.extensions.reason).to.equal('OWN_SHIPMENT');
  });

  async function waiting({ client }: Person): Promise<number[]> {
    const { approvals } = await client.run(ApprovalsDocument);
    const { viewer } = await client.run(ViewerDocument);
    expect(approvals.nodes).to.have.length(approvals.totalCount);
    return [approvals.totalCount, viewer?.dashboard.shipmentsAwaitingMyDecision ?? -1];
  }

  async function expectHidden({ client }: Person, { id, approval }: Shipment): Promise<void> {
    await client.refused('NOT_FOUND', ShipmentDocument, { id });
    const named = { id, approvalId: approval?.id ?? '' };
    await client.refused('NOT_FOUND', ApproveShipmentDocument, named);
  }
});
