import type { ProblemEntries } from './problem-entry.js';

/** Problems of deputyships. */
export const deputyshipProblems = {
  DEPUTY_OF_ONESELF: {
    code: 'NOT_ALLOWED',
    when: 'The deputy is the approver.',
    messages: { EN: 'Users cannot be their own deputies.', DE: 'Niemand kann sich selbst vertreten.' },
  },
  PERIOD_OVER: {
    code: 'INVALID',
    when: 'The period ends before it begins, or before now.',
    messages: {
      EN: 'The end must be after the start, and in the future.',
      DE: 'Das Ende muss nach dem Beginn und in der Zukunft liegen.',
    },
  },
  PERIOD_TOO_LONG: {
    code: 'TOO_LONG',
    when: 'The period is longer than a deputyship may last, or begins too late.',
    messages: {
      EN: ({ days }: { days: number }) =>
        `A period can have at most ${days} days, and must start within ${days} days.`,
      DE: ({ days }: { days: number }) =>
        `Eine Vertretung kann höchstens ${days} Tage dauern und muss innerhalb von ${days} Tagen beginnen.`,
    },
  },
  PERIOD_BEGUN: {
    code: 'NOT_ALLOWED',
    when: 'The period has begun, so its start cannot be changed.',
    messages: {
      EN: 'The deputyship has begun; only its end can be changed.',
      DE: 'Die Vertretung hat begonnen; nur ihr Ende lässt sich noch ändern.',
    },
  },
} as const satisfies ProblemEntries;
