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
