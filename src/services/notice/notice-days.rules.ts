import { weekdays } from '../../entities/notice-days.js';
import type { Problems } from '../../errors/problems.js';
import { isHolidayCountry, isHolidayState } from '../../queries/notice/holidays.js';
import { StoredNoticeDays } from '../../queries/notice/notice-days.js';
import type { NoticeDaysCommand } from './notice.commands.js';

/** The days after a change; adds a problem for a region without known holidays. */
export function changedNoticeDays(
  problems: Problems,
  before: StoredNoticeDays,
  input: NoticeDaysCommand | null | undefined,
): StoredNoticeDays {
  if (input == null) return before;
  if (input.weekdays === null) problems.add('noticeDays.weekdays', 'WEEKDAY_REQUIRED');
  const given = input.weekdays;
  const noticeWeekdays =
    given == null ? before.noticeWeekdays : weekdays.filter((each) => given.includes(each)).join(',');
  if (input.holidays === undefined) return { ...before, noticeWeekdays };
  if (input.holidays === null) return { noticeWeekdays, holidayCountry: null, holidayState: null };
  const { country } = input.holidays;
  const state = input.holidays.state ?? null;
  if (!isHolidayCountry(country)) problems.add('noticeDays.holidays.country', 'HOLIDAY_COUNTRY_UNKNOWN');
  else if (state !== null && !isHolidayState(country, state))
    problems.add('noticeDays.holidays.state', 'HOLIDAY_STATE_UNKNOWN');
  return { noticeWeekdays, holidayCountry: country, holidayState: state };
}
