import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { UpdateUserDocument } from '../../src/generated/operations.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { permissionNames } from '../../src/shield/permissions.js';
import { roleSchemaNames, RoleSchemas, type RoleSchemaName } from '../../src/shield/role-schema.js';
import { baseGrants } from '../../src/shield/grants.js';
import type { Client } from '../support/client.js';
import { quickUser } from '../support/rounds.js';
import { World, type Group } from '../support/world.js';

/** What introspection gives, as far as these tests ask for it. */
interface Introspected {
  __schema?: { types: { name: string }[] };
  other?: { types: { name: string }[] };
  viewer?: { user: { id: string } };
  [type: `t${number}`]: { name: string } | null;
}

describe('Introspection tells everybody the schema that they may use, whatever way it is asked for (LXP-7)', () => {
  let world: World;
  let group: Group;
  let clients: Record<RoleSchemaName, Client>;

  before(async function () {
    this.timeout(120_000);
    world = await World.create();
    group = await world.group();
    const groups = [group];
    const user = await quickUser(world, { groups });
    clients = {
      anonymous: world.anonymous(),
      superadmin: world.superadmin.client,
      manager: (await quickUser(world, { role: 'MANAGER' })).client,
      'group-manager': (await quickUser(world, { role: 'GROUP_MANAGER', groups })).client,
      'group-manager-approver': (await quickUser(world, { role: 'GROUP_MANAGER', trait: 'APPROVER', groups }))
        .client,
      'group-manager-examinee': (await quickUser(world, { role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups }))
        .client,
      user: user.client,
      'user-approver': (await quickUser(world, { trait: 'APPROVER', groups })).client,
      'user-read-only': (await quickUser(world, { type: 'READ_ONLY', groups })).client,
      member: (await quickUser(world, { role: 'MEMBER', groups })).client,
      'api-credential': (await world.credential(user, { group })).client,
    };
  });

  for (const name of roleSchemaNames) {
    it(`schema/roles/${name}.graphql is what introspection gives them`, async () => {
      const query = getIntrospectionQuery({ specifiedByUrl: true });
      const { data, errors } = await clients[name].send<IntrospectionQuery, object>(query);
      expect(errors).to.deep.equal([]);
      const printed = printSchema(lexicographicSortSchema(buildClientSchema(data!)));
      const file = readFileSync(path.join('schema', 'roles', `${name}.graphql`), 'utf8');
      expect(file.replace(/^#.*\n\n/, '').trim()).to.equal(printed.trim());
    });
  }

  const ways: Record<string, string> = {
    plainly: '{ __schema { types { name } } }',
    'by an alias': '{ other: __schema { types { name } } }',
    'by a fragment':
      '{ ...S } fragment S on Query { __schema { ...T } } fragment T on __Schema { types { name } }',
    'by an inline fragment, and by an alias besides':
      'query ($yes: Boolean = true) { ... on Query @include(if: $yes) { __schema { types { name } } } other: __schema { types { name } } }',
    'with data': '{ viewer { user { id } } __schema { types { name } } }',
  };
  for (const [way, query] of Object.entries(ways)) {
    it(`asked for ${way}, again and again, by different people`, async () => {
      for (let times = 0; times < 2; times++) {
        for (const [name, has] of [['manager', true] as const, ['user', false] as const]) {
          const { data, errors } = await clients[name].send<Introspected, object>(query);
          expect(errors).to.deep.equal([]);
          for (const types of [data?.__schema?.types, data?.other?.types]) {
            if (types === undefined) continue;
            const names = types.map((type) => type.name);
            expect(names.includes('CreateUserInput'), name).to.equal(has);
            expect(names.includes('AccountingDimension'), name).to.equal(has);
            expect(names).to.include('User');
          }
          if (query.includes('viewer')) expect(data?.viewer?.user.id).to.be.a('string');
        }
      }
    });
  }

  it('asked for in one of several operations, of which another is not theirs', async () => {
    const query = `query Data { accounting(from: "2024-01", to: "2024-01") { totals { shipments } } }
      query Names { __schema { types { name } } }`;
    const ask = async (client: Client, operationName: string): Promise<{ status: number; text: string }> => {
      const answer = await fetch(`${client.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token ?? ''}` },
        body: JSON.stringify({ query, operationName }),
      });
      return { status: answer.status, text: await answer.text() };
    };
    for (let times = 0; times < 2; times++) {
      const names = await ask(clients.user, 'Names');
      expect(names.status).to.equal(200);
      expect(names.text).to.contain('"User"').and.not.contain('"AccountingDimension"');
      expect((await ask(clients.user, 'Data')).status).to.equal(403);
      expect((await ask(clients.manager, 'Names')).text).to.contain('"AccountingDimension"');
      expect((await ask(clients.manager, 'Data')).status).to.equal(200);
    }
  });

  it('a type that is not theirs is null, like one that is not there at all', async () => {
    const asked = [
      'Accounting',
      'CreateUserInput',
      'AccountingDimension',
      'LockUserPayload',
      'Ghost',
      'User',
    ];
    const query = `query ($last: String!) { ${asked
      .slice(0, -1)
      .map((name, index) => `t${index}: __type(name: "${name}") { name }`)
      .join(' ')} t5: __type(name: $last) { name } }`;
    const found = async (client: Client): Promise<string[]> => {
      const { data, errors } = await client.send<Introspected, object>(query, { last: 'User' });
      expect(errors).to.deep.equal([]);
      return asked.filter((_name, index) => data?.[`t${index}`] !== null);
    };
    expect(await found(clients.user)).to.deep.equal(['User']);
    expect(await found(clients['group-manager'])).to.deep.equal([
      'CreateUserInput',
      'LockUserPayload',
      'User',
    ]);
    expect(await found(clients.manager)).to.deep.equal(asked.filter((name) => name !== 'Ghost'));
  });

  it('fields, arguments of fields and values of enums that are not theirs are not told of a type that is', async () => {
    const query = `{ t0: __type(name: "Account") { fields { name } }
      t1: __type(name: "Permission") { enumValues { name } } t2: __type(name: "Area") { enumValues { name } }
      t3: __type(name: "Node") { possibleTypes { name } } }`;
    const told = async (client: Client): Promise<string> => JSON.stringify((await client.send(query)).data);
    const user = await told(clients.user);
    expect(user).to.contain('"company"').and.contain('USERS_READ').and.contain('"CREDENTIALS"');
    expect(user).to.not.match(/"superadmin"|USERS_CREATE|ACCOUNTING_READ|APPROVALS_DECIDE|"ROLES"/);
    const credential = await told(clients['api-credential']);
    expect(credential)
      .to.contain('SHIPMENTS_SEND')
      .and.not.match(/CREDENTIALS|"Activity"|"Credential"/);
    expect(await told(clients.superadmin)).to.match(/"superadmin".*USERS_CREATE.*"APPROVALS".*"Credential"/);
  });

  it('whose role changes is told another schema by the next request', async () => {
    const { id, client } = await quickUser(world, { groups: [group] });
    const query = '{ t0: __type(name: "CreateUserInput") { name } }';
    const told = async (): Promise<unknown> => (await client.send<Introspected, object>(query)).data?.['t0'];
    const become = (role: 'GROUP_MANAGER' | 'USER'): Promise<unknown> =>
      world.superadmin.client.run(UpdateUserDocument, { input: { id, role } });
    expect(await told()).to.equal(null);
    await become('GROUP_MANAGER');
    expect(await told()).to.deep.equal({ name: 'CreateUserInput' });
    await become('USER');
    expect(await told()).to.equal(null);
  });
});

