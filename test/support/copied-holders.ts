import { newId } from '../../src/entities/id.js';
import { uniqueName, type World } from './world.js';

/** Copies a user, each copy with this custom role, by SQL: creating many users through the API would take minutes. */
export async function copyHolder(
  world: World,
  user: { id: string },
  role: { id: string },
  count: number,
): Promise<void> {
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
  for (let index = 0; index < count; index++) {
    const name = uniqueName('kopie');
    const own: Record<string, unknown> = {
      id: newId(),
      email: `${name}@firma.example`,
      login_name: name,
      login_name_key: name,
      live_email_key: name,
    };
    await dataSource.query(
      `INSERT INTO ${into} VALUES (${names.map(() => '?').join(', ')})`,
      names.map((column) => own[column] ?? row?.[column] ?? null),
    );
    await dataSource.query(
      'INSERT INTO role_assignment (account_id, user_id, role_id, assigned_by_id, assigned_at) VALUES (?, ?, ?, ?, NOW(3))',
      [world.accountId, own['id'], role.id, world.superadmin.id],
    );
  }
}
