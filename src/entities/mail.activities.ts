import { activity } from './activity-description.js';

/** The activities of mails. */
export const mailActivities = {
  MAIL_RETRIED: activity({
    concern: 'SUBJECT',
    description: 'A failed mail was queued for another attempt.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} retried a mail to ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat eine Mail an ${subject} erneut senden lassen.`,
    },
  }),
};
