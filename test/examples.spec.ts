import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { World } from './support/world.js';

const codegen = path.resolve('node_modules/@graphql-codegen/cli/cjs/bin.js');
const compiler = path.resolve('node_modules/@typescript/native/bin/tsc');

describe('Clients are generated against what their role may use (LXP-7)', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(async () => {
    // Elsewhere, with nothing of the checkout but the packages that `npm install` would put there.
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-clients-'));
    for (const example of ['partner', 'admin-page']) {
      const isSource = (file: string): boolean => !/\/(generated|build|sent)$/.test(file);
      await cp(path.join('examples', example), path.join(folder, example), {
        recursive: true,
        filter: isSource,
      });
      await symlink(path.resolve('node_modules'), path.join(folder, example, 'node_modules'));
    }
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('each example pins the packages that the checkout is tested with', async () => {
    for (const example of ['partner', 'admin-page']) {
      const { devDependencies } = await manifest(path.join(folder, example));
      expect(Object.keys(devDependencies)).to.include.members(['typescript', 'graphql']);
      for (const [name, version] of Object.entries(devDependencies)) {
        // Here the compiler has another name (docs/decisions/0001).
        const folderName = name === 'typescript' ? '@typescript/native' : name;
        expect((await manifest(path.resolve('node_modules', folderName))).version, name).to.equal(version);
      }
    }
  });

  it('the partner’s example is generated, compiles, and sends a letter with its credential', async () => {
    const partner = path.join(folder, 'partner');
    const [world] = await Promise.all([World.create(), succeeds(partner, codegen)]);
    await succeeds(partner, compiler);
    const group = await world.group();
    const { secret } = await world.credential(await world.user({ groups: [group] }), { group });
    const program = path.join(partner, 'build', 'send-letter.js');
    const letter = [path.resolve('docs/letter.pdf')];
    const settings = { VIERAUGEN_URL: world.gateway.url, VIERAUGEN_KEY: secret };
    const said = await succeeds(partner, program, letter, settings);
    expect(said).to.match(/^Letter \S+ costs \d+\.\d\d EUR\.\nIt is (QUEUED|SENT)\.\n$/);
    const again = await succeeds(partner, program, letter, settings);
    expect(again.split('\n')[0], 'repeated, it sends nothing twice').to.equal(said.split('\n')[0]);

    const refusal = async (environment: Record<string, string>, file = letter): Promise<string> => {
      const { code, output } = await run(partner, program, file, { ...settings, ...environment });
      expect(code, output).to.equal(1);
      expect(output.trim().split('\n'), 'one sentence, and no stack').to.have.length(1);
      return output;
    };
    expect(await refusal({ VIERAUGEN_URL: 'http://127.0.0.1:9' })).to.contain('does not answer');
    expect(await refusal({ VIERAUGEN_KEY: `vieraugen_${'x'.repeat(43)}` })).to.contain('VIERAUGEN_KEY');
    expect(await refusal({ VIERAUGEN_KEY: '' })).to.contain('VIERAUGEN_KEY');
    expect(await refusal({}, ['nowhere.pdf'])).to.contain('nowhere.pdf cannot be read');
    expect(await refusal({}, [path.resolve('package.json')])).to.contain('not a readable PDF');

    expect(await refusal({ VIERAUGEN_URL: 'localhost:4000' })).to.contain('no address');
    expect(await refusal({ VIERAUGEN_URL: `${world.gateway.url}/graphql` })).to.contain('no gateway at');
    expect(await refusal({ VIERAUGEN_KEY: 'vieraugen_€' })).to.contain('VIERAUGEN_KEY');
    const [stored = ''] = await readdir(path.join(partner, 'sent'));
    await writeFile(path.join(partner, 'sent', stored), '{');
    expect(await refusal({})).to.contain(`${stored} cannot be read`);

    const busy = await refusing([503, 429, 200]);
    const answered = await run(partner, program, letter, { ...settings, VIERAUGEN_URL: busy.url });
    await busy.stop();
    await rm(path.join(partner, 'sent'), { recursive: true });
    await writeFile(path.join(partner, 'sent'), 'a file where the folder has to be');
    expect(await refusal({})).to.contain('sent');
    await rm(path.join(partner, 'sent'));

    const slash = { ...settings, VIERAUGEN_URL: `${world.gateway.url}/` };
    const atOnce = await Promise.all([
      ...[settings, slash].map((each) => succeeds(partner, program, letter, each)),
      succeeds(folder, program, letter, settings),
    ]);
    const numbers = atOnce.map((text) => text.split('\n')[0]);
    expect(new Set(numbers).size, 'called three times at once, also from elsewhere, it sends once').to.equal(
      1,
    );
    expect(numbers[0]).not.to.equal(said.split('\n')[0]);
    expect(answered.output)
      .to.contain('HTTP status 503. Trying again in 1 s.')
      .and.to.contain('HTTP status 429.');
    expect(busy.answers(), 'asked until it answers').to.equal(3);
  });

  it('an operation that a program may not use does not generate: the field is named, and nothing is left to compile with', async () => {
    const partner = path.join(folder, 'partner');
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
    const page = path.join(folder, 'admin-page');
    await succeeds(page, codegen);
    await succeeds(page, compiler);
    await copyFile('schema/roles/user.graphql', path.join(page, 'schema.graphql'));
    expect(await fails(page, codegen)).to.contain('Cannot query field "createUser" on type "Mutation"');
  });
});

async function manifest(
  directory: string,
): Promise<{ version: string; devDependencies: Record<string, string> }> {
  return JSON.parse(await readFile(path.join(directory, 'package.json'), 'utf8')) as {
    version: string;
    devDependencies: Record<string, string>;
  };
}

/** A server that answers with these statuses in turn. */
async function refusing(
  statuses: readonly number[],
): Promise<{ url: string; answers: () => number; stop: () => Promise<void> }> {
  let answers = 0;
  const listener: RequestListener = (_request, response) => {
    response.writeHead(statuses[answers++] ?? 200, { 'retry-after': '1' }).end();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: () => answers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

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
