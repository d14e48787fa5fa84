import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { select } from '../src/database/rows.js';
import { newId } from '../src/entities/id.js';
import { raiseAuthority } from '../src/services/authentication/authority.record.js';
import { sumGrantSets } from '../src/shield/grant-set.js';
import type { FilledAccount } from './fill.js';

/** A custom role that many users hold. */
export interface HeldRole {
  id: string;
  holders: number;
  /** Sessions of some of its holders. */
  tokens: string[];
}

/** Each holder has one of these roles as well, so that their sums are not all the same. */
const further = 10;
const sessions = 64;

/** Gives a new role without permissions to this many users of the account, or to all plain ones if there are fewer, and one of ten others to each. */
export async function fillHolders(
  dataSource: DataSource,
  { id: accountId, people }: FilledAccount,
  most: number,
): Promise<HeldRole> {
  const role = await insertRole(dataSource, accountId, 'Von vielen', null);
  const users = await select<{ id: string }>(
    dataSource.manager,
    "SELECT id FROM `user` WHERE account_id = ? AND role = 'USER' AND status = 'ACTIVE' AND grant_set IS NULL ORDER BY id LIMIT ?",
    [accountId, most],
  );
  const ids = users.map((user) => user.id);
  const kinds = [
    'mails.read',
    'activities.verify',
    'accounting.read',
    'users.lock',
    'groups.create',
  ] as const;
  const assign = (roleId: string, holders: readonly string[]): Promise<unknown> =>
    dataSource.query(
      `INSERT INTO role_assignment (account_id, user_id, role_id, assigned_by_id, assigned_at)
        SELECT ?, id, ?, ?, UTC_TIMESTAMP(3) FROM \`user\` WHERE account_id = ? AND id IN (?)`,
      [accountId, roleId, people.superadmin.id, accountId, holders],
    );
  await assign(role, ids);
  for (let n = 0; n < further; n++) {
    const holders = ids.filter((_, index) => index % further === n);
    if (holders.length === 0) continue;
    const permission = kinds[n % kinds.length] ?? kinds[0];
    const grantSet = sumGrantSets([], [{ permission, scope: 'ACCOUNT' }]);
    await assign(await insertRole(dataSource, accountId, `Weitere ${n}`, grantSet), holders);
    await dataSource.query('UPDATE `user` SET grant_set = ? WHERE account_id = ? AND id IN (?)', [
      grantSet,
      accountId,
      holders,
    ]);
  }
  const tokens: string[] = [];
  for (const userId of ids.filter((_, index) => index % Math.ceil(ids.length / sessions) === 0))
    tokens.push(await logIn(dataSource, accountId, userId));
  await raiseAuthority(dataSource.manager, accountId);
  return { id: role, holders: ids.length, tokens };
}

async function insertRole(
  dataSource: DataSource,
  accountId: string,
  name: string,
  grantSet: string | null,
): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO custom_role (account_id, id, name, name_key, grant_set, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [accountId, id, name, name.toLowerCase(), grantSet],
  );
  return id;
}

async function logIn(dataSource: DataSource, accountId: string, userId: string): Promise<string> {
  const token = createHash('sha256').update(`session of holder ${userId}`).digest('base64url');
  await dataSource.query(
    `INSERT INTO session (account_id, id, user_id, token_hash, created_at, last_used_at, expires_at)
      VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)`,
    [accountId, newId(), userId, createHash('sha256').update(token).digest()],
  );
  return token;
}
