import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool, type QueryValues, type RowDataPacket } from 'mysql2/promise';
import { ulid } from 'ulid';

// The floor: what hand-written SQL, HTTP and JSON can do on the same machine. It looks the session up and authorizes nothing.
const [uri = '', port = '0'] = process.argv.slice(2);
const pool = createPool({ uri, connectionLimit: 20, timezone: 'Z', namedPlaceholders: true });
type Row = Record<string, QueryValues>;
const read = async (sql: string, values: Row): Promise<Row[]> =>
  (await pool.query<RowDataPacket[]>(sql, values))[0];

const living = "SELECT id, created_at FROM shipment WHERE account_id = :account AND status <> 'DELETED'";
const newest = 'ORDER BY created_at DESC, id DESC LIMIT';

async function shipments(page: string, values: Row): Promise<object> {
  const sql = `SELECT s.id, s.filename, s.pages, s.status, s.net_cents AS netCents, s.created_at AS createdAt, s.sender_id AS senderId,
      u.email, g.id AS groupId, g.name FROM (${page}) page JOIN shipment s ON s.account_id = :account AND s.id = page.id
    JOIN \`user\` u ON u.account_id = s.account_id AND u.id = s.sender_id LEFT JOIN user_group g ON g.account_id = s.account_id
      AND g.id = s.group_id ORDER BY s.created_at DESC, s.id DESC`;
  const nodes = (await read(sql, values)).map((row) => {
    const { id, filename, pages, status, createdAt } = row;
    const [price, sender] = [{ netCents: row['netCents'] }, { id: row['senderId'], email: row['email'] }];
    const group = row['groupId'] === null ? null : { id: row['groupId'], name: row['name'] };
    return { id, filename, pages, status, price, createdAt, sender, group };
  });
  return { shipments: { nodes } };
}

const cases: Record<string, (values: Row) => Promise<object>> = {
  users: async (values) => {
    const after = 'id' in values ? 'AND created_at >= :time AND (created_at > :time OR id > :id)' : '';
    const page = `SELECT id, email, first_name AS firstName, last_name AS lastName, role, status FROM \`user\`
      WHERE account_id = :account AND deleted = 0 ${after} ORDER BY created_at, id LIMIT ${Number(values['first'])}`;
    const nodes = await read(page, values);
    const sql = `SELECT m.user_id AS userId, g.id, g.name, g.cost_centre AS costCentre
      FROM membership m STRAIGHT_JOIN user_group g ON g.account_id = m.account_id AND g.id = m.group_id
      WHERE m.account_id = :account AND m.user_id IN (:ids) AND g.status <> 'DELETED' ORDER BY g.name, g.id`;
    const groups = await read(sql, { ...values, ids: nodes.map((user) => user['id']) });
    const byUser = new Map(nodes.map((user) => [user['id'], (user['groups'] = [] as object[])]));
    for (const { userId, id, name, costCentre } of groups) byUser.get(userId)?.push({ id, name, costCentre });
    return { users: { nodes } };
  },
  shipments: (values) => {
    const after = 'id' in values ? 'AND created_at <= :time AND (created_at < :time OR id < :id)' : '';
    return shipments(`${living} ${after} ${newest} 100`, values);
  },
  ownAndGroups: async (values) => {
    const sql = 'SELECT group_id AS id FROM membership WHERE account_id = :account AND user_id = :user';
    const groups = (await read(sql, values)).map(({ id }) => `group_id = ${pool.escape(id)}`);
    const walks = ['sender_id = :user', ...groups].map((each) => `(${living} AND ${each} ${newest} 100)`);
    return shipments(`${walks.join(' UNION ')} ${newest} 100`, values);
  },
  viewer: async (values) => {
    const sql = 'SELECT id, email, role FROM `user` WHERE account_id = :account AND id = :user';
    return { viewer: { user: (await read(sql, values))[0] } };
  },
  activities: async (values) => {
    const found = "type = 'SHIPMENT_APPROVED' AND search_text LIKE :word AND search_text LIKE :other";
    const walk = (by: string): string =>
      `(SELECT id, created_at FROM activity WHERE account_id = :account AND ${by} = :of AND ${found} ${newest} 50)`;
    const sql = `SELECT x.id, x.type, CONCAT(JSON_VALUE(x.details, '$.actorName'), ' hat die Sendung ', JSON_VALUE(x.details,
        '$.event.facts.number'), ' von ', JSON_VALUE(x.details, '$.subjectName'), ' freigegeben.') AS text, x.created_at AS createdAt
      FROM (${walk('actor_id')} UNION ${walk('subject_user_id')} ${newest} 50) page
      JOIN activity x ON x.account_id = :account AND x.id = page.id ORDER BY x.created_at DESC, x.id DESC`;
    return { activities: { nodes: await read(sql, values) } };
  },
  createShipment: async (request) => {
    const [id, now, connection] = [ulid(), new Date(), await pool.getConnection()];
    const number = `${now.toISOString().slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}`;
    const upload = "p.account_id = :account AND p.id = :upload AND p.user_id = :user AND p.status = 'STORED'";
    const sql = `INSERT INTO shipment (account_id, id, number, upload_id, filename, search_text, pages, sheets, channel, sides,
        colour, destination, registered, status, net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list,
        sender_id, group_id, cost_bearer, cost_centre, created_at, submitted_at, updated_at)
      SELECT p.account_id, :id, :number, p.id, p.filename, LOWER(CONCAT(:number, ' ', p.filename)), p.pages, p.pages, 'GO',
        'SIMPLEX', 'BLACK_AND_WHITE', 'NATIONAL', 'NONE', 'QUEUED', 70 + 9 * p.pages, 1, ROUND((71 + 9 * p.pages) * 0.19),
        71 + 9 * p.pages + ROUND((71 + 9 * p.pages) * 0.19), 'EUR', '2026-01', p.user_id, g.id, g.cost_bearer, g.cost_centre,
        :now, :now, :now FROM upload p JOIN user_group g ON g.account_id = p.account_id AND g.id = :group WHERE ${upload}`;
    await connection.beginTransaction();
    await connection.query(sql, { ...request, id, number, now });
    await connection.query(`UPDATE upload p SET p.status = 'USED' WHERE ${upload}`, request);
    await connection.commit();
    connection.release();
    return { createShipment: { shipment: { id, number, status: 'QUEUED' } } };
  },
};

createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://floor');
    const token = createHash('sha256')
      .update(request.headers.authorization?.slice(7) ?? '')
      .digest();
    const sql = `SELECT account_id AS account, user_id AS user FROM session WHERE token_hash = :token AND expires_at > :now`;
    const [session] = await read(sql, { token, now: new Date() });
    const data = await cases[pathname.slice(1)]?.({ ...Object.fromEntries(searchParams), ...session });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  };
  answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
