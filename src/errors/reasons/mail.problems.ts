import type { ProblemEntries } from './problem-entry.js';

/** Problems of messages. */
export const mailProblems = {
  USERS_OR_ROLE_REQUIRED: {
    code: 'INVALID',
    when: 'A message names neither users nor a custom role, or it names both.',
    messages: {
      EN: 'Name either users or a role.',
      DE: 'Bitte geben Sie entweder Benutzer oder eine Rolle an.',
    },
  },
} as const satisfies ProblemEntries;
