import type { SchemaCoordinate } from '../schema/coordinates.generated';
import type { MailEvent } from '../schema/types.generated';
import type { Text } from '../text/text';

/** The texts of the mail settings. */
export const mailSettingTexts = {
  settings: { de: 'Benachrichtigungen per E-Mail', en: 'Notifications by mail' },
  always: { de: 'Immer', en: 'Always' },
  alwaysReason: {
    de: 'Diese E-Mails schützen den Zugang und lassen sich nicht abschalten.',
    en: 'These mails protect the login and cannot be switched off.',
  },
  others: {
    de: 'Betrifft Sie zurzeit nicht ({count})',
    en: 'Does not concern you at present ({count})',
  },
  ownTime: { de: 'Uhrzeit für „{event}“', en: 'Time for “{event}”' },
  timeRequired: { de: 'Bitte geben Sie eine Uhrzeit an.', en: 'Please enter a time.' },
  immediately: { de: 'Sofort', en: 'Immediately' },
  atAccountTimes: {
    de: '{times, select, none {Gesammelt zu den Zeiten des Kontos} other {Gesammelt um {times} Uhr}}',
    en: '{times, select, none {Collected, at the times of the account} other {Collected at {times}}}',
  },
  atOwnTime: { de: 'Gesammelt zu einer anderen Zeit …', en: 'Collected at another time …' },
  atTime: { de: 'Gesammelt um {time} Uhr', en: 'Collected at {time}' },
  noMail: { de: 'Keine E-Mail', en: 'No mail' },
  hidden: {
    de: 'Die Benachrichtigungen dieses Benutzers sehen nur Verwalter aller seiner Gruppen.',
    en: 'Only administrators of all groups of this user see these settings.',
  },
  unwatchedTitle: { de: 'Wartende Sendungen unbeobachtet lassen?', en: 'Leave waiting shipments unwatched?' },
  unwatched: {
    de: '{count, plural, one {Eine Sendung wartet auf Freigabe, und danach wird darüber kein Freigeber mehr benachrichtigt.} other {# Sendungen warten auf Freigabe, und danach wird darüber kein Freigeber mehr benachrichtigt.}}',
    en: '{count, plural, one {One shipment waits for approval, and afterwards no approver is notified of it.} other {# shipments wait for approval, and afterwards no approver is notified of them.}}',
  },
  unwatchedConfirm: { de: 'Trotzdem speichern', en: 'Save anyway' },
} as const satisfies Record<string, Text>;

/** Each event in plain words, and whom it concerns where that is not everybody. */
export const mailEventTexts = {
  APPROVAL_WAITING: {
    title: { de: 'Sendungen warten auf Freigabe', en: 'Shipments wait for approval' },
    more: {
      de: 'Für Freigeber. Wird keiner benachrichtigt, erhalten sie andere, die freigeben dürfen.',
      en: 'For approvers. If none is notified, for others who may approve.',
    },
  },
  LETTER_REJECTED: {
    title: { de: 'Eigene Sendung abgelehnt', en: 'Own shipment rejected' },
    more: {
      de: 'Auch wenn ein Freigeber sie löscht oder eine Freigabe zurückgezogen wird.',
      en: 'Also if an approver deletes it or an approval is withdrawn.',
    },
  },
  LETTER_DECIDED: {
    title: { de: 'Eigene Sendung freigegeben', en: 'Own shipment approved' },
    more: null,
  },
  INVITATION_ACCEPTED: {
    title: { de: 'Einladung angenommen', en: 'Invitation accepted' },
    more: { de: 'Für den, der die Einladung gesendet hat.', en: 'For the sender of the invitation.' },
  },
  USER_CREATED: {
    title: { de: 'Neuer Benutzer', en: 'New user' },
    more: { de: 'Für Verwalter seiner Gruppen.', en: 'For managers of the user’s groups.' },
  },
  USER_ACCESS_CHANGED: {
    title: { de: 'Benutzer gesperrt, entsperrt oder gelöscht', en: 'User locked, unlocked or deleted' },
    more: { de: 'Für Verwalter seiner Gruppen.', en: 'For managers of the user’s groups.' },
  },
  DEPUTYSHIP_CHANGED: {
    title: { de: 'Vertretung benannt, geändert oder beendet', en: 'Deputy named, changed or ended' },
    more: {
      de: 'Für die Vertretung und die vertretene Person.',
      en: 'For the deputy and the person that they represent.',
    },
  },
  ACCOUNT_CHANGED: {
    title: { de: 'Kundenkonto geändert', en: 'Account changed' },
    more: { de: 'Für Verwalter des Kundenkontos.', en: 'For users who administer the account.' },
  },
  BILLING: {
    title: { de: 'Kosten des vergangenen Monats', en: 'Costs of the past month' },
    more: { de: 'Für Rechnungskontakte.', en: 'For billing contacts.' },
  },
  CREDENTIAL_CHANGED: {
    title: { de: 'Eigene Zugangsdaten angelegt oder gelöscht', en: 'Own credential created or deleted' },
    more: null,
  },
  NEW_DEVICE: {
    title: { de: 'Anmeldung mit neuem Browser oder Programm', en: 'Login with a new browser or program' },
    more: null,
  },
  LOGIN_DATA_CHANGED: {
    title: {
      de: 'Passwort, Anmeldename oder E-Mail-Adresse geändert',
      en: 'Password, login name or e-mail address changed',
    },
    more: null,
  },
} as const satisfies Record<MailEvent, { title: Text; more: Text | null }>;

/** The elements in the schema of viewers whom an event can concern; none for events that concern everybody. */
export const mailEventRequirements: Readonly<Partial<Record<MailEvent, SchemaCoordinate>>> = {
  APPROVAL_WAITING: 'Mutation.approveShipment',
  INVITATION_ACCEPTED: 'Mutation.inviteUser',
  USER_CREATED: 'Mutation.updateUser',
  USER_ACCESS_CHANGED: 'Mutation.updateUser',
  ACCOUNT_CHANGED: 'Mutation.updateAccount',
};
