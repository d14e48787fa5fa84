import type { ProblemEntries } from './problem-entry.js';

/** Problems of decisions on shipments. */
export const approvalProblems = {
  DECISION_REQUIRED: {
    code: 'REQUIRED',
    when: 'The list of decisions is empty.',
    messages: { EN: 'At least one decision is needed.', DE: 'Mindestens eine Entscheidung ist nötig.' },
  },
  APPROVAL_ID_REQUIRED: {
    code: 'REQUIRED',
    when: 'An approver deletes a shipment without the id of its approval.',
    messages: {
      EN: 'Deleting this shipment is a decision: give the id of its approval.',
      DE: 'Diese Sendung zu löschen ist eine Entscheidung. Bitte geben Sie die Id ihrer Freigabe an.',
    },
  },
  COMMENT_WITHOUT_READER: {
    code: 'NOT_ALLOWED',
    when: 'The input has a comment, but the sender deletes their own shipment, so nobody would read it.',
    messages: {
      EN: 'A comment is for the sender, so it is not allowed when you delete your own shipment.',
      DE: 'Ein Kommentar richtet sich an den Absender. Beim Löschen der eigenen Sendung ist er nicht möglich.',
    },
  },
} as const satisfies ProblemEntries;
