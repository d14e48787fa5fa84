import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import type { Language } from '../entities/language.js';
import type { UserManagementState } from '../entities/account.enums.js';
import { covers, type Permission, type Scope } from './permissions.js';
import type { Grants } from './roles.js';

/** The authenticated user with permissions; looked up for every request. */
export interface Viewer {
  accountId: string;
  userId: string;
  /** The session of the request; null for a credential. */
  sessionId: string | null;
  /** The credential of the request, with its group; null for a session. */
  credential: { id: string; groupId: string | null } | null;
  name: string;
  role: Role;
  approvalTrait: ApprovalTrait;
  language: Language;
  grants: Grants;
  /** The active groups of the viewer; of a credential with a group, only that group. */
  groupIds: readonly string[];
  /** True once the account's registration is confirmed; before that, the viewer cannot send anything. */
  accountConfirmed: boolean;
  /** Whether the account has a group that is not deleted. */
  groupMode: boolean;
  userManagement: UserManagementState;
  ipAddress: string | null;
}

/** The scope in which the viewer holds the permission; null if not at all. */
export function scopeOf(viewer: Viewer, permission: Permission): Scope | null {
  return viewer.grants.get(permission) ?? null;
}

/** Tests whether the viewer holds the permission in at least the given scope. */
export function holds(viewer: Viewer, permission: Permission, scope: Scope = 'OWN'): boolean {
  const held = viewer.grants.get(permission);
  return held !== undefined && covers(held, scope);
}
