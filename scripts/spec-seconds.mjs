// Writes down how long the test files took in the last run of all of them, so that the next run deals them out evenly.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/** Files below it take about as long as each other, and stand in no table. */
const leastSeconds = 3;

const folder = join(root, 'build', 'spec-seconds');
const measured = Object.assign(
  {},
  ...readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);
const long = Object.entries(measured)
  .filter(([, seconds]) => seconds >= leastSeconds)
  .map(([name, seconds]) => [name, Math.round(seconds)])
  .sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(
  join(root, 'scripts', 'spec-seconds.json'),
  `${JSON.stringify(Object.fromEntries(long), null, 2)}\n`,
);
process.stdout.write(`${long.length} of ${Object.keys(measured).length} files take long.\n`);
