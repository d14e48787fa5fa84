import type { ActivityType } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the activity log. */
export const activityTexts = {
  activities: { de: 'Protokoll', en: 'Activity log' },
  entry: { de: 'Eintrag im Protokoll', en: 'Entry of the log' },
  time: { de: 'Zeit', en: 'Time' },
  event: { de: 'Ereignis', en: 'Event' },
  type: { de: 'Art', en: 'Type' },
  actor: { de: 'Ausgeführt von', en: 'Performed by' },
  subject: { de: 'Betroffen', en: 'Affected' },
  group: { de: 'Gruppe', en: 'Group' },
  ipAddress: { de: 'IP-Adresse', en: 'IP address' },
  user: { de: 'Benutzer', en: 'User' },
  from: { de: 'Von', en: 'From' },
  to: { de: 'Bis', en: 'To' },
  system: { de: 'System', en: 'System' },
  id: { de: 'Kennung', en: 'ID' },
  noEntries: { de: 'Das Protokoll hat noch keinen Eintrag.', en: 'The log has no entry yet.' },
} as const satisfies Record<string, Text>;

/** The texts about the verification of the log. */
export const verificationTexts = {
  open: { de: 'Protokoll prüfen', en: 'Verify the log' },
  title: { de: 'Ist das Protokoll unverändert?', en: 'Is the log unchanged?' },
  seal: {
    de: 'Jeder Eintrag ist mit dem vorherigen verkettet und wenige Sekunden später versiegelt. Wer einen Eintrag ändert oder entfernt, zerreißt die Kette.',
    en: 'Each entry is chained to the one before it, and sealed a few seconds later. A changed or removed entry breaks the chain.',
  },
  limit: {
    de: 'Diese Seite zeigt die Einträge und prüft sie nicht. So erhalten Sie ein Ergebnis:',
    en: 'This page shows the entries and does not verify them. How to get a result:',
  },
  download: {
    de: 'Laden Sie das ganze Protokoll als JSON Lines herunter.',
    en: 'Download the whole log as JSON Lines.',
  },
  run: {
    de: 'Führen Sie im Ordner von Vieraugen aus (jeder Rechner genügt):',
    en: 'Run this in the folder of Vieraugen (any computer will do):',
  },
  result: {
    de: 'Der Befehl nennt jeden Fehler oder endet mit „No fault was found.“ Auf dem Server, mit SECRET_KEY, prüft er auch die Siegel.',
    en: 'The command reports each fault, or ends with “No fault was found.” On the server, with SECRET_KEY, it checks the seals as well.',
  },
} as const satisfies Record<string, Text>;

/** The types of entries in words. */
export const activityTypeTexts = {
  ACCOUNT_CONFIRMED: { de: 'Registrierung bestätigt', en: 'Registration confirmed' },
  ACCOUNT_DELETED: { de: 'Konto gelöscht', en: 'Account deleted' },
  ACCOUNT_REGISTERED: { de: 'Konto registriert', en: 'Account registered' },
  ACCOUNT_UPDATED: { de: 'Konto geändert', en: 'Account changed' },
  CREDENTIAL_CREATED: { de: 'Zugangsdaten angelegt', en: 'Credential created' },
  CREDENTIAL_DELETED: { de: 'Zugangsdaten gelöscht', en: 'Credential deleted' },
  GROUP_CREATED: { de: 'Gruppe angelegt', en: 'Group created' },
  GROUP_DELETED: { de: 'Gruppe gelöscht', en: 'Group deleted' },
  GROUP_LOCKED: { de: 'Gruppe gesperrt', en: 'Group locked' },
  GROUP_UNLOCKED: { de: 'Gruppe entsperrt', en: 'Group unlocked' },
  GROUP_UPDATED: { de: 'Gruppe geändert', en: 'Group changed' },
  INVITATION_ACCEPTED: { de: 'Einladung angenommen', en: 'Invitation accepted' },
  LOGGED_IN: { de: 'Anmeldung', en: 'Login' },
  LOGGED_OUT: { de: 'Abmeldung', en: 'Logout' },
  LOGIN_FAILED: { de: 'Anmeldung fehlgeschlagen', en: 'Login failed' },
  MAIL_RETRIED: { de: 'E-Mail erneut gesendet', en: 'Mail retried' },
  MAIL_SETTINGS_UPDATED: { de: 'Benachrichtigungen geändert', en: 'Notifications changed' },
  PASSWORD_CHANGED: { de: 'Passwort geändert', en: 'Password changed' },
  SHIPMENT_APPROVED: { de: 'Sendung freigegeben', en: 'Shipment approved' },
  SHIPMENT_CANCELED: { de: 'Sendung storniert', en: 'Shipment canceled' },
  SHIPMENT_DELETED: { de: 'Sendung gelöscht', en: 'Shipment deleted' },
  SHIPMENT_MOVED: { de: 'Sendung verschoben', en: 'Shipment moved' },
  SHIPMENT_RECALLED: { de: 'Freigabe zurückgenommen', en: 'Approval recalled' },
  SHIPMENT_REJECTED: { de: 'Sendung abgelehnt', en: 'Shipment rejected' },
  SUPERADMIN_HANDED_OVER: { de: 'Superadmin übergeben', en: 'Superadmin handed over' },
  USER_ADDED_TO_GROUP: { de: 'In Gruppe aufgenommen', en: 'Added to a group' },
  USER_CREATED: { de: 'Benutzer angelegt', en: 'User created' },
  USER_DELETED: { de: 'Benutzer gelöscht', en: 'User deleted' },
  USER_INVITED: { de: 'Benutzer eingeladen', en: 'User invited' },
  USER_LOCKED: { de: 'Benutzer gesperrt', en: 'User locked' },
  USER_MANAGEMENT_ACTIVATED: { de: 'Benutzerverwaltung aktiviert', en: 'User management activated' },
  USER_MANAGEMENT_ENDED: { de: 'Benutzerverwaltung beendet', en: 'User management ended' },
  USER_REMOVED_FROM_GROUP: { de: 'Aus Gruppe genommen', en: 'Removed from a group' },
  USER_UNLOCKED: { de: 'Benutzer entsperrt', en: 'User unlocked' },
  USER_UPDATED: { de: 'Benutzer geändert', en: 'User changed' },
} as const satisfies Record<ActivityType, Text>;
