/** A month as `YYYY-MM`, from the year 2000 on. */
export const monthPattern = /^2\d{3}-(0[1-9]|1[0-2])$/;

/** The months from the first to the last, inclusive; none if the last comes before the first. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthName(first + index));
}

/** The month after this one. */
export function nextMonth(month: string): string {
  return monthName(monthNumber(month) + 1);
}

/** The month before this one. */
export function monthBefore(month: string): string {
  return monthName(monthNumber(month) - 1);
}

/**
 * The first instant of a month in a time zone: one second earlier, calendars there still show the previous month. If clocks are put forward at
 * that midnight, the month begins with the first second that exists.
 */
export function beginningOf(month: string, timeZone: string): Date {
  const wanted = monthNumber(month);
  const calendar = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    year: 'numeric',
    month: 'numeric',
  });
  const midnight = Date.UTC(Math.floor(wanted / 12), wanted % 12) / 1000;
  // No clock differs from UTC by more than this, and none changes between two whole seconds.
  let [before, begun] = [midnight - furthest, midnight + furthest];
  while (begun - before > 1) {
    const between = Math.floor((before + begun) / 2);
    if (shownMonth(calendar, between) >= wanted) begun = between;
    else before = between;
  }
  return new Date(begun * 1000);
}

const furthest = 36 * 60 * 60;

function shownMonth(calendar: Intl.DateTimeFormat, seconds: number): number {
  const shown = calendar.formatToParts(seconds * 1000);
  const part = (type: 'year' | 'month'): number => Number(shown.find((each) => each.type === type)?.value);
  return part('year') * 12 + part('month') - 1;
}

function monthNumber(month: string): number {
  const [year, monthOfYear] = month.split('-').map(Number);
  return Number(year) * 12 + Number(monthOfYear) - 1;
}

function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
