import type { Changed } from './activity-change.js';
import { activity } from './activity-description.js';
import { changesInWords, type FieldWords } from './activity-words.js';
import type { MailEvent } from './mail-event.js';

const eventWords: FieldWords<MailEvent> = {
  APPROVAL_WAITING: { EN: 'waiting letters', DE: 'wartende Sendungen' },
  LETTER_REJECTED: { EN: 'rejected or deleted letters', DE: 'abgelehnte oder gelöschte Sendungen' },
  LETTER_DECIDED: { EN: 'approved letters', DE: 'freigegebene Sendungen' },
  INVITATION_ACCEPTED: { EN: 'accepted invitations', DE: 'angenommene Einladungen' },
  USER_CREATED: { EN: 'new users', DE: 'neue Benutzer' },
  USER_ACCESS_CHANGED: { EN: 'locked and deleted users', DE: 'gesperrte und gelöschte Benutzer' },
  DEPUTYSHIP_CHANGED: { EN: 'deputyships', DE: 'Vertretungen' },
  ACCOUNT_CHANGED: { EN: 'changes of the account', DE: 'Änderungen am Konto' },
  BILLING: { EN: 'monthly costs', DE: 'Kosten eines Monats' },
  CREDENTIAL_CHANGED: { EN: 'credentials', DE: 'Zugangsdaten' },
  NEW_DEVICE: { EN: 'logins from new devices', DE: 'Anmeldungen mit neuem Gerät' },
  LOGIN_DATA_CHANGED: { EN: 'changed login data', DE: 'geänderte Anmeldedaten' },
};

/** The activities of mail settings. */
export const noticeActivities = {
  MAIL_SETTINGS_UPDATED: activity<{ changed: Changed<MailEvent> }>({
    concern: 'SUBJECT',
    description: "A user's mail settings were changed.",
    sentences: {
      EN: ({ changed }, { actor, subject }) =>
        `${actor} changed the mail settings of ${subject}: ${changesInWords(changed, eventWords, 'EN')}.`,
      DE: ({ changed }, { actor, subject }) =>
        `${actor} hat die Mail-Einstellungen von ${subject} geändert: ${changesInWords(changed, eventWords, 'DE')}.`,
    },
  }),
};
