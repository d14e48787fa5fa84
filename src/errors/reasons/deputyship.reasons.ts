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
      EN: 'Only users who decide on shipments can have deputies.',
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
  NOT_THE_DEPUTY: {
    code: 'FORBIDDEN',
    when: 'The deputy of the deputyship is another user.',
    remedy: 'End it instead (`endDeputyship`).',
    messages: {
      EN: 'Only the deputy can resign.',
      DE: 'Nur die Vertretung selbst kann sie niederlegen.',
    },
  },
  DEPUTYSHIP_CHAIN: {
    code: 'INVALID_STATE',
    when: 'In a part of the period, the deputy would have a deputy, or the approver would be a deputy.',
    remedy: 'Choose another user or another period, or end the other deputyship first.',
    messages: {
      EN: 'A deputy cannot have a deputy at the same time.',
      DE: 'Wer jemanden vertritt, wird zur selben Zeit nicht selbst vertreten.',
    },
  },
  DEPUTY_ALREADY_NAMED: {
    code: 'INVALID_STATE',
    when: 'The user is already a deputy of the approver in a part of the period.',
    remedy: 'Change the period of the existing deputyship instead (`updateDeputyship`).',
    messages: {
      EN: 'This user is already a deputy in this period.',
      DE: 'Dieser Benutzer ist zu dieser Zeit bereits Vertretung.',
    },
  },
  DEPUTYSHIPS_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'The approver or the deputy has the maximum number of deputyships, as approver and as deputy together; past ones do not count.',
    remedy: 'End one that is no longer needed.',
    messages: {
      EN: ({ most }: Most) => `At most ${most} deputyships are possible for one user.`,
      DE: ({ most }: Most) => `Für einen Benutzer sind höchstens ${most} Vertretungen möglich.`,
    },
  },
} as const satisfies Reasons;
