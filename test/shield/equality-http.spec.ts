import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { expect } from 'chai';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { interpret } from '../../src/server/compiled.js';
import { Context } from '../../src/resolvers/context.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { inputMatrix, matrix } from '../../src/shield/matrix/matrix.js';
import type { OperationNames } from '../../src/shield/operation-names.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { schemaFor } from '../../src/shield/role-schema.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { Chance } from '../support/chance.js';
import type { AnsweredError, Client } from '../support/client.js';
import { randomDocument, type RandomDocument } from '../support/random-documents.js';
import { anyScalars } from '../support/random-values.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { certainErrors, told } from '../support/same-answer.js';
import { World } from '../support/world.js';
import { FullTree } from './full-tree.js';

const origin = { ipAddress: '127.0.0.1', userAgent: 'node' };
const perRole = 70;

/** What an operation would ask for that asks for everything. */
let everything: OperationNames;

describe('Over HTTP, random queries are answered as by graphql-js with a shield rule on every field (LXP-7)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let world: World;
  let ids: readonly string[];
  const clients = new Map<string, Client>();
  const viewers = new Map<string, Viewer>();
  const plain = plainly(buildGatewaySchema());
  const tree = new FullTree(plain, { ...matrix }, { ...inputMatrix });
  everything = {
    places: new Map(),
    fields: fieldsOf(plain),
    introspects: false,
    isQuery: false,
    roots: [],
    fragment: () => undefined,
  };

  before(async () => {
    // Without background jobs nothing changes but what tests change.
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    const [one, other] = [await world.group(), await world.group()];
    const examinee = await quickUser(world, { trait: 'EXAMINEE', groups: [one, other], firstName: 'Emma' });
    const approver = await quickUser(world, { trait: 'APPROVER', groups: [one] });
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: [one] });
    const elsewhere = await quickUser(world, { groups: [other], lastName: 'Ärmel' });
    const letters = await Promise.all(
      [one, one, one, other].map((group) => quickShipment(world, examinee, group.id)),
    );
    letters.push(
      await quickShipment(world, elsewhere, other.id),
      await quickShipment(world, head, one.id, true),
    );
    await world.approve(world.superadmin, letters[0]!);
    await world.reject(approver, letters[1]!, 'Nein.');
    const { client, credential } = await world.credential(examinee, { group: one });
    ids = [
      world.accountId,
      ...[one, other, examinee, approver, head, elsewhere, world.superadmin, credential, ...letters].map(
        ({ id }) => id,
      ),
    ];
    const people = { superadmin: world.superadmin, 'group manager': head, approver, examinee };
    const { sessions, credentials } = gateway.gateway.services;
    for (const [role, person] of Object.entries({ ...people, credential: { client } })) {
      const token = person.client.token ?? '';
      clients.set(role, person.client);
      const viewer = (await sessions.viewerOf(token, origin)) ?? (await credentials.viewerOf(token, origin));
      viewers.set(role, viewer!);
    }
  });

  after(() => gateway.stop());

  for (const [seed, role] of [
    'superadmin',
    'group manager',
    'approver',
    'examinee',
    'credential',
  ].entries()) {
    it(`by somebody with the permissions of ${role}, at first and when it comes again`, async () => {
      const viewer = viewers.get(role)!;
      const theirs = schemaFor(plain, permissionSetOf(viewer.grants));
      const seen = { values: 0, errors: 0 };
      for (let index = 0; index < perRole; index++) {
        const chance = new Chance(1_000 * seed + index);
        const asked = randomDocument(theirs, chance, {
          operation: 'query',
          sound: true,
          size: 8,
          // Most filters leave nothing over to compare.
          omitted: index % 4 === 0 ? ['after'] : ['after', 'filter'],
          scalars,
        });
        const expected = await byFullTree(asked, viewer);
        for (const time of ['at first', 'again']) {
          const answer = await overHttp(asked, clients.get(role)!);
          expect(answer, `${time}: ${asked.text}\n${JSON.stringify(asked.variables)}`).to.deep.equal(
            expected,
          );
        }
        seen.values += expected.data.split(':').length;
        seen.errors += expected.errors.length;
      }
      expect(seen.values, 'many values were compared').to.be.greaterThan(300);
      expect(seen.errors, 'and some errors').to.be.greaterThan(5);
    });
  }

  /** What is there: mostly ids of this world, months in which something happened, short pages. */
  function scalars(name: string, type: string, chance: Chance): unknown {
    if (type === 'ID') return chance.one(ids);
    if (name === 'from' || name === 'to')
      return type === 'DateTime'
        ? new Date(Date.now() + (name === 'from' ? -1 : 1) * 3_600_000).toISOString()
        : new Date().toISOString().slice(0, 7);
    if (name === 'first' || name === 'pages') return 1 + chance.below(5);
    if (name === 'search') return chance.one(['', 'person', 'Emma', 'aermel', 'pdf']);
    return anyScalars(name, type, chance);
  }

  async function byFullTree(asked: RandomDocument, viewer: Viewer) {
    const contextValue = new Context(gateway.gateway, 'a request', origin, viewer, 'EN');
    contextValue.begin(everything);
    const { data, errors } = await interpret(tree.schema, { ...asked, contextValue });
    const found = (errors ?? []).map((error) => ({ path: error.path ?? [], line: told(error) }));
    return { data: JSON.stringify(data), errors: certainErrors(data, found) };
  }
});

async function overHttp({ text, operation, variables }: RandomDocument, { url, token }: Client) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
    body: JSON.stringify({ query: text, variables, operationName: operation.name?.value }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: object; errors?: AnsweredError[] };
  const found = errors.map(({ path, message, locations, extensions: { id: _id, ...extensions } }) => ({
    path: path ?? [],
    line: JSON.stringify({ path, message, locations, extensions }),
  }));
  return { data: JSON.stringify(data), errors: certainErrors(data, found) };
}

/**
 * The schema, with a look at what its resolvers answer: compiled execution relies on plain properties where there is no
 * resolver, and on lists without promises.
 */
function plainly(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, typeName) => {
      const { resolve } = field;
      const look = (value: unknown): unknown => {
        if (Array.isArray(value) && value.some(isPromise))
          throw new Error(`${typeName}.${name} is a list of promises.`);
        return value;
      };
      return {
        ...field,
        resolve:
          resolve === undefined
            ? (parent: Record<string, unknown>) => {
                const value = parent[name];
                if (typeof value === 'function' || isPromise(value))
                  throw new Error(`${typeName}.${name} is no plain property.`);
                return look(value);
              }
            : async (...given: Parameters<typeof resolve>) => look(await resolve(...given)),
      };
    },
  });
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function fieldsOf(schema: GraphQLSchema): OperationNames['fields'] {
  const types = Object.values(schema.getTypeMap());
  return new Map(
    types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? [[type.name, new Set(Object.keys(type.getFields()))] as const]
        : [],
    ),
  );
}
