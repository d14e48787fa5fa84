import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import {
  CreateUserDocument,
  DeleteUserDocument,
  InviteUserDocument,
  UpdateUserDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { uniqueName, World } from '../../support/world.js';

describe('LXP-5, LXP-8 login names that were only typed', () => {
  let world: World;
  let elsewhere: World;

  before(async function () {
    this.timeout(60_000);
    [world, elsewhere] = await Promise.all([World.create(), World.create()]);
  });

  async function typed(loginName: string, by = world): Promise<{ id: string; email: string }> {
    const input = userInput({ loginName, role: 'MANAGER' });
    const { createUser } = await by.superadmin.client.run(CreateUserDocument, { input });
    return { id: createUser.user.id, email: input.email };
  }

  async function isTaken(loginName: string): Promise<boolean> {
    const input = userInput({ loginName });
    const { errors } = await elsewhere.superadmin.client.send(CreateUserDocument, { input });
    return errors.length > 0;
  }

  it('become free when the user is deleted, invited or not', async () => {
    for (const invited of [false, true]) {
      const loginName = uniqueName('getippt');
      const person = await typed(loginName);
      if (invited) await world.invitation(person);
      await world.superadmin.client.run(DeleteUserDocument, { id: person.id });
      expect(await isTaken(loginName)).to.equal(false);
    }
  });

  it('become free when the user gets another one', async () => {
    const loginName = uniqueName('getippt');
    const { id } = await typed(loginName);
    const other = uniqueName('anders');
    await world.superadmin.client.run(UpdateUserDocument, { input: { id, loginName: other } });
    expect(await isTaken(other)).to.equal(true);
    expect(await isTaken(loginName)).to.equal(false);
  });

  it('become free when the invitation ends, and the invited user then needs another one', async () => {
    const loginName = uniqueName('getippt');
    const person = await typed(loginName);
    await world.invitation(person);
    world.gateway.clock.advance(7 * day - 60_000);
    const late = await world.logIn(world.superadmin);
    const other = await elsewhere.logIn(elsewhere.superadmin);
    expect(await other.problems(CreateUserDocument, { input: userInput({ loginName }) })).to.deep.equal([
      'loginName: TAKEN',
    ]);
    world.gateway.clock.advance(60_000);
    await other.run(CreateUserDocument, { input: userInput({ loginName }) });
    const error = await late.refused('BAD_USER_INPUT', InviteUserDocument, { id: person.id });
    const offered = error.extensions.problems?.[0]?.suggestion;
    await late.run(UpdateUserDocument, { input: { id: person.id, firstName: 'Paula' } });
    await late.run(UpdateUserDocument, { input: { id: person.id, loginName: offered! } });
    await late.run(InviteUserDocument, { id: person.id });
    world.gateway.clock.reset();
  });

  it('are taken for ever once the invitation is accepted', async () => {
    const loginName = uniqueName('angenommen');
    const person = await typed(loginName);
    await world.accept(await world.invitation(person));
    await world.superadmin.client.run(DeleteUserDocument, { id: person.id });
    expect(await isTaken(loginName)).to.equal(true);
  });

  it('are held for an active user as long as they have them, and for ever after a login', async () => {
    const { id } = await world.user({ role: 'MANAGER' });
    const { client } = world.superadmin;
    const [unused, used, last] = [uniqueName('eins'), uniqueName('zwei'), uniqueName('drei')];
    await client.run(UpdateUserDocument, { input: { id, loginName: unused } });
    expect(await isTaken(unused)).to.equal(true);
    await client.run(UpdateUserDocument, { input: { id, loginName: used } });
    expect(await isTaken(unused)).to.equal(false);
    await world.logIn({ email: used });
    await client.run(UpdateUserDocument, { input: { id, loginName: last } });
    expect(await isTaken(used)).to.equal(true);
  });

  it('that are offered can be used, also for an address of two alphabets or of great length', async () => {
    const { client } = world.superadmin;
    const unique = uniqueName('firma');
    for (const email of [
      `анна@${unique}.example`,
      `${'a'.repeat(64)}@${unique}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`,
    ]) {
      await client.run(CreateUserDocument, { input: userInput({ email, role: 'MANAGER' }) });
      const input = userInput({ email, role: 'MANAGER' });
      const error = await elsewhere.superadmin.client.refused('BAD_USER_INPUT', CreateUserDocument, {
        input,
      });
      const loginName = error.extensions.problems?.[0]?.suggestion;
      await elsewhere.superadmin.client.run(CreateUserDocument, {
        input: { ...input, loginName: loginName! },
      });
    }
  });

  it('that are taken are answered with a free suggestion that is not an address', async () => {
    const { email } = await world.user({ role: 'MANAGER' });
    const input = userInput({ email, role: 'MANAGER' });
    const { client } = elsewhere.superadmin;
    const error = await client.refused('BAD_USER_INPUT', CreateUserDocument, { input });
    const [problem] = error.extensions.problems ?? [];
    expect(problem).to.include({ path: 'email', code: 'TAKEN' });
    expect(problem?.suggestion).to.be.a('string').and.not.contain('@');
    await client.run(CreateUserDocument, { input: { ...input, loginName: problem!.suggestion! } });
  });
});

describe('LXP-5, LXP-8 the address of a former employee', function () {
  this.timeout(30_000);

  it('is refused as a login name with the cure in the message: another login name with the same address', async () => {
    const world = await World.create();
    const former = await world.user();
    await world.superadmin.client.run(DeleteUserDocument, { id: former.id });
    const input = userInput({ email: former.email, role: 'MANAGER' });
    const { extensions } = await world.superadmin.client.refused('BAD_USER_INPUT', CreateUserDocument, {
      input,
    });
    const [problem] = extensions.problems ?? [];
    expect(problem).to.deep.include({ path: 'email', code: 'TAKEN' });
    expect(problem?.message).to.include('deleted').and.include('loginName').and.include(problem?.suggestion);
    const { createUser } = await world.superadmin.client.run(CreateUserDocument, {
      input: { ...input, loginName: problem?.suggestion ?? '' },
    });
    expect(createUser.user).to.include({ email: former.email, loginName: problem?.suggestion });
  });
});
