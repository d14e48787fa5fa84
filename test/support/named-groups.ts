import type { QueryRunner } from 'typeorm';
import { newId } from '../../src/entities/id.js';
import { raiseAuthority } from '../../src/services/authentication/authority.record.js';

const permissions = ['shipments.read', 'users.read', 'activities.read'];

/** Lets a user hold a custom role for these groups that reads shipments, users and activities, by SQL. */
export async function holdForGroups(
  runner: QueryRunner,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
): Promise<void> {
  const roleId = newId();
  await runner.query(
    `INSERT INTO custom_role (account_id, id, name, name_key, grant_set, created_at, updated_at)
      VALUES (?, ?, 'Standort', 'standort', ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [accountId, roleId, ` ${permissions.map((each) => `${each}:ACCOUNT`).join(' ')} `],
  );
  await runner.query(
    `INSERT INTO role_assignment (account_id, user_id, role_id, held_for, assigned_by_id, assigned_at)
      VALUES (?, ?, ?, 'NAMED', ?, UTC_TIMESTAMP(3))`,
    [accountId, userId, roleId, userId],
  );
  for (const groupId of groupIds)
    await runner.query(
      'INSERT INTO role_assignment_group (account_id, user_id, role_id, group_id) VALUES (?, ?, ?, ?)',
      [accountId, userId, roleId, groupId],
    );
  await runner.query('UPDATE `user` SET grant_set = ? WHERE account_id = ? AND id = ?', [
    ` ${permissions.map((each) => `${each}:PLACES`).join(' ')} `,
    accountId,
    userId,
  ]);
  await raiseAuthority(runner.manager, accountId);
}
