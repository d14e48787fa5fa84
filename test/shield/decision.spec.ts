import type { ApolloServer } from '@apollo/server';
import { expect } from 'chai';
import { parse, type OperationDefinitionNode } from 'graphql';
import { pino } from 'pino';
import { createApollo } from '../../src/server/apollo.js';
import { Context } from '../../src/resolvers/context.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { authorize } from '../../src/shield/authorization.js';
import { type Refusal } from '../../src/shield/refusal.js';
import { namesInOperation } from '../../src/shield/operation-names.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import type { Permission, Scope } from '../../src/shield/permissions.js';
import { baseGrants, type Grants } from '../../src/shield/grants.js';
import type { Viewer } from '../../src/shield/viewer.js';
import type { AnsweredError } from '../support/client.js';
import { quickUser } from '../support/rounds.js';
import { World, type Group, type Person, type Shipment } from '../support/world.js';
import { topmost } from '../../src/shield/topmost-refusal.js';

const authorization = authorize(buildGatewaySchema());
const manager = permissionSetOf(baseGrants('MANAGER', 'NONE'));
const user = permissionSetOf(baseGrants('USER', 'NONE'));

describe('What may be named is decided once for an operation and a permission set', () => {
  const text = `query Mine { viewer { user { id } } } query Costs { accounting(from: "2024-01", to: "2024-01") { ...C } }
    fragment C on Accounting { totals { shipments } }`;

  it('the second time nothing is done', () => {
    const decide = deciding(text, 'Costs');
    const first = decide(user);
    expect(first.length).to.be.greaterThan(0);
    expect(decide(user)).to.equal(first);
    expect(decide(permissionSetOf(new Map(baseGrants('USER', 'NONE')))), 'for equal sets').to.equal(first);
  });

  it('each permission set has a decision of its own', () => {
    const decide = deciding(text, 'Costs');
    for (let times = 0; times < 2; times++) {
      expect(decide(manager)).to.deep.equal([]);
      expect(coordinates(decide(user))).to.deep.equal([
        'Query.accounting',
        'Accounting',
        'Accounting.totals',
        'AccountingAmount.shipments',
      ]);
    }
  });

  it('nothing below a refused element is listed: fields, fragments, arguments, conditions', () => {
    const amount = 'fragment Amount on AccountingAmount { shipments }';
    for (const [document, expected] of [
      [
        `{ accounting(from: "", to: "", by: [GROUP]) { rows { amounts { ...Amount } } totals { ...Amount } } } ${amount}`,
        ['Query.accounting'],
      ],
      ['{ node(id: "1") { ... on Mail { ...Letter } } } fragment Letter on Mail { kind status }', ['Mail']],
      [
        '{ groups { nodes { users { nodes { note } } } } accounting(from: "", to: "") { totals { pages } } }',
        ['Group.users', 'Query.accounting'],
      ],
      [
        '{ account { superadmin { ...Person } } viewer { user { ...Person } } } fragment Person on User { note function }',
        ['Account.superadmin', 'User.note'],
      ],
    ] as const)
      expect(listed(document), document).to.have.members(expected);
  });

  it('only the operation that runs is looked at', () => {
    expect(deciding(text, 'Mine')(user)).to.deep.equal([]);
    expect(deciding(text, 'Costs')(user)).to.not.deep.equal([]);
  });

  it('what is skipped or not included counts, as literal and by variables', () => {
    for (const directive of [
      '@skip(if: true)',
      '@include(if: false)',
      '@skip(if: $yes)',
      '@include(if: $yes)',
    ]) {
      for (const selection of [
        `account { superadmin ${directive} { id } }`,
        `account ${directive} { superadmin { id } }`,
        `... ${directive} { account { superadmin { id } } }`,
        `...F ${directive}`,
      ]) {
        const fragment = selection.includes('...F')
          ? 'fragment F on Query { account { superadmin { id } } }'
          : '';
        const decide = deciding(
          `query Q($yes: Boolean = true) { ${selection} viewer { areas } } ${fragment}`,
          'Q',
        );
        expect(coordinates(decide(user)), selection).to.deep.equal(['Account.superadmin']);
      }
    }
  });

  it('each place where something stands is told once, also in a fragment that is used twice', () => {
    const decide = deciding(
      'query Q { account { ...F } again: account { ...F } } fragment F on Account { superadmin { id } boss: superadmin { id } }',
      'Q',
    );
    const [refusal] = decide(user);
    expect(refusal?.coordinate).to.equal('Account.superadmin');
    expect(refusal?.nodes.map(({ loc }) => loc?.start)).to.have.length(2);
  });

  it('a field of an interface takes what it takes on the type that the object is known to have', () => {
    const without = permissionSetOf(new Map<Permission, Scope>([['users.read', 'ACCOUNT']]));
    for (const selection of ['... on Node { id }', '...N', '... on Group { ... on Node { ...N } }']) {
      const decide = deciding(
        `query Q { users { nodes { ...N groups { users { totalCount } ${selection} } } } } fragment N on Node { id }`,
        'Q',
      );
      expect(coordinates(decide(without)), selection).to.deep.equal(['Group.id']);
      expect(decide(user).map(({ coordinate }) => coordinate)).to.deep.equal(['Group.users']);
    }
  });
});

