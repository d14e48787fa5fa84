import { activity } from './activity-description.js';

/** The activities of billing contacts (FWD-2). */
export const billingContactActivities = {
  BILLING_CONTACT_NAMED: activity({
    concern: 'ACCOUNT',
    description:
      'A user became a billing contact: by name, or as the superadmin when the last contact was locked or deleted.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} named ${subject} as billing contact.`,
      DE: (_, { actor, subject }) => `${actor} hat ${subject} als Rechnungskontakt benannt.`,
    },
  }),
  BILLING_CONTACT_REMOVED: activity({
    concern: 'ACCOUNT',
    description: 'A user was removed from the billing contacts.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} removed ${subject} from the billing contacts.`,
      DE: (_, { actor, subject }) => `${actor} hat ${subject} als Rechnungskontakt entfernt.`,
    },
  }),
};
