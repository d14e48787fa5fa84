import type { AccessKind, ApprovalTrait, Role, UserType } from '../entities/user.enums.js';
import { covers, permissionNames, type Permission, type Scope } from './permissions.js';

/** Permissions with their scopes, as data. */
export type GrantTable = Partial<Record<Permission, Scope>>;

/** Permissions that all users have, for their own objects only. */
const personalPermissions = {
  'profile.update': 'OWN',
  'sessions.manage': 'OWN',
} as const satisfies GrantTable;

/** Permissions of all users who send, for their own objects only. */
const ownPermissions = {
  ...personalPermissions,
  'credentials.manage': 'OWN',
} as const satisfies GrantTable;

const everythingOnTheAccount: Record<Permission, Scope> = {
  ...(Object.fromEntries(permissionNames.map((permission) => [permission, 'ACCOUNT'])) as Record<
    Permission,
    Scope
  >),
  ...ownPermissions,
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
    'deputies.manage': 'GROUPS',
    'groups.read': 'GROUPS',
    'shipments.read': 'GROUPS',
    'shipments.send': 'GROUPS',
    'bookingTemplates.read': 'OWN',
    'approvals.read': 'GROUPS',
    'activities.read': 'GROUPS',
    ...ownPermissions,
  },
  USER: {
    'account.read': 'ACCOUNT',
    'users.read': 'OWN',
    'mailSettings.manage': 'OWN',
    'groups.read': 'GROUPS',
    'shipments.read': 'OWN',
    'shipments.send': 'GROUPS',
    'bookingTemplates.read': 'OWN',
    'approvals.read': 'OWN',
    'activities.read': 'OWN',
    ...ownPermissions,
  },
  MEMBER: {
    'account.read': 'ACCOUNT',
    'users.read': 'OWN',
    'mailSettings.manage': 'OWN',
    'groups.read': 'GROUPS',
    'activities.read': 'OWN',
    ...personalPermissions,
  },
  API: {},
};

/** The additional permissions of each approval trait (LXP-11). */
export const approvalTraits: Record<ApprovalTrait, GrantTable> = {
  NONE: { 'shipments.sendUnchecked': 'OWN' },
  EXAMINEE: {},
  APPROVER: {
    'shipments.sendUnchecked': 'OWN',
    'approvals.read': 'OWN',
    'approvals.decide': 'GROUPS',
    'deputies.manage': 'OWN',
  },
};

/**
 * The permissions that an approval trait removes, whatever grants them: an examinee assigns no traits (LXP-7), names no deputies, and sends no
 * letters without approval, whatever custom roles and rights grant (LXP-11).
 */
export const removedByTrait: Record<ApprovalTrait, readonly Permission[]> = {
  NONE: [],
  EXAMINEE: ['users.assignApprovalTrait', 'deputies.manage', 'shipments.sendUnchecked'],
  APPROVER: [],
};

/**
 * The maximum permissions and scopes of a read-only user (DBX-5): those to read, and the personal ones. All others, including new ones, require a
 * full user.
 */
export const readOnly: GrantTable = {
  'account.read': 'ACCOUNT',
  'accounting.read': 'ACCOUNT',
  'users.read': 'ACCOUNT',
  'profile.update': 'OWN',
  'sessions.manage': 'OWN',
  'mailSettings.manage': 'OWN',
  'roles.read': 'ACCOUNT',
  'groups.read': 'ACCOUNT',
  'shipments.read': 'ACCOUNT',
  'approvals.read': 'ACCOUNT',
  'activities.read': 'ACCOUNT',
  'mails.read': 'ACCOUNT',
};

/** The maximum permissions and scopes of each type of users, whatever grants them; null for no maximum (DBX-5). */
export const userTypes: Record<UserType, GrantTable | null> = { FULL: null, READ_ONLY: readOnly };

/** The type of a new user if none is requested. */
export const defaultType: UserType = 'FULL';

/** The widest scope in which users of a type can hold a permission that is granted in this one; null for none. */
export function cappedScope(type: UserType, permission: Permission, scope: Scope): Scope | null {
  const table = userTypes[type];
  return table === null ? scope : scopeWithin(table, permission, scope);
}

/** The part of a granted scope that a table of maximum permissions allows; null for none. */
export function scopeWithin(table: GrantTable, permission: Permission, scope: Scope): Scope | null {
  const most = table[permission];
  if (most === undefined) return null;
  return covers(scope, most) ? most : scope;
}

/** The types whose users can hold this permission in at least this scope. */
export function typesWith(permission: Permission, scope: Scope): UserType[] {
  return (Object.keys(userTypes) as UserType[]).filter((type) => {
    const held = cappedScope(type, permission, scope);
    return held !== null && covers(held, scope);
  });
}

