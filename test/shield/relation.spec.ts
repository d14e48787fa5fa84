import { expect } from 'chai';
import { UpdateGroupDocument, UpdateUserDocument } from '../../src/generated/operations.js';
import { matrix } from '../../src/shield/matrix/matrix.js';
import type { Answer, Client } from '../support/client.js';
import { assignRole, assignRoleFor, customRole } from '../support/custom-roles.js';
import { nameDeputy } from '../support/deputies.js';
import { World, type Group, type Person } from '../support/world.js';

/** What only those are told who find the user, or the group, in their list; by hand, nothing follows from the code. */
const ofUsersWithinReach = [
  'personnelNumber',
  'function',
  'invitation { sentAt }',
  'lastLoginAt',
  'emailBouncedAt',
  'mailSettings { event }',
  'access { allowed }',
  'solelyWatchedShipments',
];
const ofGroupsWithinReach = ['description', 'costBearer', 'costCentre', 'address { city }'];

describe('Fields that depend on the object: shown within reach, null with FORBIDDEN out of it (LXP-7)', () => {
  let world: World;
  let sales: Group;
  let service: Group;
  let manager: Person;
  let headOfSales: Person;
  let clerk: Person;
  let colleague: Person;
  /** Sent by the manager, who is in no group, for sales. */
  let letterOfManager: string;
  /** Sent by the clerk for service, before the clerk moved to sales; approved by the manager. */
  let letterOfClerk: string;
  let letterOfColleague: string;

  before(async function () {
    this.timeout(120_000);
    world = await World.create();
    [sales, service] = [await world.group(), await world.group()];
    [manager, headOfSales, clerk, colleague] = await Promise.all([
      world.user({ role: 'MANAGER' }),
      world.user({ role: 'GROUP_MANAGER', groups: [sales] }),
      world.user({ trait: 'EXAMINEE', groups: [service] }),
      world.user({ groups: [sales] }),
    ]);
    const { client } = world.superadmin;
    for (const { id } of [manager, clerk, colleague])
      await client.run(UpdateUserDocument, { input: { id, personnelNumber: '4711', note: 'Vorsicht' } });
    for (const { id } of [sales, service])
      await client.run(UpdateGroupDocument, { input: { id, description: 'Für alle', costCentre: '0815' } });
    letterOfManager = (await world.shipment(manager, { group: sales })).id;
    letterOfColleague = (await world.shipment(colleague, { group: sales })).id;
    letterOfClerk = (await world.shipment(clerk, { group: service })).id;
    await world.approve(manager, { id: letterOfClerk });
    await client.run(UpdateUserDocument, { input: { id: clerk.id, groupIds: [sales.id] } });
  });

  /** Asks for one field below a shipment, next to the id of what it belongs to. */
  async function ask(viewer: Person | Client, id: string, place: string, field: string) {
    const client = 'client' in viewer ? viewer.client : viewer;
    const [outer, inner] = place.split('.');
    const selection =
      inner === undefined ? `${place} { id ${field} }` : `${outer!} { ${inner} { id ${field} } }`;
    const answer = await client.send<{ shipment: Record<string, unknown> }, { id: string }>(
      `query ($id: ID!) { shipment(id: $id) { id ${selection} } }`,
      { id },
    );
    const object = place
      .split('.')
      .reduce<unknown>((parent, name) => (parent as Record<string, unknown>)[name], answer.data?.shipment);
    return { answer, object: object as Record<string, unknown> };
  }

  function expectShown({ answer, object }: { answer: Answer<unknown>; object: object }, field: string) {
    expect(answer.errors, field).to.deep.equal([]);
    expect(object).to.have.property(nameOf(field));
  }

  function expectRefused(
    { answer, object }: { answer: Answer<unknown>; object: Record<string, unknown> },
    place: string,
    field: string,
    id: string,
  ) {
    expect(object, 'the parent stays').to.deep.equal({ id, [nameOf(field)]: null });
    expect(answer.errors.map(({ extensions, path }) => ({ code: extensions.code, path }))).to.deep.equal([
      { code: 'FORBIDDEN', path: ['shipment', ...place.split('.'), nameOf(field)] },
    ]);
  }

  it('these are the fields of the matrix that have a relation, no more and no fewer', () => {
    const withRelation = Object.entries(matrix).flatMap(([coordinate, access]) =>
      access.kind === 'PERMISSION' && access.relation !== undefined
        ? [`${coordinate} ${access.relation}`]
        : [],
    );
    expect(withRelation).to.have.members([
      ...ofUsersWithinReach
        .map(nameOf)
        .map((name) => `User.${name} ${name === 'mailSettings' ? 'MAIL_SETTINGS' : 'USER'}_WITHIN_REACH`),
      'User.deputies DEPUTIES_WITHIN_REACH',
      'User.note USER_ADMINISTERED',
      ...ofGroupsWithinReach.map((field) => `Group.${nameOf(field)} GROUP_WITHIN_REACH`),
    ]);
  });

  for (const field of ofUsersWithinReach) {
    it(`a group manager reads ${nameOf(field)} of a sender of their group, not of one from outside`, async () => {
      expectShown(await ask(headOfSales, letterOfColleague, 'sender', field), field);
      const outside = await ask(headOfSales, letterOfManager, 'sender', field);
      expectRefused(outside, 'sender', field, manager.id);
    });

    it(`a clerk reads their own ${nameOf(field)}, not that of who approved their letter`, async () => {
      expectShown(await ask(clerk, letterOfClerk, 'sender', field), field);
      const decidedBy = await ask(clerk, letterOfClerk, 'approval.decidedBy', field);
      expectRefused(decidedBy, 'approval.decidedBy', field, manager.id);
    });

    it(`superadmin and managers read ${nameOf(field)} of everybody`, async () => {
      for (const viewer of [world.superadmin, manager])
        for (const id of [letterOfManager, letterOfClerk, letterOfColleague])
          expectShown(await ask(viewer, id, 'sender', field), field);
    });
  }

  for (const field of ofGroupsWithinReach) {
    it(`a clerk who has moved on reads ${nameOf(field)} of the new group, not of the one they wrote for`, async () => {
      const mine = await clerk.client.send(`query ($id: ID!) { group(id: $id) { id ${field} } }`, {
        id: sales.id,
      });
      expect(mine.errors).to.deep.equal([]);
      expectRefused(await ask(clerk, letterOfClerk, 'group', field), 'group', field, service.id);
    });

    it(`superadmin and managers read ${nameOf(field)} of every group`, async () => {
      for (const viewer of [world.superadmin, manager])
        expectShown(await ask(viewer, letterOfClerk, 'group', field), field);
    });
  }

  it('DBX-5 a read-only group manager reads the same as a full one: of a sender of their group, not of one from outside', async () => {
    const reader = await world.user({ role: 'GROUP_MANAGER', type: 'READ_ONLY', groups: [sales] });
    for (const field of ['function', 'personnelNumber', 'lastLoginAt']) {
      expectShown(await ask(reader, letterOfColleague, 'sender', field), field);
      expectRefused(await ask(reader, letterOfManager, 'sender', field), 'sender', field, manager.id);
    }
  });

  it('LXP-7 seeing a user is not enough to read their mail settings and deputies: these take the permission to manage them', async () => {
    const reader = await world.user({ role: 'GROUP_MANAGER', type: 'READ_ONLY', groups: [sales] });
    const office = await world.user({ role: 'MEMBER', groups: [service] });
    const grants = ['USERS_READ ACCOUNT', 'SHIPMENTS_READ ACCOUNT', 'DEPUTIES_MANAGE OWN'];
    await assignRole(world, await customRole(world, grants), office);
    for (const viewer of [reader, office]) {
      const refused = await ask(viewer, letterOfColleague, 'sender', 'mailSettings { event }');
      expectRefused(refused, 'sender', 'mailSettings { event }', colleague.id);
    }
    const deputies = await ask(office, letterOfColleague, 'sender', 'deputies { id }');
    expectRefused(deputies, 'sender', 'deputies { id }', colleague.id);
    const own = await office.client.send('query ($id: ID!) { user(id: $id) { mailSettings { event } } }', {
      id: office.id,
    });
    expect(own.errors).to.deep.equal([]);
    await assignRoleFor(
      world,
      await customRole(world, ['USERS_READ GROUPS', 'MAIL_SETTINGS_MANAGE GROUPS']),
      [sales],
      office,
    );
    expectShown(await ask(office, letterOfColleague, 'sender', 'mailSettings { event }'), 'mailSettings');
    const outside = await ask(office, letterOfManager, 'sender', 'mailSettings { event }');
    expectRefused(outside, 'sender', 'mailSettings { event }', manager.id);
  });

  it('PLY-5 a role for a named group shows the fields of its users and of this group, and not those of the own group', async () => {
    const office = await world.user({ role: 'MEMBER', groups: [service] });
    const grants = ['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT', 'SHIPMENTS_READ ACCOUNT'];
    await assignRoleFor(world, await customRole(world, grants), [sales], office);
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ ACCOUNT']), office);
    for (const field of ofUsersWithinReach.filter(
      (each) => !each.startsWith('mail') && !each.startsWith('sole'),
    )) {
      expectShown(await ask(office, letterOfColleague, 'sender', field), field);
      expectRefused(await ask(office, letterOfManager, 'sender', field), 'sender', field, manager.id);
    }
    for (const field of ofGroupsWithinReach)
      expectShown(await ask(office, letterOfColleague, 'group', field), field);
  });

  it('a deputy decides on the letters of the approver, and reads nothing more of their senders and groups', async () => {
    const [approver, deputy] = [
      await world.user({ trait: 'APPROVER', groups: [sales] }),
      await world.user({ groups: [service] }),
    ];
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    const { id } = await world.shipment(examinee, { group: sales });
    expectRefused(await ask(deputy, id, 'sender', 'function'), 'sender', 'function', examinee.id);
    for (const field of ofGroupsWithinReach)
      expectRefused(await ask(deputy, id, 'group', field), 'group', field, sales.id);
  });

  it('one refused row of a list leaves the other rows as they are', async () => {
    const answer = await headOfSales.client.send<
      { shipments: { nodes: { id: string; sender: { note: string | null } }[] } },
      object
    >('{ shipments { nodes { id sender { note } } } }');
    const notes = new Map(answer.data?.shipments.nodes.map((node) => [node.id, node.sender.note]));
    expect(notes.get(letterOfColleague)).to.equal('Vorsicht');
    expect(notes.get(letterOfManager)).to.equal(null);
    expect(answer.errors.map((error) => error.extensions.code)).to.deep.equal(['FORBIDDEN']);
  });
});

function nameOf(field: string): string {
  return field.split(' ')[0] ?? '';
}
