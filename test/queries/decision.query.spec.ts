import { expect } from 'chai';
import { fillDatabase, type FilledAccount, type FilledPart } from '../../bench/fill.js';
import { ShipmentDocument } from '../../src/generated/operations.js';
import { Client } from '../support/client.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { World } from '../support/world.js';

const decisions = 'decisions { state comment decidedBy { id firstName } group { id name } changedSince }';

describe('LXP-11 the cost of earlier decisions in an account with 20,000 letters', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let account: FilledAccount;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const { dataSource } = gateway.gateway;
    const size = { users: 200, groups: 20, shipments: 20_000, undecided: 5, activities: 10 };
    const [filled] = await fillDatabase(dataSource, [size]);
    account = filled!;
    await dataSource.query('UPDATE shipment SET sha256 = SHA2(id, 256) WHERE account_id = ?', [account.id]);
    await dataSource.query(
      `UPDATE approval p JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id
          SET p.sender_id = s.sender_id, p.sha256 = s.sha256 WHERE p.account_id = ? AND p.decided_by_id IS NOT NULL`,
      [account.id],
    );
    for (const table of ['shipment', 'approval']) await dataSource.query(`ANALYZE TABLE ${table}`);
  });

  after(() => gateway.stop());

  async function statementsOf(part: FilledPart, query: string): Promise<Statement[]> {
    // The first request of a user reads their viewer as well.
    await new Client(gateway.url, account.people[part].token).send('{ viewer { user { id } } }');
    const sent = await gateway.statementsOf(async () => {
      const { errors } = await new Client(gateway.url, account.people[part].token).send(query);
      expect(errors, query).to.deep.equal([]);
    });
    return sent.filter(({ sql }) => !sql.startsWith('UPDATE `session`'));
  }

  async function expectFewRows(statement: Statement, most: number): Promise<void> {
    const { dataSource } = gateway.gateway;
    expect(await rowsReadBy(dataSource, statement), statement.sql).to.be.at.most(most);
  }

  it('one statement for a page of letters however long it is, and one for all who decided, each of few rows', async () => {
    for (const first of [1, 50]) {
      const sent = await statementsOf(
        'manager',
        `{ shipments(first: ${first}, filter: { statuses: [REJECTED] }) { nodes { id ${decisions} } } }`,
      );
      // Session, page, decisions, deciders.
      expect(sent, sent.map(({ sql }) => sql).join('\n')).to.have.length(4);
      const ofDecisions = sent.filter(({ sql }) => sql.includes('FROM approval p'));
      expect(ofDecisions).to.have.length(1);
      await expectFewRows(ofDecisions[0]!, 2_000);
    }
  });

  it('opening one letter by its id reads only that letter and its approvals', async () => {
    const [decided] = await gateway.gateway.dataSource.query<{ id: string }[]>(
      "SELECT shipment_id AS id FROM approval WHERE account_id = ? AND state = 'REJECTED' ORDER BY id LIMIT 1",
      [account.id],
    );
    for (const part of ['manager', 'userApprover', 'user'] as const) {
      const sent = await gateway.statementsOf(async () => {
        await new Client(gateway.url, account.people[part].token).send(
          `{ shipment(id: "${decided!.id}") { id } }`,
        );
      });
      const found = sent.filter(({ sql }) => sql.includes('FROM `shipment` x'));
      expect(found).to.have.length(1);
      await expectFewRows(found[0]!, 20);
    }
  });

  it('the newest hundred of a letter are shown, and unknown data are null', async () => {
    const world = await World.create({ gateway });
    const clerk = await quickUser(world, { trait: 'EXAMINEE' });
    const { id } = await quickShipment(world, clerk, null);
    const comment = 'fraud, never send';
    await world.reject(world.superadmin, { id }, comment);
    await gateway.gateway.dataSource.query(
      `INSERT INTO approval (account_id, id, shipment_id, state, requested_at, decided_by_id, decided_at, comment)
        WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 120)
        SELECT p.account_id, CONCAT(LEFT(p.id, 22), LPAD(n.n, 4, '0')), p.shipment_id, p.state, p.requested_at, p.decided_by_id,
               p.decided_at - INTERVAL n.n SECOND, CONCAT('before ', n.n)
          FROM approval p JOIN n WHERE p.account_id = ? AND p.shipment_id = ?`,
      [world.accountId, id],
    );
    const { shipment } = await clerk.client.run(ShipmentDocument, { id });
    expect(shipment?.decisions.map((each) => each.comment)).to.deep.equal([
      comment,
      ...Array.from({ length: 99 }, (_, index) => `before ${index + 1}`),
    ]);
    const unknown = { changedSince: null, filename: null, pages: null, group: null, options: null };
    expect(shipment?.decisions[1]).to.deep.include(unknown);
  });
});
