import { assigned, grantedBy, holdersOf, regranted, rightsAfter } from './changes.js';
import { concepts } from './concepts.js';
import { accessLoss, lossesBy, unwatchedBy } from './losses.js';
import type { Person } from './model.js';
import type { Given, Kind, Operation, Operations } from './rule.js';
import { password } from './store.js';
import { changeBy } from './user-rules.js';

function grantOf({ permission, scope, statuses, channels }: Given): object {
  return {
    permission,
    scope,
    ...(statuses === null ? {} : { statuses }),
    ...(channels === null ? {} : { channels }),
  };
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
    createUser: ({ email, role, trait, type, groups }) =>
      ofInput({
        firstName: 'Nina',
        lastName: 'Neu',
        email,
        ...(role === undefined ? {} : { role }),
        ...(trait === undefined ? {} : { approvalTrait: trait }),
        ...(type === undefined ? {} : { type }),
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
    createCredential: ({ credential: kind, group, program }) =>
      ofInput({
        kind,
        groupId: group?.id ?? null,
        ...(program === null ? {} : { userId: program.id }),
      }),
    deleteCredential: (what) => ofId(what.key),
    createShipment: (what) =>
      ofInput({
        uploadId,
        draft: what.draft,
        // The group and the options of the template count where no others are named.
        ...(what.template === null
          ? { groupId: what.group?.id ?? null }
          : {
              templateId: what.template.id,
              ...(what.group === null ? {} : { groupId: what.group.id }),
            }),
        ...(what.template !== null && !what.impossible
          ? {}
          : { options: what.impossible ? impossibleOptions : options }),
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
          ? { confirmedUnwatchedShipments: unwatchedBy(role.account, regranted(role, grantedBy(grants))) }
          : {}),
      }),
    deleteCustomRole: ({ customRole: role, confirmed }) => ({
      id: role.id,
      ...(confirmed
        ? {
            holders: holdersOf(role).length,
            unwatched: unwatchedBy(role.account, regranted(role, { grants: new Map(), limits: new Map() })),
          }
        : {}),
    }),
    assignCustomRole: (what) =>
      ofInput({
        id: what.customRole.id,
        addUserIds: idsOf(what.add),
        removeUserIds: idsOf(what.remove),
        ...(what.groups === null ? {} : { groupIds: idsOf(what.groups) }),
        ...(what.everyone === undefined ? {} : { everyone: what.everyone }),
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
    ...variablesBy(operation.by),
    lookAtUser: (what) => ofId(what.person),
    lookAtGroup: (what) => ofId(what.group),
    lookAtShipment: (what) => ofId(what.letter),
  };
  return (variables[operation.kind] as (what: Operation['what']) => Record<string, unknown>)(operation.what);
}

type Variables = { [K in keyof typeof concepts.variables]: (what: Operations[K]) => Record<string, unknown> };

function variablesBy(by: Person | null): Variables {
  const bound = Object.entries(concepts.variables).map(([kind, one]) => [
    kind,
    (what: never) => one(what, by),
  ]);
  return Object.fromEntries(bound) as Variables;
}
