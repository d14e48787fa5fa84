import type { MailMode } from '../../entities/mail-setting.enums.js';
import type { DueSlot } from './slot.js';
import { mailEvents, type MailEvent } from '../../entities/mail-event.js';
import { isNoticeDay, type StoredNoticeDays } from './notice-days.js';

/** A user's mail setting for an event. */
export interface EffectiveSetting {
  event: MailEvent;
  mode: MailMode;
  /** The time of day for DIGEST, `HH:MM`; null if the times of the account apply. */
  digestTime: string | null;
  /** Whether it cannot be changed. */
  mandatory: boolean;
}

/** The times of an account, as comma-separated `HH:MM`, and the days on which notices are sent. */
export interface NoticeTimes extends StoredNoticeDays {
  approvalNoticeTimes: string;
  digestTimes: string;
}

/** The effective setting of a user: the user's own, or the default of the catalogue; a mandatory one cannot be changed (XSP-6). */
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

/** The times of the account that apply to this event. */
function timesOf(account: NoticeTimes, event: MailEvent): string[] {
  const { times } = mailEvents[event];
  return parseTimes(times === 'DIGEST_TIMES' ? account.digestTimes : account.approvalNoticeTimes);
}

/** The times of a stored list. */
export function parseTimes(stored: string): string[] {
  return stored.split(',');
}

/** The stored form of times: in order. Null if none are given. */
export function serializeTimes(times: readonly string[] | null | undefined): string | null {
  return times == null ? null : times.toSorted().join(',');
}
