import { changeOne, type Database } from '../../database/rows.js';

/**
 * Raises the authority version of an account, which ends every cached viewer of it (docs/decisions/0044) and every row that requests share (0066).
 * Every transaction calls this that writes data from which these are built: columns of account, user and group, and memberships. The call takes the
 * lock of the account's row; a transaction that does not hold that lock yet calls it before its other writes.
 */
export async function raiseAuthority(database: Database, accountId: string): Promise<void> {
  await changeOne(database, 'UPDATE account SET authority_version = authority_version + 1 WHERE id = ?', [
    accountId,
  ]);
}
