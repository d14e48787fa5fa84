import type { PermissionSet } from './permission-sets.js';

/** One line of the table: operations, and everybody who may do them. */
interface Right {
  roots: readonly string[];
  sets: readonly PermissionSet[];
}

const superadmin = ['superadmin'] as const;
const administrators = ['superadmin', 'manager'] as const;
const userManagers = [
  'superadmin',
  'manager',
  'group manager',
  'group manager + approver',
  'group manager + examinee',
] as const;
const approvers = ['superadmin', 'manager', 'group manager + approver', 'user + approver'] as const;
const senders = [
  'superadmin',
  'manager',
  'group manager',
  'group manager + approver',
  'group manager + examinee',
  'user',
  'user + approver',
  'user + examinee',
] as const;
// A member holds personal permissions, and others only by roles and rights (PLY-2, FWD-1).
const everybodyLoggedIn = [...senders, 'member'] as const;
const sendersAndPrograms = [...senders, 'API credential'] as const;
const withPrograms = [...everybodyLoggedIn, 'API credential'] as const;
const everybody = ['nobody', ...withPrograms] as const;

/** The table of LXP-7, copied from the requirements by hand: nothing here follows from the code. */
export const lxp7: Record<string, Right> = {
  'administer the account, incl. accounting': {
    roots: ['Mutation.updateAccount', 'Query.accounting'],
    sets: administrators,
  },
  // FWD-2: naming a contact discloses the costs, and so requires viewing them.
  'name billing contacts': {
    roots: ['Mutation.nameBillingContact', 'Mutation.removeBillingContact'],
    sets: administrators,
  },
  'switch user management on or off': {
    roots: ['Mutation.activateUserManagement', 'Mutation.endUserManagement'],
    sets: superadmin,
  },
  'delete the account': { roots: ['Mutation.deleteAccount'], sets: superadmin },
  'the role of superadmin is handed over': { roots: ['Mutation.handOverSuperadmin'], sets: superadmin },
  'send over all channels': {
    roots: [
      'Mutation.createUpload',
      'Mutation.createShipment',
      'Mutation.updateShipment',
      'Mutation.submitShipment',
      'Mutation.cancelShipment',
      'Mutation.sendShipmentNow',
      'Mutation.deleteShipment',
      'Query.price',
    ],
    sets: sendersAndPrograms,
  },
  'create and manage users': {
    roots: [
      'Mutation.createUser',
      'Mutation.updateUser',
      'Mutation.assignGroup',
      'Mutation.inviteUser',
      'Mutation.lockUser',
      'Mutation.unlockUser',
      'Mutation.deleteUser',
      'Mutation.inviteUsers',
      'Mutation.lockUsers',
      'Mutation.unlockUsers',
      'Mutation.deleteUsers',
      'Mutation.addUsersToGroup',
      'Mutation.removeUsersFromGroup',
    ],
    sets: userManagers,
  },
  'create and manage groups': {
    roots: [
      'Mutation.createGroup',
      'Mutation.updateGroup',
      'Mutation.lockGroup',
      'Mutation.unlockGroup',
      'Mutation.deleteGroup',
    ],
    sets: administrators,
  },
  approve: {
    roots: [
      'Query.approvals',
      'Mutation.approveShipment',
      'Mutation.rejectShipment',
      'Mutation.decideShipments',
      'Mutation.recallShipment',
    ],
    sets: approvers,
  },
  // For themselves, and for the approvers whom they administer; an examinee cannot name deputies.
  'name deputies': {
    roots: [
      'Query.deputyCandidates',
      'Mutation.nameDeputy',
      'Mutation.updateDeputyship',
      'Mutation.endDeputyship',
    ],
    sets: ['superadmin', 'manager', 'group manager', 'group manager + approver', 'user + approver'],
  },
  'resign as a deputy': { roots: ['Mutation.resignDeputyship'], sets: everybodyLoggedIn },
  'delete letters for good': {
    roots: ['Mutation.markShipmentForErasure', 'Mutation.unmarkShipmentForErasure', 'Mutation.eraseShipment'],
    sets: administrators,
  },
  'move what waits in a deleted group': { roots: ['Mutation.moveShipment'], sets: administrators },
  'see shipments': { roots: ['Query.shipments', 'Query.shipment'], sets: sendersAndPrograms },
  'see activities': { roots: ['Query.activities'], sets: everybodyLoggedIn },
  // Viewers of a part of the log must learn neither its length nor the faults in the rest.
  'verify the activity log': {
    roots: ['Query.activityVerification', 'Mutation.verifyActivities'],
    sets: administrators,
  },
  'see users': { roots: ['Query.users', 'Query.user'], sets: withPrograms },
  // Every user about themselves.
  'ask why somebody may do something': { roots: ['Query.explainPermission'], sets: withPrograms },
  'see the account and their groups': {
    roots: ['Query.account', 'Query.groups', 'Query.group', 'Query.node'],
    sets: withPrograms,
  },
  'own credentials': {
    roots: ['Query.credentials', 'Mutation.createCredential', 'Mutation.deleteCredential'],
    sets: senders,
  },
  'have a session': { roots: ['Mutation.logOut', 'Mutation.changePassword'], sets: everybodyLoggedIn },
  // XSP-5.
  'change the own name and language': { roots: ['Mutation.updateProfile'], sets: everybodyLoggedIn },
  // XSP-6: everybody their own, and those who may edit users theirs.
  'choose what is told by mail': { roots: ['Mutation.updateMailSettings'], sets: everybodyLoggedIn },
  // PLY-3 and PLY-4: only those who hold everything else.
  'create and assign custom roles, and give rights': {
    roots: [
      'Query.customRoles',
      'Query.customRole',
      'Query.permissionAreas',
      'Query.previewCustomRole',
      'Query.previewUserGrants',
      'Query.customRoleTemplates',
      'Mutation.createCustomRole',
      'Mutation.copyCustomRole',
      'Mutation.updateCustomRole',
      'Mutation.deleteCustomRole',
      'Mutation.assignCustomRole',
      'Mutation.updateUserRoles',
      'Mutation.updateUserRights',
    ],
    sets: administrators,
  },
  // PLY-10 and PLY-11.
  'write to users by mail': { roots: ['Mutation.mailUsers'], sets: administrators },
  // FWD-4: only those who hold everything else; a custom role can grant it.
  // FWD-5: senders use the templates that are shared with them; a template can allow its owner to change it.
  'use booking templates': {
    roots: ['Query.bookingTemplates', 'Query.bookingTemplate', 'Mutation.updateBookingTemplate'],
    sets: senders,
  },
  'manage booking templates': {
    roots: [
      'Mutation.createBookingTemplate',
      'Mutation.copyBookingTemplate',
      'Mutation.deleteBookingTemplate',
    ],
    sets: administrators,
  },
  'assign shipments': { roots: ['Mutation.assignShipment'], sets: administrators },
  'look after mails': { roots: ['Query.mails', 'Mutation.retryMail'], sets: administrators },
  'come in': {
    roots: [
      'Query.viewer',
      'Mutation.registerAccount',
      'Mutation.confirmRegistration',
      'Mutation.logIn',
      'Mutation.acceptInvitation',
    ],
    sets: everybody,
  },
};

