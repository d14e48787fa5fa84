import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool, type RowDataPacket } from 'mysql2/promise';

/** The floor: what hand-written SQL, HTTP and JSON can do on the same machine. It looks the session up and authorizes nothing. */
const [url = '', port = '0'] = process.argv.slice(2);
const pool = createPool({ uri: url, connectionLimit: 20, timezone: 'Z' });

async function session(authorization: string | undefined): Promise<RowDataPacket> {
  const hash = createHash('sha256')
    .update(authorization?.slice('Bearer '.length) ?? '')
    .digest();
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT account_id, user_id FROM session WHERE token_hash = ? AND expires_at > ?',
    [hash, new Date()],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('No session.');
  return row;
}

const cases: Record<string, (accountId: unknown, userId: unknown) => Promise<unknown>> = {
  A: async (accountId) => {
    const [users] = await pool.query<RowDataPacket[]>(
      `SELECT id, email, first_name AS firstName, last_name AS lastName, role, status FROM \`user\`
        WHERE account_id = ? AND status <> 'DELETED' ORDER BY created_at, id LIMIT 100`,
      [accountId],
    );
    const [groups] = await pool.query<RowDataPacket[]>(
      `SELECT m.user_id AS userId, g.id, g.name, g.cost_centre AS costCentre FROM membership m
         JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
        WHERE m.account_id = ? AND m.user_id IN (?) AND g.status <> 'DELETED' ORDER BY g.name, g.id`,
      [accountId, users.map((user) => user['id'] as string)],
    );
    const byUser = new Map(users.map((user) => [user['id'] as string, [] as object[]]));
    for (const { userId, ...group } of groups) byUser.get(userId as string)?.push(group);
    return { users: { nodes: users.map((user) => ({ ...user, groups: byUser.get(user['id'] as string) })) } };
  },
  B: async (accountId) => {
    const [rows] = await pool.query<RowDataPacket[]>(
      `SELECT s.id, s.filename, s.pages, s.status, s.net_cents, s.created_at, u.id AS sender_id, u.email, g.id AS group_id, g.name
         FROM (SELECT id FROM shipment WHERE account_id = ? AND status <> 'DELETED' ORDER BY created_at DESC, id DESC LIMIT 100) newest
         JOIN shipment s ON s.account_id = ? AND s.id = newest.id
         JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id
         LEFT JOIN user_group g ON g.account_id = s.account_id AND g.id = s.group_id
        ORDER BY s.created_at DESC, s.id DESC`,
      [accountId, accountId],
    );
    const nodes = rows.map((row) => ({
      id: row['id'] as string,
      filename: row['filename'] as string,
      pages: row['pages'] as number,
      status: row['status'] as string,
      price: { netCents: row['net_cents'] as number },
      createdAt: row['created_at'] as Date,
      sender: { id: row['sender_id'] as string, email: row['email'] as string },
      group: row['group_id'] === null ? null : { id: row['group_id'] as string, name: row['name'] as string },
    }));
    return { shipments: { nodes } };
  },
  C: async (accountId, userId) => {
    const [rows] = await pool.query<RowDataPacket[]>(
      'SELECT id, email, role FROM `user` WHERE account_id = ? AND id = ?',
      [accountId, userId],
    );
    return { viewer: { user: rows[0] } };
  },
};

createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const { account_id: accountId, user_id: userId } = await session(request.headers.authorization);
    const data = await cases[request.url?.slice(1) ?? '']?.(accountId, userId);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  };
  answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
