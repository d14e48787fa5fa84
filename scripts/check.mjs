// Every check that needs no database: types, lint, format, and that nothing generated has drifted.
import { ensureBuilt, ensureInstalled, ensureNode, root, start } from './bootstrap.mjs';

/** One program each. Lint takes as long as all the others, so that it gets a core of its own. */
const lint = [['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']];
const others = [
  [
    'Layers',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '-c',
    '.dependency-cruiser.mjs',
    'src',
  ],
  ['Picture of the layers is fresh', 'scripts/architecture.mjs', '--check'],
  ['Types of the explorer', 'node_modules/typescript/bin/tsc', '-p', 'src/explorer'],
  ['Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['Schema and permissions page are fresh', 'build/src/generate.js', '--check'],
  ['Generated types are fresh', 'node_modules/@graphql-codegen/cli/cjs/bin.js', '--silent', '--check'],
];

process.chdir(root);
ensureNode();
await ensureInstalled();
process.stdout.write('Types\n');
await ensureBuilt();
const codes = await Promise.all([lint, others].map(inTurn));
process.exit(Math.max(...codes));

/** Runs the checks one after the other, until one fails; answers with its code. */
async function inTurn(checks) {
  for (const [title, ...programArguments] of checks) {
    process.stdout.write(`${title}\n`);
    const code = await start(process.execPath, programArguments).ended;
    if (code !== 0) return code;
  }
  return 0;
}
