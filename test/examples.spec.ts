import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { World } from './support/world.js';

const codegen = path.resolve('node_modules/@graphql-codegen/cli/cjs/bin.js');
const compiler = path.resolve('node_modules/typescript/bin/tsc');

describe('Clients are generated against what their role may use (LXP-7)', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(async () => {
    // Below the checkout, so that the examples find the installed packages.
    folder = await mkdtemp(path.resolve('build', 'clients-'));
    await cp('schema/roles', path.join(folder, 'schema', 'roles'), { recursive: true });
    const isSource = (file: string): boolean => !/\/(generated|build)$/.test(file);
    await cp('examples', path.join(folder, 'examples'), { recursive: true, filter: isSource });
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('the partner’s example is generated, compiles, and sends a letter with its credential', async () => {
    const partner = path.join(folder, 'examples', 'partner');
    const [world] = await Promise.all([World.create(), succeeds(partner, codegen)]);
    await succeeds(partner, compiler);
    const group = await world.group();
    const { secret } = await world.credential(await world.user({ groups: [group] }), { group });
    const program = path.join(partner, 'build', 'send-letter.js');
    const said = await succeeds(partner, program, [path.resolve('docs/letter.pdf')], {
      VIERAUGEN_URL: world.gateway.url,
      VIERAUGEN_KEY: secret,
    });
    expect(said).to.match(/^Letter \S+ costs \d+\.\d\d EUR\.\nIt is (QUEUED|SENT)\.\n$/);
  });

  it('an operation that a program may not use does not generate: the field is named, and nothing is left to compile with', async () => {
    const partner = path.join(folder, 'examples', 'partner');
    await writeFile(
      path.join(partner, 'operations', 'groups.graphql'),
      'mutation MakeGroup { createGroup(input: { name: "Vertrieb" }) { group { id } } }',
    );
    const complaint = await fails(partner, codegen);
    expect(complaint).to.contain('Cannot query field "createGroup" on type "Mutation"');
    expect(complaint).to.contain('groups.graphql');
    expect(existsSync(path.join(partner, 'generated'))).to.equal(false);
    expect(await fails(partner, compiler)).to.contain('./generated/operations.js');
  });

  it('the manager’s page is generated and compiles; against a user’s schema it does not, and createUser is named', async () => {
    const page = path.join(folder, 'examples', 'admin-page');
    await succeeds(page, codegen);
    await succeeds(page, compiler);
    const settings = path.join(page, 'codegen.yml');
    const text = await readFile(settings, 'utf8');
    expect(text).to.contain('roles/manager.graphql');
    await writeFile(settings, text.replace('roles/manager.graphql', 'roles/user.graphql'));
    expect(await fails(page, codegen)).to.contain('Cannot query field "createUser" on type "Mutation"');
  });
});

async function succeeds(
  directory: string,
  program: string,
  programArguments: string[] = [],
  environment: Record<string, string> = {},
): Promise<string> {
  const { code, output } = await run(directory, program, programArguments, environment);
  expect(code, output).to.equal(0);
  return output;
}

async function fails(directory: string, program: string): Promise<string> {
  const { code, output } = await run(directory, program, [], {});
  expect(code, output).not.to.equal(0);
  return output;
}

function run(
  directory: string,
  program: string,
  programArguments: string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [program, ...programArguments], { cwd: directory, env: environment });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
