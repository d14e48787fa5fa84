import { env } from 'node:process';

const isThorough = env['THOROUGH'] === '1';
const isContinuous = env['CI'] === 'true';

/**
 * How often a test repeats what is left to chance: a few times in every run, more often with `CI=true` (as often as usual
 * unless given), and with `THOROUGH=1` (npm run test:thorough) as often as its proof needs.
 */
export function repetitions({
  usual,
  continuous = usual,
  thorough,
}: {
  usual: number;
  continuous?: number;
  thorough: number;
}): number {
  if (isThorough) return thorough;
  return isContinuous ? continuous : usual;
}

/** Those of many cases that a test looks at: some at random in every run, more with `CI=true`, and with `THOROUGH=1` all of them. */
export function someOf<Case>(cases: readonly Case[], usual: number, continuous = usual): Case[] {
  const wanted = repetitions({ usual, continuous, thorough: cases.length });
  if (cases.length <= wanted) return [...cases];
  return cases
    .map((each) => ({ each, rank: Math.random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, wanted)
    .map(({ each }) => each);
}

const isNamed = process.argv.some((argument) => argument.endsWith('.spec.js'));

/**
 * A test that fills memory, or lets time pass, for many seconds to measure what comes of it. It runs with `CI=true`, with `THOROUGH=1`, and
 * when its file is named on the command line.
 */
export const itAtLength = ((title: string, test: Mocha.AsyncFunc | Mocha.Func): Mocha.Test =>
  isThorough || isContinuous || isNamed
    ? it(title, test)
    : it.skip(title, test)) as Mocha.PendingTestFunction;

const shareOfBrowserTests = isThorough ? 1 : isContinuous ? 0.25 : 0.1;

/**
 * A test of one page in a browser. Each takes about five seconds, so a usual run has one in ten of them, by chance, a run with `CI=true`
 * one in four, and `THOROUGH=1` all. Named on the command line (`npm test -- admin/pages/users/users.spec.ts`) all of a file run. Where the
 * parts of a run compete for the machine, a failed test is shown and repeated once; a named one fails at once.
 */
export const itInBrowser = ((title: string, test: Mocha.AsyncFunc): Mocha.Test => {
  if (!isChosen()) return it.skip(title, test);
  const retries = isNamed ? 0 : 1;
  const registered = it(title, async function () {
    try {
      await test.call(this);
    } catch (error) {
      if (attempt(this) < retries) console.log(`    Repeated after a failure: ${title}\n${String(error)}`);
      throw error;
    }
  });
  registered.retries(retries);
  return registered;
}) as Mocha.PendingTestFunction;

/** The number of earlier attempts of the running test. */
function attempt({ test }: Mocha.Context): number {
  return (test as (Mocha.Runnable & { currentRetry(): number }) | undefined)?.currentRetry() ?? 0;
}

function isChosen(): boolean {
  return isNamed || Math.random() < shareOfBrowserTests;
}
