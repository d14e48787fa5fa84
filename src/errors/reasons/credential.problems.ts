import type { ProblemEntries } from './problem-entry.js';

/** Problems of credentials for programs. */
export const credentialProblems = {
  API_USER_KIND: {
    code: 'NOT_ALLOWED',
    when: 'A credential of another kind than API is asked for a program.',
    messages: { EN: 'A program uses the API.', DE: 'Ein Programm benutzt die API.' },
  },
  API_USER_WITHOUT_GROUP: {
    code: 'NOT_ALLOWED',
    when: 'A credential of one group is asked for a program.',
    messages: {
      EN: 'A program names the group for each letter; its rights decide for which.',
      DE: 'Ein Programm nennt die Gruppe bei jedem Brief; für welche, bestimmen seine Rechte.',
    },
  },
  DRIVER_WITHOUT_GROUP: {
    code: 'NOT_ALLOWED',
    when: 'A credential of the printer driver is asked for one group.',
    messages: {
      EN: 'The printer driver names the group for each letter.',
      DE: 'Der Druckertreiber nennt die Gruppe bei jedem Brief.',
    },
  },
} as const satisfies ProblemEntries;
