import { compiler, ensureBuilt, start } from './bootstrap.mjs';

/** The checks that read only sources, one program each. */
const ofSources = [
  ['Lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'],
  [
    'Layers',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '-c',
    '.dependency-cruiser.mjs',
    'src',
    'admin',
  ],
  ['Picture of the layers is fresh', 'scripts/architecture.mjs', '--check'],
  ['Types of the explorer', compiler, '-p', 'src/explorer'],
  ['Types of the admin page', compiler, '-p', 'admin'],
  ['Format', 'node_modules/oxfmt/bin/oxfmt', '--check', '.'],
];

/** The checks that need the compiled project. */
const ofBuild = [
  ['Schema and permissions page are fresh', 'build/src/generate.js', '--check'],
  ['Generated types are fresh', 'node_modules/@graphql-codegen/cli/cjs/bin.js', '--silent', '--check'],
];

/**
 * Begins every check that needs no database: types, lint, format, and that nothing generated has drifted. Two run at a time,
 * one of them the compiler at first. Each is shown by its title when it has ended, with its output if it failed.
 *
 * @param {(text: string) => void} show
 * @returns {{ built: Promise<boolean>, ended: Promise<number> }} whether the project is compiled; and the exit code.
 */
export function startChecks(show) {
  const waiting = [...ofSources];
  const built = compile(show);
  const lane = async (checks) => {
    const codes = [0];
    for (let check = checks.shift(); check !== undefined; check = checks.shift())
      codes.push(await run(check, show));
    return Math.max(...codes);
  };
  const afterBuild = built.then(async (isBuilt) =>
    Math.max(isBuilt ? await lane([...ofBuild]) : 1, await lane(waiting)),
  );
  const ended = Promise.all([lane(waiting), afterBuild]).then((codes) => Math.max(...codes));
  return { built, ended };
}

async function compile(show) {
  try {
    await ensureBuilt();
  } catch (error) {
    show(`Types: failed\n${error.message}\n`);
    return false;
  }
  show('Types\n');
  return true;
}

async function run([title, ...programArguments], show) {
  const output = [];
  const onOutput = (chunk) => output.push(chunk);
  const code = await start(process.execPath, programArguments, { onOutput }).ended;
  show(code === 0 ? `${title}\n` : `${title}: failed\n${Buffer.concat(output)}`);
  return code;
}
