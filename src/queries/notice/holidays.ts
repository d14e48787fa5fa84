import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { LRUCache } from 'lru-cache';
import { day, hour } from '../../clock.js';

type Library = typeof Holidays;

/** The years of regions that are cached; one has a dozen dates. */
const mostYears = 500;
const noon = 12 * hour;

const years = new LRUCache<string, ReadonlySet<string>>({ max: mostYears });
let loaded: Library | undefined;

/** Loaded for the first account with holidays: the data of all countries takes 25 MB. */
function library(): Library {
  return (loaded ??= createRequire(import.meta.url)('date-holidays') as Library);
}

/** Tests whether the public holidays of a country are known, by its ISO 3166-1 code. */
export function isHolidayCountry(country: string): boolean {
  return Object.hasOwn(new (library())().getCountries(), country);
}

/** Tests whether a country has a state with holidays of its own, by the second part of its ISO 3166-2 code. */
export function isHolidayState(country: string, state: string): boolean {
  // The types have states for every country, but some countries have none.
  const states = new (library())().getStates(country) as Record<string, string> | undefined;
  return states !== undefined && Object.hasOwn(states, state);
}

/** Tests whether a local date (`YYYY-MM-DD`) is a public holiday in a country or, with a state, in this state. */
export function isPublicHoliday(country: string, state: string | null, date: string): boolean {
  const year = date.slice(0, 4);
  const key = `${country} ${state ?? ''} ${year}`;
  let dates = years.get(key);
  if (dates === undefined) years.set(key, (dates = holidaysOf(country, state, Number(year))));
  return dates.has(date);
}

/** The public holidays of a year, including one that began in the year before. */
function holidaysOf(country: string, state: string | null, year: number): ReadonlySet<string> {
  const region = state === null ? [country] : [country, state];
  const holidays = new (library())(...(region as [string, string]), { types: ['public'] });
  return new Set([year - 1, year].flatMap((each) => holidays.getHolidays(each).flatMap(datesOf)));
}

/** The dates of a holiday: the dates whose noon it includes. Some holidays begin at sunset, and some last several days. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const begins = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`);
  const ends = begins + (end.getTime() - start.getTime());
  const dates: string[] = [];
  for (let at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + noon; at < ends; at += day)
    if (at >= begins) dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}
