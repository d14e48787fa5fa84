import type { Reasons } from './reason.js';

/** Reasons of the assignment of shipments. */
export const assignmentReasons = {
  ASSIGNMENT_BEYOND_OWN: {
    code: 'FORBIDDEN',
    when: 'The viewer can view the shipment or send for its group only because of an assignment or a decision of their own.',
    remedy: 'Ask a user who sends for the group of the shipment and sees all its shipments.',
    messages: {
      EN: 'You can only assign shipments that your own permissions let you view and send.',
      DE: 'Sie können nur Sendungen zuweisen, die Sie mit Ihren eigenen Rechten sehen und senden dürfen.',
    },
  },
  ASSIGNMENT_LEAVES_NO_DECIDER: {
    code: 'INVALID_STATE',
    when: 'The shipment waits for a decision, and its new assignees are the last users who can decide on it.',
    remedy: 'Assign it to somebody else, or wait for the decision.',
    messages: {
      EN: 'Nobody could decide on this shipment any more: assignees cannot decide on it.',
      DE: 'Dann könnte niemand mehr über diese Sendung entscheiden: Benutzer, denen sie zugewiesen ist, entscheiden nicht darüber.',
    },
  },
  ASSIGNEES_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'The shipment would have too many present and former assignees.',
    remedy: 'Remove assignees who have not edited or submitted the shipment.',
    messages: {
      EN: ({ most }: { most: number }) =>
        `A shipment has at most ${most} assignees, including former ones who have edited or submitted it.`,
      DE: ({ most }: { most: number }) =>
        `Eine Sendung kann höchstens ${most} Benutzern zugewiesen sein. Frühere Benutzer, die sie bearbeitet oder eingereicht haben, zählen mit.`,
    },
  },
} as const satisfies Reasons;
