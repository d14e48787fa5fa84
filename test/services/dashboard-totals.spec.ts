import { expect } from 'chai';
import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import {
  ApprovalsDocument,
  DeleteUserDocument,
  ShipmentsDocument,
  UsersDocument,
  UsersWithoutGroupDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { storedRows } from '../support/list-walk.js';
import { World, type Group, type Person } from '../support/world.js';
import { lockGroup } from '../support/losses.js';

interface StoredShipment {
  status: string;
  senderId: string;
  groupId: string | null;
}

/** Somebody with a role and a trait, and the active groups they belong to. */
interface Member extends Person {
  name: string;
  administers: boolean;
  decides: boolean;
  groupIds: string[];
}

const roles: Role[] = ['MANAGER', 'GROUP_MANAGER', 'USER'];
const traits: ApprovalTrait[] = ['NONE', 'EXAMINEE', 'APPROVER'];

for (const groupMode of [false, true]) {
  describe(`LXP-12 the dashboard of every role and trait ${groupMode ? 'in group mode, one group locked' : 'without groups'}, a sender deleted`, function () {
    this.timeout(60_000);
    let world: World;
    let members: Member[];
    let shipments: StoredShipment[];

    before(async () => {
      world = await World.create();
      const early = await world.user({ trait: 'EXAMINEE' });
      await world.shipment(early);
      await world.createdUser();
      const [sales, support, locked] = groupMode
        ? [await world.group(), await world.group(), await world.group()]
        : [];
      const administrator = { name: 'SUPERADMIN', administers: true, decides: true, groupIds: [] };
      members = [{ ...world.superadmin, ...administrator }];
      for (const role of roles) {
        for (const trait of traits) {
          // Managers always approve: they are never examinees.
          if (role === 'MANAGER' && trait === 'EXAMINEE') continue;
          const groups = [sales, ...(trait === 'APPROVER' ? [locked] : [])].filter(
            (each) => each !== undefined,
          );
          const administers = role === 'MANAGER';
          const person = await world.user({ role, trait, groups: administers ? [] : groups });
          members.push({
            ...person,
            name: `${role} ${trait}`,
            administers,
            decides: administers || trait === 'APPROVER',
            groupIds: administers || sales === undefined ? [] : [sales.id],
          });
        }
      }
      // A group that is locked is one all the same.
      await world.createdUser({ groups: groupsOf(locked) });
      const elsewhere = await world.user({ trait: 'EXAMINEE', groups: groupsOf(support, locked) });
      const gone = await world.user({ trait: 'EXAMINEE', groups: groupsOf(sales) });
      const senders = [...members.filter(({ name }) => name.endsWith('EXAMINEE')), gone, elsewhere];
      for (const sender of senders) {
        const group = sender === elsewhere ? support : sales;
        await send(sender, group, 2);
      }
      if (locked !== undefined) await send(elsewhere, locked, 1);
      await world.superadmin.client.run(DeleteUserDocument, { id: gone.id });
      if (locked !== undefined) await lockGroup(world.superadmin.client, locked.id);
      shipments = await storedRows<StoredShipment>(
        world.gateway.gateway.dataSource,
        'SELECT status, sender_id AS senderId, group_id AS groupId FROM shipment WHERE account_id = ?',
        [world.accountId],
      );
    });

    const groupsOf = (...groups: (Group | undefined)[]): Group[] =>
      groups.filter((each) => each !== undefined);

    /** So many letters that wait, and one that was rejected. */
    async function send(sender: Person, group: Group | undefined, waiting: number): Promise<void> {
      const settings = group === undefined ? {} : { group };
      for (let n = 0; n < waiting; n++) await world.shipment(sender, settings);
      const { id } = await world.shipment(sender, settings);
      await world.reject(world.superadmin, { id });
    }

    it('tells what LXP-11 lets each decide, and what of their own waits or was rejected', async () => {
      for (const member of members) {
        const { viewer } = await member.client.run(ViewerDocument);
        const mine = shipments.filter(({ senderId }) => senderId === member.id);
        const decidable = ({ status, senderId, groupId }: StoredShipment): boolean =>
          status === 'PENDING_APPROVAL' &&
          senderId !== member.id &&
          member.decides &&
          (member.administers || !groupMode || member.groupIds.includes(groupId ?? ''));
        expect(viewer?.dashboard, member.name).to.deep.equal({
          shipmentsAwaitingMyDecision: shipments.filter(decidable).length,
          myShipmentsAwaitingApproval: mine.filter(({ status }) => status === 'PENDING_APPROVAL').length,
          myRejectedShipments: mine.filter(({ status }) => status === 'REJECTED').length,
        });
      }
    });

    it('tells the totals of the lists that it summarises', async () => {
      for (const { name, client, id, decides } of members) {
        const dashboard = (await client.run(ViewerDocument)).viewer!.dashboard;
        const totalOfMine = async (status: 'PENDING_APPROVAL' | 'REJECTED'): Promise<number> => {
          const filter = { statuses: [status], senderIds: [id] };
          const { totalCount, nodes } = (await client.run(ShipmentsDocument, { filter, first: 200 }))
            .shipments;
          expect(nodes).to.have.length(totalCount);
          return totalCount;
        };
        expect(dashboard.myShipmentsAwaitingApproval, name).to.equal(await totalOfMine('PENDING_APPROVAL'));
        expect(dashboard.myRejectedShipments, name).to.equal(await totalOfMine('REJECTED'));
        if (decides) {
          const { approvals } = await client.run(ApprovalsDocument, { first: 200 });
          expect(dashboard.shipmentsAwaitingMyDecision, name).to.equal(approvals.totalCount);
          expect(approvals.nodes).to.have.length(approvals.totalCount);
        } else {
          expect(dashboard.shipmentsAwaitingMyDecision, name).to.equal(0);
          await client.refused('FORBIDDEN', ApprovalsDocument);
        }
      }
    });

    it('LXP-5 counts exactly those whom the filter needsGroup lists: nobody without groups, else who has none that lives', async () => {
      for (const { name, client, administers } of members) {
        const listed = (await client.run(UsersDocument, { filter: { needsGroup: true }, first: 200 })).users;
        const others = (await client.run(UsersDocument, { filter: { needsGroup: false }, first: 200 })).users;
        const everybody = (await client.run(UsersDocument, { first: 200 })).users;
        expect(listed.totalCount).to.equal(listed.nodes.length);
        expect([...listed.nodes, ...others.nodes].map(({ id }) => id)).to.have.members(
          everybody.nodes.map(({ id }) => id),
        );
        if (administers) {
          const needing = everybody.nodes.filter(
            ({ role, groups }) =>
              groupMode && (role === 'USER' || role === 'GROUP_MANAGER') && groups.length === 0,
          );
          expect(needing, name).to.have.length(groupMode ? 2 : 0);
          expect(listed.nodes.map(({ id }) => id)).to.deep.equal(needing.map(({ id }) => id));
          const { viewer } = await client.run(UsersWithoutGroupDocument);
          expect(viewer?.dashboard.usersWithoutGroup, name).to.equal(listed.totalCount);
        } else {
          expect(listed.nodes, name).to.deep.equal([]);
          const { errors } = await client.send(UsersWithoutGroupDocument);
          expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['FORBIDDEN']);
        }
      }
    });
  });
}
