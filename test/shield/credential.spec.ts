import { expect } from 'chai';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { coordinatesOf } from '../../src/shield/check.js';
import type { Client } from '../support/client.js';
import { World, type Person } from '../support/world.js';
import { documentOf, fieldAt } from './field-path.js';

/** What a program may ask and do, by hand; everything else that the schema has, or ever will have, is refused. */
const allowed = [
  ...['viewer', 'node', 'account', 'users', 'user', 'groups', 'group', 'shipments', 'shipment', 'price'].map(
    (name) => `Query.${name}`,
  ),
  // About its user alone.
  'Query.explainPermission',
  ...[
    'createUpload',
    'createShipment',
    'updateShipment',
    'submitShipment',
    'cancelShipment',
    'sendShipmentNow',
    'deleteShipment',
  ].map((name) => `Mutation.${name}`),
  // Open to everybody, also without a login.
  ...['registerAccount', 'confirmRegistration', 'logIn', 'acceptInvitation'].map(
    (name) => `Mutation.${name}`,
  ),
];

const nested = [
  '{ viewer { session { id } } }',
  '{ viewer { dashboard { usersWithoutGroup } } }',
  '{ account { superadmin { id } } }',
  '{ viewer { account { superadmin { id } } } }',
  '{ groups { nodes { users { totalCount } } } }',
];

describe("LXP-10 an API credential can't administer, not even the superadmin's", function () {
  this.timeout(120_000);
  const schema = buildGatewaySchema();
  let programs: Client[];

  before(async () => {
    const [ungrouped, grouped] = await Promise.all([World.create(), World.create()]);
    const group = await grouped.group();
    const people: [World, Person][] = [
      [ungrouped, ungrouped.superadmin],
      [ungrouped, await ungrouped.user({ role: 'MANAGER', trait: 'APPROVER' })],
    ];
    programs = await Promise.all([
      ...people.map(async ([world, person]) => (await world.credential(person)).client),
      grouped.credential(grouped.superadmin, { group }).then(({ client }) => client),
      grouped
        .user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [group] })
        .then((head) => grouped.credential(head, { group }))
        .then(({ client }) => client),
    ]);
  });

  for (const root of coordinatesOf(schema).filter((each) => /^(Query|Mutation)\./.test(each))) {
    if (allowed.includes(root)) continue;
    it(`${root} is refused`, async () => {
      const { args } = fieldAt(schema, root);
      const variables = Object.fromEntries(
        args.filter(isRequiredArgument).map(({ name, type }) => [name, sampleOf(type)]),
      );
      for (const client of programs) {
        const answer = await client.send(documentOf(schema, [root], variables), variables);
        expect(answer.errors.map(({ extensions }) => extensions.code)).to.deep.equal(['FORBIDDEN']);
        expect(answer.data).to.be.oneOf([null, undefined]);
      }
    });
  }

  for (const address of ['activities.csv', 'activities.jsonl', 'accounting.csv?from=2026-01&to=2026-12']) {
    it(`the download ${address} is refused`, async () => {
      for (const client of programs)
        expect((await client.get(`${client.url}/${address}`)).status).to.equal(403);
    });
  }

  for (const query of nested) {
    it(`${query} is refused`, async () => {
      for (const client of programs.slice(-2)) {
        const { errors, status } = await client.send(query);
        expect(status).to.equal(403);
        expect(new Set(errors.map(({ extensions }) => extensions.code))).to.deep.equal(
          new Set(['FORBIDDEN']),
        );
      }
    });
  }
});

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, sampleOf(field.type)]),
    );
  return type.name === 'Int' ? 1 : '01ARZ3NDEKTSV4RRFFQ69G5FAV';
}
