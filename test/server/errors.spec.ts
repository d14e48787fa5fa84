import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateGroupDocument,
  CreateUserDocument,
  GroupsDocument,
  LogInDocument,
  UsersDocument,
} from '../../src/generated/operations.js';
import { createLog } from '../../src/log.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { password, World } from '../support/world.js';
import { errorsOf, expectError, post, send } from './raw-request.js';

describe('Wrong input: BAD_USER_INPUT with every problem at once, each with path and code', () => {
  let world: World;

  before(async () => {
    world = await World.create();
  });

  async function problemsOf(query: string, variables: object): Promise<string[]> {
    const answer = await post(
      world.gateway.url,
      { query, variables },
      { 'content-type': 'application/json', authorization: `Bearer ${world.superadmin.client.token!}` },
    );
    const error = expectError(answer, 400, 'BAD_USER_INPUT');
    for (const problem of error.extensions.problems ?? []) expect(problem.message).to.match(/\S/);
    return (error.extensions.problems ?? []).map(({ path, code }) => `${path}: ${code}`);
  }
  const createUser = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';

  it('wrong types, missing and unknown fields, unknown enum values, wrong list items', async () => {
    const input = { firstName: 5, lastName: null, role: 'MANAGR', groupIds: [{}], shoeSize: 42 };
    expect(await problemsOf(createUser, { input })).to.have.members([
      'firstName: INVALID',
      'lastName: REQUIRED',
      'email: REQUIRED',
      'role: INVALID',
      'groupIds.0: INVALID',
      'shoeSize: INVALID',
    ]);
  });

  it('an input that is missing, null or no object', async () => {
    expect(await problemsOf(createUser, {})).to.deep.equal(['input: REQUIRED']);
    expect(await problemsOf(createUser, { input: null })).to.deep.equal(['input: REQUIRED']);
    expect(await problemsOf(createUser, { input: 'Petra' })).to.deep.equal(['input: INVALID']);
  });

  it('null for what has a default value and can not be null, in arguments, inputs, lists and conditions', async () => {
    const queries = {
      'query ($n: Int = 3) { users(first: $n) { totalCount } }': 'first',
      'query ($n: Int = 3) { ...U } fragment U on Query { users(first: $n) { totalCount } }': 'n',
      'query ($n: Role = USER) { users(filter: { roles: [$n] }) { totalCount } }': 'n',
      'query ($n: SortDirection = ASC) { users(orderBy: { field: EMAIL, direction: $n }) { totalCount } }':
        'n',
      'query ($n: Boolean = true) { users { totalCount @include(if: $n) } }': 'if',
    };
    for (const [query, path] of Object.entries(queries))
      expect(await problemsOf(query, { n: null }), query).to.deep.equal([`${path}: REQUIRED`]);
    const { client } = world.superadmin;
    const fine = await client.send(
      'query ($n: String = "x") { users(filter: { search: $n }) { totalCount } }',
      {
        n: null,
      },
    );
    expect(fine.errors).to.deep.equal([]);
  });

  it('null for what has a default value in the schema, whether the variable has one or not; an absent one is the default', async () => {
    const { client } = world.superadmin;
    const queries = {
      'query ($n: Int) { users(first: $n) { totalCount } }': 'first',
      'query ($n: Int) { viewer { account { id } } users { nodes { groups { users(first: $n) { totalCount } } } } }':
        'first',
      'query ($n: Int) { ...U } fragment U on Query { users(first: $n) { totalCount } }': 'n',
      'query ($n: SortDirection) { users(orderBy: { field: EMAIL, direction: $n }) { totalCount } }': 'n',
    };
    for (const [query, path] of Object.entries(queries))
      for (let times = 0; times < 3; times++) {
        expect(await problemsOf(query, { n: null }), query).to.deep.equal([`${path}: REQUIRED`]);
        expect((await client.send(query, {})).errors, query).to.deep.equal([]);
      }
  });

  it('nested inputs name the way to the field', async () => {
    const createGroup =
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }';
    const input = { name: 'A', address: { street: 1, city: 'Winsen', country: 49 } };
    expect(await problemsOf(createGroup, { input })).to.have.members([
      'address.street: INVALID',
      'address.postalCode: REQUIRED',
      'address.country: INVALID',
    ]);
  });

  it('several arguments are told apart, whatever the client calls its variables', async () => {
    const price =
      'query ($o: ShipmentOptionsInput!, $p: Int!) { price(options: $o, pages: $p) { netCents } }';
    expect(await problemsOf(price, { o: { sides: 'TRIPLEX' }, p: 'drei' })).to.have.members([
      'options.sides: INVALID',
      'pages: INVALID',
    ]);
    const renamed = createUser.replaceAll('$input', '$data');
    expect(await problemsOf(renamed, { data: { firstName: 'A', lastName: 'B' } })).to.deep.equal([
      'email: REQUIRED',
    ]);
  });

  it('what only the rules can tell comes with the same paths and codes, also all at once', async () => {
    const problems = await world.superadmin.client.problems(CreateUserDocument, {
      input: {
        firstName: ' ',
        lastName: 'x'.repeat(101),
        email: 'keine Adresse',
        personnelNumber: 'x'.repeat(51),
      },
    });
    expect(problems).to.have.members([
      'firstName: REQUIRED',
      'lastName: TOO_LONG',
      'email: INVALID',
      'personnelNumber: TOO_LONG',
    ]);
  });

  it('nothing of a refused input is stored', async () => {
    const before = (await world.superadmin.client.run(UsersDocument)).users.totalCount;
    await problemsOf(createUser, {
      input: { firstName: 'A', lastName: 'B', email: 'a@b.example', role: 'MANAGR' },
    });
    expect((await world.superadmin.client.run(UsersDocument)).users.totalCount).to.equal(before);
  });

  it('a document that is none: GRAPHQL_PARSE_FAILED; one that does not fit the schema: GRAPHQL_VALIDATION_FAILED', async () => {
    const { url } = world.gateway;
    for (const query of [
      '',
      '{',
      'viewer',
      '{ viewer { } }',
      '{ viewer(id: ) { user } }',
      'mutation {}',
      '\u0000',
    ]) {
      const answer = await post(url, { query: `${query} ` });
      expectError(answer, 400, 'GRAPHQL_PARSE_FAILED');
    }
    for (const query of [
      '{ viewer }',
      '{ nothing }',
      'subscription { viewer }',
      '{ ...A }',
      '{ user { id } }',
    ]) {
      const answer = await post(url, { query });
      for (const error of errorsOf(answer))
        expect(error.extensions.code).to.equal('GRAPHQL_VALIDATION_FAILED');
      expect(errorsOf(answer)).to.not.have.length(0);
      expect(answer.status).to.equal(400);
    }
  });
});

