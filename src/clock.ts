/** The only source of the time, so that tests and schedules can set it. */
export interface Clock {
  /** The current instant, in whole milliseconds UTC. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Length of a minute in milliseconds. */
export const minute = 60_000;

/** Length of an hour in milliseconds. */
export const hour = 60 * minute;

/** Length of a day of 24 hours in milliseconds. */
export const day = 24 * hour;
