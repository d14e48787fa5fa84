import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The compiled test files in a random order, so that no test comes to rely on one that ran before it. The number
 * that decides the order is printed; the environment variable `SEED` sets it, to repeat a run.
 *
 * @returns {string[]} paths below the checkout's folder.
 * @throws {Error} when `SEED` is not a whole number.
 */
export function shuffledSpecs() {
  const folder = join(root, 'build', 'test');
  if (!existsSync(folder)) return ['build/test/**/*.spec.js'];
  const given = process.env.SEED;
  if (given !== undefined && !/^\d{1,9}$/.test(given)) {
    throw new Error(`SEED must be a whole number of at most nine digits, not "${given}".`);
  }
  const seed = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);
  process.stderr.write(`The test files run in the order of SEED=${seed}.\n`);
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.spec.js'))
    .map((name) => join('build', 'test', name))
    .sort();
  return shuffle(files, randomNumbers(seed));
}

function shuffle(items, random) {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen], shuffled[last]];
  }
  return shuffled;
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed, on every machine. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
