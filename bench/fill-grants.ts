import type { DataSource } from 'typeorm';
import { newId } from '../src/entities/id.js';
import { sumGrantSets } from '../src/shield/grant-set.js';
import { grantablePermissions, permissions } from '../src/shield/permissions.js';
import { raiseAuthority } from '../src/services/authentication/authority.record.js';
import type { FilledAccount } from './fill.js';

const roles = 20;
/** The permissions that the measured operations take, from which nobody is excluded. */
const measured = /^(users|groups|shipments|account)\.read$/;

/** Makes a member of the part `roleHolder`, who holds 20 roles, every right, and many exclusions, and reads everything as a manager does. */
export async function fillGrants(dataSource: DataSource, { id, people }: FilledAccount): Promise<void> {
  const excluded = grantablePermissions.filter((permission, n) => n % 2 === 0 && !measured.test(permission));
  const rights = grantablePermissions.map((permission) => ({
    permission,
    scope: excluded.includes(permission) ? null : (permissions[permission].scopes.at(-1) ?? null),
  }));
  const grantSet = sumGrantSets(
    [],
    rights.filter(({ scope }) => scope !== null),
  );
  const user = people.roleHolder.id;
  const giver = people.superadmin.id;
  for (let n = 0; n < roles; n++) {
    const role = newId();
    await dataSource.query(
      `INSERT INTO custom_role (account_id, id, name, name_key, grant_set, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [id, role, `Rolle ${n}`, `rolle ${n}`, grantSet],
    );
    await dataSource.query(
      `INSERT INTO role_assignment (account_id, user_id, role_id, assigned_by_id, assigned_at)
        VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [id, user, role, giver],
    );
  }
  for (const { permission, scope } of rights)
    await dataSource.query(
      `INSERT INTO user_right (account_id, user_id, permission, scope, given_by_id, given_at)
        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [id, user, permission, scope, giver],
    );
  await dataSource.query("UPDATE `user` SET role = 'MEMBER', grant_set = ? WHERE account_id = ? AND id = ?", [
    sumGrantSets(
      Array.from({ length: roles }, () => ({ grantSet, groupIds: null })),
      rights,
    ),
    id,
    user,
  ]);
  await raiseAuthority(dataSource.manager, id);
}
