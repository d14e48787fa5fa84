import { expect } from 'chai';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import {
  AssignCustomRoleDocument,
  CreateBookingTemplateDocument,
  InviteUserDocument,
  LockGroupDocument,
} from '../../src/generated/operations.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { assign } from '../support/assignments.js';
import type { Client } from '../support/client.js';
import { assignRoleFor, customRole } from '../support/custom-roles.js';
import { createdProgram } from '../support/programs.js';
import { plainOptions, World, type Group, type Person } from '../support/world.js';

type Rows = Record<string, unknown>[];

const schema = buildGatewaySchema();

/** The lists, with the type of their rows and, where they are not the superadmin's, who asks. */
const lists = {
  users: 'User',
  groups: 'Group',
  shipments: 'Shipment',
  approvals: 'Shipment',
  activities: 'Activity',
  credentials: 'Credential',
  customRoles: 'CustomRole',
  bookingTemplates: 'BookingTemplate',
} as const;

describe('A list reads only the columns that are asked for, and answers as if it read them all', function () {
  this.timeout(60_000);
  let superadmin: Person;

  before(async () => {
    const world = await World.create();
    ({ superadmin } = world);
    const groups = [await world.group(), await world.group()];
    const clerk = await world.user({ trait: 'EXAMINEE', groups });
    await world.shipment(clerk, { group: groups[0]! });
    await world.shipment(superadmin, { group: groups[1]!, draft: true });
    await world.credential(superadmin, { group: groups[0]! });
    await superadmin.client.run(InviteUserDocument, { id: (await world.createdUser({ groups })).id });
    await arrangeRoles(world, groups);
    await superadmin.client.run(LockGroupDocument, { id: groups[0]!.id });
  });

  for (const [list, typeName] of Object.entries(lists)) {
    it(`${list}: every field alone is answered as it is together with all others`, async () => {
      const type = schema.getType(typeName) as GraphQLObjectType;
      const fields = Object.values(type.getFields());
      const all = await rowsOf(superadmin.client, list, fields.map(selectionOf).join(' '));
      expect(all).to.not.be.empty;
      for (const field of fields) {
        const alone = await rowsOf(superadmin.client, list, selectionOf(field));
        expect(alone, field.name).to.deep.equal(all.map((row) => ({ [field.name]: row[field.name] })));
      }
    });

    it(`${list}: cursors and places are the same, whatever else is asked for`, async () => {
      const part = 'pageInfo { hasNextPage startCursor endCursor } edges { cursor }';
      const whole = `${part} nodes { ${fieldsOf(schema.getType(typeName) as GraphQLObjectType)} } totalCount`;
      const { nodes: _nodes, totalCount, ...placed } = await pageOf(superadmin.client, list, whole);
      expect(totalCount).to.be.a('number');
      expect(await pageOf(superadmin.client, list, part)).to.deep.equal(placed);
    });
  }

  it('what one part of an operation does not ask for, another may: each is answered in full', async () => {
    const { data, errors } = await superadmin.client.send<Record<string, { nodes: Rows }>, object>(
      `{ plain: users { nodes { id } } named: users { nodes { firstName groups { name } } }
         shipments { nodes { sender { lastName } group { costCentre } } } }`,
    );
    expect(errors).to.deep.equal([]);
    expect(data?.['plain']?.nodes.every((row) => typeof row['id'] === 'string')).to.equal(true);
    expect(data?.['named']?.nodes.every((row) => typeof row['firstName'] === 'string')).to.equal(true);
    expect(data?.['shipments']?.nodes).to.have.length(3);
  });

  it('an object of which only the type is asked for is there all the same', async () => {
    const rows = await rowsOf(
      superadmin.client,
      'shipments',
      '__typename price { __typename } options { __typename } sender { __typename }',
    );
    for (const row of rows)
      expect(row).to.deep.equal({
        __typename: 'Shipment',
        price: { __typename: 'Price' },
        options: { __typename: 'ShipmentOptions' },
        sender: { __typename: 'User' },
      });
  });
});

/** A role of named groups, one of everyone, a program, an assigned letter and a booking template. */
async function arrangeRoles(world: World, groups: Group[]): Promise<void> {
  const { superadmin } = world;
  const [first, second] = groups as [Group, Group];
  const member = await world.user({ groups });
  await assignRoleFor(world, await customRole(world, ['SHIPMENTS_READ GROUPS']), [first], member);
  const forEveryone = await customRole(world, ['GROUPS_READ ACCOUNT']);
  await superadmin.client.run(AssignCustomRoleDocument, { input: { id: forEveryone.id, everyone: true } });
  await createdProgram(world, superadmin, ['USERS_READ ACCOUNT']);
  await assign(superadmin, await world.shipment(superadmin, { group: second }), member);
  await superadmin.client.run(CreateBookingTemplateDocument, {
    input: { name: 'Rechnung', options: plainOptions, groupId: second.id },
  });
}

async function pageOf(client: Client, list: string, selection: string): Promise<Record<string, unknown>> {
  const { data, errors } = await client.send<Record<string, Record<string, unknown>>, object>(
    `{ ${list} { ${selection} } }`,
  );
  expect(errors, selection).to.deep.equal([]);
  return data?.[list] ?? {};
}

async function rowsOf(client: Client, list: string, selection: string): Promise<Rows> {
  return (await pageOf(client, list, `nodes { ${selection} }`))['nodes'] as Rows;
}

/** A field with the leaves of what it answers. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isObjectType(type)) throw new Error(`${field.name} answers no object.`);
  const below = type.name.endsWith('Connection') ? 'nodes { id }' : fieldsOf(type);
  return `${field.name} { ${below} }`;
}

function fieldsOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(' ');
}
