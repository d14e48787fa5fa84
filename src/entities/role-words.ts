import type { Words } from './activity-words.js';
import type { Language } from './language.js';
import type { ApprovalTrait, Role, UserType } from './user.enums.js';

/** The names of the roles. */
export const roleWords: Readonly<Record<Role, Words>> = {
  SUPERADMIN: { EN: 'superadmin', DE: 'Superadmin' },
  MANAGER: { EN: 'manager', DE: 'Manager' },
  GROUP_MANAGER: { EN: 'group manager', DE: 'Gruppenmanager' },
  USER: { EN: 'user', DE: 'Benutzer' },
  MEMBER: { EN: 'member', DE: 'Mitglied' },
  API: { EN: 'program', DE: 'Programm' },
};

/** The names of the approval traits. */
export const approvalTraitWords: Readonly<Record<ApprovalTrait, Words>> = {
  NONE: { EN: 'none', DE: 'keine' },
  EXAMINEE: { EN: 'examinee', DE: 'zu Prüfender' },
  APPROVER: { EN: 'approver', DE: 'Freigeber' },
};

/** The names of the types of users. */
export const userTypeWords: Readonly<Record<UserType, Words>> = {
  FULL: { EN: 'full', DE: 'Vollzugriff' },
  READ_ONLY: { EN: 'read-only', DE: 'nur Lesezugriff' },
};

/** The names of a role, of an approval trait if there is one, and of the type of a user who is not full, for use after a colon. */
export function roleInWords(
  { role, approvalTrait, type = 'FULL' }: { role: Role; approvalTrait: ApprovalTrait; type?: UserType },
  language: Language,
): string {
  return [
    roleWords[role][language],
    ...(approvalTrait === 'NONE' ? [] : [approvalTraitWords[approvalTrait][language]]),
    ...(type === 'FULL' ? [] : [userTypeWords[type][language]]),
  ].join(', ');
}

/** The names of custom roles of a user, and the number of all of them, for sentences. */
export interface SomeRoles {
  customRoles?: readonly string[];
  customRoleCount?: number;
}

const rolesShown = 10;

/** The custom roles with these names as sentences name them: at most ten, and the number of all; nothing without roles. */
export function someRoles(names: readonly string[]): SomeRoles {
  if (names.length === 0) return {};
  return { customRoles: names.slice(0, rolesShown), customRoleCount: names.length };
}
