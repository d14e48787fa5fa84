import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { hasAccess } from '../../queries/authentication/access.js';
import { readStanding } from './standing.record.js';

/** What is told of an account to whoever holds its lock. */
type LockedAccount = Pick<Account, 'userManagement' | 'company' | 'timeZone' | 'language'>;

/**
 * Takes the account's own lock until the transaction ends: whoever changes the account, its users, roles or groups does so one
 * after the other (docs/decisions/0006). What the request was allowed with is judged once more under it: UNAUTHENTICATED for
 * a viewer who has lost access since, FORBIDDEN for one whose role, trait or groups have changed.
 */
export async function lockAccount(manager: EntityManager, viewer: Viewer): Promise<LockedAccount> {
  const account = await findOne(
    manager,
    Account,
    { id: viewer.accountId },
    { columns: ['userManagement', 'company', 'timeZone', 'language'], lock: true },
  );
  if (account === null) throw notFound();
  await refuseLostStanding(manager, viewer);
  return account;
}

/** The same lock, refused with INVALID_STATE unless user management is on. */
export async function lockManagedAccount(manager: EntityManager, viewer: Viewer): Promise<LockedAccount> {
  const account = await lockAccount(manager, viewer);
  refuseUnmanaged(account);
  return account;
}

/** Refuses with INVALID_STATE unless user management is active. */
export function refuseUnmanaged({ userManagement }: Pick<Account, 'userManagement'>): void {
  if (userManagement !== 'ACTIVE') throw refusal('USER_MANAGEMENT_INACTIVE');
}

/**
 * Judges once more what the request was allowed with; the caller holds the account's row. UNAUTHENTICATED for a viewer who has
 * lost access, FORBIDDEN for one whose role, trait or groups have changed since the request began.
 */
export async function refuseLostStanding(manager: EntityManager, viewer: Viewer): Promise<void> {
  const standing = await readStanding(manager, viewer);
  if (standing === null || !hasAccess(standing)) throw refusal('LOGIN_REQUIRED');
  const kept =
    standing.role === viewer.role &&
    standing.approvalTrait === viewer.approvalTrait &&
    standing.keptGroups === viewer.groupIds.length;
  if (!kept) throw refusal('VIEWER_CHANGED');
}
