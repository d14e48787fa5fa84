import type { Reasons } from './reason.js';

/** Reasons of logins, passwords and the viewer's own standing. */
export const authenticationReasons = {
  LOGIN_REFUSED: {
    code: 'LOGIN_FAILED',
    when: 'The login name does not exist, the password is wrong, or the user has no access. The answer is the same for all.',
    remedy: 'Check login name and password, or ask a user who administers the account.',
    messages: {
      EN: 'The login name or the password is wrong, or the login is not allowed.',
      DE: 'Anmeldename oder Passwort ist falsch, oder die Anmeldung ist nicht erlaubt.',
    },
  },
  PASSWORD_WRONG: {
    code: 'FORBIDDEN',
    when: 'The viewer’s own password, given as a proof, is wrong.',
    remedy: 'Give the right password; wrong ones are limited.',
    messages: { EN: 'The password is wrong.', DE: 'Das Passwort ist falsch.' },
  },
  PASSWORD_CHANGED_MEANWHILE: {
    code: 'CONFLICT',
    when: 'Another request changed the password at the same time.',
    remedy: 'Log in again with the password that counts now.',
    messages: {
      EN: 'The password was changed by somebody else in the meantime.',
      DE: 'Das Passwort wurde inzwischen von anderer Stelle geändert.',
    },
  },
  VIEWER_CHANGED: {
    code: 'FORBIDDEN',
    when: 'The viewer’s role or groups changed while the request was running.',
    remedy: 'Load the page again and repeat the call.',
    messages: {
      EN: 'Your own role or groups have just changed. Look again.',
      DE: 'Ihre Rolle oder Ihre Gruppen haben sich gerade geändert. Bitte laden Sie die Seite neu.',
    },
  },
  TOO_MANY_FAILED_LOGINS: {
    code: 'RATE_LIMITED',
    when: 'Too many logins failed for this user, from this device or from this IP address.',
    remedy: 'Wait for `retryAfterSeconds`, or have the user unlocked.',
    messages: {
      EN: 'Too many failed logins. Try again later.',
      DE: 'Zu viele fehlgeschlagene Anmeldungen. Bitte versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_WRONG_PASSWORDS: {
    code: 'RATE_LIMITED',
    when: 'The viewer’s own password was wrong too often.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'Your password was wrong too often. Try again later.',
      DE: 'Ihr Passwort war zu oft falsch. Bitte versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_TAKEN_LOGIN_NAMES: {
    code: 'RATE_LIMITED',
    when: 'Too many of the login names that were tried are taken.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'You tried too many login names that are taken. Try again later.',
      DE: 'Sie haben zu viele vergebene Anmeldenamen versucht. Bitte versuchen Sie es später noch einmal.',
    },
  },
  TOO_MANY_INVALID_LINKS: {
    code: 'RATE_LIMITED',
    when: 'Too many invalid links were opened from this IP address.',
    remedy: 'Wait for `retryAfterSeconds`.',
    messages: {
      EN: 'Too many invalid links were tried. Try again later.',
      DE: 'Zu viele ungültige Links wurden geöffnet. Bitte versuchen Sie es später noch einmal.',
    },
  },
} as const satisfies Reasons;
