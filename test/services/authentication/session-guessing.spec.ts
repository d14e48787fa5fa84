import { expect } from 'chai';
import {
  CreateUserDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  InviteUserDocument,
  LockUserDocument,
  LogInDocument,
  RegisterAccountDocument,
} from '../../../src/generated/operations.js';
import { Client, type AnsweredError } from '../../support/client.js';
import { userInput } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { lockGroup } from '../../support/losses.js';
import { atCostOfProduction } from '../../support/password-cost.js';
import { password, uniqueName, World } from '../../support/world.js';

const wrongPassword = 'falsch geraten';

// A gateway of its own: the limits count by address, and all tests come from the same one.
describe('Sessions: guessing (LXP-5, LXP-8)', () => {
  let gateway: TestGateway;
  let world: World;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases(), { trustedProxies: ['127.0.0.1'] });
    world = await World.create({ gateway });
  });

  after(async () => {
    await gateway.stop();
  });

  const logInFrom = (address: string, loginName: string, with_ = password): Promise<Response> =>
    logInAt(gateway, address, loginName, with_);

  async function codeOf(response: Response): Promise<string> {
    const { errors } = (await response.json()) as { errors?: AnsweredError[] };
    return errors?.[0]?.extensions.code ?? 'done';
  }

  it('has one answer, letter by letter, for every reason that an outsider must not tell apart', async () => {
    const { client } = world.superadmin;
    const group = await world.group();
    const [locked, deleted, ofLockedGroup] = await Promise.all([
      world.user({ groups: [group] }),
      world.user({ groups: [group] }),
      world.user({ groups: [group] }),
    ]);
    const created = await world.createdUser({ groups: [group] });
    const invited = await world.createdUser({ groups: [group] });
    await client.run(InviteUserDocument, { id: invited.id });
    await client.run(LockUserDocument, { id: locked.id });
    await client.run(DeleteUserDocument, { id: deleted.id });
    await lockGroup(client, group.id);
    const ended = await World.create({ gateway });
    const former = await ended.user();
    await ended.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    const tries: Record<string, [string, string]> = {
      'an unknown name': [`${uniqueName('niemand')}@firma.example`, password],
      'no name': ['', password],
      'no password': [world.superadmin.email, ''],
      'a wrong password': [world.superadmin.email, wrongPassword],
      'a locked user': [locked.email, password],
      'a deleted user': [deleted.email, password],
      'a user of a locked group': [ofLockedGroup.email, password],
      'a user who was never invited': [created.email, password],
      'an invited user': [invited.email, password],
      'a user of ended user management': [former.email, password],
    };
    const answers = new Set<string>();
    for (const [reason, [loginName, given]] of Object.entries(tries)) {
      const response = await logInFrom('198.51.100.1', loginName, given);
      const body = await response.text();
      expect(body, reason).to.contain('"LOGIN_FAILED"');
      expect(response.headers.get('set-cookie'), reason).to.equal(null);
      answers.add(`${response.status} ${body}`);
    }
    expect(answers.size).to.equal(1);
  });

  it('is RATE_LIMITED for a name after 20 failures, also with the right password and from elsewhere', async () => {
    const person = await world.user({ role: 'MANAGER' });
    for (let count = 0; count < 20; count++) {
      const response = await logInFrom(`203.0.113.${count}`, person.email, wrongPassword);
      expect(await codeOf(response)).to.equal('LOGIN_FAILED');
    }
    for (const loginName of [person.email, ` ${person.email.toUpperCase()}`]) {
      const response = await logInFrom('192.0.2.1', loginName);
      const { errors } = (await response.json()) as { errors: AnsweredError[] };
      expect(errors[0]?.extensions.code).to.equal('RATE_LIMITED');
      const seconds = errors[0]?.extensions.retryAfterSeconds;
      expect(seconds).to.be.within(1, 15 * 60);
      expect(response.headers.get('retry-after')).to.equal(String(seconds));
    }
    expect(await codeOf(await logInFrom('203.0.113.1', world.superadmin.email))).to.equal('done');
  });

  it('gives forty guesses at the same moment no more answers than twenty in a row', async () => {
    const { email } = await world.user({ role: 'MANAGER' });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => logInFrom(`203.0.113.${index}`, email, wrongPassword)),
    );
    const codes = await Promise.all(answers.map(codeOf));
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).to.have.lengthOf(20);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).to.have.lengthOf(20);
  });

  it('is RATE_LIMITED for an address after 300 failures, whatever the names, and only for that address', async () => {
    for (let batch = 0; batch < 10; batch++) {
      await Promise.all(
        Array.from({ length: 30 }, () => logInFrom('192.0.2.77', uniqueName('niemand'), wrongPassword)),
      );
    }
    expect(await codeOf(await logInFrom('192.0.2.77', world.superadmin.email))).to.equal('RATE_LIMITED');
    expect(await codeOf(await logInFrom('192.0.2.78', world.superadmin.email))).to.equal('done');
  }).timeout(60_000);

  it('of login names is RATE_LIMITED after 50 that were taken, for who registers and for who makes users', async () => {
    const taken = world.superadmin.email;
    const registration = {
      company: 'Neugier GmbH',
      firstName: 'Nora',
      lastName: 'Neugier',
      email: taken,
      password,
    };
    const elsewhere = await World.create({ gateway });
    for (let count = 0; count < 50; count++) {
      await world.anonymous().refused('BAD_USER_INPUT', RegisterAccountDocument, { input: registration });
      await elsewhere.superadmin.client.refused('BAD_USER_INPUT', CreateUserDocument, {
        input: userInput({ loginName: taken }),
      });
    }
    for (const email of [taken, `${uniqueName('frei')}@firma.example`]) {
      const refused = await world
        .anonymous()
        .refused('RATE_LIMITED', RegisterAccountDocument, { input: { ...registration, email } });
      expect(refused.extensions.retryAfterSeconds).to.be.within(1, 15 * 60);
      await elsewhere.superadmin.client.refused('RATE_LIMITED', CreateUserDocument, {
        input: userInput({ email }),
      });
    }
    await world.superadmin.client.run(CreateUserDocument, { input: userInput({ role: 'MANAGER' }) });
  });
});

