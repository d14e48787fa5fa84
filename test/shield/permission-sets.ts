import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { baseGrants, grantsOfCredential, type Grants } from '../../src/shield/grants.js';

/** All kinds of viewers, with role and trait; null for a visitor. The last one uses an API credential of a group. */
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

/** The permissions of a user of this set; null for a visitor. */
export function grantsOfSet(set: PermissionSet): Grants | null {
  const held = permissionSets[set];
  if (held === null) return null;
  const grants = baseGrants(held[0], held[1]);
  return set === 'API credential' ? grantsOfCredential(grants, 'a group') : grants;
}
