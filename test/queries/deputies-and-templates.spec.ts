import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { fillDatabase, type FilledAccount, type FilledPart } from '../../bench/fill.js';
import { select } from '../../src/database/rows.js';
import { isDeputyAt, readDeputies } from '../../src/queries/notice/deputy.query.js';
import { readSentMessages } from '../../src/services/user/message.record.js';
import { Client } from '../support/client.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy, scansOf } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';

/** The maximum of an account (`mostTemplates`), and of the users and roles of a template. */
const [templates, uses] = [500, 200];
/** The past and the present deputyships of each of 400 approvers. */
const [approvers, past, present] = [400, 10, 3];
const messages = 50_000;
/** Rows that the engine may hand up for one page of 50, as for the other lists (test/queries/explain.spec.ts). */
const fewRows = 2_000;

describe(`LXP-11, FWD-5, PLY-10 the rows read of ${approvers * (past + present)} deputyships, ${templates} templates with ${templates * uses} users, and ${messages} messages of an account`, function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;
  let runner: QueryRunner;

  before(async function () {
    this.timeout(180_000);
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const { dataSource } = gateway.gateway;
    const size = { users: 1_000, groups: 50, shipments: 100, undecided: 5, activities: 10 };
    const [filled] = await fillDatabase(dataSource, [size, size]);
    account = filled!;
    runner = dataSource.createQueryRunner();
    await runner.connect();
    // The account's own rows, and those of the other account.
    await runner.query('CREATE TEMPORARY TABLE digit (n INT PRIMARY KEY)');
    await runner.query(
      `INSERT INTO digit VALUES ${Array.from({ length: 1_000 }, (_, n) => `(${n})`).join()}`,
    );
    await runner.query(`CREATE TEMPORARY TABLE person (PRIMARY KEY (account_id, n), KEY (id))
      SELECT account_id, id, CAST(ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY id) AS UNSIGNED) AS n FROM \`user\``);
    await runner.query('CREATE TEMPORARY TABLE other SELECT * FROM person');
    await runner.query('ALTER TABLE other ADD PRIMARY KEY (account_id, n)');
    await runner.query(
      `INSERT INTO deputyship (account_id, id, approver_id, deputy_id, starts_at, ends_at, named_by_id, named_at)
       SELECT p.account_id, CONCAT('01D', LEFT(p.id, 3), LPAD(p.n, 10, '0'), LPAD(d.n, 10, '0')), p.id, o.id,
              IF(d.n < ?, '2020-01-01', '2026-01-01'), IF(d.n < ?, '2020-02-01', '2099-01-01'), p.id, '2020-01-01'
         FROM person p JOIN digit d ON d.n < ? JOIN other o ON o.account_id = p.account_id AND o.n = 500 + MOD(p.n + d.n, 400)
        WHERE p.n <= ? AND p.account_id = ?`,
      [past, past, past + present, approvers, account.id],
    );
    await runner.query(
      `INSERT INTO booking_template (account_id, id, name, name_key, sides, colour, destination, registered, owner_id, editable_by_owner, created_at, updated_at)
       SELECT p.account_id, CONCAT('01T', LEFT(p.id, 3), LPAD(p.n, 20, '0')), CONCAT('Vorlage ', p.n), CONCAT('vorlage ', p.n),
              'SIMPLEX', 'COLOUR', 'NATIONAL', 'NONE', p.id, 0, NOW(3), NOW(3)
         FROM person p WHERE p.n <= ? AND p.account_id = ?`,
      [templates, account.id],
    );
    await runner.query(
      `INSERT INTO booking_template_use (account_id, subject_id, template_id)
       SELECT t.account_id, p.id, t.id FROM booking_template t JOIN person p ON p.account_id = t.account_id AND p.n <= ? WHERE t.account_id = ?`,
      [uses, account.id],
    );
    await runner.query(
      `INSERT INTO message (account_id, id, sender_id, idempotency_key, idempotency_hash, recipients, refusals, created_at)
       SELECT ?, CONCAT('01M', LPAD(a.n, 11, '0'), LPAD(b.n, 12, '0')), ?, CONCAT(a.n, ' ', b.n), REPEAT('0', 64), 1, '[]',
              NOW(3) - INTERVAL (a.n + 1) MINUTE - INTERVAL b.n DAY
         FROM digit a JOIN digit b ON b.n < ? `,
      [account.id, account.people.manager.id, messages / 1_000],
    );
    for (const table of ['deputyship', 'booking_template', 'booking_template_use', 'message'])
      await runner.query(`ANALYZE TABLE ${table}`);
  });

  after(async () => {
    await runner.release();
    await gateway.stop();
  });

  const sent = (part: FilledPart, query: string): Promise<Statement[]> =>
    gateway.statementsOf(async () => {
      const { errors } = await new Client(gateway.url, account.people[part].token).send(query);
      expect(errors, query).to.deep.equal([]);
    });

  async function expectFewRows(statements: readonly Statement[], most = fewRows): Promise<void> {
    expect(statements.length).to.be.greaterThan(0);
    for (const statement of statements) {
      if (!/^SELECT|^\(SELECT/.test(statement.sql.trim())) continue;
      expect(await scansOf(gateway.gateway.dataSource, statement), statement.sql).to.deep.equal([]);
      const rows = await rowsReadBy(gateway.gateway.dataSource, statement);
      expect(rows, statement.sql).to.be.at.most(most);
    }
  }

  const page =
    'nodes { id name options { sides } owner { id } group { id } allowedActions { action } } pageInfo { endCursor }';

  /** Pages of 50 templates with all fields, the first one and one behind it. */
  async function pagesFor(part: FilledPart): Promise<Statement[]> {
    const first = await sent(part, `{ bookingTemplates(first: 50) { ${page} } }`);
    const { data } = await new Client(gateway.url, account.people[part].token).send<
      { bookingTemplates: { pageInfo: { endCursor: string } } },
      object
    >('{ bookingTemplates(first: 100) { pageInfo { endCursor } } }');
    const after = data?.bookingTemplates.pageInfo.endCursor ?? '';
    return [
      ...first,
      ...(await sent(part, `{ bookingTemplates(first: 50, after: "${after}") { ${page} } }`)),
    ];
  }

  it('a page of the booking templates walks their index for those who manage them, and reads hardly more than it shows', async () => {
    await expectFewRows(await pagesFor('manager'), 400);
  });

  it('a page of the booking templates reads at most all templates of the account for those with whom some are shared', async () => {
    await expectFewRows(await pagesFor('user'), 5 * templates);
  });

  it('the number of the booking templates is that of the account’s templates, which are at most 500', async () => {
    for (const part of ['manager', 'user'] as const)
      await expectFewRows(await sent(part, '{ bookingTemplates { totalCount } }'), 5 * templates);
  });

  it('the users and roles of a page of templates are read for these alone', async () => {
    const statements = await sent(
      'manager',
      '{ bookingTemplates(first: 50) { nodes { customRoles { id } users { id } } } }',
    );
    await expectFewRows(statements, 4 * 50 * uses);
  });

  it('the deputyships of a user, as approver and as deputy, with the actions on them', async () => {
    const parts = '{ id startsAt endsAt approver { id } deputy { id } allowedActions { action } }';
    const { id } = account.people.groupManager;
    await expectFewRows(await sent('manager', `{ user(id: "${id}") { deputies ${parts} } }`));
    await expectFewRows(await sent('manager', `{ viewer { standsInFor ${parts} } }`));
    await expectFewRows(await sent('user', `{ viewer { standsInFor ${parts} } }`));
  });

  it('the candidates for deputies are the first 200 users of the order, whatever the size of the account', async () => {
    for (const statement of await sent('manager', '{ deputyCandidates { user { id } } }'))
      // Each with access, memberships and groups.
      expect(await rowsReadBy(gateway.gateway.dataSource, statement), statement.sql).to.be.at.most(25 * 200);
  });

  it('naming a deputy reads the deputyships of the two users alone, however many the account has', async () => {
    const { userApprover, groupManager } = account.people;
    const both = [userApprover.id, groupManager.id];
    const name = (endsAt: string) =>
      `mutation { nameDeputy(input: { userId: "${userApprover.id}", deputyId: "${groupManager.id}", endsAt: "${endsAt}" }) { deputyship { id } } }`;
    // Only past ones stay, as many as there can be.
    await runner.query(
      "DELETE FROM deputyship WHERE ends_at > '2090-01-01' AND (approver_id IN (?, ?) OR deputy_id IN (?, ?))",
      [...both, ...both],
    );
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    const onDeputyships = (statements: readonly Statement[]): Statement[] =>
      statements.filter(({ sql }) => sql.includes('`deputyship`') || sql.includes(' deputyship '));
    await expectFewRows(onDeputyships(await sent('manager', name(soon))), 100);
  });

  it('who stands in at a moment, for the mails about waiting letters, is read without the past deputyships', async () => {
    const now = new Date();
    const statements = await gateway.statementsOf(() =>
      readDeputies(gateway.gateway.dataSource.manager, [account.id], now),
    );
    const [first] = statements;
    if (first === undefined) throw new Error('The deputyships are read.');
    const { sql, parameters } = isDeputyAt([account.id], now);
    const deputies = {
      sql: `SELECT u.id FROM \`user\` u WHERE u.account_id = ? AND ${sql}`,
      parameters: [account.id, ...parameters],
    };
    for (const { sql: asked, parameters: given } of [first, deputies]) {
      const steps = await select<{ table: string | null; key: string | null; rows: string }>(
        runner.manager,
        `EXPLAIN ${asked}`,
        given,
      );
      const step = steps.find(({ table }) => table === 'd');
      expect(step?.key, asked).to.equal('deputyship_end');
      // An estimate, which is more than the present ones and far less than all.
      expect(Number(step?.rows), asked).to.be.at.most(2 * approvers * present);
    }
  });

  it('the messages of the last hour, and an earlier message with the same key, are found along indexes', async () => {
    const since = new Date(Date.now() - 3_600_000);
    await expectFewRows(
      await gateway.statementsOf(() =>
        readSentMessages(gateway.gateway.dataSource.manager, account.id, since),
      ),
      200,
    );
    const asked = `mutation { mailUsers(input: { userIds: ["${account.people.user.id}"], subject: "Hallo", text: "Hallo", idempotencyKey: "new" }) { recipients } }`;
    const statements = await sent('manager', asked);
    await expectFewRows(
      statements.filter(({ sql }) => / `?message`? /.test(sql)),
      200,
    );
  });
});
