import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { minute } from '../../src/clock.js';
import type { Config } from '../../src/config.js';
import { createDataSource } from '../../src/database/data-source.js';
import { insert } from '../../src/database/write.js';
import { NoticeSlot } from '../../src/entities/notice-slot.entity.js';
import { createGateway, type Gateway } from '../../src/gateway.js';
import { newId } from '../../src/entities/id.js';
import { UpdateAccountDocument, UpdateMailSettingsDocument } from '../../src/generated/operations.js';
import { Schedule, slotJob } from '../../src/scheduler/schedule.js';
import { nextDue, type Slot } from '../../src/queries/notice/slot.js';
import { startServer } from '../../src/server/server.js';
import { Signals } from '../../src/services/signals.js';
import { Client } from '../support/client.js';
import { freePort, startTestGateway, testKey, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { keepSessions, localInstant, setClock, setMails, writtenTo } from '../support/notices.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { World, type Person } from '../support/world.js';

const berlin = { timeZone: 'Europe/Berlin', time: '12:00' };

interface SlotJob extends Slot {
  nextRunAt: Date | null;
}

describe('LXP-12 notices go out by schedule', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let approver: Person;
  const others: Gateway[] = [];
  const logged: { msg: string; job?: string }[] = [];
  const log = pino(
    { level: 'error' },
    { write: (line: string) => logged.push(JSON.parse(line) as (typeof logged)[number]) },
  );

  before(async () => {
    gateway = await startTestGateway(testDatabases(), {}, { schedule: true, log });
    world = await World.create({ gateway });
    approver = await quickUser(world, { trait: 'APPROVER' });
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await quickShipment(world, clerk, null);
    await keepSessions(gateway);
  });

  afterEach(async () => {
    for (const other of others.splice(0)) {
      await other.close();
      await other.dataSource.destroy();
    }
  });

  after(() => gateway.stop());

  /** Another process on the same database. */
  async function anotherGateway(settings: Partial<Config> = {}): Promise<Gateway> {
    const { dataSource: first } = gateway.gateway;
    const config = { ...gateway.gateway.config, ...settings };
    const { url } = first.options as { url?: string };
    if (url === undefined) throw new Error('The database has no address.');
    const dataSource = await createDataSource(url).initialize();
    const other = createGateway({
      config,
      dataSource,
      log,
      secretKey: testKey,
      clock: gateway.clock,
    });
    others.push(other);
    return other;
  }

  async function jobs(): Promise<SlotJob[]> {
    const rows = await gateway.gateway.dataSource.query<{ data: string; nextRunAt: Date | null }[]>(
      'SELECT data, next_run_at AS nextRunAt FROM agenda_job WHERE name = ? ORDER BY data',
      [slotJob],
    );
    return rows.map(({ data, nextRunAt }) => ({ ...(JSON.parse(data) as Slot), nextRunAt }));
  }

  async function slots(): Promise<string[]> {
    return (await jobs()).map(({ timeZone, time }) => `${timeZone} ${time}`).sort();
  }

  async function until(what: string, isSo: () => Promise<boolean>, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`Within ${seconds} seconds it did not happen: ${what}`);
      await sleep(50);
    }
  }

  async function change(sql: string): Promise<void> {
    await gateway.gateway.dataSource.query(
      `UPDATE agenda_job SET ${sql} WHERE name = ? AND data LIKE '%Berlin%' AND data LIKE '%12:00%'`,
      [slotJob],
    );
  }

  async function outcomeOn(date: string): Promise<string | undefined> {
    const [row] = await gateway.gateway.dataSource.query<{ outcome: string }[]>(
      'SELECT outcome FROM notice_slot WHERE time_zone = ? AND time = ? AND date = ?',
      [berlin.timeZone, berlin.time, date],
    );
    return row?.outcome;
  }

  /** When the slot of noon runs next. */
  async function nextTry(): Promise<number> {
    const noon = (await jobs()).find(
      ({ timeZone, time }) => timeZone === berlin.timeZone && time === berlin.time,
    );
    return Number(noon?.nextRunAt ?? 0);
  }

  async function mailsOn(date: string): Promise<number> {
    const mails = await writtenTo(gateway, approver);
    return mails.filter(({ uniqueKey }) => uniqueKey.endsWith(`${date}T12:00`)).length;
  }

  async function expectWrittenOnceOn(date: string, seconds = 15): Promise<void> {
    await until('the slot is written', async () => (await outcomeOn(date)) === 'WRITTEN', seconds);
    const next = nextDue(berlin, gateway.clock.now()).dueAt.getTime();
    await until(
      'the next day is planned',
      async () =>
        (await jobs()).some(
          ({ timeZone, time, nextRunAt }) =>
            timeZone === berlin.timeZone && time === berlin.time && nextRunAt?.getTime() === next,
        ),
      5,
    );
    expect(await mailsOn(date)).to.equal(1);
  }

  it('there is one job for each time in each zone, however many accounts live by it', async () => {
    await World.create({ gateway });
    const abroad = [await World.create({ gateway }), await World.create({ gateway })];
    for (const { superadmin } of abroad)
      await superadmin.client.run(UpdateAccountDocument, { input: { timeZone: 'Asia/Tokyo' } });
    const expected = ['Asia/Tokyo 12:00', 'Asia/Tokyo 15:00', 'Europe/Berlin 12:00', 'Europe/Berlin 15:00'];
    await until('each has a job', async () => (await slots()).length === expected.length, 3);
    expect(await slots()).to.deep.equal(expected);
    for (const { nextRunAt, ...slot } of await jobs())
      expect(nextRunAt?.toISOString()).to.equal(nextDue(slot, gateway.clock.now()).dueAt.toISOString());
  });

  it('a time that somebody sets has its job within seconds, and has none any more when nobody lives by it', async () => {
    const has = (slot: string) => async () => (await slots()).includes(slot);
    const hasNot = (slot: string) => async () => !(await slots()).includes(slot);
    const { client } = world.superadmin;
    const account = 'Europe/Berlin 08:05';
    await client.run(UpdateAccountDocument, { input: { digestTimes: ['12:00', '08:05'] } });
    await until(account, has(account), 2);
    await client.run(UpdateAccountDocument, { input: { digestTimes: ['12:00'] } });
    await until(`no ${account}`, hasNot(account), 2);
    const own = 'Europe/Berlin 06:35';
    await setMails(approver, { event: 'APPROVAL_WAITING', mode: 'DIGEST', digestTime: '06:35' });
    await until(own, has(own), 2);
    await setMails(approver, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
    await until(`no ${own}`, hasNot(own), 2);
  });

  it('a day that was planned by a clock that was ahead is planned anew', async () => {
    await change('next_run_at = UTC_TIMESTAMP(3) + INTERVAL 1 YEAR');
    const { length } = await slots();
    await setMails(approver, { event: 'LETTER_DECIDED', mode: 'IMMEDIATE' });
    const next = nextDue(berlin, gateway.clock.now()).dueAt.getTime();
    const isPlanned = async (): Promise<boolean> =>
      (await jobs()).some(({ time, nextRunAt }) => time === berlin.time && nextRunAt?.getTime() === next);
    await until('it is planned', isPlanned, 2);
    expect(await slots()).to.have.length(length);
  });

  it('a time that is set where no schedule runs is heard of within a minute, and told on that very day', async () => {
    const port = await freePort();
    const api = await anotherGateway({ port, scheduler: false });
    const server = await startServer(api);
    const { dataSource } = gateway.gateway;
    try {
      const due = new Date(gateway.clock.now().getTime() + minute);
      const zoned = Temporal.Instant.fromEpochMilliseconds(due.getTime()).toZonedDateTimeISO(berlin.timeZone);
      const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
      const settings = [{ event: 'APPROVAL_WAITING' as const, mode: 'DIGEST' as const, digestTime: time }];
      const client = new Client(`http://127.0.0.1:${port}`, approver.client.token);
      await client.run(UpdateMailSettingsDocument, { input: { settings } });
      expect(await slots()).not.to.include(`${berlin.timeZone} ${time}`);
      gateway.clock.advance(2 * minute);
      const [plan] = await dataSource.query<{ nextRunAt: Date }[]>(
        "SELECT next_run_at AS nextRunAt FROM agenda_job WHERE name = 'plan notices'",
      );
      expect(Number(plan?.nextRunAt) - Date.now()).to.be.at.most(minute);
      await dataSource.query(
        "UPDATE agenda_job SET next_run_at = UTC_TIMESTAMP(3) WHERE name = 'plan notices'",
      );
      const isTold = async (): Promise<boolean> =>
        (await writtenTo(gateway, approver)).some(({ uniqueKey }) =>
          uniqueKey.endsWith(`${zoned.toPlainDate().toString()}T${time}`),
        );
      await until('it is told', isTold, 25);
    } finally {
      gateway.clock.reset();
      await server.stop();
      await setMails(approver, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
    }
  });

  it('however many people change their times at once, what follows is planned once or twice, and ending waits for no more', async () => {
    const { dataSource, clock, services } = gateway.gateway;
    const signals = new Signals();
    const schedule = new Schedule({
      dataSource,
      clock,
      slots: services.noticeSlots,
      repeated: [],
      signals,
      log,
    });
    await schedule.start();
    // Plans are made outside of the context that sends a signal.
    const background = { background: true };
    const statements = await gateway.statementsOf(async () => {
      for (let sent = 0; sent < 500; sent++) signals.send('slots');
      await schedule.stop();
    }, background);
    const plans = statements.filter(({ sql }) => sql.includes('s.digest_time IS NOT NULL'));
    expect(plans.length).to.be.within(1, 3);
  });

  it('what is on record of jobs is forgotten after thirty days', async () => {
    const { dataSource } = gateway.gateway;
    for (const days of [29, 31])
      await dataSource.query(
        `INSERT INTO agenda_log (id, logged_at, level, event, job_name, message)
          VALUES (?, UTC_TIMESTAMP(3) - INTERVAL ? DAY, 'info', 'success', 'long ago', ?)`,
        [newId(), days, `${days} days ago`],
      );
    await dataSource.query(
      "UPDATE agenda_job SET next_run_at = UTC_TIMESTAMP(3) WHERE name = 'clear the log of jobs'",
    );
    const left = async (): Promise<string[]> =>
      (
        await dataSource.query<{ message: string }[]>(
          "SELECT message FROM agenda_log WHERE job_name = 'long ago'",
        )
      ).map(({ message }) => message);
    await until('the older one is gone', async () => !(await left()).includes('31 days ago'), 10);
    expect(await left()).to.deep.equal(['29 days ago']);
  });

  it('of several processes one writes the notices, once, and plans the next day', async () => {
    const [one, other] = [await anotherGateway(), await anotherGateway()];
    await Promise.all([one.schedule?.start(), other.schedule?.start()]);
    const { length } = await slots();
    expect(new Set(await slots()), 'none is planned twice').to.have.property('size', length);
    for (const date of ['2027-01-12', '2027-01-13']) {
      setClock(gateway, localInstant(`${date}T12:00`));
      await change('next_run_at = UTC_TIMESTAMP(3)');
      await expectWrittenOnceOn(date);
    }
  });

  it('a slot that was given up in the middle is noted as missed, also when its next day is planned already', async () => {
    const date = '2027-01-14';
    const { manager } = gateway.gateway.dataSource;
    const dueAt = localInstant(`${date}T12:00`);
    setClock(gateway, localInstant(`${date}T16:00`));
    await change(`next_run_at = '${localInstant('2027-01-15T12:00').toISOString().slice(0, 19)}'`);
    const noted = { ...berlin, date, dueAt, outcome: 'STARTED' as const, mails: 0, updatedAt: dueAt };
    await insert(manager, NoticeSlot, [noted]);
    await setMails(approver, { event: 'LETTER_DECIDED', mode: 'NONE' });
    await until('it is noted', async () => (await outcomeOn(date)) === 'MISSED', 10);
  });

  it('a slot that fails is tried again on the same day, however often it has failed, and one process says so', async () => {
    const date = '2027-01-15';
    const { dataSource } = gateway.gateway;
    await (await anotherGateway()).schedule?.start();
    setClock(gateway, localInstant(`${date}T12:00`));
    logged.length = 0;
    await dataSource.query('RENAME TABLE mail_setting TO mail_setting_away');
    try {
      await change('next_run_at = UTC_TIMESTAMP(3), fail_count = 40');
      await until('it begins', async () => (await outcomeOn(date)) === 'STARTED', 10);
      await until('it is planned again', async () => (await nextTry()) > Date.now(), 10);
      expect((await nextTry()) - Date.now()).to.be.at.most(5 * minute);
      // What one process says, the other hears within half a second.
      await sleep(1_000);
      const said = logged.filter(({ msg, job }) => msg.includes('failed') && job !== 'plan notices');
      expect(said.map(({ msg, job }) => [msg, job])).to.deep.equal([
        ['a job failed; it will be retried', slotJob],
      ]);
    } finally {
      await dataSource.query('RENAME TABLE mail_setting_away TO mail_setting');
    }
    await change('next_run_at = UTC_TIMESTAMP(3)');
    await expectWrittenOnceOn(date, 25);
  });
});
