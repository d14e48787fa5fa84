/** A place where an operation takes an id: the kind, and the variables around it. */
interface Place {
  kind: 'role' | 'user' | 'group';
  variables: (id: string) => Record<string, unknown>;
}

const ofShipment = {
  kind: 'shipment',
  variables: (id: string): Record<string, unknown> => ({ id }),
} as const;

/** The places where the final deletion of a shipment takes its id. */
export const placesOfErasure = {
  'Mutation.markShipmentForErasure id': ofShipment,
  'Mutation.unmarkShipmentForErasure id': ofShipment,
  'Mutation.eraseShipment id': ofShipment,
};

/** Every place where an operation on custom roles and rights takes an id; with the ids of a role and a user of the account, and of the viewer. */
export function placesOfRoles(
  own: () => { role: string; user: string; asking: string },
): Record<string, Place> {
  return {
    'Query.previewCustomRole input.id': { kind: 'role', variables: (id) => ({ input: { id, grants: [] } }) },
    'Query.previewUserGrants input.userId': {
      kind: 'user',
      variables: (userId) => ({ input: { userId, customRoleIds: [] } }),
    },
    'Query.previewUserGrants input.customRoleIds': {
      kind: 'role',
      variables: (id) => ({ input: { userId: own().user, customRoleIds: [own().role, id] } }),
    },
    'Query.previewUserGrants input.customRoleGroups.customRoleId': {
      kind: 'role',
      variables: (id) => ({
        input: { userId: own().user, customRoleIds: [], customRoleGroups: [{ customRoleId: id }] },
      }),
    },
    'Query.previewUserGrants input.customRoleGroups.groupIds': {
      kind: 'group',
      variables: (id) => ({
        input: {
          userId: own().user,
          customRoleIds: [own().role],
          customRoleGroups: [inGroup(own().role, id)],
        },
      }),
    },
    'Query.explainPermission userId': {
      kind: 'user',
      variables: (userId) => ({ userId, permission: 'USERS_READ' }),
    },
    'Query.explainPermission objectId': {
      kind: 'user',
      variables: (objectId) => ({ userId: own().asking, permission: 'USERS_READ', objectId }),
    },
    'Query.customRole id': { kind: 'role', variables: (id) => ({ id }) },
    'Mutation.mailUsers input.customRoleId': {
      kind: 'role',
      variables: (customRoleId) => ({
        input: { customRoleId, subject: 'Betreff', text: 'Text', idempotencyKey: 'Schlüssel' },
      }),
    },
    'Mutation.createUser input.customRoleIds': {
      kind: 'role',
      variables: (id) => ({
        input: {
          firstName: 'A',
          lastName: 'B',
          email: 'a@firma.example',
          role: 'MEMBER',
          customRoleIds: [own().role, id],
        },
      }),
    },
    'Mutation.copyCustomRole input.id': {
      kind: 'role',
      variables: (id) => ({ input: { id, name: 'Kopie' } }),
    },
    'Mutation.updateCustomRole input.id': {
      kind: 'role',
      variables: (id) => ({ input: { id, name: 'Anders' } }),
    },
    'Mutation.deleteCustomRole id': { kind: 'role', variables: (id) => ({ id }) },
    'Mutation.assignCustomRole input.id': {
      kind: 'role',
      variables: (id) => ({ input: { id, addUserIds: [own().user] } }),
    },
    'Mutation.assignCustomRole input.addUserIds': {
      kind: 'user',
      variables: (id) => ({ input: { id: own().role, addUserIds: [own().user, id] } }),
    },
    'Mutation.assignCustomRole input.groupIds': {
      kind: 'group',
      variables: (id) => ({ input: { id: own().role, addUserIds: [own().user], groupIds: [id] } }),
    },
    'Mutation.assignCustomRole input.removeUserIds': {
      kind: 'user',
      variables: (id) => ({ input: { id: own().role, removeUserIds: [own().user, id] } }),
    },
    'Mutation.updateUserRoles input.userId': {
      kind: 'user',
      variables: (id) => ({ input: { userId: id, customRoleIds: [] } }),
    },
    'Mutation.updateUserRoles input.customRoleIds': {
      kind: 'role',
      variables: (id) => ({ input: { userId: own().user, customRoleIds: [own().role, id] } }),
    },
    'Mutation.updateUserRoles input.customRoleGroups.customRoleId': {
      kind: 'role',
      variables: (id) => ({
        input: { userId: own().user, customRoleIds: [], customRoleGroups: [{ customRoleId: id }] },
      }),
    },
    'Mutation.updateUserRoles input.customRoleGroups.groupIds': {
      kind: 'group',
      variables: (id) => ({
        input: {
          userId: own().user,
          customRoleIds: [own().role],
          customRoleGroups: [inGroup(own().role, id)],
        },
      }),
    },
    'Mutation.updateUserRights input.userId': {
      kind: 'user',
      variables: (id) => ({ input: { userId: id, exclusions: [] } }),
    },
  };
}

function inGroup(customRoleId: string, groupId: string): object {
  return { customRoleId, groupIds: [groupId] };
}
