import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import type { Language } from '../entities/language.js';
import type { UserManagementState } from '../entities/account.enums.js';
import { covers, type Permission, type Scope } from './permissions.js';
import type { Grants } from './roles.js';

/** Who asks, and what that person may do; looked up anew for every request. */
export interface Viewer {
  accountId: string;
  userId: string;
  /** The session that asks; null if it is a credential. */
  sessionId: string | null;
  /** The credential that asks, with the group that it is bound to; null if it is a session. */
  credential: { id: string; groupId: string | null } | null;
  name: string;
  role: Role;
  approvalTrait: ApprovalTrait;
  language: Language;
  grants: Grants;
  /** The active groups that the viewer belongs to; of a credential only its own. */
  groupIds: readonly string[];
  /** True once the account's registration is confirmed; before that it can send nothing. */
  accountConfirmed: boolean;
  /** Whether the account has a group that is not deleted. */
  groupMode: boolean;
  userManagement: UserManagementState;
  ipAddress: string | null;
}

/** In which scope the viewer holds the permission; null if not at all. */
export function scopeOf(viewer: Viewer, permission: Permission): Scope | null {
  return viewer.grants.get(permission) ?? null;
}

/** Whether the viewer holds the permission in at least the given scope. */
export function holds(viewer: Viewer, permission: Permission, scope: Scope = 'OWN'): boolean {
  const held = viewer.grants.get(permission);
  return held !== undefined && covers(held, scope);
}
