import { expect } from 'chai';
import {
  CreateUserDocument,
  LockGroupDocument,
  UpdateUserDocument,
  UserDocument,
  type CreateUserInput,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { customRole, assignRole, exclude, memberWith } from '../../support/custom-roles.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

interface ShipmentList {
  shipments: { nodes: { id: string }[]; totalCount: number };
}

const shipmentList = '{ shipments(first: 10) { nodes { id } totalCount } }';

describe('PLY-4 permissions of one user in scopes that no base role combines', function () {
  this.timeout(60_000);
  let world: World;
  let sales: Group;
  let support: Group;

  before(async () => {
    world = await World.create();
    sales = await world.group();
    support = await world.group();
  });

  async function groupsOf(userId: string): Promise<(string | undefined)[]> {
    const { user } = await world.superadmin.client.run(UserDocument, { id: userId });
    return (user?.groups ?? []).map(({ id }) => id).sort();
  }

  function newUser(groupIds: string[], role?: 'USER' | 'MEMBER'): { input: CreateUserInput } {
    const names = { firstName: 'Nina', lastName: 'Neu', email: `${uniqueName('nina')}@firma.example` };
    return { input: { ...names, groupIds, ...(role === undefined ? {} : { role }) } };
  }

  it('LXP-13: an approver for the account finds every waiting letter in the overview, also with shipments.read for groups alone', async () => {
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    const decider = await memberWith(
      world,
      ['SHIPMENTS_READ GROUPS', 'APPROVALS_READ GROUPS', 'APPROVALS_DECIDE ACCOUNT'],
      {
        groups: [support],
      },
    );
    const letter = await world.shipment(examinee, { group: sales });
    const { data } = await decider.client.send<ShipmentList, never>(shipmentList);
    expect(data?.shipments).to.deep.equal({ nodes: [{ id: letter.id }], totalCount: 1 });
    await world.approve(decider, letter);
    const after = await decider.client.send<ShipmentList, never>(shipmentList);
    expect(after.data?.shipments).to.deep.equal({ nodes: [], totalCount: 0 });
  });

  it('LXP-12: the dashboard counts no letters for a user who cannot see any, as the overview shows none', async () => {
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [sales] });
    const letter = await world.shipment(examinee, { group: sales });
    const counted = async (): Promise<number | undefined> => {
      const document = '{ viewer { dashboard { myShipmentsAwaitingApproval } } }';
      const { data } = await examinee.client.send<
        { viewer: { dashboard: { myShipmentsAwaitingApproval: number } } },
        never
      >(document);
      return data?.viewer.dashboard.myShipmentsAwaitingApproval;
    };
    expect(await counted()).to.equal(1);
    await exclude(world, examinee, 'SHIPMENTS_READ');
    expect(await counted()).to.equal(0);
    await world.approve(world.superadmin, letter);
  });

  it('LXP-10: a program that sends for a group which its user does not belong to reads there what the user sent, no more', async () => {
    const colleague = await world.user({ groups: [support] });
    await world.shipment(colleague, { group: support });
    const sender = await world.user({ groups: [sales] });
    await assignRole(
      world,
      await customRole(world, [
        'SHIPMENTS_READ GROUPS',
        'APPROVALS_READ GROUPS',
        'SHIPMENTS_SEND ACCOUNT',
        'CREDENTIALS_MANAGE OWN',
      ]),
      sender,
    );
    const own = await world.shipment(sender, { group: support });
    const program = await world.credential(sender, { group: support });
    const { data } = await program.client.send<ShipmentList, never>(shipmentList);
    expect(data?.shipments).to.deep.equal({ nodes: [{ id: own.id }], totalCount: 1 });
  });

  it('LXP-7: a user who creates users for the account and sees those of own groups creates one without a group, who stays hidden', async () => {
    const sending = [
      'SHIPMENTS_READ ACCOUNT',
      'APPROVALS_READ ACCOUNT',
      'SHIPMENTS_SEND ACCOUNT',
      'BOOKING_TEMPLATES_READ OWN',
      'CREDENTIALS_MANAGE OWN',
    ];
    const grants = ['USERS_CREATE ACCOUNT', 'USERS_READ GROUPS', 'GROUPS_READ ACCOUNT', ...sending];
    const creator = await memberWith(world, grants);
    const { data } = await creator.client.send<{ createUser: { user: { id: string } } }, object>(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      newUser([sales.id]),
    );
    const id = data?.createUser.user.id ?? '';
    expect(await groupsOf(id)).to.deep.equal([sales.id]);
    await creator.client.refused('NOT_FOUND', UserDocument, { id });
  });

  it('LXP-7: a user who assigns base roles in own groups names none for a new user of another group', async () => {
    const creator = await memberWith(
      world,
      [
        'USERS_CREATE ACCOUNT',
        'USERS_READ ACCOUNT',
        'USERS_UPDATE GROUPS',
        'USERS_ASSIGN_ROLE GROUPS',
        'GROUPS_READ ACCOUNT',
      ],
      { groups: [sales] },
    );
    await creator.client.refused('FORBIDDEN', CreateUserDocument, newUser([support.id], 'MEMBER'));
    await creator.client.run(CreateUserDocument, newUser([sales.id], 'MEMBER'));
  });

  describe('LXP-7: users.update for the account and groups.read for own groups', () => {
    let editor: Person;

    before(async () => {
      const grants = ['USERS_UPDATE ACCOUNT', 'USERS_READ ACCOUNT', 'GROUPS_READ GROUPS'];
      editor = await memberWith(world, grants, { groups: [sales] });
    });

    it('adds a user to a visible group, without users.create; groups that the editor does not see stay', async () => {
      const user = await world.createdUser({ role: 'MEMBER', groups: [support] });
      await editor.client.run(UpdateUserDocument, { input: { id: user.id, groupIds: [sales.id] } });
      expect(await groupsOf(user.id)).to.deep.equal([sales.id, support.id].sort());
      await editor.client.run(UpdateUserDocument, { input: { id: user.id, groupIds: [] } });
      expect(await groupsOf(user.id)).to.deep.equal([support.id]);
    });

    it('finds no group that the editor does not see', async () => {
      const user = await world.createdUser({ role: 'MEMBER', groups: [sales] });
      const input = { id: user.id, groupIds: [sales.id, support.id] };
      await editor.client.refused('NOT_FOUND', UpdateUserDocument, { input });
      expect(await groupsOf(user.id)).to.deep.equal([sales.id]);
    });
  });

  it('LXP-7: a user who changes the users of the account cannot lock themselves out with a locked group', async () => {
    const locked = await world.group();
    await world.superadmin.client.run(LockGroupDocument, { id: locked.id });
    const editor = await memberWith(
      world,
      ['USERS_UPDATE ACCOUNT', 'USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT'],
      { groups: [sales] },
    );
    const input = { id: editor.id, groupIds: [locked.id], confirmedAccessLoss: 1 };
    const error = await editor.client.refused('FORBIDDEN', UpdateUserDocument, { input });
    expect(error.extensions.reason).to.equal('OWN_ACCESS_LOSS');
    expect(await groupsOf(editor.id)).to.deep.equal([sales.id]);
    await editor.client.run(UpdateUserDocument, { input: { id: editor.id, groupIds: [support.id] } });
    expect(await groupsOf(editor.id)).to.deep.equal([support.id]);
  });

  it('LXP-7: an examined group manager names the present groups of a user whose trait gives more, and adds none', async () => {
    const groups = [sales, support];
    const editor = await world.user({ role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups });
    const colleague = await world.user({ role: 'GROUP_MANAGER', trait: 'NONE', groups: [sales] });
    const naming = (...groups: Group[]): { input: UpdateUserInput } => ({
      input: { id: colleague.id, groupIds: groups.map(({ id }) => id) },
    });
    await editor.client.run(UpdateUserDocument, naming(sales));
    await editor.client.refused('FORBIDDEN', UpdateUserDocument, naming(sales, support));
    expect(await groupsOf(colleague.id)).to.deep.equal([sales.id]);
  });

  it('LXP-7: a user who sees no groups finds nobody by a group, not even by the own one', async () => {
    const viewer = await memberWith(world, ['USERS_READ GROUPS'], { groups: [sales] });
    const count = async (): Promise<number | undefined> => {
      const document = `{ users(first: 1, filter: { groupIds: ["${sales.id}"] }) { totalCount } }`;
      const { data } = await viewer.client.send<{ users: { totalCount: number } }, never>(document);
      return data?.users.totalCount;
    };
    expect(await count()).to.be.greaterThan(0);
    await exclude(world, viewer, 'GROUPS_READ');
    expect(await count()).to.equal(0);
  });
});