describe('The schemas of permission sets are kept, and not too many of them', () => {
  const small = buildSchema(
    'type Query { account: Account } type Account { company: String groupMode: Boolean }',
  );
  const oneEach = permissionNames.flatMap((permission) =>
    permissionNames.map((other) =>
      permissionSetOf(
        new Map([
          [permission, 'OWN'],
          [other, 'ACCOUNT'],
        ]),
      ),
    ),
  );
  const sets = [...new Set(oneEach)];

  it('who holds the same shares one', () => {
    const schemas = new RoleSchemas(small);
    const manager = schemas.of(permissionSetOf(baseGrants('MANAGER', 'NONE')));
    expect(schemas.of(permissionSetOf(new Map([...baseGrants('MANAGER', 'NONE')].reverse())))).to.equal(
      manager,
    );
    expect(schemas.of(permissionSetOf(baseGrants('MANAGER', 'APPROVER')))).to.equal(manager);
    expect(schemas.of(permissionSetOf(baseGrants('USER', 'NONE')))).to.not.equal(manager);
    expect(schemas.of(permissionSetOf(null))).to.not.equal(schemas.of(permissionSetOf(new Map())));
  });

  it('those of 200 sets are kept, those that nobody has asked for longest are not', () => {
    const schemas = new RoleSchemas(small);
    expect(sets.length).to.be.greaterThan(600);
    const made = sets.slice(0, 200).map((set) => schemas.of(set));
    expect(made.every((schema, index) => schemas.of(sets[index]!) === schema)).to.equal(true);
    for (const set of sets.slice(200)) schemas.of(set);
    expect(schemas.of(sets.at(-1)!)).to.equal(schemas.of(sets.at(-1)!));
    expect(schemas.of(sets[0]!)).to.not.equal(made[0]);
  });
});
