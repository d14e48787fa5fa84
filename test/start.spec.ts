import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createDataSource } from '../src/database/data-source.js';
import { demoPassword, demoPeople } from '../src/seeds/demo.data.js';
import { RegisterAccountDocument } from '../src/generated/operations.js';
import { runCommand, runProgram } from './support/command.js';
import { Client } from './support/client.js';
import { GatewayProcess } from './support/gateway-process.js';
import { freePort } from './support/gateway.js';
import { testDatabases } from './support/hooks.js';
import { newRegistration } from './support/registration.js';

const key = 'Lsn3/0aKq9wZ2xYcVb7uTg5RfEd4HjMp';

describe('What stops the start', function () {
  this.timeout(240_000);
  let folder: string;
  let databaseUrl: string;
  const name = `vieraugen_start_${process.pid}`;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-start-'));
    await writeFile(path.join(folder, 'a-file'), '');
    databaseUrl = await testDatabases().createMigratedDatabase(name);
  });

  after(async () => {
    await testDatabases().dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  function settings(): Record<string, string> {
    return { DATABASE_URL: databaseUrl, DATA_DIR: path.join(folder, 'data'), SECRET_KEY: key };
  }

  function production(): Record<string, string> {
    return {
      ...settings(),
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://letters.firma.example',
      TRUSTED_PROXIES: '127.0.0.1',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'post@firma.example',
      LOG_LEVEL: 'warn',
    };
  }

  async function refusal(change: Record<string, string>): Promise<string> {
    const { code, output } = await GatewayProcess.refusal({ ...settings(), ...change });
    expect(code, output).to.equal(1);
    return output;
  }

  for (const variable of ['DATA_DIR', 'SPOOL_DIR', 'MAIL_DIR'] as const)
    it(`a ${variable} in which no file can be written, named with its cure`, async () => {
      const below = path.join(folder, 'a-file', 'folder');
      const output = await refusal({ [variable]: below });
      expect(output).to.match(
        new RegExp(
          `^${variable}: no file can be written into the folder ${below} .*set ${variable} to another folder\\.\\n$`,
        ),
      );
    });

  it('a folder that cannot even be created, without trying for ever', async () => {
    for (const variable of ['DATA_DIR', 'SPOOL_DIR'])
      expect(await refusal({ [variable]: '/proc/no/such' })).to.match(
        new RegExp(`^${variable}: no file can be written into the folder /proc/no/such \\(ENOENT`),
      );
  });

  it('a HOST that is not an address of this machine, without blaming the database', async () => {
    for (const HOST of ['192.0.2.1', 'no-such-host.invalid']) {
      const output = await refusal({ HOST });
      expect(output).to.match(/^HOST: this machine has no address/);
      expect(output).not.to.contain('database');
    }
  });

  it('a PORT that is in use, before anything is done', async () => {
    const other = await listening();
    const { port } = other.address() as { port: number };
    try {
      expect(await refusal({ PORT: String(port) })).to.match(/^PORT: the address is in use already/);
    } finally {
      other.close();
    }
  });

  it('a database that does not answer, or does not let the gateway in, without its password', async () => {
    const away = await refusal({ DATABASE_URL: `mysql://u:geheim@127.0.0.1:${await freePort()}/x` });
    expect(away).to.match(/^DATABASE_URL: the database does not answer/);
    const sixth = await refusal({ DATABASE_URL: 'mysql://u:geheim@[::1]:1/x' });
    expect(sixth).to.match(/^DATABASE_URL: the database does not answer \(connect \w+ ::1:1/);
    const locked = new URL(databaseUrl);
    locked.password = 'geheim';
    const refused = await refusal({ DATABASE_URL: locked.toString() });
    expect(refused).to.match(/^DATABASE_URL: the database cannot be opened \(Access denied/);
    expect(away + refused).not.to.contain('geheim');
    const absent = new URL(databaseUrl);
    absent.pathname = '/no_such_database';
    expect(await refusal({ DATABASE_URL: absent.toString() })).to.match(
      /^DATABASE_URL: the database cannot be opened/,
    );
  });

  it('another SECRET_KEY than at the first start; verify names that as one fault', async () => {
    const first = await GatewayProcess.start(settings());
    await new Client(`http://127.0.0.1:${first.port}`).run(RegisterAccountDocument, {
      input: newRegistration('key@firma.example'),
    });
    await first.end('SIGTERM');
    const other = { SECRET_KEY: 'another key, which is as long as it must be' };
    expect(await refusal(other)).to.match(/^SECRET_KEY is not the key of this database: .*key rotate/);
    const verified = await runCommand(['verify'], { ...settings(), ...other });
    expect(verified.code).to.equal(1);
    expect(verified.output).to.contain('FAULT: SECRET_KEY is not the key of this database');
    expect(verified.output).to.contain('1 faults were found.');
    const again = await GatewayProcess.start(settings());
    await again.end('SIGTERM');
  });

  it('a key that has not sealed the log of a database from before fingerprints were stored', async () => {
    const dataSource = await createDataSource(databaseUrl).initialize();
    try {
      // The gateway of another test may have sealed what it wrote, or not got round to it.
      for (const table of ['gateway_key', 'activity_chain', 'activity_seal'])
        await dataSource.query(`DELETE FROM ${table}`);
      await dataSource.query(
        "INSERT INTO activity_chain (account_id, sequence, hash) VALUES ('0', 1, REPEAT('h', 32))",
      );
      await dataSource.query(
        "INSERT INTO activity_seal (account_id, sequence, activity_id, hash, seal, sealed_at) VALUES ('0', 1, '0', REPEAT('h', 32), REPEAT('s', 32), '2026-01-01')",
      );
      expect(await refusal({})).to.match(/^SECRET_KEY is not the key with which the activity log/);
    } finally {
      for (const table of ['activity_chain', 'activity_seal'])
        await dataSource.query(`DELETE FROM ${table} WHERE account_id = '0'`);
      await dataSource.destroy();
    }
  });

  it('the demo in production or with a DATABASE_URL', async () => {
    expect(await refusal({ DEMO: 'on' })).to.match(
      /^DEMO is "on", but the demo company is loaded into the private/,
    );
    expect(await refusal({ ...production(), DEMO: 'on' })).to.match(/^DEMO is "on", but the passwords/);
  });

  it('`npm run up` in production without its variables; where it starts, it loads no demo company in production or into a DATABASE_URL', async () => {
    const up = path.resolve('scripts/up.mjs');
    const base = { PATH: `${path.dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`, HOME: folder };
    const bare = await runProgram([up], {
      ...base,
      NODE_ENV: 'production',
      DATA_DIR: path.join(folder, 'up'),
    });
    expect(bare.code, bare.output).to.equal(1);
    for (const variable of ['SECRET_KEY', 'PUBLIC_URL', 'SMTP_URL'])
      expect(bare.output).to.contain(`${variable} is missing, but production needs`);
    expect(bare.output).not.to.contain('DEMO');

    const empty = `${name}_up`;
    const DATABASE_URL = await testDatabases().createDatabase(empty);
    const dataSource = await createDataSource(DATABASE_URL).initialize();
    try {
      for (const given of [production(), settings()]) {
        const PORT = String(await freePort());
        const env = { ...base, ...given, PORT, DATABASE_URL, DATA_DIR: path.join(folder, 'up') };
        const child = spawn(process.execPath, [up], { env, stdio: 'ignore' });
        const ended = once(child, 'exit');
        while ((await fetch(`http://127.0.0.1:${PORT}/health/ready`).catch(() => null))?.status !== 200) {
          expect(child.exitCode, 'it starts').to.equal(null);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        child.kill('SIGTERM');
        await ended;
        expect(await dataSource.query('SELECT id FROM account')).to.deep.equal([]);
      }
    } finally {
      await dataSource.destroy();
      await testDatabases().dropDatabase(empty);
    }
  });

  it('the demo company in a database of production, but not a registration with its name', async () => {
    const own = {
      ...production(),
      DATA_DIR: path.join(folder, 'demo'),
      DATABASE_URL: '',
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    };
    const demo = await GatewayProcess.start({
      DATA_DIR: own.DATA_DIR,
      PATH: own.PATH,
      SECRET_KEY: key,
      DEMO: 'on',
      SCHEDULER: 'off',
    });
    await demo.end('SIGTERM');
    const { code, output } = await GatewayProcess.refusal(own);
    expect(code).to.equal(1);
    expect(output).to.contain(
      'DATA_DIR: the database holds the demo company, whose passwords are published.',
    );

    const gateway = await GatewayProcess.start(production());
    const input = { ...newRegistration(demoPeople.katharina.email), password: demoPassword };
    await new Client(`http://127.0.0.1:${gateway.port}`).run(RegisterAccountDocument, { input });
    await gateway.end('SIGTERM');
    const again = await GatewayProcess.start(production());
    await again.end('SIGTERM');
  });

  it('not a mail server that does not answer: that is one warning, like every other doubt', async () => {
    // Alone: the warning of an earlier gateway in the same process would come late.
    const gateway = await GatewayProcess.start({ ...production(), MAIL_FROM: '' }, { isAlone: true });
    while (!gateway.output.includes('SMTP_URL')) await new Promise((resolve) => setTimeout(resolve, 20));
    await gateway.end('SIGTERM');
    const warnings = gateway.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { variable?: string; msg: string })
      .filter(({ variable }) => variable !== undefined);
    expect(warnings.map(({ variable }) => variable)).to.have.members(['MAIL_FROM', 'SMTP_URL']);
    expect(warnings.at(-1)?.msg).to.match(/^SMTP_URL: the mail server 127\.0\.0\.1:1 cannot be used/);
  });

  it('not a SPOOL_DIR or a MAIL_DIR that a process with SCHEDULER=off does not use', async () => {
    const unusable = path.join(folder, 'a-file', 'folder');
    const gateway = await GatewayProcess.start({
      ...settings(),
      SPOOL_DIR: unusable,
      MAIL_DIR: unusable,
      SCHEDULER: 'off',
    });
    await gateway.end('SIGTERM');
  });

  it('a start in development that nothing stops prints the address of the admin page first, then those for programs and developers', async () => {
    const gateway = await GatewayProcess.start(settings());
    await gateway.end('SIGTERM');
    const own = `http://localhost:${gateway.port}`;
    const app = await GatewayProcess.start({ ...settings(), APP_URL: 'https://app.firma.example' });
    await app.end('SIGTERM');
    const addresses = (output: string): string[] => output.match(/https?:\/\/[\w.:/]*\w/g) ?? [];
    expect(addresses(gateway.output)).to.deep.equal([
      own,
      `${own}/graphql`,
      `${own}/explorer`,
      `${own}/graphql`,
    ]);
    expect(addresses(app.output)[0]).to.equal('https://app.firma.example');
  });

  it('and the trial of a folder leaves nothing behind', async () => {
    const gateway = await GatewayProcess.start(settings());
    await gateway.end('SIGTERM');
    const names = await readdir(settings()['DATA_DIR'] ?? '', { recursive: true });
    expect(names).to.include('spool');
    expect(names.filter((each) => each.includes('write-test'))).to.deep.equal([]);
  });
});

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
