import type { EntityManager } from 'typeorm';
import { select, type Database } from '../../database/rows.js';
import type { AccessReason, UserStatus } from '../../entities/user.enums.js';
import type { AccountStatus, UserManagementState } from '../../entities/account.enums.js';
import type { Holding } from '../../shield/grants.js';
import { dependsOnGroups, handedOverRole, isHandedOver, rolesThat } from '../../shield/roles.js';
import { holdingColumns } from './holding.js';
import { allOf, anyOf, type Condition, equals, inBrackets, isIn, not, nothing } from '../list/condition.js';

/** The facts that determine whether a user has access. */
export interface AccessFacts extends Holding {
  accountStatus: AccountStatus;
  /** True if the registration of the account is confirmed. */
  accountConfirmed: 0 | 1;
  userManagement: UserManagementState;
  userStatus: UserStatus;
  /** The number of the user's groups, including locked and deleted ones. */
  memberships: number;
  /** The number of active ones among them. */
  activeGroups: number;
}

/** The facts as a select list, for a query with a user `u` and the user's account `a`. */
export const accessFacts = `${holdingColumns}, u.status AS userStatus, a.status AS accountStatus,
  a.confirmed_at IS NOT NULL AS accountConfirmed, a.user_management AS userManagement,
  (SELECT COUNT(*) FROM membership m WHERE m.account_id = u.account_id AND m.user_id = u.id) AS memberships,
  (SELECT COUNT(*) FROM membership m JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
    WHERE m.account_id = u.account_id AND m.user_id = u.id AND g.status = 'ACTIVE') AS activeGroups`;

const selectFacts = `SELECT ${accessFacts} FROM account a JOIN \`user\` u ON u.account_id = a.id AND u.id = ? WHERE a.id = ?`;

/** The roles whose access depends on groups. */
const rolesInGroups = rolesThat(dependsOnGroups);

/**
 * The reason why a user may not log in or keep using a session; null if the user may. Access requires an active user of an active account
 * (LXP-8); for all users except the superadmin also active user management (LXP-15); and for users with groups who do not administer all users also
 * an active one among these (LXP-4). `lacksAccess` is the same rule in SQL.
 */
export function refusalOfAccess(facts: AccessFacts): AccessReason | null {
  if (facts.accountStatus !== 'ACTIVE') return 'ACCOUNT_CLOSED';
  switch (facts.userStatus) {
    case 'DELETED':
    case 'LOCKED':
      return facts.userStatus;
    case 'CREATED':
    case 'INVITED':
      return 'NOT_ACCEPTED';
    case 'ACTIVE':
      break;
  }
  if (isHandedOver(facts.role)) return null;
  if (facts.userManagement !== 'ACTIVE') return 'USER_MANAGEMENT_OFF';
  const hasGroup = facts.memberships === 0 || facts.activeGroups > 0;
  return hasGroup || !dependsOnGroups(facts.role) ? null : 'NO_ACTIVE_GROUP';
}

/** Tests whether a user may log in and keep using a session. */
export function hasAccess(facts: AccessFacts): boolean {
  return refusalOfAccess(facts) === null;
}

/** The users who lack access for this reason, in an active account whose user management is in this state: `refusalOfAccess` in SQL. */
export function lacksAccess(
  reason: AccessReason,
  userManagement: UserManagementState,
  alias: string,
): Condition {
  const inStatus = (...statuses: UserStatus[]): Condition => isIn(`${alias}.status`, statuses);
  switch (reason) {
    case 'ACCOUNT_CLOSED':
      return nothing;
    case 'DELETED':
    case 'LOCKED':
      return inStatus(reason);
    case 'NOT_ACCEPTED':
      return inStatus('CREATED', 'INVITED');
    case 'USER_MANAGEMENT_OFF':
      return userManagement === 'ACTIVE'
        ? nothing
        : allOf([inStatus('ACTIVE'), not(equals(`${alias}.role`, handedOverRole))]);
    case 'NO_ACTIVE_GROUP':
      return userManagement === 'ACTIVE'
        ? allOf([inStatus('ACTIVE'), isIn(`${alias}.role`, rolesInGroups), inNoActiveGroup(alias)])
        : nothing;
  }
}

/** The users who lack access for any of these reasons. */
export function lacksAccessForAny(
  reasons: readonly AccessReason[],
  userManagement: UserManagementState,
  alias: string,
): Condition {
  return anyOf(reasons.map((reason) => inBrackets(lacksAccess(reason, userManagement, alias))));
}

/**
 * Users with memberships, none of them in an active group. A scalar subquery, and the tables in this order, make the database read only the
 * user's own memberships; EXISTS would be converted to a join with all memberships.
 */
function inNoActiveGroup(alias: string): Condition {
  return {
    sql: `COALESCE((
      SELECT MAX(g.status = 'ACTIVE') FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
       WHERE m.account_id = ${alias}.account_id AND m.user_id = ${alias}.id), 1) = 0`,
    parameters: [],
  };
}

/** Counts the users who would lose access if a group were locked or deleted now, by group; none for inactive groups. One statement. */
export async function countAccessLoss(
  database: Database,
  accountId: string,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const inGroups = isIn('m.group_id', groupIds);
  const withAccess = allOf([equals('u.status', 'ACTIVE'), isIn('u.role', rolesInGroups)]);
  const rows = await select<{ groupId: string; total: number | string }>(
    database,
    `SELECT m.group_id AS groupId, COUNT(*) AS total
       FROM membership m
       JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id AND g.status = 'ACTIVE'
       JOIN \`user\` u ON u.account_id = m.account_id AND u.id = m.user_id
      WHERE m.account_id = ? AND ${inGroups.sql} AND ${withAccess.sql} AND NOT EXISTS (
        SELECT 1 FROM membership o STRAIGHT_JOIN user_group l ON l.account_id = o.account_id AND l.id = o.group_id
         WHERE o.account_id = m.account_id AND o.user_id = m.user_id AND o.group_id <> m.group_id AND l.status = 'ACTIVE')
      GROUP BY m.group_id`,
    [accountId, ...inGroups.parameters, ...withAccess.parameters],
  );
  return new Map(rows.map(({ groupId, total }) => [groupId, Number(total)]));
}

/** The facts that determine the access of many users, by user, with further columns of the user `u` and the account `a`; one statement. */
export async function readAccessFacts<Further extends object = object>(
  database: Database,
  accountId: string,
  userIds: readonly string[],
  further: readonly string[] = [],
): Promise<ReadonlyMap<string, AccessFacts & Further>> {
  const whose = isIn('u.id', userIds);
  const rows = await select<AccessFacts & Further & { userId: string }>(
    database,
    `SELECT u.id AS userId, ${[accessFacts, ...further].join(', ')} FROM account a JOIN \`user\` u ON u.account_id = a.id WHERE a.id = ? AND ${whose.sql}`,
    [accountId, ...whose.parameters],
  );
  return new Map(rows.map((row) => [row.userId, row]));
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

/** Tests whether a user has access; account and user are locked in shared mode, so that the answer stays true until the transaction ends. */
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
