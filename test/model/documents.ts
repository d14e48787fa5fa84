import { concepts } from './concepts.js';
import { may, type Key, type Person } from './model.js';
import type { Kind } from './rule.js';

/** The kinds of objects that can be named: without permission to read them, the schema has no fields of them anywhere. */
export interface Sight {
  users: boolean;
  groups: boolean;
  approvals: boolean;
  roles: boolean;
  /** FWD-5: whom a template names. */
  templateUsers: boolean;
}

/** The kinds that a person, or a program with this key, can name. */
export function sightOf(person: Person, key: Key | null = null): Sight {
  return {
    users: may(person, 'USERS_READ', 'OWN', key),
    groups: may(person, 'GROUPS_READ', 'OWN', key),
    approvals: may(person, 'APPROVALS_READ', 'OWN', key),
    roles: may(person, 'ROLES_READ', 'OWN', key),
    templateUsers: may(person, 'BOOKING_TEMPLATES_MANAGE', 'OWN', key),
  };
}

/** The fields of each kind of object that can be named. */
export interface Fields {
  group: string;
  account: string;
  customRole: string;
  person: string;
  letter: string;
  letterInBrief: string;
  credential: string;
  deputyship: string;
  template: string;
}

/** Those for a person who can name these kinds. */
export function fieldsFor(sight: Sight): Fields {
  const { users, groups, approvals, roles, templateUsers } = sight;
  const [ofGroup, decided] = [
    groups ? 'group { id }' : '',
    users ? 'decidedBy { id } decidedFor { id }' : '',
  ];
  const decisions = `approval { id state ${decided} } decisions { state changedSince ${decided} ${ofGroup} }`;
  const people = users ? 'sender { id } assignees { id }' : '';
  return {
    group: 'id name status',
    account: 'id userManagement groupMode',
    customRole: 'id name grants { permission scope statuses channels } holders everyone',
    person: `id email loginName role type approvalTrait status isBillingContact ${groups ? 'groups { id }' : ''}`,
    letterInBrief: `id status ${approvals ? 'approval { state }' : ''}`,
    letter: `id status channel ${ofGroup} ${people} ${approvals ? decisions : ''}`,
    credential: `id kind status ${ofGroup}`,
    deputyship: 'id approver { id } deputy { id }',
    template: `id name editableByOwner ${ofGroup} ${users ? 'owner { id }' : ''}
      ${users && templateUsers ? 'users { id }' : ''} ${roles ? 'customRoles { id }' : ''}`,
  };
}

/** Objects that cannot be named are not in the answer either. */
export function named(value: unknown, sight: Sight): unknown {
  const hidden = [
    ...(sight.users ? [] : ['sender', 'assignees', 'decidedBy', 'decidedFor', 'owner', 'users']),
    ...(sight.groups ? [] : ['group', 'groups']),
    ...(sight.approvals ? [] : ['approval', 'decisions']),
    ...(sight.roles ? [] : ['customRoles']),
    ...(sight.templateUsers ? [] : ['users']),
  ];
  if (hidden.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => named(each, sight));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !hidden.includes(name))
      .map(([name, each]) => [name, named(each, sight)]),
  );
}

function mutation(field: string, input: string | null, thing: string, shown: string): string {
  if (input === null) return `mutation { done: ${field} { thing: ${thing} { ${shown} } } }`;
  const name = input === 'ID!' ? 'id' : 'input';
  return `mutation ($${name}: ${input}) { done: ${field}(${name}: $${name}) { thing: ${thing} { ${shown} } } }`;
}

function confirmable(field: string, confirmed: string, thing: string, shown: string): string {
  return `mutation ($id: ID!, $${confirmed}: Int) {
    done: ${field}(id: $id, ${confirmed}: $${confirmed}) { thing: ${thing} { ${shown} } }
  }`;
}

function decision(field: string, approvalId: string, { letter }: Fields): string {
  return `mutation ($id: ID!, $approvalId: ${approvalId}) {
    done: ${field}(id: $id, approvalId: $approvalId) { thing: shipment { ${letter} } }
  }`;
}

function begins(field: string, input: string, { person }: Fields, seesUsers: boolean): string {
  const thing = seesUsers ? `thing: viewer { user { ${person} } }` : '';
  return `mutation ($input: ${input}) { done: ${field}(input: $input) { token ${thing} } }`;
}

