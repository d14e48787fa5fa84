import type { EntityManager } from 'typeorm';
import { oneOf } from '../../database/where.js';
import { updateAny } from '../../database/write.js';
import { User } from '../../entities/user.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { Holder } from '../../queries/custom-role/holder.query.js';
import { liveGroupIds } from '../../queries/user/stored-user.query.js';
import {
  couldGive,
  couldGiveIn,
  couldGiveRoles,
  withoutAssignable,
  type Giver,
} from '../../shield/authority.js';
import type { Parts } from '../../shield/grant-part.js';
import { parseGrantSet, sumGrantSets } from '../../shield/grant-set.js';
import { grantsOf, missingGrants, type Grants, type Holding } from '../../shield/grants.js';
import { missingPartsOf, partsOf, partsOfSet } from '../../shield/held-part.js';
import type { Viewer } from '../../shield/viewer.js';
import { raiseAuthority } from '../authentication/authority.record.js';

const updatedAtOnce = 1_000;

/** The permissions of a user before and after a change of roles or rights. */
export interface HoldingChange {
  holder: Holder;
  after: Holding;
  /** The permissions, in their new scopes, that the user gains. */
  gains: Grants;
  /** The permissions, in their former scopes, that the user loses. */
  losses: Grants;
  /** The parts of permissions that the user gains (PLY-5). */
  gainedParts: Parts;
  /** The parts of permissions that the user loses. */
  lostParts: Parts;
}

/** The change of a user's permissions if roles or rights become these. */
export function changeOf(
  holder: Holder,
  { roles = holder.roles, rights = holder.rights }: Partial<Pick<Holder, 'roles' | 'rights'>>,
): HoldingChange {
  const grantSet = sumGrantSets(
    roles.map((role) => role.grantSet),
    rights,
  );
  const { role, approvalTrait, type } = holder;
  return changeTo(holder, { role, approvalTrait, type, grantSet });
}

/** The change of a user's permissions if everything from which they follow becomes this. */
export function changeTo(holder: Holder, after: Holding): HoldingChange {
  const [held, next] = [grantsOf(holder), grantsOf(after)];
  const [heldParts, nextParts] = [partsOf(holder), partsOf(after)];
  return {
    holder,
    after,
    gains: missingGrants(held, next),
    losses: missingGrants(next, held),
    gainedParts: missingPartsOf(heldParts, nextParts),
    lostParts: missingPartsOf(nextParts, heldParts),
  };
}

/** Tests whether a change changes what the user may do. */
export function isEffective(change: HoldingChange): boolean {
  return isGain(change) || isLoss(change);
}

/** Tests whether the user gains something. */
export function isGain({ gains, gainedParts }: HoldingChange): boolean {
  return gains.size > 0 || gainedParts.size > 0;
}

/** Tests whether the user loses something. */
export function isLoss({ losses, lostParts }: HoldingChange): boolean {
  return losses.size > 0 || lostParts.size > 0;
}

/**
 * Refuses a change of roles or rights that would change the viewer's own permissions, those of a user who holds more than the viewer could
 * give, or give anybody what the viewer could not give in all of the user's groups (LXP-7, PLY-3).
 */
export async function assertMayChange(
  manager: EntityManager,
  viewer: Viewer,
  changes: readonly HoldingChange[],
): Promise<void> {
  for (const change of changes.filter(isEffective)) {
    if (change.holder.id === viewer.userId) throw refusal('OWN_USER');
    if (!couldGiveRoles(viewer, change.holder)) throw refusal('USER_HOLDS_MORE', { change: 'ANY' });
    if (!couldGive(viewer, change.gains, change.gainedParts)) throw refusal('GRANT_BEYOND_OWN');
  }
  // A group that nobody belongs to: who could give the grants there can give them in every group, and no groups need to be read.
  const limited = changes.filter(({ gains, gainedParts }) => !couldGiveIn(viewer, gains, [''], gainedParts));
  if (limited.length === 0) return;
  const groupIdsOf = await liveGroupIds(
    manager,
    viewer.accountId,
    limited.map(({ holder }) => holder.id),
  );
  for (const { holder, gains, gainedParts } of limited)
    if (!couldGiveIn(viewer, gains, groupIdsOf.get(holder.id) ?? [], gainedParts))
      throw refusal('GRANT_BEYOND_OWN');
}

/** Refuses to make or change a custom role with a permission that the viewer could not give by other means, whoever holds the role. */
export function assertCouldGiveRole(viewer: Viewer, grantSet: string | null): void {
  assertMayAssignRole(withoutAssignable(viewer), grantSet);
}

/** Refuses to assign a custom role with a permission that the viewer could not give, whoever gets the role. */
export function assertMayAssignRole(giver: Giver, grantSet: string | null): void {
  if (!couldGive(giver, parseGrantSet(grantSet).granted, partsOfSet(grantSet)))
    throw refusal('GRANT_BEYOND_OWN');
}

/** Stores the grant sets of all changes whose set differs, with a few statements however many users there are. */
export async function storeGrantSets(
  manager: EntityManager,
  accountId: string,
  changes: readonly HoldingChange[],
): Promise<void> {
  const idsBySet = new Map<string | null, string[]>();
  for (const { holder, after } of changes) {
    if (holder.grantSet === after.grantSet) continue;
    const ids = idsBySet.get(after.grantSet);
    if (ids === undefined) idsBySet.set(after.grantSet, [holder.id]);
    else ids.push(holder.id);
  }
  // Also if nobody holds anything else now: a preview depends on who holds which role.
  await raiseAuthority(manager, accountId);
  for (const [grantSet, ids] of idsBySet)
    for (let from = 0; from < ids.length; from += updatedAtOnce)
      await updateAny(
        manager,
        User,
        { accountId, id: oneOf(ids.slice(from, from + updatedAtOnce)) },
        { grantSet },
      );
}
