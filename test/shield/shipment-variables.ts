import { DeleteShipmentDocument, MarkShipmentForErasureDocument } from '../../src/generated/operations.js';
import { plainOptions, type Group, type Person, type World } from '../support/world.js';
import { deputyVariables } from './places-of-deputies.js';
import { decisionVariables, releasedLetter } from './decision-variables.js';

/** Has a letter of this sender be in the state that the mutation takes, and gives the variables with which it succeeds. */
export async function shipmentVariables(
  world: World,
  { sender, examinee }: { sender: Person; examinee: Person },
  group: Group,
  field: string,
): Promise<Record<string, unknown>> {
  switch (field) {
    case 'nameDeputy':
    case 'updateDeputyship':
    case 'endDeputyship':
    case 'resignDeputyship':
      return deputyVariables(world, group, field, sender);
    case 'createUpload':
      return { input: { filename: 'Brief.pdf' } };
    case 'createShipment':
      return {
        input: {
          uploadId: await world.upload(sender),
          groupId: group.id,
          options: plainOptions,
          draft: true,
        },
      };
    case 'updateShipment':
      return {
        input: {
          id: (await world.shipment(sender, { group, draft: true })).id,
          options: { ...plainOptions, colour: 'COLOUR' },
        },
      };
    case 'submitShipment':
    case 'deleteShipment':
      return { id: (await world.shipment(sender, { group, draft: true })).id };
    case 'assignShipment': {
      const { id } = await world.shipment(sender, { group, draft: true });
      return { input: { id, addUserIds: [examinee.id] } };
    }
    case 'cancelShipment':
      return { id: (await world.shipment(sender, { group })).id };
    case 'sendShipmentNow':
      return { id: await releasedLetter(world, sender, group) };
    case 'markShipmentForErasure':
    case 'unmarkShipmentForErasure':
    case 'eraseShipment':
      return { id: await markedLetter(world, sender, group) };
    default:
      return decisionVariables(world, examinee, group, field);
  }
}

/** A deleted letter of this sender that is marked for its final deletion. */
async function markedLetter(world: World, sender: Person, group: Group): Promise<string> {
  const { id } = await world.shipment(sender, { group, draft: true });
  await sender.client.run(DeleteShipmentDocument, { id });
  await world.superadmin.client.run(MarkShipmentForErasureDocument, { id });
  return id;
}
