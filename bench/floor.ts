import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool, type ExecuteValues, type RowDataPacket as Found } from 'mysql2/promise';
import { ulid } from 'ulid';

// The floor: what hand-written SQL, HTTP and JSON can do on the same machine. It looks the session up and authorizes nothing.
const [uri = '', port = '0'] = process.argv.slice(2);
const pool = createPool({ uri, connectionLimit: 20, timezone: 'Z', namedPlaceholders: true });
type Row = Record<string, ExecuteValues>;
const read = async (sql: string, row: Row): Promise<Row[]> => (await pool.execute<Found[]>(sql, row))[0];
const living = "s.account_id = :account AND s.status <> 'DELETED'";
const newest = 'ORDER BY created_at DESC, id DESC LIMIT';
const walk = (index: string, part: string): string =>
  `(SELECT id, filename, pages, status, net_cents, created_at, sender_id, group_id FROM shipment s
    USE INDEX (shipment_${index}) WHERE ${living} AND ${part} ${newest} 100)`;

// Left to itself, the optimizer starts with the users, which takes up to 200 times as long.
async function shipments(from: string, where: string, values: Row): Promise<object> {
  const sql = `SELECT STRAIGHT_JOIN s.id, s.filename, s.pages, s.status, s.net_cents AS netCents, s.created_at AS createdAt,
      s.sender_id AS senderId, u.email, g.id AS groupId, g.name FROM ${from}
    JOIN \`user\` u ON u.account_id = :account AND u.id = s.sender_id LEFT JOIN user_group g ON g.account_id = :account
      AND g.id = s.group_id ${where} ORDER BY s.created_at DESC, s.id DESC LIMIT 100`;
  const nodes = (await read(sql, values)).map((row) => {
    const { id, filename, pages, status, netCents, createdAt, senderId, email, groupId, name } = row;
    const [sender, group] = [{ id: senderId, email }, groupId === null ? null : { id: groupId, name }];
    return { id, filename, pages, status, price: { netCents }, createdAt, sender, group };
  });
  return { shipments: { nodes } };
}

const cases: Record<string, (values: Row) => Promise<object>> = {
  users: async (values) => {
    const after = 'id' in values ? 'AND created_at >= :time AND (created_at > :time OR id > :id)' : '';
    const page = `SELECT id, email, first_name AS firstName, last_name AS lastName, role, status, created_at FROM \`user\`
      WHERE account_id = :account AND deleted = 0 ${after} ORDER BY created_at, id LIMIT ${Number(values['first'])}`;
    const sql = `SELECT STRAIGHT_JOIN u.*, g.id AS groupId, g.name, g.cost_centre AS costCentre FROM (${page}) u LEFT JOIN
      membership m ON m.account_id = :account AND m.user_id = u.id LEFT JOIN user_group g ON g.account_id = :account
      AND g.id = m.group_id AND g.status <> 'DELETED' ORDER BY u.created_at, u.id, g.name, g.id`;
    const nodes: { id: unknown; groups: object[] }[] = [];
    for (const row of await read(sql, values)) {
      const { id, email, firstName, lastName, role, status, groupId, name, costCentre } = row;
      const user = { id, email, firstName, lastName, role, status, groups: [] };
      if (nodes.at(-1)?.id !== id) nodes.push(user);
      if (groupId !== null) nodes.at(-1)?.groups.push({ id: groupId, name, costCentre });
    }
    return { users: { nodes } };
  },
  shipments: (values) => {
    const after = 'id' in values ? 'AND s.created_at <= :time AND (s.created_at < :time OR s.id < :id)' : '';
    return shipments('shipment s', `WHERE ${living} ${after}`, values);
  },
  ownAndGroups: async (values) => {
    const sql = 'SELECT group_id AS id FROM membership WHERE account_id = :account AND user_id = :user';
    const ofGroups = (await read(sql, values)).map(({ id }) => `group_id = ${pool.escape(id)}`);
    const own = `sender_id = :user AND (group_id IS NULL OR NOT (${ofGroups.join(' OR ')}))`;
    const walks = [walk('sender', own), ...ofGroups.map((part) => walk('group', part))];
    return shipments(`(${walks.join(' UNION ALL ')} ${newest} 100) s`, '', values);
  },
  viewer: async (values) => {
    const sql = 'SELECT id, email, role FROM `user` WHERE account_id = :account AND id = :user';
    return { viewer: { user: (await read(sql, values))[0] } };
  },
  activities: async (values) => {
    const sql = `SELECT id, type, CONCAT(JSON_VALUE(details, '$.actorName'), ' hat die Sendung ', JSON_VALUE(details,
        '$.event.facts.number'), ' von ', JSON_VALUE(details, '$.subjectName'), ' freigegeben.') AS text, created_at AS createdAt
      FROM activity WHERE account_id = :account AND type = 'SHIPMENT_APPROVED' AND (actor_id = :of OR subject_user_id = :of)
        AND search_text LIKE :word AND search_text LIKE :other ${newest} 50`;
    return { activities: { nodes: await read(sql, values) } };
  },
  createShipment: async (request) => {
    const [id, now, connection] = [ulid(), new Date(), await pool.getConnection()];
    const number = `${now.toISOString().slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}`;
    const upload = "p.account_id = :account AND p.id = :upload AND p.user_id = :user AND p.status = 'STORED'";
    const sql = `INSERT INTO shipment (account_id, id, number, upload_id, sha256, filename, search_text, pages, sheets, channel, sides, colour,
        destination, registered, status, net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list, sender_id,
        group_id, cost_bearer, cost_centre, created_at, submitted_at, hand_over_at, updated_at)
      SELECT p.account_id, :id, :number, p.id, p.sha256, p.filename, LOWER(CONCAT(:number, ' ', p.filename)), p.pages, p.pages, 'GO', 'SIMPLEX',
        'BLACK_AND_WHITE', 'NATIONAL', 'NONE', 'QUEUED', 70 + 9 * p.pages, 1, ROUND((71 + 9 * p.pages) * 0.19), 71 + 9 * p.pages
        + ROUND((71 + 9 * p.pages) * 0.19), 'EUR', '2026-01', p.user_id, g.id, g.cost_bearer, g.cost_centre, :now, :now, :now, :now
      FROM upload p JOIN user_group g ON g.account_id = p.account_id AND g.id = :group WHERE ${upload}`;
    await connection.beginTransaction();
    await connection.execute(sql, { ...request, id, number, now });
    await connection.execute(`UPDATE upload p SET p.status = 'USED' WHERE ${upload}`, request);
    await connection.commit();
    connection.release();
    return { createShipment: { shipment: { id, number, status: 'QUEUED' } } };
  },
};

createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://floor');
    const token = createHash('sha256').update(String(request.headers.authorization).slice(7)).digest();
    const sql = `SELECT account_id AS account, user_id AS user FROM session WHERE token_hash = :token AND expires_at > :now`;
    const [session] = await read(sql, { token, now: new Date() });
    const data = await cases[pathname.slice(1)]?.({ ...Object.fromEntries(searchParams), ...session });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  };
  answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
