import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { CreateShipmentDocument, LogInDocument, ShipmentsDocument } from '../src/generated/operations.js';
import { checkFolderMarks } from '../src/database/folder-marks.js';
import { Client } from './support/client.js';
import type { Ran } from './support/command.js';
import { GatewayProcess } from './support/gateway-process.js';
import { startTestGateway, testKey, type TestGateway } from './support/gateway.js';
import { testDatabases } from './support/hooks.js';
import { password, plainOptions, World } from './support/world.js';

describe('A backup', function () {
  this.timeout(120_000);
  const name = `vieraugen_restored_${process.pid}`;
  let folder: string;
  let gateway: TestGateway;
  let source: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-restore-'));
    gateway = await startTestGateway(
      testDatabases(),
      {},
      {
        route: (url) => {
          source = url;
          return Promise.resolve(url);
        },
      },
    );
  });

  after(async () => {
    await gateway.stop();
    await testDatabases().dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  it('of database, files and key is restored on an empty machine, where verify finds no fault and letters can be read', async () => {
    const world = await World.create({ gateway });
    const uploadId = await world.upload(world.superadmin);
    const { createShipment } = await world.superadmin.client.run(CreateShipmentDocument, {
      input: { uploadId, options: plainOptions },
    });
    await gateway.gateway.services.activitySeals.sealAccount(world.accountId);
    // As every gateway of production does at its start.
    await checkFolderMarks(gateway.gateway.dataSource, gateway.gateway.config);
    const backup = path.join(folder, 'backup.sql');
    await writeFile(backup, await dump(source));
    await cp(path.join(gateway.folder, 'uploads'), path.join(folder, 'backup', 'uploads'), {
      recursive: true,
    });

    const dataDirectory = path.join(folder, 'empty machine');
    const target = await testDatabases().createDatabase(name);
    await restore(target, await readFile(backup, 'utf8'));
    const settings = { DATABASE_URL: target, DATA_DIR: dataDirectory, SECRET_KEY: testKey };
    const { code, output } = await runRestore(path.join(folder, 'backup'), settings);
    expect(code, output).to.equal(0);
    expect(output).to.match(new RegExp(`account ${world.accountId}: [1-9]\\d* entries`));
    expect(output).to.contain('Hashes and seals were checked.\nNo fault was found.');

    const restored = await GatewayProcess.start(settings);
    try {
      const url = `http://127.0.0.1:${restored.port}`;
      const client = new Client(url);
      const loginName = world.superadmin.email;
      client.token = (await client.run(LogInDocument, { input: { loginName, password } })).logIn.token;
      const { shipments } = await client.run(ShipmentsDocument);
      expect(shipments.nodes.map(({ id }) => id)).to.include(createShipment.shipment.id);
      const { documentUrl } = shipments.nodes.find(({ id }) => id === createShipment.shipment.id) as {
        documentUrl?: string;
      };
      // The restored machine has another address than the one in the link.
      const document = await fetch(new URL(new URL(documentUrl ?? '').pathname, url), {
        headers: { authorization: `Bearer ${client.token}` },
      });
      expect(document.status).to.equal(200);
      expect((await document.text()).slice(0, 5)).to.equal('%PDF-');
    } finally {
      await restored.end('SIGTERM');
    }
  });
});

/** What docs/operations.md has operators type after the database itself, which not every machine has the client for. */
async function runRestore(backup: string, settings: Record<string, string>): Promise<Ran> {
  const page = await readFile('docs/operations.md', 'utf8');
  const section = page.slice(
    page.indexOf('Test the restore on an empty machine'),
    page.indexOf('## Upgrade'),
  );
  const [first = '', ...lines] = (/```sh\n(.*?)```/s.exec(section)?.[1] ?? '').split('\n');
  expect(first).to.match(/^mariadb -e 'CREATE DATABASE .*vieraugen\.sql$/);
  const script = lines.join('\n').replace('backup/uploads', `'${backup}'/uploads`);
  const child = spawn('bash', ['-ec', script], {
    env: { ...settings, PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** The whole database as statements, at one moment, as mariadb-dump with --single-transaction writes it. */
async function dump(url: string): Promise<string> {
  const connection = await createConnection({ uri: url, timezone: 'Z', dateStrings: true });
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
    const [tables] = await connection.query<RowDataPacket[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    const parts = ['SET FOREIGN_KEY_CHECKS = 0'];
    for (const { name } of tables as { name: string }[]) parts.push(...(await dumpTable(connection, name)));
    return parts.map((part) => `${part};\n`).join('');
  } finally {
    await connection.end();
  }
}

async function dumpTable(connection: Connection, name: string): Promise<string[]> {
  const [[shown]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${name}\``);
  const [columns] = await connection.query<RowDataPacket[]>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND generation_expression IS NULL OR table_schema = DATABASE() AND table_name = ? AND generation_expression = ?',
    [name, name, ''],
  );
  const names = columns.map((column) => `\`${String(column['name'])}\``).join(', ');
  const [rows] = await connection.query<RowDataPacket[][]>({
    sql: `SELECT ${names} FROM \`${name}\``,
    rowsAsArray: true,
  });
  const inserts = rows.map(
    (row) =>
      `INSERT INTO \`${name}\` (${names}) VALUES (${row.map((value) => connection.escape(plain(value))).join(', ')})`,
  );
  return [String(shown?.['Create Table']), ...inserts];
}

/** JSON comes parsed; it is stored as text. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
    ? JSON.stringify(value)
    : value;
}

async function restore(url: string, statements: string): Promise<void> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    await connection.query(statements);
  } finally {
    await connection.end();
  }
}
