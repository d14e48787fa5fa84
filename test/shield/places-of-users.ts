import { password } from '../support/world.js';

/** A place where an operation takes an id: the kind, and the variables around it. */
interface Place {
  kind: 'group' | 'user';
  variables: (id: string) => Record<string, unknown>;
}

/** Every place where a change of users takes an id; with the ids of a user and a group within reach. */
export function placesOfUsers(own: () => { user: string; group: string }): Record<string, Place> {
  return {
    'Mutation.createUser input.groupIds': {
      kind: 'group',
      variables: (id) => ({
        input: { firstName: 'A', lastName: 'B', email: 'a@firma.example', groupIds: [own().group, id] },
      }),
    },
    'Mutation.updateUser input.id': {
      kind: 'user',
      variables: (id) => ({ input: { id, firstName: 'Mallory' } }),
    },
    'Mutation.updateUser input.groupIds': {
      kind: 'group',
      variables: (id) => ({ input: { id: own().user, groupIds: [own().group, id] } }),
    },
    'Mutation.assignGroup input.groupId': {
      kind: 'group',
      variables: (id) => ({ input: { groupId: id, userIds: [own().user] } }),
    },
    'Mutation.assignGroup input.userIds': {
      kind: 'user',
      variables: (id) => ({ input: { groupId: own().group, userIds: [own().user, id] } }),
    },
    'Mutation.inviteUser id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.lockUser id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.unlockUser id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.deleteUser id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.nameBillingContact id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.removeBillingContact id': { kind: 'user', variables: (id) => ({ id }) },
    'Mutation.handOverSuperadmin input.userId': {
      kind: 'user',
      variables: (id) => ({ input: { userId: id, password } }),
    },
    'Mutation.updateMailSettings input.userId': {
      kind: 'user',
      variables: (id) => ({ input: { userId: id, settings: [{ event: 'LETTER_DECIDED', mode: 'NONE' }] } }),
    },
  };
}
