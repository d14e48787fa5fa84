import { expect } from 'chai';
import fc from 'fast-check';
import { beginningOf, nextMonth, monthsBetween } from '../../src/queries/accounting/local-month.js';

/** The month that a calendar at that place shows at that instant. */
function shown(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(instant);
}

describe('LXP-1 when a month begins, in a time zone', () => {
  const expected: [string, string, string, string][] = [
    ['Europe/Berlin', '2026-01', '2025-12-31T23:00:00Z', 'in winter, with the new year'],
    ['Europe/Berlin', '2026-07', '2026-06-30T22:00:00Z', 'in summer'],
    ['Europe/Berlin', '2026-04', '2026-03-31T22:00:00Z', 'two days after the clocks went forward'],
    ['Europe/Berlin', '2026-11', '2026-10-31T23:00:00Z', 'a week after the clocks went back'],
    ['Europe/Berlin', '2024-04', '2024-03-31T22:00:00Z', 'on the night after the day of the change'],
    ['UTC', '2026-03', '2026-03-01T00:00:00Z', 'without an offset'],
    ['Asia/Kathmandu', '2026-03', '2026-02-28T18:15:00Z', 'with an offset of a quarter of an hour'],
    ['Pacific/Kiritimati', '2026-03', '2026-02-28T10:00:00Z', 'furthest east'],
    ['Pacific/Pago_Pago', '2026-03', '2026-03-01T11:00:00Z', 'furthest west'],
    ['America/Havana', '2026-11', '2026-11-01T04:00:00Z', 'where midnight comes twice that day: the first'],
    [
      'America/Asuncion',
      '2023-10',
      '2023-10-01T04:00:00Z',
      'where midnight is left out: at one in the morning',
    ],
  ];
  for (const [timeZone, month, instant, when] of expected) {
    it(`${month} in ${timeZone}, ${when}: ${instant}`, () => {
      expect(beginningOf(month, timeZone)).to.deep.equal(new Date(instant));
    });
  }

  it('anywhere and ever, calendars show the month from then on, and another one the second before', () => {
    const month = fc
      .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, monthOfYear]) => `${year}-${String(monthOfYear).padStart(2, '0')}`);
    const timeZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(month, timeZone, (each, zone) => {
        const begins = beginningOf(each, zone).getTime();
        expect(shown(begins, zone)).to.equal(each);
        expect(shown(begins - 1, zone) < each, 'the millisecond before').to.equal(true);
        expect(shown(beginningOf(nextMonth(each), zone).getTime() - 1, zone)).to.equal(each);
      }),
      { numRuns: 300 },
    );
  });

  it('the months from one to another are counted with both, over the turn of a year', () => {
    expect(monthsBetween('2025-11', '2026-02')).to.deep.equal(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-02')).to.deep.equal(['2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).to.deep.equal([]);
    expect(nextMonth('2025-12')).to.equal('2026-01');
  });
});
