import type { CredentialKind, CredentialStatus } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the page of the credentials. */
export const credentialTexts = {
  credentials: { de: 'Zugangsdaten', en: 'Credentials' },
  introduction: {
    de: 'Damit senden Programme Briefe in Ihrem Namen, mit Ihren Rechten.',
    en: 'With these, programs send letters in your name, with your permissions.',
  },
  newCredential: { de: 'Neue Zugangsdaten', en: 'New credential' },
  label: { de: 'Bezeichnung', en: 'Label' },
  labelMore: { de: 'Zum Beispiel das Programm, das sie benutzt.', en: 'Such as the program that uses it.' },
  kind: { de: 'Art', en: 'Kind' },
  loginName: { de: 'Anmeldename', en: 'Login name' },
  user: { de: 'Für', en: 'For' },
  userMore: {
    de: 'Ein Programm hat nur die Rechte, die ihm einzeln gegeben wurden. Mit Ihren eigenen Zugangsdaten sendet es in Ihrem Namen.',
    en: 'A program has only the rights that it was given one by one. With your own credential, it sends in your name.',
  },
  oneself: { de: 'Mich selbst', en: 'Myself' },
  group: { de: 'Gruppe', en: 'Group' },
  groupMore: {
    de: 'Alle Briefe des Programms gehören zu ihr.',
    en: 'All letters of the program belong to it.',
  },
  chooseGroup: { de: 'Bitte wählen', en: 'Please choose' },
  status: { de: 'Status', en: 'Status' },
  createdAt: { de: 'Angelegt', en: 'Created' },
  lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
  neverUsed: { de: 'Nie', en: 'Never' },
  noCredentials: {
    de: 'Sie haben noch keine Zugangsdaten.',
    en: 'You have no credential yet.',
  },
  onlyApi: {
    de: 'Für die API. Zugangsdaten für Druckertreiber und SFTP gibt es noch nicht, weil es diese Kanäle noch nicht gibt.',
    en: 'For the API. There are no credentials for the printer driver and SFTP yet, since these channels do not exist yet.',
  },
  unconfirmed: {
    de: 'Das Konto ist noch nicht bestätigt. Öffnen Sie den Link in der E-Mail zur Registrierung.',
    en: 'The account is not confirmed yet. Open the link in the registration mail.',
  },
  secretTitle: { de: 'Jetzt den Schlüssel speichern', en: 'Save the secret now' },
  secretWarning: {
    de: 'Der Schlüssel wird nur dieses eine Mal gezeigt. Wer ihn kennt, sendet Briefe in Ihrem Namen.',
    en: 'The secret is shown only this once. Whoever knows it sends letters in your name.',
  },
  secret: { de: 'Schlüssel', en: 'Secret' },
  example: { de: 'Beispiel', en: 'Example' },
  copySecret: { de: 'Schlüssel kopieren', en: 'Copy the secret' },
  copyExample: { de: 'Beispiel kopieren', en: 'Copy the example' },
  isStored: { de: 'Ich habe den Schlüssel gespeichert', en: 'I have saved the secret' },
  deleteTitle: { de: 'Zugangsdaten „{name}“ löschen?', en: 'Delete the credential “{name}”?' },
  deleteConsequence: {
    de: 'Programme, die sie benutzen, werden sofort abgewiesen. Das lässt sich nicht rückgängig machen.',
    en: 'Programs that use it are refused at once. This cannot be undone.',
  },
  kinds: {
    API: { de: 'API', en: 'API' },
    DRIVER: { de: 'Druckertreiber', en: 'Printer driver' },
    SFTP: { de: 'SFTP', en: 'SFTP' },
  },
  statuses: {
    ACTIVE: { de: 'Aktiv', en: 'Active' },
    CHANNEL_UNAVAILABLE: { de: 'Kanal gibt es noch nicht', en: 'Channel does not exist yet' },
    DELETED: { de: 'Gelöscht', en: 'Deleted' },
    GROUP_REQUIRED: { de: 'Ohne Gruppe, bitte neu anlegen', en: 'Without a group, create a new one' },
    GROUP_UNAVAILABLE: { de: 'Gruppe nicht verfügbar', en: 'Group not available' },
  },
} as const satisfies Record<string, Text | Record<CredentialKind, Text> | Record<CredentialStatus, Text>>;

/** The colour of each status. */
export const credentialStatusKinds = {
  ACTIVE: 'good',
  CHANNEL_UNAVAILABLE: 'warn',
  DELETED: 'plain',
  GROUP_REQUIRED: 'warn',
  GROUP_UNAVAILABLE: 'warn',
} as const satisfies Record<CredentialStatus, string>;
