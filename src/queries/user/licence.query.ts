import { select, type Database } from '../../database/rows.js';
import type { Account } from '../../entities/account.entity.js';
import { UserType } from '../../entities/user.enums.js';
import type { Licences } from '../../entities/licences.js';

/** The columns of an account that limit its users. */
export type LicencedAccount = Pick<Account, 'id' | 'fullLicences' | 'readOnlyLicences'>;

/** The maximum number of users of this type in the account; null for any number. */
export function licencesOf(account: LicencedAccount, type: UserType): number | null {
  return { FULL: account.fullLicences, READ_ONLY: account.readOnlyLicences }[type];
}

/** The licences of an account, by type: users that are not deleted take one each (DBX-5). One statement, along an index. */
export async function readLicences(database: Database, account: LicencedAccount): Promise<Licences[]> {
  const rows = await select<{ type: UserType; used: number | string }>(
    database,
    'SELECT u.type, COUNT(*) AS used FROM `user` u WHERE u.account_id = ? AND u.deleted = 0 GROUP BY u.type',
    [account.id],
  );
  return Object.values(UserType).map((type) => ({
    type,
    total: licencesOf(account, type),
    used: Number(rows.find((row) => row.type === type)?.used ?? 0),
  }));
}
