import { expect } from 'chai';
import { pino } from 'pino';
import { hour } from '../../../src/clock.js';
import {
  ActivitiesDocument,
  NoticeDaysDocument,
  UpdateAccountDocument,
  type NoticeDaysInput,
} from '../../../src/generated/operations.js';
import { isPublicHoliday } from '../../../src/queries/notice/holidays.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import {
  keepSessions,
  localInstant,
  messagesTo,
  runSlot,
  setMails,
  writtenTo,
} from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { storeLetters } from '../../support/stored-letters.js';
import { World, type Person } from '../../support/world.js';

const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const everyDay = [...workdays, 'SATURDAY', 'SUNDAY'];

describe('LXP-12 the days on which collected notices are sent', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let approver: Person;
  let clerk: Person;
  const missed: string[] = [];

  before(async () => {
    const log = pino(
      { level: 'warn' },
      {
        write: (line: string) => {
          const { msg, date } = JSON.parse(line) as { msg: string; date?: string };
          if (msg.includes('missed')) missed.push(date ?? '');
        },
      },
    );
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { log });
  });

  beforeEach(async () => {
    await gateway.gateway.dataSource.query("UPDATE account SET status = 'CLOSED'");
    await gateway.gateway.dataSource.query('DELETE FROM notice_slot');
    world = await World.create({ gateway });
    approver = await quickUser(world, { trait: 'APPROVER' });
    clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await keepSessions(gateway);
    missed.length = 0;
  });

  after(() => gateway.stop());

  const set = (noticeDays: NoticeDaysInput, person = world.superadmin): Promise<unknown> =>
    person.client.run(UpdateAccountDocument, { input: { noticeDays } });
  const shown = async (person = world.superadmin) =>
    (await person.client.run(NoticeDaysDocument)).account.noticeDays;
  const problems = (noticeDays: object): Promise<string[]> =>
    world.superadmin.client.problems(UpdateAccountDocument, { input: { noticeDays } });
  async function datesOf(person: Person): Promise<string[]> {
    const mails = await writtenTo(gateway, person);
    return mails.map(({ uniqueKey }) => uniqueKey.split(':')[2]!.slice(0, 10));
  }

  it('are all days until the account changes them, and everybody sees them', async () => {
    expect(await shown(clerk)).to.deep.equal({ weekdays: everyDay, holidays: null });
    await set({ weekdays: ['FRIDAY', 'MONDAY'], holidays: { country: 'DE', state: 'BY' } });
    expect(await shown(clerk)).to.deep.equal({
      weekdays: ['MONDAY', 'FRIDAY'],
      holidays: { country: 'DE', state: 'BY' },
    });
    await set({ holidays: { country: 'AT' } });
    expect(await shown()).to.deep.equal({
      weekdays: ['MONDAY', 'FRIDAY'],
      holidays: { country: 'AT', state: null },
    });
    await set({ holidays: null });
    expect(await shown()).to.deep.equal({ weekdays: ['MONDAY', 'FRIDAY'], holidays: null });
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['ACCOUNT_UPDATED'] },
    });
    expect(activities.nodes).to.have.length(3);
    expect(activities.nodes[2]!.text).to.contain('MONDAY,FRIDAY').and.to.contain('BY');
  });

  it('are changed by users who administer the account, and nobody else', async () => {
    const manager = await quickUser(world, { role: 'MANAGER' });
    await set({ weekdays: ['MONDAY'] }, manager);
    for (const { client } of [approver, clerk])
      await client.refused('FORBIDDEN', UpdateAccountDocument, {
        input: { noticeDays: { weekdays: ['TUESDAY'] } },
      });
    expect((await shown()).weekdays).to.deep.equal(['MONDAY']);
  });

  it('invalid days are refused by field and change nothing', async () => {
    expect(await problems({ weekdays: [] })).to.deep.equal(['noticeDays.weekdays: INVALID']);
    expect(await problems({ weekdays: ['MONDAY', 'MONDAY'] })).to.deep.equal([
      'noticeDays.weekdays: INVALID',
    ]);
    expect(await problems({ weekdays: null })).to.deep.equal(['noticeDays.weekdays: REQUIRED']);
    for (const country of ['XX', 'Germany', '__proto__', 'constructor', 'D\u0000'])
      expect(await problems({ holidays: { country } }), country).to.deep.equal([
        'noticeDays.holidays.country: INVALID',
      ]);
    for (const state of ['XX', 'NW2', 'toString', 'WI'])
      expect(await problems({ holidays: { country: 'DE', state } }), state).to.deep.equal([
        'noticeDays.holidays.state: INVALID',
      ]);
    expect(await problems({ weekdays: [], holidays: { country: 'XX' } })).to.have.members([
      'noticeDays.weekdays: INVALID',
      'noticeDays.holidays.country: INVALID',
    ]);
    const input = { noticeDays: null };
    expect(await world.superadmin.client.problems(UpdateAccountDocument, { input })).to.deep.equal([
      'noticeDays: REQUIRED',
    ]);
    expect(await shown()).to.deep.equal({ weekdays: everyDay, holidays: null });
  });

  it('on a weekend off nothing is sent; waiting letters and collected notices are in the next sending', async () => {
    await set({ weekdays: [...workdays] });
    await quickShipment(world, clerk, null);
    const letter = await quickShipment(world, clerk, null);
    await world.reject(world.superadmin, letter);
    // 2027-01-16 is a Saturday.
    for (const date of ['2027-01-16', '2027-01-17', '2027-01-18']) await runSlot(gateway, date, '12:00');
    expect(await datesOf(approver)).to.deep.equal(['2027-01-18']);
    expect(await datesOf(clerk)).to.deep.equal(['2027-01-18']);
    const [told] = await messagesTo(gateway, clerk, 'LETTERS_DECIDED');
    expect(told?.total).to.equal(1);
  });

  it('on a public holiday of the state nothing is sent; in another state of the country it is', async () => {
    await set({ holidays: { country: 'DE', state: 'BY' } });
    const other = await World.create({ gateway });
    const elsewhere = await quickUser(other, { trait: 'APPROVER' });
    await other.superadmin.client.run(UpdateAccountDocument, {
      input: { noticeDays: { holidays: { country: 'DE', state: 'BE' } } },
    });
    await quickShipment(world, clerk, null);
    await quickShipment(other, await quickUser(other, { trait: 'EXAMINEE' }), null);
    // Epiphany, a holiday in Bavaria and not in Berlin.
    for (const date of ['2027-01-06', '2027-01-07']) await runSlot(gateway, date, '12:00');
    expect(await datesOf(approver)).to.deep.equal(['2027-01-07']);
    expect(await datesOf(elsewhere)).to.deep.equal(['2027-01-06', '2027-01-07']);
  });

  it('also apply to times that users set for themselves', async () => {
    await setMails(clerk, { event: 'LETTER_REJECTED', mode: 'DIGEST', digestTime: '07:30' });
    await set({ weekdays: ['MONDAY'] });
    await world.reject(world.superadmin, await quickShipment(world, clerk, null));
    for (const date of ['2027-01-17', '2027-01-18']) await runSlot(gateway, date, '07:30');
    expect(await datesOf(clerk)).to.deep.equal(['2027-01-18']);
  });

  it('hold back what has happened on the account, from everybody and in its own account alone', async () => {
    const other = await World.create({ gateway });
    for (const { superadmin } of [world, other])
      await setMails(superadmin, { event: 'USER_CREATED', mode: 'DIGEST' });
    await set({ weekdays: ['MONDAY'] });
    for (const each of [world, other]) {
      const manager = await quickUser(each, { role: 'MANAGER' });
      await each.createdUser({ by: manager });
    }
    for (const date of ['2027-01-16', '2027-01-17', '2027-01-18']) await runSlot(gateway, date, '12:00');
    expect(await datesOf(world.superadmin)).to.deep.equal(['2027-01-18']);
    expect(await datesOf(other.superadmin)).to.deep.equal(['2027-01-16']);
    expect((await messagesTo(gateway, world.superadmin, 'HAPPENINGS'))[0]?.total).to.equal(1);
  });

  it('the statement of a month comes on the first three of them, however late these are', async () => {
    await set({ weekdays: [...workdays], holidays: { country: 'DE', state: 'BY' } });
    const fridays = await World.create({ gateway });
    await set({ weekdays: ['FRIDAY'] }, fridays.superadmin);
    const missing = await World.create({ gateway });
    await set({ weekdays: ['TUESDAY', 'THURSDAY'] }, missing.superadmin);
    for (const each of [world, fridays, missing])
      await storeLetters(each, [{ handedOverAt: localInstant('2027-04-15T10:00') }]);
    await keepSessions(gateway);
    // Saturday is a holiday; the account that has Tuesdays and Thursdays has its third day on the 11th.
    const written: Record<string, string[]> = { world: [], fridays: [], missing: [] };
    for (let day = 1; day <= 20; day++) {
      const date = `2027-05-${String(day).padStart(2, '0')}`;
      if (day === 4 || day === 6 || day === 11) continue;
      await runSlot(gateway, date, '12:00');
      for (const [name, each] of Object.entries({ world, fridays, missing })) {
        const told = await messagesTo(gateway, each.superadmin, 'STATEMENT');
        if (told.length > written[name]!.length) written[name]!.push(date);
      }
    }
    expect(written).to.deep.equal({ world: ['2027-05-03'], fridays: ['2027-05-07'], missing: [] });
  });

  it('are days on the clock of the account, also where it is another day elsewhere and where clocks change', async () => {
    const timeZone = 'Pacific/Auckland';
    const input = { timeZone, approvalNoticeTimes: ['02:30'], noticeDays: { weekdays: ['SUNDAY' as const] } };
    await world.superadmin.client.run(UpdateAccountDocument, { input });
    await quickShipment(world, clerk, null);
    // On Sunday 2027-09-26 the clocks there skip 02:30; in Europe it is still Saturday.
    for (const date of ['2027-09-25', '2027-09-26', '2027-09-27'])
      await runSlot(gateway, date, '02:30', { timeZone });
    expect(await datesOf(approver)).to.deep.equal(['2027-09-26']);
  });

  it('a slot on a day off of all its accounts is neither missed nor made up', async () => {
    await set({ weekdays: [...workdays] });
    await quickShipment(world, clerk, null);
    await runSlot(gateway, '2027-01-15', '12:00');
    expect(await runSlot(gateway, '2027-01-16', '12:00', { lateBy: 4 * hour })).to.equal('UNUSED');
    await runSlot(gateway, '2027-01-19', '12:00');
    expect(missed).to.deep.equal(['2027-01-18']);
    expect(await datesOf(approver)).to.deep.equal(['2027-01-15', '2027-01-19']);
  });

  it('do not hold back immediate mails', async () => {
    await set({ weekdays: ['MONDAY'] });
    await setMails(clerk, { event: 'LETTER_REJECTED', mode: 'IMMEDIATE' });
    await runSlot(gateway, '2027-01-17', '12:00');
    await world.reject(world.superadmin, await quickShipment(world, clerk, null));
    expect(await messagesTo(gateway, clerk, 'LETTERS_DECIDED')).to.have.length(1);
  });
});

