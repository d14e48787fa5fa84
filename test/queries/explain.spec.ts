import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { fillDatabase, type FilledAccount, type FilledPart, type FilledPerson } from '../../bench/fill.js';
import { select } from '../../src/database/rows.js';
import { UserOrderField } from '../../src/queries/user/user.criteria.js';
import { Client } from '../support/client.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy, scansOf } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';
import type { ListName } from '../support/list-walk.js';
import { holdForGroups } from '../support/named-groups.js';
import { repetitions, someOf } from '../support/repetitions.js';
import {
  activityFilters,
  bothWays,
  combinedActivityFilters,
  combinedShipmentFilters,
  daysAgo,
  fields,
  filters,
  notByGroup,
  otherShipmentFilters,
  pairs,
  rareTypes,
  readsMemberships,
  shipmentFilters,
  shipmentOrders,
  userFilters,
  userOrders,
  withOrders,
  words,
} from './explain.cases.js';

/** Not the superadmin, for whom the database is asked the same as for a manager. */
const parts: FilledPart[] = ['manager', 'groupManager', 'user', 'userApprover'];

/** Rows that the engine may hand up for one statement of a page of 50; sorting and merging count, so it is more than 50. */
const fewRows = 2_000;
/**
 * Where a group manager sorts or filters by what no index of a group holds, the groups' own rows: 4,000 letters, 14,000 entries; after a cursor some
 * up to three times.
 */
const ownGroupsRows = { shipments: 12_000, activities: 16_000 };
/** Who needs a group is found by asking everybody's memberships: those of 1,000 users. */
const membershipRows = 8_000;
/** How many of all combinations of filters and orders are looked at in each list. */
const combinations = repetitions({ usual: 6, continuous: 12, thorough: 25 });

