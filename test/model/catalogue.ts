import type { Role, UserType } from '../../src/entities/user.enums.js';

const scopes = ['OWN', 'GROUPS', 'ACCOUNT'] as const;

/** The scope of a permission. */
export type Scope = (typeof scopes)[number];

/** A permission: the base roles that hold it, the scopes in which it can be given, and its needs. */
interface Described {
  /** In the order superadmin, manager, group manager, user, member. */
  byRole: readonly [Scope | null, Scope | null, Scope | null, Scope | null, Scope | null];
  /** None for permissions that only the superadmin holds. */
  given: readonly Scope[];
  needs: readonly string[];
}

const everywhere = ['OWN', 'GROUPS', 'ACCOUNT'] as const;
const inGroups = ['GROUPS', 'ACCOUNT'] as const;
const onAll = ['ACCOUNT'] as const;
const onOwn = ['OWN'] as const;

const all = ['ACCOUNT', 'ACCOUNT', 'ACCOUNT', 'ACCOUNT', 'ACCOUNT'] as const;
const superadminOnly = ['ACCOUNT', null, null, null, null] as const;
const administrators = ['ACCOUNT', 'ACCOUNT', null, null, null] as const;
const managing = ['ACCOUNT', 'ACCOUNT', 'GROUPS', null, null] as const;
const reading = ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN', 'OWN'] as const;
const personal = ['OWN', 'OWN', 'OWN', 'OWN', 'OWN'] as const;

/** LXP-7, PLY-4, and decision 43 for the member: every permission that exists. */
const table = {
  ACCOUNT_READ: { byRole: all, given: onAll, needs: [] },
  ACCOUNT_UPDATE: { byRole: administrators, given: onAll, needs: ['ACCOUNT_READ'] },
  ACCOUNT_DELETE: { byRole: superadminOnly, given: [], needs: ['ACCOUNT_READ'] },
  ACCOUNTING_READ: { byRole: administrators, given: onAll, needs: ['USERS_READ', 'GROUPS_READ'] },
  BILLING_CONTACTS_MANAGE: {
    byRole: administrators,
    given: onAll,
    needs: ['ACCOUNT_READ', 'ACCOUNTING_READ'],
  },
  USER_MANAGEMENT_SWITCH: { byRole: superadminOnly, given: [], needs: ['ACCOUNT_READ'] },
  SUPERADMIN_HAND_OVER: { byRole: superadminOnly, given: [], needs: ['USERS_READ'] },
  USERS_READ: { byRole: reading, given: everywhere, needs: [] },
  USERS_CREATE: { byRole: managing, given: inGroups, needs: ['USERS_READ', 'GROUPS_READ'] },
  USERS_UPDATE: { byRole: managing, given: inGroups, needs: ['USERS_READ', 'GROUPS_READ'] },
  USERS_INVITE: { byRole: managing, given: inGroups, needs: ['USERS_READ'] },
  USERS_LOCK: { byRole: managing, given: inGroups, needs: ['USERS_READ'] },
  USERS_DELETE: { byRole: managing, given: inGroups, needs: ['USERS_READ'] },
  USERS_ASSIGN_ROLE: { byRole: managing, given: inGroups, needs: ['USERS_UPDATE'] },
  USERS_ASSIGN_APPROVAL_TRAIT: { byRole: managing, given: inGroups, needs: ['USERS_UPDATE'] },
  PROFILE_UPDATE: { byRole: personal, given: onOwn, needs: ['USERS_READ'] },
  SESSIONS_MANAGE: { byRole: personal, given: onOwn, needs: [] },
  MAIL_SETTINGS_MANAGE: { byRole: reading, given: everywhere, needs: ['USERS_READ'] },
  MAILS_SEND: { byRole: administrators, given: inGroups, needs: ['USERS_READ'] },
  ROLES_READ: { byRole: administrators, given: onAll, needs: ['USERS_READ'] },
  ROLES_MANAGE: { byRole: administrators, given: onAll, needs: ['ROLES_READ'] },
  ROLES_ASSIGN: { byRole: administrators, given: inGroups, needs: ['ROLES_READ', 'USERS_UPDATE'] },
  RIGHTS_MANAGE: { byRole: administrators, given: inGroups, needs: ['ROLES_READ', 'USERS_UPDATE'] },
  GROUPS_READ: { byRole: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'GROUPS', 'GROUPS'], given: inGroups, needs: [] },
  GROUPS_CREATE: { byRole: administrators, given: onAll, needs: ['GROUPS_READ'] },
  GROUPS_UPDATE: { byRole: administrators, given: onAll, needs: ['GROUPS_READ'] },
  GROUPS_LOCK: { byRole: administrators, given: onAll, needs: ['GROUPS_READ'] },
  GROUPS_DELETE: { byRole: administrators, given: onAll, needs: ['GROUPS_READ'] },
  SHIPMENTS_READ: { byRole: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN', null], given: everywhere, needs: [] },
  SHIPMENTS_SEND: {
    byRole: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'GROUPS', null],
    given: inGroups,
    needs: ['SHIPMENTS_READ'],
  },
  SHIPMENTS_ASSIGN: { byRole: administrators, given: inGroups, needs: ['SHIPMENTS_SEND', 'USERS_READ'] },
  SHIPMENTS_SEND_UNCHECKED: { byRole: administrators, given: onOwn, needs: ['SHIPMENTS_SEND'] },
  SHIPMENTS_ERASE: { byRole: administrators, given: everywhere, needs: ['SHIPMENTS_READ'] },
  BOOKING_TEMPLATES_READ: {
    byRole: ['ACCOUNT', 'ACCOUNT', 'OWN', 'OWN', null],
    given: ['OWN', 'ACCOUNT'],
    needs: ['SHIPMENTS_SEND'],
  },
  BOOKING_TEMPLATES_MANAGE: {
    byRole: administrators,
    given: onAll,
    needs: ['BOOKING_TEMPLATES_READ', 'GROUPS_READ'],
  },
  APPROVALS_READ: {
    byRole: ['ACCOUNT', 'ACCOUNT', 'GROUPS', 'OWN', null],
    given: everywhere,
    needs: ['SHIPMENTS_READ'],
  },
  APPROVALS_DECIDE: { byRole: administrators, given: inGroups, needs: ['APPROVALS_READ'] },
  DEPUTIES_MANAGE: { byRole: managing, given: everywhere, needs: ['USERS_READ'] },
  ACTIVITIES_READ: { byRole: reading, given: everywhere, needs: [] },
  ACTIVITIES_VERIFY: { byRole: administrators, given: onAll, needs: ['ACTIVITIES_READ'] },
  CREDENTIALS_MANAGE: { byRole: ['OWN', 'OWN', 'OWN', 'OWN', null], given: onOwn, needs: ['SHIPMENTS_SEND'] },
  MAILS_READ: { byRole: administrators, given: onAll, needs: ['USERS_READ'] },
  MAILS_RETRY: { byRole: administrators, given: onAll, needs: ['MAILS_READ'] },
} as const satisfies Record<string, Described>;

