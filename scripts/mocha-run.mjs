import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, start } from './bootstrap.mjs';

const patienceMilliseconds = 30_000;
/** Three runs share two cores: more space for short-lived objects and no threads of the collector save a fifth of the processor time. */
const nodeOptions = ['--single-threaded-gc', '--max-semi-space-size=64'];
/** As operators run it; otherwise React and GraphQL check each element and each type at run time, for the sake of whoever writes them. */
const usualEnvironment = { NODE_ENV: 'production' };
/** What is repeated at the end of each failure: enough of its message to know it by. */
const linesOfFailure = 12;

/**
 * Runs mocha once, to its end.
 *
 * @param {{ name: string, mochaArguments: string[], environment?: Record<string, string>, node?: string, onOutput: (chunk: Buffer) => void }} run
 * `name` is what its failures are shown with.
 * @returns {{ ended: Promise<{ code: number, passed: number, failed: number, failures: string[] }>, end: () => void }} the exit code, how many
 * tests passed and failed, and each failure in a few lines; and a way to end the run early.
 */
export function startMocha({ name, mochaArguments, environment = {}, node = process.execPath, onOutput }) {
  const report = new Report();
  let watchdog;
  let isLingering = false;
  const color = process.stdout.isTTY ? ['--color'] : [];
  const program = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const mocha = start(node, [...nodeOptions, program, ...color, ...mochaArguments], {
    environment: { ...usualEnvironment, ...environment },
    onOutput: (chunk) => {
      onOutput(chunk);
      report.read(chunk.toString());
      if (!report.isCounted) return;
      watchdog ??= setTimeout(() => {
        isLingering = true;
        mocha.end();
      }, patienceMilliseconds);
    },
  });
  const ended = mocha.ended.then((code) => {
    clearTimeout(watchdog);
    const failures = report.failures();
    if (isLingering)
      failures.push('Something that the tests left open kept their process alive; it was ended.');
    // A run that ended before it could count has failed, whatever passed until then.
    else if (code !== 0 && failures.length === 0)
      failures.push(`The run ended with ${code}:\n${report.lastLines(linesOfFailure)}`);
    return {
      code: failures.length > 0 ? Math.max(1, code) : code,
      passed: report.passing,
      failed: Math.max(report.failing, failures.length),
      failures: failures.map((failure) => `${name}: ${failure}`),
    };
  });
  return { ended, end: mocha.end };
}

/** What mocha prints, read while it comes. */
class Report {
  isCounted = false;
  passing = 0;
  failing = 0;
  lines = [];
  unfinishedLine = '';
  firstOfFailures = Infinity;

  read(text) {
    const lines = (this.unfinishedLine + text).split('\n');
    this.unfinishedLine = lines.pop();
    for (const line of lines.map(stripVTControlCharacters)) {
      this.lines.push(line);
      const found = /^\s+(\d+) (passing|failing)(?: \(|$)/.exec(line);
      if (!found) continue;
      this.isCounted = true;
      this[found[2]] = Number(found[1]);
      if (found[2] === 'failing') this.firstOfFailures = this.lines.length;
    }
  }

  /** The failures that mocha lists at its end, without stacks. */
  failures() {
    const found = [];
    for (const line of this.lines.slice(this.firstOfFailures)) {
      if (/^ {2}\d+\) /.test(line)) found.push([line.replace(/^ {2}\d+\) /, '')]);
      else if (line.trim() !== '' && !/^\s+at /.test(line)) found.at(-1)?.push(line);
    }
    return found.map((lines) => lines.slice(0, linesOfFailure).join('\n'));
  }

  lastLines(count) {
    return [...this.lines, this.unfinishedLine].slice(-count).join('\n');
  }
}
