import { expect } from 'chai';
import type { FilledAccount } from '../../bench/fill.js';
import { CreateUserDocument } from '../../src/generated/operations.js';
import { Client } from '../support/client.js';
import type { TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { ListReader, storedRows, type ListName } from '../support/list-walk.js';
import { repetitions } from '../support/repetitions.js';
import { uniqueName } from '../support/world.js';

/** The lists that the manager pages through: their table, what they show, and what they can be sorted by. */
const lists: Record<ListName, { table: string; shown: string; orders: Record<string, string> }> = {
  users: {
    table: 'user',
    shown: "status <> 'DELETED'",
    orders: {
      FIRST_NAME: 'first_name',
      LAST_NAME: 'last_name',
      EMAIL: 'email',
      LOGIN_NAME: 'login_name',
      PERSONNEL_NUMBER: 'CAST(SUBSTRING(personnel_number, 3) AS UNSIGNED)',
      FUNCTION: '`function`',
      ROLE: "FIELD(role, 'USER', 'GROUP_MANAGER', 'MANAGER', 'SUPERADMIN')",
      APPROVAL_TRAIT: 'approval_trait',
      STATUS: 'status',
      LAST_LOGIN_AT: 'last_login_at',
      CREATED_AT: 'created_at',
      UPDATED_AT: 'updated_at',
    },
  },
  groups: {
    table: 'user_group',
    shown: "status <> 'DELETED'",
    orders: { NAME: 'name', CREATED_AT: 'created_at' },
  },
  shipments: {
    table: 'shipment',
    shown: "status <> 'DELETED'",
    orders: {
      CREATED_AT: 'created_at',
      GROSS_PRICE: 'gross_cents',
      FILENAME: 'filename',
      STATUS: 'status',
      PAGES: 'pages',
      SUBMITTED_AT: 'submitted_at',
    },
  },
  approvals: { table: 'shipment', shown: "status = 'PENDING_APPROVAL'", orders: {} },
  activities: { table: 'activity', shown: 'TRUE', orders: {} },
};
/** Rows of a page where it matters at which row pages begin. */
const few = repetitions({ usual: 19, thorough: 3 });

const names = Object.keys(lists) as ListName[];

/** How each list is sorted when nothing is said: the API's descriptions promise it. */
const unasked: Record<ListName, string> = {
  users: 'created_at ASC, id ASC',
  groups: 'name ASC, created_at ASC, id ASC',
  shipments: 'created_at DESC, id DESC',
  approvals: 'submitted_at ASC, created_at ASC, id ASC',
  activities: 'created_at DESC, id DESC',
};

describe('Lists page by cursor (LXP-9, LXP-13, LXP-14)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let growing: FilledAccount;
  let reader: ListReader;

  before(async () => {
    ({ gateway, account, growing } = await filledGateway());
    reader = new ListReader(gateway.url, account.people.manager);
  });

  async function inOrder(list: ListName, order: string, shown = lists[list].shown): Promise<string[]> {
    const { table } = lists[list];
    const sql = `SELECT id FROM \`${table}\` WHERE account_id = ? AND ${shown} ORDER BY ${order}`;
    const rows = await storedRows<{ id: string }>(gateway.gateway.dataSource, sql, [account.id]);
    return rows.map(({ id }) => id);
  }

  for (const list of names) {
    it(`${list}: pages of any size give every row once, in order, and as many as the total says`, async () => {
      const expected = await inOrder(list, unasked[list]);
      expect(expected.length, 'there is something to page').to.be.greaterThan(2);
      for (const first of [1, few, 50, 200]) {
        if (first === 1 && expected.length > 100) continue;
        expect(await reader.walk(list, '', first)).to.deep.equal(expected);
      }
      expect((await reader.page(list, 'first: 1')).totalCount).to.equal(expected.length);
    });

    for (const [field, column] of Object.entries(lists[list].orders)) {
      it(`${list}: sorted by ${field} in both directions, equal rows by when they were made`, async () => {
        for (const direction of ['ASC', 'DESC']) {
          const order = [column, 'created_at', 'id'].map((each) => `${each} ${direction}`).join(', ');
          const text = `orderBy: { field: ${field}, direction: ${direction} }`;
          expect(await reader.walk(list, text, 37), direction).to.deep.equal(await inOrder(list, order));
        }
      });
    }

    it(`${list}: a page has 1 to 200 rows, anything else is refused`, async () => {
      for (const first of [0, 201, -1, 1_000]) {
        expect(await reader.refusal(`{ ${list}(first: ${first}) { nodes { id } } }`)).to.equal(
          'BAD_USER_INPUT first: INVALID',
        );
      }
      const all = (await reader.page(list, 'first: 200')).nodes.length;
      expect(all).to.equal(Math.min(200, (await inOrder(list, unasked[list])).length));
      expect((await reader.page(list, 'first: 1')).nodes).to.have.length(1);
    });

    it(`${list}: what is no cursor of this list in this order is refused`, async () => {
      const own = (await reader.page(list, 'first: 1')).pageInfo.endCursor!;
      const [head, ...values] = JSON.parse(Buffer.from(own, 'base64url').toString()) as unknown[];
      const written = (content: unknown): string =>
        Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
      expect(
        await reader.refusal(`{ ${list}(after: "${written([head, ...values])}") { nodes { id } } }`),
      ).to.equal('none');
      const garbage = ['', 'x', '%', 'null', '🙂', 'x'.repeat(10_000), "' OR 1 = 1 --"].concat(
        [
          '',
          'null',
          '[]',
          '{}',
          '"x"',
          '[1, 2, 3]',
          '{"length": 3}',
          [head],
          [head, ...values, values[0]],
        ].map(written),
        values.flatMap((_, index) =>
          [null, true, 1.5, 'x', '', "' OR 1 = 1 --", '9999-99-99T99:99:99.999Z', {}, [values[index]]]
            .filter((value) => !(index === 0 && list === 'groups' && typeof value === 'string'))
            .map((value) => written([head, ...values.with(index, value)])),
        ),
      );
      for (const after of garbage) {
        expect(
          await reader.refusal(`{ ${list}(after: ${JSON.stringify(after)}) { nodes { id } } }`),
          after,
        ).to.equal('BAD_USER_INPUT after: INVALID');
      }
    });

    it(`${list}: a cursor of another list or another order is refused`, async () => {
      const foreign = await Promise.all(
        names
          .filter((each) => each !== list)
          .map(async (each) => (await reader.page(each, 'first: 1')).pageInfo.endCursor!),
      );
      const orders = Object.keys(lists[list].orders);
      const turned = await Promise.all(
        orders.map(async (field) => {
          // The unasked order of groups is by name, of all others by time; ask for what it is not.
          const isUnasked = field === (list === 'groups' ? 'NAME' : 'CREATED_AT');
          const direction = isUnasked && list !== 'shipments' ? 'DESC' : 'ASC';
          return (await reader.page(list, `first: 1, orderBy: { field: ${field}, direction: ${direction} }`))
            .pageInfo.endCursor!;
        }),
      );
      for (const after of [...foreign, ...turned]) {
        expect(await reader.refusal(`{ ${list}(after: "${after}") { nodes { id } } }`)).to.equal(
          'BAD_USER_INPUT after: INVALID',
        );
      }
    });
  }

  describe('LXP-9 deleted users come last in every order and direction, and only when asked for', () => {
    const cases = {
      'all states': ['statuses: [CREATED, INVITED, ACTIVE, LOCKED, DELETED]', 'TRUE'],
      'deleted and locked': ['statuses: [DELETED, LOCKED]', "status IN ('DELETED', 'LOCKED')"],
      'deleted alone': ['statuses: [DELETED]', "status = 'DELETED'"],
      'none deleted': ['statuses: [LOCKED, CREATED]', "status IN ('CREATED', 'LOCKED')"],
    } as const;
    for (const [name, [filter, shown]] of Object.entries(cases)) {
      it(name, async () => {
        for (const [field, column] of Object.entries(lists.users.orders)) {
          for (const direction of ['ASC', 'DESC']) {
            const order = [column, 'created_at', 'id'].map((each) => `${each} ${direction}`).join(', ');
            const text = `filter: { ${filter} }, orderBy: { field: ${field}, direction: ${direction} }`;
            const expected = await inOrder('users', `status = 'DELETED', ${order}`, shown);
            expect(expected).to.have.length.greaterThan(3);
            expect(await reader.walk('users', text, few), text).to.deep.equal(expected);
          }
        }
      });
    }
  });

  it('LXP-9, LXP-13 rows without a value come first ascending and last descending, on pages that begin anywhere among them', async () => {
    const cases: [ListName, string, string][] = [
      ['users', 'PERSONNEL_NUMBER', 'personnel_number'],
      ['users', 'FUNCTION', '`function`'],
      ['users', 'LAST_LOGIN_AT', 'last_login_at'],
      ['shipments', 'SUBMITTED_AT', 'submitted_at'],
    ];
    for (const [list, field, column] of cases) {
      const without = new Set(await inOrder(list, 'id', `${lists[list].shown} AND ${column} IS NULL`));
      expect(without.size, field).to.be.greaterThan(1);
      for (const direction of ['ASC', 'DESC']) {
        const ids = await reader.walk(list, `orderBy: { field: ${field}, direction: ${direction} }`, few);
        const edge = direction === 'ASC' ? ids.slice(0, without.size) : ids.slice(-without.size);
        expect(new Set(edge), `${field} ${direction}`).to.deep.equal(without);
        expect(ids, 'and those with one follow or come before').to.have.length.greaterThan(without.size);
      }
    }
  });

  it('the users of a group page in the same way', async () => {
    const groupId = account.groupIds[0]!;
    const query = (text: string): string =>
      `{ group(id: "${groupId}") { users(${text}) { nodes { id } pageInfo { endCursor hasNextPage } totalCount } } }`;
    type Answer = {
      group: {
        users: {
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
          totalCount: number;
        };
      };
    };
    const ids: string[] = [];
    for (let text = 'first: 7'; ;) {
      const { users } = (await reader.ask<Answer>(query(text))).group;
      ids.push(...users.nodes.map(({ id }) => id));
      if (!users.pageInfo.hasNextPage) {
        expect(users.totalCount).to.equal(ids.length);
        break;
      }
      text = `first: 7, after: "${users.pageInfo.endCursor}"`;
    }
    const sql =
      "SELECT u.id FROM membership m JOIN `user` u ON u.account_id = m.account_id AND u.id = m.user_id WHERE m.account_id = ? AND m.group_id = ? AND u.status <> 'DELETED' ORDER BY u.id";
    const stored = await storedRows<{ id: string }>(gateway.gateway.dataSource, sql, [account.id, groupId]);
    expect(ids).to.deep.equal(stored.map(({ id }) => id));
    const foreign = (await reader.page('users', 'first: 1')).pageInfo.endCursor!;
    for (const text of ['first: 0', 'first: 201', 'after: "x"', `after: "${foreign}"`])
      expect(await reader.refusal(query(text)), text).to.match(/^BAD_USER_INPUT (first|after): INVALID$/);
  });

  it('while users are added, nobody who was there is left out or shown twice', async () => {
    const { manager } = growing.people;
    const admin = new Client(gateway.url, manager.token);
    const added: string[] = [];
    const addUser = async (): Promise<void> => {
      const input = {
        firstName: 'Neu',
        // Sorted before, among and after those who are there.
        lastName: ['Aal', 'Müller', 'Zander'][added.length % 3]!,
        email: `${uniqueName('neu')}@firma.example`,
        groupIds: [growing.groupIds[0]!],
      };
      added.push((await admin.run(CreateUserDocument, { input })).createUser.user.id);
    };
    const list = new ListReader(gateway.url, manager);
    for (const field of ['CREATED_AT', 'LAST_NAME', 'EMAIL']) {
      for (const direction of ['ASC', 'DESC']) {
        const text = `orderBy: { field: ${field}, direction: ${direction} }`;
        const before = await list.walk('users', text, 200);
        const addedBefore = added.length;
        const seen = await list.walk('users', text, 30, addUser);
        expect(added.length).to.be.greaterThan(addedBefore);
        expect(new Set(seen).size, 'nobody twice').to.equal(seen.length);
        const known = new Set(before);
        expect(
          seen.filter((id) => known.has(id)),
          'everybody, in the same order',
        ).to.deep.equal(before);
        expect(seen.filter((id) => !known.has(id))).to.satisfy((others: string[]) =>
          others.every((id) => added.includes(id)),
        );
      }
    }
  });
});
