import type { ProblemEntries } from './problem-entry.js';

/** Problems of the account's settings. */
export const accountProblems = {
  TIME_ZONE_UNKNOWN: {
    code: 'INVALID',
    when: 'The text is not an IANA time zone.',
    messages: {
      EN: 'This is not an IANA time zone such as Europe/Berlin.',
      DE: 'Das ist keine IANA-Zeitzone wie Europe/Berlin.',
    },
  },
  HOLD_OUT_OF_RANGE: {
    code: 'INVALID',
    when: 'The hold of released shipments is not a whole number of minutes within the range.',
    messages: {
      EN: ({ most }: { most: number }) => `A whole number of minutes from 0 to ${most} is needed.`,
      DE: ({ most }: { most: number }) => `Hier ist eine ganze Zahl von Minuten nötig, von 0 bis ${most}.`,
    },
  },
} as const satisfies ProblemEntries;
