import { hour, minute } from '../clock.js';
import { mailEvents, type MailEvent } from '../entities/mail-event.js';

/** An immediate mail is written once nothing new of its topic has come for so long, in milliseconds. */
export const settlesAfter = 3_000;
/** Whatever still comes, the first immediate mail of a topic is written within this time. */
const settlesWithin = 20_000;
const firstPause = { ofAccess: minute, ofOthers: 5 * minute };
const longestPause = 30 * minute;
/** After so long without a mail the pauses begin anew. */
const calmAfter = hour;

/** The topic of an event: immediate notices of one topic share a mail, as decisions on letters do. */
export function topicOf(event: MailEvent): MailEvent {
  return event === 'LETTER_REJECTED' ? 'LETTER_DECIDED' : event;
}

/** The events of a topic. */
export function eventsOf(topic: MailEvent): MailEvent[] {
  return topic === 'LETTER_DECIDED' ? ['LETTER_REJECTED', 'LETTER_DECIDED'] : [topic];
}

/**
 * When the mail about notices of a topic is due: a few seconds after the last of them, so that all of a burst are in it, and not within
 * the quiet time after the mail before (XSP-6).
 */
export function bundleDue(first: Date, last: Date, quietUntil: Date): Date {
  const settled = Math.min(last.getTime() + settlesAfter, first.getTime() + settlesWithin);
  return new Date(Math.max(settled, quietUntil.getTime()));
}

/** The quiet time after a mail of a topic: when it ends, and how many mails have followed one another until then. */
export interface Pause {
  quietUntil: Date;
  streak: number;
}

/**
 * The quiet time that a mail begins. It doubles from mail to mail up to half an hour, until an hour has passed without any; what concerns
 * the reader's own access waits less.
 */
export function pauseAfter(topic: MailEvent, before: Pause, sentAt: Date): Pause {
  const isCalm = sentAt.getTime() - before.quietUntil.getTime() > calmAfter;
  const streak = isCalm ? 0 : before.streak;
  const first = mailEvents[topic].mandatory ? firstPause.ofAccess : firstPause.ofOthers;
  const length = Math.min(longestPause, first * 2 ** streak);
  return { quietUntil: new Date(sentAt.getTime() + length), streak: streak + 1 };
}
