import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { placeholders, select } from '../database/rows.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import { readHoldersById, type Holder } from '../queries/custom-role/holder.query.js';
import { projectionOf, type RequestedFields } from '../queries/list/projection.js';
import { readNamedGroups } from '../queries/custom-role/place.query.js';
import { noPlaces, type Places } from '../shield/places.js';
import { isIn } from '../queries/list/condition.js';
import { isProgram, rolesThat } from '../shield/roles.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the numbers of holders of custom roles, by an assignment of their own or as one of everyone, in batches. */
export function roleHolderCountLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, number> {
  const people = isIn(
    'u.role',
    rolesThat((role) => !isProgram(role)),
  );
  return new DataLoader(async (roleIds) => {
    const rows = await select<{ roleId: string; total: number }>(
      dataSource.manager,
      `SELECT r.id AS roleId, IF(r.everyone_by_id IS NULL,
              (SELECT COUNT(*) FROM role_assignment ra WHERE ra.account_id = r.account_id AND ra.role_id = r.id),
              (SELECT COUNT(*) FROM \`user\` u WHERE u.account_id = r.account_id AND u.deleted = 0 AND ${people.sql})) AS total
         FROM custom_role r WHERE r.account_id = ? AND r.id IN (${placeholders(roleIds)})`,
      [...people.parameters, accountId, ...roleIds],
    );
    const totals = new Map(rows.map(({ roleId, total }) => [roleId, total]));
    return roleIds.map((id) => totals.get(id) ?? 0);
  });
}

/** Loads the custom roles with an assignment to the user alone, sorted by name, in batches. */
export function rolesOfUserLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
  asked: RequestedFields | undefined,
): DataLoader<string, CustomRole[]> {
  return new DataLoader(async (userIds) => {
    const { columns, objects } = projectionOf(dataSource.manager, CustomRole, { asked, alias: 'x' });
    const rows = await select<Record<string, unknown> & { ofUser: string }>(
      dataSource.manager,
      `SELECT ra.user_id AS ofUser, ${columns}
         FROM role_assignment ra JOIN custom_role x ON x.account_id = ra.account_id AND x.id = ra.role_id
        WHERE ra.account_id = ? AND ra.user_id IN (${placeholders(userIds)}) ORDER BY x.name, x.id`,
      [accountId, ...userIds],
    );
    const rolesOf = new Map(userIds.map((id) => [id, [] as CustomRole[]]));
    for (const [index, role] of objects(rows).entries())
      if (role !== null) rolesOf.get(rows[index]?.ofUser ?? '')?.push(role);
    return userIds.map((id) => rolesOf.get(id) ?? []);
  });
}

/** Loads the groups that the custom roles of users name and that are not deleted, in batches. */
export function placesLoader(dataSource: DataSource, { accountId }: Viewer): DataLoader<string, Places> {
  return new DataLoader(async (userIds) => {
    const places = await readNamedGroups(dataSource.manager, accountId, userIds);
    return userIds.map((id) => places.get(id) ?? noPlaces);
  });
}

/** Loads users with everything from which their permissions follow, in batches; null for deleted ones. */
export function holderLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, Holder | null> {
  return new DataLoader(async (userIds) => {
    const holders = await readHoldersById(dataSource.manager, accountId, userIds);
    const found = new Map(holders.map((holder) => [holder.id, holder]));
    return userIds.map((id) => found.get(id) ?? null);
  });
}
