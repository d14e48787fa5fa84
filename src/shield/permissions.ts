/** The pages of an admin UI, which group the permissions. */
export const areas = {
  ACCOUNT: 'The account and its add-ons.',
  USERS: 'Users, their invitations, roles and traits.',
  GROUPS: 'Departments, branches and cost centres.',
  SHIPMENTS: 'Letters, from creation to hand-over.',
  APPROVALS: "The approval of other users' letters.",
  ACTIVITIES: 'The activity log.',
  CREDENTIALS: 'The credentials of programs.',
  MAILS: 'Mails to users, including those that could not be delivered.',
} as const;

/** A page of an admin UI. */
export type Area = keyof typeof areas;

interface PermissionDescription<Name extends string> {
  sentence: string;
  area: Area;
  /** The permissions without which this one has no effect. */
  needs: readonly Name[];
}

/** Ties `needs` to the names of the catalogue itself: an unknown permission does not compile. */
function catalogue<Name extends string>(
  entries: Readonly<Record<Name, PermissionDescription<NoInfer<Name>>>>,
): typeof entries {
  return entries;
}

/** The catalogue of all permissions. */
export const permissions = catalogue({
  'account.read': { sentence: 'View the account.', area: 'ACCOUNT', needs: [] },
  'account.update': { sentence: "Change the account's data.", area: 'ACCOUNT', needs: ['account.read'] },
  'account.delete': { sentence: 'Delete the account.', area: 'ACCOUNT', needs: ['account.read'] },
  'accounting.read': {
    sentence: 'View the costs of shipments, by month, group, cost centre and sender.',
    area: 'ACCOUNT',
    needs: ['users.read', 'groups.read'],
  },
  'userManagement.switch': {
    sentence: 'Activate and end user management.',
    area: 'ACCOUNT',
    needs: ['account.read'],
  },
  'superadmin.handOver': {
    sentence: 'Hand over the superadmin role.',
    area: 'ACCOUNT',
    needs: ['users.read'],
  },
  'users.read': { sentence: 'View users.', area: 'USERS', needs: [] },
  'users.create': { sentence: 'Create users.', area: 'USERS', needs: ['users.read', 'groups.read'] },
  'users.update': {
    sentence: 'Change the data and groups of users.',
    area: 'USERS',
    needs: ['users.read', 'groups.read'],
  },
  'users.invite': { sentence: 'Invite users.', area: 'USERS', needs: ['users.read'] },
  'users.lock': { sentence: 'Lock and unlock users.', area: 'USERS', needs: ['users.read'] },
  'users.delete': { sentence: 'Delete users.', area: 'USERS', needs: ['users.read'] },
  'users.assignRole': { sentence: 'Change the roles of users.', area: 'USERS', needs: ['users.update'] },
  'users.assignApprovalTrait': {
    sentence: "Assign approval traits to users and remove them, with or without a trait of one's own.",
    area: 'USERS',
    needs: ['users.update'],
  },
  'profile.update': {
    sentence: "Change one's own name and language.",
    area: 'USERS',
    needs: ['users.read'],
  },
  'sessions.manage': {
    sentence: "Manage one's own sessions and password.",
    area: 'USERS',
    needs: [],
  },
  'mailSettings.manage': {
    sentence: 'View and change the mail settings of users.',
    area: 'USERS',
    needs: ['users.read'],
  },
  'groups.read': { sentence: 'View groups.', area: 'GROUPS', needs: [] },
  'groups.create': { sentence: 'Create groups.', area: 'GROUPS', needs: ['groups.read'] },
  'groups.update': { sentence: 'Change the data of groups.', area: 'GROUPS', needs: ['groups.read'] },
  'groups.lock': { sentence: 'Lock and unlock groups.', area: 'GROUPS', needs: ['groups.read'] },
  'groups.delete': { sentence: 'Delete groups.', area: 'GROUPS', needs: ['groups.read'] },
  'shipments.read': { sentence: 'View shipments.', area: 'SHIPMENTS', needs: [] },
  'shipments.send': {
    sentence: "Send letters, and change, cancel and delete one's own.",
    area: 'SHIPMENTS',
    needs: ['shipments.read'],
  },
  'shipments.sendUnchecked': {
    sentence: 'Send letters without the approval of another user.',
    area: 'SHIPMENTS',
    needs: ['shipments.send'],
  },
  'approvals.decide': {
    sentence: 'Approve, reject or delete waiting shipments of other users.',
    area: 'APPROVALS',
    needs: ['shipments.read'],
  },
  'activities.read': { sentence: 'View the activity log.', area: 'ACTIVITIES', needs: [] },
  'credentials.manage': {
    sentence: "Create and delete one's own credentials.",
    area: 'CREDENTIALS',
    needs: ['shipments.send'],
  },
  'mails.read': {
    sentence: 'View the mails to users, and their delivery.',
    area: 'MAILS',
    needs: ['users.read'],
  },
  'mails.retry': {
    sentence: 'Retry failed mails.',
    area: 'MAILS',
    needs: ['mails.read'],
  },
});

/** The name of a permission in the catalogue. */
export type Permission = keyof typeof permissions;

/** All permissions, in the order of the catalogue. */
export const permissionNames = Object.keys(permissions) as Permission[];

/** The scopes: the holder's own objects, those of the holder's groups, or those of the whole account; each includes the ones before it. */
export const scopes = ['OWN', 'GROUPS', 'ACCOUNT'] as const;

/** See `scopes`. */
export type Scope = (typeof scopes)[number];

/** Tests whether the first scope is at least as wide as the second. */
export function covers(scope: Scope, needed: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(needed);
}
