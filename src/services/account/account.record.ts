import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';

/** The account as it is stored; NOT_FOUND if there is none. */
export async function findAccount(manager: EntityManager, accountId: string): Promise<Account> {
  const account = await findOne(manager, Account, { id: accountId });
  if (account === null) throw notFound();
  return account;
}
