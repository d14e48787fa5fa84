import { changeAny, select, type Database } from '../../database/rows.js';
import type { Overwrites } from './erasure-plan.js';

// SQL, since tables and new values come from the rules of the entities, and since values are compared byte by byte.

/** The account that was closed first of those that are due, confirmed and without letters still to print; null if there is none. */
export async function findDueAccount(database: Database, closedBy: Date): Promise<string | null> {
  const [account] = await select<{ id: string }>(
    database,
    `SELECT a.id FROM account a
      WHERE a.status = 'CLOSED' AND a.erased_at IS NULL AND a.closed_at <= ? AND a.confirmed_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM shipment s WHERE s.account_id = a.id AND s.status = 'QUEUED')
      ORDER BY a.closed_at LIMIT 1`,
    [closedBy],
  );
  return account?.id ?? null;
}

/** The first uploads of an account, by id. */
export async function findUploads(database: Database, accountId: string, limit: number): Promise<string[]> {
  const uploads = await select<{ id: string }>(
    database,
    `SELECT id FROM upload WHERE account_id = ? ORDER BY id LIMIT ${limit}`,
    [accountId],
  );
  return uploads.map(({ id }) => id);
}

/** Removes rows of an account from a table; returns their number. */
export async function removeRows(
  database: Database,
  table: string,
  accountId: string,
  limit: number,
): Promise<number> {
  return changeAny(database, `DELETE FROM \`${table}\` WHERE account_id = ? LIMIT ${limit}`, [accountId]);
}

/** Overwrites rows of an account that do not yet have all these values, compared byte by byte: to a collation some texts equal none. Returns their number. */
export async function overwriteRows(
  database: Database,
  table: string,
  accountId: string,
  overwrites: Overwrites,
  limit: number,
): Promise<number> {
  const columns = Object.entries(overwrites);
  if (columns.length === 0) return 0;
  const isErased = columns
    .map(([column, value]) => `CAST(\`${column}\` AS BINARY) <=> CAST(${value} AS BINARY)`)
    .join(' AND ');
  return changeAny(
    database,
    `UPDATE \`${table}\` SET ${assignments(overwrites)} WHERE account_id = ? AND NOT (${isErased}) LIMIT ${limit}`,
    [accountId],
  );
}

/** Overwrites the row of an account whose other rows are erased, unless another process has done it. */
export async function eraseAccountRow(
  database: Database,
  accountId: string,
  overwrites: Overwrites,
  now: Date,
): Promise<void> {
  await changeAny(
    database,
    `UPDATE account SET ${assignments(overwrites)}, erased_at = ?, updated_at = ? WHERE id = ? AND status = 'CLOSED' AND erased_at IS NULL`,
    [now, now, accountId],
  );
}

function assignments(overwrites: Overwrites): string {
  return Object.entries(overwrites)
    .map(([column, value]) => `\`${column}\` = ${value}`)
    .join(', ');
}