// Users who see a shipment see its deciders, unless a role hides approvals (PLY-5).
const own = ['USERS_READ', 'SHIPMENTS_READ', 'APPROVALS_READ', 'ACTIVITIES_READ', 'MAIL_SETTINGS_MANAGE'];
const ownGroups = ['GROUPS_READ', 'SHIPMENTS_SEND'];
const users = ['CREATE', 'UPDATE', 'INVITE', 'LOCK', 'DELETE', 'ASSIGN_ROLE', 'ASSIGN_APPROVAL_TRAIT'];
const groups = ['CREATE', 'UPDATE', 'LOCK', 'DELETE'];
const account = 'ACCOUNT_READ';
const unchecked = 'SHIPMENTS_SEND_UNCHECKED OWN';
const personal = ['PROFILE_UPDATE OWN', 'SESSIONS_MANAGE OWN'];
const ofSenders = [...personal, 'CREDENTIALS_MANAGE OWN'];
const usesTemplates = 'BOOKING_TEMPLATES_READ OWN';
const decides = 'APPROVALS_DECIDE GROUPS';
// Group managers name deputies for the approvers of their groups, approvers for themselves, examinees for nobody.
const namesDeputies = 'DEPUTIES_MANAGE OWN';

const ofManagers = [
  account,
  'ACCOUNT_UPDATE',
  'ACCOUNTING_READ',
  'BILLING_CONTACTS_MANAGE',
  'ACTIVITIES_VERIFY',
  ...users.map((verb) => `USERS_${verb}`),
  ...groups.map((verb) => `GROUPS_${verb}`),
  ...own,
  ...ownGroups,
  'SHIPMENTS_SEND_UNCHECKED',
  'APPROVALS_DECIDE',
  'SHIPMENTS_ERASE',
  'MAILS_READ',
  'MAILS_RETRY',
  'MAILS_SEND',
  'SHIPMENTS_ASSIGN',
  'BOOKING_TEMPLATES_READ',
  'BOOKING_TEMPLATES_MANAGE',
  'ROLES_READ',
  'ROLES_MANAGE',
  'ROLES_ASSIGN',
  'RIGHTS_MANAGE',
  'DEPUTIES_MANAGE',
]
  .map((permission) => `${permission} ACCOUNT`)
  .concat(ofSenders);

