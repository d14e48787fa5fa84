import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateUserDocument,
  UpdateAccountDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { uniqueName, World, type Group, type Person } from '../../support/world.js';

describe('XSP-3 the company name of a user', function () {
  this.timeout(30_000);
  let world: World;

  beforeEach(async () => {
    world = await World.create({ company: 'Müller Immobilien' });
  });

  async function created(companyName?: string | null): Promise<string> {
    const input = userInput(companyName === undefined ? {} : { companyName });
    return (await world.superadmin.client.run(CreateUserDocument, { input })).createUser.user.id;
  }

  async function companyOf(id: string): Promise<string | undefined> {
    return (await world.superadmin.client.run(UserDocument, { id })).user?.companyName;
  }

  async function update(input: UpdateUserInput): Promise<void> {
    await world.superadmin.client.run(UpdateUserDocument, { input });
  }

  async function found(search: string): Promise<string[]> {
    return (await world.superadmin.client.run(UsersDocument, { filter: { search } })).users.nodes.map(
      ({ id }) => id,
    );
  }

  it("is the account's, for the superadmin too, unless another one is given", async () => {
    expect(await companyOf(world.superadmin.id)).to.equal('Müller Immobilien');
    expect(await companyOf(await created())).to.equal('Müller Immobilien');
    expect(await companyOf(await created(null))).to.equal('Müller Immobilien');
    expect(await companyOf(await created(''))).to.equal('Müller Immobilien');
    expect(await companyOf(await created('  Groß  KG '))).to.equal('Groß KG');
  });

  it("changes alone, becomes the account's again with null, and each change is in the log with its values", async () => {
    const id = await created();
    await update({ id, companyName: 'Partner AG' });
    await update({ id, firstName: 'Paula' });
    expect(await companyOf(id)).to.equal('Partner AG');
    await update({ id, companyName: null });
    expect(await companyOf(id)).to.equal('Müller Immobilien');
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_UPDATED'], userIds: [id] },
    });
    expect(activities.nodes.map(({ text }) => text).join('\n')).to.match(
      /Partner AG[^]*Müller Immobilien|Müller Immobilien[^]*Partner AG/,
    );
  });

  it("follows a new name of the account as long as it is the account's, in lists and searches at once", async () => {
    const [own, other] = [await created(), await created('Partner AG')];
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Jürgens GmbH' } });
    expect(await companyOf(own)).to.equal('Jürgens GmbH');
    expect(await companyOf(other)).to.equal('Partner AG');
    expect(await found('juergens')).to.have.members([world.superadmin.id, own]);
    expect(await found('immobilien')).to.deep.equal([]);
    // A name that only looks like the former one is a different name.
    await update({ id: other, companyName: 'JURGENS gmbh' });
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Neu' } });
    expect(await companyOf(other)).to.equal('JURGENS gmbh');
    expect(await companyOf(own)).to.equal('Neu');
  });

  it("is the account's in the end, if both are changed at once", async () => {
    const id = await created('Partner AG');
    await Promise.all([
      update({ id, companyName: null }),
      world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Neu' } }),
    ]);
    expect(await companyOf(id)).to.equal('Neu');
  });

  it('the name of one account never reaches the users of another', async () => {
    const other = await World.create({ company: 'Müller Immobilien' });
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Neu' } });
    const { user } = await other.superadmin.client.run(UserDocument, { id: other.superadmin.id });
    expect(user?.companyName).to.equal('Müller Immobilien');
  });

  it('searches find first name, last name, company name, login name and e-mail, each alone and together', async () => {
    const words = { first: uniqueName('vor'), last: uniqueName('nach'), company: uniqueName('firma') };
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({
        firstName: words.first,
        lastName: words.last,
        companyName: `Äther ${words.company}`,
        loginName: uniqueName('login'),
      }),
    });
    const { id, loginName, email } = createUser.user;
    for (const search of [
      words.first,
      words.last,
      words.company,
      loginName,
      email,
      `aether ${words.last} ${words.company}`,
      `ather ${email}`,
    ])
      expect(await found(search), search).to.deep.equal([id]);
    expect(await found(`${words.first} nirgends`)).to.deep.equal([]);
  });

  it('the list is sorted by it, both ways, equal ones by creation', async () => {
    const ids = new Map<string, string>();
    for (const name of ['Zebra', 'Österreich AG', 'Otto', 'Äpfel', 'Otto'])
      ids.set(await created(name), name);
    const sorted = async (direction: 'ASC' | 'DESC'): Promise<(string | undefined)[]> =>
      (
        await world.superadmin.client.run(UsersDocument, { orderBy: { field: 'COMPANY_NAME', direction } })
      ).users.nodes.map(({ id }) => ids.get(id));
    const ascending = ['Äpfel', undefined, 'Österreich AG', 'Otto', 'Otto', 'Zebra'];
    expect(await sorted('ASC')).to.deep.equal(ascending);
    expect(await sorted('DESC')).to.deep.equal([...ascending].reverse());
  });

  it('refuses a name of two lines or of 201 characters together with everything else that is wrong', async () => {
    const input = userInput({ companyName: 'x'.repeat(201), firstName: '' });
    expect(await world.superadmin.client.problems(CreateUserDocument, { input })).to.have.members([
      'companyName: TOO_LONG',
      'firstName: REQUIRED',
    ]);
    const twoLines = { input: userInput({ companyName: 'Muster\nGmbH' }) };
    expect(await world.superadmin.client.problems(CreateUserDocument, twoLines)).to.deep.equal([
      'companyName: INVALID',
    ]);
  });

  describe('may be changed', () => {
    let group: Group;
    let people: Record<'manager' | 'groupManager' | 'user', Person>;
    let id: string;

    beforeEach(async () => {
      group = await world.group();
      people = {
        manager: await world.user({ role: 'MANAGER' }),
        groupManager: await world.user({ role: 'GROUP_MANAGER', groups: [group] }),
        user: await world.user({ groups: [group] }),
      };
      ({ id } = await world.createdUser({ groups: [group] }));
    });

    it('by managers, and by group managers within their groups; a user can neither change nor name it', async () => {
      for (const name of ['manager', 'groupManager'] as const) {
        await people[name].client.run(UpdateUserDocument, { input: { id, companyName: name } });
        expect(await companyOf(id)).to.equal(name);
      }
      const input = { id, companyName: 'x' };
      await people.user.client.refused('FORBIDDEN', UpdateUserDocument, { input });
      const { id: elsewhere } = await world.createdUser({ groups: [await world.group()] });
      const hidden = { input: { ...input, id: elsewhere } };
      await people.groupManager.client.refused('NOT_FOUND', UpdateUserDocument, hidden);
      expect(await companyOf(id)).to.equal('groupManager');
    });
  });
});
