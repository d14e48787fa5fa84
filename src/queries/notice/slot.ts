import { Temporal } from 'temporal-polyfill';

/** A time of day in a time zone at which notices are sent: one job for all accounts in that zone. */
export interface Slot {
  /** IANA time zone. */
  timeZone: string;
  /** `HH:MM` in that zone. */
  time: string;
}

/** The unique name of a slot. */
export function slotName({ time, timeZone }: Slot): string {
  return `${time} ${timeZone}`;
}

/**
 * The time zone in IANA's spelling, since names are compared without case: `europe/berlin` is `Europe/Berlin`. An older name stays
 * (`Asia/Calcutta`): both names for the same clocks are valid. Throws a RangeError for an unknown zone.
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

/** The number of days, back or ahead, within which a slot is always found, even where a zone has skipped a whole day. */
const daysLooked = 3;

/** The slot's latest day that was due at or before this instant. */
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
 * The instant at which a slot is due on a local date (LXP-12): 12:00 is 12:00 on the clock whatever its distance from UTC; a time that the
 * clocks skip is due at the next minute that they show; of a time that they show twice, the first counts. Null if the zone has skipped the
 * date.
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