describe('Faults of ours: INTERNAL_SERVER_ERROR with an id that stands in the log, and nothing else', () => {
  let gateway: TestGateway;
  let world: World;
  let lines: string[];

  before(async function () {
    this.timeout(30_000);
    lines = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    gateway = await startTestGateway(testDatabases(), {}, { log });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  /** Takes a table away while the work is done. */
  async function without<T>(table: string, work: () => Promise<T>): Promise<T> {
    const { dataSource } = gateway.gateway;
    await dataSource.query(`RENAME TABLE \`${table}\` TO \`${table}_away\``);
    try {
      return await work();
    } finally {
      await dataSource.query(`RENAME TABLE \`${table}_away\` TO \`${table}\``);
    }
  }

  function loggedUnder(id: string | undefined): { level: number; err: { stack: string } } {
    expect(id).to.be.a('string');
    const found = lines.filter((line) => line.includes(id!) && line.includes('unexpectedly'));
    expect(found, 'one line of the log tells of it').to.have.length(1);
    return JSON.parse(found[0]!) as { level: number; err: { stack: string } };
  }

  it('in a query', async () => {
    const { errors, data } = await without('activity', () =>
      world.superadmin.client.send(ActivitiesDocument),
    );
    expect(data).to.equal(null);
    expect(errors).to.have.length(1);
    expect(errors[0]!.message).to.equal('Something went wrong on our side.');
    expect(Object.keys(errors[0]!.extensions)).to.have.members(['code', 'id']);
    expect(errors[0]!.extensions.code).to.equal('INTERNAL_SERVER_ERROR');
    const { level, err } = loggedUnder(errors[0]!.extensions.id);
    expect(level).to.equal(50);
    expect(err.stack).to.match(/Table '.*activity' doesn't exist/);
  });

  it('in a mutation, of which then nothing is stored', async () => {
    const input = { name: 'Halb fertig' };
    const error = await without('activity', () =>
      world.superadmin.client.refused('INTERNAL_SERVER_ERROR', CreateGroupDocument, { input }),
    );
    loggedUnder(error.extensions.id);
    expect((await world.superadmin.client.run(GroupsDocument)).groups.totalCount).to.equal(0);
  });

  it('while it is looked up who asks', async () => {
    const answer = await without('session', () =>
      post(
        gateway.url,
        { query: '{ viewer { __typename } }' },
        { 'content-type': 'application/json', authorization: `Bearer ${world.superadmin.client.token!}` },
      ),
    );
    const error = expectError(answer, 500, 'INTERNAL_SERVER_ERROR');
    expect(error.extensions.id).to.equal(answer.headers.get('x-request-id'));
    loggedUnder(error.extensions.id);
  });

  it('outside of GraphQL: a PDF whose table is gone', async () => {
    const { id } = await world.shipment(world.superadmin, { draft: true });
    const answer = await without('shipment', () =>
      world.superadmin.client.get(`${gateway.url}/shipments/${id}/document`),
    );
    const [error, ...others] = (
      (await answer.json()) as { errors: { extensions: { code: string; id: string } }[] }
    ).errors;
    expect(others).to.deep.equal([]);
    expect(answer.status).to.equal(500);
    expect(error!.extensions.code).to.equal('INTERNAL_SERVER_ERROR');
    loggedUnder(error!.extensions.id);
  });

  it('no answer tells of stacks, files, statements or tables', async () => {
    const texts = await without('session', async () => [
      await post(gateway.url, {
        query: 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }',
        variables: { input: { loginName: world.superadmin.email, password } },
      }),
      await send(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${'x'.repeat(43)}` },
        body: '{"query":"{ viewer { __typename } }"}',
      }),
    ]);
    for (const { text } of texts) {
      expect(text).to.contain('INTERNAL_SERVER_ERROR');
      expect(text).to.not.match(/stack|node_modules|\.js|SELECT|INSERT|session|ER_NO_SUCH_TABLE/i);
    }
  });

  it('expected failures are not logged as faults', async () => {
    const before = lines.length;
    const loginName = 'niemand@firma.example';
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input: { loginName, password } });
    await world.anonymous().refused('UNAUTHENTICATED', GroupsDocument);
    const levels = lines.slice(before).map((line) => (JSON.parse(line) as { level: number }).level);
    expect(Math.max(...levels)).to.equal(30);
  });
});
