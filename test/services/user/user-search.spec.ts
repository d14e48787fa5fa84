import { expect } from 'chai';
import {
  CreateUserDocument,
  DeleteUserDocument,
  InviteUserDocument,
  LockUserDocument,
  UsersDocument,
  type CreateUserInput,
  type UserFilter,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('LXP-9 finding users', () => {
  let world: World;
  let sales: Group;
  let purchasing: Group;
  let head: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    [sales, purchasing] = [await world.group(), await world.group()];
    head = await world.user({ role: 'GROUP_MANAGER', firstName: 'Hilde', lastName: 'Kopf', groups: [sales] });
    await made('Jürgen', 'Müller', { personnelNumber: 'P-100%', function: 'Sachbearbeitung' });
    await made('Anna', 'Mueller-Groß', { role: 'GROUP_MANAGER', groupIds: [sales.id, purchasing.id] });
    await made('Bodo', 'Strauß', { role: 'MANAGER', function: 'Leitung Einkauf', groupIds: [] });
    const locked = await made('Zoë', 'Ångström', { groupIds: [purchasing.id], personnelNumber: 'P-1000' });
    await world.superadmin.client.run(LockUserDocument, { id: locked });
    const invited = await made('Ivo', 'Ivić', { approvalTrait: 'APPROVER' });
    await world.superadmin.client.run(InviteUserDocument, { id: invited });
    const deleted = await made('Dora', 'Müller', { role: 'USER' });
    await world.superadmin.client.run(DeleteUserDocument, { id: deleted });
  });

  async function made(firstName: string, lastName: string, input: Partial<CreateUserInput>): Promise<string> {
    const email = `${uniqueName('wer')}@post.example`;
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ firstName, lastName, email, groupIds: [sales.id], ...input }),
    });
    return createUser.user.id;
  }

  async function found(filter: UserFilter, by: Person = world.superadmin): Promise<string[]> {
    const { users } = await by.client.run(UsersDocument, { filter, first: 200 });
    expect(users.totalCount, 'the total fits the rows').to.equal(users.nodes.length);
    return users.nodes.map((user) => user.firstName).toSorted();
  }

  const searches: [string, string[]][] = [
    ['Anna', ['Anna']],
    ['aNNA', ['Anna']],
    ['nna muel', ['Anna']],
    ['Anna Jürgen', []],
    ['Müller', ['Anna', 'Jürgen']],
    ['mueller', ['Anna', 'Jürgen']],
    ['muller', ['Anna', 'Jürgen']],
    ['JUERGEN', ['Jürgen']],
    ['strauss', ['Bodo']],
    ['STRAUSS', ['Bodo']],
    ['Strauß', ['Bodo']],
    ['zoe angstrom', ['Zoë']],
    ['sachbearb', ['Jürgen']],
    ['einkauf leitung', ['Bodo']],
    ['P-100', ['Jürgen', 'Zoë']],
    ['P-100%', ['Jürgen']],
    ['P_100', []],
    ['@post.example', ['Anna', 'Bodo', 'Ivo', 'Jürgen', 'Zoë']],
    ["' OR 1=1 --", []],
    ['\\', []],
  ];
  for (const [search, names] of searches) {
    it(`the words "${search}" find ${names.join(', ') || 'nobody'}`, async () => {
      expect(await found({ search })).to.deep.equal(names);
    });
  }

  it('blanks alone find everybody who lives', async () => {
    expect(await found({ search: '  ' })).to.deep.equal([
      'Anna',
      'Bodo',
      'Hilde',
      'Ivo',
      'Jürgen',
      'Sabine',
      'Zoë',
    ]);
  });

  it('groups, roles, statuses and traits each restrict, several of one kind widen', async () => {
    expect(await found({ groupIds: [purchasing.id] })).to.deep.equal(['Anna', 'Zoë']);
    expect(await found({ groupIds: [purchasing.id, sales.id] })).to.deep.equal([
      'Anna',
      'Hilde',
      'Ivo',
      'Jürgen',
      'Zoë',
    ]);
    expect(await found({ roles: ['MANAGER', 'SUPERADMIN'] })).to.deep.equal(['Bodo', 'Sabine']);
    expect(await found({ statuses: ['LOCKED'] })).to.deep.equal(['Zoë']);
    expect(await found({ statuses: ['DELETED', 'INVITED'] })).to.deep.equal(['Dora', 'Ivo']);
    expect(await found({ approvalTraits: ['APPROVER'] })).to.deep.equal(['Ivo']);
  });

  it('all kinds combine', async () => {
    const filter: UserFilter = {
      search: 'müller',
      groupIds: [sales.id],
      roles: ['USER', 'GROUP_MANAGER'],
      statuses: ['CREATED', 'LOCKED', 'DELETED'],
    };
    expect(await found(filter)).to.deep.equal(['Anna', 'Dora', 'Jürgen']);
    expect(await found({ ...filter, roles: ['USER'] })).to.deep.equal(['Dora', 'Jürgen']);
    expect(await found({ ...filter, statuses: ['CREATED'] })).to.deep.equal(['Anna', 'Jürgen']);
    expect(await found({ ...filter, groupIds: [purchasing.id] })).to.deep.equal(['Anna']);
    expect(await found({ ...filter, search: 'müller hilde' })).to.deep.equal([]);
  });

  it('empty lists find nobody', async () => {
    expect(await found({ groupIds: [] })).to.deep.equal([]);
    expect(await found({ roles: [] })).to.deep.equal([]);
    expect(await found({ statuses: [] })).to.deep.equal([]);
  });

  it('a group manager finds among the people of their own groups, a user themselves alone', async () => {
    expect(await found({}, head)).to.deep.equal(['Anna', 'Hilde', 'Ivo', 'Jürgen']);
    expect(await found({ search: 'müller' }, head)).to.deep.equal(['Anna', 'Jürgen']);
    expect(await found({ groupIds: [purchasing.id] }, head)).to.deep.equal([]);
    const user = await world.user({ groups: [purchasing], firstName: 'Uwe' });
    expect(await found({}, user)).to.deep.equal(['Uwe']);
    expect(await found({ search: 'anna' }, user)).to.deep.equal([]);
  });

  it('nobody of another account is found, and who is not logged in finds nothing', async () => {
    const elsewhere = (await World.create()).superadmin;
    expect(await found({ search: '@post.example' }, elsewhere)).to.deep.equal([]);
    expect(await found({ groupIds: [sales.id] }, elsewhere)).to.deep.equal([]);
    await world.anonymous().refused('UNAUTHENTICATED', UsersDocument);
  });
});
