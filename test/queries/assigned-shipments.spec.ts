import { expect } from 'chai';
import { fillDatabase, type FilledAccount, type FilledPart } from '../../bench/fill.js';
import { Client } from '../support/client.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy, scansOf } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';

const letters = 50_000;
const assigned = 20_000;
/** Rows that the engine may hand up for one page of 50, as for the other lists (test/queries/explain.spec.ts). */
const fewRows = 2_000;

describe('FWD-4, LXP-13 the rows that the overview reads for an assignee of 20,000 of 50,000 letters', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let account: FilledAccount;

  before(async function () {
    this.timeout(120_000);
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const { dataSource } = gateway.gateway;
    const size = { users: 1_000, groups: 50, shipments: letters, undecided: 5, activities: 10 };
    const [filled] = await fillDatabase(dataSource, [size]);
    account = filled!;
    const { user, userApprover } = account.people;
    for (const { id } of [user, userApprover])
      await dataSource.query(
        `INSERT INTO shipment_assignment
           (account_id, user_id, created_at, shipment_id, filename, pages, status, gross_cents, submitted_at)
         SELECT account_id, ?, created_at, id, filename, pages, status, gross_cents, submitted_at FROM shipment
          WHERE account_id = ? AND sender_id NOT IN (?, ?) ORDER BY id LIMIT ${assigned}`,
        [id, account.id, user.id, userApprover.id],
      );
    await dataSource.query(
      `UPDATE shipment s JOIN shipment_assignment a ON a.account_id = s.account_id AND a.shipment_id = s.id AND a.user_id = ?
          SET s.assignee_ids = CONCAT_WS(',', ?, ?) WHERE s.account_id = ?`,
      [user.id, user.id, userApprover.id, account.id],
    );
    await dataSource.query('UPDATE `user` SET was_assigned = 1 WHERE account_id = ? AND id IN (?, ?)', [
      account.id,
      user.id,
      userApprover.id,
    ]);
    await dataSource.query('ANALYZE TABLE shipment, shipment_assignment');
  });

  after(async () => {
    await gateway.stop();
  });

  const sent = (part: FilledPart, text: string, selection: string): Promise<Statement[]> =>
    gateway.statementsOf(async () => {
      const query = `{ shipments${text === '' ? '' : `(${text})`} { ${selection} } }`;
      const { errors } = await new Client(gateway.url, account.people[part].token).send(query);
      expect(errors, query).to.deep.equal([]);
    });

  const page = 'nodes { id filename status assignees { id } sender { id } }';

  const byAssignee = (): string => `filter: { assigneeIds: ["${account.people.user.id}"] }`;

  it('newest first, a page walks the index of the assignee and reads no more than it shows', async () => {
    for (const [part, text] of [
      ['user', ''],
      ['user', 'filter: { channels: [GO] }'],
      ['userApprover', ''],
      ['manager', byAssignee()],
    ] as const)
      for (const statement of await sent(part, text, page)) {
        expect(
          await rowsReadBy(gateway.gateway.dataSource, statement),
          `${part} ${text}: ${statement.sql}`,
        ).to.be.at.most(fewRows);
        expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
      }
  });

  const orders = ['FILENAME', 'GROSS_PRICE', 'STATUS', 'PAGES', 'SUBMITTED_AT'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${field}, direction: ${direction} }`),
  );
  const everyStatus = 'statuses: [DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED]';

  /** The same list from the row after its first page. */
  async function continued(part: FilledPart, text: string): Promise<string> {
    const query = `{ shipments(${text}) { pageInfo { endCursor } } }`;
    const { data } = await new Client(gateway.url, account.people[part].token).send<
      { shipments: { pageInfo: { endCursor: string } } },
      object
    >(query);
    return `${text}, after: "${data!.shipments.pageInfo.endCursor}"`;
  }

  it('in every order, with a filter by status, and on the next page it reads few rows, however many letters are assigned', async () => {
    const texts = [
      ...orders,
      'filter: { statuses: [CANCELED] }',
      'filter: { statuses: [PENDING_APPROVAL, REJECTED] }',
      `filter: { ${everyStatus} }`,
      ...orders.map((order) => `filter: { ${everyStatus} }, ${order}`),
    ];
    for (const part of ['user', 'userApprover'] as const)
      for (const text of texts)
        for (const each of [text, await continued(part, text)])
          for (const statement of await sent(part, each, page)) {
            expect(
              await rowsReadBy(gateway.gateway.dataSource, statement),
              `${part} ${each}: ${statement.sql}`,
            ).to.be.at.most(fewRows);
            expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
          }
    for (const order of orders)
      for (const statement of await sent('manager', `${byAssignee()}, ${order}`, page))
        expect(
          await rowsReadBy(gateway.gateway.dataSource, statement),
          `manager ${order}: ${statement.sql}`,
        ).to.be.at.most(fewRows);
  });

  it('with a filter by a rare status in another order, it reads an entry for each assigned letter at most', async () => {
    for (const part of ['user', 'userApprover'] as const)
      for (const status of ['REJECTED', 'CANCELED', 'DRAFT'])
        for (const order of orders)
          for (const statement of await sent(part, `filter: { statuses: [${status}] }, ${order}`, page)) {
            expect(
              await rowsReadBy(gateway.gateway.dataSource, statement),
              `${part} ${status} ${order}: ${statement.sql}`,
            ).to.be.at.most(assigned + fewRows);
            expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
          }
  });

  it('with a search or a filter by channel, it reads the assigned letters of the viewer, never the account', async () => {
    for (const text of ['filter: { channels: [COMPOSE] }', 'filter: { search: "nirgends" }'])
      for (const part of ['user', 'userApprover'] as const)
        for (const statement of await sent(part, text, page)) {
          expect(
            await rowsReadBy(gateway.gateway.dataSource, statement),
            `${part} ${text}: ${statement.sql}`,
          ).to.be.at.most(3 * assigned + fewRows);
          expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
        }
  });

  it('in every order, the pages of an assignee are the same letters in the same order as for a manager who filters by the assignee', async () => {
    const listed = async (part: FilledPart, text: string): Promise<string[]> => {
      const { data } = await new Client(gateway.url, account.people[part].token).send<
        { shipments: { nodes: { id: string; sender: { id: string } }[] } },
        object
      >(`{ shipments(${text}) { nodes { id sender { id } } } }`);
      return data!.shipments.nodes
        .filter(({ sender }) => sender.id !== account.people.user.id)
        .map(({ id }) => id);
    };
    for (const order of orders) {
      const seen = await listed('user', `first: 60, ${order}`);
      expect(seen.length).to.be.greaterThan(10);
      const filtered = await listed(
        'manager',
        `first: 60, filter: { assigneeIds: ["${account.people.user.id}"] }, ${order}`,
      );
      expect(filtered.slice(0, seen.length), order).to.deep.equal(seen);
    }
  });

  it('the total counts each letter once, and nothing is scanned for it', async () => {
    for (const statement of await sent('user', '', 'totalCount'))
      expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
    const { data } = await new Client(gateway.url, account.people.manager.token).send<
      { shipments: { totalCount: number } },
      object
    >(
      `{ shipments(${byAssignee().replace('] }', '], statuses: [DRAFT, PENDING_APPROVAL, REJECTED, QUEUED, SENT, CANCELED, DELETED] }')}) { totalCount } }`,
    );
    expect(data?.shipments.totalCount).to.equal(assigned);
  });

  it('the assignees of a page take two statements, however many there are', async () => {
    const count = async (first: number, fields: string): Promise<number> =>
      (await sent('manager', `first: ${first}, ${byAssignee()}`, `nodes { id ${fields} }`)).length;
    const assignees = 'assignees { id firstName }';
    const without = await count(2, '');
    expect(await count(2, assignees)).to.equal(without + 2);
    expect(await count(100, assignees)).to.equal(without + 2);
  });
});
