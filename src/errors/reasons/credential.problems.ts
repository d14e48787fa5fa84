import type { ProblemEntries } from './problem-entry.js';

/** Problems of credentials for programs. */
export const credentialProblems = {
  API_USER_KIND: {
    code: 'NOT_ALLOWED',
    when: 'A credential for a program is not of the kind API.',
    messages: { EN: 'A program uses the API.', DE: 'Ein Programm benutzt die API.' },
  },
  API_USER_WITHOUT_GROUP: {
    code: 'NOT_ALLOWED',
    when: 'A credential for a program names a group.',
    messages: {
      EN: 'A program names the group of each letter; its rights determine the permitted groups.',
      DE: 'Ein Programm gibt die Gruppe bei jedem Brief an. Seine Rechte bestimmen, für welche Gruppen es senden darf.',
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
