import { newId } from '../../src/entities/id.js';
import { uniqueName, type World } from './world.js';

/**
 * Copies a user, each copy with this custom role, by SQL: creating many users through the API would take minutes. At most 10,000 copies; returns
 * their ids.
 */
export async function copyHolder(
  world: World,
  user: { id: string },
  role: { id: string },
  count: number,
): Promise<string[]> {
  const { dataSource } = world.gateway.gateway;
  const [row] = await dataSource.query<Record<string, unknown>[]>(
    'SELECT * FROM `user` WHERE account_id = ? AND id = ?',
    [world.accountId, user.id],
  );
  const columns = await dataSource.query<{ name: string }[]>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND extra NOT LIKE '%GENERATED%'",
  );
  const names = columns.map(({ name }) => name);
  const into = `\`user\` (${names.map((name) => `\`${name}\``).join(', ')})`;
  const prefix = newId().slice(0, 18);
  const email = `CONCAT('${uniqueName('kopie')}', n.n, '@firma.example')`;
  const own: Record<string, string> = {
    id: `CONCAT('${prefix}', LPAD(n.n, 8, '0'))`,
    email,
    login_name: email,
    login_name_key: email,
    live_email_key: email,
  };
  const digits = Array.from({ length: 10 }, (_, digit) => `SELECT ${digit} AS d`).join(' UNION ALL ');
  await dataSource.query(
    `INSERT INTO ${into} SELECT ${names.map((name) => own[name] ?? '?').join(', ')}
       FROM (SELECT 1000 * a.d + 100 * b.d + 10 * c.d + e.d AS n FROM (${digits}) a, (${digits}) b, (${digits}) c, (${digits}) e) n
      WHERE n.n < ?`,
    [...names.filter((name) => own[name] === undefined).map((name) => row?.[name] ?? null), count],
  );
  await dataSource.query(
    `INSERT INTO role_assignment (account_id, user_id, role_id, assigned_by_id, assigned_at)
      SELECT account_id, id, ?, ?, NOW(3) FROM \`user\` WHERE account_id = ? AND id LIKE ?`,
    [role.id, world.superadmin.id, world.accountId, `${prefix}%`],
  );
  return Array.from({ length: count }, (_, n) => `${prefix}${String(n).padStart(8, '0')}`);
}
