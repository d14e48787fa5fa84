import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateUserDocument,
  DeleteUserDocument,
  LogInDocument,
  ShipmentsDocument,
  UpdateUserDocument,
  UserDocument,
  UserNoteDocument,
  UsersDocument,
  ViewerDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { password, uniqueName, World, type Group } from '../../support/world.js';

describe('LXP-5 changing users', () => {
  let world: World;
  let group: Group;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    group = await world.group();
  });

  async function seen(id: string) {
    const { user } = await world.superadmin.client.run(UserDocument, { id });
    if (user == null) throw new Error('There is no such user.');
    return user;
  }

  async function update(input: UpdateUserInput) {
    return (await world.superadmin.client.run(UpdateUserDocument, { input })).updateUser.user;
  }

  it('changes what is named, empties what is null, and leaves the rest', async () => {
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: userInput({
        personnelNumber: '4711',
        function: 'Einkauf',
        note: 'neu',
        groupIds: [group.id],
        approvalTrait: 'EXAMINEE',
      }),
    });
    const { id } = createUser.user;
    const noteOf = async () => (await world.superadmin.client.run(UserNoteDocument, { id })).user?.note;
    expect(await noteOf()).to.equal('neu');
    const after = await update({ id, lastName: ' Meier ', note: null, function: 'Leitung Einkauf' });
    expect(await noteOf()).to.equal(null);
    const { updatedAt: _updatedAt, ...rest } = createUser.user;
    expect(after).to.deep.include({ ...rest, lastName: 'Meier', function: 'Leitung Einkauf' });
    expect(await seen(id)).to.deep.equal(after);
  });

  it('notes a change in the log, and nothing when nothing changed', async () => {
    const { id } = await world.createdUser({ groups: [group] });
    const { firstName } = await seen(id);
    await update({ id, firstName, groupIds: [group.id] });
    await update({ id, firstName: 'Paula' });
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_UPDATED'], userIds: [id] },
    });
    expect(activities.totalCount).to.equal(1);
  });

  it('tells everything that is wrong at once, and changes nothing', async () => {
    const { id } = await world.createdUser({ groups: [group] });
    const before = await seen(id);
    const input = {
      id,
      firstName: '',
      lastName: 'x'.repeat(101),
      email: world.superadmin.email,
      loginName: 'mit blank',
      note: 'x'.repeat(2001),
      groupIds: [],
    };
    expect(await world.superadmin.client.problems(UpdateUserDocument, { input })).to.have.members([
      'firstName: REQUIRED',
      'lastName: TOO_LONG',
      'email: TAKEN',
      'loginName: INVALID',
      'note: TOO_LONG',
      'groupIds: GROUP_REQUIRED',
    ]);
    expect(await seen(id)).to.deep.equal(before);
  });

  it('refuses to empty what a user cannot do without', async () => {
    const { id } = await world.createdUser({ groups: [group] });
    const input = {
      id,
      firstName: null,
      lastName: null,
      email: null,
      loginName: null,
      role: null,
      groupIds: null,
    };
    const names = ['firstName', 'lastName', 'email', 'loginName', 'role', 'groupIds'];
    expect(await world.superadmin.client.problems(UpdateUserDocument, { input })).to.have.members(
      names.map((name) => `${name}: REQUIRED`),
    );
  });

  it('refuses line breaks and control characters in names', async () => {
    const { id } = await world.createdUser({ groups: [group] });
    const input = { id, firstName: 'Ada\r\nBcc: x@y.example', lastName: 'Ber\u0000ta' };
    expect(await world.superadmin.client.problems(UpdateUserDocument, { input })).to.have.members([
      'firstName: INVALID',
      'lastName: INVALID',
    ]);
  });

  it('lets a manager become a plain user only with a group, and a plain user a manager without', async () => {
    const { id } = await world.createdUser({ role: 'MANAGER' });
    expect(
      await world.superadmin.client.problems(UpdateUserDocument, { input: { id, role: 'USER' } }),
    ).to.deep.equal(['groupIds: GROUP_REQUIRED']);
    expect(await update({ id, role: 'USER', groupIds: [group.id] })).to.include({ role: 'USER' });
    expect(await update({ id, role: 'MANAGER', groupIds: [] })).to.deep.include({
      role: 'MANAGER',
      groups: [],
    });
  });

  it('refuses to make an examinee of a manager, or a manager of an examinee', async () => {
    const manager = await world.createdUser({ role: 'MANAGER' });
    const examinee = await world.createdUser({ trait: 'EXAMINEE', groups: [group] });
    for (const input of [
      { id: manager.id, approvalTrait: 'EXAMINEE' },
      { id: examinee.id, role: 'MANAGER' },
    ] as const)
      expect(await world.superadmin.client.problems(UpdateUserDocument, { input })).to.deep.equal([
        'approvalTrait: NOT_ALLOWED',
      ]);
  });

  it('counts with the next request of a running session', async () => {
    const person = await world.user({ groups: [group] });
    await person.client.refused('FORBIDDEN', CreateUserDocument, { input: userInput() });
    await update({ id: person.id, role: 'MANAGER' });
    expect((await person.client.run(ViewerDocument)).viewer?.user.role).to.equal('MANAGER');
    const { createUser } = await person.client.run(CreateUserDocument, {
      input: userInput({ role: 'MANAGER' }),
    });
    await update({ id: person.id, role: 'USER' });
    await person.client.refused('FORBIDDEN', DeleteUserDocument, { id: createUser.user.id });
    await person.client.run(ShipmentsDocument);
  });

  it('refuses a login name and an e-mail that are taken, but not the own ones in another casing', async () => {
    const one = await world.createdUser({ groups: [group] });
    const other = await world.createdUser({ groups: [group] });
    const { client } = world.superadmin;
    expect(
      await client.problems(UpdateUserDocument, { input: { id: one.id, loginName: other.email } }),
    ).to.deep.equal(['loginName: TAKEN']);
    expect(
      await client.problems(UpdateUserDocument, {
        input: { id: one.id, email: other.email, loginName: uniqueName('neu') },
      }),
    ).to.deep.equal(['email: TAKEN']);
    const upper = one.email.toUpperCase();
    expect(await update({ id: one.id, email: upper })).to.include({ email: upper });
  });

  it('moves the login name with the e-mail, unless another one was given', async () => {
    const plain = await world.user({ groups: [group] });
    const email = `${uniqueName('umbenannt')}@firma.example`;
    expect(await update({ id: plain.id, email })).to.include({ email, loginName: email });
    await world.logIn({ email });
    await world
      .anonymous()
      .refused('LOGIN_FAILED', LogInDocument, { input: { loginName: plain.email, password } });
    const loginName = uniqueName('eigener');
    const named = await world.createdUser({ groups: [group] });
    await update({ id: named.id, loginName });
    const moved = await update({ id: named.id, email: `${uniqueName('neu')}@firma.example` });
    expect(moved.loginName).to.equal(loginName);
  });

  it('refuses an e-mail that would become a login name which somebody had before', async () => {
    const former = await world.user({ groups: [group] });
    await world.superadmin.client.run(DeleteUserDocument, { id: former.id });
    const { id } = await world.createdUser({ groups: [group] });
    expect(
      await world.superadmin.client.problems(UpdateUserDocument, { input: { id, email: former.email } }),
    ).to.deep.equal(['email: TAKEN']);
  });

  it('gives an e-mail to one of four who are changed to it at the same moment', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => world.createdUser({ groups: [group] })));
    const email = `${uniqueName('begehrt')}@firma.example`;
    const answers = await Promise.all(
      people.map(({ id }) => world.superadmin.client.send(UpdateUserDocument, { input: { id, email } })),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').toSorted();
    expect(codes).to.deep.equal(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'done']);
    const { users } = await world.superadmin.client.run(UsersDocument, { filter: { search: email } });
    expect(users.totalCount).to.equal(1);
  });
});
