import type { Reasons } from './reason.js';

/** Reasons of billing contacts (FWD-2). */
export const billingContactReasons = {
  LAST_BILLING_CONTACT: {
    code: 'INVALID_STATE',
    when: 'The user is the only billing contact of the account.',
    remedy: 'Name another billing contact first.',
    messages: {
      EN: 'This user is the only billing contact. Name another one first.',
      DE: 'Dieser Benutzer ist der einzige Rechnungskontakt. Bitte benennen Sie zuerst einen anderen.',
    },
  },
  BILLING_CONTACTS_COMPLETE: {
    code: 'INVALID_STATE',
    when: 'The account has the maximum number of billing contacts; it is in `most`.',
    remedy: 'Remove one of them first.',
    messages: {
      EN: ({ most }: { most: number }) =>
        `There are ${most} billing contacts already. Remove one of them first.`,
      DE: ({ most }: { most: number }) =>
        `Es gibt bereits ${most} Rechnungskontakte. Bitte entfernen Sie zuerst einen davon.`,
    },
  },
  BILLING_CONTACT_INACTIVE: {
    code: 'INVALID_STATE',
    when: 'The user to be named as billing contact is not active and would not receive the mails.',
    remedy: 'Choose an active user.',
    messages: {
      EN: 'Only an active user can become a billing contact.',
      DE: 'Nur ein aktiver Benutzer kann Rechnungskontakt werden.',
    },
  },
  BILLING_CONTACT_ALREADY: {
    code: 'INVALID_STATE',
    when: 'The user is a billing contact already.',
    remedy: 'Nothing is left to do.',
    messages: {
      EN: 'The user is a billing contact already.',
      DE: 'Der Benutzer ist bereits Rechnungskontakt.',
    },
  },
  NOT_BILLING_CONTACT: {
    code: 'INVALID_STATE',
    when: 'The user is not a billing contact.',
    remedy: 'Nothing is left to do.',
    messages: {
      EN: 'The user is not a billing contact.',
      DE: 'Der Benutzer ist kein Rechnungskontakt.',
    },
  },
} as const satisfies Reasons;
