import { activityTypes } from '../../src/entities/activity-type.js';
import { accessLoss, lossesBy } from './losses.js';
import type { Person } from './model.js';
import type { Kind, Operation, Operations } from './rule.js';
import { password } from './store.js';
import { changeBy } from './user-rules.js';

const person = 'id email loginName role approvalTrait status groups { id }';
const group = 'id name status';
const letter = `id status group { id } sender { id } approval { id state decidedBy { id } }
  decisions { state changedSince decidedBy { id } group { id } }`;
const letterInBrief = 'id status approval { state }';
const account = 'id userManagement groupMode';
const credential = 'id kind status group { id }';

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

function decision(field: string, approvalId: string): string {
  return `mutation ($id: ID!, $approvalId: ${approvalId}) {
    done: ${field}(id: $id, approvalId: $approvalId) { thing: shipment { ${letter} } }
  }`;
}

function begins(field: string, input: string): string {
  return `mutation ($input: ${input}) { done: ${field}(input: $input) { token thing: viewer { user { ${person} } } } }`;
}

/** What is sent for each operation; `done.thing` is what has changed. */
export const documents: Record<Kind, string> = {
  createGroup: mutation('createGroup', 'CreateGroupInput!', 'group', group),
  renameGroup: mutation('updateGroup', 'UpdateGroupInput!', 'group', group),
  lockGroup: confirmable('lockGroup', 'confirmedAccessLoss', 'group', group),
  unlockGroup: mutation('unlockGroup', 'ID!', 'group', group),
  deleteGroup: confirmable('deleteGroup', 'confirmedAccessLoss', 'group', group),
  createUser: mutation('createUser', 'CreateUserInput!', 'user', person),
  updateUser: mutation('updateUser', 'UpdateUserInput!', 'user', person),
  lockUser: confirmable('lockUser', 'confirmedUnwatchedShipments', 'user', person),
  unlockUser: mutation('unlockUser', 'ID!', 'user', person),
  deleteUser: confirmable('deleteUser', 'confirmedUnwatchedShipments', 'user', person),
  inviteUser: mutation('inviteUser', 'ID!', 'user', person),
  acceptInvitation: begins('acceptInvitation', 'AcceptInvitationInput!'),
  logIn: begins('logIn', 'LogInInput!'),
  handOverSuperadmin: mutation('handOverSuperadmin', 'HandOverSuperadminInput!', 'user', person),
  activateUserManagement: mutation('activateUserManagement', null, 'account', account),
  endUserManagement: mutation('endUserManagement', 'EndUserManagementInput!', 'account', account),
  deleteAccount: mutation('deleteAccount', 'DeleteAccountInput!', 'account', 'id'),
  createCredential: `mutation ($input: CreateCredentialInput!) {
    done: createCredential(input: $input) { token: secret thing: credential { ${credential} } }
  }`,
  deleteCredential: mutation('deleteCredential', 'ID!', 'credential', credential),
  createShipment: mutation('createShipment', 'CreateShipmentInput!', 'shipment', letter),
  updateShipment: mutation('updateShipment', 'UpdateShipmentInput!', 'shipment', letter),
  submitShipment: mutation('submitShipment', 'ID!', 'shipment', letter),
  cancelShipment: mutation('cancelShipment', 'ID!', 'shipment', letter),
  deleteShipment: decision('deleteShipment', 'ID'),
  approveShipment: decision('approveShipment', 'ID!'),
  rejectShipment: mutation('rejectShipment', 'RejectShipmentInput!', 'shipment', letter),
  moveShipment: mutation('moveShipment', 'MoveShipmentInput!', 'shipment', letter),
  lookAtUser: `query ($id: ID!) { thing: user(id: $id) { ${person} } }`,
  lookAtGroup: `query ($id: ID!) { thing: group(id: $id) { ${group} } }`,
  lookAtShipment: `query ($id: ID!) { thing: shipment(id: $id) { ${letter} } }`,
};

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
        role,
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
    lookAtUser: (what) => ofId(what.person),
    lookAtGroup: (what) => ofId(what.group),
    lookAtShipment: (what) => ofId(what.letter),
  };
  return (variables[operation.kind] as (what: Operation['what']) => Record<string, unknown>)(operation.what);
}

// A failed login is noted some time after the answer, and not each time.
const loggedAtOnce = Object.keys(activityTypes).filter((type) => type !== 'LOGIN_FAILED');

const everyone = '[CREATED, INVITED, ACTIVE, LOCKED, DELETED]';
const everyGroup = '[ACTIVE, LOCKED, DELETED]';
const everyLetter = '[DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]';

/**
 * What somebody sees; what it takes a permission to name is in it only for who holds it. Letters come in full or in brief, and
 * whoever is asked thoroughly tells also totals, filtered lists, and whatever else there is: that costs twice as much.
 */
export function everythingSeen(asks: {
  decides: boolean;
  administers: boolean;
  thorough: boolean;
  inFull: boolean;
}): string {
  const total = asks.thorough ? 'totalCount' : '';
  const more = `
    account { ${account} }
    activities(first: 1, filter: { types: [${loggedAtOnce.join(', ')}] }) { totalCount }
    credentials(first: 200) { nodes { ${credential} } totalCount }
    someUsers: users(first: 200, filter: $users) { nodes { id } totalCount }
    overview: shipments(first: 200) { nodes { id } totalCount }
    someShipments: shipments(first: 200, filter: $shipments) { nodes { id } totalCount }`;
  return `query ${asks.thorough ? '($users: UserFilter, $shipments: ShipmentFilter)' : ''} {
    viewer {
      permissions { permission scope }
      dashboard {
        shipmentsAwaitingMyDecision myShipmentsAwaitingApproval myRejectedShipments myDeletedShipments
        ${asks.administers ? 'usersWithoutGroup' : ''}
      }
    }
    users(first: 200, filter: { statuses: ${everyone} }) { nodes { ${person} } ${total} }
    groups(first: 200, filter: { statuses: ${everyGroup} }) { nodes { ${group} } ${total} }
    shipments(first: 200, filter: { statuses: ${everyLetter} }) {
      nodes { ${asks.inFull ? letter : letterInBrief} } ${total}
    }
    ${asks.decides ? `approvals(first: 200) { nodes { id } ${total} }` : ''}
    ${asks.thorough ? more : ''}
  }`;
}
