import { select, type Database } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import type { HeldFor } from '../../entities/role-assignment.entity.js';
import type { UserStatus } from '../../entities/user.enums.js';
import { hasPlaces, sumGrantSets } from '../../shield/grant-set.js';
import { parseLimits, type Limits } from '../../shield/grant-part.js';
import { namedGroups, noPlaces, type PlacedHolding } from '../../shield/places.js';
import type { Permission, Scope } from '../../shield/permissions.js';
import { isProgram } from '../../shield/roles.js';
import { holdingColumns } from '../authentication/holding.js';
import { equals, everything, isIn, type Condition } from '../list/condition.js';

/** A custom role of a user, with the user who assigned it. */
export interface HeldRole {
  roleId: string;
  name: string;
  /** The permissions of the role (`formatGrantSet`). */
  grantSet: string | null;
  assignedById: string;
  assignedAt: Date;
  /** The groups for which it is held that are not deleted; null for the whole account. An empty list has no effect (PLY-5). */
  groupIds: readonly string[] | null;
  /** True if it is assigned to everyone (DBX-9), whether or not also to this user. */
  isOfEveryone: boolean;
}

/** A right of a user, or without a scope an exclusion, with the user who gave it. */
export interface HeldRight extends Limits {
  permission: Permission;
  scope: Scope | null;
  givenById: string;
  givenAt: Date;
}

/** A user with everything from which their permissions follow. */
export interface Holder extends PlacedHolding {
  id: string;
  firstName: string;
  lastName: string;
  status: UserStatus;
  roles: readonly HeldRole[];
  rights: readonly HeldRight[];
}

/** The users that are not deleted and have an assignment of their own of this custom role, in the order of their ids; four statements. */
export function readHoldersOfRole(database: Database, accountId: string, roleId: string): Promise<Holder[]> {
  const holdsRole = (column: string): Condition => ({
    sql: `${column} IN (SELECT h.user_id FROM role_assignment h WHERE h.account_id = ? AND h.role_id = ?)`,
    parameters: [accountId, roleId],
  });
  return readHolders(database, accountId, holdsRole);
}

/** All users who hold the roles of everyone, in the order of their ids: those that are not deleted, except programs (PLY-2); four statements. */
export async function readEveryone(database: Database, accountId: string): Promise<Holder[]> {
  const users = await readHolders(database, accountId, () => everything);
  return users.filter(({ role }) => !isProgram(role));
}

/** The sum of the custom roles of everyone, which a new user holds besides base role and trait (`formatGrantSet`). */
export async function grantSetOfEveryone(database: Database, accountId: string): Promise<string | null> {
  const roles = await select<{ grantSet: string | null }>(
    database,
    'SELECT r.grant_set AS grantSet FROM custom_role r WHERE r.account_id = ? AND r.everyone_by_id IS NOT NULL',
    [accountId],
  );
  return sumGrantSets(
    roles.map(({ grantSet }) => ({ grantSet, groupIds: null })),
    [],
  );
}

