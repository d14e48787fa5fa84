import { expect } from 'chai';
import { day } from '../../src/clock.js';
import {
  AccountDocument,
  ActivateUserManagementDocument,
  ConfirmRegistrationDocument,
  CreateCredentialDocument,
  CreateGroupDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  DeleteAccountDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  UpdateUserDocument,
  UsersDocument,
  ViewerDocument,
  type RegisterAccountInput,
} from '../../src/generated/operations.js';
import { Client } from '../support/client.js';
import { userInput } from '../support/company.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { registrationToken } from '../support/mailbox.js';
import { password, plainOptions, uniqueName, World } from '../support/world.js';

const strangersPassword = 'fünf Augen sehen weniger';

// A gateway of its own: accounts are removed here by putting the clock forward, and that concerns every account.
describe('LXP-1 confirming a registration', function () {
  this.timeout(60_000);
  let gateway: TestGateway;

  before(async () => {
    gateway = await startTestGateway(testDatabases());
  });

  after(() => gateway.stop());

  function input(given: Partial<RegisterAccountInput> = {}): RegisterAccountInput {
    const email = `${uniqueName('chefin')}@firma.example`;
    return { company: 'Beispiel GmbH', firstName: 'Christa', lastName: 'Chefin', email, password, ...given };
  }

  function anonymous(): Client {
    return new Client(gateway.url);
  }

  async function register(
    given: Partial<RegisterAccountInput> = {},
  ): Promise<RegisterAccountInput & { id: string }> {
    const registered = input(given);
    const { registerAccount } = await anonymous().run(RegisterAccountDocument, { input: registered });
    return { ...registered, id: registerAccount.account.id };
  }

  /** The token from the count-th mail to the address. */
  async function mailed(email: string, count = 1): Promise<string> {
    return registrationToken((await gateway.mailbox.waitFor(email, count)).at(count - 1)!);
  }

  async function confirm(token: string, loginName?: string): Promise<string | null | undefined> {
    const { confirmRegistration } = await anonymous().run(ConfirmRegistrationDocument, {
      input: { token, ...(loginName !== undefined && { loginName }) },
    });
    return confirmRegistration.account.confirmedAt;
  }

  async function loggedIn(loginName: string, with_ = password): Promise<Client> {
    const client = anonymous();
    client.token = (await client.run(LogInDocument, { input: { loginName, password: with_ } })).logIn.token;
    return client;
  }

  async function rowsOf(accountId: string): Promise<string[]> {
    const tables = await gateway.gateway.dataSource.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'account_id'",
    );
    const counted = await Promise.all(
      [...tables.map(({ name }) => [name, 'account_id']), ['account', 'id']].map(async ([table, column]) => {
        const rows = await gateway.gateway.dataSource.query<unknown[]>(
          `SELECT 1 FROM \`${table}\` WHERE ${column} = ?`,
          [accountId],
        );
        return rows.length === 0 ? [] : [String(table)];
      }),
    );
    return counted.flat();
  }

  async function removeUnconfirmed(): Promise<void> {
    while (await gateway.gateway.services.registrations.removeUnconfirmed());
  }

  it('takes the mail to the address: its link makes the account count, and says so', async () => {
    const { email } = await register({ language: 'EN' });
    const [mail] = await gateway.mailbox.waitFor(email);
    expect(mail?.subject).to.equal('Confirm the registration of Beispiel GmbH');
    expect(mail?.text).to.contain('https://app.vieraugen.example/confirm?token=');
    const client = await loggedIn(email);
    expect((await client.run(AccountDocument)).account.confirmedAt).to.equal(null);
    const confirmedAt = await confirm(await mailed(email));
    expect(confirmedAt).to.be.a('string');
    expect((await client.run(AccountDocument)).account.confirmedAt).to.equal(confirmedAt);
    await client.run(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
  });

  it('until then the account can look around, and nothing leaves it: no letter, no invitation, no key, no mail', async () => {
    const { email, id } = await register();
    const client = await loggedIn(email);
    await client.run(ActivateUserManagementDocument);
    await client.run(CreateGroupDocument, { input: { name: 'Vertrieb' } });
    const { createUser } = await client.run(CreateUserDocument, { input: userInput({ role: 'MANAGER' }) });
    expect((await client.run(UsersDocument)).users.totalCount).to.equal(2);
    const refused = [
      await client.refused('INVALID_STATE', CreateUploadDocument, { input: { filename: 'Brief.pdf' } }),
      await client.refused('INVALID_STATE', CreateShipmentDocument, {
        input: { uploadId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', options: plainOptions },
      }),
      await client.refused('INVALID_STATE', InviteUserDocument, { id: createUser.user.id }),
      await client.refused('INVALID_STATE', CreateCredentialDocument, {
        input: { kind: 'API', label: 'Laden' },
      }),
    ];
    for (const { extensions } of refused) expect(extensions).to.include({ reason: 'ACCOUNT_UNCONFIRMED' });
    const statuses = await gateway.gateway.dataSource.query<{ kind: string }[]>(
      'SELECT kind FROM outbox_mail WHERE account_id = ?',
      [id],
    );
    expect(statuses.map(({ kind }) => kind)).to.deep.equal(['REGISTRATION']);
    await confirm(await mailed(email));
    await client.run(InviteUserDocument, { id: createUser.user.id });
  });

  it('a login from a new device before that is no reason for a mail; afterwards it is', async () => {
    const { email } = await register();
    const logInWith = (userAgent: string): Promise<Response> =>
      fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': userAgent },
        body: JSON.stringify({
          query: 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }',
          variables: { input: { loginName: email, password } },
        }),
      });
    for (const userAgent of ['one', 'two']) expect((await logInWith(userAgent)).status).to.equal(200);
    await confirm(await mailed(email));
    await logInWith('three');
    const mails = await gateway.mailbox.waitFor(email, 2);
    expect(mails).to.have.length(2);
    expect(mails[1]?.text).to.contain('three');
  });

  it('the address and login name that the mail proves can’t be exchanged before it is opened', async () => {
    const { email } = await register();
    const client = await loggedIn(email);
    await client.run(ActivateUserManagementDocument);
    const { viewer } = await client.run(ViewerDocument);
    const other = `${uniqueName('opfer')}@firma.example`;
    for (const change of [{ email: other }, { loginName: other }]) {
      const error = await client.refused('INVALID_STATE', UpdateUserDocument, {
        input: { id: viewer!.user.id, ...change },
      });
      expect(error.extensions).to.include({ reason: 'ACCOUNT_UNCONFIRMED' });
    }
    await client.run(UpdateUserDocument, { input: { id: viewer!.user.id, firstName: 'Carla' } });
  });

  it('the link opened twice, or five times at the same moment, confirms once and answers alike', async () => {
    const { email, id } = await register();
    const token = await mailed(email);
    const times = await Promise.all(Array.from({ length: 5 }, () => confirm(token)));
    expect(new Set([...times, await confirm(token)]).size).to.equal(1);
    const entries = await gateway.gateway.dataSource.query<unknown[]>(
      "SELECT id FROM activity WHERE account_id = ? AND type = 'ACCOUNT_CONFIRMED'",
      [id],
    );
    expect(entries).to.have.length(1);
  });

  it('a token that was never given out, an invitation’s, or one that has expired, are refused alike', async () => {
    const { email } = await register();
    const token = await mailed(email);
    const answers = await Promise.all(
      ['', 'x', '"', 'A'.repeat(43), `${token}x`, token.toLowerCase()].map((wrong) =>
        anonymous().refused('LOGIN_FAILED', ConfirmRegistrationDocument, { input: { token: wrong } }),
      ),
    );
    gateway.clock.advance(7 * day);
    answers.push(
      await anonymous().refused('LOGIN_FAILED', ConfirmRegistrationDocument, { input: { token } }),
    );
    gateway.clock.reset();
    expect(new Set(answers.map(({ message }) => message)).size).to.equal(1);
  });

  it('an account that nobody has confirmed is gone after 7 days with all that is in it; a confirmed one stays', async () => {
    const [kept, left] = await Promise.all([register(), register()]);
    const client = await loggedIn(left.email);
    await client.run(ActivateUserManagementDocument);
    await client.run(CreateGroupDocument, { input: { name: 'Vertrieb' } });
    await client.run(CreateUserDocument, { input: userInput({ role: 'MANAGER' }) });
    await confirm(await mailed(kept.email));
    const token = await mailed(left.email);
    gateway.clock.advance(7 * day - 60_000);
    await removeUnconfirmed();
    expect(await rowsOf(left.id)).to.include('account');
    gateway.clock.advance(60_000);
    await removeUnconfirmed();
    expect(await rowsOf(left.id)).to.deep.equal([]);
    expect(await rowsOf(kept.id)).to.include('account');
    gateway.clock.reset();
    await client.refused('UNAUTHENTICATED', AccountDocument);
    await anonymous().refused('LOGIN_FAILED', LogInDocument, { input: { loginName: left.email, password } });
    await anonymous().refused('LOGIN_FAILED', ConfirmRegistrationDocument, { input: { token } });
    await register({ email: left.email });
  });

  it('that is confirmed at the moment of its removal is either confirmed for good or gone', async () => {
    for (let round = 0; round < 8; round++) {
      const { email, id } = await register();
      const token = await mailed(email);
      await gateway.gateway.dataSource.query('UPDATE account SET created_at = ? WHERE id = ?', [
        new Date(Date.now() - 8 * day),
        id,
      ]);
      const [answer] = await Promise.all([
        anonymous().send(ConfirmRegistrationDocument, { input: { token } }),
        removeUnconfirmed(),
      ]);
      await removeUnconfirmed();
      const left = await rowsOf(id);
      if (answer.errors.length === 0) {
        expect(left).to.include.members(['account', 'user', 'login_name']);
        await loggedIn(email);
      } else {
        expect(answer.errors[0]?.extensions.code).to.equal('LOGIN_FAILED');
        expect(left).to.deep.equal([]);
      }
    }
  });

  it('an unconfirmed account that is deleted leaves nothing behind, and its address is free', async () => {
    const { email, id } = await register();
    await (await loggedIn(email)).run(DeleteAccountDocument, { input: { password } });
    await removeUnconfirmed();
    expect(await rowsOf(id)).to.deep.equal([]);
    await confirm(await mailed((await register({ email })).email, 2));
    await loggedIn(email);
  });

  describe('an address that a stranger has typed', () => {
    it('and registered is registered by its owner all the same: whose link is opened has the login name, the other gets nothing', async () => {
      const { email, id } = await register({ company: 'Fremd AG', password: strangersPassword });
      const stranger = await loggedIn(email, strangersPassword);
      await register({ email });
      const owner = await loggedIn(email);
      await confirm(await mailed(email, 2));
      await owner.run(CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
      await anonymous().refused('LOGIN_FAILED', LogInDocument, {
        input: { loginName: email, password: strangersPassword },
      });
      await stranger.refused('INVALID_STATE', CreateUploadDocument, { input: { filename: 'Brief.pdf' } });
      // The owner opens the stranger's link as well: another login name is on offer, and theirs stays theirs.
      const error = await anonymous().refused('BAD_USER_INPUT', ConfirmRegistrationDocument, {
        input: { token: await mailed(email) },
      });
      const [problem] = error.extensions.problems ?? [];
      expect(problem).to.include({ path: 'loginName', code: 'TAKEN' });
      await loggedIn(email);
      expect(await rowsOf(id)).to.include('registration');
    });

    it('after its owner registered takes nothing from them either', async () => {
      const { email } = await register();
      await register({ email, company: 'Fremd AG', password: strangersPassword });
      await confirm(await mailed(email));
      await loggedIn(email);
      await anonymous().refused('LOGIN_FAILED', LogInDocument, {
        input: { loginName: email, password: strangersPassword },
      });
    });

    it('both links opened at the same moment: one has the login name', async () => {
      const { email } = await register();
      await register({ email });
      const tokens = await Promise.all([mailed(email), mailed(email, 2)]);
      const answers = await Promise.all(
        tokens.map((token) => anonymous().send(ConfirmRegistrationDocument, { input: { token } })),
      );
      expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').toSorted()).to.deep.equal([
        'BAD_USER_INPUT',
        'done',
      ]);
    });

    for (const invited of [false, true])
      it(`for a user${invited ? ' whom they invited' : ''} does not keep its owner from registering, and is the owner's once proven`, async () => {
        const world = await World.create({ gateway });
        const email = `${uniqueName('inhaberin')}@firma.example`;
        const { client } = world.superadmin;
        const { createUser } = await client.run(CreateUserDocument, {
          input: userInput({ email, role: 'MANAGER' }),
        });
        const { id } = createUser.user;
        const invitation = invited ? await world.invitation({ id, email }) : null;
        await register({ email });
        await confirm(await mailed(email, invited ? 2 : 1));
        const owner = await loggedIn(email);
        expect((await owner.run(ViewerDocument)).viewer?.user.role).to.equal('SUPERADMIN');
        if (invitation === null) {
          const error = await client.refused('BAD_USER_INPUT', InviteUserDocument, { id });
          const offered = error.extensions.problems?.[0]?.suggestion;
          await client.run(UpdateUserDocument, { input: { id, loginName: offered! } });
          await client.run(InviteUserDocument, { id });
        } else await acceptedUnderAnotherName(invitation, email);
        await loggedIn(email);
      });

    async function acceptedUnderAnotherName(token: string, email: string): Promise<void> {
      const accept = (
        given: object,
      ): Promise<{ errors: { extensions: { problems?: { suggestion?: string }[] } }[] }> =>
        anonymous().send(
          'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { viewer { user { loginName } } } }',
          { input: { token, password: strangersPassword, ...given } },
        );
      const refused = await accept({});
      const suggestion = refused.errors[0]?.extensions.problems?.[0]?.suggestion;
      expect(suggestion).to.be.a('string').and.not.equal(email);
      const accepted = await accept({ loginName: suggestion });
      expect(accepted.errors).to.deep.equal([]);
      await loggedIn(suggestion!, strangersPassword);
    }

    it('in an unconfirmed account blocks nobody, not even other users', async () => {
      const { email } = await register();
      const client = await loggedIn(email);
      await client.run(ActivateUserManagementDocument);
      const typed = userInput({ role: 'MANAGER' });
      await client.run(CreateUserDocument, { input: typed });
      const world = await World.create({ gateway });
      await world.superadmin.client.run(CreateUserDocument, { input: typed });
    });
  });

  describe('a login name that is taken', () => {
    it('is said so with one that is free, with which a customer comes back whose account was deleted', async () => {
      const { email } = await register();
      await confirm(await mailed(email));
      await (await loggedIn(email)).run(DeleteAccountDocument, { input: { password } });
      const error = await anonymous().refused('BAD_USER_INPUT', RegisterAccountDocument, {
        input: input({ email }),
      });
      const [problem] = error.extensions.problems ?? [];
      expect(problem).to.include({ path: 'email', code: 'TAKEN' });
      const loginName = problem!.suggestion!;
      expect(problem?.message).to.contain(loginName);
      await register({ email, loginName });
      await confirm(await mailed(email, 2));
      const client = await loggedIn(loginName);
      expect((await client.run(ViewerDocument)).viewer?.user.email).to.equal(email);
      const again = await anonymous().refused('BAD_USER_INPUT', RegisterAccountDocument, {
        input: input({ email }),
      });
      expect(again.extensions.problems?.[0]?.suggestion).to.be.a('string').and.not.equal(loginName);
      await register({ email, loginName: again.extensions.problems![0]!.suggestion! });
    });

    it('can be exchanged for another with the link: then that one is confirmed', async () => {
      const { email } = await register();
      await register({ email });
      await confirm(await mailed(email));
      const token = await mailed(email, 2);
      const error = await anonymous().refused('BAD_USER_INPUT', ConfirmRegistrationDocument, {
        input: { token },
      });
      const loginName = error.extensions.problems![0]!.suggestion!;
      expect(
        await anonymous().problems(ConfirmRegistrationDocument, { input: { token, loginName: 'mit blank' } }),
      ).to.deep.equal(['loginName: INVALID']);
      await confirm(token, loginName);
      expect((await (await loggedIn(loginName)).run(ViewerDocument)).viewer?.user.email).to.equal(email);
    });
  });
});
