import { covers, needsOf, scopesOf, type Grants, type Permission, type Scope } from './catalogue.js';
import {
  byTrait,
  contains,
  distinct,
  grantsOf,
  isUnlimited,
  keptByTrait,
  unlimited,
  unplacedParts,
  type Granted,
  type Part,
} from './holding.js';
import type { Group, Person } from './model.js';
import { reachesGroup } from './reach.js';

/** The facts that determine what a user can give. */
export interface Giver {
  by: Person;
  /** The permissions of assignable roles, which count as held. */
  assignable: Grants;
}

/** Decision 50: creating custom roles and giving single rights depend on a person's own permissions. */
export function asHolder(by: Person): Giver {
  return { by, assignable: new Map() };
}

/** Decision 50: a person who assigns roles counts as holding the permissions of the account's custom roles, within the scope of the assignment. */
export function asAssigner(by: Person, customRoles: Iterable<Granted>): Giver {
  const most = grantsOf(by).get('ROLES_ASSIGN');
  const assignable = new Map<Permission, Scope>();
  if (most === undefined) return { by, assignable };
  const kept = new Set([...by.exclusions, ...keptByTrait(by)]);
  for (const [permission, granted] of withSending(customRoles)) {
    const scope = covers(most, granted) ? granted : most;
    if (!administers(permission) && !kept.has(permission) && scopesOf(permission).includes(scope))
      assignable.set(permission, scope);
  }
  return { by, assignable };
}

/** The areas ACCOUNT, USERS, ROLES and GROUPS, by the names of their permissions. */
function administers(permission: Permission): boolean {
  return (
    /^(ACCOUNT|ACCOUNTING|BILLING_CONTACTS|USER_MANAGEMENT|SUPERADMIN|USERS|PROFILE|SESSIONS|MAIL_SETTINGS|ROLES|RIGHTS|GROUPS)_/.test(
      permission,
    ) || permission === 'MAILS_SEND'
  );
}

/** The sum of the roles, the widest scope of each permission; sending includes sending without approval. */
function withSending(customRoles: Iterable<Granted>): Grants {
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
 * Decisions 46, 47: in a group, permissions for groups count if they apply there, otherwise like those for own objects, or not at all. Permissions
 * for named groups take what could be given in each of these.
 */
export function couldGive(giver: Giver, wanted: readonly Part[], groups: Iterable<Group> = []): boolean {
  const where = [...groups];
  return wanted.every((part) => {
    if (part.groups !== null)
      return [...part.groups].every((group) => givesIn(giver, { ...part, ...unlimited }, group));
    return where.length === 0
      ? givesIn(giver, part, null)
      : where.every((group) => givesIn(giver, part, group));
  });
}

function givesIn({ by, assignable }: Giver, part: Part, group: Group | null): boolean {
  const { permission, scope } = part;
  const mayAssign = group === null || appliesIn(by, 'ROLES_ASSIGN', group);
  const asTraits = scopeIn(by, 'USERS_ASSIGN_APPROVAL_TRAIT', group);
  return (
    holdsIn(by, part, group) ||
    (mayAssign && covers(assignable.get(permission), scope)) ||
    (covers(asTraits, scope) &&
      Object.values(byTrait).some((brings) => covers(brings.get(permission), scope)))
  );
}

/** Decision 47: beside limits from other sources, named groups are no permission without limits. */
function holdsIn(by: Person, part: Part, group: Group | null): boolean {
  const { permission, scope } = part;
  if (!covers(scopeIn(by, permission, group), scope)) return false;
  const own = distinct(unplacedParts(by, permission));
  if (own.every(isUnlimited)) return true;
  const narrowed = own.flatMap((each): Part[] => {
    if (group === null || each.scope !== 'GROUPS' || appliesIn(by, permission, group)) return [each];
    return scopesOf(permission).includes('OWN') ? [{ ...each, scope: 'OWN' }] : [];
  });
  return narrowed.some((each) => contains(each, part));
}

/** The scope in which a permission counts in a group; null for nowhere in particular. */
function scopeIn(by: Person, permission: Permission, group: Group | null): Scope | null {
  const held = grantsOf(by).get(permission) ?? null;
  if (group === null || held !== 'GROUPS' || reachesGroup(by, permission, group)) return held;
  return scopesOf(permission).includes('OWN') ? 'OWN' : null;
}

function appliesIn(by: Person, permission: Permission, group: Group): boolean {
  return covers(scopeIn(by, permission, group), 'GROUPS');
}

/** Those of the parts that apply to the groups to which their holder belongs. */
export function forGroups(parts: readonly Part[]): Part[] {
  return parts.filter(({ scope, groups }) => scope === 'GROUPS' && groups === null);
}
