// Checks the project and runs its tests, from nothing where need be. Arguments go to mocha; a test may be named by
// its source: npm test -- test/database/private-server.spec.ts
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap, ensureBrowser, ensurePdfReaders, root, start } from './bootstrap.mjs';
import { eachPlatform, platformSpecs } from './platforms.mjs';
import { randomSeed } from './spec-order.mjs';

const patienceMilliseconds = 120_000;

process.chdir(root);
await bootstrap();
await ensureBrowser();
if (process.env.THOROUGH === '1') await ensurePdfReaders();

heading('Checks');
const checked = await start('npm', ['run', '--silent', 'check']).ended;
if (checked !== 0) process.exit(checked);

heading('Tests');
const given = process.argv.slice(2);
const onPlatforms = given.includes('--platforms');
const results = onPlatforms ? [] : await runTests(given);
if (onPlatforms || (process.env.CI === 'true' && given.length === 0)) results.push(...(await runPlatforms()));
const sum = (count) => results.reduce((total, result) => total + (result[count] ?? 0), 0);
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
process.exit(Math.max(...results.map(({ code }) => code)));

function heading(title) {
  process.stdout.write(`\n== ${title}\n`);
}

/**
 * Runs the files that are named, or all of them in two halves side by side, one for each core. Shows mocha's output, of the
 * second half when it is over.
 */
async function runTests(mochaArguments) {
  const files = mochaArguments.map((each) => each.replace(/^(?:\.\/)?(test\/.*)\.ts$/, 'build/$1.js'));
  const named = files.some((each) => each.endsWith('.spec.js'));
  const seed = process.env.SEED ?? String(randomSeed());
  const kept = [];
  const runs = named
    ? [runMocha(files, {}, show)]
    : [
        runMocha(files, { SEED: seed, PART: '1/2' }, show),
        runMocha(files, { SEED: seed, PART: '2/2' }, (chunk) => kept.push(chunk)),
      ];
  const results = await Promise.all(runs);
  show(Buffer.concat(kept));
  return results;
}

/** Runs the main job on each of the other platforms; one that can't be had counts as skipped. */
async function runPlatforms() {
  const results = [];
  await eachPlatform(
    async ({ name, version, node, environment }) => {
      heading(`${name} (${version})`);
      results.push(await runMocha(platformSpecs, environment, show, node));
    },
    (name, reason) => {
      heading(`${name}: skipped, since it can't be had here (${reason})`);
      results.push({ code: 0, passed: 0, failed: 0, skipped: 1 });
    },
  );
  return results;
}

function show(chunk) {
  process.stdout.write(chunk);
}

/** Runs mocha once; tells how many tests passed and failed. */
async function runMocha(mochaArguments, environment, onChunk, node = process.execPath) {
  const counts = { passing: undefined, failing: undefined };
  let unfinishedLine = '';
  let watchdog;
  let isEndedByUs = false;
  const onOutput = (chunk) => {
    onChunk(chunk);
    const lines = (unfinishedLine + chunk.toString()).split('\n');
    unfinishedLine = lines.pop();
    for (const line of lines) {
      const found = /^\s+(\d+) (passing|failing)(?: \(|$)/.exec(stripVTControlCharacters(line));
      if (!found) continue;
      counts[found[2]] = Number(found[1]);
      watchdog ??= setTimeout(() => {
        say('The tests are over, but something that they left open keeps their process alive. Ending it.');
        isEndedByUs = true;
        mocha.end();
      }, patienceMilliseconds);
    }
  };
  const color = process.stdout.isTTY ? ['--color'] : [];
  const program = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const mocha = start(node, [program, ...color, ...mochaArguments], { onOutput, environment });
  const code = await mocha.ended;
  clearTimeout(watchdog);
  // All tests have reported by then: the process that lingered is a warning, and the result is that of the tests.
  if (isEndedByUs && counts.failing === undefined) return { code: 0, passed: counts.passing ?? 0, failed: 0 };
  // A run that ended before it could count has failed, whatever passed until then.
  return { code, passed: counts.passing ?? 0, failed: counts.failing ?? (code === 0 ? 0 : 1) };
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
