import { Temporal } from 'temporal-polyfill';
import type { Account } from '../../entities/account.entity.js';
import { weekdays, type NoticeDays } from '../../entities/notice-days.js';
import { isPublicHoliday } from './holidays.js';

/** The stored notice days of an account. */
export type StoredNoticeDays = Pick<Account, 'noticeWeekdays' | 'holidayCountry' | 'holidayState'>;

/** All days, the default (LXP-12). */
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

/** The days in the form of the API. */
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
