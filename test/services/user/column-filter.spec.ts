import { expect } from 'chai';
import { isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import {
  CreateUserDocument,
  DeleteUserDocument,
  UsersDocument,
  type TextFilter,
  type UserFilter,
} from '../../../src/generated/operations.js';
import { buildGatewaySchema } from '../../../src/server/schema.js';
import { permissionSetOf } from '../../../src/shield/permission-set.js';
import { schemaFor } from '../../../src/shield/role-schema.js';
import { baseSets, randomGrants } from '../../shield/sets.js';
import { Chance } from '../../support/chance.js';
import { userInput } from '../../support/company.js';
import { hostileTexts } from '../../support/hostile-texts.js';
import { World, type Group, type Person } from '../../support/world.js';

type Operator = keyof TextFilter;

/** The columns with a filter, each with a value that Mia has there. */
const columns = {
  firstName: 'Mia-Sophie',
  lastName: 'Müller-Großmann',
  companyName: 'Österreicher & Söhne KG',
  loginName: 'mia.login',
  email: 'mia@süd-west.test',
  personnelNumber: 'P-100_7',
  function: 'Geschäftsführerin',
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];

describe('DBX-1 filters of the columns of users', function () {
  this.timeout(60_000);
  let world: World;
  let ids: Record<'boss' | 'mia' | 'bare', string>;

  before(async () => {
    world = await World.create({ company: 'Haus' });
    const create = async (input: Parameters<typeof userInput>[0]): Promise<string> =>
      (await world.superadmin.client.run(CreateUserDocument, { input: userInput(input) })).createUser.user.id;
    ids = {
      boss: world.superadmin.id,
      mia: await create(columns),
      bare: await create({ firstName: 'Bodo', lastName: 'Mueller' }),
    };
  });

  async function find(filter: UserFilter, by: Person = world.superadmin): Promise<string[]> {
    const { users } = await by.client.run(UsersDocument, { filter });
    expect(users.totalCount).to.equal(users.nodes.length);
    return users.nodes.map(({ id }) => id);
  }

  const by = (column: Column, operator: Operator, ...values: string[]): Promise<string[]> =>
    find({ [column]: { [operator]: values } });

  for (const column of columnNames)
    it(`${column}: contains, startsWith, endsWith and equals find who has it, notContains and notEquals all others`, async () => {
      const value = columns[column];
      const half = Math.ceil(value.length / 2);
      const parts: [Operator, string][] = [
        ['contains', value.slice(1, -1)],
        ['startsWith', value.slice(0, half)],
        ['endsWith', value.slice(half)],
        ['equals', value],
      ];
      for (const [operator, part] of parts) {
        expect(await by(column, operator, part), operator).to.deep.equal([ids.mia]);
        expect(await by(column, operator, ` ${part.toUpperCase()} `), `${operator}, capitals`).to.deep.equal([
          ids.mia,
        ]);
      }
      // Nobody begins with the end, ends with the beginning, or equals a part.
      expect(await by(column, 'startsWith', value.slice(half))).to.deep.equal([]);
      expect(await by(column, 'endsWith', value.slice(0, half))).to.deep.equal([]);
      expect(await by(column, 'equals', value.slice(0, half))).to.deep.equal([]);
      const others = [ids.boss, ids.bare];
      expect(await by(column, 'notContains', value.slice(1, -1))).to.deep.equal(others);
      expect(await by(column, 'notEquals', value)).to.deep.equal(others);
      expect(await by(column, 'notEquals', value.slice(0, half))).to.have.length(3);
    });

  it('users without a value match notContains and notEquals only', async () => {
    for (const column of ['personnelNumber', 'function'] as const) {
      expect(await by(column, 'notContains', 'x')).to.include.members([ids.boss, ids.bare]);
      expect(await by(column, 'notEquals', 'x')).to.include.members([ids.boss, ids.bare]);
      for (const operator of ['contains', 'startsWith', 'endsWith', 'equals'] as const)
        expect(await by(column, operator, '-'), operator).to.not.include(ids.bare);
    }
  });

  it('umlauts and their two letters match each other, at the beginning, at the end and as a whole', async () => {
    const both = [ids.mia, ids.bare];
    for (const value of ['Müller', 'MUELLER', 'muller', 'mu\u0308ller'])
      expect(await by('lastName', 'startsWith', value), value).to.deep.equal(both);
    expect(await by('lastName', 'equals', 'müller')).to.deep.equal([ids.bare]);
    expect(await by('lastName', 'equals', 'mueller-grossmann')).to.deep.equal([ids.mia]);
    expect(await by('lastName', 'endsWith', 'GROSSMANN')).to.deep.equal([ids.mia]);
    expect(await by('lastName', 'notEquals', 'müller')).to.deep.equal([ids.boss, ids.mia]);
    expect(await by('companyName', 'startsWith', 'oesterreicher & soe')).to.deep.equal([ids.mia]);
    expect(await by('companyName', 'endsWith', 'söhne kg')).to.deep.equal([ids.mia]);
  });

  it('all conditions hold together, of one column, of several, and with every other filter', async () => {
    expect(await by('lastName', 'contains', 'mül', 'groß')).to.deep.equal([ids.mia]);
    expect(await by('lastName', 'contains', 'mül', 'nirgends')).to.deep.equal([]);
    expect(await by('lastName', 'notContains', 'groß', 'schäfer')).to.deep.equal([ids.bare]);
    expect(await find({ lastName: { startsWith: ['mü'], notContains: ['groß'] } })).to.deep.equal([ids.bare]);
    expect(
      await find({ lastName: { startsWith: ['mü'] }, companyName: { notEquals: ['Haus'] }, search: 'mia' }),
    ).to.deep.equal([ids.mia]);
    expect(await find({ lastName: { startsWith: ['mü'] }, roles: ['SUPERADMIN'] })).to.deep.equal([]);
    expect(await find({ lastName: {}, firstName: null, email: { contains: [] } })).to.have.length(3);
  });

  it('values are literal: %, _, quotes, backslashes, line breaks and emoji have no special meaning', async () => {
    for (const value of ['%', '_', '\\', '%%', "' OR 1=1 --", '\\%', '.*', '\0', '\n', '😀'].filter(
      (each) => each.trim() !== '',
    )) {
      const expected = value === '_' ? [ids.mia] : [];
      expect(await by('personnelNumber', 'contains', value), value).to.deep.equal(expected);
      expect(await by('personnelNumber', 'startsWith', value), value).to.deep.equal([]);
    }
    expect(await by('personnelNumber', 'equals', 'P-100%7')).to.deep.equal([]);
    expect(await by('personnelNumber', 'contains', '7\nP')).to.deep.equal([]);
    const other = await World.create();
    for (const text of hostileTexts) {
      const input = userInput({ lastName: `Muster${text}` });
      const { createUser } = await other.superadmin.client.run(CreateUserDocument, { input });
      const { users } = await other.superadmin.client.run(UsersDocument, {
        filter: {
          ids: [createUser.user.id],
          lastName: { equals: [`muster${text}`], startsWith: ['Muster'], contains: [text] },
        },
      });
      expect(users.nodes, text).to.have.length(1);
    }
  });

  it('empty and too long values and more than 20 are refused, all at once, as literals and as variables', async () => {
    const { client } = world.superadmin;
    const filter = {
      ids: Array.from({ length: 501 }, () => ids.mia),
      firstName: { contains: ['', 'a'], equals: [' '] },
      email: { notEquals: ['x'.repeat(255)] },
      lastName: { contains: Array.from({ length: 50 }, (_, index) => `${index}`) },
    };
    expect(await client.problems(UsersDocument, { filter })).to.have.members([
      'filter.ids: TOO_LONG',
      'filter.firstName.contains: REQUIRED',
      'filter.firstName.equals: REQUIRED',
      'filter.email.notEquals: TOO_LONG',
      'filter: TOO_LONG',
    ]);
    const twenty = Array.from({ length: 20 }, () => 'x'.repeat(254));
    expect(await find({ lastName: { notContains: twenty } })).to.have.length(3);
    expect(
      await client.problems(UsersDocument, { filter: { lastName: { notContains: [...twenty, 'x'] } } }),
    ).to.deep.equal(['filter: TOO_LONG']);
  });

  it('ids find these users alone; unknown, malformed and foreign ones find nobody, and deleted users only if asked for', async () => {
    expect(await find({ ids: [ids.mia, ids.mia, 'no id', '0'.repeat(26)] })).to.deep.equal([ids.mia]);
    expect(await find({ ids: [] })).to.deep.equal([]);
    const other = await World.create();
    expect(await find({ ids: [other.superadmin.id] })).to.deep.equal([]);
    const { id } = await other.createdUser();
    await other.superadmin.client.run(DeleteUserDocument, { id });
    expect(await find({ ids: [id] }, other.superadmin)).to.deep.equal([]);
    expect(await find({ ids: [id], statuses: ['DELETED'] }, other.superadmin)).to.deep.equal([id]);
  });

  describe('and the visibility of roles', () => {
    let group: Group;
    let own: World;

    before(async () => {
      own = await World.create();
      group = await own.group();
    });

    it('a column is filtered by exactly those who see it, whatever they hold; nobody filters by the note', () => {
      const schema = buildGatewaySchema();
      const fieldsOf = (part: GraphQLSchema, name: string): string[] => {
        const type = part.getType(name);
        return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      };
      expect(fieldsOf(schema, 'UserFilter')).to.include.members(columnNames).and.not.include('note');
      const chance = new Chance('column filters');
      for (const grants of [...baseSets, ...Array.from({ length: 12 }, () => randomGrants(chance))]) {
        const set = permissionSetOf(grants);
        const part = schemaFor(schema, set);
        const [seen, filtered] = [fieldsOf(part, 'User'), fieldsOf(part, 'UserFilter')];
        for (const column of columnNames)
          expect(filtered.includes(column), `${set.key} ${column}`).to.equal(
            seen.includes(column) && part.getQueryType()?.getFields()['users'] !== undefined,
          );
      }
    });

    it('a viewer who sees few users finds nobody else by any column and operator', async () => {
      const hidden = await own.createdUser({ groups: [await own.group()], lastName: 'Verborgen' });
      const people = [
        await own.user({ role: 'GROUP_MANAGER', groups: [group] }),
        await own.user({ groups: [group] }),
        await own.user({ groups: [group], trait: 'APPROVER' }),
      ];
      for (const person of people) {
        for (const column of columnNames) {
          for (const operator of ['notContains', 'notEquals'] as const) {
            const found = await find({ [column]: { [operator]: ['nirgends'] } }, person);
            expect(found, column).to.include(person.id).and.not.include(hidden.id);
          }
        }
        expect(await find({ lastName: { equals: ['Verborgen'] } }, person)).to.deep.equal([]);
        expect(await find({ ids: [hidden.id] }, person)).to.deep.equal([]);
      }
      expect(await find({ lastName: { equals: ['Verborgen'] } }, own.superadmin)).to.deep.equal([hidden.id]);
    });
  });
});
