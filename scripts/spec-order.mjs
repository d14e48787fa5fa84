import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The test files that take long, in seconds: `npm run spec-seconds` writes them after a run. Only for dealing them out evenly. */
const longSeconds = JSON.parse(readFileSync(join(root, 'scripts', 'spec-seconds.json'), 'utf8'));
const usualSeconds = 1.5;

/** A number that decides an order, for who is not given one. */
export function randomSeed() {
  return Math.floor(Math.random() * 1e9);
}

/**
 * The compiled test files in a random order, so that no test comes to rely on one that ran before it. The number
 * that decides the order is printed; the environment variable `SEED` sets it, to repeat a run. `PART` (such as 1/2)
 * leaves only that part of them, which takes about as long as every other part.
 *
 * @returns {string[]} paths below the checkout's folder.
 * @throws {Error} when `SEED` is not a whole number.
 */
export function shuffledSpecs() {
  const folders = ['test', 'admin'].filter((folder) => existsSync(join(root, 'build', folder)));
  if (folders.length === 0) return ['build/test/**/*.spec.js'];
  const given = process.env.SEED;
  if (given !== undefined && !/^\d{1,9}$/.test(given)) {
    throw new Error(`SEED must be a whole number of at most nine digits, not "${given}".`);
  }
  const seed = given === undefined ? randomSeed() : Number(given);
  process.stderr.write(`The test files run in the order of SEED=${seed}.\n`);
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, 'build', folder), { recursive: true }).map((name) =>
        join('build', folder, name),
      ),
    )
    .filter((name) => name.endsWith('.spec.js'))
    .sort();
  const [part = 1, parts = 1] = process.env.PART?.split('/').map(Number) ?? [];
  return dealt(shuffle(files, randomNumbers(seed)), parts)[part - 1];
}

/** Deals the files out to so many parts, the longest first and each to the part that has least; a part keeps their order. */
function dealt(files, parts) {
  const secondsOf = (file) => longSeconds[file.slice('build/'.length, -'.spec.js'.length)] ?? usualSeconds;
  const hands = Array.from({ length: parts }, () => ({ seconds: 0, files: new Set() }));
  for (const file of files.toSorted((one, other) => secondsOf(other) - secondsOf(one))) {
    const least = hands.reduce((one, other) => (other.seconds < one.seconds ? other : one));
    least.seconds += secondsOf(file);
    least.files.add(file);
  }
  return hands.map((hand) => files.filter((file) => hand.files.has(file)));
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
