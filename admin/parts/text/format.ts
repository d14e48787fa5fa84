import { useMemo } from 'react';
import { useSession } from '../session/session';
import { useLanguage } from './text';

/** Formats values in the language of the page, times in the time zone of the account. */
export interface Formats {
  /** A day and a time, such as 29.11.2026, 09:41. */
  dateTime: (instant: string | null | undefined) => string;
  /** A day, such as 29.11.2026. */
  date: (instant: string | null | undefined) => string;
  /** An amount in cents, such as 1,23 €. */
  money: (cents: number, currency: string) => string;
  number: (value: number) => string;
  /** A month given as YYYY-MM, such as November 2026. */
  month: (month: string) => string;
}

const regions = { de: 'de-DE', en: 'en-GB' };

/** See `Formats`. */
export function useFormats(): Formats {
  const language = useLanguage();
  const { state } = useSession();
  const timeZone = state.kind === 'VIEWER' ? (state.viewer.account?.timeZone ?? 'UTC') : 'UTC';
  return useMemo(() => {
    const region = regions[language];
    const dateTime = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const date = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeZone });
    const number = new Intl.NumberFormat(region);
    const month = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const amounts = new Map<string, Intl.NumberFormat>();
    return {
      dateTime: (instant) => (instant == null ? '–' : dateTime.format(new Date(instant))),
      date: (instant) => (instant == null ? '–' : date.format(new Date(instant))),
      money: (cents, currency) => {
        const amount =
          amounts.get(currency) ?? new Intl.NumberFormat(region, { style: 'currency', currency });
        amounts.set(currency, amount);
        return amount.format(cents / 100);
      },
      number: (value) => number.format(value),
      month: (value) => month.format(new Date(`${value}-01T00:00:00Z`)),
    };
  }, [language, timeZone]);
}
