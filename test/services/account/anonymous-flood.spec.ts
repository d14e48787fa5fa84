import { expect } from 'chai';
import { hour, minute } from '../../../src/clock.js';
import {
  AcceptInvitationDocument,
  CreateUploadDocument,
  LogInDocument,
} from '../../../src/generated/operations.js';
import { VieraugenError } from '../../../src/errors/vieraugen-error.js';
import { RegistrationGuard } from '../../../src/services/account/registration.guard.js';
import { newToken } from '../../../src/services/authentication/secret-token.js';
import { errorsOf, post, send, type RawAnswer } from '../../server/raw-request.js';
import type { AnsweredError } from '../../support/client.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { atCostOfProduction } from '../../support/password-cost.js';
import { pages } from '../../support/pdf-samples.js';
import { outcomeOf } from '../../support/rounds.js';
import { password, uniqueName, World } from '../../support/world.js';

const registerAccount =
  'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { account { id } } }';
const acceptInvitation =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token } }';

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('Floods of anonymous requests', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let world: World;
  let hashed: number;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), {
      trustedProxies: ['127.0.0.1'],
      registrationRate: 6,
    });
    world = await World.create({ gateway });
    const { passwords } = gateway.gateway.services;
    const hash = passwords.hash.bind(passwords);
    passwords.hash = (given) => {
      hashed++;
      return hash(given);
    };
  });

  beforeEach(() => {
    hashed = 0;
    gateway.clock.advance(hour);
  });

  after(() => gateway.stop());

  async function from(address: string, query: string, input: object): Promise<AnsweredError | undefined> {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    return errorsOf(await post(gateway.url, { query, variables: { input } }, headers))[0];
  }

  const put = (token: string, address: string): Promise<RawAnswer> =>
    send(`${gateway.url}/uploads/${token}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf', 'x-forwarded-for': address },
      body: 'x',
    });

  const codeThrown = (error: unknown): string => (error instanceof VieraugenError ? error.code : 'unknown');
  const codeOf = (error: AnsweredError | undefined): string => error?.extensions.code ?? 'ok';
  const registration = (input: object = {}): object => ({
    company: 'Beispiel GmbH',
    firstName: 'Sabine',
    lastName: 'Schäfer',
    email: `${uniqueName('chefin')}@firma.example`,
    password,
    ...input,
  });
  const count = (codes: readonly string[], code: string): number =>
    codes.filter((each) => each === code).length;

  it('300 made-up invitations hash nothing, and are RATE_LIMITED after 100 from one address', async () => {
    const errors = await times(300, () =>
      from('198.51.100.1', acceptInvitation, { token: newToken(), password }),
    );
    const codes = errors.map(codeOf);
    expect(count(codes, 'LOGIN_FAILED')).to.equal(100);
    expect(count(codes, 'RATE_LIMITED')).to.equal(200);
    expect(hashed).to.equal(0);
    const refused = await from('198.51.100.1', acceptInvitation, { token: 'made up', password });
    expect(codeOf(refused)).to.equal('RATE_LIMITED');
    expect(refused?.extensions.retryAfterSeconds).to.be.within(1, 15 * 60);
    expect(codeOf(await from('198.51.100.2', acceptInvitation, { token: newToken(), password }))).to.equal(
      'LOGIN_FAILED',
    );
  });

  it('a link is checked before the password: without a valid link nobody learns about the password', async () => {
    for (const token of [newToken(), 'made up', '', 'x'.repeat(10_000)])
      expect(codeOf(await from('198.51.100.3', acceptInvitation, { token, password: 'short' }))).to.equal(
        'LOGIN_FAILED',
      );
    const person = await world.createdUser({ role: 'MANAGER' });
    const token = await world.invitation(person);
    const anonymous = world.anonymous();
    expect(
      await anonymous.problems(AcceptInvitationDocument, { input: { token, password: 'short' } }),
    ).to.deep.equal(['password: TOO_SHORT']);
    expect(hashed).to.equal(0);
    await anonymous.run(AcceptInvitationDocument, { input: { token, password } });
    expect(hashed).to.equal(1);
  });

  it('they block neither a real invitation nor a login from the same address', async () => {
    await times(150, () => from('127.0.0.1', acceptInvitation, { token: newToken(), password }));
    const person = await world.user({ role: 'MANAGER' });
    await world.anonymous().run(LogInDocument, { input: { loginName: person.email, password } });
  });

  it('a link used a hundred times at the same moment is hashed once', async () => {
    const token = await world.invitation(await world.createdUser({ role: 'MANAGER' }));
    const outcomes = await times(100, async () =>
      outcomeOf(await world.anonymous().send(AcceptInvitationDocument, { input: { token, password } })),
    );
    expect(count(outcomes, 'ok')).to.equal(1);
    expect(count(outcomes, 'LOGIN_FAILED')).to.equal(99);
    expect(hashed).to.equal(1);
  });

  it('as many accounts are registered from one address as REGISTRATION_RATE says, also at the same moment', async () => {
    const errors = await times(10, (index) =>
      from(`2001:db8:0:1::${index}`, registerAccount, registration()),
    );
    expect(count(errors.map(codeOf), 'ok')).to.equal(6);
    const refused = errors.filter((error) => codeOf(error) === 'RATE_LIMITED');
    expect(refused).to.have.length(4);
    expect(refused[0]?.extensions.retryAfterSeconds).to.be.within(1, 60 * 60);
    expect(hashed).to.equal(6);
    expect(codeOf(await from('2001:db8:0:2::1', registerAccount, registration()))).to.equal('ok');
    gateway.clock.advance(hour);
    expect(codeOf(await from('2001:db8:0:1::1', registerAccount, registration()))).to.equal('ok');
  });

  it('an address with five mails is not registered again, and no password is hashed for it', async () => {
    const email = `${uniqueName('opfer')}@firma.example`;
    const codes: string[] = [];
    for (let round = 0; round < 9; round++)
      codes.push(codeOf(await from(`10.2.${round}.1`, registerAccount, registration({ email }))));
    expect(count(codes, 'ok')).to.equal(5);
    expect(count(codes, 'RATE_LIMITED')).to.equal(4);
    expect(hashed).to.equal(5);
  });

  it('registrations that fail do not count, and hash nothing', async () => {
    for (let round = 0; round < 10; round++) {
      expect(
        codeOf(await from('198.51.100.4', registerAccount, registration({ password: 'short' }))),
      ).to.equal('BAD_USER_INPUT');
      expect(
        codeOf(await from('198.51.100.4', registerAccount, registration({ email: world.superadmin.email }))),
      ).to.equal('BAD_USER_INPUT');
    }
    expect(hashed).to.equal(0);
    expect(codeOf(await from('198.51.100.4', registerAccount, registration()))).to.equal('ok');
  });

  it('a login waits for no registration: it is answered while most of them still do', async () => {
    await atCostOfProduction(async () => {
      let registered = 0;
      const flood = times(60, async (index) => {
        const code = codeOf(await from(`10.1.${index}.1`, registerAccount, registration()));
        expect(code).to.equal('ok');
        registered++;
      });
      while (hashed < 40) await new Promise((resolve) => setImmediate(resolve));
      const input = { loginName: world.superadmin.email, password };
      expect(outcomeOf(await world.anonymous().send(LogInDocument, { input }))).to.equal('ok');
      expect(registered).to.be.lessThan(30);
      await flood;
    });
  });

  it('malformed upload URLs are not looked up', async () => {
    const statements = await gateway.statementsOf(async () => {
      for (const token of ['x', 'a'.repeat(500), '..%2f..', "'--"])
        expect((await put(token, '198.51.100.5')).status).to.equal(404);
    });
    expect(statements.filter(({ sql }) => /FROM .?upload/.test(sql))).to.deep.equal([]);
  });

  it('unknown upload URLs are RATE_LIMITED after 100 from one address, real ones are not', async () => {
    const answers = await times(120, () => put(newToken(), '127.0.0.1'));
    expect(
      count(
        answers.map(({ status }) => String(status)),
        '404',
      ),
    ).to.equal(100);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).to.have.length(20);
    expect(Number(refused[0]?.headers.get('retry-after'))).to.be.within(1, 15 * 60);
    const { createUpload } = await world.superadmin.client.run(CreateUploadDocument, {
      input: { filename: 'letter.pdf' },
    });
    expect((await world.anonymous().put(createUpload.upload.url, pages(1))).status).to.equal(201);
  });

  it('a malformed bearer token costs no statement', async () => {
    const statements = await gateway.statementsOf(async () => {
      for (const token of ['x', 'a'.repeat(42), 'a'.repeat(44), 'a'.repeat(5_000)])
        await post(
          gateway.url,
          { query: '{ viewer { user { id } } }' },
          {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
          },
        );
    });
    expect(statements).to.deep.equal([]);
  });

  it('at most a tenth of the hourly limit of accounts is registered within a minute', async () => {
    const { dataSource } = gateway.gateway;
    const guard = new RegistrationGuard(dataSource, gateway.clock, 300);
    const register = (): Promise<string> =>
      guard.guard('192.0.2.7', () => Promise.resolve('ok')).catch((error: unknown) => codeThrown(error));
    for (let burst = 0; burst < 2; burst++) {
      const codes = await times(40, register);
      expect(count(codes, 'ok')).to.equal(30);
      expect(count(codes, 'RATE_LIMITED')).to.equal(10);
      gateway.clock.advance(minute);
    }
  });
});
