// Checks the project and runs its tests, from nothing where need be. Arguments go to mocha; a test may be named by
// its source: npm test -- test/database/private-server.spec.ts
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap, root, start } from './bootstrap.mjs';

const patienceMilliseconds = 30_000;

process.chdir(root);
await bootstrap();

heading('Checks');
const checked = await start('npm', ['run', '--silent', 'check']).ended;
if (checked !== 0) process.exit(checked);

heading('Tests');
process.exit(await runTests(process.argv.slice(2)));

function heading(title) {
  process.stdout.write(`\n== ${title}\n`);
}

/** Shows mocha's output, and after it one line with the numbers for programs that count. */
async function runTests(mochaArguments) {
  const counts = { passing: undefined, failing: undefined };
  let unfinishedLine = '';
  let watchdog;
  const onOutput = (chunk) => {
    process.stdout.write(chunk);
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
  const files = mochaArguments.map((each) => each.replace(/^(?:\.\/)?(test\/.*)\.ts$/, 'build/$1.js'));
  const program = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const mocha = start(process.execPath, [program, ...color, ...files], { onOutput });
  const code = await mocha.ended;
  clearTimeout(watchdog);
  // A run that ended before it could count has failed, whatever passed until then.
  const failed = counts.failing ?? (code === 0 ? 0 : 1);
  process.stdout.write(`${counts.passing ?? 0} passed, ${failed} failed\n`);
  return code;
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
