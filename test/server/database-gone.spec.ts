import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import {
  CreateGroupDocument,
  GroupsDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  ShipmentsDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import type { Answer } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { pages } from '../support/pdf-samples.js';
import { password, uniqueName, World } from '../support/world.js';
import { CuttableProxy } from './cuttable-proxy.js';
import { expectError, post, send, type RawAnswer } from './raw-request.js';

describe('The database goes away and comes back', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let proxy: CuttableProxy;
  let world: World;

  before(async () => {
    const route = async (databaseUrl: string): Promise<string> => {
      const made = await CuttableProxy.before(databaseUrl);
      proxy = made.proxy;
      return made.url;
    };
    gateway = await startTestGateway(testDatabases(), {}, { route });
    world = await World.create({ gateway });
  });

  after(async () => {
    await gateway.stop();
    await proxy.cut();
  });

  afterEach(async () => {
    await proxy.cut();
    await proxy.mend();
    await ready();
  });

  /** Everything that needs the database, with a login and without one. */
  function everything(): Promise<RawAnswer>[] {
    const login = { authorization: `Bearer ${world.superadmin.client.token!}` };
    const json = { 'content-type': 'application/json' };
    const email = `${uniqueName('neu')}@firma.example`;
    return [
      post(gateway.url, { query: '{ viewer { user { email } } }' }, { ...json, ...login }),
      post(gateway.url, { query: '{ shipments { totalCount nodes { id } } }' }, { ...json, ...login }),
      post(
        gateway.url,
        { query: 'mutation { createGroup(input: { name: "Ohne Netz" }) { group { id } } }' },
        { ...json, ...login },
      ),
      post(gateway.url, {
        query: `mutation { logIn(input: { loginName: "${world.superadmin.email}", password: "${password}" }) { token } }`,
      }),
      post(gateway.url, {
        query: `mutation { registerAccount(input: { company: "A", firstName: "B", lastName: "C", email: "${email}", password: "${password}" }) { account { id } } }`,
      }),
      post(gateway.url, {
        query: 'mutation { acceptInvitation(input: { token: "x", password: "lang genug" }) { token } }',
      }),
      send(`${gateway.url}/uploads/x`, { method: 'PUT', body: Buffer.from(pages(1)) }),
      send(`${gateway.url}/shipments/01ARZ3NDEKTSV4RRFFQ69G5FAV/document`, { headers: login }),
      send(`${gateway.url}/health/ready`),
    ];
  }

  /** Every answer comes although the database stays away, and says: try again later. */
  async function expectUnavailable(answers: Promise<RawAnswer>[]): Promise<void> {
    for (const answer of await Promise.all(answers)) {
      const error = expectError(answer, 503, 'SERVICE_UNAVAILABLE');
      expect(error.extensions.retryAfterSeconds).to.be.greaterThan(0);
      expect(Number(answer.headers.get('retry-after'))).to.equal(error.extensions.retryAfterSeconds);
    }
  }

  async function ready(): Promise<void> {
    while ((await send(`${gateway.url}/health/ready`)).status !== 200) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('while it is away every request gets SERVICE_UNAVAILABLE soon, with or without a login', async () => {
    await proxy.cut();
    await expectUnavailable(everything());
    await expectUnavailable(everything());
  });

  it('while it is away the gateway is live but not ready, and answers what needs no database', async () => {
    await proxy.cut();
    expect((await send(`${gateway.url}/health/live`)).status).to.equal(200);
    expect((await send(`${gateway.url}/health/ready`)).status).to.equal(503);
    expect((await post(gateway.url, { query: '{ viewer { __typename } }' })).text).to.equal(
      '{"data":{"viewer":null}}\n',
    );
  });

  it('when it is back the same clients go on with the same logins, without a restart', async () => {
    await proxy.cut();
    await world.superadmin.client.refused('SERVICE_UNAVAILABLE', ViewerDocument);
    await proxy.mend();
    await ready();
    const { viewer } = await world.superadmin.client.run(ViewerDocument);
    expect(viewer?.user.id).to.equal(world.superadmin.id);
    await world.anonymous().run(LogInDocument, { input: { loginName: world.superadmin.email, password } });
    const { shipments } = await world.superadmin.client.run(ShipmentsDocument);
    expect(shipments.totalCount).to.equal(0);
  });

  it('what was refused is not stored, and can be repeated', async () => {
    const name = uniqueName('Gruppe');
    await proxy.cut();
    await world.superadmin.client.refused('SERVICE_UNAVAILABLE', CreateGroupDocument, { input: { name } });
    await world.anonymous().refused('SERVICE_UNAVAILABLE', RegisterAccountDocument, {
      input: { company: 'A', firstName: 'B', lastName: 'C', email: `${name}@firma.example`, password },
    });
    await proxy.mend();
    await ready();
    await world.superadmin.client.run(CreateGroupDocument, { input: { name } });
    const { groups } = await world.superadmin.client.run(GroupsDocument, { filter: { search: name } });
    expect(groups.totalCount).to.equal(1);
  });

  it('requests that were running when it went are done or told to come again, and nothing between', async () => {
    const names = Array.from({ length: 30 }, () => uniqueName('Gruppe'));
    const answers: Answer<unknown>[] = [];
    const someAtOnce = Array.from({ length: 6 }, async (_, lane) => {
      for (let index = lane; index < names.length; index += 6) {
        const input = { name: names[index]! };
        answers[index] = await world.superadmin.client.send(CreateGroupDocument, { input });
        if (index === 13) await proxy.cut();
      }
    });
    await Promise.all(someAtOnce);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done');
    expect(new Set(codes)).to.have.keys(['done', 'SERVICE_UNAVAILABLE']);
    await proxy.mend();
    await ready();
    const { groups } = await world.superadmin.client.run(GroupsDocument, { first: 200 });
    const stored = new Set(groups.nodes.map((group) => group.name));
    for (const [index, name] of names.entries())
      if (codes[index] === 'done') expect(stored.has(name), `${name} was told to be stored`).to.equal(true);
  });

  it('the background work goes on by itself', async function () {
    // A mail that was in hand when the database went is taken up again once its claim of a minute has ended.
    const patience = 150_000;
    this.timeout(2 * patience);
    const user = await world.createdUser({ role: 'MANAGER' });
    await world.superadmin.client.run(InviteUserDocument, { id: user.id });
    await proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await proxy.mend();
    await ready();
    expect(await gateway.mailbox.waitFor(user.email, 1, patience)).to.have.length(1);
  });

  it('when all its connections are taken, requests are told so soon instead of hanging', async () => {
    const { dataSource } = gateway.gateway;
    const taken: QueryRunner[] = [];
    for (let count = 0; count < 20; count++) {
      const runner = dataSource.createQueryRunner();
      await runner.connect();
      taken.push(runner);
    }
    try {
      await expectUnavailable(everything());
    } finally {
      await Promise.all(taken.map((runner) => runner.release()));
    }
    await ready();
    expect((await world.superadmin.client.run(ViewerDocument)).viewer?.user.id).to.equal(world.superadmin.id);
  });
});
