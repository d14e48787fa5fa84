import { activity } from './activity-description.js';

/** The activities of mails and messages. */
export const mailActivities = {
  MAIL_RETRIED: activity({
    concern: 'SUBJECT',
    description: 'A failed mail was queued for another attempt.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} retried a mail to ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat eine Mail an ${subject} erneut senden lassen.`,
    },
  }),
  USER_MAILED: activity({
    concern: 'SUBJECT',
    description: 'A message was sent to a user.',
    sentences: {
      EN: (_, { actor, subject }) => `${actor} sent a message to ${subject}.`,
      DE: (_, { actor, subject }) => `${actor} hat ${subject} eine Nachricht gesendet.`,
    },
  }),
  CUSTOM_ROLE_MAILED: activity<{ role: string; recipients: number }>({
    concern: 'ACCOUNT',
    description: 'A message was sent to the users who hold a custom role.',
    sentences: {
      EN: ({ role, recipients }, { actor }) =>
        `${actor} sent a message to the users with the role “${role}”, mails: ${recipients}.`,
      DE: ({ role, recipients }, { actor }) =>
        `${actor} hat eine Nachricht an die Benutzer mit der Rolle „${role}“ gesendet, Mails: ${recipients}.`,
    },
  }),
};
