import { select, type Database } from '../../database/rows.js';
import type { UserStatus } from '../../entities/user.enums.js';
import type { Holding } from '../../shield/grants.js';
import { sumGrantSets } from '../../shield/grant-set.js';
import { parseLimits, type Limits } from '../../shield/grant-part.js';
import type { Permission, Scope } from '../../shield/permissions.js';
import { isProgram } from '../../shield/roles.js';
import { holdingColumns } from '../authentication/holding.js';
import { equals, everything, isIn, type Condition } from '../list/condition.js';

/** A custom role of a user, and who assigned it. */
export interface HeldRole {
  roleId: string;
  name: string;
  /** The permissions of the role (`formatGrantSet`). */
  grantSet: string | null;
  assignedById: string;
  assignedAt: Date;
  /** True if it is assigned to everyone (DBX-9), whether or not to the user alone as well. */
  isOfEveryone: boolean;
}

/** A right of a user, or without a scope an exclusion, and who gave it. */
export interface HeldRight extends Limits {
  permission: Permission;
  scope: Scope | null;
  givenById: string;
  givenAt: Date;
}

/** A user with everything from which their permissions follow. */
export interface Holder extends Holding {
  id: string;
  firstName: string;
  lastName: string;
  status: UserStatus;
  roles: readonly HeldRole[];
  rights: readonly HeldRight[];
}

/** The users that are not deleted and to whom this custom role is assigned singly, in the order of their ids; three statements. */
export function readHoldersOfRole(database: Database, accountId: string, roleId: string): Promise<Holder[]> {
  const holdsRole = (column: string): Condition => ({
    sql: `${column} IN (SELECT h.user_id FROM role_assignment h WHERE h.account_id = ? AND h.role_id = ?)`,
    parameters: [accountId, roleId],
  });
  return readHolders(database, accountId, holdsRole);
}

/** All users that are not deleted, in the order of their ids; three statements. */
export function readEveryone(database: Database, accountId: string): Promise<Holder[]> {
  return readHolders(database, accountId, () => everything);
}

/** The sum of the custom roles of everyone, which is what a new user holds besides base role and trait (`formatGrantSet`). */
export async function grantSetOfEveryone(database: Database, accountId: string): Promise<string | null> {
  const roles = await select<{ grantSet: string | null }>(
    database,
    'SELECT r.grant_set AS grantSet FROM custom_role r WHERE r.account_id = ? AND r.everyone_by_id IS NOT NULL',
    [accountId],
  );
  return sumGrantSets(
    roles.map(({ grantSet }) => grantSet),
    [],
  );
}

/** These users with everything from which their permissions follow, in the order of their ids; three statements. */
export function readHoldersById(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<Holder[]> {
  return readHolders(database, accountId, (column) => isIn(column, userIds));
}

/** One user with everything from which their permissions follow; undefined for an unknown or deleted one. */
export async function readHolder(
  database: Database,
  accountId: string,
  userId: string,
): Promise<Holder | undefined> {
  const [holder] = await readHolders(database, accountId, (column) => equals(column, userId));
  return holder;
}

async function readHolders(
  database: Database,
  accountId: string,
  whose: (column: string) => Condition,
): Promise<Holder[]> {
  const [users, holding, given] = [whose('u.id'), whose('ra.user_id'), whose('ur.user_id')];
  const holders = await select<Omit<Holder, 'roles' | 'rights'>>(
    database,
    `SELECT u.id, u.first_name AS firstName, u.last_name AS lastName, u.status, ${holdingColumns}
       FROM \`user\` u WHERE u.account_id = ? AND u.deleted = 0 AND ${users.sql} ORDER BY u.id`,
    [accountId, ...users.parameters],
  );
  const assigned = await select<Omit<HeldRole, 'isOfEveryone'> & { userId: string | null }>(
    database,
    `SELECT ra.user_id AS userId, ra.role_id AS roleId, r.name AS name, r.grant_set AS grantSet,
            ra.assigned_by_id AS assignedById, ra.assigned_at AS assignedAt
       FROM role_assignment ra JOIN custom_role r ON r.account_id = ra.account_id AND r.id = ra.role_id
      WHERE ra.account_id = ? AND ${holding.sql}
     UNION ALL
     SELECT NULL, r.id, r.name, r.grant_set, r.everyone_by_id, r.everyone_at
       FROM custom_role r WHERE r.account_id = ? AND r.everyone_by_id IS NOT NULL
      ORDER BY name, roleId`,
    [accountId, ...holding.parameters, accountId],
  );
  const rows = await select<Omit<HeldRight, keyof Limits> & Record<keyof Limits | 'userId', string>>(
    database,
    `SELECT ur.user_id AS userId, ur.permission, ur.scope, ur.statuses, ur.channels, ur.given_by_id AS givenById, ur.given_at AS givenAt
       FROM user_right ur WHERE ur.account_id = ? AND ${given.sql} ORDER BY ur.permission`,
    [accountId, ...given.parameters],
  );
  const rights = rows.map(({ statuses, channels, ...right }) => ({
    ...right,
    ...parseLimits(statuses, channels),
  }));
  const single: (HeldRole & { userId: string })[] = [];
  const ofEveryone: HeldRole[] = [];
  for (const { userId, ...role } of assigned)
    if (userId === null) ofEveryone.push({ ...role, isOfEveryone: true });
    else single.push({ ...role, userId, isOfEveryone: false });
  const [rolesOf, rightsOf] = [byUser(single), byUser(rights)];
  return holders.map((holder) => ({
    ...holder,
    // What everyone holds, programs do not: theirs is granted one by one (PLY-2).
    roles: isProgram(holder.role) ? [] : [...(rolesOf.get(holder.id) ?? []), ...ofEveryone],
    rights: rightsOf.get(holder.id) ?? [],
  }));
}

function byUser<Row extends { userId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const ofUser = found.get(row.userId);
    if (ofUser === undefined) found.set(row.userId, [row]);
    else ofUser.push(row);
  }
  return found;
}
