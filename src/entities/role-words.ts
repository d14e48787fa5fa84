import type { Words } from './activity-words.js';
import type { Language } from './language.js';
import type { ApprovalTrait, Role } from './user.enums.js';

/** The names of the roles. */
export const roleWords: Readonly<Record<Role, Words>> = {
  SUPERADMIN: { EN: 'superadmin', DE: 'Superadmin' },
  MANAGER: { EN: 'manager', DE: 'Manager' },
  GROUP_MANAGER: { EN: 'group manager', DE: 'Gruppenmanager' },
  USER: { EN: 'user', DE: 'Benutzer' },
};

/** The names of the approval traits. */
export const approvalTraitWords: Readonly<Record<ApprovalTrait, Words>> = {
  NONE: { EN: 'none', DE: 'keine' },
  EXAMINEE: { EN: 'examinee', DE: 'zu Prüfender' },
  APPROVER: { EN: 'approver', DE: 'Freigeber' },
};

/** The names of a role and, unless there is none, an approval trait, to follow a colon. */
export function roleInWords(role: Role, approvalTrait: ApprovalTrait, language: Language): string {
  const name = roleWords[role][language];
  return approvalTrait === 'NONE' ? name : `${name}, ${approvalTraitWords[approvalTrait][language]}`;
}
