import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { Account } from '../../entities/account.entity.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { assignableGrants } from '../../shield/assignable.js';
import { sameGrants } from '../../shield/grants.js';
import { effectivePlaces } from '../../shield/places.js';
import type { Viewer } from '../../shield/viewer.js';
import { readPlacesOfViewer } from '../../queries/custom-role/place.query.js';
import { hasAccess } from '../../queries/authentication/access.js';
import { readStanding } from './standing.record.js';

const lockedColumns = [
  'id',
  'userManagement',
  'company',
  'timeZone',
  'language',
  'authorityVersion',
  'fullLicences',
  'readOnlyLicences',
] as const satisfies (keyof Account)[];

/** The properties of an account that are available to the holder of its lock. */
type LockedAccount = Pick<Account, (typeof lockedColumns)[number]>;

/**
 * Takes the account's lock until the transaction ends, so that changes to the account, its users, roles and groups run one after the other
 * (docs/decisions/0006). Checks the viewer's permissions again under it: UNAUTHENTICATED for a viewer who has lost access, FORBIDDEN for one
 * whose roles, rights, trait or groups have changed since the request began.
 */
export async function lockAccount(manager: EntityManager, viewer: Viewer): Promise<LockedAccount> {
  const account = await findOne(
    manager,
    Account,
    { id: viewer.accountId },
    { columns: lockedColumns, lock: true },
  );
  if (account === null) throw notFound();
  await assertUnchangedStanding(manager, viewer);
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
  if (userManagement !== 'ACTIVE') throw refusal('USER_MANAGEMENT_INACTIVE');
}

/**
 * Checks the viewer's permissions again; the caller holds the lock of the account's row. UNAUTHENTICATED for a viewer who has lost access,
 * FORBIDDEN for one whose roles, rights, trait or groups have changed since the request began.
 */
export async function assertUnchangedStanding(manager: EntityManager, viewer: Viewer): Promise<void> {
  const standing = await readStanding(manager, viewer);
  if (standing === null || !hasAccess(standing)) throw refusal('LOGIN_REQUIRED');
  const kept =
    standing.role === viewer.role &&
    standing.approvalTrait === viewer.approvalTrait &&
    standing.type === viewer.type &&
    standing.grantSet === viewer.grantSet &&
    standing.keptGroups === viewer.groupIds.length &&
    sameGrants(assignableGrants(standing, viewer.grants, standing.assignableSet), viewer.assignable);
  if (!kept || !(await keepsPlaces(manager, viewer))) throw refusal('VIEWER_CHANGED');
}

/** Tests whether the named groups of the viewer are still those of the request's beginning, or more; no statement without any. */
async function keepsPlaces(manager: EntityManager, viewer: Viewer): Promise<boolean> {
  if (viewer.places.size === 0) return true;
  const { named } = await readPlacesOfViewer(manager, viewer.accountId, viewer.userId);
  const present = effectivePlaces(viewer, named);
  return [...viewer.places].every(([permission, groupIds]) => {
    const kept = present.get(permission) ?? [];
    return groupIds.every((id) => kept.includes(id));
  });
}
