import { expect } from 'chai';
import { day, hour, minute } from '../../src/clock.js';
import { latestDue, nextDue, type DueSlot, type Slot } from '../../src/queries/notice/slot.js';
import { repetitions } from '../support/repetitions.js';

/** Dates on which the clocks do nothing unusual: one of so many is asked for. */
const ordinary = repetitions({ usual: 9, thorough: 1 });

const times = ['12:00', '15:00', '00:00', '00:30', '02:15', '02:30', '23:30'];

/** Zones and years; those with another year than 2026 have changed their clocks in an unusual way in it. */
const years = [
  { timeZone: 'Europe/Berlin', year: 2026, dates: 365 },
  { timeZone: 'America/Sao_Paulo', year: 2026, dates: 365 },
  { timeZone: 'Pacific/Apia', year: 2026, dates: 365 },
  { timeZone: 'Australia/Lord_Howe', year: 2026, dates: 365 },
  { timeZone: 'UTC', year: 2026, dates: 365 },
  { timeZone: 'America/Sao_Paulo', year: 2018, dates: 365 },
  { timeZone: 'Pacific/Apia', year: 2011, dates: 364 },
];

/** A minute and what the clocks of a zone show in it, as the instant at which clocks of UTC show the same. */
interface ShownMinute {
  at: number;
  shown: number;
}

/** A slot of one local date, as the clocks themselves say it. */
interface Expected {
  date: string;
  at: number;
}

describe('LXP-12 when a time of day is due', function () {
  this.timeout(60_000);

  for (const { timeZone, year, dates } of years) {
    it(`${ordinary === 1 ? 'every day' : 'each day of change and some others'} of ${year} in ${timeZone} has each time once, when the clocks first show it or have skipped it`, () => {
      const minutes = minutesOf(timeZone, year);
      for (const time of times) {
        const expected = expectedOf(minutes, year, time);
        expect(expected, time).to.have.length(dates);
        expectWalk({ timeZone, time }, expected);
      }
    });
  }

  it('a time that the clocks skip is due at the next one that they show', () => {
    expectDue({ timeZone: 'Europe/Berlin', time: '02:30' }, '2026-03-29', '2026-03-29T01:00:00.000Z');
    expectDue({ timeZone: 'America/Sao_Paulo', time: '00:00' }, '2018-11-04', '2018-11-04T03:00:00.000Z');
    expectDue({ timeZone: 'Australia/Lord_Howe', time: '02:15' }, '2026-10-04', '2026-10-03T15:30:00.000Z');
  });

  it('of a time that the clocks show twice the first counts', () => {
    expectDue({ timeZone: 'Europe/Berlin', time: '02:30' }, '2026-10-25', '2026-10-25T00:30:00.000Z');
    expectDue({ timeZone: 'America/Sao_Paulo', time: '23:30' }, '2018-02-17', '2018-02-18T01:30:00.000Z');
    expectDue({ timeZone: 'Australia/Lord_Howe', time: '01:45' }, '2026-04-05', '2026-04-04T14:45:00.000Z');
  });

  it('a date that a zone has skipped has no slot', () => {
    const slot = { timeZone: 'Pacific/Apia', time: '12:00' };
    const before = nextDue(slot, new Date('2011-12-29T00:00:00Z'));
    const after = nextDue(slot, before.dueAt);
    expect([before.date, after.date]).to.deep.equal(['2011-12-29', '2011-12-31']);
    expect(after.dueAt.getTime() - before.dueAt.getTime()).to.equal(day);
  });
});

function expectDue(slot: Slot, date: string, instant: string): void {
  const due = latestDue(slot, new Date(instant));
  expect(due.date).to.equal(date);
  expect(due.dueAt.toISOString()).to.equal(instant);
}

function expectWalk(slot: Slot, expected: readonly Expected[]): void {
  const [first] = expected;
  if (first === undefined) throw new Error('The year has no days.');
  let last = told(latestDue(slot, new Date(first.at - 1)));
  for (const [index, { date, at }] of expected.entries()) {
    const wanted = `${date} ${at}`;
    const around = expected.slice(Math.max(0, index - 3), index + 4);
    const isOrdinary = around.every((each, place) => place === 0 || each.at - around[place - 1]!.at === day);
    if (!isOrdinary || index % ordinary === 0) {
      const found = [
        nextDue(slot, new Date(Number(last.split(' ')[1]))),
        latestDue(slot, new Date(at - 1)),
        latestDue(slot, new Date(at)),
        latestDue(slot, new Date(at + 1)),
      ].map(told);
      expect(found.join(', '), slot.time).to.equal([wanted, last, wanted, wanted].join(', '));
    }
    last = wanted;
  }
}

function told({ date, dueAt }: DueSlot): string {
  return `${date} ${dueAt.getTime()}`;
}

/** Of every local date that the clocks show, the first minute in which they show the time or, where they skip it, a later one. */
function expectedOf(minutes: readonly ShownMinute[], year: number, time: string): Expected[] {
  const dates = new Set(minutes.map(({ shown }) => Math.floor(shown / day)));
  const ofYear = [...dates]
    .map((number) => new Date(number * day).toISOString().slice(0, 10))
    .filter((date) => date.startsWith(String(year)))
    .sort();
  let index = 0;
  return ofYear.map((date) => {
    const wanted = Date.parse(`${date}T${time}:00Z`);
    // The date before may have ended in an hour that the clocks have shown twice.
    index = Math.max(0, index - 300);
    while ((minutes[index]?.shown ?? Infinity) < wanted) index++;
    const found = minutes[index];
    if (found === undefined) throw new Error(`${date} ${time} lies beyond what was looked at.`);
    return { date, at: found.at };
  });
}

/** What the clocks show in every minute of the year, and some days around it. */
function minutesOf(timeZone: string, year: number): ShownMinute[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const shownAt = (at: number): number => Date.parse(`${format.format(at).replace(' ', 'T')}:00Z`);
  const minutes: ShownMinute[] = [];
  const end = Date.UTC(year + 1, 0, 3);
  for (let at = Date.UTC(year - 1, 11, 29); at < end; at += hour) {
    const begin = shownAt(at);
    const isPlain = shownAt(at + hour) - begin === hour;
    for (let passed = 0; passed < hour; passed += minute) {
      // Only in an hour in which the clocks are changed is each minute looked at.
      minutes.push({ at: at + passed, shown: isPlain ? begin + passed : shownAt(at + passed) });
    }
  }
  return minutes;
}
