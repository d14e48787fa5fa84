import { Temporal } from 'temporal-polyfill';

/** A time of day in a time zone at which notices go out: one job for all accounts that live there. */
export interface Slot {
  /** IANA time zone. */
  timeZone: string;
  /** `HH:MM` on the clocks of that zone. */
  time: string;
}

/** What tells a slot from others. */
export function slotName({ time, timeZone }: Slot): string {
  return `${time} ${timeZone}`;
}

/**
 * The time zone as IANA spells it, which names ignore: `europe/berlin` is `Europe/Berlin`. An older name stays (`Asia/Calcutta`), since
 * which of two names for the same clocks is right is not ours to say. Throws a RangeError for what is none.
 */
export function zoneNamed(timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId;
}

/** A slot on one day. */
export interface DueSlot extends Slot {
  /** The local date, `YYYY-MM-DD`. */
  date: string;
  /** The instant at which it is due. */
  dueAt: Date;
}

/** As many days back or ahead one finds a slot, also where a zone has skipped a whole day. */
const daysLooked = 3;

/** The slot's latest day that was due at this instant or before. */
export function latestDue(slot: Slot, now: Date): DueSlot {
  const today = localDate(slot, now);
  for (let days = -1; days < daysLooked; days++) {
    const due = onDay(slot, today.subtract({ days }));
    if (due !== null && due.dueAt <= now) return due;
  }
  throw new Error(`The slot ${slot.time} ${slot.timeZone} was never due before ${now.toISOString()}.`);
}

/** The slot's first day that is due after this instant. */
export function nextDue(slot: Slot, after: Date): DueSlot {
  const today = localDate(slot, after);
  for (let days = -1; days < daysLooked; days++) {
    const due = onDay(slot, today.add({ days }));
    if (due !== null && due.dueAt > after) return due;
  }
  throw new Error(`The slot ${slot.time} ${slot.timeZone} is never due after ${after.toISOString()}.`);
}

/**
 * When a slot is due on a local date (LXP-12): 12:00 is 12:00 on the clock whatever its distance from UTC; a time that the clocks skip
 * is due at the next minute that they show; of a time that they show twice the first counts. Null if the zone has skipped the date.
 */
function onDay(slot: Slot, date: Temporal.PlainDate): DueSlot | null {
  const { timeZone, time } = slot;
  if (!date.toZonedDateTime(timeZone).toPlainDate().equals(date)) return null;
  const shown = date.toPlainDateTime(time);
  const first = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const instant = first.toPlainDateTime().equals(shown) ? first : endOfGap(shown, timeZone);
  return { ...slot, date: date.toString(), dueAt: new Date(instant.epochMilliseconds) };
}

/** The first instant after the gap in which no clock of the zone shows this time. */
function endOfGap(skipped: Temporal.PlainDateTime, timeZone: string): Temporal.ZonedDateTime {
  const beyond = skipped.toZonedDateTime(timeZone, { disambiguation: 'later' });
  return beyond.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? beyond;
}

function localDate({ timeZone }: Slot, now: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}
