/** The pages of an admin UI, which group the permissions. */
export const areas = {
  ACCOUNT: 'The account and its add-ons.',
  USERS: 'Users, their invitations, roles and traits.',
  ROLES: 'Custom roles, and the rights and exclusions of single users.',
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
  /** The permissions without which this one has no effect; a user who lacks one of them does not hold this one. */
  needs: readonly Name[];
  /** The scopes in which custom roles and rights can grant it; none for a permission that only the superadmin holds. */
  scopes: readonly Scope[];
}

/** The scopes: the holder's own objects, those of the holder's groups, or those of the whole account; each includes the ones before it. */
export const scopes = ['OWN', 'GROUPS', 'ACCOUNT'] as const;

/** See `scopes`. */
export type Scope = (typeof scopes)[number];

const onAccount = ['ACCOUNT'] as const;
const onUsers = ['GROUPS', 'ACCOUNT'] as const;
const onOwn = ['OWN'] as const;

/** Ties `needs` to the names of the catalogue itself: an unknown permission does not compile. */
function catalogue<Name extends string>(
  entries: Readonly<Record<Name, PermissionDescription<NoInfer<Name>>>>,
): typeof entries {
  return entries;
}

/** The catalogue of all permissions. */
export const permissions = catalogue({
  'account.read': { sentence: 'View the account.', area: 'ACCOUNT', needs: [], scopes: onAccount },
  'account.update': {
    sentence: "Change the account's data.",
    area: 'ACCOUNT',
    needs: ['account.read'],
    scopes: onAccount,
  },
  'account.delete': { sentence: 'Delete the account.', area: 'ACCOUNT', needs: ['account.read'], scopes: [] },
  'accounting.read': {
    sentence: 'View the costs of shipments, by month, group, cost centre and sender.',
    area: 'ACCOUNT',
    needs: ['users.read', 'groups.read'],
    scopes: onAccount,
  },
  'billingContacts.manage': {
    sentence: 'Name the users who receive the monthly costs by mail.',
    area: 'ACCOUNT',
    needs: ['account.read', 'accounting.read'],
    scopes: onAccount,
  },
  'userManagement.switch': {
    sentence: 'Activate and end user management.',
    area: 'ACCOUNT',
    needs: ['account.read'],
    scopes: [],
  },
  'superadmin.handOver': {
    sentence: 'Hand over the superadmin role.',
    area: 'ACCOUNT',
    needs: ['users.read'],
    scopes: [],
  },
  'users.read': { sentence: 'View users.', area: 'USERS', needs: [], scopes: scopes },
  'users.create': {
    sentence: 'Create users.',
    area: 'USERS',
    needs: ['users.read', 'groups.read'],
    scopes: onUsers,
  },
  'users.update': {
    sentence: 'Change the data and groups of users.',
    area: 'USERS',
    needs: ['users.read', 'groups.read'],
    scopes: onUsers,
  },
  'users.invite': { sentence: 'Invite users.', area: 'USERS', needs: ['users.read'], scopes: onUsers },
  'users.lock': { sentence: 'Lock and unlock users.', area: 'USERS', needs: ['users.read'], scopes: onUsers },
  'users.delete': { sentence: 'Delete users.', area: 'USERS', needs: ['users.read'], scopes: onUsers },
  'users.assignRole': {
    sentence: 'Change the roles of users.',
    area: 'USERS',
    needs: ['users.update'],
    scopes: onUsers,
  },
  'users.assignApprovalTrait': {
    sentence: "Assign approval traits to users and remove them, with or without a trait of one's own.",
    area: 'USERS',
    needs: ['users.update'],
    scopes: onUsers,
  },
  'profile.update': {
    sentence: "Change one's own name and language, and resign as a deputy.",
    area: 'USERS',
    needs: ['users.read'],
    scopes: onOwn,
  },
  'sessions.manage': {
    sentence: "Manage one's own sessions and password.",
    area: 'USERS',
    needs: [],
    scopes: onOwn,
  },
  'mailSettings.manage': {
    sentence: 'View and change the mail settings of users.',
    area: 'USERS',
    needs: ['users.read'],
    scopes: scopes,
  },
  'mails.send': {
    sentence: 'Send messages to users by mail.',
    area: 'USERS',
    needs: ['users.read'],
    scopes: onUsers,
  },
  'roles.read': {
    sentence: 'View custom roles, their holders, and the rights and exclusions of users.',
    area: 'ROLES',
    needs: ['users.read'],
    scopes: onAccount,
  },
  'roles.manage': {
    sentence: 'Create, change, copy and delete custom roles.',
    area: 'ROLES',
    needs: ['roles.read'],
    scopes: onAccount,
  },
  'roles.assign': {
    sentence: 'Assign custom roles to users, and remove them.',
    area: 'ROLES',
    needs: ['roles.read', 'users.update'],
    scopes: onUsers,
  },
  'rights.manage': {
    sentence: 'Give rights to single users, and exclude users from permissions.',
    area: 'ROLES',
    needs: ['roles.read', 'users.update'],
    scopes: onUsers,
  },
  'groups.read': { sentence: 'View groups.', area: 'GROUPS', needs: [], scopes: onUsers },
  'groups.create': { sentence: 'Create groups.', area: 'GROUPS', needs: ['groups.read'], scopes: onAccount },
  'groups.update': {
    sentence: 'Change the data of groups.',
    area: 'GROUPS',
    needs: ['groups.read'],
    scopes: onAccount,
  },
  'groups.lock': {
    sentence: 'Lock and unlock groups.',
    area: 'GROUPS',
    needs: ['groups.read'],
    scopes: onAccount,
  },
  'groups.delete': { sentence: 'Delete groups.', area: 'GROUPS', needs: ['groups.read'], scopes: onAccount },
  'shipments.read': { sentence: 'View shipments.', area: 'SHIPMENTS', needs: [], scopes: scopes },
  'shipments.send': {
    sentence: "Send letters, and change, cancel and delete one's own.",
    area: 'SHIPMENTS',
    needs: ['shipments.read'],
    scopes: onUsers,
  },
  'shipments.assign': {
    sentence: 'Assign shipments to users, who then act for their senders.',
    area: 'SHIPMENTS',
    needs: ['shipments.send', 'users.read'],
    scopes: onUsers,
  },
  'shipments.sendUnchecked': {
    sentence: 'Send letters without the approval of another user.',
    area: 'SHIPMENTS',
    needs: ['shipments.send'],
    scopes: onOwn,
  },
  'shipments.erase': {
    sentence: 'Mark sent, canceled and deleted letters for their final deletion, and delete them for good.',
    area: 'SHIPMENTS',
    needs: ['shipments.read'],
    scopes: scopes,
  },
  'bookingTemplates.read': {
    sentence: "View and use booking templates, one's own and those that one is given.",
    area: 'SHIPMENTS',
    needs: ['shipments.send'],
    scopes: ['OWN', 'ACCOUNT'],
  },
  'bookingTemplates.manage': {
    sentence: 'Create, copy, change and delete booking templates.',
    area: 'SHIPMENTS',
    needs: ['bookingTemplates.read', 'groups.read'],
    scopes: onAccount,
  },
  'approvals.read': {
    sentence:
      'View the approvals of visible shipments, with decisions and comments: VISIBLE, or OWN_ONLY in the scope OWN; HIDDEN without it (PLY-5).',
    area: 'APPROVALS',
    needs: ['shipments.read'],
    scopes: scopes,
  },
  'approvals.decide': {
    sentence: 'Approve, reject or delete waiting shipments of other users.',
    area: 'APPROVALS',
    needs: ['approvals.read'],
    scopes: onUsers,
  },
  'deputies.manage': {
    sentence: 'Name deputies for approvers, for oneself or for others.',
    area: 'APPROVALS',
    needs: ['users.read'],
    scopes: scopes,
  },
  'activities.read': { sentence: 'View the activity log.', area: 'ACTIVITIES', needs: [], scopes: scopes },
  'activities.verify': {
    sentence: 'Verify the whole activity log.',
    area: 'ACTIVITIES',
    needs: ['activities.read'],
    scopes: onAccount,
  },
  'credentials.manage': {
    sentence: "Create and delete one's own credentials.",
    area: 'CREDENTIALS',
    needs: ['shipments.send'],
    scopes: onOwn,
  },
  'mails.read': {
    sentence: 'View the mails to users, and their delivery.',
    area: 'MAILS',
    needs: ['users.read'],
    scopes: onAccount,
  },
  'mails.retry': {
    sentence: 'Retry failed mails.',
    area: 'MAILS',
    needs: ['mails.read'],
    scopes: onAccount,
  },
});

/** The name of a permission in the catalogue. */
export type Permission = keyof typeof permissions;

/** All permissions, in the order of the catalogue. */
export const permissionNames = Object.keys(permissions) as Permission[];

/** The permissions that custom roles and rights can grant; the superadmin alone holds the others. */
export const grantablePermissions = permissionNames.filter(
  (permission) => permissions[permission].scopes.length > 0,
);

/** Tests whether the first scope is at least as wide as the second. */
export function covers(scope: Scope, needed: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(needed);
}
