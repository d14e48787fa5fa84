import type { DataSource, EntityManager } from 'typeorm';
import { exists } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';
import { readSealsAfter } from '../../queries/activity/activity-seal.query.js';
import { ChainCheck, type ChainFault } from './activity-chain-check.js';
import { provenEntry } from '../../queries/activity/activity-proof.js';
import { findHead } from './activity-seal.record.js';
import {
  countUnsealedEntries,
  neitherSealedNorWaiting,
  readEntries,
  wronglyWaiting,
  type Search,
} from './activity-verification.query.js';

/** Small, because the process answers no request while it verifies a page. */
const entriesPerPage = 100;
const faultsPerPage = 500;
/** Before every place that the database can hold, including places below 1, which the gateway never assigns. */
const beforeAllPlaces = -(2 ** 31) - 1;

/** The result of the verification of an account's log, besides its faults. */
export interface VerifiedLog {
  entries: number;
  waiting: number;
  head: ChainHead;
}

/**
 * Checks an account's log as it is in the database at one moment: every sealed entry is present and unchanged, without gaps, up to the stored
 * end of the chain; every other one waits. Seals are checked only with the key.
 */
export async function verifyLog(
  dataSource: DataSource,
  accountId: string,
  options: {
    key: string | null;
    expected: ChainHead | null;
    report: (fault: ChainFault) => void;
    /** Ends the verification between two pages, with an error. */
    signal?: AbortSignal;
  },
): Promise<VerifiedLog> {
  const { key, expected, report, signal } = options;
  // One consistent view of all tables, without entries that are appended or sealed in the meantime.
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const head = await findHead(manager, accountId);
    const check = new ChainCheck({ key, expected, complete: true, report });
    await walk(manager, accountId, check, signal);
    check.end();
    if (head.sequence !== check.head.sequence || head.hash !== check.head.hash)
      report({
        activityId: null,
        sequence: null,
        reason: 'END_DIFFERS',
        message: `the chain ends with ${headText(check.head)}, but its recorded end is ${headText(head)}`,
      });
    await reportEach(manager, accountId, neitherSealedNorWaiting, report);
    await reportEach(manager, accountId, wronglyWaiting, report);
    const waiting = await countUnsealedEntries(manager, accountId);
    const isEmpty = check.entries + waiting === 0;
    if (isEmpty && !(await exists(manager, Account, { id: accountId, status: 'CLOSED' })))
      report({
        activityId: null,
        sequence: null,
        reason: 'LOG_MISSING',
        message: `account ${accountId} has no entry, not even that of its registration`,
      });
    return { entries: check.entries, waiting, head };
  });
}

/** A chain's end in the form of the argument of `--expect`. */
export function headText({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`;
}

async function walk(
  manager: EntityManager,
  accountId: string,
  check: ChainCheck,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let last = beforeAllPlaces; ;) {
    signal?.throwIfAborted();
    const links = await readSealsAfter(manager, accountId, last, entriesPerPage);
    for (const { activityId, sequence, hash, seal, activity } of links) {
      const entry = activity === null ? null : provenEntry(activity);
      check.next({ activityId, sequence, hash, seal, entry });
    }
    const end = links.at(-1);
    if (end === undefined) return;
    last = end.sequence;
  }
}

async function reportEach(
  manager: EntityManager,
  accountId: string,
  search: Search,
  report: (fault: ChainFault) => void,
): Promise<void> {
  const { reason, message } = search;
  for (let last: string | null = null; ;) {
    const ids: string[] = await readEntries(manager, search, accountId, last, faultsPerPage);
    for (const id of ids) report({ activityId: id, sequence: null, reason, message });
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
