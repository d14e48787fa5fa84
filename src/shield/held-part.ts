import {
  distinctParts,
  limitablePermissions,
  missingParts,
  partWithin,
  unlimited,
  type GrantPart,
  type Parts,
} from './grant-part.js';
import { reachOf, type Grants, type Holding } from './grants.js';
import { parseGrantSet, partsIn, type Grant } from './grant-set.js';
import { permissionNames, type Permission } from './permissions.js';

/** The facts that determine the parts of a permission that a user holds. */
type PartHolder = Holding & { grants: Grants };

/**
 * The parts of a permission that a user holds (PLY-5): one for each source that grants it, at most in the scope in which it is held, without parts
 * that others contain. One part without limits unless a custom role or a right limits it; none without the permission.
 */
export function partsHeld(holder: PartHolder, permission: Permission): readonly GrantPart[] {
  const most = holder.grants.get(permission);
  if (most === undefined) return [];
  const limited = reachOf(holder).limited.get(permission);
  return limited === undefined
    ? [{ scope: most, ...unlimited }]
    : distinctParts(limited.map((part) => partWithin(part, most)));
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

/** The permissions of a user, part by part, in the order of the catalogue. One that is held for named groups as well has a part without limits. */
export function grantsHeld(
  holder: PartHolder & { places: ReadonlyMap<Permission, unknown> },
): Required<Grant>[] {
  const parts = partsFor((permission) => {
    const [held, most] = [partsHeld(holder, permission), holder.grants.get(permission)];
    if (most === undefined || !holder.places.has(permission)) return held;
    return distinctParts([...held, partWithin({ scope: 'GROUPS', ...unlimited }, most)]);
  });
  return grantList(holder.grants, parts);
}

/** Grants with their parts, one entry for each part, in the order of the catalogue. */
export function grantList(grants: Grants, parts: Parts): Required<Grant>[] {
  return permissionNames.flatMap((permission) => {
    const scope = grants.get(permission);
    const found = parts.get(permission);
    if (found !== undefined) return found.map((part) => ({ permission, ...part }));
    return scope === undefined ? [] : [{ permission, scope, ...unlimited }];
  });
}
