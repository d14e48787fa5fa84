import type { AccountStatus, Role, UserManagementState, UserStatus } from '../entities/enums.js';

/** What decides whether somebody has access at this moment. */
export interface AccessFacts {
  accountStatus: AccountStatus;
  userManagement: UserManagementState;
  role: Role;
  userStatus: UserStatus;
  /** How many groups the user belongs to, locked and deleted ones included. */
  memberships: number;
  /** How many of them are active. */
  activeGroups: number;
}

/**
 * Whether somebody may log in and go on using a session: an active user of an active account (LXP-8), everybody but the
 * superadmin only while user management is on (LXP-15), and a group manager or plain user who belongs to groups only while
 * one of these is active (LXP-4).
 */
export function hasAccess(facts: AccessFacts): boolean {
  if (facts.accountStatus !== 'ACTIVE' || facts.userStatus !== 'ACTIVE') return false;
  if (facts.role === 'SUPERADMIN') return true;
  if (facts.userManagement !== 'ACTIVE') return false;
  return facts.role === 'MANAGER' || facts.memberships === 0 || facts.activeGroups > 0;
}
