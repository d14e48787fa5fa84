import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What takes long, in seconds; any other file takes about as long as `usualSeconds` says. Only for dealing them out evenly. */
const longSeconds = {
  'queries/explain': 35,
  'model/model': 32,
  'queries/page': 30,
  readme: 29,
  'mail/delivery-killed': 28,
  'scheduler/mysql-backend/processes': 28,
  'mail/delivery-broken': 28,
  'shield/equality': 26,
  'scheduler/gateways': 26,
  'server/lifecycle': 26,
  'scheduler/schedule': 25,
  start: 22,
  'cli/jobs': 21,
  'pdf/inspector': 20,
  'server/shutdown': 20,
  'services/shipment/hand-over-once': 20,
  'services/notice/immediate-notice': 20,
  'scheduler/mysql-backend/conformance-pool': 20,
  'queries/shipment.query': 19,
  examples: 18,
  'mail/delivery': 18,
  'cli/mail': 17,
  'server/explorer': 17,
  'cli/key': 16,
  'mail/delivery-refused': 16,
  'server/document-store': 15,
  'database/private-server': 15,
  'shield/equality-http': 15,
  'server/paced-body': 15,
  'shield/isolation': 14,
  'services/account/erasure': 13,
  'services/user/becoming-another': 12,
  'text/kinds': 12,
  'shield/reach': 12,
  'services/notice/digest': 12,
  'seeds/demo': 12,
  'services/notice/notice-slot': 11,
  'services/authentication/session-devices': 10,
  'scheduler/slot': 10,
  'database/activity-seal-migration': 10,
  'services/group/letter-group': 10,
  'services/notice/notice-cost': 10,
  'services/mail/mails': 10,
  'shield/not-found': 10,
  'services/authentication/failed-login': 10,
  'services/approval/approval-at-once': 10,
  'services/account/account-end-at-once': 10,
  'mail/hostile-mail': 9,
  'services/shipment/shipment-transitions': 9,
  'database/folder-marks': 8,
  restore: 8,
  'services/account/anonymous-flood': 8,
  'cli/schema': 8,
  'queries/user.query': 8,
  'services/shipment/upload': 8,
  'services/user/invitation-at-once': 8,
  'server/bad-documents': 7,
  'services/authentication/session-guessing': 7,
  'services/user/user-authority': 7,
  'bench/bench': 7,
  'server/database-gone': 7,
  'services/account/registration': 7,
  'services/approval/decide-many': 7,
  'services/group/group-at-once': 7,
  'server/metrics': 6,
  'services/user/user-grants': 6,
  'services/approval/approval': 6,
  'services/notice/approval-notice': 6,
  'services/shipment/hand-over': 6,
  'services/shipment/hold': 6,
  'server/client-address': 6,
  'services/notice/notice': 6,
  'services/notice/shipment-watch': 6,
  'services/user/lock-lifting': 6,
  'services/group/access-lost': 6,
  'shield/matrix': 6,
  'services/credential/credential-access': 5,
  'services/approval/decisions': 5,
  'services/approval/approver-overview': 5,
  'services/approval/approval-named': 5,
  'services/mail/mail-limit': 5,
  'mail/delivery-marks': 5,
  'services/activity/activity-chain': 5,
  'services/user/superadmin-at-once': 5,
  'services/credential/credential-at-once': 5,
  'server/compiled': 4,
  'cli/help': 4,
  'services/user/invitation': 4,
  'server/variable-names': 4,
  'database/mail-migrations': 4,
  'queries/activity.query': 4,
  'shield/check': 4,
  'services/user/user-status': 4,
  'queries/accounting-access': 4,
  'database/list-migrations': 4,
  'server/activity-download-streaming': 4,
  'services/notice/notice-pages': 4,
  'services/notice/approval-notice-letters': 4,
  'services/shipment/upload-quota': 4,
  'services/account/account-end-letters': 4,
  'services/user/user-at-once': 4,
  'mail/pictures': 4,
  'cli/verify': 3,
  'queries/accounting.query': 3,
  'main-job/product': 3,
  'services/user/invitation-access': 3,
  'services/credential/credential': 3,
  'pdf/oddities': 3,
  'services/user/user-update': 3,
  'services/accounting': 3,
  'services/notice/notice-days': 3,
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
