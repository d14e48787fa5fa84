import { findAll } from '../../database/find.js';
import { select, type Database } from '../../database/rows.js';
import { notNull } from '../../database/where.js';
import { User } from '../../entities/user.entity.js';

/** The billing contacts of the account, 1 to 3, by slot: those named first come first (FWD-2). */
export async function findBillingContacts(database: Database, accountId: string): Promise<User[]> {
  const contacts = await findAll(database, User, { accountId, billingSlot: notNull() });
  return contacts.toSorted((one, other) => (one.billingSlot ?? 0) - (other.billingSlot ?? 0));
}

/** The number of billing contacts of the account `a`, as a column of a query. */
export const billingContactsColumn =
  '(SELECT COUNT(*) FROM `user` b WHERE b.account_id = a.id AND b.billing_slot IS NOT NULL) AS billingContacts';

/** The number of billing contacts of the account. */
export async function countBillingContacts(database: Database, accountId: string): Promise<number> {
  const [row] = await select<{ total: number | string }>(
    database,
    'SELECT COUNT(*) AS total FROM `user` u WHERE u.account_id = ? AND u.billing_slot IS NOT NULL',
    [accountId],
  );
  return Number(row?.total ?? 0);
}
