import type { EntityManager } from 'typeorm';
import { placeholders, select } from '../../database/rows.js';
import type { Account } from '../../entities/account.entity.js';
import type { ApprovalTrait } from '../../entities/user.enums.js';
import { forbidden, invalidState, notFound, unauthenticated } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { accessFacts, hasAccess, type AccessFacts } from '../../queries/authentication/access.js';

/** The properties of an account that are available to the holder of its lock. */
type LockedAccount = Pick<Account, 'userManagement' | 'company' | 'timeZone' | 'language'>;

interface Standing extends AccessFacts {
  approvalTrait: ApprovalTrait;
  /** The number of groups at the start of the request that are still the viewer's. */
  keptGroups: number;
}

/**
 * Takes the account's lock until the transaction ends, so that changes to the account, its users, roles and groups run one after the other
 * (docs/decisions/0006). Checks the viewer's permissions again under it: UNAUTHENTICATED for a viewer who has lost access, FORBIDDEN for one
 * whose role, trait or groups have changed since the request began.
 */
export async function lockAccount(manager: EntityManager, viewer: Viewer): Promise<LockedAccount> {
  const [account] = await select<LockedAccount>(
    manager,
    'SELECT user_management AS userManagement, company, time_zone AS timeZone, language FROM account WHERE id = ? FOR UPDATE',
    [viewer.accountId],
  );
  if (account === undefined) throw notFound();
  await refuseLostStanding(manager, viewer);
  return account;
}

/** The same lock, with INVALID_STATE unless user management is active. */
export async function lockManagedAccount(manager: EntityManager, viewer: Viewer): Promise<LockedAccount> {
  const account = await lockAccount(manager, viewer);
  refuseUnmanaged(account);
  return account;
}

/** Refuses with INVALID_STATE unless user management is active. */
export function refuseUnmanaged({ userManagement }: Pick<Account, 'userManagement'>): void {
  if (userManagement !== 'ACTIVE')
    throw invalidState('User management is not active; activate it first.', 'USER_MANAGEMENT_INACTIVE');
}

/**
 * Checks the viewer's permissions again; the caller holds the lock of the account's row. UNAUTHENTICATED for a viewer who has lost access,
 * FORBIDDEN for one whose role, trait or groups have changed since the request began.
 */
export async function refuseLostStanding(manager: EntityManager, viewer: Viewer): Promise<void> {
  const groupIds = viewer.groupIds.length === 0 ? [''] : viewer.groupIds;
  const [standing] = await select<Standing>(
    manager,
    `SELECT ${accessFacts}, u.approval_trait AS approvalTrait,
            (SELECT COUNT(*) FROM membership k JOIN user_group l ON l.account_id = k.account_id AND l.id = k.group_id
              WHERE k.account_id = u.account_id AND k.user_id = u.id AND l.status = 'ACTIVE'
                AND k.group_id IN (${placeholders(groupIds)})) AS keptGroups
       FROM \`user\` u
       JOIN account a ON a.id = u.account_id
      WHERE u.account_id = ? AND u.id = ?`,
    [...groupIds, viewer.accountId, viewer.userId],
  );
  if (standing === undefined || !hasAccess(standing)) throw unauthenticated();
  const kept =
    standing.role === viewer.role &&
    standing.approvalTrait === viewer.approvalTrait &&
    standing.keptGroups === viewer.groupIds.length;
  if (!kept) throw forbidden('Your own role or groups have just changed. Look again.');
}
