import type { Reasons } from './reason.js';

/** Reasons of the assignment of shipments. */
export const assignmentReasons = {
  ASSIGNMENT_BEYOND_OWN: {
    code: 'FORBIDDEN',
    when: 'The viewer could not view the shipment and send for its group but for an assignment or a decision of their own.',
    remedy: 'Ask a user who sends for the group of the shipment and sees all its shipments.',
    messages: {
      EN: 'You can assign only what you see and send by your own permissions.',
      DE: 'Zuweisen können Sie nur, was Sie mit Ihren eigenen Rechten sehen und senden.',
    },
  },
  ASSIGNMENT_LEAVES_NO_DECIDER: {
    code: 'INVALID_STATE',
    when: 'The shipment waits for a decision, and its new assignees are the last users who can decide on it.',
    remedy: 'Assign it to somebody else, or wait for the decision.',
    messages: {
      EN: 'Then nobody could decide on this shipment: its assignees never do.',
      DE: 'Dann könnte niemand mehr über diese Sendung entscheiden. Wem sie zugewiesen ist, entscheidet nicht.',
    },
  },
  ASSIGNEES_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'Too many users are or were in charge of the shipment.',
    remedy: 'Take the shipment from users who have not edited or submitted it.',
    messages: {
      EN: ({ most }: { most: number }) =>
        `A shipment has at most ${most} assignees, including former ones who have edited or submitted it.`,
      DE: ({ most }: { most: number }) =>
        `Eine Sendung kann höchstens ${most} Benutzern zugewiesen sein. Frühere, die sie bearbeitet oder gesendet haben, zählen mit.`,
    },
  },
} as const satisfies Reasons;
