import { select, selectPrepared, type Database } from '../../database/rows.js';
import { grantEntry, hasPlaces, scopeInPlaces } from '../../shield/grant-set.js';
import { scopes, type Permission } from '../../shield/permissions.js';
import { namedGroups, noPlaces, type Places } from '../../shield/places.js';
import { allOf, equals, isIn, type Condition } from '../list/condition.js';

/** A group for which a user holds a custom role. */
interface NamedRow {
  userId: string;
  roleId: string;
  grantSet: string | null;
  groupId: string;
}

const namedColumns =
  'rg.user_id AS userId, rg.role_id AS roleId, r.grant_set AS grantSet, rg.group_id AS groupId';

const namedTables = `role_assignment_group rg
  STRAIGHT_JOIN custom_role r ON r.account_id = rg.account_id AND r.id = rg.role_id
  STRAIGHT_JOIN user_group g ON g.account_id = rg.account_id AND g.id = rg.group_id`;

/** The groups that the custom roles of many users name and that are not deleted, by user and permission; one statement. */
export async function readNamedGroups(
  database: Database,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Places>> {
  return readWhere(
    database,
    allOf([
      equals('rg.account_id', accountId),
      isIn('rg.user_id', userIds),
      isIn('g.status', ['ACTIVE', 'LOCKED']),
    ]),
  );
}

/** The active groups that the custom roles of these users name, by user and permission; one statement. */
export async function readActiveNamedGroups(
  database: Database,
  accountIds: readonly string[],
  whose: (column: string) => Condition,
): Promise<ReadonlyMap<string, Places>> {
  return readWhere(
    database,
    allOf([isIn('rg.account_id', accountIds), whose('rg.user_id'), equals('g.status', 'ACTIVE')]),
  );
}

/** The groups that the custom roles of one user name and that are not deleted; no statement for a user with this grant set who has none. */
export async function readNamedGroupsOf(
  database: Database,
  accountId: string,
  { id, grantSet }: { id: string; grantSet: string | null },
): Promise<Places> {
  if (!hasPlaces(grantSet)) return noPlaces;
  return (await readNamedGroups(database, accountId, [id])).get(id) ?? noPlaces;
}

/** The active groups that the custom roles of a user name, and the authority version that the same statement reads. */
export async function readPlacesOfViewer(
  database: Database,
  accountId: string,
  userId: string,
): Promise<{ named: Places; authorityVersion: number | null }> {
  const rows = await selectPrepared<{ authorityVersion: number } & (NamedRow | { roleId: null })>(
    database,
    `SELECT a.authority_version AS authorityVersion, ${namedColumns}
       FROM account a
       LEFT JOIN (${namedTables})
         ON rg.account_id = a.id AND rg.user_id = ? AND g.status = 'ACTIVE'
      WHERE a.id = ?`,
    [userId, accountId],
  );
  const named = rows.filter((row) => row.roleId !== null);
  return {
    named: byUser(named).get(userId) ?? noPlaces,
    authorityVersion: rows[0]?.authorityVersion ?? null,
  };
}

/** The condition that a custom role which the user (a column) holds for the group (a column) grants the permission there. */
export function namesGroup(
  { accountId, userId, groupId }: { accountId: string; userId: string; groupId: string },
  permission: Permission,
): string {
  return `EXISTS (SELECT 1 FROM role_assignment_group rg JOIN custom_role nr ON nr.account_id = rg.account_id AND nr.id = rg.role_id
    WHERE rg.account_id = ${accountId} AND rg.user_id = ${userId} AND rg.group_id = ${groupId} AND ${grantsInPlaces('nr', permission)})`;
}

/** The condition that a custom role grants a permission to holders for named groups. The names of permissions are constants, not input. */
export function grantsInPlaces(alias: string, permission: Permission): string {
  const entries = scopes
    .filter((scope) => scopeInPlaces(permission, scope) === 'GROUPS')
    .map((scope) => `${alias}.grant_set LIKE '% ${grantEntry(permission, scope)} %'`);
  return entries.length === 0 ? 'FALSE' : `(${entries.join(' OR ')})`;
}

async function readWhere(database: Database, where: Condition): Promise<ReadonlyMap<string, Places>> {
  const rows = await select<NamedRow>(
    database,
    `SELECT ${namedColumns} FROM ${namedTables} WHERE ${where.sql}`,
    where.parameters,
  );
  return byUser(rows);
}

function byUser(rows: readonly NamedRow[]): ReadonlyMap<string, Places> {
  const rolesOf = new Map<string, Map<string, { grantSet: string | null; groupIds: string[] }>>();
  for (const { userId, roleId, grantSet, groupId } of rows) {
    const roles = rolesOf.get(userId) ?? new Map<string, { grantSet: string | null; groupIds: string[] }>();
    rolesOf.set(userId, roles);
    const role = roles.get(roleId);
    if (role === undefined) roles.set(roleId, { grantSet, groupIds: [groupId] });
    else role.groupIds.push(groupId);
  }
  return new Map([...rolesOf].map(([userId, roles]) => [userId, namedGroups([...roles.values()])]));
}
