import { parseGrantSet } from './grant-set.js';
import type { Grants, Holding } from './grants.js';
import { covers, permissions, type Area, type Permission, type Scope } from './permissions.js';
import { approvalTraits, isExaminable, removedByTrait } from './roles.js';

/** The areas of administration: permissions in these can be given only by users who hold them, also by assigning a custom role. */
const administration: readonly Area[] = ['ACCOUNT', 'USERS', 'ROLES', 'GROUPS'];

/** The assignable grants of a user who assigns no roles. */
export const nothingAssignable: Grants = new Map();

/**
 * The grants that a user counts as holding when giving something, because they may assign the custom roles that grant it (XSP-1): all grants of
 * the account's custom roles outside of administration, at most in the scope of `roles.assign`. Excludes the user's exclusions and the permissions
 * that the approval trait removes. Empty for users who hold all of it.
 *
 * @param assignableSet the sum of all custom roles of the account (`Account.assignableSet`).
 */
export function assignableGrants(holding: Holding, grants: Grants, assignableSet: string | null): Grants {
  const scope = grants.get('roles.assign');
  if (scope === undefined || assignableSet === null) return nothingAssignable;
  const withheld = withheldFrom(holding);
  const counted = withSending(parseGrantSet(assignableSet).granted).flatMap(
    ([permission, granted]): [Permission, Scope][] => {
      const { area, scopes } = permissions[permission];
      const within = covers(scope, granted) ? granted : scope;
      const isPossible = scopes.some((each) => each === within);
      if (administration.includes(area) || withheld.has(permission) || !isPossible) return [];
      const isHeld = isHeldEverywhere(grants.get(permission), within) && !isLimited(holding, permission);
      return isHeld ? [] : [[permission, within]];
    },
  );
  return new Map(counted);
}

/** A user with a role that sends is no examinee unless somebody sets that trait; the grants of the default trait come with the role. */
function withSending(granted: ReadonlyMap<Permission, Scope>): [Permission, Scope][] {
  const added = Object.entries(approvalTraits.NONE) as [Permission, Scope][];
  return [
    ...granted,
    ...added.filter(
      ([permission]) =>
        !granted.has(permission) && permissions[permission].needs.every((needed) => granted.has(needed)),
    ),
  ];
}

function withheldFrom({ role, approvalTrait, grantSet }: Holding): ReadonlySet<Permission> {
  const removed = isExaminable(role) ? removedByTrait[approvalTrait] : [];
  return new Set([...parseGrantSet(grantSet).excluded, ...removed]);
}

/** Tests whether a custom role or a right limits a permission of the user, who may also hold it without limits (PLY-5). */
function isLimited({ grantSet }: Holding, permission: Permission): boolean {
  return parseGrantSet(grantSet).parts.has(permission);
}

/** Tests whether a permission is held in this scope in every group; the scope `GROUPS` covers the user's own groups only. */
function isHeldEverywhere(held: Scope | undefined, needed: Scope): boolean {
  return held !== undefined && covers(held, needed) && (held === 'ACCOUNT' || needed === 'OWN');
}
