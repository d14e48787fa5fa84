import { expect } from 'chai';
import {
  ApprovalsDocument,
  DeleteUserDocument,
  ShipmentsDocument,
  UsersDocument,
  UsersWithoutGroupDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { World, type Person } from '../support/world.js';
import { deleteGroup } from '../support/losses.js';

describe('LXP-12 the dashboard tells the totals of the lists behind it', function () {
  this.timeout(30_000);

  let world: World;
  let people: Record<
    'superadmin' | 'manager' | 'salesHead' | 'supportApprover' | 'plainHead' | 'clerk' | 'busyClerk' | 'user',
    Person
  >;

  before(async () => {
    world = await World.create();
    const [clerk, leftOver] = await Promise.all([world.user({ trait: 'EXAMINEE' }), world.user()]);
    await world.createdUser({ role: 'GROUP_MANAGER' });
    const gone = await world.user();
    // Three letters of a time without groups: one waits, two were rejected; the drafts stay the sender's own affair.
    const early = [await world.shipment(clerk), await world.shipment(clerk), await world.shipment(clerk)];
    for (const { id } of early.slice(1)) await world.reject(world.superadmin, { id });
    await world.shipment(clerk, { draft: true });
    await world.superadmin.client.run(DeleteUserDocument, { id: gone.id });
    const [sales, support] = await Promise.all([world.group(), world.group()]);
    const [manager, salesHead, supportApprover, plainHead, busyClerk, formerly] = await Promise.all([
      world.user({ role: 'MANAGER', trait: 'APPROVER' }),
      world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [sales] }),
      world.user({ trait: 'APPROVER', groups: [support] }),
      world.user({ role: 'GROUP_MANAGER', groups: [sales, support] }),
      world.user({ trait: 'EXAMINEE', groups: [sales, support] }),
      world.group(),
    ]);
    await world.createdUser({ groups: [formerly] });
    await deleteGroup(world.superadmin.client, formerly.id);
    for (const group of [sales, sales, support, support, support]) await world.shipment(busyClerk, { group });
    const decided = [
      await world.shipment(busyClerk, { group: sales }),
      await world.shipment(busyClerk, { group: sales }),
    ];
    await world.approve(salesHead, decided[0]!);
    await world.reject(salesHead, decided[1]!);
    people = {
      superadmin: world.superadmin,
      manager,
      salesHead,
      supportApprover,
      plainHead,
      clerk,
      busyClerk,
      user: leftOver,
    };
  });

  const expected = {
    superadmin: [6, 0, 0],
    manager: [6, 0, 0],
    salesHead: [2, 0, 0],
    supportApprover: [3, 0, 0],
    plainHead: [0, 0, 0],
    clerk: [0, 1, 2],
    busyClerk: [0, 5, 1],
    user: [0, 0, 0],
  } as const;

  for (const who of Object.keys(expected) as (keyof typeof expected)[]) {
    const [awaiting, mine, rejected] = expected[who];
    it(`${who}: ${awaiting} wait for my decision, ${mine} of mine wait, ${rejected} of mine were rejected`, async () => {
      const { client, id } = people[who];
      const { viewer } = await client.run(ViewerDocument);
      expect(viewer?.dashboard).to.deep.equal({
        shipmentsAwaitingMyDecision: awaiting,
        myShipmentsAwaitingApproval: mine,
        myRejectedShipments: rejected,
      });
      const totalOfMine = async (status: 'PENDING_APPROVAL' | 'REJECTED') =>
        (await client.run(ShipmentsDocument, { filter: { statuses: [status], senderIds: [id] } })).shipments;
      expect((await totalOfMine('PENDING_APPROVAL')).totalCount).to.equal(mine);
      expect((await totalOfMine('PENDING_APPROVAL')).nodes).to.have.length(mine);
      expect((await totalOfMine('REJECTED')).totalCount).to.equal(rejected);
      expect((await totalOfMine('REJECTED')).nodes).to.have.length(rejected);
      if (['plainHead', 'clerk', 'busyClerk', 'user'].includes(who)) {
        await client.refused('FORBIDDEN', ApprovalsDocument);
      } else {
        const { approvals } = await client.run(ApprovalsDocument);
        expect(approvals.totalCount).to.equal(awaiting);
        expect(approvals.nodes).to.have.length(awaiting);
      }
    });
  }

  it('LXP-5 superadmin and managers are told how many users need a group and have none, nobody else is', async () => {
    for (const { client } of [people.superadmin, people.manager]) {
      const { viewer } = await client.run(UsersWithoutGroupDocument);
      const { users } = await client.run(UsersDocument, { filter: { roles: ['USER', 'GROUP_MANAGER'] } });
      const needing = users.nodes.filter(({ groups }) => groups.length === 0);
      expect(needing).to.have.length(4);
      expect(viewer?.dashboard.usersWithoutGroup).to.equal(4);
    }
    for (const who of ['salesHead', 'supportApprover', 'clerk'] as const) {
      const { data, errors } = await people[who].client.send(UsersWithoutGroupDocument);
      expect(data).to.equal(undefined);
      expect(errors.map(({ extensions }) => [extensions.code, extensions.coordinate])).to.deep.equal([
        ['FORBIDDEN', 'Dashboard.usersWithoutGroup'],
      ]);
    }
  });

  it("LXP-5 without groups nobody needs one; another account's dashboard tells nothing of this one", async () => {
    const other = await World.create();
    await other.user();
    const { viewer } = await other.superadmin.client.run(UsersWithoutGroupDocument);
    expect(viewer?.dashboard.usersWithoutGroup).to.equal(0);
    expect((await other.superadmin.client.run(ViewerDocument)).viewer?.dashboard).to.deep.equal({
      shipmentsAwaitingMyDecision: 0,
      myShipmentsAwaitingApproval: 0,
      myRejectedShipments: 0,
    });
  });
});
