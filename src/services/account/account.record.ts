import type { EntityManager } from 'typeorm';
import { columnsOf, select, toObjects } from '../../database/rows.js';
import { Account } from '../../entities/account.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';

/** The account as it is stored; NOT_FOUND if there is none. */
export async function findAccount(manager: EntityManager, accountId: string): Promise<Account> {
  const rows = await select<Record<string, unknown>>(
    manager,
    `SELECT ${columnsOf(manager, Account, 'a')} FROM account a WHERE a.id = ?`,
    [accountId],
  );
  const [account] = toObjects(manager, Account, rows);
  if (account === undefined) throw notFound();
  return account;
}
