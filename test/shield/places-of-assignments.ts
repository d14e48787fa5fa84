/** A place where an operation takes an id: the kind, and the variables around it. */
interface Place {
  kind: 'shipment' | 'user';
  variables: (id: string) => Record<string, unknown>;
}

/**
 * Every place where the assignment of shipments takes an id, and where a mutation takes that of a shipment alone; with the ids of the viewer's own
 * draft and of a user in sight.
 */
export function placesOfAssignments(own: () => { draft: string; user: string }): Record<string, Place> {
  const alone: Place = { kind: 'shipment', variables: (id) => ({ id }) };
  return {
    'Mutation.submitShipment id': alone,
    'Mutation.cancelShipment id': alone,
    'Mutation.recallShipment id': alone,
    'Mutation.sendShipmentNow id': alone,
    'Mutation.assignShipment input.id': {
      kind: 'shipment',
      variables: (id) => ({ input: { id, addUserIds: [own().user] } }),
    },
    'Mutation.assignShipment input.addUserIds': {
      kind: 'user',
      variables: (id) => ({ input: { id: own().draft, addUserIds: [own().user, id] } }),
    },
    'Mutation.assignShipment input.removeUserIds': {
      kind: 'user',
      variables: (id) => ({ input: { id: own().draft, removeUserIds: [own().user, id] } }),
    },
  };
}
