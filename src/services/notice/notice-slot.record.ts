import { selectEntities } from '../../database/find.js';
import { changeAny, select, type Database } from '../../database/rows.js';
import { NoticeSlot } from '../../entities/notice-slot.entity.js';
import type { StoredNoticeDays } from '../../queries/notice/notice-days.js';
import type { DueSlot, Slot } from '../../queries/notice/slot.js';

/** A slot that at least one user or account uses. */
export interface UsedSlot extends Slot {
  /** The earliest time since which it has certainly been used. */
  since: Date;
}

/** The notice times of all active accounts, by time zone. */
export async function readSlotsOfAccounts(
  database: Database,
): Promise<(Omit<UsedSlot, 'time'> & { approvalNoticeTimes: string; digestTimes: string })[]> {
  return select(
    database,
    `SELECT time_zone AS timeZone, approval_notice_times AS approvalNoticeTimes, digest_times AS digestTimes,
            MIN(updated_at) AS since
       FROM account WHERE status = 'ACTIVE' GROUP BY time_zone, approval_notice_times, digest_times`,
    [],
  );
}

/** The times that users have set for themselves, by time zone. */
export async function findUsedSlots(database: Database): Promise<UsedSlot[]> {
  return select<UsedSlot>(
    database,
    `SELECT a.time_zone AS timeZone, s.digest_time AS time, MIN(GREATEST(a.updated_at, s.updated_at)) AS since
       FROM mail_setting s
       JOIN account a ON a.id = s.account_id
       JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.user_id
      WHERE s.digest_time IS NOT NULL AND s.mode = 'DIGEST' AND a.status = 'ACTIVE' AND u.status <> 'DELETED'
      GROUP BY a.time_zone, s.digest_time`,
    [],
  );
}

/** The notice days of the accounts that have notices sent in a slot, each once. */
export async function readNoticeDays(
  database: Database,
  { timeZone, time }: Slot,
): Promise<StoredNoticeDays[]> {
  return select<StoredNoticeDays>(
    database,
    `SELECT DISTINCT a.notice_weekdays AS noticeWeekdays, a.holiday_country AS holidayCountry, a.holiday_state AS holidayState
       FROM account a
      WHERE a.status = 'ACTIVE' AND a.time_zone = ?
        AND (FIND_IN_SET(?, a.approval_notice_times) > 0 OR FIND_IN_SET(?, a.digest_times) > 0 OR EXISTS (
          SELECT 1 FROM mail_setting s WHERE s.account_id = a.id AND s.mode = 'DIGEST' AND s.digest_time = ?))`,
    [timeZone, time, time, time],
  );
}

/** The latest day noted of a slot, up to this one; null if there is none. */
export async function readLastNoted(
  database: Database,
  { timeZone, time, date }: Omit<DueSlot, 'dueAt'>,
): Promise<NoticeSlot | null> {
  const [last] = await selectEntities(
    database,
    NoticeSlot,
    'n',
    'FROM notice_slot n WHERE n.time_zone = ? AND n.time = ? AND n.date <= ? ORDER BY n.date DESC LIMIT 1',
    [timeZone, time, date],
  );
  return last ?? null;
}

/** Adds to the mails of a slot's day; in the database, since several pages are written at once. */
export async function addMails(
  database: Database,
  { timeZone, time, date }: DueSlot,
  mails: number,
  now: Date,
): Promise<void> {
  await changeAny(
    database,
    'UPDATE notice_slot SET mails = mails + ?, updated_at = ? WHERE time_zone = ? AND time = ? AND date = ?',
    [mails, now, timeZone, time, date],
  );
}
