import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import { newId } from '../../../src/entities/id.js';
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
  RetryMailDocument,
  UpdateUserDocument,
  UsersDocument,
  ViewerDocument,
  type RegisterAccountInput,
} from '../../../src/generated/operations.js';
import { Client } from '../../support/client.js';
import { userInput } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { registrationToken } from '../../support/mailbox.js';
import { password, plainOptions, uniqueName } from '../../support/world.js';

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

  it('takes the link mailed to the address', async () => {
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

  it('before that the superadmin can read, but send no letter, no invitation, no mail, and create no credential', async () => {
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
      await client.refused('INVALID_STATE', RetryMailDocument, { id: newId() }),
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

  it('a login from a new device is mailed only after the confirmation', async () => {
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

  it('the address and login name that the link proves cannot change before the confirmation', async () => {
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

  it('opening the link twice, or five times at the same moment, confirms once with the same answer', async () => {
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

  it('an unknown token, an invitation’s token and an expired one get the same error', async () => {
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

  it('an unconfirmed account is removed after 7 days with all its data; a confirmed one stays', async () => {
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

  it('at the moment of removal leaves the account either confirmed for good or removed', async () => {
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
});
