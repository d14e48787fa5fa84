import type { ProblemEntries } from './problem-entry.js';

/** Problems of deputyships. */
export const deputyshipProblems = {
  DEPUTY_OF_ONESELF: {
    code: 'NOT_ALLOWED',
    when: 'The deputy is the approver.',
    messages: { EN: 'Nobody stands in for themselves.', DE: 'Niemand vertritt sich selbst.' },
  },
  PERIOD_OVER: {
    code: 'INVALID',
    when: 'The period ends before it begins, or before now.',
    messages: {
      EN: 'The end must be after the beginning, and in the future.',
      DE: 'Das Ende muss nach dem Beginn und in der Zukunft liegen.',
    },
  },
  PERIOD_TOO_LONG: {
    code: 'TOO_LONG',
    when: 'The period is longer than a deputyship may last, or begins too late.',
    messages: {
      EN: ({ days }: { days: number }) => `At most ${days} days are possible, beginning within as many days.`,
      DE: ({ days }: { days: number }) =>
        `Möglich sind höchstens ${days} Tage, mit Beginn innerhalb ebenso vieler Tage.`,
    },
  },
  PERIOD_BEGUN: {
    code: 'NOT_ALLOWED',
    when: 'The period has begun, so its beginning cannot be changed.',
    messages: {
      EN: 'The deputyship has begun; only its end can be changed.',
      DE: 'Die Vertretung hat begonnen; nur ihr Ende lässt sich noch ändern.',
    },
  },
} as const satisfies ProblemEntries;
