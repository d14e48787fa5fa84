import type { Country } from './account.enums.js';
import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, languageWords, type FieldWords, type Words } from './activity-words.js';

const countryWords: Readonly<Record<Country, Words>> = {
  DE: { EN: 'Germany', DE: 'Deutschland' },
  AT: { EN: 'Austria', DE: 'Österreich' },
  CH: { EN: 'Switzerland', DE: 'Schweiz' },
};

const fieldWords = {
  company: { EN: 'company', DE: 'Firma' },
  timeZone: { EN: 'time zone', DE: 'Zeitzone' },
  language: { EN: 'language', DE: 'Sprache', values: languageWords },
  country: { EN: 'country', DE: 'Land', values: countryWords },
  approvalNoticeTimes: { EN: 'times of approval notices', DE: 'Zeiten der Mails an Freigeber' },
  digestTimes: { EN: 'times of digests', DE: 'Zeiten der gesammelten Mails' },
  noticeWeekdays: { EN: 'weekdays of digests', DE: 'Wochentage gesammelter Mails' },
  holidayCountry: { EN: 'country of holidays without mails', DE: 'Land der Feiertage ohne Mails' },
  holidayState: { EN: 'state of holidays without mails', DE: 'Bundesland der Feiertage ohne Mails' },
  holdMinutes: { EN: 'minutes before hand-over', DE: 'Minuten für den Rückruf' },
} satisfies FieldWords;

/** The activities of accounts. */
export const accountActivities = {
  ACCOUNT_REGISTERED: activity<{ company: string }>({
    concern: 'ACCOUNT',
    description: 'The account was registered.',
    sentences: {
      EN: ({ company }, { actor }) => `${actor} registered the account of ${company}.`,
      DE: ({ company }, { actor }) => `${actor} hat das Konto von ${company} registriert.`,
    },
  }),
  ACCOUNT_CONFIRMED: activity({
    concern: 'ACCOUNT',
    description: 'The registration was confirmed.',
    sentences: {
      EN: (_, { actor }) => `${actor} confirmed the registration.`,
      DE: (_, { actor }) => `${actor} hat die Registrierung bestätigt.`,
    },
  }),
  ACCOUNT_UPDATED: activity<{ changed: Changed<keyof typeof fieldWords> }>({
    concern: 'ACCOUNT',
    description: 'The account was changed.',
    sentences: {
      EN: ({ changed }, { actor }) =>
        `${actor} changed the account: ${changesInWords(changed, fieldWords, 'EN')}.`,
      DE: ({ changed }, { actor }) =>
        `${actor} hat das Konto geändert: ${changesInWords(changed, fieldWords, 'DE')}.`,
    },
  }),
  ACCOUNT_DELETED: activity({
    concern: 'ACCOUNT',
    description: 'The account was deleted.',
    sentences: {
      EN: (_, { actor }) => `${actor} deleted the account.`,
      DE: (_, { actor }) => `${actor} hat das Konto gelöscht.`,
    },
  }),
  USER_MANAGEMENT_ACTIVATED: activity({
    concern: 'ACCOUNT',
    description: 'User management was activated.',
    sentences: {
      EN: (_, { actor }) => `${actor} activated user management.`,
      DE: (_, { actor }) => `${actor} hat die Benutzerverwaltung aktiviert.`,
    },
  }),
  USER_MANAGEMENT_ENDED: activity<{ users: number; groups: number }>({
    concern: 'ACCOUNT',
    description: 'User management was ended.',
    sentences: {
      EN: ({ users, groups }, { actor }) =>
        `${actor} ended user management; ${users} users and ${groups} groups were deleted.`,
      DE: ({ users, groups }, { actor }) =>
        `${actor} hat die Benutzerverwaltung beendet; ${users} Benutzer und ${groups} Gruppen endeten mit ihr.`,
    },
  }),
  SUPERADMIN_HANDED_OVER: activity({
    concern: 'ACCOUNT',
    description: 'The superadmin role was handed over to another user.',
    sentences: {
      EN: (_, { actor, subject }) =>
        `${actor} handed over the role of superadmin to ${subject} and is now a manager.`,
      DE: (_, { actor, subject }) =>
        `${actor} hat die Rolle des Superadmins an ${subject} übergeben und ist nun Manager.`,
    },
  }),
};
