import type { ApprovalTrait, Role } from '../entities/user.enums.js';
import { covers, permissionNames, type Permission, type Scope } from './permissions.js';

/** The permissions of a user, with their scopes. */
export type Grants = ReadonlyMap<Permission, Scope>;

type GrantTable = Partial<Record<Permission, Scope>>;

/** Permissions that all users have, for their own objects only. */
const personal = {
  'profile.update': 'OWN',
  'sessions.manage': 'OWN',
  'credentials.manage': 'OWN',
} as const satisfies GrantTable;

const everythingOnTheAccount: Record<Permission, Scope> = {
  ...(Object.fromEntries(permissionNames.map((permission) => [permission, 'ACCOUNT'])) as Record<
    Permission,
    Scope
  >),
  ...personal,
};

/** The permissions of each base role (LXP-7). */
export const roles: Record<Role, GrantTable> = {
  SUPERADMIN: everythingOnTheAccount,
  MANAGER: without(everythingOnTheAccount, [
    'account.delete',
    'userManagement.switch',
    'superadmin.handOver',
  ]),
  GROUP_MANAGER: {
    'account.read': 'ACCOUNT',
    'users.read': 'GROUPS',
    'users.create': 'GROUPS',
    'users.update': 'GROUPS',
    'users.invite': 'GROUPS',
    'users.lock': 'GROUPS',
    'users.delete': 'GROUPS',
    'users.assignRole': 'GROUPS',
    'users.assignApprovalTrait': 'GROUPS',
    'mailSettings.manage': 'GROUPS',
    'groups.read': 'GROUPS',
    'shipments.read': 'GROUPS',
    'shipments.send': 'GROUPS',
    'activities.read': 'GROUPS',
    ...personal,
  },
  USER: {
    'account.read': 'ACCOUNT',
    'users.read': 'OWN',
    'mailSettings.manage': 'OWN',
    'groups.read': 'GROUPS',
    'shipments.read': 'OWN',
    'shipments.send': 'GROUPS',
    'activities.read': 'OWN',
    ...personal,
  },
};

/** The additional permissions of each approval trait (LXP-11). */
export const approvalTraits: Record<ApprovalTrait, GrantTable> = {
  NONE: { 'shipments.sendUnchecked': 'OWN' },
  EXAMINEE: {},
  APPROVER: { 'shipments.sendUnchecked': 'OWN', 'approvals.decide': 'GROUPS' },
};

/** The permissions that an approval trait removes from those of the role: an examinee assigns no traits (LXP-7). */
export const withheldBy: Record<ApprovalTrait, readonly Permission[]> = {
  NONE: [],
  EXAMINEE: ['users.assignApprovalTrait'],
  APPROVER: [],
};

/** The maximum permissions and scopes of an API credential (LXP-10): it sends, and cannot administer. */
export const apiCredential: GrantTable = {
  'account.read': 'ACCOUNT',
  'users.read': 'OWN',
  'groups.read': 'GROUPS',
  'shipments.read': 'ACCOUNT',
  'shipments.send': 'ACCOUNT',
  'shipments.sendUnchecked': 'ACCOUNT',
};

const apiCredentialOfGroup: GrantTable = {
  ...apiCredential,
  'shipments.read': 'GROUPS',
  'shipments.send': 'GROUPS',
  'shipments.sendUnchecked': 'GROUPS',
};

/** The order of roles in sorted lists. It has no effect on permissions, which follow from grants alone. */
export const ranks: Record<Role, number> = { SUPERADMIN: 3, MANAGER: 2, GROUP_MANAGER: 1, USER: 0 };

/** Tests whether a value is the name of a base role. */
export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(roles, value);
}

const grantsFound = new Map<string, Grants>();

/**
 * Combines the grants of a role and a trait, without those that the trait removes; if both grant the same permission, the wider scope applies.
 * Returns the same object each time, so that derived data can be cached.
 */
export function grantsOf(role: Role, approvalTrait: ApprovalTrait): Grants {
  const key = `${role} ${approvalTrait}`;
  let grants = grantsFound.get(key);
  if (grants === undefined) grantsFound.set(key, (grants = added(role, approvalTrait)));
  return grants;
}

function added(role: Role, approvalTrait: ApprovalTrait): Grants {
  const grants = new Map<Permission, Scope>();
  for (const table of [roles[role], approvalTraits[approvalTrait]]) {
    for (const [permission, scope] of Object.entries(table) as [Permission, Scope][]) {
      const held = grants.get(permission);
      if (held === undefined || !covers(held, scope)) grants.set(permission, scope);
    }
  }
  // Superadmin and managers always send unchecked, so they are never examinees.
  if (!grants.has('shipments.sendUnchecked'))
    for (const permission of withheldBy[approvalTrait]) grants.delete(permission);
  return grants;
}

const cutDown = {
  WHOLE: new WeakMap<Grants, Grants>(),
  OF_GROUP: new WeakMap<Grants, Grants>(),
};

/**
 * The grants of an API credential, given those of its user; a credential of a group is limited to the group. Returns the same object for the
 * same grants.
 */
export function grantsOfCredential(grants: Grants, groupId: string | null): Grants {
  const found = groupId === null ? cutDown.WHOLE : cutDown.OF_GROUP;
  let given = found.get(grants);
  if (given === undefined)
    found.set(grants, (given = cutTo(groupId === null ? apiCredential : apiCredentialOfGroup, grants)));
  return given;
}

function cutTo(table: GrantTable, grants: Grants): Grants {
  const given = [...grants].flatMap(([permission, held]) => {
    const most = table[permission];
    return most === undefined ? [] : [[permission, covers(held, most) ? most : held] as const];
  });
  return new Map(given);
}

/** The grants that all of these have in common, each in the narrowest scope. */
export function heldByAll([first, ...others]: readonly Grants[]): Grants {
  const common = new Map(first);
  for (const grants of others) {
    for (const [permission, scope] of common) {
      const held = grants.get(permission);
      if (held === undefined) common.delete(permission);
      else if (!covers(held, scope)) common.set(permission, held);
    }
  }
  return common;
}

/** Tests whether a user with these grants can send for all groups, including those they do not belong to (LXP-7). */
export function sendsForAllGroups(grants: Grants): boolean {
  return grants.get('shipments.send') === 'ACCOUNT';
}

/** The roles that grant this permission in at least this scope. */
export function rolesWith(permission: Permission, scope: Scope): Role[] {
  return (Object.keys(roles) as Role[]).filter((role) => {
    const held = roles[role][permission];
    return held !== undefined && covers(held, scope);
  });
}

/** Tests whether the first set contains the second, each permission in at least the same scope. */
export function includes(grants: Grants, others: Grants): boolean {
  return beyond(grants, others).size === 0;
}

/** The grants of the second set that the first lacks, or has only in a narrower scope. */
export function beyond(grants: Grants, others: Grants): Grants {
  const lacking = [...others].filter(([permission, scope]) => {
    const held = grants.get(permission);
    return held === undefined || !covers(held, scope);
  });
  return new Map(lacking);
}

function without(table: Record<Permission, Scope>, left: Permission[]): GrantTable {
  return Object.fromEntries(
    Object.entries(table).filter(([permission]) => !left.includes(permission as Permission)),
  );
}