describe('LXP-7, 9, 11, 13, 14: what a list reads on an account with 100,000 letters, 1,000 users and 100,000 log entries', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let runner: QueryRunner;
  let slowest = { milliseconds: 0, who: '', query: '' };

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
    process.stdout.write(
      `    The slowest first page took ${Math.round(slowest.milliseconds)} ms: as ${slowest.who}, ${slowest.query}\n`,
    );
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
    const begun = performance.now();
    const statements = await gateway.statementsOf(() => ask(account.people[part], query));
    const milliseconds = performance.now() - begun;
    if (!total && milliseconds > slowest.milliseconds) slowest = { milliseconds, who: part, query };
    expect(statements.length, query).to.be.greaterThan(0);
    return statements;
  }

  /** The steps of the plan that read a whole table or a whole index. */
  async function expectNoScan(part: FilledPart, list: ListName, texts: string[]): Promise<void> {
    for (const text of texts) {
      // The total does not depend on order and page.
      for (const total of /orderBy|after/.test(text) ? [false] : [false, true]) {
        for (const statement of await statementsFor(part, list, text, total))
          expect(
            await scansOf(gateway.gateway.dataSource, statement),
            `${part} ${list} ${text}: ${statement.sql}`,
          ).to.deep.equal([]);
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
        expect(
          await rowsReadBy(gateway.gateway.dataSource, statement),
          `${part} ${list} ${text}: ${statement.sql}`,
        ).to.be.at.most(most);
    }
  }

  /** The same order, from a row on that lies in the midst of the list for those who see the whole account. */
  async function continued(part: FilledPart, list: ListName, order: string): Promise<string> {
    const filter = list === 'shipments' ? ', filter: { channels: [SFTP] }' : '';
    const query = `{ page: ${list}(first: 200${order === '' ? '' : `, ${order}`}${filter}) { pageInfo { endCursor } } }`;
    const { page } = await ask<{ page: { pageInfo: { endCursor: string } } }>(account.people[part], query);
    return [...(order === '' ? [] : [order]), `after: "${page.pageInfo.endCursor}"`].join(', ');
  }

  it('a superadmin is answered by the same statements as a manager', async () => {
    const sqlFor = async (part: FilledPart, list: ListName, text: string): Promise<string[]> =>
      (await statementsFor(part, list, text))
        .map(({ sql }) => sql)
        // Once a minute a session notes that it was used.
        .filter((sql) => !sql.startsWith('UPDATE `session`'));
    const asked: [ListName, string[]][] = [
      ['shipments', ['', ...shipmentOrders, ...combinedShipmentFilters(account)]],
      ['users', ['', ...userOrders, ...filters(userFilters(account, 'manager'))]],
      ['groups', ['', ...words]],
      ['activities', ['', ...activityFilters(account)]],
      ['approvals', ['']],
    ];
    for (const [list, texts] of asked)
      for (const text of texts)
        expect(await sqlFor('superadmin', list, text), text).to.deep.equal(
          await sqlFor('manager', list, text),
        );
  });

  for (const part of parts) {
    describe(`as ${part}`, () => {
      it('no list scans a table, whatever order, filter or page is asked for', async () => {
        const pages = await Promise.all(shipmentOrders.map((order) => continued(part, 'shipments', order)));
        await expectNoScan(part, 'shipments', [
          '',
          ...shipmentOrders,
          ...pages,
          ...shipmentFilters(account),
          ...otherShipmentFilters(account),
          ...words,
        ]);
        await expectNoScan(part, 'users', [
          '',
          ...userOrders,
          ...filters(userFilters(account, part)),
          ...words,
        ]);
        await expectNoScan(part, 'groups', ['', ...bothWays(['NAME', 'CREATED_AT']), ...words]);
        await expectNoScan(part, 'activities', [
          '',
          await continued(part, 'activities', ''),
          ...activityFilters(account),
          ...rareTypes,
          ...words,
        ]);
        if (part !== 'groupManager' && part !== 'user') await expectNoScan(part, 'approvals', ['']);
      });

      it('nor does any two filters together, nor a filter in another order', async () => {
        const orders = bothWays(notByGroup);
        const ofShipments = [
          ...combinedShipmentFilters(account),
          ...withOrders([...filters(['statuses: [PENDING_APPROVAL]']), ...words], orders),
        ];
        const ofUsers = [
          ...pairs([...userFilters(account, part), 'search: "muller"']),
          ...withOrders(filters(['statuses: [DELETED, LOCKED]', 'needsGroup: true']), userOrders),
        ];
        await expectNoScan(part, 'shipments', someOf(ofShipments, combinations));
        await expectNoScan(part, 'users', someOf(ofUsers, combinations));
        await expectNoScan(part, 'activities', someOf(combinedActivityFilters(account), combinations));
      });

      it('the first and any later page reads few rows, also where what is wanted is rare and old', async () => {
        const narrow = part === 'groupManager' ? [] : otherShipmentFilters(account);
        const [byTime, others] = [shipmentOrders.slice(0, 2), shipmentOrders.slice(2)];
        const indexed =
          part === 'groupManager' ? [...byTime, ...bothWays(['STATUS'])] : [...byTime, ...others];
        const pages = await Promise.all(indexed.map((order) => continued(part, 'shipments', order)));
        await expectFewRows(part, 'shipments', [
          '',
          ...indexed,
          ...pages,
          ...shipmentFilters(account),
          ...narrow,
        ]);
        const plain = userFilters(account, part).filter(
          (text) => !/^(needsGroup|access|mailable)/.test(text),
        );
        await expectFewRows(part, 'users', ['', ...userOrders, ...filters(plain)]);
        await expectFewRows(part, 'groups', ['', ...bothWays(['NAME', 'CREATED_AT'])]);
        await expectFewRows(part, 'activities', [
          '',
          await continued(part, 'activities', ''),
          ...activityFilters(account),
        ]);
        if (part !== 'groupManager') await expectFewRows(part, 'activities', rareTypes);
        if (part !== 'groupManager' && part !== 'user') await expectFewRows(part, 'approvals', ['']);
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
        expect(await scansOf(gateway.gateway.dataSource, statements[0]!)).to.deep.equal([]);
        // Each letter of the months once; sorting and merging what they become is little beside it.
        expect(await rowsReadBy(gateway.gateway.dataSource, statements[0]!)).to.be.within(
          counted,
          2.5 * counted + fewRows,
        );
      }
    }
  });

  it('LXP-4, 5 users without a needed group or without access are found among the users of their account alone', async () => {
    const texts = (part: FilledPart) => filters(userFilters(account, part).filter(readsMemberships));
    for (const part of parts) await expectFewRows(part, 'users', texts(part), membershipRows);
  });

  it('what no index holds makes a group manager read the own groups, never the account', async () => {
    const orders = bothWays(notByGroup);
    const pages = await Promise.all(orders.map((order) => continued('groupManager', 'shipments', order)));
    const texts = [...orders, ...pages, ...otherShipmentFilters(account), ...words];
    await expectFewRows('groupManager', 'shipments', texts, ownGroupsRows.shipments);
    await expectFewRows('groupManager', 'activities', [...rareTypes, ...words], ownGroupsRows.activities);
  });

  it('LXP-9 every order of the users walks an index of its own, without sorting', async () => {
    const walked = new Map<string, string>();
    for (const text of ['', ...userOrders]) {
      const page = (await statementsFor('manager', 'users', text)).find(({ sql }) =>
        / FROM `user` x/.test(sql),
      );
      const steps = await select<{ key: string; Extra: string }>(
        runner.manager,
        `EXPLAIN ${page!.sql}`,
        page!.parameters,
      );
      expect(steps, text).to.have.length(1);
      expect(steps[0]!.Extra, text).to.not.include('filesort');
      const field = /field: (\w+)/.exec(text)?.[1] ?? 'CREATED_AT';
      expect(walked.get(field) ?? steps[0]!.key, `${field} both ways`).to.equal(steps[0]!.key);
      walked.set(field, steps[0]!.key);
    }
    expect(new Set(walked.values()).size, [...walked].join()).to.equal(Object.keys(UserOrderField).length);
  });

  it('LXP-11 the approvals walk an index by how long they wait, the filter by state one by state', async () => {
    const waiting = [
      ...(await statementsFor('superadmin', 'approvals', '')),
      ...(await statementsFor('groupManagerApprover', 'approvals', '')),
      ...(await statementsFor('userApprover', 'approvals', '')),
    ].filter(({ sql }) => sql.includes('x.status = ?'));
    expect(waiting).to.have.length(3);
    for (const { sql, parameters } of waiting) {
      const steps = await select<{ table: string; key: string; Extra: string }>(
        runner.manager,
        `EXPLAIN ${sql}`,
        parameters,
      );
      const walks = steps.filter(({ table, key }) => table === 'x' && key !== 'PRIMARY');
      expect(walks.length).to.be.greaterThan(0);
      for (const { key, Extra } of walks) {
        expect(key).to.match(/^shipment_(group_)?waiting$/);
        expect(Extra).to.not.include('filesort');
      }
    }
    const statements = [
      ...(await statementsFor('manager', 'shipments', 'filter: { statuses: [PENDING_APPROVAL] }')),
      ...(await statementsFor('groupManager', 'shipments', 'filter: { statuses: [PENDING_APPROVAL] }')),
    ].filter(({ sql }) => sql.includes('x.status = ?'));
    expect(statements).to.have.length(2);
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

  describe('PLY-5 as a user with roles for three named groups', () => {
    before(() => holdForGroups(runner, account.id, account.people.user.id, account.groupIds.slice(-3)));

    it('no list scans a table, and the overview walks an index for each of the groups', async () => {
      await expectNoScan('user', 'shipments', ['', ...shipmentOrders, ...shipmentFilters(account), ...words]);
      await expectNoScan('user', 'users', ['', ...userOrders, ...words]);
      await expectNoScan('user', 'groups', ['']);
      await expectNoScan('user', 'activities', ['', ...words]);
      const [overview] = (await statementsFor('user', 'shipments', '')).filter(({ sql }) =>
        sql.includes('x.group_id = ?'),
      );
      expect(overview?.sql.match(/x\.group_id = \?/g)).to.have.length.of.at.least(3);
    });
  });
});
