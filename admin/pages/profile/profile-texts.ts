import type { ApprovalTrait, Permission, Scope } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the profile. */
export const profileTexts = {
  profile: { de: 'Mein Profil', en: 'My profile' },
  notifications: { de: 'Benachrichtigungen', en: 'Notifications' },
  person: { de: 'Name und Sprache', en: 'Name and language' },
  firstName: { de: 'Vorname', en: 'First name' },
  lastName: { de: 'Nachname', en: 'Last name' },
  language: { de: 'Sprache', en: 'Language' },
  languageMore: { de: 'Für diese Seiten und Ihre E-Mails.', en: 'For these pages and your mails.' },
  password: { de: 'Passwort', en: 'Password' },
  currentPassword: { de: 'Jetziges Passwort', en: 'Current password' },
  newPassword: { de: 'Neues Passwort', en: 'New password' },
  newPasswordMore: { de: 'Mindestens 8 Zeichen.', en: 'At least 8 characters.' },
  repeated: { de: 'Neues Passwort wiederholen', en: 'Repeat the new password' },
  repeatedDiffers: { de: 'Die beiden Passwörter sind verschieden.', en: 'The two passwords differ.' },
  passwordConsequence: {
    de: 'Alle anderen Sitzungen enden: In anderen Browsern und Programmen melden Sie sich neu an.',
    en: 'All other sessions end: you log in again in other browsers and programs.',
  },
  changePassword: { de: 'Passwort ändern', en: 'Change the password' },
  access: { de: 'Zugang', en: 'Access' },
  loginName: { de: 'Anmeldename', en: 'Login name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  role: { de: 'Rolle', en: 'Role' },
  approval: { de: 'Freigabe', en: 'Approval' },
  groups: { de: 'Gruppen', en: 'Groups' },
  session: { de: 'Angemeldet seit', en: 'Logged in since' },
  ipAddress: { de: 'IP-Adresse', en: 'IP address' },
  userAgent: { de: 'Browser', en: 'Browser' },
  permissions: { de: 'Was Sie dürfen', en: 'What you may do' },
  changedByOthers: {
    de: 'Anmeldename, E-Mail-Adresse, Rolle und Gruppen ändern Ihre Verwalter.',
    en: 'Your administrators change login name, e-mail address, role and groups.',
  },
} as const satisfies Record<string, Text>;

/** The approval traits, as what happens to the own letters. */
export const traitTexts = {
  EXAMINEE: {
    de: 'Ihre Briefe gehen erst nach einer Freigabe hinaus.',
    en: 'Your letters leave only after an approval.',
  },
  NONE: { de: 'Ihre Briefe gehen ohne Freigabe hinaus.', en: 'Your letters leave without an approval.' },
  APPROVER: {
    de: 'Sie geben Briefe anderer frei; Ihre eigenen gehen ohne Freigabe hinaus.',
    en: 'You approve letters of others; your own leave without an approval.',
  },
} as const satisfies Record<ApprovalTrait, Text>;

/** The scopes, from the widest to the narrowest. */
export const scopeTexts = {
  ACCOUNT: { de: 'Im ganzen Kundenkonto', en: 'In the whole account' },
  GROUPS: { de: 'In Ihren Gruppen', en: 'In your groups' },
  OWN: { de: 'Bei sich selbst', en: 'For yourself' },
} as const satisfies Record<Scope, Text>;

/** The permissions, each as what one may do with it. */
export const permissionTexts = {
  ACCOUNTING_READ: { de: 'Kosten sehen', en: 'View the costs' },
  ACCOUNT_DELETE: { de: 'Kundenkonto löschen', en: 'Delete the account' },
  ACCOUNT_READ: { de: 'Kundenkonto sehen', en: 'View the account' },
  ACCOUNT_UPDATE: { de: 'Kundenkonto ändern', en: 'Change the account' },
  ACTIVITIES_READ: { de: 'Protokoll sehen', en: 'View the activity log' },
  APPROVALS_DECIDE: {
    de: 'Briefe anderer freigeben oder ablehnen',
    en: 'Approve or reject letters of others',
  },
  CREDENTIALS_MANAGE: { de: 'Eigene Zugangsdaten verwalten', en: 'Manage own credentials' },
  GROUPS_CREATE: { de: 'Gruppen anlegen', en: 'Create groups' },
  GROUPS_DELETE: { de: 'Gruppen löschen', en: 'Delete groups' },
  GROUPS_LOCK: { de: 'Gruppen sperren und entsperren', en: 'Lock and unlock groups' },
  GROUPS_READ: { de: 'Gruppen sehen', en: 'View groups' },
  GROUPS_UPDATE: { de: 'Gruppen ändern', en: 'Change groups' },
  MAILS_READ: { de: 'E-Mails und ihre Zustellung sehen', en: 'View mails and their delivery' },
  MAILS_RETRY: { de: 'E-Mails erneut senden', en: 'Send mails again' },
  MAIL_SETTINGS_MANAGE: { de: 'Benachrichtigungen einstellen', en: 'Set notifications' },
  PROFILE_UPDATE: { de: 'Namen und Sprache ändern', en: 'Change name and language' },
  SESSIONS_MANAGE: { de: 'Passwort ändern und abmelden', en: 'Change the password and log out' },
  SHIPMENTS_READ: { de: 'Sendungen sehen', en: 'View shipments' },
  SHIPMENTS_SEND: { de: 'Briefe senden', en: 'Send letters' },
  SHIPMENTS_SEND_UNCHECKED: { de: 'Briefe ohne Freigabe senden', en: 'Send letters without approval' },
  SUPERADMIN_HAND_OVER: { de: 'Rolle Superadmin übergeben', en: 'Hand over the superadmin role' },
  USERS_ASSIGN_APPROVAL_TRAIT: {
    de: 'Festlegen, wer freigibt und wessen Briefe geprüft werden',
    en: 'Decide who approves and whose letters are examined',
  },
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
