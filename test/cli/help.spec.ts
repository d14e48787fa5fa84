import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { cli, runCommandApart } from '../support/command.js';

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

describe('The operator commands explain themselves, and change nothing by the way', function () {
  this.timeout(240_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-commands-'));
  });

  after(() => rm(folder, { recursive: true }));

  const commands = ['verify', 'jobs', 'mail', 'letters', 'folders', 'key', 'db:migrate', 'db:revert'];
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

  it('what is not read any more is no crash', async () => {
    const child = spawn(process.execPath, [cli, '--help'], { env: environment });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(complaints).to.equal('');
    expect(code).to.equal(0);
  });

  it('a fresh clone says what to do first, in one sentence', async () => {
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
