import type { DataSource, EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import { type ChainHead, linksAfter } from '../../queries/activity/activity-seal.query.js';
import { ChainCheck, type Fault } from './activity-chain-check.js';
import { provenEntry } from '../../queries/activity/activity-proof.js';
import { findHead } from './activity-seal.service.js';

const pageSize = 500;

/** The result of the verification of an account's log, besides its faults. */
export interface VerifiedLog {
  entries: number;
  waiting: number;
  head: ChainHead;
}

/** The ids of all accounts that have log entries or seals, page by page. */
export async function* accountsWithLogs(dataSource: DataSource): AsyncIterable<string> {
  const tables = ['activity', 'activity_seal', 'activity_chain', 'unsealed_activity'];
  const parts = tables.map(
    (table) =>
      `(SELECT DISTINCT account_id AS id FROM ${table} WHERE account_id > ? ORDER BY account_id LIMIT ${pageSize})`,
  );
  for (let last = ''; ;) {
    const rows = await select<{ id: string }>(
      dataSource.manager,
      `SELECT id FROM ((SELECT id FROM account WHERE id > ? ORDER BY id LIMIT ${pageSize})
        UNION ${parts.join(' UNION ')}) u ORDER BY id LIMIT ${pageSize}`,
      [last, ...tables.map(() => last)],
    );
    for (const { id } of rows) yield id;
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageSize) return;
    last = end.id;
  }
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
        message: `the chain ends with ${told(check.head)}, but its recorded end is ${told(head)}`,
      });
    await reportEach(manager, accountId, neitherSealedNorWaiting, report);
    await reportEach(manager, accountId, wronglyWaiting, report);
    const waiting = await countWaiting(manager, accountId);
    if (check.entries + waiting === 0 && !(await isClosed(manager, accountId)))
      report({
        activityId: null,
        message: `account ${accountId} has no entry, not even that of its registration`,
      });
    return { entries: check.entries, waiting, head };
  });
}

/** A chain's end in the form of the argument of `--expect`. */
export function told({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`;
}

async function walk(manager: EntityManager, accountId: string, check: ChainCheck): Promise<void> {
  for (let last = 0; ;) {
    const links = await linksAfter(manager, accountId, last, pageSize);
    for (const { activityId, sequence, hash, seal, activity } of links) {
      const entry = activity === null ? null : provenEntry(activity);
      check.next({ activityId, sequence, hash, seal, entry });
    }
    const end = links.at(-1);
    if (end === undefined) return;
    last = end.sequence;
  }
}

interface Search {
  sql: string;
  message: string;
}

const neitherSealedNorWaiting: Search = {
  sql: `SELECT a.id FROM activity a
      LEFT JOIN activity_seal s ON s.account_id = a.account_id AND s.activity_id = a.id
      LEFT JOIN unsealed_activity q ON q.account_id = a.account_id AND q.activity_id = a.id
     WHERE a.account_id = ? AND a.id > ? AND s.activity_id IS NULL AND q.activity_id IS NULL ORDER BY a.id`,
  message: 'is neither sealed nor waiting: it was not put in by the gateway, or its place was removed',
};

const wronglyWaiting: Search = {
  sql: `SELECT q.activity_id AS id FROM unsealed_activity q
      LEFT JOIN activity_seal s ON s.account_id = q.account_id AND s.activity_id = q.activity_id
      LEFT JOIN activity a ON a.account_id = q.account_id AND a.id = q.activity_id
     WHERE q.account_id = ? AND q.activity_id > ? AND (s.activity_id IS NOT NULL OR a.id IS NULL) ORDER BY q.activity_id`,
  message: 'waits to be sealed, but is sealed already or was removed before it could be',
};

async function reportEach(
  manager: EntityManager,
  accountId: string,
  { sql, message }: Search,
  report: (fault: Fault) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const rows = await select<{ id: string }>(manager, `${sql} LIMIT ${pageSize}`, [accountId, last]);
    for (const { id } of rows) report({ activityId: id, message });
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

async function countWaiting(manager: EntityManager, accountId: string): Promise<number> {
  const [row] = await select<{ total: number }>(
    manager,
    'SELECT COUNT(*) AS total FROM unsealed_activity WHERE account_id = ?',
    [accountId],
  );
  return row?.total ?? 0;
}

async function isClosed(manager: EntityManager, accountId: string): Promise<boolean> {
  const rows = await select(manager, "SELECT 1 FROM account WHERE id = ? AND status = 'CLOSED'", [accountId]);
  return rows.length > 0;
}
