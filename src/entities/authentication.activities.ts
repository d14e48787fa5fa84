import { activity } from './activity-description.js';

/** The activities of logins and passwords. */
export const authenticationActivities = {
  LOGGED_IN: activity({
    concern: 'ACTOR',
    description: 'A user logged in.',
    sentences: {
      EN: (_, { actor }) => `${actor} logged in.`,
      DE: (_, { actor }) => `${actor} hat sich angemeldet.`,
    },
  }),
  LOGIN_FAILED: activity({
    concern: 'ACTOR',
    description:
      'A login with the name of a user failed; recorded at most once per quarter of an hour and address.',
    sentences: {
      EN: (_, { actor }) => `A login as ${actor} failed.`,
      DE: (_, { actor }) => `Eine Anmeldung als ${actor} ist fehlgeschlagen.`,
    },
  }),
  LOGGED_OUT: activity({
    concern: 'ACTOR',
    description: 'A user logged out.',
    sentences: {
      EN: (_, { actor }) => `${actor} logged out.`,
      DE: (_, { actor }) => `${actor} hat sich abgemeldet.`,
    },
  }),
  PASSWORD_CHANGED: activity({
    concern: 'ACTOR',
    description: 'A user changed their password.',
    sentences: {
      EN: (_, { actor }) => `${actor} changed the password.`,
      DE: (_, { actor }) => `${actor} hat das Passwort geändert.`,
    },
  }),
};
