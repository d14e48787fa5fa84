import type { ProblemEntries } from './problem-entry.js';

/** Problems of the settings of mails and their days. */
export const noticeProblems = {
  WEEKDAY_REQUIRED: {
    code: 'REQUIRED',
    when: 'No weekday is left for collected mails.',
    messages: { EN: 'At least one weekday is needed.', DE: 'Mindestens ein Wochentag ist nötig.' },
  },
  HOLIDAY_COUNTRY_UNKNOWN: {
    code: 'INVALID',
    when: 'The public holidays of the country are not known.',
    messages: {
      EN: 'The public holidays of this country are not known. A country is an ISO 3166-1 code such as DE.',
      DE: 'Die Feiertage dieses Landes sind nicht bekannt. Ein Land ist ein Code nach ISO 3166-1 wie DE.',
    },
  },
  HOLIDAY_STATE_UNKNOWN: {
    code: 'INVALID',
    when: 'The country has no such state.',
    messages: {
      EN: 'This country has no such state. A state is the second part of an ISO 3166-2 code such as BY.',
      DE: 'Dieses Land hat kein solches Bundesland. Ein Bundesland ist der zweite Teil eines Codes nach ISO 3166-2 wie BY.',
    },
  },
  EVENT_REPEATED: {
    code: 'NOT_ALLOWED',
    when: 'The settings name an event twice.',
    messages: { EN: 'Each event is possible once.', DE: 'Jedes Ereignis ist nur einmal möglich.' },
  },
  MAIL_MANDATORY: {
    code: 'NOT_ALLOWED',
    when: 'Mails that protect the user’s access cannot be switched off or collected.',
    messages: {
      EN: 'These mails protect your access and always come.',
      DE: 'Diese Mails schützen Ihren Zugang und kommen immer.',
    },
  },
  TIME_WITHOUT_DIGEST: {
    code: 'NOT_ALLOWED',
    when: 'A time is given for mails that are not collected.',
    messages: {
      EN: 'Only collected mails have a time.',
      DE: 'Nur gesammelte Mails haben eine Uhrzeit.',
    },
  },
} as const satisfies ProblemEntries;
