import type { ApprovalTrait, Role } from '../entities/enums.js';
import { covers, permissionNames, type Permission, type Scope } from './permissions.js';

/** What somebody may do, and on whose things. */
export type Grants = ReadonlyMap<Permission, Scope>;

type GrantTable = Partial<Record<Permission, Scope>>;

const everythingOnTheAccount = Object.fromEntries(
  permissionNames.map((permission) => [permission, 'ACCOUNT']),
) as Record<Permission, Scope>;

/** What each base role gives (LXP-7). */
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
    'groups.read': 'GROUPS',
    'shipments.read': 'GROUPS',
    'shipments.send': 'GROUPS',
    'activities.read': 'GROUPS',
  },
  USER: {
    'account.read': 'ACCOUNT',
    'users.read': 'OWN',
    'groups.read': 'GROUPS',
    'shipments.read': 'OWN',
    'shipments.send': 'GROUPS',
    'activities.read': 'OWN',
  },
};

/** What each approval trait gives on top (LXP-11). */
export const approvalTraits: Record<ApprovalTrait, GrantTable> = {
  NONE: { 'shipments.sendUnchecked': 'OWN' },
  EXAMINEE: {},
  APPROVER: { 'shipments.sendUnchecked': 'OWN', 'approvals.decide': 'GROUPS' },
};

/** Roles that somebody of the given role outranks nobody of: the higher number rules the lower and its equals. */
export const ranks: Record<Role, number> = { SUPERADMIN: 3, MANAGER: 2, GROUP_MANAGER: 1, USER: 0 };

/** Adds up what a role and a trait give; where both give the same permission, the wider scope counts. */
export function grantsOf(role: Role, approvalTrait: ApprovalTrait): Grants {
  const grants = new Map<Permission, Scope>();
  for (const table of [roles[role], approvalTraits[approvalTrait]]) {
    for (const [permission, scope] of Object.entries(table) as [Permission, Scope][]) {
      const held = grants.get(permission);
      if (held === undefined || !covers(held, scope)) grants.set(permission, scope);
    }
  }
  return grants;
}

/** Whether everything in the second set is also in the first, in at least the same scope. */
export function includes(grants: Grants, others: Grants): boolean {
  return beyond(grants, others).size === 0;
}

/** What the second set has that the first lacks, or has in a narrower scope only. */
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