describe('People with any permissions: what their schema lacks can not be used (LXP-7)', () => {
  let world: World;
  let group: Group;
  let person: Person;
  let viewer: Viewer;
  let apollo: ApolloServer<Context>;

  before(async function () {
    this.timeout(120_000);
    world = await World.create();
    group = await world.group();
    person = await quickUser(world, { role: 'MANAGER' });
    const { services, config } = world.gateway.gateway;
    const origin = { ipAddress: null, userAgent: null };
    viewer = (await services.sessions.viewerOf(person.client.token ?? '', origin))!;
    apollo = createApollo(config, pino({ level: 'silent' }), authorize(buildGatewaySchema())).EN;
    await apollo.start();
  });

  after(() => apollo.stop());

  /** Managers but for roles and traits, which they can't change. */
  const creators = new Map(
    [...baseGrants('MANAGER', 'NONE')].filter(([permission]) => !permission.startsWith('users.assign')),
  );
  const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { role } } }';
  const input = {
    firstName: 'Nina',
    lastName: 'Neumann',
    email: 'nina@firma.example',
    groupIds: [] as string[],
  };

  it('a field of an input that takes another permission is not in the schema of those who lack it', () => {
    const fieldsFor = (given: Grants): string[] => {
      const type = authorization.schemaOf(permissionSetOf(given)).getType('CreateUserInput');
      return Object.keys((type as unknown as { getFields(): object }).getFields());
    };
    expect(fieldsFor(creators)).to.include('email').and.not.include.members(['role', 'approvalTrait']);
    expect(fieldsFor(grants({ ...Object.fromEntries(creators), 'users.assignRole': 'GROUPS' }))).to.include(
      'role',
    );
    expect(fieldsFor(baseGrants('GROUP_MANAGER', 'NONE'))).to.include.members(['role', 'approvalTrait']);
  });

  it('written into the document, such a field is refused', async () => {
    const literal = `mutation { createUser(input: { firstName: "Nina", lastName: "Neumann", email: "nina@firma.example", role: USER, approvalTrait: NONE }) { user { role } } }`;
    const answer = await ask(literal, {}, creators);
    expect(answer.status).to.equal(403);
    expect(
      answer.errors.map(({ extensions: { code, coordinate } }) => `${code} ${coordinate ?? ''}`),
    ).to.deep.equal(['FORBIDDEN CreateUserInput.role', 'FORBIDDEN CreateUserInput.approvalTrait']);
  });

  it('in a variable it is refused as well, and a field that nobody has is none', async () => {
    const answer = await ask(create, { input: { ...input, groupIds: [group.id], role: 'USER' } }, creators);
    expect(answer.status).to.equal(403);
    expect(answer.errors.map(({ extensions }) => extensions)).to.deep.equal([
      { code: 'FORBIDDEN', reason: 'ELEMENT_NOT_PERMITTED', coordinate: 'CreateUserInput.role' },
    ]);
    const ghost = await ask(create, { input: { ...input, groupIds: [group.id], ghost: 'USER' } }, creators);
    expect(ghost.errors[0]?.extensions.problems?.[0]).to.deep.include({ path: 'ghost', code: 'INVALID' });
  });

  it('without it they do what they may', async () => {
    const answer = await ask(create, { input: { ...input, groupIds: [group.id] } }, creators);
    expect(answer.errors).to.deep.equal([]);
    expect(answer.data).to.deep.equal({ createUser: { user: { role: 'USER' } } });
  });

  it('whose schema lacks a type finds nothing of that type by its id, although they may decide on it', async () => {
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const letter: Shipment = await world.shipment(examinee, { group });
    const query = 'query ($id: ID!) { node(id: $id) { id __typename } }';
    const deciding = grants({ 'approvals.decide': 'ACCOUNT', 'users.read': 'ACCOUNT' });
    const hidden = await ask(query, { id: letter.id }, deciding);
    expect(hidden.errors.map(({ extensions }) => extensions.code)).to.deep.equal(['NOT_FOUND']);
    const seen = await ask(
      query,
      { id: letter.id },
      grants({ ...Object.fromEntries(deciding), 'shipments.read': 'OWN' }),
    );
    expect(seen.data).to.deep.equal({ node: { id: letter.id, __typename: 'Shipment' } });
  });

  /** Asks, in this process, as somebody with these permissions. */
  async function ask(query: string, variables: Record<string, unknown>, given: Grants) {
    const origin = { ipAddress: null, userAgent: null };
    const asking = { ...viewer, grants: given };
    const contextValue = new Context(world.gateway.gateway, 'a request', origin, asking, 'EN');
    const { http, body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('There are several answers.');
    const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as {
      data?: unknown;
      errors?: AnsweredError[];
    };
    return { status: http.status, data, errors: errors ?? [] };
  }
});

function grants(table: Partial<Record<Permission, Scope>>): Grants {
  return new Map(Object.entries(table) as [Permission, Scope][]);
}

/** What of a document with one operation is listed as refused to a user. */
function listed(text: string): string[] {
  const document = parse(text);
  const [operation] = document.definitions as [OperationDefinitionNode];
  const named = namesInOperation(authorization.schema, document, operation);
  return coordinates(topmost(named, authorization.refusals(named, user)));
}

/** The decision on one operation of this document, parsed once. */
function deciding(text: string, name: string): (set: typeof user) => readonly Refusal[] {
  const document = parse(text);
  const operation = document.definitions.find(
    (each) => 'operation' in each && each.name?.value === name,
  ) as OperationDefinitionNode;
  return (set) => authorization.refusals(namesInOperation(authorization.schema, document, operation), set);
}

function coordinates(refusals: readonly Refusal[]): string[] {
  return refusals.map(({ coordinate }) => coordinate);
}
