import { expect } from 'chai';
import {
  DeleteAccountDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  InviteUserDocument,
  LockUserDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  datesFrom,
  keepSessions,
  listing,
  runSlot,
  setMails,
  waitingTold,
  writtenTo,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { password, World, type Group, type Person } from '../../support/world.js';
import { lockGroup } from '../../support/losses.js';

describe('LXP-12 approvers are told what waits for them', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  const newDate = datesFrom('2027-01-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  /** An account with somebody whose letters wait. */
  async function newWorld(): Promise<{ world: World; clerk: Person }> {
    const world = await World.create({ gateway });
    return { world, clerk: await quickUser(world, { trait: 'EXAMINEE' }) };
  }

  async function told(person: { id: string }): Promise<string[]> {
    return waitingTold(gateway, person);
  }

  async function run(date: string, ...times: string[]): Promise<void> {
    await keepSessions(gateway);
    for (const time of times) await runSlot(gateway, date, time);
  }

  describe('when', () => {
    it('at 12:00 and at 15:00, and at no other time unless somebody has set one', async () => {
      const { world, clerk } = await newWorld();
      const approver = await quickUser(world, { trait: 'APPROVER' });
      const letter = await quickShipment(world, clerk, null);
      const times = (await gateway.gateway.services.noticeSlots.slots()).map(({ time }) => time);
      expect(times.sort()).to.deep.equal(['12:00', '15:00']);
      const date = newDate();
      await run(date, '09:00', '11:59');
      expect(await told(approver)).to.deep.equal([]);
      await run(date, '12:00');
      expect(await told(approver)).to.deep.equal([listing(letter)]);
      await run(date, '14:00', '15:00', '18:00');
      expect(await told(approver)).to.deep.equal([listing(letter), listing(letter)]);
    });

    it('nobody is told anything when nothing waits, and what was decided in between is not told again', async () => {
      const { world, clerk } = await newWorld();
      const approver = await quickUser(world, { trait: 'APPROVER' });
      const date = newDate();
      await run(date, '12:00');
      expect(await told(approver)).to.deep.equal([]);
      const [first, second] = [
        await quickShipment(world, clerk, null),
        await quickShipment(world, clerk, null),
      ];
      const next = newDate();
      await run(next, '12:00');
      await world.approve(world.superadmin, first);
      await run(next, '15:00');
      await world.approve(world.superadmin, second);
      await run(newDate(), '12:00', '15:00');
      expect(await told(approver)).to.deep.equal([listing(first, second), listing(second)]);
    });

    it('the same slot of a day writes to nobody twice, by several processes at once neither', async () => {
      const { world, clerk } = await newWorld();
      const approver = await quickUser(world, { trait: 'APPROVER' });
      await quickShipment(world, clerk, null);
      const date = newDate();
      await Promise.all([run(date, '12:00'), run(date, '12:00'), run(date, '12:00')]);
      await run(date, '12:00');
      expect(await told(approver)).to.have.length(1);
    });

    it('other times that the account has set take their place, those of others stay theirs', async () => {
      const { world, clerk } = await newWorld();
      const approver = await quickUser(world, { trait: 'APPROVER' });
      const letter = await quickShipment(world, clerk, null);
      await world.superadmin.client.run(UpdateAccountDocument, {
        input: { approvalNoticeTimes: ['17:30', '08:15'] },
      });
      const date = newDate();
      await run(date, '08:15', '12:00', '15:00');
      expect(await told(approver)).to.deep.equal([listing(letter)]);
      await run(date, '17:30');
      expect(await told(approver)).to.have.length(2);
      await world.superadmin.client.run(UpdateAccountDocument, { input: { digestTimes: ['07:00'] } });
      await run(newDate(), '07:00', '12:00');
      expect(await told(approver), 'digest times are for everything else').to.have.length(2);
    });

    it("an account is told by the clocks of its own zone, at its own noon and not at somebody else's", async () => {
      const { world, clerk } = await newWorld();
      await world.superadmin.client.run(UpdateAccountDocument, { input: { timeZone: 'America/New_York' } });
      const approver = await quickUser(world, { trait: 'APPROVER' });
      await quickShipment(world, clerk, null);
      const date = newDate();
      await run(date, '12:00');
      expect(await told(approver)).to.deep.equal([]);
      await runSlot(gateway, date, '12:00', { timeZone: 'America/New_York' });
      expect(await told(approver)).to.have.length(1);
      const [mail] = await writtenTo(gateway, approver);
      expect(mail?.message.timeZone).to.equal('America/New_York');
    });

    it('somebody who has set a time of their own is told at that and not at those of the account', async () => {
      const { world, clerk } = await newWorld();
      const [early, plain, silent] = [
        await quickUser(world, { trait: 'APPROVER' }),
        await quickUser(world, { trait: 'APPROVER' }),
        await quickUser(world, { trait: 'APPROVER' }),
      ];
      await setMails(early, { event: 'APPROVAL_WAITING', mode: 'DIGEST', digestTime: '07:45' });
      await setMails(plain, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
      await setMails(silent, { event: 'APPROVAL_WAITING', mode: 'NONE' });
      const letter = await quickShipment(world, clerk, null);
      const date = newDate();
      await run(date, '07:45');
      expect([await told(early), await told(plain)]).to.deep.equal([[listing(letter)], []]);
      await run(date, '12:00', '15:00');
      expect([await told(early), await told(plain)]).to.deep.equal([
        [listing(letter)],
        [listing(letter), listing(letter)],
      ]);
      expect(await told(silent)).to.deep.equal([]);
    });
  });

  describe('who', () => {
    it('superadmin and managers only with the approver trait, then of all groups', async () => {
      const { world } = await newWorld();
      const [sales, support] = [await world.group(), await world.group()];
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
      const [plain, approving] = [
        await quickUser(world, { role: 'MANAGER' }),
        await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' }),
      ];
      const letters = [
        await quickShipment(world, clerk, sales.id),
        await quickShipment(world, clerk, support.id),
      ];
      await run(newDate(), '12:00');
      expect(await told(approving)).to.deep.equal([listing(...letters)]);
      for (const person of [plain, world.superadmin]) expect(await told(person)).to.deep.equal([]);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: world.superadmin.id, approvalTrait: 'APPROVER' },
      });
      await run(newDate(), '12:00');
      expect(await told(world.superadmin)).to.deep.equal([listing(...letters)]);
    });

    it('group managers and users with the trait of their active groups only', async () => {
      const { world } = await newWorld();
      const [sales, support, closed] = [await world.group(), await world.group(), await world.group()];
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support, closed] });
      const of = (role: 'USER' | 'GROUP_MANAGER', groups: Group[], trait: 'APPROVER' | 'NONE' = 'APPROVER') =>
        quickUser(world, { role, trait, groups });
      const people = {
        userOfSales: await of('USER', [sales]),
        managerOfSales: await of('GROUP_MANAGER', [sales]),
        managerOfBoth: await of('GROUP_MANAGER', [sales, support]),
        userOfClosedAndSupport: await of('USER', [closed, support]),
        managerWithoutTrait: await of('GROUP_MANAGER', [sales, support], 'NONE'),
      };
      const ofSales = await quickShipment(world, clerk, sales.id);
      const ofSupport = [
        await quickShipment(world, clerk, support.id),
        await quickShipment(world, clerk, support.id),
      ];
      await quickShipment(world, clerk, closed.id);
      await lockGroup(world.superadmin.client, closed.id);
      await run(newDate(), '15:00');
      expect(await told(people.userOfSales)).to.deep.equal([listing(ofSales)]);
      expect(await told(people.managerOfSales)).to.deep.equal([listing(ofSales)]);
      expect(await told(people.managerOfBoth)).to.deep.equal([listing(ofSales, ...ofSupport)]);
      expect(await told(people.userOfClosedAndSupport)).to.deep.equal([listing(...ofSupport)]);
      expect(await told(people.managerWithoutTrait)).to.deep.equal([]);
    });

    it('without groups everybody with the trait, of all letters of the account but their own', async () => {
      const { world, clerk } = await newWorld();
      const [user, groupManager, changing] = [
        await quickUser(world, { trait: 'APPROVER' }),
        await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER' }),
        await quickUser(world, { trait: 'EXAMINEE' }),
      ];
      const [letter, own] = [
        await quickShipment(world, clerk, null),
        await quickShipment(world, changing, null),
      ];
      const trait = { id: changing.id, approvalTrait: 'APPROVER' } as const;
      await world.superadmin.client.run(UpdateUserDocument, { input: trait });
      await run(newDate(), '12:00');
      expect(await told(user)).to.deep.equal([listing(letter, own)]);
      expect(await told(groupManager)).to.deep.equal([listing(letter, own)]);
      expect(await told(changing)).to.deep.equal([listing(letter)]);
      expect(await told(clerk)).to.deep.equal([]);
    });

    it('nobody without access: not invited, invited, locked, deleted, with none but locked groups', async () => {
      const { world } = await newWorld();
      const [sales, support] = [await world.group(), await world.group()];
      const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
      const approving = { trait: 'APPROVER', groups: [sales] } as const;
      const people = {
        created: await world.createdUser({ trait: 'APPROVER', groups: [sales] }),
        invited: await world.createdUser({ trait: 'APPROVER', groups: [sales] }),
        locked: await quickUser(world, { ...approving, groups: [sales] }),
        deleted: await quickUser(world, { ...approving, groups: [sales] }),
        ofLockedGroup: await quickUser(world, {
          role: 'GROUP_MANAGER',
          trait: 'APPROVER',
          groups: [support],
        }),
      };
      const reachable = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      const letters = [
        await quickShipment(world, clerk, sales.id),
        await quickShipment(world, clerk, support.id),
      ];
      const { client } = world.superadmin;
      await client.run(InviteUserDocument, { id: people.invited.id });
      await client.run(LockUserDocument, { id: people.locked.id });
      await client.run(DeleteUserDocument, { id: people.deleted.id });
      await lockGroup(client, support.id);
      await run(newDate(), '12:00');
      for (const [who, person] of Object.entries(people)) expect(await told(person), who).to.deep.equal([]);
      expect(await told(reachable)).to.deep.equal([listing(letters[0]!)]);
    });

    it('nobody once the account is deleted, and only the superadmin once user management has ended', async () => {
      for (const end of ['END', 'DELETE'] as const) {
        const { world, clerk } = await newWorld();
        const people = [
          world.superadmin,
          await quickUser(world, { trait: 'APPROVER' }),
          await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' }),
        ];
        const letter = await quickShipment(world, clerk, null);
        await keepSessions(gateway);
        if (end === 'END')
          await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
        else await world.superadmin.client.run(DeleteAccountDocument, { input: { password } });
        await run(newDate(), '12:00', '15:00');
        // Nobody else can decide on it any more.
        const toDecide = end === 'END' ? [listing(letter), listing(letter)] : [];
        expect(await told(people[0]!), end).to.deep.equal(toDecide);
        for (const person of people.slice(1)) expect(await told(person), end).to.deep.equal([]);
      }
    });

    it('nobody is told of letters of another account that is told at the same time', async () => {
      const [one, other] = [await newWorld(), await newWorld()];
      const [approver, stranger] = [
        await quickUser(one.world, { trait: 'APPROVER' }),
        await quickUser(other.world, { role: 'MANAGER', trait: 'APPROVER' }),
      ];
      const letter = await quickShipment(one.world, one.clerk, null);
      await run(newDate(), '12:00');
      expect([await told(approver), await told(stranger)]).to.deep.equal([[listing(letter)], []]);
      const foreign = await quickShipment(other.world, other.clerk, null);
      await run(newDate(), '12:00');
      expect(await told(approver)).to.deep.equal([listing(letter), listing(letter)]);
      expect(await told(stranger)).to.deep.equal([listing(foreign)]);
    });
  });
});
