import {
  byTrait,
  covers,
  grantsOf,
  keptByTrait,
  lacking,
  needsOf,
  scopesOf,
  type Grants,
  type Holding,
  type Permission,
  type Scope,
} from './holding.js';

/** The facts that determine what a user can give. */
export interface Giver {
  grants: Grants;
  /** The permissions of assignable roles, which count as held. */
  assignable: Grants;
}

/** Decision 50: creating custom roles and giving single rights depend on a person's own permissions. */
export function asHolder(by: Holding): Giver {
  return { grants: grantsOf(by), assignable: new Map() };
}

/** Decision 50: a person who assigns roles counts as holding the permissions of the account's custom roles, within the scope of the assignment. */
export function asAssigner(by: Holding, customRoles: Iterable<{ grants: Grants }>): Giver {
  const grants = grantsOf(by);
  const most = grants.get('ROLES_ASSIGN');
  const assignable = new Map<Permission, Scope>();
  if (most === undefined) return { grants, assignable };
  const kept = new Set([...by.exclusions, ...keptByTrait(by)]);
  for (const [permission, granted] of withSending(customRoles)) {
    const scope = covers(most, granted) ? granted : most;
    if (!administers(permission) && !kept.has(permission) && scopesOf(permission).includes(scope))
      assignable.set(permission, scope);
  }
  return { grants, assignable };
}

/** The areas ACCOUNT, USERS, ROLES and GROUPS, by the names of their permissions. */
function administers(permission: Permission): boolean {
  return (
    /^(ACCOUNT|ACCOUNTING|USER_MANAGEMENT|SUPERADMIN|USERS|PROFILE|SESSIONS|MAIL_SETTINGS|ROLES|RIGHTS|GROUPS)_/.test(
      permission,
    ) || permission === 'MAILS_SEND'
  );
}

/** The sum of the roles, the widest scope of each permission; sending includes sending without approval. */
function withSending(customRoles: Iterable<{ grants: Grants }>): Grants {
  const sum = new Map<Permission, Scope>();
  for (const { grants } of customRoles)
    for (const [permission, scope] of grants)
      if (!covers(sum.get(permission), scope)) sum.set(permission, scope);
  for (const [permission, scope] of byTrait.NONE)
    if (!sum.has(permission) && needsOf(permission).every((needed) => sum.has(needed)))
      sum.set(permission, scope);
  return sum;
}

/**
 * LXP-7: the permissions that a person could give: their own, those of assignable roles and, with the permission to give traits, those of traits.
 * Decision 46: beyond one's own groups, permissions and roles for groups count like those for own objects, or not at all.
 */
export function couldGive({ grants, assignable }: Giver, wanted: Grants, elsewhere = false): boolean {
  const own = elsewhere ? beyondGroups(grants) : grants;
  const ofRoles: Grants = elsewhere && grants.get('ROLES_ASSIGN') !== 'ACCOUNT' ? new Map() : assignable;
  const asTraits = own.get('USERS_ASSIGN_APPROVAL_TRAIT');
  return [...lacking(own, wanted)].every(
    ([permission, scope]) =>
      covers(ofRoles.get(permission), scope) ||
      (covers(asTraits, scope) &&
        Object.values(byTrait).some((brings) => covers(brings.get(permission), scope))),
  );
}

function beyondGroups(held: Grants): Grants {
  return new Map(
    [...held].flatMap(([permission, scope]): [Permission, Scope][] => {
      if (scope !== 'GROUPS') return [[permission, scope]];
      return scopesOf(permission).includes('OWN') ? [[permission, 'OWN']] : [];
    }),
  );
}
