import { expect } from 'chai';
import {
  ApproveShipmentDocument,
  AssignGroupDocument,
  AssignShipmentDocument,
  CreateUserDocument,
  LockUserDocument,
  ShipmentDocument,
  UpdateUserDocument,
  UserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { assignRole, assignRoleFor, customRole } from '../../support/custom-roles.js';
import { nameDeputy } from '../../support/deputies.js';
import { codeOf, listOf } from '../../support/listed.js';
import { quickUser } from '../../support/rounds.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('PLY-5 a custom role that is held for named groups', function () {
  this.timeout(60_000);
  let world: World;
  let sales: Group;
  let support: Group;
  let purchasing: Group;

  before(async () => {
    world = await World.create();
    [sales, support, purchasing] = [
      await world.group(`A ${uniqueName('Vertrieb')}`),
      await world.group(`B ${uniqueName('Service')}`),
      await world.group(`C ${uniqueName('Einkauf')}`),
    ];
  });

  /** A member of these groups, with a role for the others. */
  async function holder(grants: readonly string[], groups: Group[], memberOf: Group[] = []): Promise<Person> {
    const person = await quickUser(world, { role: 'MEMBER', groups: memberOf });
    await assignRoleFor(world, await customRole(world, grants), groups, person);
    return person;
  }

  it('PLY-5 is among the permissions of the viewer, also beside a limited one from another source', async () => {
    const person = await holder(['SHIPMENTS_READ ACCOUNT'], [purchasing]);
    await assignRole(world, await customRole(world, ['SHIPMENTS_READ OWN QUEUED']), person);
    const { viewer } = await person.client.run(ViewerDocument);
    const held = viewer?.permissions.filter(({ permission }) => permission === 'SHIPMENTS_READ') ?? [];
    expect(held.map(({ scope }) => scope)).to.deep.equal(['GROUPS']);
    const sender = await quickUser(world, { groups: [purchasing] });
    const letter = await world.shipment(sender, { group: purchasing });
    expect((await listOf(person.client, 'shipments')).ids).to.include(letter.id);
  });

  it('PLY-5 shows the shipments of these groups and one’s own, in rows, pages and totals', async () => {
    const [ofSales, ofSupport] = [
      await quickUser(world, { groups: [sales] }),
      await quickUser(world, { groups: [support] }),
    ];
    const office = await quickUser(world, { groups: [purchasing] });
    await assignRoleFor(world, await customRole(world, ['SHIPMENTS_READ ACCOUNT']), [sales, support], office);
    const letters = [
      await world.shipment(ofSales, { group: sales }),
      await world.shipment(ofSupport, { group: support }),
      await world.shipment(office, { group: purchasing }),
    ];
    const hidden = await world.shipment(await quickUser(world, { groups: [purchasing] }), {
      group: purchasing,
    });
    expect(await listOf(office.client, 'shipments')).to.deep.equal({
      ids: letters.map(({ id }) => id).sort(),
      total: 3,
    });
    for (const { id } of letters)
      expect(await codeOf(office.client.send(ShipmentDocument, { id }))).to.equal('ok');
    expect(await codeOf(office.client.send(ShipmentDocument, { id: hidden.id }))).to.equal('NOT_FOUND');
  });

  it('PLY-5 shows the users of these groups and oneself, and the groups, though one belongs to none of them', async () => {
    const firm = await World.create();
    const [north, south] = [await firm.group('Nord'), await firm.group('Süd')];
    const own = await firm.group('Eigene');
    const northerner = await quickUser(firm, { groups: [north] });
    await quickUser(firm, { groups: [south] });
    const person = await quickUser(firm, { role: 'MEMBER', groups: [own] });
    const role = await customRole(firm, ['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT']);
    await assignRoleFor(firm, role, [north], person);
    const users = [person.id, northerner.id].sort();
    expect(await listOf(person.client, 'users')).to.deep.equal({ ids: users, total: 2 });
    expect(await listOf(person.client, 'groups')).to.deep.equal({ ids: [north.id, own.id].sort(), total: 2 });
    await quickUser(firm, { groups: [own] });
    expect((await listOf(person.client, 'users')).total, 'of the own group, nobody').to.equal(2);
  });

  it('PLY-5 shows the activities of these groups, in rows and totals', async () => {
    const firm = await World.create();
    const [north, south] = [await firm.group('Nord'), await firm.group('Süd')];
    await quickUser(firm, { groups: [north] });
    await quickUser(firm, { groups: [south] });
    const person = await quickUser(firm, { role: 'MEMBER', groups: [south] });
    const before = await listOf(person.client, 'activities');
    expect(before.total).to.equal(before.ids.length);
    const role = await customRole(firm, ['ACTIVITIES_READ ACCOUNT']);
    await assignRoleFor(firm, role, [north], person);
    const all = await listOf(firm.superadmin.client, 'activities');
    const seen = await listOf(person.client, 'activities');
    expect(seen.total).to.equal(seen.ids.length);
    expect(seen.ids.length).to.be.greaterThan(before.ids.length).and.lessThan(all.ids.length);
    expect(all.ids).to.include.members(seen.ids);
  });

  it('PLY-5 each permission has its own groups: reading in one and changing in another add up to nothing', async () => {
    const [ofSales, ofSupport] = [
      await quickUser(world, { role: 'MEMBER', groups: [sales] }),
      await quickUser(world, { role: 'MEMBER', groups: [support] }),
    ];
    const reads = ['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT'];
    const person = await holder([...reads], [sales]);
    await assignRoleFor(
      world,
      await customRole(world, [...reads, 'USERS_UPDATE ACCOUNT']),
      [support],
      person,
    );
    const rename = (id: string): Promise<unknown> =>
      codeOf(person.client.send(UpdateUserDocument, { input: { id, firstName: 'Neu' } }));
    expect(await rename(ofSupport.id)).to.equal('ok');
    expect(await rename(ofSales.id)).to.equal('FORBIDDEN');
    const { user } = await person.client.run(UserDocument, { id: ofSales.id });
    expect(user?.id).to.equal(ofSales.id);
    const groupIds = [support.id, sales.id];
    expect(
      await codeOf(person.client.send(UpdateUserDocument, { input: { id: ofSupport.id, groupIds } })),
    ).to.equal('NOT_FOUND');
  });

  it('PLY-5 sends for these groups only, also by assignment, and decides on their letters only', async () => {
    const sender = await holder(
      [
        'GROUPS_READ ACCOUNT',
        'SHIPMENTS_READ ACCOUNT',
        'APPROVALS_READ ACCOUNT',
        'SHIPMENTS_SEND ACCOUNT',
        'SHIPMENTS_SEND_UNCHECKED OWN',
      ],
      [sales],
      [support],
    );
    await world.shipment(sender, { group: sales });
    let refused: unknown;
    await world.shipment(sender, { group: support }).catch((error: unknown) => (refused = error));
    expect(String(refused)).to.include('NOT_FOUND');
    const decider = await holder(
      ['SHIPMENTS_READ ACCOUNT', 'APPROVALS_READ ACCOUNT', 'APPROVALS_DECIDE ACCOUNT'],
      [sales],
      [support],
    );
    const [salesExaminee, supportExaminee] = [
      await quickUser(world, { trait: 'EXAMINEE', groups: [sales] }),
      await quickUser(world, { trait: 'EXAMINEE', groups: [support] }),
    ];
    const near = await world.shipment(salesExaminee, { group: sales });
    const far = await world.shipment(supportExaminee, { group: support });
    await world.approve(decider, near);
    const decision = await world.decided(world.superadmin, far);
    expect(await codeOf(decider.client.send(ApproveShipmentDocument, decision))).to.equal('NOT_FOUND');
    const assigner = await holder(
      ['USERS_READ ACCOUNT', 'SHIPMENTS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT', 'SHIPMENTS_ASSIGN ACCOUNT'],
      [sales],
    );
    const assign = (id: string): Promise<unknown> =>
      codeOf(assigner.client.send(AssignShipmentDocument, { input: { id, addUserIds: [salesExaminee.id] } }));
    const colleague = await quickUser(world, { groups: [sales] });
    expect(await assign((await world.shipment(colleague, { group: sales })).id)).to.equal('ok');
    expect(await assign(far.id)).to.equal('NOT_FOUND');
    await world.approve(world.superadmin, far);
  });

  it('PLY-5 approvers for a group are notified of its waiting letters, and their deputies decide there', async () => {
    const firm = await World.create();
    const [north, south] = [await firm.group('Nord'), await firm.group('Süd')];
    const role = await customRole(firm, [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'APPROVALS_DECIDE ACCOUNT',
    ]);
    const approver = await quickUser(firm, { role: 'MEMBER', groups: [south] });
    await assignRoleFor(firm, role, [north], approver);
    const deputy = await quickUser(firm, { groups: [south] });
    const manager = await quickUser(firm, { role: 'MANAGER' });
    await nameDeputy(firm, approver, deputy, { by: manager });
    const [northerner, southerner] = [
      await quickUser(firm, { trait: 'EXAMINEE', groups: [north] }),
      await quickUser(firm, { trait: 'EXAMINEE', groups: [south] }),
    ];
    const near = await firm.shipment(northerner, { group: north });
    const far = await firm.shipment(southerner, { group: south });
    expect(await codeOf(firm.superadmin.client.send(LockUserDocument, { id: approver.id }))).to.equal(
      'CONFLICT',
    );
    expect((await listOf(deputy.client, 'shipments')).ids).to.deep.equal([near.id]);
    const { deciders } = (
      await firm.superadmin.client.send<{ shipment: { approval: { deciders: number } } }, object>(
        'query ($id: ID!) { shipment(id: $id) { approval { deciders } } }',
        { id: near.id },
      )
    ).data?.shipment.approval ?? { deciders: 0 };
    // The superadmin, the manager, the approver and the deputy.
    expect(deciders).to.equal(4);
    await firm.approve(deputy, near);
    await firm.approve(firm.superadmin, far);
  });

  it('PLY-5 a limited permission has no effect for groups; limits from other sources stay beside groups without limits', async () => {
    const [ofSales, ofSupport] = [
      await quickUser(world, { groups: [sales] }),
      await quickUser(world, { groups: [support] }),
    ];
    const near = await world.shipment(ofSales, { group: sales, draft: true });
    const far = await world.shipment(ofSupport, { group: support, draft: true });
    const limited = await customRole(world, ['SHIPMENTS_READ ACCOUNT CANCELED *']);
    const person = await quickUser(world, { role: 'MEMBER', groups: [support] });
    const seen = async (): Promise<string[]> => (await listOf(person.client, 'shipments')).ids;
    await assignRoleFor(world, limited, [sales, support], person);
    expect(await codeOf(person.client.send('{ shipments(first: 1) { totalCount } }'))).to.equal('FORBIDDEN');
    await assignRole(world, limited, person);
    expect(await seen()).not.to.include.members([near.id]);
    await assignRoleFor(world, await customRole(world, ['SHIPMENTS_READ GROUPS']), [sales], person);
    const letters = await listOf(person.client, 'shipments');
    expect(letters.ids).to.include(near.id).and.not.include(far.id);
    expect(letters.total).to.equal(letters.ids.length);
  });

  it('PLY-5 a credential of a group reads and sends there what its user’s roles for this group give', async () => {
    const colleague = await quickUser(world, { groups: [sales] });
    const letter = await world.shipment(colleague, { group: sales });
    const sending = ['GROUPS_READ ACCOUNT', 'SHIPMENTS_SEND ACCOUNT', 'CREDENTIALS_MANAGE OWN'];
    const reader = await holder(['SHIPMENTS_READ ACCOUNT', ...sending], [sales]);
    const { client } = await world.credential(reader, { group: sales });
    expect((await listOf(client, 'shipments')).ids).to.include(letter.id);
    const stranger = await holder(['SHIPMENTS_READ OWN', ...sending], [sales]);
    await assignRoleFor(world, await customRole(world, ['SHIPMENTS_READ ACCOUNT']), [support], stranger);
    const program = await world.credential(stranger, { group: sales });
    expect((await listOf(program.client, 'shipments')).ids).to.deep.equal([]);
    let refused: unknown;
    await world.credential(stranger, { group: support }).catch((error: unknown) => (refused = error));
    expect(String(refused)).to.include('NOT_FOUND');
  });

  it('PLY-5 a user who manages users for a group creates, changes and locks there, and nowhere else', async () => {
    const managing = [
      'USERS_READ ACCOUNT',
      'GROUPS_READ ACCOUNT',
      'USERS_CREATE ACCOUNT',
      'USERS_UPDATE ACCOUNT',
      'USERS_LOCK ACCOUNT',
    ];
    const person = await holder(managing, [sales], [support]);
    const [near, far] = [
      await quickUser(world, { role: 'MEMBER', groups: [sales] }),
      await quickUser(world, { role: 'MEMBER', groups: [support] }),
    ];
    const run = person.client;
    const create = (groupIds: string[]): Promise<unknown> =>
      codeOf(run.send(CreateUserDocument, { input: userInput({ groupIds }) }));
    expect(await create([support.id])).to.equal('NOT_FOUND');
    expect(await codeOf(run.send(LockUserDocument, { id: near.id }))).to.equal('ok');
    expect(await codeOf(run.send(LockUserDocument, { id: far.id }))).to.equal('NOT_FOUND');
    expect(
      await codeOf(run.send(AssignGroupDocument, { input: { groupId: support.id, userIds: [near.id] } })),
    ).to.equal('NOT_FOUND');
  });
});
