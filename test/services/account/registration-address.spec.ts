import { expect } from 'chai';
import {
  ActivateUserManagementDocument,
  ConfirmRegistrationDocument,
  CreateUploadDocument,
  CreateUserDocument,
  DeleteAccountDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  UpdateUserDocument,
  ViewerDocument,
  type RegisterAccountInput,
} from '../../../src/generated/operations.js';
import { Client } from '../../support/client.js';
import { userInput } from '../../support/company.js';
import type { TestGateway } from '../../support/gateway.js';
import { sharedGateway } from '../../support/hooks.js';
import { registrationToken } from '../../support/mailbox.js';
import { password, uniqueName, World } from '../../support/world.js';

const strangersPassword = 'fünf Augen sehen weniger';

describe('LXP-1, LXP-5 who gets the login name of a registration', function () {
  this.timeout(60_000);
  let gateway: TestGateway;

  before(async () => {
    gateway = await sharedGateway();
  });

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

  describe('an address typed by a stranger', () => {
    it('can still be registered by its owner: the first opened link takes the login name', async () => {
      const { email } = await register({ company: 'Fremd AG', password: strangersPassword });
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
    });

    it('after the owner has registered takes nothing from the owner', async () => {
      const { email } = await register();
      await register({ email, company: 'Fremd AG', password: strangersPassword });
      await confirm(await mailed(email));
      await loggedIn(email);
      await anonymous().refused('LOGIN_FAILED', LogInDocument, {
        input: { loginName: email, password: strangersPassword },
      });
    });

    it('gives the login name to one of two links opened at the same moment', async () => {
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
      const elses = await accept({ loginName: `${uniqueName('opfer')}@firma.example` });
      expect(elses.errors[0]?.extensions.problems).to.have.length(1);
      expect(elses.errors[0]?.extensions.problems?.[0]).to.include({
        path: 'loginName',
        code: 'NOT_ALLOWED',
      });
      const accepted = await accept({ loginName: suggestion });
      expect(accepted.errors).to.deep.equal([]);
      await loggedIn(suggestion!, strangersPassword);
    }

    it('as a login name beside an address of their own is refused, at once and with the link', async () => {
      const loginName = `${uniqueName('opfer')}@firma.example`;
      expect(
        await anonymous().problems(RegisterAccountDocument, { input: input({ loginName }) }),
      ).to.deep.equal(['loginName: NOT_ALLOWED']);
      const { email } = await register();
      const token = await mailed(email);
      expect(
        await anonymous().problems(ConfirmRegistrationDocument, { input: { token, loginName } }),
      ).to.deep.equal(['loginName: NOT_ALLOWED']);
      await confirm(await mailed((await register({ email: loginName })).email));
      await confirm(token, uniqueName('anders'));
    });

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
    it('comes with a free suggestion, so that a customer whose account was deleted can come back', async () => {
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

    it('can be replaced by another one when opening the link', async () => {
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
