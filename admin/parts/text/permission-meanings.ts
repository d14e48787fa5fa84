import type { Permission } from '../schema/types.generated';
import type { Text } from './text';

/** The purpose of each permission, in a sentence. */
export const permissionMeanings = {
  ACCOUNT_DELETE: {
    de: 'Das Kundenkonto für alle Benutzer endgültig schließen.',
    en: 'Close the account for everybody, for good.',
  },
  ACCOUNT_READ: {
    de: 'Firma, Anschrift, Zeitzone und Benachrichtigungszeiten.',
    en: 'Company, address, time zone and times of notices.',
  },
  ACCOUNT_UPDATE: {
    de: 'Firma, Anschrift, Zeitzone und die Tage und Zeiten der Benachrichtigungen.',
    en: 'Company, address, time zone, and the days and times of notices.',
  },
  ACCOUNTING_READ: {
    de: 'Die Kosten von Briefen nach Monat, Gruppe, Kostenstelle und Absender.',
    en: 'The costs of letters by month, group, cost centre and sender.',
  },
  ACTIVITIES_READ: {
    de: 'Wer wann was getan hat: die eigenen Einträge, die der eigenen Gruppen oder alle.',
    en: 'Who did what, and when: the own entries, those of the own groups, or all.',
  },
  ACTIVITIES_VERIFY: {
    de: 'Das ganze Protokoll darauf prüfen, ob es lückenlos und unverändert ist.',
    en: 'Verify that the whole log is complete and unchanged.',
  },
  APPROVALS_DECIDE: {
    de: 'Wartende Briefe ansehen, freigeben, ablehnen oder löschen; niemals die eigenen.',
    en: 'Look at waiting letters, approve, reject or delete them; never the own ones.',
  },
  APPROVALS_READ: {
    de: 'Entscheidungen über Briefe mit Benutzer, Zeit und Kommentar. Ohne dieses Recht sind sie verborgen. In der engsten Reichweite sind sie nur für eigene und zugewiesene Briefe sichtbar und für solche, über die man selbst entscheidet, sonst für alle sichtbaren Briefe.',
    en: 'Decisions on letters with user, time and comment. Hidden without this permission. In the narrowest scope, visible only for own and assigned letters and those on which one decides; otherwise for all visible letters.',
  },
  DEPUTIES_MANAGE: {
    de: 'Für eine Zeit jemanden benennen, der an Stelle eines Freigebers entscheidet: für sich selbst oder für andere.',
    en: 'Name somebody who decides in place of an approver for a time: for oneself, or for others.',
  },
  BILLING_CONTACTS_MANAGE: {
    de: 'Ein bis drei Benutzer festlegen, die die monatliche Abrechnung per E-Mail erhalten.',
    en: 'Name one to three users who receive the monthly costs by mail.',
  },
  CREDENTIALS_MANAGE: {
    de: 'Zugänge für Druckertreiber, SFTP und Programme anlegen und löschen.',
    en: 'Create and delete access for printer drivers, SFTP and programs.',
  },
  GROUPS_CREATE: {
    de: 'Mit der ersten Gruppe gehört jeder Brief zu einer Gruppe.',
    en: 'With the first group, each letter belongs to a group.',
  },
  GROUPS_DELETE: {
    de: 'Mitglieder ohne andere aktive Gruppe verlieren dadurch den Zugang.',
    en: 'Members without another active group lose access.',
  },
  GROUPS_LOCK: {
    de: 'Für eine gesperrte Gruppe kann niemand senden.',
    en: 'Nobody can send for a locked group.',
  },
  GROUPS_READ: {
    de: 'Namen, Kostenstellen und Status von Gruppen.',
    en: 'Names, cost centres and states of groups.',
  },
  GROUPS_UPDATE: {
    de: 'Namen, Kostenstellen und Anschriften von Gruppen.',
    en: 'Names, cost centres and addresses of groups.',
  },
  MAIL_SETTINGS_MANAGE: {
    de: 'Art und Zeit der E-Mails: die eigenen Einstellungen oder die anderer Benutzer.',
    en: 'Kind and time of mails: the own settings, or those of other users.',
  },
  MAILS_READ: {
    de: 'Zugestellte und gescheiterte E-Mails an Benutzer.',
    en: 'Mails to users, with delivered and failed ones.',
  },
  MAILS_RETRY: {
    de: 'Gescheiterte E-Mails noch einmal senden.',
    en: 'Send failed mails again.',
  },
  MAILS_SEND: {
    de: 'Benutzern eine Nachricht per E-Mail schreiben, einzeln oder allen mit einer Rolle.',
    en: 'Write to users by mail, one by one or to all with a role.',
  },
  PROFILE_UPDATE: {
    de: 'Den eigenen Namen und die Sprache der Seiten und E-Mails.',
    en: 'The own name, and the language of pages and mails.',
  },
  RIGHTS_MANAGE: {
    de: 'Einzelnen Benutzern Rechte unabhängig von Rollen geben oder entziehen.',
    en: 'Give rights to single users, or exclude them from permissions, apart from roles.',
  },
  ROLES_ASSIGN: {
    de: 'Benutzern eigene Rollen zuweisen und entziehen, soweit man die Rechte der Rolle selbst hat.',
    en: 'Assign custom roles to users and remove them, as far as one holds the permissions of the role.',
  },
  ROLES_MANAGE: {
    de: 'Rechte eigener Rollen festlegen, soweit man sie selbst hat.',
    en: 'Set the permissions of custom roles, as far as one holds them.',
  },
  ROLES_READ: {
    de: 'Eigene Rollen, ihre Mitglieder und die Rechte und Ausschlüsse von Benutzern.',
    en: 'Custom roles, their members, and the rights and exclusions of users.',
  },
  SESSIONS_MANAGE: {
    de: 'Das eigene Passwort ändern und die eigenen Anmeldungen beenden.',
    en: 'Change the own password, and end the own sessions.',
  },
  SHIPMENTS_ERASE: {
    de: 'Versendete, zurückgerufene und gelöschte Briefe vormerken und ihr PDF für immer löschen. Nummer, Preis und Protokoll bleiben.',
    en: 'Mark sent, canceled and deleted letters, and delete their PDF for good. Number, price and log stay.',
  },
  SHIPMENTS_READ: {
    de: 'Briefe mit Dokument und Verlauf: die eigenen, die der eigenen Gruppen oder alle.',
    en: 'Letters with document and history: the own ones, those of the own groups, or all.',
  },
  SHIPMENTS_SEND: {
    de: 'Briefe hochladen und senden, die eigenen ändern, zurückrufen und löschen; für die eigenen Gruppen oder das ganze Konto. Wer für andere Gruppen sendet, muss sie auch sehen.',
    en: 'Upload and send letters, change, call back and delete the own ones; for the own groups or the whole account. To send for other groups, one must also see them.',
  },
  BOOKING_TEMPLATES_READ: {
    de: 'Die eigenen und die freigegebenen Buchungsvorlagen sehen und verwenden.',
    en: 'View and use the own and the shared booking templates.',
  },
  BOOKING_TEMPLATES_MANAGE: {
    de: 'Buchungsvorlagen anlegen, ändern, löschen und für Rollen und Benutzer freigeben.',
    en: 'Create, change and delete booking templates, and share them with roles and users.',
  },
  SHIPMENTS_ASSIGN: {
    de: 'Sendungen anderen Benutzern zuweisen, die sie dann wie der Absender sehen und bearbeiten.',
    en: 'Assign shipments to other users, who then view them and act for their senders.',
  },
  SHIPMENTS_SEND_UNCHECKED: {
    de: 'Die eigenen Briefe ohne Freigabe durch eine andere Person senden.',
    en: 'Send the own letters without the approval of another person.',
  },
  SUPERADMIN_HAND_OVER: {
    de: 'Einen anderen Benutzer zum Superadmin machen.',
    en: 'Make another user the superadmin.',
  },
  USER_MANAGEMENT_SWITCH: {
    de: 'Ohne Benutzerverwaltung hat nur der Superadmin Zugang.',
    en: 'Without user management, only the superadmin has access.',
  },
  USERS_ASSIGN_APPROVAL_TRAIT: {
    de: 'Setzt nicht voraus, dass man selbst Briefe freigibt.',
    en: 'Does not require approving letters oneself.',
  },
  USERS_ASSIGN_ROLE: {
    de: 'Die Grundrolle eines Benutzers ändern, soweit man ihre Rechte selbst hat.',
    en: 'Change the base role of a user, as far as one holds its permissions.',
  },
  USERS_CREATE: {
    de: 'Neue Benutzer anlegen, im ganzen Konto oder in den eigenen Gruppen.',
    en: 'Create users, in the whole account or in the own groups.',
  },
  USERS_DELETE: {
    de: 'Für immer; Sendungen und Protokoll behalten den Namen.',
    en: 'For good; shipments and the activity log keep the name.',
  },
  USERS_INVITE: {
    de: 'Per E-Mail einladen, ein Passwort zu wählen.',
    en: 'Invite by mail to choose a password.',
  },
  USERS_LOCK: {
    de: 'Gesperrte verlieren sofort den Zugang, bis sie entsperrt werden.',
    en: 'Locked users lose access at once, until they are unlocked.',
  },
  USERS_READ: {
    de: 'Sich selbst, die Benutzer der eigenen Gruppen oder alle.',
    en: 'Oneself, the users of the own groups, or all.',
  },
  USERS_UPDATE: {
    de: 'Namen, Anmeldedaten und Gruppen von Benutzern.',
    en: 'Names, login data and groups of users.',
  },
} as const satisfies Record<Permission, Text>;
