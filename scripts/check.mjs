// Every check that needs no database: types, lint, format, and that nothing generated has drifted.
import { bootstrap, ensureInstalled, ensureNode, root } from './bootstrap.mjs';
import { startChecks } from './checks.mjs';

process.chdir(root);
await bootstrap([ensureNode, ensureInstalled]);
process.exitCode = await startChecks((text) => process.stdout.write(text)).ended;
