import { activityTypes } from '../../src/entities/activity-type.js';
import { assigned, holdersOf, regranted, rightsAfter } from './custom-role-rules.js';
import type { Permission, Scope } from './holding.js';
import { accessLoss, lossesBy, unwatchedBy } from './losses.js';
import { may, type Key, type Person } from './model.js';
import type { Kind, Operation, Operations } from './rule.js';
import { password } from './store.js';
import { changeBy } from './user-rules.js';

/** The kinds of objects that can be named: without permission to read them, the schema has no fields of them anywhere. */
export interface Sight {
  users: boolean;
  groups: boolean;
  approvals: boolean;
}

/** The kinds that a person, or a program with this key, can name. */
export function sightOf(person: Person, key: Key | null = null): Sight {
  return {
    users: may(person, 'USERS_READ', 'OWN', key),
    groups: may(person, 'GROUPS_READ', 'OWN', key),
    approvals: may(person, 'APPROVALS_READ', 'OWN', key),
  };
}

const group = 'id name status';
const account = 'id userManagement groupMode';
const customRole = 'id name grants { permission scope } holders';

function person({ groups }: Sight): string {
  return `id email loginName role approvalTrait status ${groups ? 'groups { id }' : ''}`;
}

function letterInBrief({ approvals }: Sight): string {
  return `id status ${approvals ? 'approval { state }' : ''}`;
}

function letter({ users, groups, approvals }: Sight): string {
  const [ofGroup, decidedBy] = [groups ? 'group { id }' : '', users ? 'decidedBy { id }' : ''];
  const decided = `approval { id state ${decidedBy} } decisions { state changedSince ${decidedBy} ${ofGroup} }`;
  return `id status ${ofGroup} ${users ? 'sender { id }' : ''} ${approvals ? decided : ''}`;
}

function credential({ groups }: Sight): string {
  return `id kind status ${groups ? 'group { id }' : ''}`;
}

