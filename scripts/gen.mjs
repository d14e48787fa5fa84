// Writes everything that is derived: the schema, each role's schema, the pages on errors, permissions and shipments, the generated types.
import { compiler, ensureBuilt, ensureInstalled, ensureNode, root, start } from './bootstrap.mjs';

process.chdir(root);
ensureNode();
await ensureInstalled();
// The role matrix is typed by what is generated here: it may not compile before, and must afterwards.
await start(process.execPath, [compiler], { onOutput: () => undefined }).ended;
await run('scripts/architecture.mjs');
await run('build/src/generate.js');
await run('node_modules/@graphql-codegen/cli/cjs/bin.js', '--silent');
await ensureBuilt();

async function run(...programArguments) {
  const code = await start(process.execPath, programArguments).ended;
  if (code !== 0) process.exit(code);
}