/** The maximum permissions and scopes of an API credential (LXP-10): it sends, and cannot administer. */
export const apiCredential: GrantTable = {
  'account.read': 'ACCOUNT',
  'users.read': 'OWN',
  'groups.read': 'GROUPS',
  'shipments.read': 'ACCOUNT',
  'shipments.send': 'ACCOUNT',
  'shipments.sendUnchecked': 'ACCOUNT',
  'approvals.read': 'ACCOUNT',
};

/** The same for a credential that belongs to a group. */
export const apiCredentialOfGroup: GrantTable = {
  ...apiCredential,
  'shipments.read': 'GROUPS',
  'shipments.send': 'GROUPS',
  'shipments.sendUnchecked': 'GROUPS',
  'approvals.read': 'GROUPS',
};

/** The order of roles in sorted lists. It has no effect on permissions, which follow from grants alone. */
export const ranks: Record<Role, number> = {
  SUPERADMIN: 3,
  MANAGER: 2,
  GROUP_MANAGER: 1,
  USER: 0,
  MEMBER: -1,
  API: -2,
};

/** The kind of access that each base role gives (PLY-2). */
export const accessKinds: Record<Role, AccessKind> = {
  SUPERADMIN: 'ADMIN',
  MANAGER: 'ADMIN',
  GROUP_MANAGER: 'BACKEND',
  USER: 'BACKEND',
  MEMBER: 'BACKEND',
  API: 'API',
};

/** Tests whether users with this base role are programs: they never log in, and hold only rights of their own (PLY-2). */
export function isProgram(role: Role): boolean {
  return accessKinds[role] === 'API';
}

const roleNames = Object.keys(roles) as Role[];

/** The base role that is handed over, never given: the only one that switches user management (LXP-7). */
export const handedOverRole = onlyRole('userManagement.switch');

/** The base role of a superadmin who has handed over: the widest that can be given. */
export const formerSuperadminRole: Role = 'MANAGER';

/** The base role of a new user if none is requested. */
export const defaultRole: Role = 'USER';

/** The base role with personal permissions only. */
export const personalRole: Role = 'MEMBER';

/** Tests whether a value is the name of a base role. */
export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(roles, value);
}

/** Tests whether a base role is the one that is handed over. */
export function isHandedOver(role: Role): boolean {
  return role === handedOverRole;
}

/** Tests whether users with this base role can be examinees: the others always send without approval (LXP-7). */
export function isExaminable(role: Role): boolean {
  return roles[role]['shipments.sendUnchecked'] === undefined;
}

/** Tests whether a user with this base role needs a group in group mode: it sends for groups, and not for the whole account (LXP-5). */
export function needsGroup(role: Role): boolean {
  return roles[role]['shipments.send'] === 'GROUPS';
}

/** Tests whether a user with this base role loses access with the last active group: it does not administer all users (LXP-4). */
export function dependsOnGroups(role: Role): boolean {
  return roles[role]['users.update'] !== 'ACCOUNT';
}

/** The base roles with a property. */
export function rolesThat(test: (role: Role) => boolean): Role[] {
  return roleNames.filter(test);
}

/** The base roles that grant this permission in at least this scope. */
export function rolesWith(permission: Permission, scope: Scope): Role[] {
  return roleNames.filter((role) => grantsAtLeast(roles[role], permission, scope));
}

/** The permissions that an approval trait adds to a base role: none to a program, which holds only what it is granted one by one (PLY-2). */
export function traitGrants(role: Role, trait: ApprovalTrait): GrantTable {
  return isProgram(role) ? {} : approvalTraits[trait];
}

/** The approval traits that grant this permission in at least this scope. */
export function traitsWith(permission: Permission, scope: Scope): ApprovalTrait[] {
  return (Object.keys(approvalTraits) as ApprovalTrait[]).filter((trait) =>
    grantsAtLeast(approvalTraits[trait], permission, scope),
  );
}

function grantsAtLeast(table: GrantTable, permission: Permission, scope: Scope): boolean {
  const held = table[permission];
  return held !== undefined && covers(held, scope);
}

function onlyRole(permission: Permission): Role {
  const [role, ...others] = roleNames.filter((each) => roles[each][permission] !== undefined);
  if (role === undefined || others.length > 0)
    throw new Error(`${permission} is not the permission of one role.`);
  return role;
}

function without(table: Record<Permission, Scope>, left: Permission[]): GrantTable {
  return Object.fromEntries(
    Object.entries(table).filter(([permission]) => !left.includes(permission as Permission)),
  );
}
