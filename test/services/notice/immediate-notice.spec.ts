import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import {
  DeleteCredentialDocument,
  LockUserDocument,
  UpdateUserDocument,
  type MailSettingInput,
} from '../../../src/generated/operations.js';
import { ImmediateNoticeService } from '../../../src/services/notice/immediate-notice.service.js';
import { OutboxService } from '../../../src/services/mail/outbox.service.js';
import { Signals } from '../../../src/services/signals.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { setMails } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Person, type Shipment } from '../../support/world.js';
import { switchNoticesOff } from '../../support/losses.js';

const atOnce = (event: MailSettingInput['event']): MailSettingInput => ({ event, mode: 'IMMEDIATE' });

describe('XSP-6 immediate notices of one kind share a mail', function () {
  this.timeout(60_000);

  describe('as they come by mail', () => {
    let gateway: TestGateway;
    let world: World;
    let clerk: Person;
    let approver: Person;

    before(async () => {
      gateway = await startTestGateway(testDatabases());
      world = await World.create({ gateway });
      clerk = await quickUser(world, { trait: 'EXAMINEE' });
      approver = await quickUser(world, { trait: 'APPROVER' });
      await setMails(approver, atOnce('APPROVAL_WAITING'));
    });

    after(() => gateway.stop());

    it('twelve letters within seconds make one mail that lists all twelve', async () => {
      const letters: Shipment[] = [];
      for (let sent = 0; sent < 12; sent++) letters.push(await quickShipment(world, clerk, null));
      const [mail] = await gateway.mailbox.waitFor(approver.email);
      expect(mail?.subject).to.equal('12 Sendungen warten auf Ihre Freigabe');
      for (const { number } of letters) expect(mail?.text).to.contain(number);
      await nothingIsLeft(gateway);
      expect(gateway.mailbox.to(approver.email)).to.have.length(1);
    });

    it('thirteen more within the next minutes make one further mail, not thirteen', async () => {
      for (let sent = 0; sent < 13; sent++) await quickShipment(world, clerk, null);
      await untilPutOff(gateway);
      expect(gateway.mailbox.to(approver.email)).to.have.length(1);
      gateway.clock.advance(5 * minute);
      const [, mail] = await gateway.mailbox.waitFor(approver.email, 2);
      expect(mail?.subject).to.equal('13 Sendungen warten auf Ihre Freigabe');
      await nothingIsLeft(gateway);
      expect(gateway.mailbox.to(approver.email)).to.have.length(2);
    });
  });

  describe('as they are written', () => {
    let gateway: TestGateway;
    let world: World;
    let clerk: Person;

    before(async () => {
      gateway = await startTestGateway(testDatabases(), { scheduler: false });
    });

    beforeEach(async () => {
      gateway.clock.reset();
      world = await World.create({ gateway });
      clerk = await quickUser(world, { trait: 'EXAMINEE' });
    });

    after(() => gateway.stop());

    /** Lets time pass, and writes what is due then. */
    async function pass(milliseconds: number): Promise<void> {
      gateway.clock.advance(milliseconds);
      await gateway.gateway.services.immediateNotices.sendDue();
    }

    /** How many things each mail to somebody tells, the oldest first. */
    async function totals(person: { id: string }): Promise<number[]> {
      return (await mailsTo(person)).map(({ message }) => message.total);
    }

    async function mailsTo({
      id,
    }: {
      id: string;
    }): Promise<{ message: { total: number; to: { address: string }; letters?: { number: string }[] } }[]> {
      const rows = await gateway.gateway.dataSource.query<{ message: string }[]>(
        'SELECT message FROM outbox_mail WHERE recipient_id = ? ORDER BY id',
        [id],
      );
      return rows.map(({ message }) => ({ message: JSON.parse(message) as never }));
    }

    async function approvers(count = 1): Promise<Person[]> {
      const people: Person[] = [];
      for (let made = 0; made < count; made++) {
        const person = await quickUser(world, { trait: 'APPROVER' });
        await setMails(person, atOnce('APPROVAL_WAITING'));
        people.push(person);
      }
      return people;
    }

    it('a single one is written within seconds', async () => {
      const [approver] = await approvers();
      await quickShipment(world, clerk, null);
      await pass(1_000);
      expect(await totals(approver!)).to.deep.equal([]);
      await pass(3_000);
      expect(await totals(approver!)).to.deep.equal([1]);
    });

    it('a burst that does not end is written within twenty seconds', async () => {
      const [approver] = await approvers();
      for (let sent = 0; sent < 9; sent++) {
        await quickShipment(world, clerk, null);
        await pass(2_000);
      }
      expect(await totals(approver!), 'after 18 seconds').to.deep.equal([]);
      await quickShipment(world, clerk, null);
      await pass(2_500);
      expect(await totals(approver!)).to.deep.equal([10]);
    });

    it('a stream of letters brings ever fewer mails, at least one in half an hour; after a quiet hour the next comes at once', async () => {
      const [approver] = await approvers();
      for (let minutes = 0; minutes < 180; minutes++) {
        if (minutes % 3 === 0) await quickShipment(world, clerk, null);
        await pass(minute);
      }
      const told = await totals(approver!);
      expect(told.length).to.be.within(7, 10);
      expect(told.reduce((sum, total) => sum + total, 0)).to.be.at.least(50);
      await pass(30 * minute);
      await pass(100 * minute);
      const before = (await totals(approver!)).length;
      await quickShipment(world, clerk, null);
      await pass(4_000);
      expect((await totals(approver!)).slice(before)).to.deep.equal([1]);
    });

    it('a letter that is decided before the mail is written is not in it, and without any there is no mail', async () => {
      const [approver, other] = await approvers(2);
      const [first, second] = [
        await quickShipment(world, clerk, null),
        await quickShipment(world, clerk, null),
      ];
      await world.approve(other!, first);
      await pass(4_000);
      const [mail] = await mailsTo(approver!);
      expect(mail?.message.letters?.map(({ number }) => number)).to.deep.equal([second.number]);
      expect(mail?.message.total).to.equal(1);
      const third = await quickShipment(world, clerk, null);
      await world.reject(other!, third);
      await pass(6 * minute);
      expect(await totals(approver!)).to.deep.equal([1]);
      expect(await leftNotices(gateway)).to.equal(0);
    });

    it('more than twenty are counted, and the first twenty are listed', async () => {
      const [approver] = await approvers();
      for (let sent = 0; sent < 23; sent++) await quickShipment(world, clerk, null);
      await pass(4_000);
      const [mail] = await mailsTo(approver!);
      expect(mail?.message.total).to.equal(23);
      expect(mail?.message.letters).to.have.length(20);
    });

    it('an approver is notified of letters of the groups that they still decide for, and not after losing access', async () => {
      const [sales, support] = [await world.group(), await world.group()];
      const sender = await quickUser(world, { trait: 'EXAMINEE', groups: [sales, support] });
      const person = await quickUser(world, { trait: 'APPROVER', groups: [sales, support] });
      const locked = await quickUser(world, { trait: 'APPROVER', groups: [sales] });
      for (const each of [person, locked]) await setMails(each, atOnce('APPROVAL_WAITING'));
      const ofSales = await quickShipment(world, sender, sales.id);
      await quickShipment(world, sender, support.id);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, groupIds: [sales.id], confirmedUnwatchedShipments: 1 },
      });
      await world.superadmin.client.run(LockUserDocument, { id: locked.id });
      await pass(4_000);
      const [mail] = await mailsTo(person);
      expect(mail?.message.letters?.map(({ number }) => number)).to.deep.equal([ofSales.number]);
      expect(await totals(locked)).to.deep.equal([]);
      expect(await leftNotices(gateway)).to.equal(0);
    });

    it('decisions of either outcome share a mail', async () => {
      await setMails(clerk, atOnce('LETTER_DECIDED'), atOnce('LETTER_REJECTED'));
      for (const isRejected of [false, true, false]) {
        const letter = await quickShipment(world, clerk, null);
        if (isRejected) await world.reject(world.superadmin, letter);
        else await world.approve(world.superadmin, letter);
      }
      await pass(4_000);
      expect(await totals(clerk)).to.deep.equal([3]);
    });

    it('a user who switches the notice off meanwhile gets none', async () => {
      const [approver] = await approvers();
      await quickShipment(world, clerk, null);
      await switchNoticesOff(approver!);
      await pass(4_000);
      expect(await totals(approver!)).to.deep.equal([]);
      expect(await leftNotices(gateway)).to.equal(0);
    });

    it('credentials created one after the other make one mail to their owner; later ones wait a minute', async () => {
      const person = await quickUser(world);
      const createAndDelete = async (): Promise<void> => {
        const { credential } = await world.credential(person);
        await person.client.run(DeleteCredentialDocument, { id: credential.id });
      };
      for (let made = 0; made < 3; made++) await createAndDelete();
      await pass(4_000);
      expect(await totals(person)).to.deep.equal([6]);
      await createAndDelete();
      await pass(30_000);
      expect(await totals(person)).to.deep.equal([6]);
      await pass(minute);
      expect(await totals(person)).to.deep.equal([6, 2]);
    });

    it('changed login data are notified at once, whatever else was notified before', async () => {
      const person = await quickUser(world);
      await world.credential(person);
      await pass(4_000);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: person.id, loginName: uniqueName('anmeldung') },
      });
      await pass(4_000);
      expect(await totals(person)).to.deep.equal([1, 1]);
    });

    it('after two changes of an address, each former address is notified of its own change', async () => {
      const person = await quickUser(world);
      const second = `${uniqueName('zweite')}@firma.example`;
      for (const email of [second, `${uniqueName('dritte')}@firma.example`])
        await world.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, email } });
      await pass(4_000);
      const mails = await mailsTo(person);
      expect(mails.map(({ message }) => [message.to.address, message.total])).to.have.deep.members([
        [person.email, 1],
        [second, 1],
      ]);
    });

    it('exactly one of several simultaneous processes writes each mail', async () => {
      const { dataSource } = gateway.gateway;
      const people = await approvers(5);
      for (let sent = 0; sent < 4; sent++) await quickShipment(world, clerk, null);
      gateway.clock.advance(4_000);
      const processes = Array.from(
        { length: 6 },
        () =>
          new ImmediateNoticeService({
            dataSource,
            clock: gateway.clock,
            outbox: new OutboxService(gateway.clock),
            signals: new Signals(),
          }),
      );
      await Promise.all(processes.map((each) => each.sendDue()));
      for (const person of people) expect(await totals(person)).to.deep.equal([4]);
    });

    it('a process that is cut off in the middle loses nothing and writes nothing twice', async () => {
      const [approver] = await approvers();
      await quickShipment(world, clerk, null);
      gateway.clock.advance(4_000);
      class CutOff extends OutboxService {
        override async enqueue(...given: Parameters<OutboxService['enqueue']>): Promise<void> {
          await super.enqueue(...given);
          throw new Error('cut off');
        }
      }
      const { dataSource } = gateway.gateway;
      const broken = new ImmediateNoticeService({
        dataSource,
        clock: gateway.clock,
        outbox: new CutOff(gateway.clock),
        signals: new Signals(),
      });
      await broken.sendDue().then(
        () => expect.fail('was to be cut off'),
        () => undefined,
      );
      expect(await totals(approver!)).to.deep.equal([]);
      await pass(0);
      await pass(0);
      expect(await totals(approver!)).to.deep.equal([1]);
    });

    it('a round takes as many statements for sixty mails as for one', async () => {
      const statements: number[] = [];
      for (const count of [1, 60]) {
        world = await World.create({ gateway });
        clerk = await quickUser(world, { trait: 'EXAMINEE' });
        const people = await approvers(count);
        await quickShipment(world, clerk, null);
        gateway.clock.advance(4_000);
        statements.push(await countStatements(gateway));
        for (const person of people) expect(await totals(person)).to.deep.equal([1]);
      }
      expect(statements[1]).to.equal(statements[0]);
    });
  });
});

/** How many statements a round takes. */
async function countStatements({ gateway }: TestGateway): Promise<number> {
  const { logger } = gateway.dataSource;
  const logQuery = logger.logQuery.bind(logger);
  let statements = 0;
  logger.logQuery = () => {
    statements++;
  };
  try {
    await gateway.services.immediateNotices.sendDue();
  } finally {
    logger.logQuery = logQuery;
  }
  return statements;
}

async function leftNotices({ gateway }: TestGateway): Promise<number> {
  const [row] = await gateway.dataSource.query<{ count: string }[]>(
    'SELECT COUNT(*) AS count FROM immediate_notice',
  );
  return Number(row?.count);
}

/** Resolves when no notice waits to be written. */
async function nothingIsLeft(gateway: TestGateway): Promise<void> {
  while ((await leftNotices(gateway)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Resolves when every notice that waits was put off until the end of a quiet time. */
async function untilPutOff({ gateway, clock }: TestGateway): Promise<void> {
  const soon = async (): Promise<number> => {
    const [row] = await gateway.dataSource.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM immediate_notice WHERE due_at < ?',
      [new Date(clock.now().getTime() + minute)],
    );
    return Number(row?.count);
  };
  while ((await soon()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
