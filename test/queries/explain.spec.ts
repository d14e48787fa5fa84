import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { fillDatabase, type FilledAccount, type FilledPart, type FilledPerson } from '../../bench/fill.js';
import { day } from '../../src/clock.js';
import { select } from '../../src/database/rows.js';
import { Client } from '../support/client.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

type ListName = 'shipments' | 'approvals' | 'users' | 'groups' | 'activities';

const parts: FilledPart[] = ['manager', 'groupManager', 'user', 'userApprover'];

/** Rows that the engine may hand up for one statement of a page of 50; sorting and merging count, so it is more than 50. */
const fewRows = 2_000;
/** Where a group manager sorts or filters by what no index of a group holds, the groups' own rows: 4,000 letters, 14,000 entries. */
const ownGroupsRows = { shipments: 8_000, activities: 16_000 };

const person = '{ id firstName }';
const shipmentFields = `id filename status sender ${person} group { id name } approval { state decidedBy ${person} }`;
const fields: Record<ListName, string> = {
  shipments: shipmentFields,
  approvals: shipmentFields,
  users: 'id email groups { id name } invitation { sentAt } note',
  groups: 'id name costCentre',
  activities: `id text actor ${person} subjectUser ${person} group { id name }`,
};

const bothWays = (names: string[]): string[] =>
  names.flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${field}, direction: ${direction} }`),
  );
const shipmentOrders = bothWays(['CREATED_AT', 'GROSS_PRICE', 'FILENAME', 'STATUS']);
const userOrders = bothWays(['CREATED_AT', 'LAST_NAME', 'EMAIL', 'ROLE', 'STATUS']);
const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();
const filters = (texts: string[]): string[] => texts.map((text) => `filter: { ${text} }`);

describe('LXP-7, 9, 11, 13, 14: what a list reads on an account with 100,000 letters, 1,000 users and 100,000 log entries', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let runner: QueryRunner;

  before(async function () {
    this.timeout(120_000);
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const large = { users: 1_000, groups: 50, shipments: 100_000, undecided: 5, activities: 100_000 };
    const other = { ...large, shipments: 30_000, activities: 30_000 };
    const [filled] = await fillDatabase(gateway.gateway.dataSource, [large, other]);
    account = filled!;
    runner = gateway.gateway.dataSource.createQueryRunner();
    await runner.connect();
  });

  after(async function () {
    await runner.release();
    await gateway.stop();
  });

  async function ask<Data>(who: FilledPerson, query: string): Promise<Data> {
    const answer = await new Client(gateway.url, who.token).send<Data, object>(query);
    expect(answer.errors, query).to.deep.equal([]);
    return answer.data!;
  }

  /** What the gateway sends for a page of 50 with all nested fields, or for the total. */
  async function statementsFor(
    part: FilledPart,
    list: ListName,
    text: string,
    total = false,
  ): Promise<Statement[]> {
    const selection = total ? 'totalCount' : `nodes { ${fields[list]} } pageInfo { endCursor }`;
    const query = `{ ${list}${text === '' ? '' : `(${text})`} { ${selection} } }`;
    const statements = await gateway.statementsOf(() => ask(account.people[part], query));
    expect(statements.length, query).to.be.greaterThan(0);
    return statements;
  }

  /** The steps of the plan that read a whole table or a whole index. */
  async function scansOf({ sql, parameters }: Statement): Promise<string[]> {
    const steps = await select<{ table: string | null; type: string | null; key: string | null }>(
      runner.manager,
      `EXPLAIN ${sql}`,
      parameters,
    );
    return steps
      .filter(({ table, type }) => !(table ?? '<').startsWith('<') && (type === 'ALL' || type === 'index'))
      .map(({ table, type, key }) => `${table} ${type} ${key}`);
  }

  async function rowsReadBy({ sql, parameters }: Statement): Promise<number> {
    await runner.query('FLUSH STATUS');
    await runner.query(sql, parameters);
    const counters = await select<{ Value: string }>(
      runner.manager,
      "SHOW SESSION STATUS LIKE 'Handler\\_read%'",
      [],
    );
    return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  }

  async function expectNoScan(part: FilledPart, list: ListName, texts: string[]): Promise<void> {
    for (const text of texts) {
      // The total does not depend on order and page.
      for (const total of /orderBy|after/.test(text) ? [false] : [false, true]) {
        for (const statement of await statementsFor(part, list, text, total))
          expect(await scansOf(statement), `${part} ${list} ${text}: ${statement.sql}`).to.deep.equal([]);
      }
    }
  }

  async function expectFewRows(
    part: FilledPart,
    list: ListName,
    texts: string[],
    most = fewRows,
  ): Promise<void> {
    for (const text of texts) {
      for (const statement of await statementsFor(part, list, text))
        expect(await rowsReadBy(statement), `${part} ${list} ${text}: ${statement.sql}`).to.be.at.most(most);
    }
  }

  /** The same order, from a row on that lies in the midst of the list for those who see the whole account. */
  async function continued(part: FilledPart, list: ListName, order: string): Promise<string> {
    const filter = list === 'shipments' ? ', filter: { channels: [SFTP] }' : '';
    const query = `{ page: ${list}(first: 200${order === '' ? '' : `, ${order}`}${filter}) { pageInfo { endCursor } } }`;
    const { page } = await ask<{ page: { pageInfo: { endCursor: string } } }>(account.people[part], query);
    return [...(order === '' ? [] : [order]), `after: "${page.pageInfo.endCursor}"`].join(', ');
  }

  function shipmentFilters(): string[] {
    const [first, second] = account.groupIds;
    const groups = `groupIds: ["${first}", "${second}"]`;
    const period = `createdFrom: "${daysAgo(310)}", createdTo: "${daysAgo(300)}"`;
    return filters([
      'statuses: [PENDING_APPROVAL]',
      'statuses: [CANCELED]',
      'statuses: [PENDING_APPROVAL, REJECTED]',
      'statuses: [DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]',
      groups,
      `${groups}, statuses: [PENDING_APPROVAL, CANCELED]`,
      period,
      `${period}, statuses: [PENDING_APPROVAL]`,
      `${period}, ${groups}`,
    ]);
  }
  const otherShipmentFilters = (): string[] =>
    filters([
      `senderIds: ["${account.people.user.id}"]`,
      `senderIds: ["${account.people.user.id}", "${account.people.userApprover.id}"], statuses: [CANCELED]`,
      'channels: [COMPOSE]',
      'channels: [SFTP, COMPOSE]',
      'channels: [COMPOSE], statuses: [SENT]',
      'channels: [GO], statuses: [PENDING_APPROVAL]',
    ]);
  const activityFilters = (): string[] =>
    filters([
      `userIds: ["${account.people.user.id}"]`,
      `userIds: ["${account.people.user.id}"], types: [USER_UPDATED]`,
      `groupIds: ["${account.groupIds[0]!}"]`,
      `from: "${daysAgo(310)}", to: "${daysAgo(300)}"`,
      'types: [LOGGED_IN]',
    ]);
  const rareTypes = filters(['types: [SUPERADMIN_HANDED_OVER, GROUP_CREATED]']);
  const userFilters = (): string[] =>
    filters([
      'statuses: [LOCKED]',
      'roles: [GROUP_MANAGER]',
      `groupIds: ["${account.groupIds[0]!}"]`,
      'approvalTraits: [APPROVER]',
    ]);
  const words = filters(['search: "muller"', 'search: "nirgends zu finden"']);

  for (const part of parts) {
    describe(`as ${part}`, () => {
      it('no list scans a table, whatever order, filter or page is asked for', async () => {
        const pages = await Promise.all(shipmentOrders.map((order) => continued(part, 'shipments', order)));
        await expectNoScan(part, 'shipments', [
          '',
          ...shipmentOrders,
          ...pages,
          ...shipmentFilters(),
          ...otherShipmentFilters(),
          ...words,
        ]);
        await expectNoScan(part, 'users', ['', ...userOrders, ...userFilters(), ...words]);
        await expectNoScan(part, 'groups', ['', ...bothWays(['NAME', 'CREATED_AT']), ...words]);
        await expectNoScan(part, 'activities', [
          '',
          await continued(part, 'activities', ''),
          ...activityFilters(),
          ...rareTypes,
          ...words,
        ]);
        if (part === 'manager' || part === 'userApprover') await expectNoScan(part, 'approvals', ['']);
      });

      it('the first and any later page reads few rows, also where what is wanted is rare and old', async () => {
        const narrow = part === 'groupManager' ? [] : otherShipmentFilters();
        const [byTime, others] = [shipmentOrders.slice(0, 2), shipmentOrders.slice(2)];
        const indexed =
          part === 'groupManager' ? [...byTime, ...bothWays(['STATUS'])] : [...byTime, ...others];
        const pages = await Promise.all(indexed.map((order) => continued(part, 'shipments', order)));
        await expectFewRows(part, 'shipments', ['', ...indexed, ...pages, ...shipmentFilters(), ...narrow]);
        await expectFewRows(part, 'users', ['', ...userOrders, ...userFilters()]);
        await expectFewRows(part, 'groups', ['', ...bothWays(['NAME', 'CREATED_AT'])]);
        await expectFewRows(part, 'activities', [
          '',
          await continued(part, 'activities', ''),
          ...activityFilters(),
        ]);
        if (part !== 'groupManager') await expectFewRows(part, 'activities', rareTypes);
        if (part === 'manager' || part === 'userApprover') await expectFewRows(part, 'approvals', ['']);
      });
    });
  }

  it('LXP-1 a report of costs reads its own months along the index by hand-over, in one statement, once', async () => {
    const monthAgo = (months: number): string => daysAgo(30 * months).slice(0, 7);
    const report = (from: string, to: string, by: string, filter = ''): string =>
      `{ accounting(from: "${from}", to: "${to}", by: [${by}]${filter}) { totals { shipments } } }`;
    const count = async (query: string): Promise<number> =>
      (await ask<{ accounting: { totals: { shipments: number }[] } }>(account.people.manager, query))
        .accounting.totals[0]!.shipments;
    const group = `, filter: { groupIds: ["${account.groupIds[0]!}"] }`;
    for (const [from, to] of [
      [monthAgo(6), monthAgo(6)],
      [monthAgo(9), monthAgo(4)],
    ] as const) {
      const counted = await count(report(from, to, 'GROUP'));
      for (const query of [report(from, to, 'MONTH, GROUP, COST_CENTRE'), report(from, to, 'GROUP', group)]) {
        const statements = (await gateway.statementsOf(() => count(query))).filter(({ sql }) =>
          sql.includes('FROM shipment'),
        );
        expect(statements).to.have.length(1);
        expect(await scansOf(statements[0]!)).to.deep.equal([]);
        // Each letter of the months once; sorting and merging what they become is little beside it.
        expect(await rowsReadBy(statements[0]!)).to.be.within(counted, 2.5 * counted + fewRows);
      }
    }
  });

  it('what no index holds makes a group manager read the own groups, never the account', async () => {
    const orders = bothWays(['GROSS_PRICE', 'FILENAME']);
    const pages = await Promise.all(orders.map((order) => continued('groupManager', 'shipments', order)));
    const texts = [...orders, ...pages, ...otherShipmentFilters(), ...words];
    await expectFewRows('groupManager', 'shipments', texts, ownGroupsRows.shipments);
    await expectFewRows('groupManager', 'activities', [...rareTypes, ...words], ownGroupsRows.activities);
  });

  it('the approvals and the filter by state walk an index by state', async () => {
    const statements = [
      ...(await statementsFor('manager', 'approvals', '')),
      ...(await statementsFor('userApprover', 'approvals', '')),
      ...(await statementsFor('manager', 'shipments', 'filter: { statuses: [PENDING_APPROVAL] }')),
      ...(await statementsFor('groupManager', 'shipments', 'filter: { statuses: [PENDING_APPROVAL] }')),
    ].filter(({ sql }) => sql.includes('x.status = ?'));
    expect(statements).to.have.length(4);
    for (const { sql, parameters } of statements) {
      const steps = await select<{ table: string; key: string }>(
        runner.manager,
        `EXPLAIN ${sql}`,
        parameters,
      );
      const walked = steps
        .filter(({ table, key }) => table === 'x' && key !== 'PRIMARY')
        .map(({ key }) => key);
      expect(walked.length).to.be.greaterThan(0);
      expect(
        walked.every((key) => /^shipment_(\w+_)?status$/.test(key)),
        walked.join(),
      ).to.equal(true);
    }
  });
});
