import {
  distinctParts,
  limitablePermissions,
  missingParts,
  partWithin,
  unlimited,
  type GrantPart,
  type Parts,
} from './grant-part.js';
import { missingGrants, reachOf, type Grants, type Holding } from './grants.js';
import { parseGrantSet, partsIn, type Grant } from './grant-set.js';
import { permissionNames, type Permission } from './permissions.js';
import { approvalTraits, roles } from './roles.js';

/** Everything that tells which parts of a permission somebody holds. */
type PartHolder = Omit<Holding, 'type'> & { grants: Grants };

/**
 * The parts of a permission that somebody holds (PLY-5): one for each source that grants it, at most in the scope in which it is held, without
 * those that others contain. One part without limits unless a custom role or a right limits it; none without the permission.
 */
export function partsHeld(
  { role, approvalTrait, grantSet, grants }: PartHolder,
  permission: Permission,
): readonly GrantPart[] {
  const most = grants.get(permission);
  if (most === undefined) return [];
  // The usual case costs a look at the text.
  if (grantSet === null || !grantSet.includes(`@${permission}:`)) return [{ scope: most, ...unlimited }];
  const ofBase = [roles[role][permission], approvalTraits[approvalTrait][permission]].flatMap((scope) =>
    scope === undefined ? [] : [{ scope, ...unlimited }],
  );
  const parts = [...ofBase, ...partsIn(parseGrantSet(grantSet), permission)];
  return distinctParts(parts.map((part) => partWithin(part, most)));
}

/** The parts of every permission that can be limited, as far as a user holds it other than for named groups. */
export function partsOf(holding: Holding): Parts {
  const holder = { ...holding, grants: reachOf(holding).unplaced };
  return partsFor((permission) => partsHeld(holder, permission));
}

/** The parts of a stored set. */
export function partsOfSet(grantSet: string | null): Parts {
  const set = parseGrantSet(grantSet);
  return partsFor((permission) => partsIn(set, permission));
}

/** The second parts that the first do not contain. */
export function missingPartsOf(held: Parts, others: Parts): Parts {
  return partsFor((permission) => missingParts(held.get(permission) ?? [], others.get(permission) ?? []));
}

function partsFor(partsOfOne: (permission: Permission) => readonly GrantPart[]): Parts {
  const all = limitablePermissions.map((permission) => [permission, partsOfOne(permission)] as const);
  return new Map(all.filter(([, parts]) => parts.length > 0));
}

/** What a user holds, permission by permission and part by part, in the order of the catalogue. */
export function grantsHeld(holder: PartHolder): Required<Grant>[] {
  const parts = partsFor((permission) => partsHeld(holder, permission));
  return listOf(holder.grants, parts);
}

/** What the second holding has and the first lacks, in whole or in part; without what is held for named groups (`gainOf`). */
export function gainedGrants(before: Holding, after: Holding): Required<Grant>[] {
  return listOf(
    missingGrants(reachOf(before).unplaced, reachOf(after).unplaced),
    missingPartsOf(partsOf(before), partsOf(after)),
  );
}

function listOf(grants: Grants, parts: Parts): Required<Grant>[] {
  return permissionNames.flatMap((permission) => {
    const scope = grants.get(permission);
    const found = parts.get(permission);
    if (found !== undefined) return found.map((part) => ({ permission, ...part }));
    return scope === undefined ? [] : [{ permission, scope, ...unlimited }];
  });
}
