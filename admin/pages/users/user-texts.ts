import type {
  AccessKind,
  AccessReason,
  ApprovalTrait,
  Role,
  UserStatus,
  UserType,
} from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';

/** The words for users on every page about them. */
export const userTexts = {
  user: { de: 'Benutzer', en: 'User' },
  users: { de: 'Benutzer', en: 'Users' },
  name: { de: 'Name', en: 'Name' },
  firstName: { de: 'Vorname', en: 'First name' },
  lastName: { de: 'Nachname', en: 'Last name' },
  salutation: { de: 'Anrede', en: 'Salutation' },
  companyName: { de: 'Firma', en: 'Company' },
  companyNameMore: { de: 'Ohne Angabe die des Kundenkontos.', en: "The account's if left empty." },
  email: { de: 'E-Mail', en: 'E-mail' },
  loginName: { de: 'Anmeldename', en: 'Login name' },
  personnelNumber: { de: 'Personalnummer', en: 'Personnel number' },
  function: { de: 'Funktion', en: 'Position' },
  language: { de: 'Sprache der E-Mails', en: 'Language of mails' },
  note: { de: 'Notiz', en: 'Note' },
  role: { de: 'Rolle', en: 'Role' },
  approvalTrait: { de: 'Freigabe', en: 'Approval' },
  type: { de: 'Art', en: 'Type' },
  accessKind: { de: 'Art des Zugangs', en: 'Kind of access' },
  customRole: { de: 'Eigene Rolle', en: 'Custom role' },
  customRoles: { de: 'Eigene Rollen', en: 'Custom roles' },
  groups: { de: 'Gruppen', en: 'Groups' },
  group: { de: 'Gruppe', en: 'Group' },
  status: { de: 'Status', en: 'Status' },
  access: { de: 'Zugang', en: 'Access' },
  lastLoginAt: { de: 'Letzte Anmeldung', en: 'Last login' },
  createdAt: { de: 'Angelegt', en: 'Created' },
  invite: { de: 'Einladen', en: 'Invite' },
  invitationExpired: { de: 'Einladung abgelaufen', en: 'Invitation expired' },
  invitationOpen: { de: 'Einladung offen', en: 'Invitation open' },
  notInvited: { de: 'Nicht eingeladen', en: 'Not invited' },
  needsGroup: { de: 'Ohne Gruppe', en: 'Without a group' },
} as const satisfies Record<string, Text>;

/** The meanings of the roles. */
export const roleMeanings = {
  SUPERADMIN: { de: 'Darf alles im Kundenkonto.', en: 'Can do everything in the account.' },
  MANAGER: {
    de: 'Verwaltet das Kundenkonto, alle Benutzer und alle Gruppen.',
    en: 'Administers the account, all users and all groups.',
  },
  GROUP_MANAGER: {
    de: 'Verwaltet die Benutzer der eigenen Gruppen und sieht deren Briefe.',
    en: 'Manages the users of the own groups and sees their letters.',
  },
  USER: { de: 'Sendet Briefe und sieht die eigenen.', en: 'Sends letters and sees the own ones.' },
  MEMBER: {
    de: 'Verwaltet nur das eigene Profil; alles Weitere kommt aus eigenen Rollen und Rechten.',
    en: 'Manages only the own profile; everything else comes from custom roles and rights.',
  },
  API: {
    de: 'Ein Programm: meldet sich nie an und hat nur einzeln gegebene Rechte. Lässt sich später nicht ändern.',
    en: 'A program: never logs in, and has only rights given one by one. Cannot be changed later.',
  },
} as const satisfies Record<Role, Text>;

/** The approval traits, as what happens to the user's letters. */
export const traitTexts = {
  EXAMINEE: { de: 'Briefe werden geprüft', en: 'Letters are examined' },
  NONE: { de: 'Sendet ohne Prüfung', en: 'Sends without approval' },
  APPROVER: { de: 'Prüft Briefe anderer', en: 'Approves letters of others' },
} as const satisfies Record<ApprovalTrait, Text>;