/** Objects that cannot be named are not in the answer either. */
export function named(value: unknown, sight: Sight): unknown {
  const hidden = [
    ...(sight.users ? [] : ['sender', 'decidedBy']),
    ...(sight.groups ? [] : ['group', 'groups']),
    ...(sight.approvals ? [] : ['approval', 'decisions']),
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

function decision(field: string, approvalId: string, sight: Sight): string {
  return `mutation ($id: ID!, $approvalId: ${approvalId}) {
    done: ${field}(id: $id, approvalId: $approvalId) { thing: shipment { ${letter(sight)} } }
  }`;
}

function begins(field: string, input: string, sight: Sight): string {
  const thing = sight.users ? `thing: viewer { user { ${person(sight)} } }` : '';
  return `mutation ($input: ${input}) { done: ${field}(input: $input) { token ${thing} } }`;
}

/** The document of each operation for a person who can name these kinds; `done.thing` is the changed object. */
export const documents: { [K in Kind]: (sight: Sight) => string } = {
  createGroup: () => mutation('createGroup', 'CreateGroupInput!', 'group', group),
  renameGroup: () => mutation('updateGroup', 'UpdateGroupInput!', 'group', group),
  lockGroup: () => confirmable('lockGroup', 'confirmedAccessLoss', 'group', group),
  unlockGroup: () => mutation('unlockGroup', 'ID!', 'group', group),
  deleteGroup: () => confirmable('deleteGroup', 'confirmedAccessLoss', 'group', group),
  createUser: (sight) => mutation('createUser', 'CreateUserInput!', 'user', person(sight)),
  updateUser: (sight) => mutation('updateUser', 'UpdateUserInput!', 'user', person(sight)),
  lockUser: (sight) => confirmable('lockUser', 'confirmedUnwatchedShipments', 'user', person(sight)),
  unlockUser: (sight) => mutation('unlockUser', 'ID!', 'user', person(sight)),
  deleteUser: (sight) => confirmable('deleteUser', 'confirmedUnwatchedShipments', 'user', person(sight)),
  inviteUser: (sight) => mutation('inviteUser', 'ID!', 'user', person(sight)),
  acceptInvitation: (sight) => begins('acceptInvitation', 'AcceptInvitationInput!', sight),
  logIn: (sight) => begins('logIn', 'LogInInput!', sight),
  handOverSuperadmin: (sight) =>
    mutation('handOverSuperadmin', 'HandOverSuperadminInput!', 'user', person(sight)),
  activateUserManagement: () => mutation('activateUserManagement', null, 'account', account),
  endUserManagement: () => mutation('endUserManagement', 'EndUserManagementInput!', 'account', account),
  deleteAccount: () => mutation('deleteAccount', 'DeleteAccountInput!', 'account', 'id'),
  createCredential: (sight) => `mutation ($input: CreateCredentialInput!) {
    done: createCredential(input: $input) { token: secret thing: credential { ${credential(sight)} } }
  }`,
  deleteCredential: (sight) => mutation('deleteCredential', 'ID!', 'credential', credential(sight)),
  createShipment: (sight) => mutation('createShipment', 'CreateShipmentInput!', 'shipment', letter(sight)),
  updateShipment: (sight) => mutation('updateShipment', 'UpdateShipmentInput!', 'shipment', letter(sight)),
  submitShipment: (sight) => mutation('submitShipment', 'ID!', 'shipment', letter(sight)),
  cancelShipment: (sight) => mutation('cancelShipment', 'ID!', 'shipment', letter(sight)),
  deleteShipment: (sight) => decision('deleteShipment', 'ID', sight),
  approveShipment: (sight) => decision('approveShipment', 'ID!', sight),
  rejectShipment: (sight) => mutation('rejectShipment', 'RejectShipmentInput!', 'shipment', letter(sight)),
  moveShipment: (sight) => mutation('moveShipment', 'MoveShipmentInput!', 'shipment', letter(sight)),
  createCustomRole: () => mutation('createCustomRole', 'CreateCustomRoleInput!', 'customRole', customRole),
  updateCustomRole: () => mutation('updateCustomRole', 'UpdateCustomRoleInput!', 'customRole', customRole),
  deleteCustomRole: () => `mutation ($id: ID!, $holders: Int, $unwatched: Int) {
    done: deleteCustomRole(id: $id, confirmedHolders: $holders, confirmedUnwatchedShipments: $unwatched) {
      id: deletedId
    }
  }`,
  assignCustomRole: () => mutation('assignCustomRole', 'AssignCustomRoleInput!', 'customRole', customRole),
  updateUserRights: (sight) => mutation('updateUserRights', 'UpdateUserRightsInput!', 'user', person(sight)),
  lookAtUser: (sight) => `query ($id: ID!) { thing: user(id: $id) { ${person(sight)} } }`,
  lookAtGroup: () => `query ($id: ID!) { thing: group(id: $id) { ${group} } }`,
  lookAtShipment: (sight) => `query ($id: ID!) { thing: shipment(id: $id) { ${letter(sight)} } }`,
};

function grantOf([permission, scope]: [Permission, Scope]): { permission: Permission; scope: Scope } {
  return { permission, scope };
}

function passwordOf(fits: boolean): string {
  return fits ? password : 'not the password';
}

function confirmedLosses(person: Person, after: Parameters<typeof lossesBy>[1]): Record<string, unknown> {
  const { access, unwatched } = lossesBy(person, after);
  return { confirmedAccessLoss: access, confirmedUnwatchedShipments: unwatched };
}

const options = { sides: 'SIMPLEX', colour: 'BLACK_AND_WHITE', destination: 'NATIONAL', registered: 'NONE' };
/** LXP-2: registered mail is national only. */
const impossibleOptions = { ...options, destination: 'INTERNATIONAL', registered: 'DEPOSIT' };

/** The document's variables. Of an upload only its sender knows the id. */
export function variablesOf(operation: Operation, uploadId: string | null): Record<string, unknown> {
  const ofId = ({ id }: { id: string }): Record<string, unknown> => ({ id });
  const ofInput = (input: Record<string, unknown>): Record<string, unknown> => ({ input });
  const idsOf = (groups: readonly { id: string }[]): string[] => groups.map(({ id }) => id);
  const leaving = ({ group, confirmed }: Operations['lockGroup']): Record<string, unknown> => ({
    id: group.id,
    ...(confirmed ? { confirmedAccessLoss: accessLoss(group) } : {}),
  });
  const ending =
    (status: 'LOCKED' | 'DELETED') =>
    ({ person, confirmed }: Operations['lockUser']): Record<string, unknown> => ({
      id: person.id,
      ...(confirmed ? { confirmedUnwatchedShipments: lossesBy(person, { status }).unwatched } : {}),
    });
  const variables: { [K in Kind]: (what: Operations[K]) => Record<string, unknown> } = {
    createGroup: ({ name }) => ofInput({ name }),
    renameGroup: ({ group: { id }, name }) => ofInput({ id, name }),
    lockGroup: leaving,
    unlockGroup: (what) => ofId(what.group),
    deleteGroup: leaving,
    createUser: ({ email, role, trait, groups }) =>
      ofInput({
        firstName: 'Nina',
        lastName: 'Neu',
        email,
        ...(role === undefined ? {} : { role }),
        ...(trait === undefined ? {} : { approvalTrait: trait }),
        groupIds: idsOf(groups),
      }),
    updateUser: (what) => {
      const { person, trait, groups, confirmed, ...rest } = what;
      return ofInput({
        id: person.id,
        ...rest,
        ...(confirmed && operation.by !== null ? confirmedLosses(person, changeBy(operation.by, what)) : {}),
        ...(trait === undefined ? {} : { approvalTrait: trait }),
        ...(groups === undefined ? {} : { groupIds: idsOf(groups) }),
      });
    },
    lockUser: ending('LOCKED'),
    unlockUser: (what) => ofId(what.person),
    deleteUser: ending('DELETED'),
    inviteUser: (what) => ofId(what.person),
    acceptInvitation: ({ token }) => ofInput({ token, password }),
    logIn: ({ person: { loginName } }) => ofInput({ loginName, password }),
    handOverSuperadmin: ({ person: { id }, passwordFits }) =>
      ofInput({ userId: id, password: passwordOf(passwordFits) }),
    activateUserManagement: () => ({}),
    endUserManagement: ({ passwordFits }) => ofInput({ password: passwordOf(passwordFits) }),
    deleteAccount: ({ passwordFits }) => ofInput({ password: passwordOf(passwordFits) }),
    createCredential: (what) => ofInput({ kind: what.credential, groupId: what.group?.id ?? null }),
    deleteCredential: (what) => ofId(what.key),
    createShipment: (what) =>
      ofInput({
        uploadId,
        groupId: what.group?.id ?? null,
        draft: what.draft,
        options: what.impossible ? impossibleOptions : options,
      }),
    updateShipment: (what) =>
      ofInput({
        id: what.letter.id,
        ...(what.group === undefined ? {} : { groupId: what.group?.id ?? null }),
        ...(what.impossible === undefined ? {} : { options: what.impossible ? impossibleOptions : options }),
      }),
    submitShipment: (what) => ofId(what.letter),
    cancelShipment: (what) => ofId(what.letter),
    deleteShipment: ({ letter: { id }, approvalId }) => ({ id, approvalId }),
    approveShipment: ({ letter: { id }, approvalId }) => ({ id, approvalId }),
    rejectShipment: ({ letter: { id }, approvalId }) => ofInput({ id, approvalId, comment: 'Bitte prüfen' }),
    moveShipment: (what) =>
      ofInput({ id: what.letter.id, approvalId: what.approvalId, groupId: what.group.id }),
    createCustomRole: ({ name, grants }) => ofInput({ name, grants: grants.map(grantOf) }),
    updateCustomRole: ({ customRole: role, name, grants, confirmed }) =>
      ofInput({
        id: role.id,
        ...(name === undefined ? {} : { name }),
        ...(grants === undefined ? {} : { grants: grants.map(grantOf) }),
        ...(confirmed && grants !== undefined
          ? { confirmedUnwatchedShipments: unwatchedBy(role.account, regranted(role, new Map(grants))) }
          : {}),
      }),
    deleteCustomRole: ({ customRole: role, confirmed }) => ({
      id: role.id,
      ...(confirmed
        ? {
            holders: holdersOf(role).length,
            unwatched: unwatchedBy(role.account, regranted(role, new Map())),
          }
        : {}),
    }),
    assignCustomRole: (what) =>
      ofInput({
        id: what.customRole.id,
        addUserIds: idsOf(what.add),
        removeUserIds: idsOf(what.remove),
        ...(what.confirmed
          ? { confirmedUnwatchedShipments: unwatchedBy(what.customRole.account, assigned(what)) }
          : {}),
      }),
    updateUserRights: (what) => {
      const { person, rights, exclusions, confirmed } = what;
      return ofInput({
        userId: person.id,
        ...(rights === undefined ? {} : { rights: rights.map(grantOf) }),
        ...(exclusions === undefined ? {} : { exclusions }),
        ...(confirmed ? { confirmedUnwatchedShipments: lossesBy(person, rightsAfter(what)).unwatched } : {}),
      });
    },
    lookAtUser: (what) => ofId(what.person),
    lookAtGroup: (what) => ofId(what.group),
    lookAtShipment: (what) => ofId(what.letter),
  };
  return (variables[operation.kind] as (what: Operation['what']) => Record<string, unknown>)(operation.what);
}

// A failed login is noted some time after the answer, and neither it nor a refused attempt each time.
const loggedAtOnce = Object.keys(activityTypes).filter(
  (type) => type !== 'LOGIN_FAILED' && type !== 'ESCALATION_REFUSED',
);

const everyone = '[CREATED, INVITED, ACTIVE, LOCKED, DELETED]';
const everyGroup = '[ACTIVE, LOCKED, DELETED]';
const everyLetter = '[DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]';

/** The requested data. */
export interface Asked {
  sight: Sight;
  decides: boolean;
  /** Counts the users without a group. */
  counts: boolean;
  shipments: boolean;
  account: boolean;
  activities: boolean;
  credentials: boolean;
  customRoles: boolean;
  /** Also totals, filtered lists, and whatever else there is: that costs twice as much. */
  thorough: boolean;
  /** Letters in full, not in brief. */
  inFull: boolean;
}

/** The data that a person sees; fields that require a permission only for its holders. */
export function everythingSeen(asked: Asked): string {
  const { sight, thorough, inFull } = asked;
  const total = thorough ? 'totalCount' : '';
  const more = `
    ${asked.account ? `account { ${account} }` : ''}
    ${asked.activities ? `activities(first: 1, filter: { types: [${loggedAtOnce.join(', ')}] }) { totalCount }` : ''}
    ${asked.credentials ? `credentials(first: 200) { nodes { ${credential(sight)} } totalCount }` : ''}
    ${asked.customRoles ? `customRoles(first: 200) { nodes { ${customRole} } totalCount }` : ''}
    ${sight.users ? 'someUsers: users(first: 200, filter: $users) { nodes { id } totalCount }' : ''}
    ${asked.shipments ? overviews : ''}`;
  const variables = [
    ...(thorough && sight.users ? ['$users: UserFilter'] : []),
    ...(thorough && asked.shipments ? ['$shipments: ShipmentFilter'] : []),
  ];
  const letters = `shipments(first: 200, filter: { statuses: ${everyLetter} }) {
      nodes { ${inFull ? letter(sight) : letterInBrief(sight)} } ${total}
    }`;
  return `query ${variables.length === 0 ? '' : `(${variables.join(', ')})`} {
    viewer {
      permissions { permission scope }
      dashboard {
        shipmentsAwaitingMyDecision myShipmentsAwaitingApproval myRejectedShipments myDeletedShipments
        ${asked.counts ? 'usersWithoutGroup' : ''}
      }
    }
    ${sight.users ? `users(first: 200, filter: { statuses: ${everyone} }) { nodes { ${person(sight)} } ${total} }` : ''}
    ${sight.groups ? `groups(first: 200, filter: { statuses: ${everyGroup} }) { nodes { ${group} } ${total} }` : ''}
    ${asked.shipments ? letters : ''}
    ${asked.decides ? `approvals(first: 200) { nodes { id } ${total} }` : ''}
    ${thorough ? more : ''}
  }`;
}

const overviews = `overview: shipments(first: 200) { nodes { id } totalCount }
    someShipments: shipments(first: 200, filter: $shipments) { nodes { id } totalCount }`;
