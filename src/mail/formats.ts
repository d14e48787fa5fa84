import type { Language } from '../entities/language.js';
import type { Addressee } from '../entities/mail-message.js';

/** The formats of numbers, money and times in a language; times are in the account's time zone. */
export interface Formats {
  /** Date and time, short: for lists. */
  time: (at: string) => string;
  /** Date and time, for a sentence. */
  timeInWords: (at: string) => string;
  /** A month given as `YYYY-MM`. */
  month: (month: string) => string;
  /** Whole cents of an ISO 4217 currency. */
  money: (cents: number, currency: string) => string;
  number: (value: number) => string;
}

const locales: Record<Language, string> = { DE: 'de-DE', EN: 'en-GB' };

/** The formats for the addressee of a message. */
export function formatsOf({ language, timeZone }: Pick<Addressee, 'language' | 'timeZone'>): Formats {
  const locale = locales[language];
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const currencies = new Map<string, Intl.NumberFormat>();
  return {
    time: (at) => clock.format(new Date(at)),
    timeInWords: (at) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
        new Date(at),
      ),
    month: (month) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    money: (cents, currency) => {
      let format = currencies.get(currency);
      if (format === undefined) {
        format = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        });
        currencies.set(currency, format);
      }
      return format.format(cents / 100);
    },
    number: (value) => value.toLocaleString(locale),
  };
}
