import { expect } from 'chai';
import {
  ApprovalsDocument,
  CancelShipmentDocument,
  DecidersDocument,
  HandOverSuperadminDocument,
  ShipmentsDocument,
  UpdateUserDocument,
  type ShipmentFilter,
  type ShipmentOrderField,
} from '../../../src/generated/operations.js';
import { ShipmentOrderField as OrderFields } from '../../../src/queries/shipment/shipment.criteria.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { deleteGroup, lockUser } from '../../support/losses.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';

describe('LXP-11, LXP-13 the order overview includes the letters that a user may decide on', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  beforeEach(async () => {
    world = await World.create({ gateway });
  });

  const orders = Object.keys(OrderFields) as ShipmentOrderField[];

  /** The ids in somebody's overview; its total, its pages and its order by everything must agree. */
  async function overview({ client }: Person, filter: ShipmentFilter = {}): Promise<string[]> {
    const whole = (await client.run(ShipmentsDocument, { first: 200, filter })).shipments;
    const ids = whole.nodes.map(({ id }) => id).sort();
    expect(whole.totalCount).to.equal(ids.length);
    for (const field of orders) {
      const paged: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { shipments }: { shipments: typeof whole } = await client.run(ShipmentsDocument, {
          first: 2,
          after,
          filter,
          orderBy: { field, direction: 'ASC' as const },
        });
        paged.push(...shipments.nodes.map(({ id }) => id));
        after = shipments.pageInfo.endCursor;
        more = shipments.pageInfo.hasNextPage;
      }
      expect(paged.toSorted(), field).to.deep.equal(ids);
    }
    return ids;
  }

  async function waitsFor({ client }: Person): Promise<string[]> {
    const { approvals } = await client.run(ApprovalsDocument, { first: 200 });
    return approvals.nodes.map(({ id }) => id);
  }

  async function deciders(person: Person, id: string): Promise<number | null | undefined> {
    return (await person.client.run(DecidersDocument, { id })).shipment?.approval?.deciders;
  }

  const idsOf = (...letters: { id: string }[]): string[] => letters.map(({ id }) => id).sort();

  it('a plain user who approves sees their own letters and those that wait for their decision in their groups', async () => {
    const [sales, support]: [Group, Group] = [await world.group(), await world.group()];
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
    const approver = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
    const colleague = await quickUser(world, { groups: [sales] });
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
    const own = [
      await quickShipment(world, approver, sales.id, true),
      await quickShipment(world, approver, sales.id),
    ];
    const waiting = [
      await quickShipment(world, clerk, sales.id),
      await quickShipment(world, clerk, sales.id),
      await quickShipment(world, clerk, sales.id),
    ];
    await quickShipment(world, clerk, support.id);
    await quickShipment(world, clerk, sales.id, true);
    await quickShipment(world, colleague, sales.id);
    expect(await overview(approver)).to.deep.equal(idsOf(...own, ...waiting));
    expect((await waitsFor(approver)).sort()).to.deep.equal(idsOf(...waiting));
    expect(await overview(approver, { statuses: ['PENDING_APPROVAL'] })).to.deep.equal(idsOf(...waiting));
    expect(await overview(approver, { statuses: ['QUEUED', 'DRAFT'] })).to.deep.equal(idsOf(...own));
    expect(await overview(approver, { senderIds: [clerk.id], groupIds: [sales.id] })).to.deep.equal(
      idsOf(...waiting),
    );
    for (const other of [colleague, examinee])
      expect(await overview(other, { senderIds: [clerk.id] })).to.deep.equal([]);
    const [approved, rejected, canceled] = waiting;
    await world.approve(approver, approved!);
    await world.reject(approver, rejected!);
    await clerk.client.run(CancelShipmentDocument, { id: canceled!.id });
    expect(await overview(approver), 'what is decided is theirs no longer').to.deep.equal(idsOf(...own));
  });

  for (const role of ['USER', 'GROUP_MANAGER'] as const)
    it(`without groups a ${role} who approves sees the waiting letters of the account; their API credential does not`, async () => {
      const approver = await quickUser(world, { role, trait: 'APPROVER' });
      const clerk = await quickUser(world, { trait: 'EXAMINEE' });
      const letter = await quickShipment(world, clerk, null);
      const own = await quickShipment(world, approver, null);
      expect(await overview(approver)).to.deep.equal(idsOf(letter, own));
      const { client } = await world.credential(approver);
      expect(await overview({ ...approver, client })).to.deep.equal(idsOf(own));
    });

  it('a user who loses the trait or the group no longer sees them', async () => {
    const [sales, support] = [await world.group(), await world.group()];
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
    const [first, second] = [
      await quickUser(world, { trait: 'APPROVER', groups: [sales] }),
      await quickUser(world, { trait: 'APPROVER', groups: [sales, support] }),
    ];
    const letter = await quickShipment(world, clerk, sales.id);
    for (const each of [first, second]) expect(await overview(each)).to.deep.equal(idsOf(letter));
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: first.id, approvalTrait: 'NONE' } });
    await deleteGroup(world.superadmin.client, sales.id);
    expect(await overview(second)).to.deep.equal([]);
  });

  describe('LXP-11 the number of users who can decide', () => {
    it('counts everybody with access who decides for the group, without the sender; null once it is decided', async () => {
      const [sales, support] = [await world.group(), await world.group()];
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales] });
      const approver = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      await quickUser(world, { trait: 'APPROVER', groups: [support] });
      await world.createdUser({ trait: 'APPROVER', groups: [sales] });
      const letter = await quickShipment(world, clerk, sales.id);
      expect(await deciders(clerk, letter.id), 'superadmin and approver').to.equal(2);
      const manager = await quickUser(world, { role: 'MANAGER' });
      expect(await deciders(clerk, letter.id)).to.equal(3);
      await lockUser(world.superadmin.client, approver.id);
      expect(await deciders(clerk, letter.id)).to.equal(2);
      await world.approve(manager, letter);
      expect(await deciders(clerk, letter.id)).to.equal(null);
    });

    it('costs a page of any length the same number of statements', async () => {
      const clerk = await quickUser(world, { trait: 'EXAMINEE' });
      for (let count = 0; count < 6; count++) await quickShipment(world, clerk, null);
      const statementsFor = (first: number) =>
        gateway.statementsOf(async () => {
          const query = `{ approvals(first: ${first}) { nodes { id approval { deciders } } } }`;
          const { errors } = await world.superadmin.client.send(query);
          expect(errors).to.deep.equal([]);
        });
      expect((await statementsFor(6)).length).to.equal((await statementsFor(1)).length);
    });

    it('a lone superadmin whose own letter waits sees 0: nobody can decide', async () => {
      const clerk = await quickUser(world, { trait: 'EXAMINEE' });
      const letter = await quickShipment(world, clerk, null);
      await world.superadmin.client.run(HandOverSuperadminDocument, {
        input: { userId: clerk.id, password },
      });
      expect(await deciders(clerk, letter.id), 'the former superadmin is a manager').to.equal(1);
      await lockUser(clerk.client, world.superadmin.id);
      expect(await deciders(clerk, letter.id)).to.equal(0);
      await clerk.client.run(CancelShipmentDocument, { id: letter.id });
    });
  });
});
