import type { Reasons } from './reason.js';

/** Reasons of the account and its registration. */
export const accountReasons = {
  ACCOUNT_UNCONFIRMED: {
    code: 'INVALID_STATE',
    when: 'The registration of the account is not confirmed, so nothing leaves the account yet.',
    remedy: 'Open the link in the registration mail.',
    messages: {
      EN: 'The account is not confirmed yet. Open the link in the registration mail.',
      DE: 'Das Konto ist noch nicht bestätigt. Bitte öffnen Sie den Link in der Mail zur Registrierung.',
    },
  },
  CONFIRMATION_INVALID: {
    code: 'LOGIN_FAILED',
    when: 'The link of a registration is unknown or has expired.',
    remedy: 'Register again.',
    messages: {
      EN: 'This link is invalid or has expired. Register again to get a new one.',
      DE: 'Dieser Link ist ungültig oder abgelaufen. Bitte registrieren Sie sich noch einmal.',
    },
  },
  TOO_MANY_REGISTRATIONS: {
    code: 'RATE_LIMITED',
    when: 'Too many accounts were registered from this IP address.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'Too many accounts were registered from here. Try again later.',
      DE: 'Von hier aus wurden zu viele Konten registriert. Bitte versuchen Sie es später noch einmal.',
    },
  },
  USER_MANAGEMENT_INACTIVE: {
    code: 'INVALID_STATE',
    when: 'The user management of the account is not active.',
    remedy: 'Activate it with activateUserManagement.',
    messages: {
      EN: 'User management is not active; activate it first.',
      DE: 'Die Benutzerverwaltung ist nicht aktiv. Bitte aktivieren Sie sie zuerst.',
    },
  },
  USER_MANAGEMENT_ACTIVE: {
    code: 'INVALID_STATE',
    when: 'The user management of the account is active already.',
    remedy: 'Nothing is left to do.',
    messages: {
      EN: 'User management is active already.',
      DE: 'Die Benutzerverwaltung ist bereits aktiv.',
    },
  },
} as const satisfies Reasons;
