import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What takes long, in seconds; any other file takes about as long as `usualSeconds` says. Only for dealing them out evenly. */
const longSeconds = {
  'model/model': 46,
  'queries/explain': 42,
  readme: 40,
  'pdf/inspector': 31,
  start: 30,
  'scheduler/gateways': 30,
  'services/user/user-actions': 30,
  'shield/equality': 30,
  'queries/page': 28,
  'mail/delivery-broken': 27,
  'cli/key': 27,
  'services/notice/immediate-notice': 26,
  'scheduler/mysql-backend/conformance-pool': 25,
  'scheduler/schedule': 25,
  examples: 24,
  'scheduler/mysql-backend/processes': 24,
  'server/explorer': 23,
  'services/user/becoming-another': 21,
  'queries/shipment.query': 21,
  'mail/delivery-killed': 20,
  'database/private-server': 20,
  'services/user/user-grants': 19,
  'mail/delivery-refused': 18,
  'scheduler/mysql-backend/conformance-own-connection': 18,
  'scheduler/mysql-backend/conformance-data-source': 18,
  'seeds/demo': 18,
  'shield/reach': 18,
  'shield/isolation': 17,
  'queries/accounting-access': 16,
  'server/bad-documents': 15,
  'server/lifecycle': 14,
  'services/authentication/session-devices': 14,
  'services/group/letter-group': 13,
  'cli/jobs': 13,
  'text/kinds': 13,
  'services/notice/notice-slot': 13,
  'database/list-migrations': 13,
  'shield/equality-http': 13,
  'services/user/user-authority': 13,
  'server/shutdown': 12,
  'server/paced-body': 12,
  'services/shipment/shipment-actions': 12,
  'database/folder-marks': 12,
  'services/notice/digest': 12,
  'services/approval/approval-at-once': 11,
  'services/notice/notice-cost': 11,
  'services/account/erasure': 11,
  'services/activity/activity-chain': 11,
  'cli/mail': 10,
  'server/document-store': 9,
  'mail/delivery': 9,
  'services/approval/approval': 9,
  'server/variable-names': 8,
  'queries/activity.query': 8,
  'mail/hostile-mail': 8,
  'services/shipment/shipment-transitions': 8,
  'scheduler/slot': 8,
  'services/approval/decide-many': 8,
  'main-job/product': 8,
  'services/authentication/session-guessing': 7,
  'services/shipment/upload': 7,
  'services/shipment/hold': 7,
  'queries/accounting.query': 6,
  'server/compiled': 6,
  'bench/bench': 6,
  'services/account/registration': 6,
  'services/account/anonymous-flood': 6,
  'server/database-gone': 6,
  'services/shipment/sending': 6,
  'services/notice/notice': 6,
  'mail/pictures': 6,
  'services/user/invitation': 6,
  'shield/not-found': 6,
  'queries/user.query': 5,
  'services/group/group-at-once': 5,
  'server/missing-id-paths': 5,
  'services/notice/approval-notice-letters': 5,
  'services/shipment/hand-over': 5,
  'services/mail/mails': 5,
  'services/notice/shipment-watch': 5,
  'database/rekey-names': 4,
  'services/credential/credential': 4,
  'database/activity-seal-migration': 4,
  restore: 4,
  'services/user/lock-lifting': 4,
  'services/user/plain-letters': 4,
  'mail/delivery-marks': 4,
  'services/credential/credential-access': 4,
  'queries/group.query': 4,
  'scheduler/mysql-backend/schema': 4,
  'services/authentication/failed-login': 4,
  'services/shipment/shipment': 4,
  'server/activity-download-streaming': 4,
  'services/approval/decisions': 4,
};
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
  const secondsOf = (file) =>
    longSeconds[file.slice(0, -'.spec.js'.length).replace(/^build\/(test\/)?/, '')] ?? usualSeconds;
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
