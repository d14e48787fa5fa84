import { hour, minute } from '../../clock.js';
import type { HappeningsMessage } from '../../entities/mail-message.js';
import { mailEvents, type MailEvent } from '../../entities/mail-event.js';

/** The time without new notices of its topic after which an immediate mail is written, in milliseconds. */
export const settleDelay = 3_000;
/** The maximum delay of the first immediate mail of a topic. */
const maximumSettleDelay = 20_000;
const firstPause = { ofAccess: minute, ofOthers: 5 * minute };
const longestPause = 30 * minute;
/** The time without a mail after which pauses are reset. */
const pauseReset = hour;

/** The topic of an event: immediate notices of one topic share a mail, as decisions on letters do. */
export function topicOf(event: MailEvent): MailEvent {
  return event === 'LETTER_REJECTED' ? 'LETTER_DECIDED' : event;
}

/** The events of a topic. */
export function eventsOf(topic: MailEvent): MailEvent[] {
  return topic === 'LETTER_DECIDED' ? ['LETTER_REJECTED', 'LETTER_DECIDED'] : [topic];
}

/**
 * The time at which the mail about notices of a topic is due: a few seconds after the last of them, so that it has a whole burst, and
 * after the pause since the previous mail (XSP-6).
 */
export function bundleDue(first: Date, last: Date, quietUntil: Date): Date {
  const settled = Math.min(last.getTime() + settleDelay, first.getTime() + maximumSettleDelay);
  return new Date(Math.max(settled, quietUntil.getTime()));
}

/** The concern of a mail about happenings of these events. */
export function concernOf(events: readonly MailEvent[]): HappeningsMessage['concern'] {
  if (events.some((event) => mailEvents[event].mandatory)) return 'SECURITY';
  return events.every((event) => event === 'DEPUTYSHIP_CHANGED') ? 'DEPUTYSHIP' : 'ACCOUNT';
}

/** The pause after a mail of a topic: its end, and the number of successive mails. */
export interface Pause {
  quietUntil: Date;
  streak: number;
}

/**
 * The pause that a mail starts. It doubles from mail to mail up to half an hour, and starts anew after an hour without a mail; notices
 * about the user's own access wait less.
 */
export function pauseAfter(topic: MailEvent, before: Pause, sentAt: Date): Pause {
  const isCalm = sentAt.getTime() - before.quietUntil.getTime() > pauseReset;
  const streak = isCalm ? 0 : before.streak;
  const first = mailEvents[topic].mandatory ? firstPause.ofAccess : firstPause.ofOthers;
  const length = Math.min(longestPause, first * 2 ** streak);
  return { quietUntil: new Date(sentAt.getTime() + length), streak: streak + 1 };
}
