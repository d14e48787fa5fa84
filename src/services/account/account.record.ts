import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { updateAny } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import { notFound } from '../../errors/vieraugen-error.js';

/** The account as it is stored; NOT_FOUND if there is none. */
export async function findAccount(manager: EntityManager, accountId: string): Promise<Account> {
  const account = await findOne(manager, Account, { id: accountId });
  if (account === null) throw notFound();
  return account;
}

/** Sets the maximum number of users of each type in an account; null for any number (DBX-5). Waits for a concurrent creation of users. */
export async function setLicences(
  manager: EntityManager,
  accountId: string,
  licences: Partial<Pick<Account, 'fullLicences' | 'readOnlyLicences'>>,
): Promise<void> {
  await updateAny<Account>(manager, Account, { id: accountId }, licences);
}
