import type { Permission } from '../schema/types.generated';
import type { Text } from './text';

/** The purpose of each permission, in a sentence. */
export const permissionMeanings = {
  ACCOUNT_DELETE: {
    de: 'Schließt das Kundenkonto für alle, für immer.',
    en: 'Closes the account for everybody, for good.',
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
    de: 'Was Briefe kosten, nach Monat, Gruppe, Kostenstelle und Absender.',
    en: 'What letters cost, by month, group, cost centre and sender.',
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
    de: 'Wer über einen Brief entschieden hat, wann und mit welchem Kommentar. Ohne dieses Recht ist das verborgen; im engsten Umfang nur für eigene und zugewiesene Briefe sichtbar und für die, über die man selbst entscheidet; sonst für alle sichtbaren.',
    en: 'Who decided on a letter, when, and with which comment. Hidden without this permission; in the narrowest scope only visible for own and assigned letters and those on which one decides; otherwise for all visible ones.',
  },
  DEPUTIES_MANAGE: {
    de: 'Für eine Zeit jemanden benennen, der an Stelle eines Freigebers entscheidet: für sich selbst oder für andere.',
    en: 'Name somebody who decides in place of an approver for a time: for oneself, or for others.',
  },
  BILLING_CONTACTS_MANAGE: {
    de: 'Festlegen, welche ein bis drei Benutzer die monatliche Abrechnung per E-Mail erhalten.',
    en: 'Decide which one to three users receive the monthly costs by mail.',
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
    de: 'Wer keine andere aktive Gruppe hat, verliert dadurch den Zugang.',
    en: 'Whoever has no other active group loses access.',
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
    de: 'Welche E-Mails kommen, und wann: die eigenen oder die anderer Benutzer.',
    en: 'Which mails come, and when: the own ones, or those of other users.',
  },
  MAILS_READ: {
    de: 'Welche E-Mails an Benutzer gegangen und welche gescheitert sind.',
    en: 'Which mails went to users, and which have failed.',
  },
  MAILS_RETRY: {
    de: 'Gescheiterte E-Mails noch einmal auf den Weg bringen.',
    en: 'Set off failed mails once more.',
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
    de: 'Einem einzelnen Benutzer geben oder entziehen, was keine Rolle regelt.',
    en: 'Give or take away from a single user what no role settles.',
  },
  ROLES_ASSIGN: {
    de: 'Benutzern eigene Rollen geben und nehmen, soweit man selbst darf, was die Rolle erlaubt.',
    en: 'Give users custom roles and take them away, as far as one holds what the role grants.',
  },
  ROLES_MANAGE: {
    de: 'Festlegen, was eine eigene Rolle erlaubt, soweit man es selbst darf.',
    en: 'Decide what a custom role grants, as far as one holds it.',
  },
  ROLES_READ: {
    de: 'Eigene Rollen, wer sie hat, und die Rechte und Ausschlüsse von Benutzern.',
    en: 'Custom roles, who holds them, and the rights and exclusions of users.',
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
    en: 'Upload and send letters, change, call back and delete the own ones; for the own groups or the whole account. Whoever sends for other groups has to see them, too.',
  },
  BOOKING_TEMPLATES_READ: {
    de: 'Sieht und verwendet die eigenen und die freigegebenen Buchungsvorlagen.',
    en: 'Views and uses the own booking templates and those that were given.',
  },
  BOOKING_TEMPLATES_MANAGE: {
    de: 'Legt Buchungsvorlagen an, ändert und löscht sie und gibt sie für Rollen und Benutzer frei.',
    en: 'Creates, changes and deletes booking templates, and gives them to roles and users.',
  },
  SHIPMENTS_ASSIGN: {
    de: 'Weist Sendungen anderen Benutzern zu. Diese sehen und bearbeiten sie dann anstelle des Absenders.',
    en: 'Assigns shipments to other users, who then view them and act for their senders.',
  },
  SHIPMENTS_SEND_UNCHECKED: {
    de: 'Die eigenen Briefe gehen hinaus, ohne dass eine andere Person sie freigibt.',
    en: 'The own letters leave without the approval of another person.',
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
    de: 'Auch wer selbst keine Briefe freigibt, kann das festlegen.',
    en: 'With or without approving letters oneself.',
  },
  USERS_ASSIGN_ROLE: {
    de: 'Welche der vorgegebenen Rollen ein Benutzer hat, soweit man selbst darf, was sie erlaubt.',
    en: 'Which of the built-in roles a user has, as far as one holds what it grants.',
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
