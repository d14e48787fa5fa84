import type { DataSource } from 'typeorm';
import { newId } from '../src/entities/id.js';
import { sumGrantSets, type AssignedRole, type Grant } from '../src/shield/grant-set.js';
import { grantablePermissions, permissions, type Permission, type Scope } from '../src/shield/permissions.js';
import { raiseAuthority } from '../src/services/authentication/authority.record.js';
import type { FilledAccount } from './fill.js';

const roles = 20;
const grantsOfEach = 10;
/** The permissions that the measured operations require, from which the holder is not excluded. */
const measured = ['users.read', 'groups.read', 'shipments.read', 'approvals.read', 'account.read'] as const;

/**
 * Makes a member of the part `roleHolder` with 20 different custom roles, of which some are limited and some held for groups, with 200 grants in all,
 * and with a right or an exclusion for each permission. The member sees everything that a manager sees.
 */
export async function fillGrants(
  dataSource: DataSource,
  { id, people, groupIds }: FilledAccount,
): Promise<void> {
  const isMeasured = (permission: Permission): boolean => measured.some((each) => each === permission);
  const rights = grantablePermissions.map((permission, n) => ({
    permission,
    scope: n % 2 === 0 && !isMeasured(permission) ? null : widest(permission),
  }));
  const user = people.roleHolder.id;
  const giver = people.superadmin.id;
  const held: AssignedRole[] = [];
  for (let n = 0; n < roles; n++) {
    const role = newId();
    const grantSet = sumGrantSets([], grantsOfRole(n));
    const named = n % 5 === 4 ? groupIds.slice(n, n + 3) : null;
    await dataSource.query(
      `INSERT INTO custom_role (account_id, id, name, name_key, grant_set, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [id, role, `Rolle ${n}`, `rolle ${n}`, grantSet],
    );
    await dataSource.query(
      `INSERT INTO role_assignment (account_id, user_id, role_id, held_for, assigned_by_id, assigned_at)
        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [id, user, role, named === null ? 'WHOLE' : 'NAMED', giver],
    );
    for (const groupId of named ?? [])
      await dataSource.query(
        'INSERT INTO role_assignment_group (account_id, user_id, role_id, group_id) VALUES (?, ?, ?, ?)',
        [id, user, role, groupId],
      );
    held.push({ grantSet, groupIds: named });
  }
  for (const { permission, scope } of rights)
    await dataSource.query(
      `INSERT INTO user_right (account_id, user_id, permission, scope, given_by_id, given_at)
        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [id, user, permission, scope, giver],
    );
  await dataSource.query("UPDATE `user` SET role = 'MEMBER', grant_set = ? WHERE account_id = ? AND id = ?", [
    sumGrantSets(held, rights),
    id,
    user,
  ]);
  await raiseAuthority(dataSource.manager, id);
}

/** Ten permissions, others for each role; `shipments.read` is limited. */
function grantsOfRole(n: number): Grant[] {
  return Array.from({ length: grantsOfEach }, (_, index) => {
    const permission =
      grantablePermissions[(2 * n + 3 * index) % grantablePermissions.length] ?? 'users.read';
    const statuses = permission === 'shipments.read' ? (['SENT'] as const) : null;
    return { permission, scope: widest(permission), statuses };
  });
}

function widest(permission: Permission): Scope {
  return permissions[permission].scopes.at(-1) ?? 'OWN';
}
