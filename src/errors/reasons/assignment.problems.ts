import type { ProblemEntries } from './problem-entry.js';

/** Problems of the assignment of shipments. */
export const assignmentProblems = {
  ASSIGNEE_WITHOUT_ACCESS: {
    code: 'NOT_ALLOWED',
    when: 'The user cannot log in: invited, locked, deleted, or without an active group.',
    messages: {
      EN: 'This user cannot log in at the moment.',
      DE: 'Dieser Benutzer kann sich derzeit nicht anmelden.',
    },
  },
  ASSIGNEE_WITHOUT_SHIPMENTS: {
    code: 'NOT_ALLOWED',
    when: 'The user lacks the permission to view shipments, so that an assignment would have no effect.',
    messages: {
      EN: 'This user cannot view any shipments.',
      DE: 'Dieser Benutzer kann keine Sendungen sehen.',
    },
  },
  ASSIGNEE_IS_SENDER: {
    code: 'NOT_ALLOWED',
    when: 'The user is the sender of the shipment.',
    messages: { EN: 'This user is the sender.', DE: 'Dieser Benutzer ist der Absender.' },
  },
} as const satisfies ProblemEntries;
