import type { EntityManager } from 'typeorm';
import { select } from '../database/rows.js';
import type { AccountStatus, Role, UserManagementState, UserStatus } from '../entities/enums.js';

/** What decides whether somebody has access at this moment. */
export interface AccessFacts {
  accountStatus: AccountStatus;
  /** True if the registration of the account is confirmed. */
  accountConfirmed: 0 | 1;
  userManagement: UserManagementState;
  role: Role;
  userStatus: UserStatus;
  /** How many groups the user belongs to, locked and deleted ones included. */
  memberships: number;
  /** How many of them are active. */
  activeGroups: number;
}

/** The facts as a select list, for a query with a user `u` and the user's account `a`. */
export const accessFacts = `u.role, u.status AS userStatus, a.status AS accountStatus,
  a.confirmed_at IS NOT NULL AS accountConfirmed, a.user_management AS userManagement,
  (SELECT COUNT(*) FROM membership m WHERE m.account_id = u.account_id AND m.user_id = u.id) AS memberships,
  (SELECT COUNT(*) FROM membership m JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
    WHERE m.account_id = u.account_id AND m.user_id = u.id AND g.status = 'ACTIVE') AS activeGroups`;

const selectFacts = `SELECT ${accessFacts} FROM account a JOIN \`user\` u ON u.account_id = a.id AND u.id = ? WHERE a.id = ?`;

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

/** Tests whether a user who has never been active would have access afterwards; only their groups and the account count. */
export function hasAccessOnceActive(facts: AccessFacts): boolean {
  return hasAccess({ ...facts, userStatus: 'ACTIVE' });
}

/** The facts that determine a user's access; undefined for an unknown user. */
export async function findAccessFacts(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<AccessFacts | undefined> {
  const [facts] = await select<AccessFacts>(manager, selectFacts, [userId, accountId]);
  return facts;
}

/** Whether a user has access, which stays so until the transaction ends: account and user are held with shared locks. */
export async function holdsAccess(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<boolean> {
  const [facts] = await select<AccessFacts>(manager, `${selectFacts} LOCK IN SHARE MODE`, [
    userId,
    accountId,
  ]);
  return facts !== undefined && hasAccess(facts);
}
