import { changeAny, select, type Database } from '../../database/rows.js';

/** The account that was registered first of those that were not confirmed in time, or whose removal has begun; null if there is none. */
export async function findUnconfirmed(database: Database, registeredBy: Date): Promise<string | null> {
  const [account] = await select<{ id: string }>(
    database,
    `SELECT id FROM account
      WHERE confirmed_at IS NULL AND (created_at <= ? OR status = 'CLOSED') ORDER BY created_at LIMIT 1`,
    [registeredBy],
  );
  return account?.id ?? null;
}

/** Closes an unconfirmed account, unless it has been closed or confirmed in the meantime; raises its authority version as `raiseAuthority` does. */
export async function closeUnconfirmed(database: Database, accountId: string, now: Date): Promise<void> {
  await changeAny(
    database,
    `UPDATE account SET status = 'CLOSED', closed_at = ?, updated_at = ?, authority_version = authority_version + 1
      WHERE id = ? AND confirmed_at IS NULL AND status = 'ACTIVE'`,
    [now, now, accountId],
  );
}

/**
 * Removes rows of an unconfirmed account from a table; returns their number. SQL, since the table is one of many, and since each statement
 * looks once more at the account's row.
 */
export async function removeUnconfirmedRows(
  database: Database,
  table: string,
  accountId: string,
  limit: number,
): Promise<number> {
  return changeAny(
    database,
    `DELETE FROM \`${table}\` WHERE account_id = ? AND EXISTS (
       SELECT 1 FROM account a WHERE a.id = ? AND a.confirmed_at IS NULL AND a.status = 'CLOSED') LIMIT ${limit}`,
    [accountId, accountId],
  );
}
