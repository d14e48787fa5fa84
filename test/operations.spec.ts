import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { readConfig } from '../src/config.js';

/** Every variable that the configuration asks for. */
function variablesOfConfig(): string[] {
  const asked = new Set<string>();
  readConfig(
    new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...asked].sort();
}

describe('The kit for operators', () => {
  it('.env.example contains every variable once, nothing else, and no usable secret', async () => {
    const lines = (await readFile('.env.example', 'utf8')).split('\n');
    const set = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(set.sort()).to.deep.equal(variablesOfConfig());
    expect(lines).to.include('SECRET_KEY=');
  });

  it('.env.example with a key is a configuration of production', async () => {
    const lines = (await readFile('.env.example', 'utf8')).split('\n');
    const environment = Object.fromEntries(
      lines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [splitLine(line)] : [])),
    );
    expect(() => readConfig(environment, 'gateway')).to.throw('SECRET_KEY is missing');
    expect(readConfig({ ...environment, SECRET_KEY: 'x'.repeat(32) }, 'gateway').production).to.equal(true);
  });

  it('docs/operations.md and README have a row for every variable', async () => {
    const rows = (await readFile('docs/operations.md', 'utf8')).matchAll(/^\| `([A-Z_]+)` +\|/gm);
    expect([...rows].map((row) => row[1]).sort()).to.deep.equal(variablesOfConfig());
    const readme = await readFile('README.md', 'utf8');
    const table = readme.slice(readme.indexOf('## Configuration'), readme.indexOf('## Working on it'));
    for (const name of variablesOfConfig()) expect(table).to.contain(`\`${name}\``);
  });

  it('the Containerfile copies what exists', async () => {
    const containerfile = await readFile('Containerfile', 'utf8');
    const copied = [...containerfile.matchAll(/^COPY (?:--from=build \/app\/)?(.+) \S+$/gm)].flatMap((line) =>
      (line[1] ?? '').split(' '),
    );
    expect(copied).to.include.members(['package-lock.json', 'scripts', 'src', 'admin']);
    expect(copied).to.include.members(['build/src', 'build/explorer', 'build/admin-page']);
    for (const each of copied) expect(existsSync(each), each).to.equal(true);
  });
});

function splitLine(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}
