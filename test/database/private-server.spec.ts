import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { identifyProcess } from '../../src/database/private/process-identity.js';
import { startPrivateServer, type PrivateServer } from '../../src/database/private/private-server.js';

const moduleAddress = new URL('../../src/database/private/private-server.js', import.meta.url).href;

describe('the private database server', function () {
  this.timeout(90_000);
  let dataDirectory: string;
  let messages: string[];
  let servers: PrivateServer[];
  let children: ChildProcess[];

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'private-server-'));
    messages = [];
    servers = [];
    children = [];
  });

  afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    await serverEnd();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  async function start(): Promise<PrivateServer> {
    const server = await startPrivateServer({ dataDirectory, log: (message) => messages.push(message) });
    servers.push(server);
    return server;
  }

  /** Starts a server from another node process, and waits until it answers. */
  async function startInChild(): Promise<ChildProcess> {
    const script = `
      const { startPrivateServer } = await import(${JSON.stringify(moduleAddress)});
      await startPrivateServer({ dataDirectory: ${JSON.stringify(dataDirectory)}, log: () => undefined });
      console.log('ready');
      setInterval(() => undefined, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const line = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
    expect(line[0]).to.equal('ready');
    return child;
  }

  async function serverProcessId(): Promise<number> {
    return Number(await readFile(join(dataDirectory, 'mariadb', 'server.pid'), 'utf8').catch(() => '0'));
  }

  async function serverEnd(): Promise<void> {
    const processId = await serverProcessId();
    if (processId === 0) return;
    const deadline = Date.now() + 50_000;
    while ((await identifyProcess(processId)) !== undefined) {
      if (Date.now() > deadline) throw new Error(`The database server (process ${processId}) still runs.`);
      await wait(20);
    }
  }

  async function rowsOf(address: string, statement: string): Promise<unknown[]> {
    const connection = await createConnection(address);
    try {
      const [rows] = await connection.query<RowDataPacket[]>(statement);
      return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
    } finally {
      await connection.end();
    }
  }

  async function refusal(attempt: Promise<unknown>): Promise<string> {
    return attempt.then(
      () => 'nothing was refused',
      (error: unknown) => (error as Error).message,
    );
  }

  it('starts in an empty folder and answers, strict, in UTC and with every character', async () => {
    const server = await start();
    await server.createDatabase('letters');
    const [settings] = await rowsOf(
      server.url('letters'),
      `SELECT @@time_zone AS zone, @@sql_mode AS mode, @@log_bin AS log, @@character_set_database AS characters,
              @@bind_address AS address, 'Grüße 🙂' AS text`,
    );
    expect(settings).to.include({ zone: '+00:00', log: 0, characters: 'utf8mb4', text: 'Grüße 🙂' });
    expect(settings).to.have.property('address', '127.0.0.1');
    expect(settings).to.have.property('mode').that.includes('STRICT_TRANS_TABLES');
  });

  it('keeps its temporary tables to itself: a server that starts removes all that it finds in its folder for them', async () => {
    const server = await start();
    const [row] = await rowsOf(server.url('mysql'), 'SELECT @@tmpdir AS folder');
    expect((row as { folder: string }).folder).to.equal(join(dataDirectory, 'mariadb', 'temporary'));
  });

  it('keeps its data for the next start', async () => {
    const first = await start();
    await first.createDatabase('letters');
    await rowsOf(first.url('letters'), "CREATE TABLE letter AS SELECT 'kept' AS state");
    await first.stop();
    const second = await start();
    await second.createDatabase('letters');
    expect(await rowsOf(second.url('letters'), 'SELECT state FROM letter')).to.deep.equal([
      { state: 'kept' },
    ]);
  });

  it('removes a database with all that is in it', async () => {
    const server = await start();
    await server.createDatabase('letters');
    await server.dropDatabase('letters');
    await server.dropDatabase('letters');
    expect(await refusal(rowsOf(server.url('letters'), 'SELECT 1'))).to.include('Unknown database');
    expect(await refusal(server.createDatabase('letters`; DROP DATABASE mysql'))).to.include(
      "can't be the name",
    );
  });

  it('lets nobody in without the password, not even as root', async () => {
    const server = await start();
    const address = new URL(server.url('mysql'));
    for (const name of ['root', address.username, 'nobody']) {
      const withoutPassword = `mysql://${name}:@127.0.0.1:${address.port}/mysql`;
      expect(await refusal(rowsOf(withoutPassword, 'SELECT 1')), name).to.include('Access denied');
    }
  });

  it('keeps its files from other users of the machine, and the password out of its messages', async () => {
    const server = await start();
    const folder = join(dataDirectory, 'mariadb');
    expect((await stat(folder)).mode & 0o077).to.equal(0);
    expect((await stat(join(folder, 'password'))).mode & 0o777).to.equal(0o600);
    expect(messages.join('\n'))
      .to.match(/answers on/)
      .and.not.include(new URL(server.url('mysql')).password);
  });

  it('leaves no process behind when it is stopped, and gives the folder free', async () => {
    const server = await start();
    const processId = await serverProcessId();
    expect(await identifyProcess(processId)).to.not.equal(undefined);
    await Promise.all([server.stop(), server.stop()]);
    expect(await identifyProcess(processId)).to.equal(undefined);
    expect(await readdir(join(dataDirectory, 'mariadb'))).to.not.include('owner.json');
  });

  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    it(`ends the server when the process that uses it is ended by ${signal}`, async () => {
      const child = await startInChild();
      expect(await identifyProcess(await serverProcessId())).to.not.equal(undefined);
      child.kill(signal);
      await once(child, 'exit');
      await serverEnd();
    });
  }

  it('starts again at once after the process that used it was killed', async () => {
    const child = await startInChild();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await start();
    expect(await rowsOf(server.url('mysql'), 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
  });

  it('ends a server that an earlier run left behind against all precautions, and says so', async () => {
    const child = await startInChild();
    const abandoned = await serverProcessId();
    const guard = Number((await readFile(`/proc/${abandoned}/stat`, 'utf8')).split(') ')[1]!.split(' ')[1]);
    const guarded = await readFile(`/proc/${guard}/task/${guard}/children`, 'utf8');
    const watchers = guarded.trim().split(' ').map(Number);
    // The watcher first: node closes the guard's input when the guard ends, and the watcher would do its work.
    for (const processId of [...watchers, guard].filter((each) => each !== abandoned)) {
      expect(processId).to.be.greaterThan(1);
      process.kill(processId, 'SIGKILL');
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    await wait(500);
    expect(await identifyProcess(abandoned), 'nobody is left to end it').to.not.equal(undefined);
    const server = await start();
    expect(await identifyProcess(abandoned)).to.equal(undefined);
    expect(messages.join('\n')).to.include(`process ${abandoned}`);
    expect(await rowsOf(server.url('mysql'), 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
  });

  it('refuses a folder that a living process uses, and says what to do', async () => {
    const child = await startInChild();
    const sentence = await refusal(start());
    expect(sentence)
      .to.include(`in use by process ${child.pid}`)
      .and.include('DATA_DIR')
      .and.include('DATABASE_URL');
    expect(await identifyProcess(await serverProcessId()), 'the first one goes on').to.not.equal(undefined);
  });

  it('gives the folder to exactly one of several that ask at the same moment', async () => {
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).to.have.length(1);
  });

  it("shows the end of the server's log when the server does not start", async () => {
    const server = await start();
    await server.stop();
    await rm(join(dataDirectory, 'mariadb', 'data', 'ibdata1'));
    const sentence = await refusal(start());
    expect(sentence).to.include('did not start').and.include('[ERROR]');
  });
});
