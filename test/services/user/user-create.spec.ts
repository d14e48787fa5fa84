import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateUserDocument,
  UserNoteDocument,
  DeleteUserDocument,
  UpdateUserDocument,
  UserDocument,
  UsersDocument,
  type CreateUserInput,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { uniqueName, World, type Group } from '../../support/world.js';

describe('LXP-5 making users', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  async function problemsOf(input: Partial<CreateUserInput>): Promise<string[]> {
    return world.superadmin.client.problems(CreateUserDocument, { input: userInput(input) });
  }

  it('takes first name, last name and e-mail; the rest has defaults, and the e-mail is the login name', async () => {
    const input = userInput({ firstName: ' Änne ', lastName: 'Öztürk-Groß' });
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, { input });
    expect(createUser.user).to.deep.include({
      firstName: 'Änne',
      lastName: 'Öztürk-Groß',
      email: input.email,
      loginName: input.email,
      role: 'USER',
      approvalTrait: 'NONE',
      status: 'CREATED',
      language: 'DE',
      personnelNumber: null,
      function: null,
      groups: [],
      invitation: null,
      lastLoginAt: null,
    });
  });

  it('keeps everything optional', async () => {
    const note = 'nur vormittags';
    const details = {
      loginName: uniqueName('p.person'),
      personnelNumber: '0815',
      function: 'Sachbearbeitung',
      language: 'EN' as const,
      role: 'MANAGER' as const,
      approvalTrait: 'APPROVER' as const,
    };
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ ...details, note }),
    });
    expect(createUser.user).to.include(details);
    const { id } = createUser.user;
    const stored = await world.superadmin.client.run(UserNoteDocument, { id });
    expect(stored.user).to.deep.equal({ id, note });
    const { user } = await world.superadmin.client.run(UserDocument, { id: createUser.user.id });
    expect(user).to.deep.equal(createUser.user);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_CREATED'], userIds: [createUser.user.id] },
    });
    expect(activities.nodes.map((entry) => entry.actor?.id)).to.deep.equal([world.superadmin.id]);
  });

  it('tells everything that is wrong at once, each with its field, and makes nobody', async () => {
    const before = (await world.superadmin.client.run(UsersDocument)).users.totalCount;
    const problems = await problemsOf({
      firstName: ' ',
      lastName: 'x'.repeat(101),
      email: 'petra@',
      loginName: 'mit blank',
      personnelNumber: 'x'.repeat(51),
      function: 'x'.repeat(101),
      note: 'x'.repeat(2001),
      role: 'MANAGER',
      approvalTrait: 'EXAMINEE',
    });
    expect(problems).to.have.members([
      'firstName: REQUIRED',
      'lastName: TOO_LONG',
      'email: INVALID',
      'loginName: INVALID',
      'personnelNumber: TOO_LONG',
      'function: TOO_LONG',
      'note: TOO_LONG',
      'approvalTrait: NOT_ALLOWED',
    ]);
    expect((await world.superadmin.client.run(UsersDocument)).users.totalCount).to.equal(before);
  });

  it('tells missing and wrong fields together', async () => {
    const input = { email: 'petra@', loginName: 'mit blank', role: 'CHEF' } as unknown as CreateUserInput;
    expect(await world.superadmin.client.problems(CreateUserDocument, { input })).to.have.members([
      'firstName: REQUIRED',
      'lastName: REQUIRED',
      'email: INVALID',
      'loginName: INVALID',
      'role: INVALID',
    ]);
  });

  it('refuses an empty login name, and one that is too long or grows too long when compared', async () => {
    expect(await problemsOf({ loginName: '' })).to.deep.equal(['loginName: REQUIRED']);
    expect(await problemsOf({ loginName: 'x'.repeat(255) })).to.deep.equal(['loginName: TOO_LONG']);
    expect(await problemsOf({ loginName: 'ﷺ'.repeat(20) })).to.deep.equal(['loginName: TOO_LONG']);
  });

  it('refuses an e-mail that a living user of the account has, in whatever casing, and only there', async () => {
    const { email } = await world.createdUser();
    const loginName = uniqueName('anders');
    expect(await problemsOf({ email: email.toUpperCase(), loginName })).to.deep.equal(['email: TAKEN']);
    const elsewhere = await World.create();
    const { createUser } = await elsewhere.superadmin.client.run(CreateUserDocument, {
      input: userInput({ email, loginName }),
    });
    expect(createUser.user.email).to.equal(email);
  });

  it('frees the e-mail of a deleted user, but not the accepted login name', async () => {
    const { id, email } = await world.user();
    await world.superadmin.client.run(DeleteUserDocument, { id });
    expect(await problemsOf({ email })).to.deep.equal(['email: TAKEN']);
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ email, loginName: uniqueName('neu') }),
    });
    expect(createUser.user.email).to.equal(email);
  });

  it('makes one user when five are made with the same e-mail at the same moment', async () => {
    const input = userInput();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.superadmin.client.send(CreateUserDocument, { input })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal([...Array.from({ length: 4 }, () => 'BAD_USER_INPUT'), 'done']);
    const { users } = await world.superadmin.client.run(UsersDocument, { filter: { search: input.email } });
    expect(users.totalCount).to.equal(1);
  });
});

