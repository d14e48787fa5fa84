import { Temporal } from 'temporal-polyfill';
import type { Account } from '../../entities/account.entity.js';
import { weekdays, type NoticeDays } from '../../entities/notice-days.js';
import type { Problems } from '../../errors/problems.js';
import { isHolidayCountry, isHolidayState, isPublicHoliday } from './holidays.js';
import type { NoticeDaysInput } from '../../services/notice/notice-days.input.js';

/** The days on which an account's collected notices are sent, as they are stored. */
export type StoredNoticeDays = Pick<Account, 'noticeWeekdays' | 'holidayCountry' | 'holidayState'>;

/** Every day, as it is until an account changes it (LXP-12). */
export const everyDay: StoredNoticeDays = {
  noticeWeekdays: weekdays.join(','),
  holidayCountry: null,
  holidayState: null,
};

/**
 * Tests whether an account's collected notices are sent on this local date (`YYYY-MM-DD`). The only place with this rule: notices of
 * waiting letters, digests and monthly statements follow from it.
 */
export function isNoticeDay(
  { noticeWeekdays, holidayCountry, holidayState }: StoredNoticeDays,
  date: string,
): boolean {
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (!noticeWeekdays.split(',').some((each) => each === weekday)) return false;
  return holidayCountry === null || !isPublicHoliday(holidayCountry, holidayState, date);
}

/** The number of days in the month of this local date, up to it, on which the account's collected notices are sent. */
export function noticeDaysOfMonth(account: StoredNoticeDays, date: string): number {
  const last = Temporal.PlainDate.from(date);
  return Array.from({ length: last.day }, (_, index) => last.with({ day: index + 1 }).toString()).filter(
    (each) => isNoticeDay(account, each),
  ).length;
}

/** The days as the API shows them. */
export function shownNoticeDays({
  noticeWeekdays,
  holidayCountry,
  holidayState,
}: StoredNoticeDays): NoticeDays {
  return {
    weekdays: weekdays.filter((each) => noticeWeekdays.split(',').includes(each)),
    holidays: holidayCountry === null ? null : { country: holidayCountry, state: holidayState },
  };
}

/** The days after a change; adds a problem for a region without known holidays. */
export function changedNoticeDays(
  problems: Problems,
  before: StoredNoticeDays,
  input: NoticeDaysInput | null | undefined,
): StoredNoticeDays {
  if (input == null) return before;
  if (input.weekdays === null)
    problems.add('noticeDays.weekdays', 'REQUIRED', 'At least one weekday is needed.');
  const given = input.weekdays;
  const noticeWeekdays =
    given == null ? before.noticeWeekdays : weekdays.filter((each) => given.includes(each)).join(',');
  if (input.holidays === undefined) return { ...before, noticeWeekdays };
  if (input.holidays === null) return { noticeWeekdays, holidayCountry: null, holidayState: null };
  const { country } = input.holidays;
  const state = input.holidays.state ?? null;
  if (!isHolidayCountry(country))
    problems.add(
      'noticeDays.holidays.country',
      'INVALID',
      'The public holidays of this country are not known. A country is an ISO 3166-1 code such as DE.',
    );
  else if (state !== null && !isHolidayState(country, state))
    problems.add(
      'noticeDays.holidays.state',
      'INVALID',
      'This country has no such state. A state is the second part of an ISO 3166-2 code such as BY.',
    );
  return { noticeWeekdays, holidayCountry: country, holidayState: state };
}
