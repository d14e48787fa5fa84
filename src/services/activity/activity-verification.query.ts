import type { DataSource, EntityManager } from 'typeorm';
import { select } from '../../database/rows.js';
import type { ActivityFaultReason } from '../../entities/activity-fault.js';

const pageSize = 500;

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

/** A search for entries that should not be as they are. */
export interface Search {
  id: string;
  /** The tables and the condition of the search, in SQL; its parameter is the account. */
  places: string;
  reason: ActivityFaultReason;
  message: string;
}

/** Entries that are outside of the chain and of the queue. */
export const neitherSealedNorWaiting: Search = {
  id: 'a.id',
  places: `activity a
      LEFT JOIN activity_seal s ON s.account_id = a.account_id AND s.activity_id = a.id
      LEFT JOIN unsealed_activity q ON q.account_id = a.account_id AND q.activity_id = a.id
     WHERE a.account_id = ? AND s.activity_id IS NULL AND q.activity_id IS NULL`,
  reason: 'NOT_IN_CHAIN',
  message: 'is neither sealed nor waiting: it was not put in by the gateway, or its place was removed',
};

/** Places in the queue that should not be there. */
export const wronglyWaiting: Search = {
  id: 'q.activity_id',
  places: `unsealed_activity q
      LEFT JOIN activity_seal s ON s.account_id = q.account_id AND s.activity_id = q.activity_id
      LEFT JOIN activity a ON a.account_id = q.account_id AND a.id = q.activity_id
     WHERE q.account_id = ? AND (s.activity_id IS NOT NULL OR a.id IS NULL)`,
  reason: 'WRONGLY_WAITING',
  message: 'waits to be sealed, but is sealed already or was removed before it could be',
};

/**
 * The entries of an account that a search finds after an id, in order; null for the first ones, which may have ids that the gateway never assigns.
 */
export async function readEntries(
  manager: EntityManager,
  { id, places }: Search,
  accountId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    manager,
    `SELECT ${id} AS id FROM ${places} ${after === null ? '' : `AND ${id} > ?`} ORDER BY ${id} LIMIT ${limit}`,
    after === null ? [accountId] : [accountId, after],
  );
  return rows.map((row) => row.id);
}

/** The number of entries of an account that wait to be sealed. */
export async function countUnsealedEntries(manager: EntityManager, accountId: string): Promise<number> {
  const [row] = await select<{ total: number }>(
    manager,
    'SELECT COUNT(*) AS total FROM unsealed_activity WHERE account_id = ?',
    [accountId],
  );
  return row?.total ?? 0;
}
