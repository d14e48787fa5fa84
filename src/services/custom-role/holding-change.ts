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
  couldGivePlaces,
  couldGiveRoles,
  withoutAssignable,
  type Giver,
} from '../../shield/authority.js';
import {
  parseGrantSet,
  sumGrantSets,
  withoutEffectInPlaces,
  type AssignedRole,
} from '../../shield/grant-set.js';
import { asFullUser, grantsOf } from '../../shield/grants.js';
import { partsOfSet } from '../../shield/held-part.js';
import type { Permission } from '../../shield/permissions.js';
import {
  gainOf,
  isAnyGrant,
  namedGroups,
  type GrantDifference,
  type PlacedHolding,
} from '../../shield/places.js';
import type { Viewer } from '../../shield/viewer.js';
import { raiseAuthority } from '../authentication/authority.record.js';

const updatedAtOnce = 1_000;

/** The permissions of a user before and after a change of roles or rights. */
export interface HoldingChange {
  holder: Holder;
  after: PlacedHolding;
  /** The permissions that the user gains, in their new scopes. */
  gains: GrantDifference;
  /** The permissions that the user loses, in their former scopes. */
  losses: GrantDifference;
  /** The permissions of the new roles without an effect, since these are held for groups (`withoutEffectInPlaces`). */
  without: readonly Permission[];
}

/** The change of a user's permissions with these roles or rights. */
export function changeOf(
  holder: Holder,
  { roles = holder.roles, rights = holder.rights }: Partial<Pick<Holder, 'roles' | 'rights'>>,
): HoldingChange {
  const { role, approvalTrait, type } = holder;
  const sum = { grantSet: sumGrantSets(roles, rights), places: namedGroups(roles) };
  return changeTo(holder, { role, approvalTrait, type, ...sum }, roles);
}

/** The change of a user's permissions with this new holding and these custom roles. */
export function changeTo(
  holder: Holder,
  after: PlacedHolding,
  roles: readonly AssignedRole[] = holder.roles,
): HoldingChange {
  const grants = grantsOf(after);
  const without = withoutEffectInPlaces(roles).filter((permission) => !grants.has(permission));
  return { holder, after, gains: gainOf(holder, after), losses: gainOf(after, holder), without };
}

/** Tests whether a change affects the user's permissions. */
export function isEffective({ gains, losses }: HoldingChange): boolean {
  return isAnyGrant(gains) || isAnyGrant(losses);
}

/**
 * Refuses a change of roles or rights that would change the viewer's own permissions, those of a user who holds more than the viewer could
 * give, or give anybody what the viewer could not give in all of the user's groups, and in those that the roles name (LXP-7, PLY-3, PLY-5).
 * Permissions that the user's type would remove count (DBX-5): the type can change later.
 */
export async function assertMayChange(
  manager: EntityManager,
  viewer: Viewer,
  changes: readonly HoldingChange[],
): Promise<void> {
  const effective = changes.map(asFullUsers).filter(isEffective);
  for (const { holder, gains } of effective) {
    if (holder.id === viewer.userId) throw refusal('OWN_USER');
    if (!couldGiveRoles(viewer, holder)) throw refusal('USER_HOLDS_MORE', { change: 'ANY' });
    if (!couldGive(viewer, gains.unplaced, gains.parts) || !couldGivePlaces(viewer, gains.places))
      throw refusal('GRANT_BEYOND_OWN');
  }
  // A group without members: a viewer who could give the grants there can give them in every group, so no groups are read.
  const limited = effective.filter(({ gains }) => !couldGiveIn(viewer, gains.unplaced, [''], gains.parts));
  if (limited.length === 0) return;
  const groupIdsOf = await liveGroupIds(
    manager,
    viewer.accountId,
    limited.map(({ holder }) => holder.id),
  );
  for (const { holder, gains } of limited)
    if (!couldGiveIn(viewer, gains.unplaced, groupIdsOf.get(holder.id) ?? [], gains.parts))
      throw refusal('GRANT_BEYOND_OWN');
}

/** The same change if the user's type removed nothing. */
function asFullUsers(change: HoldingChange): HoldingChange {
  const [before, after] = [asFullUser(change.holder), asFullUser(change.after)];
  return { ...change, gains: gainOf(before, after), losses: gainOf(after, before) };
}

/** Refuses to create or change a custom role with a permission that the viewer could not give by other means, whoever holds the role. */
export function assertCouldGiveRole(viewer: Viewer, grantSet: string | null): void {
  assertMayAssignRole(withoutAssignable(viewer), { grantSet, groupIds: null });
}

/**
 * Refuses to assign a custom role, for the whole account or for these groups, with a permission that the viewer could not give there, whoever gets
 * the role.
 */
export function assertMayAssignRole(giver: Giver, role: AssignedRole): void {
  if (!mayAssignRole(giver, role)) throw refusal('GRANT_BEYOND_OWN');
}

/** The same rule as a test. */
export function mayAssignRole(giver: Giver, role: AssignedRole): boolean {
  const grantSet = sumGrantSets([role], []);
  const { granted } = parseGrantSet(grantSet);
  return couldGive(giver, granted, partsOfSet(grantSet)) && couldGivePlaces(giver, namedGroups([role]));
}

/** Stores the grant sets of all changes whose set differs, with a few statements, whatever the number of users. */
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
  // Even if no permission changes: a preview depends on the holders of each role.
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
