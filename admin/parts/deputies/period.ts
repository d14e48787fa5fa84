import { dayAfter, dayOf, startOfDay } from '../filter/day';
import type { Formats } from '../text/format';
import type { Wording } from '../text/text';
import { deputyTexts } from './deputy-texts';

/** The period of a deputyship. */
export interface Period {
  startsAt: string;
  /** The first moment after it. */
  endsAt: string;
}

/** Tests whether the period has begun. */
export function hasBegun({ startsAt }: Period): boolean {
  return Date.parse(startsAt) <= Date.now();
}

/** The last day of the period, as YYYY-MM-DD. */
export function lastDayOf({ endsAt }: Period, timeZone: string): string {
  return dayOf(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone);
}

/** The moment at which a period ends whose last day is this one. */
export function endAfter(lastDay: string, timeZone: string): string {
  return startOfDay(dayAfter(lastDay), timeZone);
}

/** The period in words: whole days as days, others with their times. */
export function periodInWords(word: Wording, formats: Formats, period: Period, timeZone: string): string {
  const { startsAt, endsAt } = period;
  const isWhole = startOfDay(dayOf(endsAt, timeZone), timeZone) === new Date(endsAt).toISOString();
  return word(deputyTexts.period, {
    from: formats.date(startsAt),
    until: isWhole ? formats.date(new Date(Date.parse(endsAt) - 1).toISOString()) : formats.dateTime(endsAt),
  });
}
