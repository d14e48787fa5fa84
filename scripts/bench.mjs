// Measures throughput relative to hand-written SQL and HTTP, in one run. `npm run bench -- --json`: one JSON object a line.
import { bootstrap, root, start } from './bootstrap.mjs';

process.chdir(root);
await bootstrap();
process.exit(await start(process.execPath, ['build/bench/bench.js', ...process.argv.slice(2)]).ended);