/** The document of each operation for a person who can name these kinds; `done.thing` is the changed object. */
export const documents: { [K in Kind]: (fields: Fields, sight: Sight) => string } = {
  createGroup: ({ group }) => mutation('createGroup', 'CreateGroupInput!', 'group', group),
  renameGroup: ({ group }) => mutation('updateGroup', 'UpdateGroupInput!', 'group', group),
  lockGroup: ({ group }) => confirmable('lockGroup', 'confirmedAccessLoss', 'group', group),
  unlockGroup: ({ group }) => mutation('unlockGroup', 'ID!', 'group', group),
  deleteGroup: ({ group }) => confirmable('deleteGroup', 'confirmedAccessLoss', 'group', group),
  createUser: (fields) => mutation('createUser', 'CreateUserInput!', 'user', fields.person),
  updateUser: (fields) => mutation('updateUser', 'UpdateUserInput!', 'user', fields.person),
  lockUser: (fields) => confirmable('lockUser', 'confirmedUnwatchedShipments', 'user', fields.person),
  unlockUser: (fields) => mutation('unlockUser', 'ID!', 'user', fields.person),
  deleteUser: (fields) => confirmable('deleteUser', 'confirmedUnwatchedShipments', 'user', fields.person),
  inviteUser: (fields) => mutation('inviteUser', 'ID!', 'user', fields.person),
  acceptInvitation: (fields, { users }) =>
    begins('acceptInvitation', 'AcceptInvitationInput!', fields, users),
  logIn: (fields, { users }) => begins('logIn', 'LogInInput!', fields, users),
  handOverSuperadmin: (fields) =>
    mutation('handOverSuperadmin', 'HandOverSuperadminInput!', 'user', fields.person),
  activateUserManagement: ({ account }) => mutation('activateUserManagement', null, 'account', account),
  endUserManagement: ({ account }) =>
    mutation('endUserManagement', 'EndUserManagementInput!', 'account', account),
  deleteAccount: () => mutation('deleteAccount', 'DeleteAccountInput!', 'account', 'id'),
  createCredential: (fields) => `mutation ($input: CreateCredentialInput!) {
    done: createCredential(input: $input) { token: secret thing: credential { ${fields.credential} } }
  }`,
  deleteCredential: (fields) => mutation('deleteCredential', 'ID!', 'credential', fields.credential),
  createShipment: (fields) => mutation('createShipment', 'CreateShipmentInput!', 'shipment', fields.letter),
  updateShipment: (fields) => mutation('updateShipment', 'UpdateShipmentInput!', 'shipment', fields.letter),
  submitShipment: (fields) => mutation('submitShipment', 'ID!', 'shipment', fields.letter),
  cancelShipment: (fields) => mutation('cancelShipment', 'ID!', 'shipment', fields.letter),
  deleteShipment: (fields) => decision('deleteShipment', 'ID', fields),
  approveShipment: (fields) => decision('approveShipment', 'ID!', fields),
  rejectShipment: (fields) => mutation('rejectShipment', 'RejectShipmentInput!', 'shipment', fields.letter),
  moveShipment: (fields) => mutation('moveShipment', 'MoveShipmentInput!', 'shipment', fields.letter),
  createCustomRole: ({ customRole }) =>
    mutation('createCustomRole', 'CreateCustomRoleInput!', 'customRole', customRole),
  updateCustomRole: ({ customRole }) =>
    mutation('updateCustomRole', 'UpdateCustomRoleInput!', 'customRole', customRole),
  deleteCustomRole: () => `mutation ($id: ID!, $holders: Int, $unwatched: Int) {
    done: deleteCustomRole(id: $id, confirmedHolders: $holders, confirmedUnwatchedShipments: $unwatched) {
      id: deletedId
    }
  }`,
  assignCustomRole: ({ customRole }) =>
    mutation('assignCustomRole', 'AssignCustomRoleInput!', 'customRole', customRole),
  updateUserRights: (fields) => mutation('updateUserRights', 'UpdateUserRightsInput!', 'user', fields.person),
  ...concepts.documents,
  lookAtUser: (fields) => `query ($id: ID!) { thing: user(id: $id) { ${fields.person} } }`,
  lookAtGroup: ({ group }) => `query ($id: ID!) { thing: group(id: $id) { ${group} } }`,
  lookAtShipment: (fields) => `query ($id: ID!) { thing: shipment(id: $id) { ${fields.letter} } }`,
};
