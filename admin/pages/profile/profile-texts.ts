import type { ApprovalTrait, Scope } from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The texts of the profile. */
export const profileTexts = {
  profile: { de: 'Mein Profil', en: 'My profile' },
  notifications: { de: 'Benachrichtigungen', en: 'Notifications' },
  person: { de: 'Name und Sprache', en: 'Name and language' },
  salutation: { de: 'Anrede in E-Mails', en: 'Salutation in mails' },
  firstName: { de: 'Vorname', en: 'First name' },
  lastName: { de: 'Nachname', en: 'Last name' },
  language: { de: 'Sprache', en: 'Language' },
  languageMore: { de: 'Für diese Seiten und Ihre E-Mails.', en: 'For these pages and your mails.' },
  password: { de: 'Passwort', en: 'Password' },
  currentPassword: { de: 'Jetziges Passwort', en: 'Current password' },
  newPassword: { de: 'Neues Passwort', en: 'New password' },
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