const ofGroupManagers = [
  'DEPUTIES_MANAGE GROUPS',
  `${account} ACCOUNT`,
  ...[...own, ...ownGroups, ...users.map((verb) => `USERS_${verb}`)].map(
    (permission) => `${permission} GROUPS`,
  ),
  usesTemplates,
  ...ofSenders,
];

const ofUsers = [
  `${account} ACCOUNT`,
  ...own.map((permission) => `${permission} OWN`),
  ...ownGroups.map((permission) => `${permission} GROUPS`),
  usesTemplates,
  ...ofSenders,
];

/** On whose things everybody may do what: the words "all", "own groups" and "own" of the same table, also by hand. */
export const scopes: Record<Exclude<PermissionSet, 'nobody'>, readonly string[]> = {
  superadmin: [
    ...ofManagers,
    'ACCOUNT_DELETE ACCOUNT',
    'USER_MANAGEMENT_SWITCH ACCOUNT',
    'SUPERADMIN_HAND_OVER ACCOUNT',
  ],
  manager: ofManagers,
  'group manager': [...ofGroupManagers, unchecked],
  'group manager + approver': [...ofGroupManagers, unchecked, decides],
  'group manager + examinee': ofGroupManagers.filter(
    (grant) => grant !== 'USERS_ASSIGN_APPROVAL_TRAIT GROUPS' && grant !== 'DEPUTIES_MANAGE GROUPS',
  ),
  user: [...ofUsers, unchecked],
  'user + approver': [...ofUsers, unchecked, decides, namesDeputies],
  'user + examinee': ofUsers,
  member: [
    `${account} ACCOUNT`,
    'USERS_READ OWN',
    'ACTIVITIES_READ OWN',
    'MAIL_SETTINGS_MANAGE OWN',
    'GROUPS_READ GROUPS',
    ...personal,
  ],
  'API credential': [
    `${account} ACCOUNT`,
    'USERS_READ OWN',
    'GROUPS_READ GROUPS',
    'SHIPMENTS_READ OWN',
    'APPROVALS_READ OWN',
    'SHIPMENTS_SEND GROUPS',
    unchecked,
  ],
};
