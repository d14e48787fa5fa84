import type { ProblemEntries } from './problem-entry.js';

/** Problems of credentials for programs. */
export const credentialProblems = {
  DRIVER_WITHOUT_GROUP: {
    code: 'NOT_ALLOWED',
    when: 'A credential of the printer driver is asked for one group.',
    messages: {
      EN: 'The printer driver names the group for each letter.',
      DE: 'Der Druckertreiber nennt die Gruppe bei jedem Brief.',
    },
  },
} as const satisfies ProblemEntries;
