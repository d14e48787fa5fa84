import type { ProblemEntries } from './problem-entry.js';

/** Problems of groups. */
export const groupProblems = {
  GROUP_NAME_TAKEN: {
    code: 'TAKEN',
    when: 'Another group of the account has this name.',
    messages: { EN: 'Another group has this name.', DE: 'Diesen Namen hat bereits eine andere Gruppe.' },
  },
} as const satisfies ProblemEntries;
