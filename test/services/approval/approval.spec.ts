import { expect } from 'chai';
import {
  ActivitiesDocument,
  ApprovalsDocument,
  ApproveShipmentDocument,
  DeleteShipmentDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  LockUserDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import {
  decidedAs,
  password,
  plainOptions,
  World,
  type Group,
  type Person,
  type Shipment,
} from '../../support/world.js';

describe('LXP-11 four eyes', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let sales: Group;
  let support: Group;
  let clerk: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    [sales, support] = await Promise.all([world.group(), world.group()]);
    clerk = await world.user({ trait: 'EXAMINEE', groups: [sales, support] });
  });

  after(() => gateway.stop());

  async function waitingLetter(sender = clerk, group: Group | null = sales): Promise<Shipment> {
    const letter = await world.shipment(sender, group === null ? {} : { group });
    expect(letter.status).to.equal('PENDING_APPROVAL');
    return letter;
  }

  async function change(person: Person, input: Omit<UpdateUserInput, 'id'>): Promise<void> {
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, ...input } });
  }

  const approve = (person: Person, letter: Shipment): Promise<Shipment> => world.approve(person, letter);

  async function expectNoDecision(client: Client, letter: Shipment, code: 'FORBIDDEN' | 'NOT_FOUND') {
    const decided = decidedAs(letter);
    await client.refused(code, ApproveShipmentDocument, decided);
    await client.refused(code, RejectShipmentDocument, { input: decided });
    await client.refused(code, DeleteShipmentDocument, decided);
    await client.refused(code, DeleteShipmentDocument, { id: letter.id });
    const [row] = await gateway.gateway.dataSource.query<{ status: string }[]>(
      'SELECT status FROM shipment WHERE id = ?',
      [letter.id],
    );
    expect(row?.status).to.equal('PENDING_APPROVAL');
  }

  async function listed(client: Client): Promise<string[]> {
    return (await client.run(ApprovalsDocument, { first: 200 })).approvals.nodes.map(({ id }) => id);
  }

  describe('whose letters wait', () => {
    it("an examinee's letters wait and are not processed; everybody else's go out at once", async () => {
      const groups = [sales];
      const [user, approver, groupManager, examinedManager, manager] = await Promise.all([
        world.user({ groups }),
        world.user({ trait: 'APPROVER', groups }),
        world.user({ role: 'GROUP_MANAGER', groups }),
        world.user({ role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups }),
        world.user({ role: 'MANAGER' }),
      ]);
      const waiting = [await waitingLetter(clerk), await waitingLetter(examinedManager)];
      for (const letter of waiting) expect(letter.approval).to.include({ state: 'PENDING', decidedBy: null });
      for (const person of [user, approver, groupManager, manager, world.superadmin])
        expect(await world.shipment(person, { group: sales })).to.include({
          status: 'QUEUED',
          approval: null,
        });
      await handOverOf(gateway).handOverWaiting(() => undefined);
      for (const { id } of waiting)
        expect((await clerkOrSuperadmin(id)).status, 'is not processed').to.equal('PENDING_APPROVAL');
    });

    it('a draft waits for nobody until it is submitted', async () => {
      const draft = await world.shipment(clerk, { group: sales, draft: true });
      expect(draft).to.include({ status: 'DRAFT', approval: null });
      expect(await listed(world.superadmin.client)).not.to.contain(draft.id);
      const { submitShipment } = await clerk.client.run(SubmitShipmentDocument, { id: draft.id });
      expect(submitShipment.shipment.status).to.equal('PENDING_APPROVAL');
      expect(await listed(world.superadmin.client)).to.contain(draft.id);
    });
  });

  async function clerkOrSuperadmin(id: string): Promise<Shipment> {
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  describe('who decides', () => {
    it('users and group managers with the trait decide for their own groups only', async () => {
      for (const role of ['USER', 'GROUP_MANAGER'] as const) {
        const approver = await world.user({ role, trait: 'APPROVER', groups: [sales] });
        const [mine, other] = [await waitingLetter(clerk, sales), await waitingLetter(clerk, support)];
        const list = await listed(approver.client);
        expect(list).to.contain(mine.id);
        expect(list).not.to.contain(other.id);
        await expectNoDecision(approver.client, other, 'NOT_FOUND');
        expect(await approve(approver, mine)).to.deep.include({ status: 'QUEUED' });
      }
    });

    it('group managers and users without the trait do not decide, for their own groups either', async () => {
      const letter = await waitingLetter();
      const groupManager = await world.user({ role: 'GROUP_MANAGER', groups: [sales] });
      await expectNoDecision(groupManager.client, letter, 'FORBIDDEN');
      await groupManager.client.refused('FORBIDDEN', ApprovalsDocument);
      await clerk.client.refused('FORBIDDEN', ApprovalsDocument);
    });

    it('superadmin and managers decide for every group, with and without the trait', async () => {
      const managers = await Promise.all([
        world.user({ role: 'MANAGER' }),
        world.user({ role: 'MANAGER', trait: 'APPROVER' }),
      ]);
      for (const person of [world.superadmin, ...managers]) {
        for (const group of [sales, support]) {
          const letter = await waitingLetter(clerk, group);
          expect(await listed(person.client)).to.contain(letter.id);
          const { approval } = await approve(person, letter);
          expect(approval).to.deep.include({ state: 'APPROVED', comment: null });
          expect(approval?.decidedBy?.id).to.equal(person.id);
          expect(approval?.decidedAt).to.be.a('string');
        }
      }
    });

    it('without groups, whoever has the trait decides for the whole account', async () => {
      const plain = await World.create({ gateway });
      const [examinee, user, groupManager] = await Promise.all([
        plain.user({ trait: 'EXAMINEE' }),
        plain.user({ trait: 'APPROVER' }),
        plain.user({ role: 'GROUP_MANAGER', trait: 'APPROVER' }),
      ]);
      for (const approver of [user, groupManager]) {
        const letter = await plain.shipment(examinee);
        expect(await listed(approver.client)).to.deep.equal([letter.id]);
        expect(await plain.approve(approver, letter)).to.deep.include({ status: 'QUEUED' });
      }
    });

    it('what has waited longest is on top of the list', async () => {
      const approver = await world.user({ trait: 'APPROVER', groups: [sales] });
      const before = await listed(approver.client);
      const letters = [await waitingLetter(), await waitingLetter(), await waitingLetter()];
      expect(await listed(approver.client)).to.deep.equal([...before, ...letters.map(({ id }) => id)]);
    });

    it('the decision stands in the activity log, with who took it', async () => {
      const manager = await world.user({ role: 'MANAGER' });
      await approve(manager, await waitingLetter());
      await world.reject(manager, await waitingLetter());
      await world.remove(manager, await waitingLetter());
      const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
        filter: {
          userIds: [manager.id],
          types: ['SHIPMENT_APPROVED', 'SHIPMENT_REJECTED', 'SHIPMENT_DELETED'],
        },
      });
      expect(activities.nodes.map(({ type, actor }) => [type, actor?.id])).to.deep.equal([
        ['SHIPMENT_DELETED', manager.id],
        ['SHIPMENT_REJECTED', manager.id],
        ['SHIPMENT_APPROVED', manager.id],
      ]);
    });
  });

  describe('nobody decides on their own', () => {
    it('also not after becoming an approver, a manager or the superadmin, nor from a second login', async () => {
      const riser = await world.user({ trait: 'EXAMINEE', groups: [sales] });
      const letter = await waitingLetter(riser);
      const expectRefused = async () => {
        const second = await world.logIn(riser);
        await expectNoDecision(riser.client, letter, 'FORBIDDEN');
        await expectNoDecision(second, letter, 'FORBIDDEN');
        expect(await listed(second)).not.to.contain(letter.id);
      };
      await expectNoDecision(riser.client, letter, 'FORBIDDEN');
      await change(riser, { approvalTrait: 'APPROVER' });
      await expectRefused();
      await change(riser, { role: 'GROUP_MANAGER' });
      await expectRefused();
      await change(riser, { role: 'MANAGER' });
      await expectRefused();
      await world.superadmin.client.run(HandOverSuperadminDocument, {
        input: { userId: riser.id, password },
      });
      await expectRefused();
      expect(await approve(world.superadmin, letter)).to.deep.include({ status: 'QUEUED' });
      await riser.client.run(HandOverSuperadminDocument, {
        input: { userId: world.superadmin.id, password },
      });
    });

    it("an approver's own letter is never in their list, and they may not delete it as an approver", async () => {
      const person = await world.user({ trait: 'EXAMINEE', groups: [sales] });
      const letter = await waitingLetter(person);
      await change(person, { approvalTrait: 'APPROVER' });
      expect(await listed(person.client)).not.to.contain(letter.id);
      await person.client.refused('FORBIDDEN', DeleteShipmentDocument, { id: letter.id });
    });
  });

  describe('what changes while a letter waits', () => {
    it('it goes on waiting when its sender needs no approval any more', async () => {
      const sender = await world.user({ trait: 'EXAMINEE', groups: [sales] });
      const letter = await waitingLetter(sender);
      await change(sender, { approvalTrait: 'NONE' });
      expect((await clerkOrSuperadmin(letter.id)).status).to.equal('PENDING_APPROVAL');
      expect(await listed(world.superadmin.client)).to.contain(letter.id);
      expect(await approve(world.superadmin, letter)).to.deep.include({ status: 'QUEUED' });
    });

    it('who loses the trait, or the group, decides no more from the next request on; who gets it does', async () => {
      const [approver, letter] = [
        await world.user({ trait: 'APPROVER', groups: [sales, support] }),
        await waitingLetter(),
      ];
      await change(approver, { approvalTrait: 'NONE' });
      await approver.client.refused('FORBIDDEN', ApproveShipmentDocument, decidedAs(letter));
      await change(approver, { approvalTrait: 'APPROVER', groupIds: [support.id] });
      await expectNoDecision(approver.client, letter, 'NOT_FOUND');
      await change(approver, { groupIds: [sales.id] });
      await approve(approver, letter);
    });

    it('a letter whose sender was locked or deleted is decided on all the same, and goes out', async () => {
      for (const document of [LockUserDocument, DeleteUserDocument]) {
        const sender = await world.user({ trait: 'EXAMINEE', groups: [sales], lastName: 'Gegangen' });
        const letter = await waitingLetter(sender);
        await world.superadmin.client.run<unknown, { id: string }>(document, { id: sender.id });
        const approver = await world.user({ trait: 'APPROVER', groups: [sales] });
        const approved = await approve(approver, letter);
        expect(approved.sender).to.include({ id: sender.id, lastName: 'Gegangen' });
        await handOverOf(gateway).handOverWaiting(() => undefined);
        expect((await clerkOrSuperadmin(letter.id)).status).to.equal('SENT');
      }
    });

    it('LXP-15 when user management ends, waiting letters stay for the superadmin to decide', async () => {
      const ending = await World.create({ gateway });
      const group = await ending.group();
      const sender = await ending.user({ trait: 'EXAMINEE', groups: [group] });
      const letters = [await ending.shipment(sender, { group }), await ending.shipment(sender, { group })];
      await ending.superadmin.client.run(EndUserManagementDocument, { input: { password } });
      expect(await listed(ending.superadmin.client)).to.deep.equal(letters.map(({ id }) => id));
      await ending.approve(ending.superadmin, letters[0]!);
      await ending.reject(ending.superadmin, letters[1]!);
      expect(await listed(ending.superadmin.client)).to.deep.equal([]);
    });
  });

  describe('a rejected letter', () => {
    it('shows its sender the comment, is corrected, submitted again and decided anew', async () => {
      const { id } = await waitingLetter();
      const rejected = await world.reject(world.superadmin, { id }, 'Bitte beidseitig.');
      expect(rejected.approval).to.include({
        state: 'REJECTED',
        comment: 'Bitte beidseitig.',
      });
      const { shipment: seen } = await clerk.client.run(ShipmentDocument, { id });
      expect(seen?.approval).to.deep.include({ state: 'REJECTED', comment: 'Bitte beidseitig.' });
      expect(seen?.approval?.decidedBy?.id).to.equal(world.superadmin.id);
      const options = { ...plainOptions, sides: 'DUPLEX' } as const;
      await clerk.client.run(UpdateShipmentDocument, { input: { id, options, groupId: support.id } });
      const { submitShipment } = await clerk.client.run(SubmitShipmentDocument, { id });
      expect(submitShipment.shipment).to.deep.include({ status: 'PENDING_APPROVAL', options });
      expect(submitShipment.shipment.approval).to.include({
        state: 'PENDING',
        comment: null,
        decidedBy: null,
      });
      expect(submitShipment.shipment.group).to.deep.equal(support);
      expect((await world.reject(world.superadmin, { id })).approval).to.include({
        state: 'REJECTED',
        comment: null,
      });
    });

    it('a comment of more than 2,000 characters is refused, and the letter goes on waiting', async () => {
      const letter = await waitingLetter();
      const { id } = letter;
      const reject = (length: number) => ({ input: { ...decidedAs(letter), comment: 'ä'.repeat(length) } });
      expect(await world.superadmin.client.problems(RejectShipmentDocument, reject(2_001))).to.deep.equal([
        'comment: TOO_LONG',
      ]);
      expect((await clerkOrSuperadmin(id)).status).to.equal('PENDING_APPROVAL');
      await world.superadmin.client.run(RejectShipmentDocument, reject(2_000));
    });
  });
});
