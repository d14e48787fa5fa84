import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What takes long, in seconds; any other file takes about as long as `usualSeconds` says. Only for dealing them out evenly. */
const longSeconds = {
  'model/model': 100,
  'queries/explain': 40,
  'services/approval-at-once': 35,
  'services/superadmin-at-once': 25,
  'services/invitation-at-once': 25,
  'services/account-end-at-once': 20,
  'shield/matrix': 20,
  'pdf/inspector': 18,
  'services/group-at-once': 15,
  'services/credential-at-once': 10,
  'services/session-guessing': 10,
  'cli/verify': 10,
  'services/user-at-once': 9,
  readme: 9,
  'database/private-server': 9,
  'bench/bench': 9,
  examples: 9,
  'server/explorer': 8,
  'mail/pictures': 9,
  'mail/hostile-mail': 9,
  'mail/delivery': 14,
  'mail/delivery-refused': 12,
  'mail/delivery-broken': 20,
  'mail/delivery-killed': 30,
  'mail/sending-rate': 8,
  'services/mails': 8,
  'services/approval-notice': 8,
  'services/approval-notice-letters': 5,
  'services/digest': 12,
  'services/notice': 9,
  'services/notice-slot': 18,
  'services/notice-cost': 7,
  'services/mail-setting': 9,
  'services/new-device': 7,
  'services/statement': 5,
  'scheduler/slot': 18,
  'scheduler/schedule': 20,
  'scheduler/mysql-backend/conformance-pool': 20,
  'scheduler/mysql-backend/conformance-data-source': 6,
  'scheduler/mysql-backend/conformance-own-connection': 6,
  'scheduler/mysql-backend/claim-cost': 6,
  'scheduler/mysql-backend/outage': 6,
  'scheduler/mysql-backend/states': 6,
  'scheduler/mysql-backend/processes': 25,
  'cli/jobs': 15,
  'cli/mail': 15,
  'server/metrics': 10,
  'server/bad-documents': 15,
  'server/compiled': 12,
  'server/document-store': 9,
  'shield/equality': 20,
};
const usualSeconds = 2.5;

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
  const folder = join(root, 'build', 'test');
  if (!existsSync(folder)) return ['build/test/**/*.spec.js'];
  const given = process.env.SEED;
  if (given !== undefined && !/^\d{1,9}$/.test(given)) {
    throw new Error(`SEED must be a whole number of at most nine digits, not "${given}".`);
  }
  const seed = given === undefined ? randomSeed() : Number(given);
  process.stderr.write(`The test files run in the order of SEED=${seed}.\n`);
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.spec.js'))
    .map((name) => join('build', 'test', name))
    .sort();
  const [part = 1, parts = 1] = process.env.PART?.split('/').map(Number) ?? [];
  return dealt(shuffle(files, randomNumbers(seed)), parts)[part - 1];
}

/** Deals the files out to so many parts, the longest first and each to the part that has least; a part keeps their order. */
function dealt(files, parts) {
  const secondsOf = (file) =>
    longSeconds[file.slice('build/test/'.length, -'.spec.js'.length)] ?? usualSeconds;
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
