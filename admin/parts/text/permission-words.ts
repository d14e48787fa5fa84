import type { Area, Permission } from '../schema/types.generated';
import type { Text } from './text';

/** The permissions, each as the action that it permits. */
export const permissionTexts = {
  ACCOUNTING_READ: { de: 'Kosten sehen', en: 'View the costs' },
  ACCOUNT_DELETE: { de: 'Kundenkonto löschen', en: 'Delete the account' },
  ACCOUNT_READ: { de: 'Kundenkonto sehen', en: 'View the account' },
  ACCOUNT_UPDATE: { de: 'Kundenkonto ändern', en: 'Change the account' },
  ACTIVITIES_READ: { de: 'Protokoll sehen', en: 'View the activity log' },
  ACTIVITIES_VERIFY: { de: 'Protokoll prüfen', en: 'Verify the activity log' },
  APPROVALS_DECIDE: {
    de: 'Briefe anderer freigeben oder ablehnen',
    en: 'Approve or reject letters of others',
  },
  APPROVALS_READ: { de: 'Freigaben sehen', en: 'View approvals' },
  DEPUTIES_MANAGE: { de: 'Vertretungen benennen', en: 'Name deputies' },
  BILLING_CONTACTS_MANAGE: { de: 'Rechnungskontakte benennen', en: 'Name billing contacts' },
  CREDENTIALS_MANAGE: { de: 'Eigene Zugangsdaten verwalten', en: 'Manage own credentials' },
  GROUPS_CREATE: { de: 'Gruppen anlegen', en: 'Create groups' },
  GROUPS_DELETE: { de: 'Gruppen löschen', en: 'Delete groups' },
  GROUPS_LOCK: { de: 'Gruppen sperren und entsperren', en: 'Lock and unlock groups' },
  GROUPS_READ: { de: 'Gruppen sehen', en: 'View groups' },
  GROUPS_UPDATE: { de: 'Gruppen ändern', en: 'Change groups' },
  MAILS_READ: { de: 'E-Mails und ihre Zustellung sehen', en: 'View mails and their delivery' },
  MAILS_RETRY: { de: 'E-Mails erneut senden', en: 'Send mails again' },
  MAILS_SEND: { de: 'Nachrichten an Benutzer senden', en: 'Send messages to users' },
  MAIL_SETTINGS_MANAGE: { de: 'Benachrichtigungen einstellen', en: 'Set notifications' },
  PROFILE_UPDATE: { de: 'Namen und Sprache ändern', en: 'Change name and language' },
  SESSIONS_MANAGE: { de: 'Passwort ändern und abmelden', en: 'Change the password and log out' },
  SHIPMENTS_ERASE: { de: 'Briefe endgültig löschen', en: 'Delete letters for good' },
  SHIPMENTS_READ: { de: 'Sendungen sehen', en: 'View shipments' },
  SHIPMENTS_SEND: { de: 'Briefe senden', en: 'Send letters' },
  BOOKING_TEMPLATES_READ: { de: 'Buchungsvorlagen verwenden', en: 'Use booking templates' },
  BOOKING_TEMPLATES_MANAGE: { de: 'Buchungsvorlagen verwalten', en: 'Manage booking templates' },
  SHIPMENTS_ASSIGN: { de: 'Sendungen zuweisen', en: 'Assign shipments' },
  SHIPMENTS_SEND_UNCHECKED: { de: 'Briefe ohne Freigabe senden', en: 'Send letters without approval' },
  SUPERADMIN_HAND_OVER: { de: 'Rolle Superadmin übergeben', en: 'Hand over the superadmin role' },
  USERS_ASSIGN_APPROVAL_TRAIT: {
    de: 'Festlegen, wer freigibt und wessen Briefe geprüft werden',
    en: 'Decide who approves and whose letters are examined',
  },
  RIGHTS_MANAGE: {
    de: 'Einzelne Rechte geben und entziehen',
    en: 'Give rights to single users, and exclude users from permissions',
  },
  ROLES_ASSIGN: { de: 'Eigene Rollen zuweisen', en: 'Assign custom roles' },
  ROLES_MANAGE: {
    de: 'Eigene Rollen anlegen, ändern und löschen',
    en: 'Create, change and delete custom roles',
  },
  ROLES_READ: { de: 'Eigene Rollen und Rechte sehen', en: 'View custom roles and rights' },
  USERS_ASSIGN_ROLE: { de: 'Rollen von Benutzern ändern', en: 'Change roles of users' },
  USERS_CREATE: { de: 'Benutzer anlegen', en: 'Create users' },
  USERS_DELETE: { de: 'Benutzer löschen', en: 'Delete users' },
  USERS_INVITE: { de: 'Benutzer einladen', en: 'Invite users' },
  USERS_LOCK: { de: 'Benutzer sperren und entsperren', en: 'Lock and unlock users' },
  USERS_READ: { de: 'Benutzer sehen', en: 'View users' },
  USERS_UPDATE: { de: 'Benutzer ändern', en: 'Change users' },
  USER_MANAGEMENT_SWITCH: {
    de: 'Benutzerverwaltung ein- und ausschalten',
    en: 'Switch user management on and off',
  },
} as const satisfies Record<Permission, Text>;

/** The areas, which group the permissions. */
export const areaTexts = {
  ACCOUNT: { de: 'Kundenkonto und Kosten', en: 'Account and costs' },
  USERS: { de: 'Benutzer', en: 'Users' },
  ROLES: { de: 'Rollen und Rechte', en: 'Roles and rights' },
  GROUPS: { de: 'Gruppen', en: 'Groups' },
  SHIPMENTS: { de: 'Briefe', en: 'Letters' },
  APPROVALS: { de: 'Freigaben', en: 'Approvals' },
  ACTIVITIES: { de: 'Protokoll', en: 'Activity log' },
  CREDENTIALS: { de: 'Zugangsdaten', en: 'Credentials' },
  MAILS: { de: 'E-Mails', en: 'Mails' },
} as const satisfies Record<Area, Text>;

/** The subject of each area. */
export const areaMeanings = {
  ACCOUNT: {
    de: 'Die Daten des Kundenkontos und die Kosten von Briefen.',
    en: 'The data of the account and the costs of letters.',
  },
  USERS: {
    de: 'Benutzer, ihre Einladungen, Rollen und Einstellungen.',
    en: 'Users, their invitations, roles and settings.',
  },
  ROLES: {
    de: 'Eigene Rollen, und die Rechte und Ausschlüsse einzelner Benutzer.',
    en: 'Custom roles, and the rights and exclusions of single users.',
  },
  GROUPS: { de: 'Abteilungen, Filialen und Kostenstellen.', en: 'Departments, branches and cost centres.' },
  SHIPMENTS: { de: 'Briefe, vom Anlegen bis zur Übergabe.', en: 'Letters, from creation to hand-over.' },
  APPROVALS: { de: 'Die Freigabe von Briefen anderer.', en: 'The approval of letters of others.' },
  ACTIVITIES: { de: 'Wer wann was getan hat.', en: 'Who did what, and when.' },
  CREDENTIALS: {
    de: 'Zugänge für Programme und Druckertreiber.',
    en: 'Access for programs and printer drivers.',
  },
  MAILS: { de: 'E-Mails an Benutzer und ihre Zustellung.', en: 'Mails to users, and their delivery.' },
} as const satisfies Record<Area, Text>;
