import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import {
  ActivitiesDocument,
  ChangePasswordDocument,
  CreateUserDocument,
  LockUserDocument,
  LogInDocument,
  LogOutDocument,
  ShipmentsDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { userInput } from '../../support/company.js';
import { password, uniqueName, World, type Person } from '../../support/world.js';

describe('Sessions: logging in and out (LXP-5, LXP-8)', () => {
  let world: World;
  let person: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  beforeEach(async () => {
    person = await world.user();
  });

  afterEach(() => {
    world.gateway.clock.reset();
  });

  it('works with the login name in any casing, with blanks around it, and in full-width letters', async () => {
    const { email } = person;
    for (const loginName of [
      email,
      email.toUpperCase(),
      `  ${email}\t`,
      email.replace('person', 'ｐｅｒｓｏｎ'),
    ]) {
      const { logIn } = await world.anonymous().run(LogInDocument, { input: { loginName, password } });
      expect(logIn.viewer?.user.id).to.equal(person.id);
    }
  });

  it('works with the login name that was given, not with the e-mail then', async () => {
    const loginName = uniqueName('k.klug');
    const { client } = world.superadmin;
    const input = userInput({ loginName });
    const { createUser } = await client.run(CreateUserDocument, { input });
    const token = await world.invitation({ id: createUser.user.id, email: input.email });
    await world.accept(token);
    await world.logIn({ email: loginName });
    await world
      .anonymous()
      .refused('LOGIN_FAILED', LogInDocument, { input: { loginName: input.email, password } });
  });

  it('tells who is logged in, since when and until when, and from where', async () => {
    const { viewer } = await person.client.run(ViewerDocument);
    expect(viewer?.user.id).to.equal(person.id);
    expect(viewer?.account.id).to.equal(world.accountId);
    expect(viewer?.session).to.include({ current: true, ipAddress: '127.0.0.1' });
    const lifetime =
      new Date(viewer?.session.expiresAt as string).getTime() -
      new Date(viewer?.session.createdAt as string).getTime();
    expect(lifetime).to.equal(day / 2);
    const { activities } = await world.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['LOGGED_IN'], userIds: [world.superadmin.id] },
    });
    expect(activities.nodes[0]).to.include({ ipAddress: '127.0.0.1' });
  });

  it('answers without a login: nobody is there, and everything else is UNAUTHENTICATED', async () => {
    const client = world.anonymous();
    expect((await client.run(ViewerDocument)).viewer).to.equal(null);
    for (const token of [null, 'x'.repeat(43), '', '!', `${person.client.token ?? ''}x`]) {
      client.token = token;
      await client.refused('UNAUTHENTICATED', ShipmentsDocument);
      await client.refused('UNAUTHENTICATED', LogOutDocument);
      await client.refused('UNAUTHENTICATED', ChangePasswordDocument, {
        input: { currentPassword: password, newPassword: 'ein neues Passwort' },
      });
    }
  });

  it('ends by logging out: this session alone', async () => {
    const second = await world.logIn(person);
    await second.run(LogOutDocument);
    await second.refused('UNAUTHENTICATED', ShipmentsDocument);
    await person.client.run(ShipmentsDocument);
  });

  it('ends by itself after twelve hours', async () => {
    world.gateway.clock.advance(day / 2 - 10_000);
    await person.client.run(ShipmentsDocument);
    world.gateway.clock.advance(10_000);
    await person.client.refused('UNAUTHENTICATED', ShipmentsDocument);
    await person.client.refused('UNAUTHENTICATED', ViewerDocument);
    world.superadmin.client = await world.logIn(world.superadmin);
  });

  it('is kept by a hash of its token alone: nothing that is stored logs anybody in', async () => {
    const token = person.client.token ?? '';
    expect(token).to.match(/^[\w-]{43}$/);
    const rows = await world.gateway.gateway.dataSource.query<{ token_hash: Buffer }[]>(
      'SELECT * FROM session WHERE user_id = ?',
      [person.id],
    );
    expect(rows.map((row) => row.token_hash.toString('hex'))).to.deep.equal([
      createHash('sha256').update(token).digest('hex'),
    ]);
    const tables = await world.gateway.gateway.dataSource.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'account_id'",
    );
    for (const { name } of tables) {
      const all = await world.gateway.gateway.dataSource.query<unknown[]>(
        `SELECT * FROM \`${name}\` WHERE account_id = ?`,
        [world.accountId],
      );
      expect(JSON.stringify(all), name).not.to.contain(token).and.not.to.contain(password);
    }
  });
});

describe('Sessions: changing the password', () => {
  let world: World;
  let person: Person;
  const newPassword = 'ein ganz neues Passwort';

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  beforeEach(async () => {
    person = await world.user();
  });

  it('ends all other sessions of the user and keeps this one; from then on the new one counts', async () => {
    const others = [await world.logIn(person), await world.logIn(person)];
    const input = { currentPassword: password, newPassword };
    await person.client.run(ChangePasswordDocument, { input });
    await person.client.run(ShipmentsDocument);
    for (const other of others) await other.refused('UNAUTHENTICATED', ShipmentsDocument);
    const loginName = person.email;
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input: { loginName, password } });
    await world.anonymous().run(LogInDocument, { input: { loginName, password: newPassword } });
    await world.superadmin.client.run(ShipmentsDocument);
  });

  it('takes the present password and one of 8 to 200 characters; otherwise nothing changes', async () => {
    const other = await world.logIn(person);
    await person.client.refused('FORBIDDEN', ChangePasswordDocument, {
      input: { currentPassword: 'falsch geraten', newPassword },
    });
    for (const [wrong, code] of [
      ['', 'REQUIRED'],
      ['1234567', 'TOO_SHORT'],
      ['x'.repeat(201), 'TOO_LONG'],
    ] as const)
      expect(
        await person.client.problems(ChangePasswordDocument, {
          input: { currentPassword: password, newPassword: wrong },
        }),
      ).to.deep.equal([`newPassword: ${code}`]);
    await other.run(ShipmentsDocument);
    await world.logIn(person);
  });

  it('happens once when two sessions change it at the same moment', async () => {
    const second = await world.logIn(person);
    const answers = await Promise.all(
      [person.client, second].map((client, index) =>
        client.send(ChangePasswordDocument, {
          input: { currentPassword: password, newPassword: `${newPassword} ${index}` },
        }),
      ),
    );
    const winners = answers.filter((answer) => answer.errors.length === 0);
    expect(winners).to.have.lengthOf(1);
    const index = answers.indexOf(winners[0]!);
    await world.anonymous().run(LogInDocument, {
      input: { loginName: person.email, password: `${newPassword} ${index}` },
    });
  });

  it('is of no use to who was locked in the meantime', async () => {
    await world.superadmin.client.run(LockUserDocument, { id: person.id });
    const input = { currentPassword: password, newPassword };
    await person.client.refused('UNAUTHENTICATED', ChangePasswordDocument, { input });
  });
});
