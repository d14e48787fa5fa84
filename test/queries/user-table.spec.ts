import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { fillDatabase, type FilledAccount, type FilledPart } from '../../bench/fill.js';
import { select } from '../../src/database/rows.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy, scansOf } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';
import { ListReader } from '../support/list-walk.js';
import { Chance } from '../support/chance.js';
import { repetitions } from '../support/repetitions.js';
import { userOrders } from './explain.cases.js';

/** The users of the account, and those of the other account of the installation. */
const size = {
  own: repetitions({ usual: 1_000, continuous: 2_000, thorough: 10_000 }),
  other: repetitions({ usual: 3_000, continuous: 18_000, thorough: 90_000 }),
};
/** The maximum number of times that a row counts: as an entry of an index, as a row, and in sorting. */
const readsOfRow = 3;

const columns = ['firstName', 'lastName', 'companyName', 'loginName', 'email', 'personnelNumber', 'function'];
const operators = ['contains', 'notContains', 'startsWith', 'endsWith', 'equals', 'notEquals'];
/** A random selection of this size, different in every run. */
function someOfThem(texts: readonly string[], count: number): string[] {
  const chance = new Chance(Date.now());
  return Array.from({ length: count }, () => chance.one(texts));
}

const shown = 'id firstName lastName companyName email loginName personnelNumber function groups { id name }';
/** The reason of a missing access is a separate batch, for a group manager two: one for the own row. */
const shownTo = (part: FilledPart): string =>
  part === 'groupManager' ? shown : `${shown} access { allowed reason }`;

describe(`DBX-1, XSP-3, PLY-12 the user table at ${size.own} users in an installation with ${size.own + size.other}`, function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let runner: QueryRunner;
  let most = { milliseconds: 0, rows: 0, text: '' };

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const others = { groups: 50, shipments: 100, undecided: 5, activities: 100 };
    const [filled] = await fillDatabase(gateway.gateway.dataSource, [
      { users: size.own, ...others },
      { users: size.other, ...others },
    ]);
    account = filled!;
    runner = gateway.gateway.dataSource.createQueryRunner();
    await runner.connect();
    // The first request of each takes a statement more, which builds the viewer.
    for (const part of ['manager', 'groupManager'] as const)
      await new ListReader(gateway.url, account.people[part]).ask('{ users(first: 1) { nodes { id } } }');
  });

  after(async () => {
    process.stdout.write(`    The first page that read most: ${JSON.stringify(most)}\n`);
    await runner.release();
    await gateway.stop();
  });

  /** The statements of a first page with what the table shows; the session's own note of its use does not count. */
  async function statementsOf(part: FilledPart, text: string): Promise<Statement[]> {
    const reader = new ListReader(gateway.url, account.people[part]);
    const begun = performance.now();
    const statements = await gateway.statementsOf(() =>
      reader.ask(`{ users(first: 50, ${text}) { nodes { ${shownTo(part)} } pageInfo { hasNextPage } } }`),
    );
    const milliseconds = Math.round(performance.now() - begun);
    if (milliseconds > most.milliseconds) most = { ...most, milliseconds };
    return statements.filter(({ sql }) => !sql.startsWith('UPDATE `session`'));
  }

  /** The rows that the engine hands up for a statement, and the steps of its plan that read a whole table or index. */
  async function costOf(statement: Statement): Promise<{ rows: number; scans: string[] }> {
    const { dataSource } = gateway.gateway;
    return { rows: await rowsReadBy(dataSource, statement), scans: await scansOf(dataSource, statement) };
  }

  async function expectBounded(part: FilledPart, text: string, rows: number): Promise<void> {
    const statements = await statementsOf(part, text);
    const told = statements.map(({ sql }) => sql).join('\n');
    expect(statements.length, `${text}: ${told}`).to.be.within(2, 4);
    for (const statement of statements) {
      const cost = await costOf(statement);
      expect(cost.scans, `${text}: ${statement.sql}`).to.deep.equal([]);
      expect(cost.rows, `${text}: ${statement.sql}`).to.be.at.most(rows);
      if (cost.rows > most.rows) most = { ...most, rows: cost.rows, text };
    }
  }

  it('every order takes at most four statements for a first page, and reads few rows', async () => {
    for (const order of userOrders) await expectBounded('manager', order, 2_000);
    // The members of two groups of fifty, who are read and sorted.
    for (const order of userOrders) await expectBounded('groupManager', order, 2_000 + size.own / 4);
  });

  it('every column with every operator, in any order, takes as many, and reads the users of the account at most', async () => {
    const values = ['müller', 'nirgends zu finden'];
    const texts = columns.flatMap((column) =>
      operators.flatMap((operator) =>
        values.flatMap((value) =>
          ['', ...userOrders].map((order) =>
            [`filter: { ${column}: { ${operator}: "${value}" } }`, order]
              .filter((each) => each !== '')
              .join(', '),
          ),
        ),
      ),
    );
    for (const text of someOfThem(texts, repetitions({ usual: 30, continuous: 60, thorough: 150 })))
      await expectBounded('manager', text, readsOfRow * size.own + 2_000);
  });

  it('a condition that most users meet reads few rows in every order', async () => {
    for (const order of userOrders)
      await expectBounded('manager', `filter: { email: { notContains: "partner" } }, ${order}`, 2_000);
  });

  it('five hundred ids, roles and conditions together are found among these users', async () => {
    const ids = (
      await select<{ id: string }>(
        runner.manager,
        'SELECT id FROM `user` WHERE account_id = ? ORDER BY id LIMIT 500',
        [account.id],
      )
    ).map(({ id }) => `"${id}"`);
    const filter = `filter: { ids: [${ids.join()}], roles: [USER, MANAGER], companyName: { startsWith: "partner" }, email: { notContains: "@partner" } }`;
    for (const order of ['', ...someOfThem(userOrders, 4)])
      await expectBounded('manager', [filter, order].join(' '), readsOfRow * size.own + 2_000);
  });

  it('a total takes one statement more, and reads the users of the account at most', async () => {
    const reader = new ListReader(gateway.url, account.people.manager);
    const statements = await gateway.statementsOf(() =>
      reader.page('users', 'first: 1, filter: { lastName: { endsWith: "er" }, email: { notContains: "7" } }'),
    );
    for (const statement of statements.filter(({ sql }) => sql.includes('COUNT(*)')))
      expect((await costOf(statement)).rows).to.be.at.most(readsOfRow * size.own + 2_000);
    expect(statements.some(({ sql }) => sql.includes('COUNT(*)'))).to.equal(true);
  });
});
