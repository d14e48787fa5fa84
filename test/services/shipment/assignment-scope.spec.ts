import { expect } from 'chai';
import { AssignShipmentDocument, ShipmentActionsDocument } from '../../../src/generated/operations.js';
import { assign, dispatcher, dispatching, unassign } from '../../support/assignments.js';
import { assignRole, assignRoleFor, customRole } from '../../support/custom-roles.js';
import { deleteGroup } from '../../support/losses.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../../support/world.js';

const permissions = [...dispatching, 'APPROVALS_DECIDE'] as const;

describe('FWD-4 the action ASSIGN of a letter says whether the viewer assigns this letter, in the scope in which they assign', function () {
  this.timeout(60_000);

  let world: World;
  let home: Group;
  let other: Group;
  let sender: Person;
  let recipient: Person;
  const letters = new Map<string, Shipment>();
  const viewers = new Map<string, Person>();

  before(async () => {
    world = await World.create();
    [home, other] = [await world.group(), await world.group()];
    const gone = await world.group();
    sender = await quickUser(world, { trait: 'EXAMINEE', groups: [home, other, gone] });
    recipient = await quickUser(world, { groups: [home, other] });
    const limitedTo = async (...limited: string[]): Promise<{ id: string }> => {
      const grants = permissions
        .filter((permission) => !limited.some((each) => each.startsWith(`${permission} `)))
        .map((permission) => `${permission} ACCOUNT`);
      return customRole(world, [...limited, ...grants]);
    };
    const holding = async (role: { id: string }, groups: Group[]): Promise<Person> => {
      const person = await quickUser(world, { role: 'MEMBER', groups });
      await assignRole(world, role, person);
      return person;
    };
    const placed = await quickUser(world, { role: 'MEMBER' });
    await assignRoleFor(world, await limitedTo(), [home], placed);
    viewers.set('account', await holding(await limitedTo(), []));
    viewers.set('own groups', await dispatcher(world, [home]));
    viewers.set('named group', placed);
    // Sees, sends and decides everywhere, but assigns in the own groups only.
    viewers.set('assigns in own groups', await holding(await limitedTo('SHIPMENTS_ASSIGN GROUPS'), [home]));
    viewers.set('sees own groups', await holding(await limitedTo('SHIPMENTS_READ GROUPS'), [home]));
    viewers.set('assigns nothing', await quickUser(world, { role: 'USER', groups: [home] }));
    letters.set('of home', await quickShipment(world, sender, home.id));
    letters.set('of other', await quickShipment(world, sender, other.id));
    letters.set('of gone', await quickShipment(world, sender, gone.id));
    await deleteGroup(world.superadmin.client, gone.id);
    letters.set('assigned to the viewer', await quickShipment(world, sender, other.id));
    for (const viewer of viewers.values())
      await assign(world.superadmin, letters.get('assigned to the viewer')!, viewer);
  });

  /** Whether the viewer is told that they can assign the letter; null if they do not see the letter or the action. */
  async function told({ client }: Person, { id }: Shipment): Promise<boolean | null> {
    const { data } = await client.send(ShipmentActionsDocument, { id });
    const actions = data?.shipment?.allowedActions ?? [];
    return actions.find(({ action }) => action === 'ASSIGN')?.allowed ?? null;
  }

  /** Whether the assignment of the letter to a colleague is carried out; it is taken back. */
  async function done({ client }: Person, letter: Shipment): Promise<boolean> {
    const input = { id: letter.id, addUserIds: [recipient.id] };
    const { errors } = await client.send(AssignShipmentDocument, { input });
    if (errors.length > 0) return false;
    await unassign(world.superadmin, letter, recipient);
    return true;
  }

  it('FWD-4 for the account, for the own groups and for a named group, and the mutation does the same', async () => {
    const assigned: Record<string, string[]> = {};
    for (const [name, viewer] of viewers) {
      assigned[name] = [];
      for (const [title, letter] of letters) {
        const answer = await told(viewer, letter);
        expect(await done(viewer, letter), `${name}, ${title}`).to.equal(answer === true);
        if (answer === true) assigned[name].push(title);
      }
    }
    const everywhere = [...letters.keys()];
    expect(assigned).to.deep.equal({
      account: everywhere,
      'own groups': ['of home'],
      'named group': ['of home'],
      'assigns in own groups': ['of home'],
      'sees own groups': ['of home'],
      'assigns nothing': [],
    });
  });

  it('FWD-4 a letter outside the scope that one sees otherwise says that it cannot be assigned, and why', async () => {
    const viewer = viewers.get('assigns in own groups')!;
    const { shipment } = await viewer.client.run(ShipmentActionsDocument, {
      id: letters.get('of other')!.id,
    });
    const action = shipment?.allowedActions.find((each) => each.action === 'ASSIGN');
    expect(action).to.include({ allowed: false, reason: 'ASSIGNMENT_BEYOND_OWN' });
  });
});
