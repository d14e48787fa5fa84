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

/** What somebody goes by when they give something. */
export interface Giver {
  grants: Grants;
  /** What they may assign as a role: it counts as held. */
  assignable: Grants;
}

/** Decision 50: custom roles and single rights are made and given by what somebody holds themselves. */
export function asHolder(by: Holding): Giver {
  return { grants: grantsOf(by), assignable: new Map() };
}

/** Decision 50: whoever assigns roles counts as holding what the account's custom roles grant, within the scope in which they assign. */
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

/** The areas ACCOUNT, USERS, ROLES and GROUPS, by what their permissions are called. */
function administers(permission: Permission): boolean {
  return (
    /^(ACCOUNT|ACCOUNTING|USER_MANAGEMENT|SUPERADMIN|USERS|PROFILE|SESSIONS|MAIL_SETTINGS|ROLES|RIGHTS|GROUPS)_/.test(
      permission,
    ) || permission === 'MAILS_SEND'
  );
}

/** The sum of the roles, the widest scope of each permission; what sends without approval comes with what sends. */
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
 * LXP-7: what somebody could give: what they hold, what they may assign as a role, and who gives traits gives what they bring. Decision 46:
 * beyond one's own groups what is held for groups is worth as much as for one's own things, or nothing; and so are roles.
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