/** The approval traits in a column or a line. */
export const shortTraitTexts = {
  EXAMINEE: { de: 'Wird geprüft', en: 'Is examined' },
  NONE: { de: 'Ohne Prüfung', en: 'No approval' },
  APPROVER: { de: 'Prüft andere', en: 'Approves others' },
} as const satisfies Record<ApprovalTrait, Text>;

/** The meanings of the approval traits. */
export const traitMeanings = {
  EXAMINEE: {
    de: 'Ein Brief geht erst hinaus, wenn eine andere Person ihn freigegeben hat.',
    en: 'A letter leaves only after another person has approved it.',
  },
  NONE: {
    de: 'Briefe gehen ohne Freigabe hinaus.',
    en: 'Letters leave without an approval.',
  },
  APPROVER: {
    de: 'Gibt Briefe anderer frei oder lehnt sie ab; die eigenen gehen ohne Freigabe hinaus.',
    en: 'Approves or rejects letters of others; the own ones leave without an approval.',
  },
} as const satisfies Record<ApprovalTrait, Text>;

/** The types of users. */
export const typeTexts = {
  FULL: { de: 'Vollzugriff', en: 'Full' },
  READ_ONLY: { de: 'Nur Lesezugriff', en: 'Read-only' },
} as const satisfies Record<UserType, Text>;

/** The kinds of access. */
export const accessKindTexts = {
  ADMIN: { de: 'Verwaltung', en: 'Administration' },
  BACKEND: { de: 'Anmeldung', en: 'Login' },
  API: { de: 'Nur API', en: 'API only' },
} as const satisfies Record<AccessKind, Text>;

/** The meanings of the types. */
export const typeMeanings = {
  FULL: {
    de: 'Hat alle Rechte seiner Rollen und seine eigenen Rechte.',
    en: 'Has all permissions of roles and rights.',
  },
  READ_ONLY: {
    de: 'Sieht, was Rollen und Rechte erlauben, und ändert nur das eigene Profil. Ein Wechsel zu Vollzugriff ist möglich, zurück nicht.',
    en: 'Sees what roles and rights permit, and changes only the own profile. Can become a full user later, but not read-only again.',
  },
} as const satisfies Record<UserType, Text>;

/** The order in which choices show the traits: what is common first. */
export const traitOrder = Object.keys(traitTexts) as readonly ApprovalTrait[];

/** The states of users. */
export const userStatusTexts = {
  CREATED: { de: 'Angelegt', en: 'Created' },
  INVITED: { de: 'Eingeladen', en: 'Invited' },
  ACTIVE: { de: 'Aktiv', en: 'Active' },
  LOCKED: { de: 'Gesperrt', en: 'Locked' },
  DELETED: { de: 'Gelöscht', en: 'Deleted' },
} as const satisfies Record<UserStatus, Text>;

/** The colour of each status. */
export const userStatusKinds = {
  CREATED: 'plain',
  INVITED: 'plain',
  ACTIVE: 'good',
  LOCKED: 'warn',
  DELETED: 'plain',
} as const satisfies Record<UserStatus, string>;

/** The reasons why a user has no access, in a few words. */
export const accessReasonTexts = {
  NOT_ACCEPTED: { de: 'Einladung nicht angenommen', en: 'Invitation not accepted' },
  LOCKED: { de: 'Gesperrt', en: 'Locked' },
  NO_ACTIVE_GROUP: { de: 'Keine aktive Gruppe', en: 'No active group' },
  USER_MANAGEMENT_OFF: { de: 'Benutzerverwaltung aus', en: 'User management off' },
  DELETED: { de: 'Gelöscht', en: 'Deleted' },
  ACCOUNT_CLOSED: { de: 'Kundenkonto geschlossen', en: 'Account closed' },
} as const satisfies Record<AccessReason, Text>;

/** The name of a user. */
export function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}
