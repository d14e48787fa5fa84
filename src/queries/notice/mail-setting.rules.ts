import type { MailMode } from '../../entities/mail-setting.enums.js';
import type { DueSlot } from './slot.js';
import { mailEvents, type MailEvent } from '../../entities/mail-event.js';
import { isNoticeDay, type StoredNoticeDays } from './notice-days.js';

/** How a user is told of an event. */
export interface EffectiveSetting {
  event: MailEvent;
  mode: MailMode;
  /** When a DIGEST goes out, `HH:MM`; null for the times that are set for the account. */
  digestTime: string | null;
  /** Whether it can't be changed. */
  mandatory: boolean;
}

/** The times that are set for an account, each as `HH:MM` by commas, and the days on which they count. */
export interface NoticeTimes extends StoredNoticeDays {
  approvalNoticeTimes: string;
  digestTimes: string;
}

/** What counts for a user: what was set, or else what the catalogue says; what is mandatory can't be set otherwise (XSP-6). */
export function effectiveSetting(
  event: MailEvent,
  stored: { mode: MailMode; digestTime: string | null } | null,
): EffectiveSetting {
  const { mode, mandatory } = mailEvents[event];
  if (stored === null || mandatory) return { event, mode, digestTime: null, mandatory };
  const digestTime = stored.mode === 'DIGEST' ? stored.digestTime : null;
  return { event, mode: stored.mode, digestTime, mandatory };
}

/**
 * Tests whether collected notices of this event are sent in this slot: on a notice day of the account, at the user's own time or else at
 * the times of the account (LXP-12).
 */
export function isCollectedAt(
  { event, mode, digestTime }: EffectiveSetting,
  account: NoticeTimes,
  { date, time }: DueSlot,
): boolean {
  if (mode !== 'DIGEST' || !isNoticeDay(account, date)) return false;
  if (digestTime !== null) return digestTime === time;
  return timesOf(account, event).includes(time);
}

/** The times of day that are set for the account and count for this event. */
function timesOf(account: NoticeTimes, event: MailEvent): string[] {
  const { times } = mailEvents[event];
  return listOfTimes(times === 'DIGEST_TIMES' ? account.digestTimes : account.approvalNoticeTimes);
}

/** The times of day of a stored list. */
export function listOfTimes(stored: string): string[] {
  return stored.split(',');
}

/** Times of day as they are stored: in order. Null if none are given. */
export function storedTimes(times: readonly string[] | null | undefined): string | null {
  return times == null ? null : times.toSorted().join(',');
}
