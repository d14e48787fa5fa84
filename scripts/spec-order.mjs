import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What takes long, in seconds; any other file takes about as long as `usualSeconds` says. Only for dealing them out evenly. */
const longSeconds = {
  'model/model': 203,
  'queries/explain': 40,
  'mail/delivery-killed': 32,
  'cli/jobs': 30,
  'queries/page': 28,
  'scheduler/schedule': 26,
  'server/document-store': 26,
  'mail/delivery-broken': 25,
  'shield/equality': 24,
  'scheduler/mysql-backend/processes': 24,
  'shield/matrix': 24,
  'server/metrics': 23,
  'services/notice-slot': 23,
  'shield/isolation': 21,
  'pdf/inspector': 20,
  'database/private-server': 19,
  'services/approval-at-once': 18,
  'seeds/demo': 18,
  'server/compiled': 17,
  'services/invitation-at-once': 17,
  'cli/verify': 17,
  'server/explorer': 16,
  'server/shutdown': 16,
  'cli/mail': 16,
  'scheduler/gateways': 16,
  'server/lifecycle': 15,
  'scheduler/mysql-backend/conformance-pool': 14,
  readme: 13,
  'services/account-end-at-once': 13,
  'scheduler/slot': 13,
  'services/erasure': 12,
  'services/group-at-once': 12,
  'mail/delivery-refused': 12,
  examples: 12,
  'queries/shipment.query': 11,
  'services/session-guessing': 10,
  'shield/equality-http': 10,
  'server/bad-documents': 10,
  'mail/delivery': 9,
  'mail/sending-rate': 8,
  'shield/reach': 8,
  'services/credential-at-once': 8,
  'services/notice': 8,
  'queries/user.query': 7,
  'services/superadmin-at-once': 7,
  'services/access-lost': 7,
  'server/database-gone': 6,
  'services/user-at-once': 6,
  'services/approval': 6,
  'shield/not-found': 6,
  'services/hand-over': 5,
  'queries/activity.query': 5,
  'services/activity-chain': 5,
  'mail/hostile-mail': 5,
  'mail/pictures': 5,
  'services/own-password': 5,
  'services/account-end-letters': 5,
  'services/failed-login': 5,
  'services/dashboard-totals': 5,
  'services/user-authority': 5,
  'services/credential-life': 5,
  'services/upload': 5,
  'services/digest': 5,
  'services/shipment-transitions': 5,
  'services/invitation': 4,
  'services/user-status': 4,
  'server/errors': 4,
};
const usualSeconds = 1.7;

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
