import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { env } from 'node:process';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { readConfig } from '../../src/config.js';
import { createDataSource } from '../../src/database/data-source.js';
import { startPrivateServer } from '../../src/database/private/private-server.js';

/** Where tests create their databases: on the configured server, or on a private one of their own. */
export interface TestDatabaseServer {
  /** Creates an empty database. */
  createDatabase(name: string): Promise<string>;
  /** Creates a database that is migrated already: a copy of one that is migrated once for the run. */
  createMigratedDatabase(name: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** What a server does for data that has to survive a power cut. Tests wait for the disk at each table otherwise. */
const withoutDurability = [
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=OFF',
  '--loose-sync-frm=OFF',
];

/** The database server of a test run; `TEST_DATABASE_PROGRAM` names another program than the machine's own. */
export async function startDatabaseServer(): Promise<TestDatabaseServer> {
  const { databaseUrl } = readConfig();
  if (databaseUrl !== null) return withCopies(existingServer(databaseUrl));
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'vieraugen-test-'));
  const programPath = env['TEST_DATABASE_PROGRAM'];
  const server = await startPrivateServer({
    dataDirectory,
    log: () => undefined,
    programPath,
    furtherOptions: withoutDurability,
  });
  return withCopies({
    createDatabase: async (name) => {
      await server.createDatabase(name);
      return server.url(name);
    },
    dropDatabase: (name) => server.dropDatabase(name),
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  });
}

function existingServer(databaseUrl: string): Omit<TestDatabaseServer, 'createMigratedDatabase'> {
  const execute = async (sql: string): Promise<void> => {
    const dataSource = await createDataSource(databaseUrl).initialize();
    await dataSource.query(sql);
    await dataSource.destroy();
  };
  return {
    createDatabase: async (name) => {
      await execute(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
      const url = new URL(databaseUrl);
      url.pathname = `/${name}`;
      return url.toString();
    },
    dropDatabase: (name) => execute(`DROP DATABASE \`${name}\``),
    stop: () => Promise.resolve(),
  };
}

let templates = 0;

function withCopies(server: Omit<TestDatabaseServer, 'createMigratedDatabase'>): TestDatabaseServer {
  const template = `vieraugen_template_${process.pid}_${Date.now()}_${++templates}`;
  let statements: Promise<string> | undefined;
  return {
    ...server,
    createMigratedDatabase: async (name) => {
      statements ??= server.createDatabase(template).then(migratedStatements);
      const address = await server.createDatabase(name);
      const connection = await createConnection({ uri: address, multipleStatements: true });
      try {
        await connection.query(await statements);
      } finally {
        await connection.end();
      }
      return address;
    },
    stop: async () => {
      if (statements !== undefined) await statements.then(() => server.dropDatabase(template));
      await server.stop();
    },
  };
}

/** Migrates the database; gives the statements that create the same tables and rows in another one of the server. */
async function migratedStatements(address: string): Promise<string> {
  const dataSource = await createDataSource(address).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  const connection = await createConnection({ uri: address });
  try {
    const [tables] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW TABLES', rowsAsArray: true });
    const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
    for (const [table] of tables as unknown as [string][]) {
      const [[created]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
      statements.push((created as { 'Create Table': string })['Create Table']);
      const [rows] = await connection.query<RowDataPacket[]>(`SELECT * FROM \`${table}\``);
      for (const row of rows) statements.push(connection.format(`INSERT INTO \`${table}\` SET ?`, [row]));
    }
    return statements.join(';\n');
  } finally {
    await connection.end();
  }
}
