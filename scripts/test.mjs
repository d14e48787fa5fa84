// Checks the project and runs its tests, from nothing where need be. Arguments go to mocha; a test may be named by
// its source: npm test -- test/database/private-server.spec.ts
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap, ensureBrowser, ensurePdfReaders, root, start } from './bootstrap.mjs';
import { randomSeed } from './spec-order.mjs';

const patienceMilliseconds = 30_000;

process.chdir(root);
await bootstrap();
await ensureBrowser();
if (process.env.THOROUGH === '1') await ensurePdfReaders();

heading('Checks');
const checked = await start('npm', ['run', '--silent', 'check']).ended;
if (checked !== 0) process.exit(checked);

heading('Tests');
process.exit(await runTests(process.argv.slice(2)));

function heading(title) {
  process.stdout.write(`\n== ${title}\n`);
}

/**
 * Runs the files that are named, or all of them in two halves side by side, one for each core. Shows mocha's output (of the
 * second half when it is over), and after it one line with the numbers for programs that count.
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
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return Math.max(...results.map(({ code }) => code));
}

function show(chunk) {
  process.stdout.write(chunk);
}

/** Runs mocha once; tells how many tests passed and failed. */
async function runMocha(mochaArguments, environment, onChunk) {
  const counts = { passing: undefined, failing: undefined };
  let unfinishedLine = '';
  let watchdog;
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
        mocha.end();
      }, patienceMilliseconds);
    }
  };
  const color = process.stdout.isTTY ? ['--color'] : [];
  const program = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const mocha = start(process.execPath, [program, ...color, ...mochaArguments], { onOutput, environment });
  const code = await mocha.ended;
  clearTimeout(watchdog);
  // A run that ended before it could count has failed, whatever passed until then.
  return { code, passed: counts.passing ?? 0, failed: counts.failing ?? (code === 0 ? 0 : 1) };
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
