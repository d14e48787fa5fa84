import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createConnection, type Connection } from 'mysql2/promise';
import {
  ConfirmRegistrationDocument,
  CreateUserDocument,
  ActivateUserManagementDocument,
  AcceptInvitationDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
} from '../../src/generated/operations.js';
import { verifyOrStoreKey } from '../../src/services/gateway-key.js';
import { Client } from '../support/client.js';
import { runCommand, type Ran } from '../support/command.js';
import { userInput } from '../support/company.js';
import { GatewayProcess } from '../support/gateway-process.js';
import { startTestGateway, testKey } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { invitationToken, Mailbox, registrationToken } from '../support/mailbox.js';
import { newRegistration } from '../support/registration.js';
import { password, uniqueName } from '../support/world.js';

const oldKey = testKey;
const newKey = 'the new key of this database, long enough';

describe('LXP-14 the operator command key', function () {
  this.timeout(240_000);
  let folder: string;
  let name: string;
  let databaseUrl: string;
  let database: Connection;
  let mailbox: Mailbox;
  let smtpUrl: string;
  const started: GatewayProcess[] = [];

  before(async () => {
    mailbox = new Mailbox();
    smtpUrl = await mailbox.start();
  });

  after(() => mailbox.stop());

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-key-'));
    name = uniqueName('vieraugen_key').replace(/\W/g, '_').toLowerCase();
    databaseUrl = await testDatabases().createMigratedDatabase(name);
    const { hostname, port, username, password: databasePassword } = new URL(databaseUrl);
    // Not opened by this connection: the rotation looks for others who have opened it.
    database = await createConnection({
      host: hostname,
      port: Number(port),
      user: username,
      password: databasePassword,
    });
    await writeFile(path.join(folder, 'new-key'), `${newKey}\n`);
  });

  afterEach(async () => {
    for (const each of started.splice(0)) await each.end('SIGKILL');
    await database.end();
    await testDatabases().dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  function settings(key: string): Record<string, string> {
    return {
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.join(folder, 'data'),
      SECRET_KEY: key,
      SMTP_URL: smtpUrl,
    };
  }

  async function start(given: Record<string, string>): Promise<GatewayProcess> {
    const gateway = await GatewayProcess.start(given);
    started.push(gateway);
    return gateway;
  }

  function rotate(): Promise<Ran> {
    return runCommand(['key', 'rotate', '--new-key-file', path.join(folder, 'new-key')], settings(oldKey));
  }

  async function count(sql: string): Promise<number> {
    const [rows] = await database.query(sql.replaceAll('@', `\`${name}\`.`));
    return (rows as { total: number }[])[0]?.total ?? 0;
  }

  /** A company with a sealed log, one invitation that has been sent, and one that waits. */
  async function companyWithLog(): Promise<{ boss: string; waiting: string; sent: string }> {
    const [boss, waiting, sent] = ['boss', 'waiting', 'sent'].map((stem) =>
      `${uniqueName(stem)}@firma.example`.toLowerCase(),
    ) as [string, string, string];
    const databases = {
      ...testDatabases(),
      createMigratedDatabase: () => Promise.resolve(databaseUrl),
      dropDatabase: () => Promise.resolve(),
    };
    const gateway = await startTestGateway(databases, { smtpUrl });
    await verifyOrStoreKey(gateway.gateway.dataSource.manager, oldKey);
    const client = new Client(gateway.url);
    await client.run(RegisterAccountDocument, { input: newRegistration(boss) });
    const [mail] = await mailbox.waitFor(boss);
    await client.run(ConfirmRegistrationDocument, { input: { token: registrationToken(mail!) } });
    client.token = (await client.run(LogInDocument, { input: { loginName: boss, password } })).logIn.token;
    await client.run(ActivateUserManagementDocument);
    const invite = async (email: string): Promise<void> => {
      const { createUser } = await client.run(CreateUserDocument, {
        input: userInput({ email, role: 'MANAGER' }),
      });
      await client.run(InviteUserDocument, { id: createUser.user.id });
    };
    await invite(sent);
    await mailbox.waitFor(sent);
    while ((await count('SELECT COUNT(*) AS total FROM @unsealed_activity')) > 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await gateway.gateway.scheduler.stop();
    await invite(waiting);
    await gateway.stop();
    await openedByNobody();
    return { boss, waiting, sent };
  }

  it('rotates the key: seals and links stay valid, and the old key is refused', async () => {
    const { waiting, sent } = await companyWithLog();
    const seals = await count('SELECT COUNT(*) AS total FROM @activity_seal');
    const { code, output } = await rotate();
    expect(code, output).to.equal(0);
    expect(output).to.contain(`${seals} seals and 1 links in unsent mails were replaced`);
    expect(output).to.contain('Set SECRET_KEY to the new key');

    const verified = await runCommand(['verify'], settings(newKey));
    expect(verified.code, verified.output).to.equal(0);
    expect(verified.output).to.contain('Hashes and seals were checked.\nNo fault was found.');
    expect((await runCommand(['verify'], settings(oldKey))).code).to.equal(1);
    expect((await GatewayProcess.refusal(settings(oldKey))).output).to.match(/^SECRET_KEY is not the key/);
    expect((await runCommand(['key'], settings(oldKey))).code).to.equal(1);
    expect((await runCommand(['key'], settings(newKey))).code).to.equal(0);

    const gateway = await start(settings(newKey));
    const client = new Client(`http://127.0.0.1:${gateway.port}`);
    for (const address of [waiting, sent]) {
      const [mail] = await mailbox.waitFor(address);
      const input = { token: invitationToken(mail!), password: 'my own password' };
      expect((await client.run(AcceptInvitationDocument, { input })).acceptInvitation.token).to.be.a(
        'string',
      );
    }
    await gateway.end('SIGTERM');
  });

  it('refuses beside a running gateway, with a wrong old key, and with a key that is too short; nothing changes', async () => {
    const gateway = await start(settings(oldKey));
    const beside = await rotate();
    expect(beside.code).to.equal(1);
    expect(beside.output).to.match(/^Other programs have the database open\. End all of them/);
    await gateway.end('SIGTERM');

    await writeFile(path.join(folder, 'other'), 'another key that this database has never known');
    const newKeyFile = path.join(folder, 'new-key');
    const wrong = await runCommand(
      ['key', 'rotate', '--new-key-file', newKeyFile, '--old-key-file', path.join(folder, 'other')],
      settings(oldKey),
    );
    expect(wrong.code).to.equal(1);
    expect(wrong.output).to.match(/^SECRET_KEY is not the key of this database/);
    await writeFile(path.join(folder, 'other'), 'short');
    for (const [commandLine, sentence] of [
      [['--new-key-file', path.join(folder, 'other')], /at least 32 characters/],
      [[], /^--new-key-file is missing/],
      [['--key', 'x'], /--key/],
    ] as const) {
      const refused = await runCommand(['key', 'rotate', ...commandLine], settings(oldKey));
      expect(refused.code).to.equal(1);
      expect(refused.output).to.match(sentence);
    }
    const again = await start(settings(oldKey));
    await again.end('SIGTERM');
  });

  it('killed in the middle, it is repeated with the same keys; meanwhile no gateway starts', async () => {
    await companyWithLog();
    // A chain behind all others, whose seal is locked: the rotation stops there.
    const seal = `FROM \`${name}\`.activity_seal`;
    await database.query(
      `INSERT INTO \`${name}\`.activity_seal SELECT 'Z', sequence, activity_id, hash, seal, sealed_at ${seal} s`,
    );
    await database.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await database.query('START TRANSACTION');
    await database.query(`SELECT 1 ${seal} WHERE account_id = 'Z' FOR UPDATE`);
    const before = await oldSeals();
    const child = spawn(
      process.execPath,
      [path.resolve('build/src/cli.js'), 'key', 'rotate', '--new-key-file', path.join(folder, 'new-key')],
      { env: settings(oldKey), stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const ended = once(child, 'exit');
    while ((await oldSeals()) === before) {
      expect(child.exitCode, 'the rotation waits for the lock').to.equal(null);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGKILL');
    await ended;
    await database.query('ROLLBACK');

    for (const key of [oldKey, newKey])
      expect((await GatewayProcess.refusal(settings(key))).output).to.match(
        /^SECRET_KEY: a rotation of the key has begun/,
      );
    await openedByNobody();
    const { code, output } = await rotate();
    expect(code, output).to.equal(0);
    await database.query(`DELETE ${seal} WHERE account_id = 'Z'`);
    const verified = await runCommand(['verify'], settings(newKey));
    expect(verified.code, verified.output).to.equal(0);
    const repeated = await rotate();
    expect(repeated.code, repeated.output).to.equal(0);
    expect(repeated.output).to.contain('0 seals');
  });

  it('leaves a seal of another key unchanged, so that verify reports it', async () => {
    await companyWithLog();
    await database.query(`UPDATE \`${name}\`.activity_seal SET seal = REPEAT('x', 32) WHERE sequence = 2`);
    const { code, output } = await rotate();
    expect(code, output).to.equal(0);
    expect(output).to.contain('1 seals were not created with the old key and stay unchanged');
    const verified = await runCommand(['verify'], settings(newKey));
    expect(verified.code).to.equal(1);
    expect(verified.output).to.match(/FAULT \w+: entry 2 was not sealed with the gateway's key\n/);
    expect(verified.output).to.contain('1 faults were found.');
  });

  it('replaces the key below the data folder if SECRET_KEY is not set', async () => {
    const kept = { ...settings(''), PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };
    const gateway = await start(kept);
    await gateway.end('SIGTERM');
    const { code, output } = await runCommand(
      ['key', 'rotate', '--new-key-file', path.join(folder, 'new-key')],
      kept,
    );
    expect(code, output).to.equal(0);
    expect(await readFile(path.join(folder, 'data', 'secret-key'), 'utf8')).to.equal(newKey);
    const again = await start(kept);
    await again.end('SIGTERM');
  });

  /** How many seals are as the old key has made them: those of other accounts than the locked one change first. */
  async function oldSeals(): Promise<string> {
    const [rows] = await database.query(
      `SELECT HEX(seal) AS seal FROM \`${name}\`.activity_seal WHERE account_id <> 'Z' ORDER BY account_id, sequence`,
    );
    return JSON.stringify(rows);
  }

  /** The server notices a moment later that a program is gone. */
  async function openedByNobody(): Promise<void> {
    for (;;) {
      const [rows] = await database.query(
        'SELECT COUNT(*) AS total FROM information_schema.processlist WHERE db = ?',
        [name],
      );
      if ((rows as { total: number }[])[0]?.total === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
