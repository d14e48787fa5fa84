import { plainOptions } from '../support/world.js';

/** A place where an operation takes an id: the kind, and the variables around it. */
interface Place {
  kind: 'template' | 'group' | 'role' | 'user';
  variables: (id: string) => Record<string, unknown>;
}

/** Every place where an operation on booking templates takes an id; with the id of a template of the account. */
export function placesOfTemplates(own: () => { template: string }): Record<string, Place> {
  const creating = { name: 'Vorlage', options: plainOptions };
  const update = (more: object): Record<string, unknown> => ({ input: { id: own().template, ...more } });
  return {
    'Query.bookingTemplate id': { kind: 'template', variables: (id) => ({ id }) },
    'Mutation.createBookingTemplate input.groupId': {
      kind: 'group',
      variables: (groupId) => ({ input: { ...creating, groupId } }),
    },
    'Mutation.createBookingTemplate input.ownerId': {
      kind: 'user',
      variables: (ownerId) => ({ input: { ...creating, ownerId } }),
    },
    'Mutation.createBookingTemplate input.customRoleIds': {
      kind: 'role',
      variables: (id) => ({ input: { ...creating, customRoleIds: [id] } }),
    },
    'Mutation.createBookingTemplate input.userIds': {
      kind: 'user',
      variables: (id) => ({ input: { ...creating, userIds: [id] } }),
    },
    'Mutation.copyBookingTemplate input.id': {
      kind: 'template',
      variables: (id) => ({ input: { id, name: 'Kopie' } }),
    },
    'Mutation.updateBookingTemplate input.id': {
      kind: 'template',
      variables: (id) => ({ input: { id, costCentre: '1' } }),
    },
    'Mutation.updateBookingTemplate input.groupId': {
      kind: 'group',
      variables: (groupId) => update({ groupId }),
    },
    'Mutation.updateBookingTemplate input.ownerId': {
      kind: 'user',
      variables: (ownerId) => update({ ownerId }),
    },
    'Mutation.updateBookingTemplate input.customRoleIds': {
      kind: 'role',
      variables: (id) => update({ customRoleIds: [id] }),
    },
    'Mutation.updateBookingTemplate input.userIds': {
      kind: 'user',
      variables: (id) => update({ userIds: [id] }),
    },
    'Mutation.deleteBookingTemplate id': { kind: 'template', variables: (id) => ({ id }) },
  };
}