describe('LXP-5, LXP-8 login names', () => {
  let world: World;
  let elsewhere: World;

  before(async function () {
    this.timeout(30_000);
    [world, elsewhere] = await Promise.all([World.create(), World.create()]);
  });

  async function expectTaken(loginName: string): Promise<void> {
    for (const { superadmin } of [world, elsewhere]) {
      const input = userInput({ loginName });
      expect(await superadmin.client.problems(CreateUserDocument, { input })).to.deep.equal([
        'loginName: TAKEN',
      ]);
    }
  }

  async function userNamed(loginName: string): Promise<string> {
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({ loginName }),
    });
    return createUser.user.id;
  }

  it('are unique in the whole installation, in whatever writing', async () => {
    const loginName = uniqueName('petra');
    await userNamed(loginName);
    await expectTaken(loginName);
    await expectTaken(loginName.toUpperCase());
    await expectTaken(loginName.replace('petra', 'ｐｅｔｒａ'));
    await expectTaken(world.superadmin.email);
  });

  it('that were accepted are never free again, neither after a change nor after deletion', async () => {
    const { id, email: former } = await world.user();
    const present = uniqueName('heute');
    await world.superadmin.client.run(UpdateUserDocument, { input: { id, loginName: present } });
    await expectTaken(former);
    await expectTaken(present);
    await world.logIn({ email: present });
    await world.superadmin.client.run(DeleteUserDocument, { id });
    await expectTaken(former);
    await expectTaken(present);
  });

  it('can be taken back by the one who had them', async () => {
    const former = uniqueName('frueher');
    const id = await userNamed(former);
    await world.superadmin.client.run(UpdateUserDocument, {
      input: { id, loginName: uniqueName('zwischendurch') },
    });
    const { updateUser } = await world.superadmin.client.run(UpdateUserDocument, {
      input: { id, loginName: former },
    });
    expect(updateUser.user.loginName).to.equal(former);
  });

  it('go to one of two who take the same at the same moment, be it in two accounts', async () => {
    const loginName = uniqueName('begehrt');
    const answers = await Promise.all(
      [world, elsewhere, world, elsewhere].map(({ superadmin }) =>
        superadmin.client.send(CreateUserDocument, { input: userInput({ loginName }) }),
      ),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'done']);
  });
});

describe('LXP-5 groups of new users', () => {
  let world: World;
  let group: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    group = await world.group();
  });

  for (const role of ['USER', 'GROUP_MANAGER'] as const) {
    it(`a ${role} needs at least one in group mode, and may have several`, async () => {
      const { client } = world.superadmin;
      for (const groupIds of [undefined, []]) {
        expect(
          await client.problems(CreateUserDocument, {
            input: userInput({ role, ...(groupIds && { groupIds }) }),
          }),
        ).to.deep.equal(['groupIds: GROUP_REQUIRED']);
      }
      const groupIds = [group.id, (await world.group()).id];
      const { createUser } = await client.run(CreateUserDocument, {
        input: userInput({ role, groupIds: [...groupIds, group.id] }),
      });
      expect(createUser.user.groups.map((each) => each.id)).to.have.members(groupIds);
    });
  }

  it('a manager needs none, ever, and may have some', async () => {
    const { client } = world.superadmin;
    const without = await client.run(CreateUserDocument, { input: userInput({ role: 'MANAGER' }) });
    expect(without.createUser.user.groups).to.deep.equal([]);
    const groupIds = [group.id];
    const within = await client.run(CreateUserDocument, { input: userInput({ role: 'MANAGER', groupIds }) });
    expect(within.createUser.user.groups.map((each) => each.id)).to.deep.equal(groupIds);
  });

  it('that a group is needed is told together with all else that is wrong', async () => {
    const input = userInput({ firstName: '', email: world.superadmin.email });
    expect(await world.superadmin.client.problems(CreateUserDocument, { input })).to.have.members([
      'firstName: REQUIRED',
      'email: TAKEN',
      'groupIds: GROUP_REQUIRED',
    ]);
  });

  it('an id that is no group of the account answers NOT_FOUND, and nobody is made', async () => {
    const before = (await world.superadmin.client.run(UsersDocument)).users.totalCount;
    for (const id of [
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'Vertrieb',
      'ü',
      (await (await World.create()).group()).id,
    ])
      await world.superadmin.client.refused('NOT_FOUND', CreateUserDocument, {
        input: userInput({ groupIds: [group.id, id] }),
      });
    expect((await world.superadmin.client.run(UsersDocument)).users.totalCount).to.equal(before);
  });
});
