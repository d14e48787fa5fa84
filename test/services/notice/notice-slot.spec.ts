import { expect } from 'chai';
import { pino } from 'pino';
import { hour, minute } from '../../../src/clock.js';
import { UpdateAccountDocument } from '../../../src/generated/operations.js';
import { nextDue } from '../../../src/queries/notice/slot.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  keepSessions,
  localInstant,
  messagesTo,
  runSlot,
  setClock,
  setMails,
  writtenTo,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

interface NotedSlot {
  date: string;
  outcome: string;
}

describe('LXP-12 notices that were held up', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let approver: Person;
  let clerk: Person;
  const logged: { level: number; msg: string; date?: string }[] = [];

  beforeEach(async () => {
    const log = pino(
      { level: 'warn' },
      { write: (line: string) => logged.push(JSON.parse(line) as (typeof logged)[number]) },
    );
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { log });
    world = await World.create({ gateway });
    approver = await quickUser(world, { trait: 'APPROVER' });
    clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await quickShipment(world, clerk, null);
    await keepSessions(gateway);
    logged.length = 0;
  });

  afterEach(() => gateway.stop());

  async function noted(time = '12:00'): Promise<string[]> {
    const rows = await gateway.gateway.dataSource.query<NotedSlot[]>(
      'SELECT date, outcome FROM notice_slot WHERE time = ? ORDER BY date',
      [time],
    );
    return rows.map(({ date, outcome }) => `${date} ${outcome}`);
  }

  async function mailsOf(person = approver): Promise<string[]> {
    const mails = await writtenTo(gateway, person);
    return mails.map(({ uniqueKey }) => uniqueKey.split(':').slice(2).join(':'));
  }

  function missedDates(): (string | undefined)[] {
    return logged.filter(({ msg }) => msg.includes('missed')).map(({ date }) => date);
  }

  it('a slot is made up once when everything was down for less than three hours', async () => {
    await runSlot(gateway, '2027-01-11', '12:00');
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 3 * hour - 1_000 })).to.equal('WRITTEN');
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 3 * hour - 500 })).to.equal('WRITTEN');
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00', '2027-01-12T12:00']);
    expect(await noted()).to.deep.equal(['2027-01-11 WRITTEN', '2027-01-12 WRITTEN']);
    expect(missedDates()).to.deep.equal([]);
  });

  it('a slot of three hours ago or more is left, and that it was missed stands on record and in the log', async () => {
    await runSlot(gateway, '2027-01-11', '12:00');
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 3 * hour })).to.equal('MISSED');
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 9 * hour })).to.equal('MISSED');
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00']);
    expect(await noted()).to.deep.equal(['2027-01-11 WRITTEN', '2027-01-12 MISSED']);
    expect(missedDates()).to.deep.equal(['2027-01-12']);
    await runSlot(gateway, '2027-01-13', '12:00');
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00', '2027-01-13T12:00']);
  });

  it('of several days of which nothing ran each is noted, and only the latest made up', async () => {
    await runSlot(gateway, '2027-01-11', '12:00');
    await runSlot(gateway, '2027-01-15', '12:00', { lateBy: 40 * minute });
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00', '2027-01-15T12:00']);
    expect(await noted()).to.deep.equal([
      '2027-01-11 WRITTEN',
      '2027-01-12 MISSED',
      '2027-01-13 MISSED',
      '2027-01-14 MISSED',
      '2027-01-15 WRITTEN',
    ]);
    expect(missedDates()).to.deep.equal(['2027-01-12', '2027-01-13', '2027-01-14']);
  });

  it('days on which nobody lived by a time were not missed', async () => {
    await runSlot(gateway, '2027-01-11', '12:00');
    setClock(gateway, localInstant('2027-01-20T14:00'));
    await gateway.gateway.services.noticeSlots.begin({
      timeZone: 'Europe/Berlin',
      time: '12:00',
      since: gateway.clock.now(),
    });
    await runSlot(gateway, '2027-01-21', '12:00');
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00', '2027-01-21T12:00']);
    expect(await noted()).to.deep.equal(['2027-01-11 WRITTEN', '2027-01-20 UNUSED', '2027-01-21 WRITTEN']);
    expect(missedDates()).to.deep.equal([]);
  });

  it('a rejected letter is told with the next slot when its own was missed', async () => {
    const letter = await quickShipment(world, clerk, null);
    await world.reject(world.superadmin, letter);
    await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 4 * hour });
    await runSlot(gateway, '2027-01-13', '12:00');
    await runSlot(gateway, '2027-01-14', '12:00');
    expect(await mailsOf(clerk)).to.deep.equal(['2027-01-13T12:00']);
  });

  it('who is cut off in the middle is repeated, and writes to nobody twice', async () => {
    const cutOff = runSlot(gateway, '2027-01-12', '12:00', {
      stillMine: () => Promise.reject(new Error('Another process has taken over.')),
    });
    await cutOff.then(
      () => expect.fail('was to be cut off'),
      () => undefined,
    );
    expect(await noted()).to.deep.equal(['2027-01-12 STARTED']);
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: minute })).to.equal('WRITTEN');
    expect(await mailsOf()).to.deep.equal(['2027-01-12T12:00']);
  });

  it('what was cut off and is taken up too late stays as far as it went, and is noted as missed', async () => {
    const stillMine = () => Promise.reject(new Error('Another process has taken over.'));
    await runSlot(gateway, '2027-01-12', '12:00', { stillMine }).catch(() => undefined);
    expect(await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 3 * hour })).to.equal('MISSED');
    expect(await noted()).to.deep.equal(['2027-01-12 MISSED']);
    expect(missedDates()).to.deep.equal(['2027-01-12']);
  });

  it('a day that was given up in the middle is noted as missed, with a warning, when the next one runs', async () => {
    const stillMine = () => Promise.reject(new Error('Another process has taken over.'));
    await runSlot(gateway, '2027-01-12', '12:00', { stillMine }).catch(() => undefined);
    await runSlot(gateway, '2027-01-14', '12:00');
    expect(await noted()).to.deep.equal(['2027-01-12 MISSED', '2027-01-13 MISSED', '2027-01-14 WRITTEN']);
    expect(missedDates()).to.deep.equal(['2027-01-12', '2027-01-13']);
  });

  it('a time zone is the same however it was spelled when it was stored', async () => {
    await gateway.gateway.dataSource.query("UPDATE account SET time_zone = 'europe/BERLIN'");
    const { noticeSlots } = gateway.gateway.services;
    expect(
      (await noticeSlots.slots()).map(({ timeZone, time }) => `${time} ${timeZone}`).sort(),
    ).to.deep.equal(['12:00 Europe/Berlin', '15:00 Europe/Berlin']);
    await runSlot(gateway, '2027-01-12', '12:00');
    expect(await mailsOf()).to.deep.equal(['2027-01-12T12:00']);
  });

  it('a clock that is put back by hours or days writes to nobody again', async () => {
    await runSlot(gateway, '2027-01-11', '12:00');
    await runSlot(gateway, '2027-01-12', '12:00');
    for (const [date, lateBy] of [
      ['2027-01-12', minute],
      ['2027-01-11', hour],
      ['2027-01-11', 5 * hour],
    ] as const)
      expect(await runSlot(gateway, date, '12:00', { lateBy })).to.equal('WRITTEN');
    expect(await mailsOf()).to.deep.equal(['2027-01-11T12:00', '2027-01-12T12:00']);
    await quickShipment(world, clerk, null);
    await setMails(approver, { event: 'APPROVAL_WAITING', mode: 'DIGEST' });
    await runSlot(gateway, '2027-01-12', '12:00', { lateBy: 2 * hour });
    expect(await mailsOf()).to.have.length(2);
    expect(missedDates()).to.deep.equal([]);
  });

  it('a clock that was a year ahead and is put right holds up nothing', async () => {
    await runSlot(gateway, '2028-01-12', '12:00');
    await runSlot(gateway, '2027-01-12', '12:00');
    await runSlot(gateway, '2027-01-13', '12:00');
    expect((await mailsOf()).sort()).to.deep.equal([
      '2027-01-12T12:00',
      '2027-01-13T12:00',
      '2028-01-12T12:00',
    ]);
    expect(missedDates()).to.deep.equal([]);
  });

  it('every day of the weeks in which clocks change has each of its slots once, and everybody one mail for it', async () => {
    for (const [timeZone, from, until] of [
      ['Europe/Berlin', '2027-03-22', '2027-04-04'],
      ['America/Sao_Paulo', '2027-05-01', '2027-05-07'],
      ['Australia/Lord_Howe', '2027-09-27', '2027-10-10'],
      ['Europe/Berlin', '2027-10-25', '2027-11-07'],
    ] as const) {
      const input = { timeZone, approvalNoticeTimes: ['00:00', '02:15', '02:30', '12:00', '15:00', '23:30'] };
      await world.superadmin.client.run(UpdateAccountDocument, { input });
      const begins = localInstant(`${from}T00:00`, timeZone).getTime() - 1;
      const ends = localInstant(`${until}T23:59`, timeZone);
      const before = (await mailsOf()).length;
      const expected: { key: string; at: number }[] = [];
      for (const time of input.approvalNoticeTimes) {
        const slot = { timeZone, time };
        for (let due = nextDue(slot, new Date(begins)); due.dueAt < ends; due = nextDue(slot, due.dueAt))
          expected.push({ key: `${due.date}T${time}`, at: due.dueAt.getTime() });
      }
      expected.sort((one, other) => one.at - other.at);
      setClock(gateway, new Date(begins - minute));
      for (const time of input.approvalNoticeTimes)
        await gateway.gateway.services.noticeSlots.begin({ timeZone, time, since: gateway.clock.now() });
      const run = (key: string): Promise<string> =>
        gateway.gateway.services.noticeSlots.run({ timeZone, time: key.slice(11) }, () => Promise.resolve());
      for (const { key, at } of expected) {
        setClock(gateway, new Date(at));
        expect(await Promise.all([run(key), run(key)]), key).to.deep.equal(['WRITTEN', 'WRITTEN']);
        expect(await run(key)).to.equal('WRITTEN');
      }
      const days = (Date.parse(until) - Date.parse(from)) / (24 * hour) + 1;
      expect(expected).to.have.length(days * input.approvalNoticeTimes.length);
      const keys = (await mailsOf()).slice(before);
      expect(keys.sort(), timeZone).to.deep.equal(expected.map(({ key }) => key).sort());
      for (const message of await messagesTo(gateway, approver, 'APPROVALS_WAITING'))
        expect(message.total).to.equal(1);
    }
    expect(missedDates()).to.deep.equal([]);
  });
});
