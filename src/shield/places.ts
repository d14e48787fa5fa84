import { isWhole, type Parts } from './grant-part.js';
import { placedPermissions, type AssignedRole } from './grant-set.js';
import { missingPartsOf, partsHeld, partsOf } from './held-part.js';
import { covers, type Permission } from './permissions.js';
import { missingGrants, reachOf, type Grants, type Holding } from './grants.js';

/** The groups that custom roles name, by permission. */
export type Places = ReadonlyMap<Permission, readonly string[]>;

/** The places of a user without permissions for named groups. */
export const noPlaces: Places = new Map();

/** The permissions of a user, and the active groups for those of the scope `GROUPS`. */
export interface Placed extends Holding {
  grants: Grants;
  /** The groups to which they belong. */
  groupIds: readonly string[];
  /** The groups of the permissions that are held for named ones as well. */
  places: Places;
}

/** The facts that determine the groups in which a permission applies. */
type PlacedGroups = Omit<Placed, 'grants'>;

/**
 * The groups in which a permission applies that is held in the scope `GROUPS` (PLY-5): those to which its holder belongs, if any source grants it
 * for these, and those of the roles that grant it for named groups. Each permission has its own.
 */
export function groupsFor(holder: PlacedGroups, permission: Permission): readonly string[] {
  const named = holder.places.get(permission);
  if (named === undefined) return holder.groupIds;
  return [...new Set([...membershipGroupsFor(holder, permission), ...named])];
}

/** Those of these groups to which its holder belongs: none if the permission is held for named groups only. */
export function membershipGroupsFor(holder: PlacedGroups, permission: Permission): readonly string[] {
  if (!holder.places.has(permission)) return holder.groupIds;
  const scope = reachOf(holder).unplaced.get(permission);
  return scope !== undefined && covers(scope, 'GROUPS') ? holder.groupIds : [];
}

/** Tests whether a permission reaches all that another one reaches, which its holder may lack. Each can be held for different groups. */
export function reachesAsFar(holder: Placed, permission: Permission, other: Permission): boolean {
  const [held, compared] = [holder.grants.get(permission), holder.grants.get(other)];
  if (held === undefined || (compared !== undefined && !covers(held, compared))) return false;
  if (held !== 'GROUPS' || compared !== 'GROUPS') return true;
  const groupIds = groupsFor(holder, permission);
  return groupsFor(holder, other).every((id) => groupIds.includes(id));
}

/** Tests whether a user holds a permission for this group: for the whole account, or for groups that include it. */
export function appliesInGroup(holder: Placed, permission: Permission, groupId: string): boolean {
  switch (holder.grants.get(permission) ?? null) {
    case 'ACCOUNT':
      return true;
    case 'GROUPS':
      return groupsFor(holder, permission).includes(groupId);
    case 'OWN':
    case null:
      return false;
  }
}

/** The named groups of each permission that custom roles give for such groups only. Permissions of the same roles share one list. */
export function namedGroups(roles: readonly AssignedRole[]): Places {
  const givers = new Map<Permission, number[]>();
  for (const [index, role] of roles.entries())
    for (const permission of placedPermissions(role))
      givers.set(permission, [...new Set([...(givers.get(permission) ?? []), index])]);
  const lists = new Map<string, readonly string[]>();
  return new Map(
    [...givers].map(([permission, indexes]) => {
      const key = indexes.join();
      const found = lists.get(key) ?? [...new Set(indexes.flatMap((index) => roles[index]?.groupIds ?? []))];
      lists.set(key, found);
      return [permission, found];
    }),
  );
}

/** The named groups of those permissions that a user holds for such groups, and not for the whole account without limits. */
export function effectivePlaces(holding: Holding, named: Places): Places {
  const { unplaced, placed } = reachOf(holding);
  if (placed.size === 0) return noPlaces;
  const places = [...placed].flatMap((permission): [Permission, readonly string[]][] =>
    isHeldEverywhere(holding, unplaced, permission) ? [] : [[permission, named.get(permission) ?? []]],
  );
  return new Map(places);
}

function isHeldEverywhere(holding: Holding, grants: Grants, permission: Permission): boolean {
  return partsHeld({ ...holding, grants }, permission).some(isWhole);
}

/** The holding of a user, and the groups that their custom roles name. */
export type PlacedHolding = Holding & { places: Places };

/** The permissions that a user gains or loses: those that do not depend on named groups, with scope and parts, and those for named groups. */
export interface GrantDifference {
  unplaced: Grants;
  parts: Parts;
  places: Places;
}

/**
 * The permissions that a user gains by the change from the first to the second holding. A permission already held for the account is no gain in a
 * group.
 */
export function gainOf(before: PlacedHolding | undefined, after: PlacedHolding): GrantDifference {
  const places = effectivePlaces(after, after.places);
  if (before === undefined) return { unplaced: reachOf(after).unplaced, parts: partsOf(after), places };
  const held = effectivePlaces(before, before.places);
  const { unplaced } = reachOf(before);
  return {
    unplaced: missingGrants(unplaced, reachOf(after).unplaced),
    parts: missingPartsOf(partsOf(before), partsOf(after)),
    places: new Map(
      [...places].flatMap(([permission, groupIds]): [Permission, readonly string[]][] => {
        if (isHeldEverywhere(before, unplaced, permission)) return [];
        const known = held.get(permission) ?? [];
        const gained = groupIds.filter((id) => !known.includes(id));
        return gained.length === 0 ? [] : [[permission, gained]];
      }),
    ),
  };
}

/** Tests whether there is any permission among these. */
export function isAnyGrant({ unplaced, parts, places }: GrantDifference): boolean {
  return unplaced.size > 0 || parts.size > 0 || places.size > 0;
}

/** Tests whether two holdings permit the same, everywhere. */
export function isSameHolding(one: PlacedHolding, other: PlacedHolding): boolean {
  return !isAnyGrant(gainOf(one, other)) && !isAnyGrant(gainOf(other, one));
}

/** The number of groups in all lists, each list counted once. */
export function sizeOfPlaces(places: Places): number {
  return [...new Set(places.values())].reduce((size, groups) => size + groups.length, places.size);
}