describe('LXP-12 public holidays', () => {
  const of = (country: string, state: string | null, ...dates: string[]): string[] =>
    dates.filter((date) => isPublicHoliday(country, state, date));

  it('are those of the country or the state, on any weekday, without days that are merely observed', () => {
    const dates = [
      '2027-01-01',
      '2027-03-26',
      '2027-05-27',
      '2027-10-03',
      '2027-10-31',
      '2027-12-24',
      '2027-12-26',
    ];
    expect(of('DE', null, ...dates)).to.deep.equal(['2027-01-01', '2027-03-26', '2027-10-03', '2027-12-26']);
    expect(of('DE', 'BY', ...dates))
      .to.include('2027-05-27')
      .and.not.to.include('2027-10-31');
    expect(of('DE', 'SN', ...dates))
      .to.include('2027-10-31')
      .and.not.to.include('2027-05-27');
    expect(of('AT', null, '2027-10-26')).to.deep.equal(['2027-10-26']);
    expect(of('CH', 'ZH', '2027-08-01')).to.deep.equal(['2027-08-01']);
  });

  it('of several days include each of them, also into the next year', () => {
    expect(of('TR', null, '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-13')).to.deep.equal([
      '2027-03-09',
      '2027-03-10',
      '2027-03-11',
    ]);
  });
});
