import type { Reasons } from './reason.js';

interface Most {
  most: number;
}

/** Reasons of deputyships. */
export const deputyshipReasons = {
  NOT_APPROVER: {
    code: 'INVALID_STATE',
    when: 'The user who would get a deputy cannot decide on letters in their own right.',
    remedy: 'Name deputies for approvers only.',
    messages: {
      EN: 'Only users who decide on letters have deputies.',
      DE: 'Eine Vertretung gibt es nur für Benutzer, die über Sendungen entscheiden.',
    },
  },
  DEPUTY_WITHOUT_ACCESS: {
    code: 'INVALID_STATE',
    when: 'The user who would become a deputy cannot log in.',
    remedy: 'Choose another user (`deputyCandidates`), or restore the access first.',
    messages: {
      EN: 'This user cannot log in at present.',
      DE: 'Dieser Benutzer kann sich derzeit nicht anmelden.',
    },
  },
  DEPUTY_WITHOUT_EFFECT: {
    code: 'INVALID_STATE',
    when: 'The user who would become a deputy sees no approvals of shipments, or is excluded from deciding.',
    remedy: 'Choose another user (`deputyCandidates`).',
    messages: {
      EN: 'This user sees no approvals of shipments or is excluded from deciding on them.',
      DE: 'Dieser Benutzer sieht keine Freigaben von Sendungen oder ist vom Entscheiden ausgeschlossen.',
    },
  },
  DEPUTYSHIP_CHAIN: {
    code: 'INVALID_STATE',
    when: 'At a moment of the period, the deputy would have a deputy, or the approver would be one.',
    remedy: 'Choose another user or another period, or end the other deputyship first.',
    messages: {
      EN: 'Whoever stands in for somebody has no deputy at the same time.',
      DE: 'Wer jemanden vertritt, wird zur selben Zeit nicht selbst vertreten.',
    },
  },
  DEPUTY_ALREADY_NAMED: {
    code: 'INVALID_STATE',
    when: 'The same user is a deputy of the approver already, at a moment of the period.',
    remedy: 'Change the period of the existing deputyship instead (`updateDeputyship`).',
    messages: {
      EN: 'This user is a deputy at this time already.',
      DE: 'Dieser Benutzer ist zu dieser Zeit bereits Vertretung.',
    },
  },
  DEPUTYSHIPS_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'The approver has the maximum number of deputyships, or the deputy stands in for the maximum number of approvers; past ones do not count.',
    remedy: 'End one that nobody needs any more.',
    messages: {
      EN: ({ most }: Most) => `At most ${most} deputyships are possible for one user.`,
      DE: ({ most }: Most) => `Für einen Benutzer sind höchstens ${most} Vertretungen möglich.`,
    },
  },
} as const satisfies Reasons;