describe('Sessions: the time that a login takes (LXP-5)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;

  before(async () => {
    await atCostOfProduction(async () => {
      gateway = await startTestGateway(testDatabases(), { trustedProxies: ['127.0.0.1'] });
      world = await World.create({ gateway });
    });
  });

  after(() => gateway.stop());

  it('is about the same for an unknown name as for a wrong password', async () => {
    // The two are asked by turns, so that whatever slows the machine slows both, and once more if noise hit one of them.
    const ratios: number[] = [];
    const isClose = (): boolean => Number(ratios.at(-1)) > 0.5 && Number(ratios.at(-1)) < 2;
    for (let tries = 0; tries < 4 && !isClose(); tries++)
      ratios.push(await ratioOfMedians(`198.51.${tries}`));
    expect(isClose(), ratios.join(', ')).to.equal(true);
  });

  it('comes from argon2id at the least cost that OWASP recommends: 19 MiB, two passes', async () => {
    const [row] = await gateway.gateway.dataSource.query<{ passwordHash: string }[]>(
      'SELECT password_hash AS passwordHash FROM `user` WHERE id = ?',
      [world.superadmin.id],
    );
    expect(row?.passwordHash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  async function ratioOfMedians(network: string): Promise<number> {
    const times = { known: [] as number[], unknown: [] as number[] };
    const person = await atCostOfProduction(() => world.user({ role: 'MANAGER' }));
    for (let round = 0; round < 15; round++) {
      for (const kind of ['known', 'unknown'] as const) {
        const loginName = kind === 'known' ? person.email : uniqueName('niemand');
        const began = performance.now();
        await (await logInAt(gateway, `${network}.${round + 10}`, loginName, wrongPassword)).text();
        times[kind].push(performance.now() - began);
      }
    }
    const median = (values: number[]): number => values.toSorted((a, b) => a - b)[7]!;
    return median(times.unknown) / median(times.known);
  }
});

describe('Sessions: one authenticating mutation per operation', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  const logIn = 'logIn(input: $input) { token }';
  const packed = {
    'two aliases': `mutation ($input: LogInInput!) { a: ${logIn} b: ${logIn} }`,
    'a fragment': `mutation ($input: LogInInput!) { a: ${logIn} ...More } fragment More on Mutation { b: ${logIn} }`,
    'one fragment twice': `mutation ($input: LogInInput!) { ...More ... on Mutation { b: ${logIn} } } fragment More on Mutation { a: ${logIn} }`,
    'different mutations': `mutation ($input: LogInInput!) { a: ${logIn} changePassword(input: { currentPassword: "x", newPassword: "y" }) { viewer { user { id } } } }`,
  };

  for (const [way, document] of Object.entries(packed)) {
    it(`refuses more than one, packed as ${way}, and executes none`, async () => {
      const client = new Client(world.gateway.url);
      const variables = { input: { loginName: world.superadmin.email, password } };
      const statements = await world.gateway.statementsOf(async () => {
        const answer = await client.send(document, variables);
        expect(answer.errors.map((error) => error.extensions.code)).to.deep.equal(['LIMIT_EXCEEDED']);
        expect(answer.data ?? null).to.equal(null);
        expect(answer.headers.get('set-cookie')).to.equal(null);
      });
      expect(statements).to.deep.equal([]);
    });
  }

  it('refuses a batch of operations', async () => {
    const operation = {
      query: `mutation ($input: LogInInput!) { ${logIn} }`,
      variables: { input: { loginName: world.superadmin.email, password: wrongPassword } },
    };
    const response = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([operation, operation]),
    });
    expect(response.status).to.equal(400);
    expect(await response.text()).not.to.contain('LOGIN_FAILED');
  });

  it('allows one', async () => {
    await world.anonymous().run(LogInDocument, { input: { loginName: world.superadmin.email, password } });
  });
});

/** Logs in as if from another address, so that the limit of addresses is out of the way. */
async function logInAt(
  { url }: TestGateway,
  address: string,
  loginName: string,
  given: string,
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({
      query: 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }',
      variables: { input: { loginName, password: given } },
    }),
  });
}
