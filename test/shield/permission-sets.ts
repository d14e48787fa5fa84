import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { baseGrants, grantsOfCredential, type Grants } from '../../src/shield/grants.js';

/** Everybody who can ask, with role and trait; null for nobody logged in. The last asks by an API credential of a group. */
export const permissionSets = {
  nobody: null,
  superadmin: ['SUPERADMIN', 'NONE'],
  manager: ['MANAGER', 'NONE'],
  'group manager': ['GROUP_MANAGER', 'NONE'],
  'group manager + approver': ['GROUP_MANAGER', 'APPROVER'],
  'group manager + examinee': ['GROUP_MANAGER', 'EXAMINEE'],
  user: ['USER', 'NONE'],
  'user + approver': ['USER', 'APPROVER'],
  'user + examinee': ['USER', 'EXAMINEE'],
  member: ['MEMBER', 'NONE'],
  'API credential': ['USER', 'NONE'],
} as const satisfies Record<string, readonly [Role, ApprovalTrait] | null>;

/** One of them. */
export type PermissionSet = keyof typeof permissionSets;

/** All of them. */
export const permissionSetNames = Object.keys(permissionSets) as PermissionSet[];

/** What somebody of this set holds; null for nobody logged in. */
export function grantsOfSet(set: PermissionSet): Grants | null {
  const held = permissionSets[set];
  if (held === null) return null;
  const grants = baseGrants(held[0], held[1]);
  return set === 'API credential' ? grantsOfCredential(grants, 'a group') : grants;
}
