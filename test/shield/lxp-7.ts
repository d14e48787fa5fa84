import type { PermissionSet } from './cast.js';

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
const everybodyLoggedIn = [
  'superadmin',
  'manager',
  'group manager',
  'group manager + approver',
  'group manager + examinee',
  'user',
  'user + approver',
  'user + examinee',
] as const;
const withPrograms = [...everybodyLoggedIn, 'API credential'] as const;
const everybody = ['nobody', ...withPrograms] as const;

/** The table of LXP-7, copied from the requirements by hand: nothing here follows from the code. */
export const lxp7: Record<string, Right> = {
  'administer the account, incl. accounting': {
    roots: ['Mutation.updateAccount', 'Query.accounting'],
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
    sets: withPrograms,
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
  'move what waits in a deleted group': { roots: ['Mutation.moveShipment'], sets: administrators },
  'see shipments': { roots: ['Query.shipments', 'Query.shipment'], sets: withPrograms },
  'see activities': { roots: ['Query.activities'], sets: everybodyLoggedIn },
  'see users': { roots: ['Query.users', 'Query.user'], sets: withPrograms },
  'see the account and their groups': {
    roots: ['Query.account', 'Query.groups', 'Query.group', 'Query.node'],
    sets: withPrograms,
  },
  'own credentials': {
    roots: ['Query.credentials', 'Mutation.createCredential', 'Mutation.deleteCredential'],
    sets: everybodyLoggedIn,
  },
  'have a session': { roots: ['Mutation.logOut', 'Mutation.changePassword'], sets: everybodyLoggedIn },
  // XSP-5.
  'change the own name and language': { roots: ['Mutation.updateProfile'], sets: everybodyLoggedIn },
  // XSP-6: everybody their own, and those who may edit users theirs.
  'choose what is told by mail': { roots: ['Mutation.updateMailSettings'], sets: everybodyLoggedIn },
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

const own = ['USERS_READ', 'SHIPMENTS_READ', 'ACTIVITIES_READ', 'MAIL_SETTINGS_MANAGE'];
const ownGroups = ['GROUPS_READ', 'SHIPMENTS_SEND'];
const users = ['CREATE', 'UPDATE', 'INVITE', 'LOCK', 'DELETE', 'ASSIGN_ROLE', 'ASSIGN_APPROVAL_TRAIT'];
const groups = ['CREATE', 'UPDATE', 'LOCK', 'DELETE'];
const account = 'ACCOUNT_READ';
const unchecked = 'SHIPMENTS_SEND_UNCHECKED OWN';
const ofEverybody = ['PROFILE_UPDATE OWN', 'SESSIONS_MANAGE OWN', 'CREDENTIALS_MANAGE OWN'];
const decides = 'APPROVALS_DECIDE GROUPS';

const ofManagers = [
  account,
  'ACCOUNT_UPDATE',
  'ACCOUNTING_READ',
  ...users.map((verb) => `USERS_${verb}`),
  ...groups.map((verb) => `GROUPS_${verb}`),
  ...own,
  ...ownGroups,
  'SHIPMENTS_SEND_UNCHECKED',
  'APPROVALS_DECIDE',
  'MAILS_READ',
  'MAILS_RETRY',
]
  .map((permission) => `${permission} ACCOUNT`)
  .concat(ofEverybody);

const ofGroupManagers = [
  `${account} ACCOUNT`,
  ...[...own, ...ownGroups, ...users.map((verb) => `USERS_${verb}`)].map(
    (permission) => `${permission} GROUPS`,
  ),
  ...ofEverybody,
];

const ofUsers = [
  `${account} ACCOUNT`,
  ...own.map((permission) => `${permission} OWN`),
  ...ownGroups.map((permission) => `${permission} GROUPS`),
  ...ofEverybody,
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
    (grant) => grant !== 'USERS_ASSIGN_APPROVAL_TRAIT GROUPS',
  ),
  user: [...ofUsers, unchecked],
  'user + approver': [...ofUsers, unchecked, decides],
  'user + examinee': ofUsers,
  'API credential': [
    `${account} ACCOUNT`,
    'USERS_READ OWN',
    'GROUPS_READ GROUPS',
    'SHIPMENTS_READ OWN',
    'SHIPMENTS_SEND GROUPS',
    unchecked,
  ],
};