/** These users with everything from which their permissions follow, in the order of their ids; four statements. */
export function readHoldersById(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<Holder[]> {
  return readHolders(database, accountId, (column) => isIn(column, userIds));
}

/**
 * The names of the custom roles that a user holds, also as one of everyone, sorted; without those whose groups have all been deleted. One
 * statement.
 */
export async function heldRoleNames(
  database: Database,
  accountId: string,
  userId: string,
): Promise<string[]> {
  const rows = await select<{ name: string }>(
    database,
    `SELECT r.id, r.name
       FROM role_assignment ra JOIN custom_role r ON r.account_id = ra.account_id AND r.id = ra.role_id
      WHERE ra.account_id = ? AND ra.user_id = ?
        AND (ra.held_for = 'WHOLE' OR EXISTS (SELECT 1 FROM role_assignment_group rg
              WHERE rg.account_id = ra.account_id AND rg.user_id = ra.user_id AND rg.role_id = ra.role_id))
     UNION
     SELECT r.id, r.name FROM custom_role r WHERE r.account_id = ? AND r.everyone_by_id IS NOT NULL
      ORDER BY name, id`,
    [accountId, userId, accountId],
  );
  return rows.map(({ name }) => name);
}

/** The names of these custom roles, sorted; one statement, none without roles. */
export async function roleNames(
  database: Database,
  accountId: string,
  roleIds: readonly string[],
): Promise<string[]> {
  const wanted = isIn('r.id', roleIds.filter(isId));
  if (wanted.parameters.length === 0) return [];
  const rows = await select<{ name: string }>(
    database,
    `SELECT r.name FROM custom_role r WHERE r.account_id = ? AND ${wanted.sql} ORDER BY r.name, r.id`,
    [accountId, ...wanted.parameters],
  );
  return rows.map(({ name }) => name);
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
  const holders = await select<Omit<Holder, 'roles' | 'rights' | 'places'>>(
    database,
    `SELECT u.id, u.first_name AS firstName, u.last_name AS lastName, u.status, ${holdingColumns}
       FROM \`user\` u WHERE u.account_id = ? AND u.deleted = 0 AND ${users.sql} ORDER BY u.id`,
    [accountId, ...users.parameters],
  );
  const assigned = await select<
    Omit<HeldRole, 'isOfEveryone' | 'groupIds'> & { userId: string | null; heldFor: HeldFor }
  >(
    database,
    `SELECT ra.user_id AS userId, ra.role_id AS roleId, r.name AS name, r.grant_set AS grantSet,
            ra.assigned_by_id AS assignedById, ra.assigned_at AS assignedAt, ra.held_for AS heldFor
       FROM role_assignment ra JOIN custom_role r ON r.account_id = ra.account_id AND r.id = ra.role_id
      WHERE ra.account_id = ? AND ${holding.sql}
     UNION ALL
     SELECT NULL, r.id, r.name, r.grant_set, r.everyone_by_id, r.everyone_at, 'WHOLE'
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
  const named = assigned.some(({ heldFor }) => heldFor === 'NAMED')
    ? await readAssignedGroups(database, accountId, whose('rg.user_id'))
    : new Map<string, string[]>();
  const single: (HeldRole & { userId: string })[] = [];
  const ofEveryone: HeldRole[] = [];
  for (const { userId, heldFor, ...role } of assigned)
    if (userId === null) ofEveryone.push({ ...role, groupIds: null, isOfEveryone: true });
    else {
      const groupIds = heldFor === 'WHOLE' ? null : (named.get(`${userId} ${role.roleId}`) ?? []);
      single.push({ ...role, userId, groupIds, isOfEveryone: false });
    }
  const [rolesOf, rightsOf] = [byUser(single), byUser(rights)];
  return holders.map((holder) => {
    const ofUser = rolesOf.get(holder.id) ?? [];
    return {
      ...holder,
      // Programs do not hold the roles of everyone: their permissions are granted one by one (PLY-2).
      roles: isProgram(holder.role) ? [] : [...ofUser, ...ofEveryone],
      rights: rightsOf.get(holder.id) ?? [],
      places: hasPlaces(holder.grantSet) ? namedGroups(ofUser) : noPlaces,
    };
  });
}

/** The groups for which users hold roles, by user and role. The deletion of a group has removed its rows. */
async function readAssignedGroups(
  database: Database,
  accountId: string,
  holding: Condition,
): Promise<Map<string, string[]>> {
  const rows = await select<{ userId: string; roleId: string; groupId: string }>(
    database,
    `SELECT rg.user_id AS userId, rg.role_id AS roleId, rg.group_id AS groupId
       FROM role_assignment_group rg WHERE rg.account_id = ? AND ${holding.sql} ORDER BY rg.group_id`,
    [accountId, ...holding.parameters],
  );
  const groups = new Map<string, string[]>();
  for (const { userId, roleId, groupId } of rows) {
    const key = `${userId} ${roleId}`;
    groups.set(key, [...(groups.get(key) ?? []), groupId]);
  }
  return groups;
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
