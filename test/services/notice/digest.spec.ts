import { expect } from 'chai';
import {
  DeleteShipmentDocument,
  LockUserDocument,
  SubmitShipmentDocument,
  UnlockUserDocument,
} from '../../../src/generated/operations.js';
import { Chance } from '../../support/chance.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  collectedIn,
  datesFrom,
  keepSessions,
  messagesTo,
  runSlot,
  setMails,
  writtenTo,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Person, type Shipment } from '../../support/world.js';

describe('LXP-12 senders are told what became of their letters', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  const newDate = datesFrom('2027-01-05');

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  async function newClerk(): Promise<Person> {
    return quickUser(world, { trait: 'EXAMINEE' });
  }

  async function run(date: string, ...times: string[]): Promise<void> {
    await keepSessions(gateway);
    for (const time of times) await runSlot(gateway, date, time);
  }

  async function reject(letter: Shipment, comment: string | null = null): Promise<void> {
    await world.reject(world.superadmin, letter, comment);
  }

  async function approve(letter: Shipment): Promise<void> {
    await world.approve(world.superadmin, letter);
  }

  async function remove(letter: Shipment): Promise<void> {
    await world.remove(world.superadmin, letter);
  }

  async function removeOwn({ id }: Shipment, sender: Person): Promise<void> {
    await sender.client.run(DeleteShipmentDocument, { id });
  }

  /** What each mail to somebody has told: the outcomes with the letters' numbers, in the order of the mail. */
  async function told(person: Person): Promise<string[][]> {
    const messages = await messagesTo(gateway, person, 'LETTERS_DECIDED');
    return messages.map(({ letters }) => letters.map(({ outcome, number }) => `${outcome} ${number}`));
  }

  describe('rejected letters', () => {
    it('are told at 12:00 with the comment of who rejected them, once', async () => {
      const clerk = await newClerk();
      const [first, second] = [
        await quickShipment(world, clerk, null),
        await quickShipment(world, clerk, null),
      ];
      await reject(first, 'Bitte mit Anlage');
      await reject(second);
      expect(await told(clerk), 'not before noon').to.deep.equal([]);
      await run(newDate(), '15:00');
      expect(await told(clerk), '15:00 is for approvers').to.deep.equal([]);
      const date = newDate();
      await run(date, '12:00', '12:00');
      await run(newDate(), '12:00', '15:00');
      const messages = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
      expect(messages).to.have.length(1);
      expect(messages[0]).to.deep.include({ total: 2 });
      expect(
        messages[0]?.letters.map(({ number, comment, decidedBy, group }) => ({
          number,
          comment,
          decidedBy,
          group,
        })),
      ).to.deep.equal([
        { number: first.number, comment: 'Bitte mit Anlage', decidedBy: 'Sabine Schäfer', group: null },
        { number: second.number, comment: null, decidedBy: 'Sabine Schäfer', group: null },
      ]);
    });

    it('are told with their comments however long these are', async () => {
      const clerk = await newClerk();
      const comment = '€'.repeat(2_000);
      for (let count = 0; count < 20; count++) await reject(await quickShipment(world, clerk, null), comment);
      await run(newDate(), '12:00');
      const [message] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
      expect(message?.letters.map((letter) => letter.comment)).to.deep.equal(Array<string>(20).fill(comment));
    });

    it('are told again when they were corrected and rejected once more', async () => {
      const clerk = await newClerk();
      const letter = await quickShipment(world, clerk, null);
      await reject(letter, 'Einmal');
      await clerk.client.run(SubmitShipmentDocument, { id: letter.id });
      await run(newDate(), '12:00');
      await reject(letter, 'Zweimal');
      await run(newDate(), '12:00');
      const messages = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
      expect(messages.map(({ letters }) => letters.map(({ comment }) => comment))).to.deep.equal([
        ['Einmal'],
        ['Zweimal'],
      ]);
    });

    it('of two rejections of one letter before noon each is told with its own comment', async () => {
      const clerk = await newClerk();
      const letter = await quickShipment(world, clerk, null);
      await reject(letter, 'Einmal');
      await clerk.client.run(SubmitShipmentDocument, { id: letter.id });
      await reject(letter, 'Zweimal');
      await run(newDate(), '12:00');
      const messages = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
      expect(messages.map(({ letters }) => letters.map(({ comment }) => comment))).to.deep.equal([
        ['Einmal', 'Zweimal'],
      ]);
    });

    it('who was locked at noon is told once they are unlocked', async () => {
      const clerk = await newClerk();
      const letter = await quickShipment(world, clerk, null);
      await reject(letter);
      await world.superadmin.client.run(LockUserDocument, { id: clerk.id });
      await run(newDate(), '12:00');
      expect(await told(clerk)).to.deep.equal([]);
      await world.superadmin.client.run(UnlockUserDocument, { id: clerk.id });
      await run(newDate(), '12:00');
      expect(await told(clerk)).to.deep.equal([[`REJECTED ${letter.number}`]]);
    });

    it('are told at once to who has set that, and not at noon again', async () => {
      const clerk = await newClerk();
      await setMails(clerk, { event: 'LETTER_REJECTED', mode: 'IMMEDIATE' });
      const letter = await quickShipment(world, clerk, null);
      await reject(letter);
      expect(await told(clerk)).to.deep.equal([[`REJECTED ${letter.number}`]]);
      await run(newDate(), '12:00');
      expect(await told(clerk)).to.have.length(1);
    });

    it('are told at an own time to who has set one, and never to who wants no mail', async () => {
      const [late, silent, silenced] = [await newClerk(), await newClerk(), await newClerk()];
      await setMails(late, { event: 'LETTER_REJECTED', mode: 'DIGEST', digestTime: '16:20' });
      await setMails(silent, { event: 'LETTER_REJECTED', mode: 'NONE' });
      for (const clerk of [late, silent, silenced]) await reject(await quickShipment(world, clerk, null));
      await setMails(silenced, { event: 'LETTER_REJECTED', mode: 'NONE' });
      const date = newDate();
      await run(date, '12:00');
      expect(await told(late)).to.deep.equal([]);
      await run(date, '16:20');
      expect(await told(late)).to.have.length(1);
      await setMails(silenced, { event: 'LETTER_REJECTED', mode: 'DIGEST' });
      await run(newDate(), '12:00', '16:20');
      for (const person of [silent, silenced]) expect(await told(person)).to.deep.equal([]);
      expect(await collectedIn(world), 'nothing is left over').to.equal(0);
    });

    it('are all counted, and the first twenty listed', async () => {
      const clerk = await newClerk();
      const letters: Shipment[] = [];
      for (let made = 0; made < 22; made++) letters.push(await quickShipment(world, clerk, null));
      for (const letter of letters) await reject(letter);
      await run(newDate(), '12:00');
      const [message] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
      expect(message?.total).to.equal(22);
      expect(message?.letters.map(({ number }) => number)).to.deep.equal(
        letters.slice(0, 20).map(({ number }) => number),
      );
    });
  });

  it('what is collected for later holds up no rejected letter, and is told with its true number', async () => {
    const manager = await quickUser(world, { role: 'GROUP_MANAGER', trait: 'EXAMINEE' });
    const activity = await newUserNoted();
    await setMails(manager, { event: 'USER_CREATED', mode: 'DIGEST', digestTime: '18:00' });
    const made = 3_000;
    await gateway.gateway.dataSource.query(
      `INSERT INTO notice_item (account_id, id, user_id, event, subject_id, created_at)
        WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < ${made / 10})
        SELECT ?, CONCAT('000000000000', LPAD(n.n, 7, '0'), LPAD(m.n, 7, '0')), ?, 'USER_CREATED', ?, UTC_TIMESTAMP(3)
          FROM n JOIN n m ON m.n <= 10`,
      [world.accountId, manager.id, activity],
    );
    const letter = await quickShipment(world, manager, null);
    await reject(letter);
    const date = newDate();
    await run(date, '12:00');
    expect(await told(manager)).to.deep.equal([[`REJECTED ${letter.number}`]]);
    await run(date, '18:00', '18:00');
    const messages = await messagesTo(gateway, manager, 'HAPPENINGS');
    expect(messages.map(({ total, happenings }) => [total, happenings.length])).to.deep.equal([[made, 20]]);
    expect(await collectedIn(world)).to.equal(0);
    await setMails(manager, { event: 'USER_CREATED', mode: 'NONE' });
  });

  /** The activity that tells of somebody who was made. */
  async function newUserNoted(): Promise<string> {
    const { id } = await newClerk();
    const [activity] = await gateway.gateway.dataSource.query<{ id: string }[]>(
      "SELECT id FROM activity WHERE type = 'USER_CREATED' AND subject_user_id = ?",
      [id],
    );
    expect(activity).not.to.equal(undefined);
    return activity!.id;
  }

  describe('approved and deleted letters', () => {
    it('are told to nobody who has not asked for it, except the deleted ones', async () => {
      const clerk = await newClerk();
      const [approved, deleted] = [
        await quickShipment(world, clerk, null),
        await quickShipment(world, clerk, null),
      ];
      await approve(approved);
      await remove(deleted);
      await run(newDate(), '12:00');
      expect(await told(clerk)).to.deep.equal([[`DELETED ${deleted.number}`]]);
    });

    it('are told to who has asked for it, after the rejected and deleted ones in the same mail', async () => {
      const clerk = await newClerk();
      await setMails(clerk, { event: 'LETTER_DECIDED', mode: 'DIGEST' });
      const letters: Shipment[] = [];
      for (let made = 0; made < 3; made++) letters.push(await quickShipment(world, clerk, null));
      const [approved, deleted, rejected] = letters as [Shipment, Shipment, Shipment];
      await approve(approved);
      await remove(deleted);
      await reject(rejected);
      await run(newDate(), '12:00');
      expect(await told(clerk)).to.deep.equal([
        [`DELETED ${deleted.number}`, `REJECTED ${rejected.number}`, `APPROVED ${approved.number}`],
      ]);
    });

    it('what a sender deletes is told to nobody', async () => {
      const clerk = await newClerk();
      await setMails(clerk, { event: 'LETTER_DECIDED', mode: 'IMMEDIATE' });
      const [draft, rejected] = [
        await quickShipment(world, clerk, null, true),
        await quickShipment(world, clerk, null),
      ];
      await removeOwn(draft, clerk);
      await reject(rejected);
      await removeOwn(rejected, clerk);
      expect(await told(clerk)).to.deep.equal([]);
      await run(newDate(), '12:00');
      expect(await told(clerk), 'the rejection is').to.deep.equal([[`REJECTED ${rejected.number}`]]);
    });

    for (const mode of ['IMMEDIATE', 'DIGEST'] as const) {
      it(`of a rejected letter that an approver then deletes both is told, ${mode === 'DIGEST' ? 'collected' : 'at once'}`, async () => {
        const clerk = await newClerk();
        await setMails(clerk, { event: 'LETTER_DECIDED', mode }, { event: 'LETTER_REJECTED', mode });
        const letter = await quickShipment(world, clerk, null);
        await reject(letter, 'Bitte mit Anlage');
        if (mode === 'DIGEST') await run(newDate(), '12:00');
        else expect(await told(clerk)).to.deep.equal([[`REJECTED ${letter.number}`]]);
        await remove(letter);
        if (mode === 'DIGEST') await run(newDate(), '12:00');
        expect(await told(clerk)).to.deep.equal([
          [`REJECTED ${letter.number}`],
          [`DELETED ${letter.number}`],
        ]);
      });
    }
  });

  describe('each exactly once', () => {
    for (const seed of [1, 2, 3]) {
      it(`whatever is decided, cut off and repeated, in chance sequence ${seed}`, async () => {
        const chance = new Chance(seed);
        const clerks = [await newClerk(), await newClerk(), await newClerk()];
        for (const clerk of clerks) await setMails(clerk, { event: 'LETTER_DECIDED', mode: 'DIGEST' });
        const expected = new Map<Person, string[]>(clerks.map((clerk) => [clerk, []]));
        for (let step = 0; step < 12; step++) {
          for (const clerk of chance.some(clerks, 0.6)) {
            const letter = await quickShipment(world, clerk, null);
            const decision = chance.one(['APPROVED', 'REJECTED', 'DELETED'] as const);
            await { APPROVED: approve, REJECTED: reject, DELETED: remove }[decision](letter);
            expected.get(clerk)?.push(`${decision} ${letter.number}`);
          }
          const date = newDate();
          await keepSessions(gateway);
          if (chance.is(0.4)) {
            const cutOff = runSlot(gateway, date, '12:00', {
              stillMine: () => Promise.reject(new Error('Another process has taken over.')),
            });
            await cutOff.catch(() => undefined);
          }
          const tries = Array.from({ length: 1 + chance.below(3) }, () => runSlot(gateway, date, '12:00'));
          // Of several at once one may find that another was first; whoever tries again finds it done.
          await Promise.allSettled(tries);
          expect(await runSlot(gateway, date, '12:00')).to.equal('WRITTEN');
        }
        await run(newDate(), '12:00');
        for (const [clerk, decisions] of expected) {
          expect((await told(clerk)).flat().sort()).to.deep.equal(decisions.sort());
          const keys = (await writtenTo(gateway, clerk)).map(({ uniqueKey }) => uniqueKey);
          expect(new Set(keys)).to.have.property('size', keys.length);
        }
        expect(await collectedIn(world)).to.equal(0);
      });
    }
  });
});
