import { expect } from 'chai';
import { Kind, OperationTypeNode, TypeInfo, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';
import * as operations from '../../src/generated/operations.js';
import type { SchemaNames } from '../../src/server/schema-names.route.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { Chance } from '../support/chance.js';
import { repetitions } from '../support/repetitions.js';
import { quickUser } from '../support/rounds.js';
import { World, type Person } from '../support/world.js';
import { randomStoredSet } from '../support/random-grant-sets.js';

const whole = buildGatewaySchema();

/** Every generated document that does nothing without its variables. */
const documents = Object.values(operations).filter(
  (each): each is typeof operations.UsersDocument => typeof each === 'object' && isHarmless(each),
);

const people = repetitions({ usual: 3, continuous: 8, thorough: 60 });

describe('LXP-7, PLY-4 the schema and the refusals for holders of random roles', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await World.create();
  });

  it(`introspection and schema.json of ${people} of them show no name that is refused, and refuse none that is shown`, async () => {
    const seed = Date.now();
    const counted = { refused: 0, allowed: 0 };
    for (let index = 0; index < people; index++) {
      const user = await holder(randomStoredSet(new Chance(`${seed} ${index}`)));
      const shown = new Set(await shownTo(user));
      expect(await introspectedBy(user), `seed ${seed}`).to.have.members([...shown]);
      for (const document of documents) {
        const { errors } = await user.client.send<object, object>(document, {});
        const refused = errors.flatMap(({ extensions }) => extensions.coordinate ?? []);
        const hidden = fieldsIn(document).filter((name) => !shown.has(name));
        for (const name of refused)
          expect(shown.has(name), `${name} is refused, seed ${seed}`).to.equal(false);
        if (hidden.length > 0) expect(refused, `${hidden.join()}, seed ${seed}`).not.to.deep.equal([]);
        counted[refused.length > 0 ? 'refused' : 'allowed']++;
      }
    }
    expect(counted.refused).to.be.greaterThan(people);
    expect(counted.allowed).to.be.greaterThan(people);
  });

  /** A user with these custom roles, rights and exclusions, whoever could have given them. */
  async function holder(grantSet: string | null): Promise<Person> {
    const user = await quickUser(world, { role: 'MEMBER' });
    await world.gateway.gateway.dataSource.query(
      'UPDATE `user` SET grant_set = ? WHERE account_id = ? AND id = ?',
      [grantSet, world.accountId, user.id],
    );
    return user;
  }

  async function shownTo({ client }: Person): Promise<string[]> {
    const { fields } = (await (await client.get(`${world.gateway.url}/schema.json`)).json()) as SchemaNames;
    return Object.keys(fields);
  }
});

interface Introspected {
  __schema: { types: { name: string; fields: { name: string }[] | null }[] };
}

async function introspectedBy({ client }: Person): Promise<string[]> {
  const { data } = await client.send<Introspected, object>(
    '{ __schema { types { name fields(includeDeprecated: true) { name } } } }',
  );
  return (data?.__schema.types ?? [])
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name}.${field.name}`));
}

function fieldsIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  const info = new TypeInfo(whole);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const type = info.getParentType();
        if (type !== null && type !== undefined && !name.value.startsWith('__'))
          names.add(`${type.name}.${name.value}`);
      },
    }),
  );
  return [...names];
}

function isHarmless(document: object): boolean {
  const [operation] = (document as DocumentNode).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  const needsVariables = (operation.variableDefinitions ?? []).some(
    ({ type }) => type.kind === Kind.NON_NULL_TYPE,
  );
  return operation.operation === OperationTypeNode.QUERY || needsVariables;
}
