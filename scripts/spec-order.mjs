import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What takes long, in seconds; any other file takes about as long as `usualSeconds` says. Only for dealing them out evenly. */
const longSeconds = {
  'model/model': 177,
  'cli/jobs': 79,
  'queries/explain': 43,
  'mail/delivery-killed': 34,
  'scheduler/schedule': 26,
  'scheduler/mysql-backend/processes': 24,
  'services/notice/notice-slot': 23,
  'mail/delivery-broken': 23,
  readme: 23,
  'server/metrics': 22,
  'pdf/inspector': 22,
  'shield/equality': 21,
  'server/explorer': 21,
  'services/user/invitation-at-once': 20,
  'shield/matrix': 20,
  'scheduler/gateways': 19,
  'server/compiled': 18,
  'shield/not-found': 18,
  'queries/page': 18,
  'server/document-store': 16,
  'database/private-server': 16,
  'services/approval/approval-at-once': 15,
  'cli/mail': 15,
  'cli/verify': 15,
  'scheduler/slot': 14,
  'mail/delivery-refused': 14,
  'scheduler/mysql-backend/conformance-pool': 13,
  'services/group/group-at-once': 13,
  'server/lifecycle': 12,
  'services/account/erasure': 12,
  'services/account/account-end-at-once': 11,
  'server/shutdown': 11,
  examples: 10,
  'shield/isolation': 10,
  'queries/shipment.query': 10,
  'services/user/invitation': 9,
  'server/bad-documents': 9,
  'mail/delivery': 9,
  'mail/sending-rate': 8,
  'services/user/user-authority': 8,
  'shield/reach': 7,
  'shield/equality-http': 7,
  'services/authentication/session-guessing': 7,
  'seeds/demo': 7,
  'services/notice/notice-cost': 6,
  'services/group/access-lost': 6,
  'server/database-gone': 6,
  'services/notice/digest': 6,
  'services/credential/credential-at-once': 6,
  'services/approval/approval': 6,
  'services/user/user-at-once': 5,
  'services/authentication/failed-login': 5,
  'mail/hostile-mail': 5,
  'services/user/superadmin-at-once': 5,
  'services/credential/credential-life': 5,
  'services/activity/activity-chain': 4,
  'services/shipment/upload': 4,
  'services/shipment/shipment-transitions': 4,
  'mail/delivery-marks': 4,
  'services/notice/notice': 4,
  'queries/activity.query': 4,
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
