import type { EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import { everyDay } from '../../queries/notice/notice-days.js';
import type { DueSlot } from '../../queries/notice/slot.js';

/** The number of notice days at the beginning of a month on which statements are sent, so that a missed slot does no harm. */
export const lastDay = 3;

/** The next accounts of the slot's time zone, by id, that may have recipients of a statement in this slot. */
export async function accountsToldAt(
  manager: EntityManager,
  { timeZone, time, date }: DueSlot,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    manager,
    `SELECT a.id FROM account a
      WHERE a.id > ? AND a.status = 'ACTIVE' AND a.time_zone = ?
        AND (? <= ${lastDay} OR a.notice_weekdays <> ? OR a.holiday_country IS NOT NULL)
        AND (FIND_IN_SET(?, a.digest_times) > 0 OR EXISTS (
          SELECT 1 FROM mail_setting s
           WHERE s.account_id = a.id AND s.event = 'BILLING' AND (s.mode = 'IMMEDIATE' OR s.digest_time = ?)))
      ORDER BY a.id LIMIT ${limit}`,
    // Later in a month, only accounts with days off can have had few notice days.
    [after, timeZone, Number(date.slice(-2)), everyDay.noticeWeekdays, time, time],
  );
  return rows.map(({ id }) => id);
}
