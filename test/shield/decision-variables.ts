import { quickUser } from '../support/rounds.js';
import { decidedAs, type Group, type Person, type World } from '../support/world.js';
import { deleteGroup } from '../support/losses.js';

/** Letters of somebody with the permission set that is named, one sent and one that waits. */
export type Letters = { of: string; id: string; waiting: ReturnType<typeof decidedAs> }[];

/** Has a letter wait that this can be done to, and gives the variables with which it succeeds. */
export async function decisionVariables(
  world: World,
  examinee: Person,
  group: Group,
  field: string,
): Promise<Record<string, unknown>> {
  if (field === 'moveShipment')
    return { input: { ...(await letterOfDeletedGroup(world)), groupId: group.id } };
  const waiting = decidedAs(await world.shipment(examinee, { group }));
  switch (field) {
    case 'approveShipment':
      return waiting;
    case 'recallShipment':
      await world.approve(world.superadmin, waiting);
      return { id: waiting.id };
    case 'rejectShipment':
      return { input: { ...waiting, comment: 'Nein.' } };
    case 'decideShipments': {
      // The second is refused, so that there is an error to look at.
      const refused = { ...waiting, decision: 'REJECT', comment: 'x'.repeat(2_001) };
      return { input: { decisions: [{ ...waiting, decision: 'APPROVE' }, refused] } };
    }
    default:
      throw new Error(`Nobody has arranged anything for ${field} yet.`);
  }
}

/** A letter of this sender that was released and is not handed over yet; gives its id. */
export async function releasedLetter(world: World, sender: Person, group: Group): Promise<string> {
  const { id, approval } = await world.shipment(sender, { group });
  if (approval !== null) await world.approve(world.superadmin, { id });
  return id;
}

async function letterOfDeletedGroup(world: World): Promise<ReturnType<typeof decidedAs>> {
  const group = await world.group();
  const sender = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
  const letter = await world.shipment(sender, { group });
  await deleteGroup(world.superadmin.client, group.id);
  return decidedAs(letter);
}
