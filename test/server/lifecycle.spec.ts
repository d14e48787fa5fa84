import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { LogInDocument, RegisterAccountDocument, ViewerDocument } from '../../src/generated/operations.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/gateway.js';
import { password, uniqueName } from '../support/world.js';

const main = path.resolve('build/src/main.js');

describe('The gateway as a process', function () {
  this.timeout(60_000);
  let folder: string;
  let port: number;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-lifecycle-'));
    port = await freePort();
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  function start(): ChildProcess {
    const env = {
      PATH: `${path.dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`,
      PORT: String(port),
      DATA_DIR: folder,
      DEMO: 'off',
      LOG_LEVEL: 'warn',
    };
    return spawn(process.execPath, [main], { env, stdio: 'ignore' });
  }

  async function ready(): Promise<Client> {
    for (let tries = 0; tries < 1_000; tries++) {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
      if (response?.status === 200) return new Client(`http://127.0.0.1:${port}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The gateway did not become ready.');
  }

  async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return exit;
  }

  async function nothingRuns(): Promise<boolean> {
    for (let tries = 0; tries < 1_000; tries++) {
      if ((await processesOn(folder)).length === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  it('keeps what it has when it is ended by Ctrl-C and started again, and leaves nothing running', async () => {
    const first = start();
    const client = await ready();
    const email = `${uniqueName('lebenslauf')}@firma.example`;
    await client.run(RegisterAccountDocument, {
      input: { company: 'Dauer AG', firstName: 'Dora', lastName: 'Dauer', email, password },
    });
    client.token = (await client.run(LogInDocument, { input: { loginName: email, password } })).logIn.token;
    expect(await ended(first, 'SIGINT')).to.equal(0);
    expect(await nothingRuns(), 'the private database has ended, too').to.equal(true);
    const second = start();
    await ready();
    expect((await client.run(ViewerDocument)).viewer?.user.email).to.equal(email);
    expect(await ended(second, 'SIGTERM')).to.equal(0);
    expect(await nothingRuns()).to.equal(true);
  });

  it('leaves nothing running and nothing broken when it is killed, and starts again', async () => {
    const killed = start();
    const client = await ready();
    const email = `${uniqueName('absturz')}@firma.example`;
    await client.run(RegisterAccountDocument, {
      input: { company: 'Sturz AG', firstName: 'Sven', lastName: 'Sturz', email, password },
    });
    await ended(killed, 'SIGKILL');
    expect(await nothingRuns(), 'the private database has ended with it').to.equal(true);
    const again = start();
    await ready();
    await client.run(LogInDocument, { input: { loginName: email, password } });
    expect(await ended(again, 'SIGINT')).to.equal(0);
    expect(await nothingRuns()).to.equal(true);
  });
});

async function processesOn(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const commands = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes(folder));
}
