import type { EntityManager } from 'typeorm';
import type { UserType } from '../../entities/user.enums.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { licencesOf, readLicences, type LicencedAccount } from '../../queries/user/licence.query.js';

/**
 * Refuses one more user of this type unless a licence is left (DBX-5). The caller holds the account's lock, so that the last licence is used only
 * once.
 */
export async function takeLicence(
  manager: EntityManager,
  account: LicencedAccount,
  type: UserType,
): Promise<void> {
  await refuseBeyondLicences(manager, account, type, 1);
}

/** Refuses to invite a user of this type while more users have it than there are licences: the operator has lowered their number. */
export async function refuseOverdrawn(
  manager: EntityManager,
  account: LicencedAccount,
  type: UserType,
): Promise<void> {
  await refuseBeyondLicences(manager, account, type, 0);
}

async function refuseBeyondLicences(
  manager: EntityManager,
  account: LicencedAccount,
  type: UserType,
  added: number,
): Promise<void> {
  const total = licencesOf(account, type);
  if (total === null) return;
  const used = (await readLicences(manager, account)).find((each) => each.type === type)?.used ?? 0;
  if (used + added > total) throw refusal('LICENCES_USED_UP', { type, total });
}
