// Checks the project and runs its tests, from nothing where need be. Arguments go to mocha; a test may be named by
// its source: npm test -- test/database/private-server.spec.ts
import {
  bootstrap,
  ensureBrowser,
  ensureDatabaseServer,
  ensureInstalled,
  ensureNode,
  ensurePdfReaders,
  root,
} from './bootstrap.mjs';
import { startChecks } from './checks.mjs';
import { startMocha } from './mocha-run.mjs';
import { eachPlatform, platformSpecs } from './platforms.mjs';
import { randomSeed } from './spec-order.mjs';

/** One more than the two cores that a machine has at least: while a test waits, another one computes. */
const parts = 3;

/** What a run prints: kept until it is shown, and from then on shown as it comes. */
class Output {
  kept = [];

  take(chunk) {
    if (this.kept === null) write(chunk);
    else this.kept.push(chunk);
  }

  show() {
    for (const chunk of this.kept ?? []) write(chunk);
    this.kept = null;
  }
}

process.chdir(root);
const forThorough = process.env.THOROUGH === '1' ? [ensurePdfReaders] : [];
await bootstrap([ensureNode, ensureInstalled, ensureDatabaseServer, ensureBrowser, ...forThorough]);

const given = process.argv.slice(2);
const onPlatforms = given.includes('--platforms');
const tests = onPlatforms ? [] : partsOf(given);

heading('Checks');
const checks = startChecks(write);
// The tests do not wait for the checks, but are shown after them.
const runs = (await checks.built) ? tests.map(startMocha) : [];
const checked = await checks.ended;
if (checked !== 0) {
  for (const run of runs) run.end();
  await Promise.all(runs.map(({ ended }) => ended));
  process.exit(checked);
}

heading('Tests');
tests[0]?.output.show();
const isWithPlatforms = onPlatforms || (process.env.CI === 'true' && given.length === 0);
const [ofParts, ofPlatforms] = await Promise.all([
  Promise.all(runs.map(({ ended }) => ended)).then((results) => {
    for (const { output } of tests) output.show();
    return results;
  }),
  isWithPlatforms ? runPlatforms() : [],
]);
for (const { output } of ofPlatforms) output.show();
tell([...ofParts, ...ofPlatforms.map(({ result }) => result)]);

function heading(title) {
  write(`\n== ${title}\n`);
}

function write(text) {
  process.stdout.write(text);
}

/** The runs of mocha: of the files that are named, or of all of them in parts side by side. */
function partsOf(mochaArguments) {
  const files = mochaArguments.map((each) =>
    each.replace(/^(?:\.\/)?((?:test|admin)\/.*)\.ts$/, 'build/$1.js'),
  );
  if (files.some((each) => each.endsWith('.spec.js'))) return [runOf('Tests', files)];
  const seed = process.env.SEED ?? String(randomSeed());
  const names = Array.from({ length: parts }, (_, index) => `${index + 1}/${parts}`);
  return names.map((name) => runOf(`Part ${name}`, files, { SEED: seed, PART: name }));
}

function runOf(name, mochaArguments, environment, node) {
  const output = new Output();
  return { name, mochaArguments, environment, node, output, onOutput: (chunk) => output.take(chunk) };
}

/** Runs the main job on each of the other platforms; one that can't be had counts as skipped. */
async function runPlatforms() {
  const done = [];
  await eachPlatform(
    async ({ name, version, node, environment }) => {
      const run = runOf(name, platformSpecs, environment, node);
      run.output.take(`\n== ${name} (${version})\n`);
      done.push({ output: run.output, result: await startMocha(run).ended });
    },
    (name, reason) => {
      const output = new Output();
      output.take(`\n== ${name}: skipped, since it can't be had here (${reason})\n`);
      done.push({ output, result: { code: 0, passed: 0, failed: 0, skipped: 1, failures: [] } });
    },
  );
  return done;
}

/** Repeats all failures and counts the tests, so that the end of the output alone says what failed; ends with the worst code. */
function tell(results) {
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) heading('Failed');
  for (const failure of failures) write(`${failure}\n\n`);
  const sum = (count) => results.reduce((total, result) => total + (result[count] ?? 0), 0);
  const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
  write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
  process.exit(Math.max(...results.map(({ code }) => code)));
}
