import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { cli, runCommandApart } from '../support/command.js';
import { freePort } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

const environment = { PATH: `${path.dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin` };

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(
  programArguments: string[],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      programArguments,
      { cwd, env: { ...environment, ...env } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
      },
    );
  });
}

describe('The operator commands explain themselves and have no side effects', function () {
  this.timeout(240_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-commands-'));
  });

  after(() => rm(folder, { recursive: true }));

  const commands = ['verify', 'jobs', 'mail', 'letters', 'folders', 'key', 'db:migrate', 'db:revert'];
  const groups = new Set(['mail', 'letters']);
  const subcommands = ['jobs log', 'mail retry', 'letters list', 'folders adopt', 'key rotate'];

  it('--help of every command and subcommand goes to the standard output, names it, and ends with 0', async () => {
    for (const command of ['', ...commands, ...subcommands])
      for (const flag of command === '' ? ['--help', '-h', 'help'] : ['--help']) {
        const words = command.split(' ').filter((word) => word !== '');
        const { code, out, err } = await runCommandApart([...words, flag], environment);
        expect(code, `${command} ${flag}`).to.equal(0);
        expect(out)
          .to.match(/^Commands:\n/)
          .and.to.contain(command);
        expect(err).to.equal('');
      }
  });

  it('no command creates a private database where there is none', async () => {
    for (const command of [...commands, 'letters list']) {
      const { code, err } = await runCommandApart(command.split(' '), {
        ...environment,
        DATA_DIR: path.join(folder, 'none'),
      });
      expect(code, command).to.equal(1);
      expect(err, command).to.contain('There is no private database');
      expect(err.trim().split('\n'), 'one sentence').to.have.length(1);
    }
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('a database without tables is named as such, with what to do first; nothing is created in it', async () => {
    const name = `vieraugen_empty_${process.pid}`;
    const DATABASE_URL = await testDatabases().createDatabase(name);
    try {
      for (const command of [
        'verify',
        'jobs',
        'mail',
        'letters',
        'letters list',
        'folders',
        'folders adopt',
      ]) {
        const { code, out, err } = await runCommandApart(command.split(' '), {
          ...environment,
          DATABASE_URL,
          DATA_DIR: folder,
        });
        expect(code, command).to.equal(1);
        expect(out, command).to.equal('');
        expect(err, command).to.equal(
          'The database has no tables for this yet: start the gateway once, or run db:migrate.\n',
        );
      }
      const { out } = await runCommandApart(['db:revert', '--yes'], { ...environment, DATABASE_URL });
      expect(out).to.contain('nothing to revert');
      expect(await readdir(folder)).to.deep.equal([]);
    } finally {
      await testDatabases().dropDatabase(name);
    }
  });

  it('a database that cannot be reached is named by its variable, without the password', async () => {
    for (const command of [...commands, 'letters list']) {
      const { code, err } = await runCommandApart(command.split(' '), {
        ...environment,
        DATABASE_URL: `mysql://u:geheim@127.0.0.1:${await freePort()}/x`,
      });
      expect(code, command).to.equal(1);
      expect(err, command).to.match(/^DATABASE_URL: the database does not answer [^\n]*\n$/);
      expect(err).not.to.contain('geheim');
    }
  });

  it('a flag that a command does not have is refused in one sentence', async () => {
    for (const command of commands.filter((each) => each !== 'key')) {
      const words = [command, ...(groups.has(command) ? ['list'] : []), '--bogus'];
      const { code, err } = await runCommandApart(words, environment);
      expect(code, command).to.equal(1);
      expect(err, command).to.match(/^Unknown option '--bogus'\.\n$/);
    }
  });

  it('output that is closed early does not crash a command', async () => {
    const child = spawn(process.execPath, [cli, '--help'], { env: environment });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(complaints).to.equal('');
    expect(code).to.equal(0);
  });

  it('on a fresh clone a command names the first step in one sentence', async () => {
    const clone = path.join(folder, 'clone');
    await cp('scripts', path.join(clone, 'scripts'), { recursive: true });
    await cp('package.json', path.join(clone, 'package.json'));
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const name of ['start', 'verify', 'db:migrate', 'db:revert', 'vieraugen']) {
      const words = (scripts[name] ?? '')
        .replace(/^exec /, '')
        .split(' ')
        .slice(1);
      const { code, out, err } = await run(words, {}, clone);
      expect(code, name).to.equal(1);
      expect(out).to.equal('');
      expect(err).to.match(/^No packages are installed\. Run `npm ci && npm run build` first[^\n]*\n$/);
    }
    await rm(clone, { recursive: true });
  });
});
