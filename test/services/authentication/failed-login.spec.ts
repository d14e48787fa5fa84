import { expect } from 'chai';
import { ActivitiesDocument, LockUserDocument } from '../../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { password, uniqueName, World, type Person } from '../../support/world.js';

// A gateway of its own: failures are counted by address, and all tests come from the same one.
describe('LXP-14 failed logins in the activity log', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { trustedProxies: ['127.0.0.1'] });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  async function fail(loginName: string, address: string, given = 'falsch geraten'): Promise<string> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({
        query: 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }',
        variables: { input: { loginName, password: given } },
      }),
    });
    return response.text();
  }

  /** The addresses of the failed logins that this person finds in the log, after so long that all are noted. */
  async function noted(who: Person, of: Person): Promise<(string | null | undefined)[]> {
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { activities } = await who.client.run(ActivitiesDocument, {
      filter: { types: ['LOGIN_FAILED'], userIds: [of.id] },
    });
    return activities.nodes.map(({ ipAddress }) => ipAddress).toSorted();
  }

  it('are noted once for a user and an address within a quarter of an hour, however often they are tried', async () => {
    const person = await world.user();
    for (let count = 0; count < 5; count++) await fail(person.email, '198.51.100.1');
    await Promise.all([1, 2, 3].map(() => fail(person.email, '198.51.100.2')));
    expect(await noted(world.superadmin, person)).to.deep.equal(['198.51.100.1', '198.51.100.2']);
    expect(await noted(person, person)).to.have.length(2);
  });

  it('are noted for users who have no access any more, and not when a login succeeds', async () => {
    const person = await world.user();
    await world.logIn(person);
    expect(await noted(world.superadmin, person)).to.deep.equal([]);
    await world.superadmin.client.run(LockUserDocument, { id: person.id });
    await fail(person.email, '198.51.100.3', password);
    expect(await noted(world.superadmin, person)).to.deep.equal(['198.51.100.3']);
  });

  it('tell outsiders nothing: the same answer, and nothing is written before it has gone out', async () => {
    const person = await world.user();
    const answers: string[] = [];
    const statements: string[][] = [];
    for (const name of [person.email, uniqueName('niemand')]) {
      const sent = await gateway.statementsOf(async () => {
        answers.push(await fail(name, '198.51.100.4'));
      });
      statements.push(sent.map(({ sql }) => sql));
    }
    expect(answers[0]).to.equal(answers[1]);
    expect(statements[0]).to.deep.equal(statements[1]);
    expect(await noted(world.superadmin, person)).to.have.length(1);
  });

  it('are noted by a gateway that is being stopped', async () => {
    const other = await startTestGateway(testDatabases(), { scheduler: false });
    const elsewhere = await World.create({ gateway: other });
    await elsewhere
      .anonymous()
      .send('mutation ($name: String!) { logIn(input: { loginName: $name, password: "x" }) { token } }', {
        name: elsewhere.superadmin.email,
      });
    await other.gateway.close();
    const rows = await other.gateway.dataSource.query<object[]>(
      "SELECT 1 FROM activity WHERE account_id = ? AND type = 'LOGIN_FAILED'",
      [elsewhere.accountId],
    );
    expect(rows).to.have.length(1);
    await other.stop();
  });
});
