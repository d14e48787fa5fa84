import { minute } from '../clock.js';
import { mailEvents, type MailEvent } from '../entities/mail-event.js';

/** An immediate mail is written once nothing new of its topic has come for so long, in milliseconds. */
export const settlesAfter = 3_000;
/** Whatever still comes, the first immediate mail of a topic is written within this time. */
const settlesWithin = 20_000;
const quietFor = { ofAccess: minute, ofOthers: 5 * minute };

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

/** The end of the quiet time after a mail of a topic: what concerns the reader's own access waits less. */
export function quietUntil(topic: MailEvent, sentAt: Date): Date {
  const quiet = mailEvents[topic].mandatory ? quietFor.ofAccess : quietFor.ofOthers;
  return new Date(sentAt.getTime() + quiet);
}
