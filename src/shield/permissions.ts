/** The pages of an admin UI that permissions belong to. */
export const areas = {
  ACCOUNT: 'The account and its add-ons.',
  USERS: 'Users, their invitations, roles and traits.',
  GROUPS: 'Departments, branches and cost centres.',
  SHIPMENTS: 'Letters: sending them and looking after them.',
  APPROVALS: "Releasing other people's letters.",
  ACTIVITIES: 'The activity log.',
  CREDENTIALS: 'What programs log in with.',
  MAILS: 'Mails to people, and those that could not be delivered.',
} as const;

/** A page of an admin UI. */
export type Area = keyof typeof areas;

interface PermissionDescription<Name extends string> {
  sentence: string;
  area: Area;
  /** Permissions without which this one is of no use. */
  needs: readonly Name[];
}

/** Ties `needs` to the names of the catalogue itself: an unknown permission does not compile. */
function catalogue<Name extends string>(
  entries: Readonly<Record<Name, PermissionDescription<NoInfer<Name>>>>,
): typeof entries {
  return entries;
}

/** The catalogue: everything that may be permitted. */
export const permissions = catalogue({
  'account.read': { sentence: 'Sees the account.', area: 'ACCOUNT', needs: [] },
  'account.update': { sentence: "Changes the account's data.", area: 'ACCOUNT', needs: ['account.read'] },
  'account.delete': { sentence: 'Deletes the account.', area: 'ACCOUNT', needs: ['account.read'] },
  'accounting.read': {
    sentence: 'Sees what shipments cost, by month, group, cost centre and sender.',
    area: 'ACCOUNT',
    needs: ['users.read', 'groups.read'],
  },
  'userManagement.switch': {
    sentence: 'Switches user management on and off.',
    area: 'ACCOUNT',
    needs: ['account.read'],
  },
  'superadmin.handOver': {
    sentence: 'Hands the role of superadmin over.',
    area: 'ACCOUNT',
    needs: ['users.read'],
  },
  'users.read': { sentence: 'Sees users.', area: 'USERS', needs: [] },
  'users.create': { sentence: 'Makes users.', area: 'USERS', needs: ['users.read', 'groups.read'] },
  'users.update': {
    sentence: "Changes users' data and groups.",
    area: 'USERS',
    needs: ['users.read', 'groups.read'],
  },
  'users.invite': { sentence: 'Sends invitations.', area: 'USERS', needs: ['users.read'] },
  'users.lock': { sentence: 'Locks and unlocks users.', area: 'USERS', needs: ['users.read'] },
  'users.delete': { sentence: 'Deletes users.', area: 'USERS', needs: ['users.read'] },
  'users.assignRole': { sentence: "Changes users' roles.", area: 'USERS', needs: ['users.update'] },
  'users.assignApprovalTrait': {
    sentence: 'Gives approval traits to users and removes them, whether or not the holder has a trait.',
    area: 'USERS',
    needs: ['users.update'],
  },
  'profile.update': {
    sentence: 'Changes their own name and language.',
    area: 'USERS',
    needs: ['users.read'],
  },
  'sessions.manage': {
    sentence: 'Looks after their own sessions and password.',
    area: 'USERS',
    needs: [],
  },
  'mailSettings.manage': {
    sentence: 'Sees and changes of what users are told by mail.',
    area: 'USERS',
    needs: ['users.read'],
  },
  'groups.read': { sentence: 'Sees groups.', area: 'GROUPS', needs: [] },
  'groups.create': { sentence: 'Makes groups.', area: 'GROUPS', needs: ['groups.read'] },
  'groups.update': { sentence: "Changes groups' data.", area: 'GROUPS', needs: ['groups.read'] },
  'groups.lock': { sentence: 'Locks and unlocks groups.', area: 'GROUPS', needs: ['groups.read'] },
  'groups.delete': { sentence: 'Deletes groups.', area: 'GROUPS', needs: ['groups.read'] },
  'shipments.read': { sentence: 'Sees shipments.', area: 'SHIPMENTS', needs: [] },
  'shipments.send': {
    sentence: 'Sends letters, and corrects, calls back and deletes their own.',
    area: 'SHIPMENTS',
    needs: ['shipments.read'],
  },
  'shipments.sendUnchecked': {
    sentence: 'Sends letters that nobody else has to approve.',
    area: 'SHIPMENTS',
    needs: ['shipments.send'],
  },
  'approvals.decide': {
    sentence: "Approves, rejects or deletes other people's waiting shipments.",
    area: 'APPROVALS',
    needs: [],
  },
  'activities.read': { sentence: 'Sees the activity log.', area: 'ACTIVITIES', needs: [] },
  'credentials.manage': {
    sentence: 'Makes and deletes their own credentials.',
    area: 'CREDENTIALS',
    needs: ['shipments.send'],
  },
  'mails.read': {
    sentence: 'Sees which mails went to whom, and what became of them.',
    area: 'MAILS',
    needs: ['users.read'],
  },
  'mails.retry': {
    sentence: 'Has mails that were given up tried once more.',
    area: 'MAILS',
    needs: ['mails.read'],
  },
});

/** What may be permitted, by its name in the catalogue. */
export type Permission = keyof typeof permissions;

/** All permissions, in the order of the catalogue. */
export const permissionNames = Object.keys(permissions) as Permission[];

/** On whose things: one's own, those of one's groups, or those of the whole account; each holds the ones before it. */
export const scopes = ['OWN', 'GROUPS', 'ACCOUNT'] as const;

/** See `scopes`. */
export type Scope = (typeof scopes)[number];

/** Whether the first scope is as wide as the second, or wider. */
export function covers(scope: Scope, needed: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(needed);
}
