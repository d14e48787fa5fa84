import type { DataSource, EntityManager } from 'typeorm';
import { exists } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { type ChainHead, readSealsAfter } from '../../queries/activity/activity-seal.query.js';
import { ChainCheck, type Fault } from './activity-chain-check.js';
import { provenEntry } from '../../queries/activity/activity-proof.js';
import { findHead } from './activity-seal.record.js';
import {
  countUnsealedEntries,
  neitherSealedNorWaiting,
  readEntries,
  wronglyWaiting,
  type Search,
} from './activity-verification.query.js';

const pageSize = 500;

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
  options: { key: string | null; expected: ChainHead | null; report: (fault: Fault) => void },
): Promise<VerifiedLog> {
  const { key, expected, report } = options;
  // One consistent view of all tables, without entries that are appended or sealed in the meantime.
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const head = await findHead(manager, accountId);
    const check = new ChainCheck({ key, expected, complete: true, report });
    await walk(manager, accountId, check);
    check.end();
    if (head.sequence !== check.head.sequence || head.hash !== check.head.hash)
      report({
        activityId: null,
        message: `the chain ends with ${headText(check.head)}, but its recorded end is ${headText(head)}`,
      });
    await reportEach(manager, accountId, neitherSealedNorWaiting, report);
    await reportEach(manager, accountId, wronglyWaiting, report);
    const waiting = await countUnsealedEntries(manager, accountId);
    const isEmpty = check.entries + waiting === 0;
    if (isEmpty && !(await exists(manager, Account, { id: accountId, status: 'CLOSED' })))
      report({
        activityId: null,
        message: `account ${accountId} has no entry, not even that of its registration`,
      });
    return { entries: check.entries, waiting, head };
  });
}

/** A chain's end in the form of the argument of `--expect`. */
export function headText({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`;
}

async function walk(manager: EntityManager, accountId: string, check: ChainCheck): Promise<void> {
  for (let last = 0; ;) {
    const links = await readSealsAfter(manager, accountId, last, pageSize);
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
  report: (fault: Fault) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const ids = await readEntries(manager, search, accountId, last, pageSize);
    for (const id of ids) report({ activityId: id, message: search.message });
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
