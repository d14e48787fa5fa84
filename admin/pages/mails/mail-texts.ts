import type { MailKind, MailStatus } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the page about mails. */
export const mailTexts = {
  mails: { de: 'E-Mails', en: 'Mails' },
  mail: { de: 'E-Mail', en: 'Mail' },
  queued: { de: 'Erstellt', en: 'Queued' },
  sent: { de: 'Zugestellt', en: 'Sent' },
  kind: { de: 'Art', en: 'Kind' },
  status: { de: 'Status', en: 'Status' },
  recipient: { de: 'Empfänger', en: 'Recipient' },
  address: { de: 'Adresse', en: 'Address' },
  attempts: { de: 'Versuche', en: 'Attempts' },
  lastError: { de: 'Letzter Fehler', en: 'Last error' },
  id: { de: 'Kennung', en: 'ID' },
  noMails: { de: 'Es gibt noch keine E-Mail.', en: 'There is no mail yet.' },
  failed: {
    de: '{count, plural, one {Eine E-Mail wurde nicht zugestellt.} other {# E-Mails wurden nicht zugestellt.}}',
    en: '{count, plural, one {One mail failed.} other {# mails failed.}}',
  },
  showFailed: { de: 'Anzeigen', en: 'Show' },
  retry: { de: 'Erneut senden', en: 'Retry' },
  retryTo: { de: 'Erneut senden: {address}', en: 'Retry: {address}' },
  retryAll: { de: 'Alle erneut senden', en: 'Retry all' },
  retrying: {
    de: '{done, number} von {total, number} …',
    en: '{done, number} of {total, number} …',
  },
  retried: {
    de: '{count, plural, =0 {Keine E-Mail wird erneut gesendet.} one {Eine E-Mail wird erneut gesendet.} other {# E-Mails werden erneut gesendet.}}',
    en: '{count, plural, =0 {No mail is sent again.} one {One mail is sent again.} other {# mails are sent again.}}',
  },
  refused: {
    de: '{count, plural, one {Bei einer} other {Bei #}} geht das nicht: {reasons}',
    en: '{count, plural, one {One cannot} other {# cannot}} be sent again: {reasons}',
  },
} as const satisfies Record<string, Text>;

/** The kinds of mails in words. */
export const mailKindTexts = {
  APPROVALS_WAITING: { de: 'Wartende Freigaben', en: 'Approvals waiting' },
  HAPPENINGS: { de: 'Ereignisse', en: 'Events' },
  INVITATION: { de: 'Einladung', en: 'Invitation' },
  LETTERS_DECIDED: { de: 'Entscheidungen', en: 'Decisions' },
  MESSAGE: { de: 'Nachricht', en: 'Message' },
  REGISTRATION: { de: 'Registrierung', en: 'Registration' },
  STATEMENT: { de: 'Monatskosten', en: 'Costs of a month' },
} as const satisfies Record<MailKind, Text>;

/** The states of mails in words. */
export const mailStatusTexts = {
  FAILED: { de: 'Fehlgeschlagen', en: 'Failed' },
  SENT: { de: 'Zugestellt', en: 'Sent' },
  WAITING: { de: 'Wartet', en: 'Waiting' },
  WITHDRAWN: { de: 'Zurückgezogen', en: 'Withdrawn' },
} as const satisfies Record<MailStatus, Text>;

/** The colour of each state. */
export const mailStatusKinds = {
  FAILED: 'bad',
  SENT: 'good',
  WAITING: 'warn',
  WITHDRAWN: 'plain',
} as const satisfies Record<MailStatus, string>;