/** The name of a permission. */
export type Permission = keyof typeof table;

/** Permissions with their scopes. */
export type Grants = ReadonlyMap<Permission, Scope>;

/** All permissions, in the order of the catalogue. */
export const permissions = Object.keys(table) as Permission[];

/** The permissions that custom roles and rights can give; the superadmin alone has the others. */
export const givable = permissions.filter((permission) => table[permission].given.length > 0);

/** The base roles in the order of the table, the superadmin's first; PLY-2: the one of programs grants nothing. */
const roles: readonly Role[] = ['SUPERADMIN', 'MANAGER', 'GROUP_MANAGER', 'USER', 'MEMBER'];

/** The permissions of a base role. */
export function byRole(role: Role): Grants {
  const grants = new Map<Permission, Scope>();
  for (const permission of permissions) {
    const scope: Scope | null | undefined = table[permission].byRole[roles.indexOf(role)];
    if (scope != null) grants.set(permission, scope);
  }
  return grants;
}

/** Tests whether something is held at all, and in at least this scope. */
export function covers(held: Scope | undefined | null, scope: Scope): boolean {
  return held != null && scopes.indexOf(held) >= scopes.indexOf(scope);
}

/** The narrower one of two scopes. */
export function narrower(one: Scope, other: Scope): Scope {
  return covers(one, other) ? other : one;
}

/** The scopes in which custom roles and rights can give a permission, the narrowest first. */
export function scopesOf(permission: Permission): readonly Scope[] {
  return table[permission].given;
}

/** PLY-4: the permissions without which one has no effect. */
export function needsOf(permission: Permission): readonly Permission[] {
  return table[permission].needs;
}

/** The permissions of the second that the first lacks, in the scope of the second. */
export function lacking(held: Grants, wanted: Grants): Grants {
  return new Map([...wanted].filter(([permission, scope]) => !covers(held.get(permission), scope)));
}

/** PLY-4: these grants, and their needs in some scope. */
export function withNeeds(
  grants: ReadonlyMap<Permission, Scope>,
  scopeFor: (needed: Permission) => Scope,
): Map<Permission, Scope> {
  const complete = new Map(grants);
  // Entries added during the iteration are visited as well.
  for (const permission of complete.keys())
    for (const needed of needsOf(permission))
      if (!complete.has(needed)) complete.set(needed, scopeFor(needed));
  return complete;
}

/** DBX-5: a read-only user reads, and changes only what is personal. */
const readOnly: Partial<Record<Permission, Scope>> = {
  ACCOUNT_READ: 'ACCOUNT',
  ACCOUNTING_READ: 'ACCOUNT',
  USERS_READ: 'ACCOUNT',
  PROFILE_UPDATE: 'OWN',
  SESSIONS_MANAGE: 'OWN',
  MAIL_SETTINGS_MANAGE: 'OWN',
  ROLES_READ: 'ACCOUNT',
  GROUPS_READ: 'ACCOUNT',
  SHIPMENTS_READ: 'ACCOUNT',
  APPROVALS_READ: 'ACCOUNT',
  ACTIVITIES_READ: 'ACCOUNT',
  MAILS_READ: 'ACCOUNT',
};

/** DBX-5: the scope in which users of a type hold something that is granted in this one; null for none. */
export function withinType(type: UserType, permission: Permission, scope: Scope): Scope | null {
  if (type === 'FULL') return scope;
  const most = readOnly[permission];
  return most === undefined ? null : narrower(scope, most);
}

/** LXP-10: a program sends; it does not administer or decide, and never reaches further than its user or its group. */
const programs: Partial<Record<Permission, Scope>> = {
  ACCOUNT_READ: 'ACCOUNT',
  USERS_READ: 'OWN',
  GROUPS_READ: 'GROUPS',
  SHIPMENTS_READ: 'ACCOUNT',
  SHIPMENTS_SEND: 'ACCOUNT',
  SHIPMENTS_SEND_UNCHECKED: 'ACCOUNT',
  APPROVALS_READ: 'ACCOUNT',
};

/** The maximum permissions of a program with a key, of a group or of none; null for none. */
export function mostOfProgram(permission: Permission, ofGroup: boolean): Scope | null {
  const most = programs[permission] ?? null;
  return ofGroup && most === 'ACCOUNT' && permission !== 'ACCOUNT_READ' ? 'GROUPS' : most;
}
