import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { runCommand, type Ran } from '../support/command.js';
import { GatewayProcess } from '../support/gateway-process.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

describe('The schema of the database is never changed by accident', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let databaseUrl: string;

  beforeEach(async () => {
    const route = (url: string): Promise<string> => Promise.resolve((databaseUrl = url));
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    ({ dataSource } = gateway.gateway);
  });

  afterEach(() => gateway.stop());

  const command = (...words: string[]): Promise<Ran> => runCommand(words, { DATABASE_URL: databaseUrl });

  async function migrations(): Promise<string[]> {
    const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
    return rows.map(({ name }) => name);
  }

  async function ready(): Promise<{ status: number; version: string | null; body: unknown }> {
    const response = await fetch(`${gateway.url}/health/ready`);
    const version = response.headers.get('x-schema-version');
    return { status: response.status, version, body: await response.json() };
  }

  it('db:revert asks first and names the migration; the gateway is not ready until the migration has run again', async () => {
    const before = await migrations();
    const latest = before.at(-1) ?? '';
    expect(await ready()).to.deep.equal({ status: 200, version: latest, body: { status: 'ready' } });
    const unasked = await command('db:revert');
    expect(unasked.code).to.equal(1);
    expect(unasked.output).to.contain(latest).and.to.contain('--yes');
    expect(await migrations()).to.deep.equal(before);

    expect(await command('db:revert', '--yes')).to.deep.equal({
      code: 0,
      output: `${latest} was reverted.\n`,
    });
    expect(await migrations()).to.deep.equal(before.slice(0, -1));
    const { status, body } = await ready();
    expect(status).to.equal(503);
    expect(body).to.have.nested.property('errors[0].extensions.reason', 'MIGRATIONS_MISSING');

    const migrated = await command('db:migrate');
    expect(migrated.output).to.contain(latest).and.to.contain('1 migrations have run.');
    expect((await ready()).status).to.equal(200);
  });

  it('a database that is newer than the program is not ready, and is not reverted by it', async () => {
    await dataSource.query(
      "INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
    );
    const { status, body } = await ready();
    expect(status).to.equal(503);
    expect(body).to.have.nested.property('errors[0].extensions.reason', 'DATABASE_NEWER');
    const refused = await command('db:revert', '--yes');
    expect(refused.code).to.equal(1);
    expect(refused.output).to.contain('newer version');
  });

  it('db:revert refuses beside a gateway that runs on the database, and works once it has ended', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-beside-'));
    const running = await GatewayProcess.start({ DATABASE_URL: databaseUrl, DATA_DIR: folder });
    try {
      const before = await migrations();
      const refused = await command('db:revert', '--yes');
      expect(refused.code).to.equal(1);
      expect(refused.output).to.contain(`process ${running.processId}`);
      expect(await migrations()).to.deep.equal(before);
    } finally {
      await running.end('SIGTERM');
    }
    expect((await command('db:revert', '--yes')).code).to.equal(0);
    await createDataSource(databaseUrl)
      .initialize()
      .then(async (again) => {
        await again.runMigrations();
        await again.destroy();
      });
    await rm(folder, { recursive: true });
  });
});
