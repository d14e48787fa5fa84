import { expect } from 'chai';
import { UpdateAccountDocument } from '../../../src/generated/operations.js';
import { startTestGateway, type Statement, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { keepSessions, localInstant, runSlot, setClock } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { storeLetters } from '../../support/stored-letters.js';
import { uniqueName, World, type Person } from '../../support/world.js';

/** As many accounts of the slot's zone at last, among so many of all. */
const accounts = 240;
const accountsOfAll = 2_000;
/** Of each account, sent; besides those that wait or were rejected. */
const lettersSent = 4;

describe('LXP-12 what a slot costs', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let clerk: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    setClock(gateway, localInstant('2027-01-20T09:00'));
    world = await World.create({ gateway });
    await quickUser(world, { trait: 'APPROVER' });
    await quickUser(world, { role: 'MANAGER' });
    clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await keepSessions(gateway);
    await storeLetters(
      world,
      Array.from({ length: lettersSent }, () => ({ senderId: clerk.id, handedOverAt: gateway.clock.now() })),
    );
    for (const isRejected of [false, true, true]) {
      const { id } = await quickShipment(world, clerk, null);
      if (isRejected) await world.reject(world.superadmin, { id });
    }
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: uniqueName('Firma') } });
  });

  after(() => gateway.stop());

  /** Makes accounts that are like the first one, each with the rows of all these tables under ids of its own. */
  async function copyAccount(from: number, to: number): Promise<void> {
    const { dataSource } = gateway.gateway;
    const tables = ['account', 'user', 'shipment', 'approval', 'notice_item', 'activity'];
    for (const table of tables) {
      const columns = await dataSource.query<{ name: string; type: string }[]>(
        `SELECT column_name AS name, column_type AS type FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''`,
        [table],
      );
      const values = columns.map(({ name, type }) =>
        type === 'char(26)' || name === 'number' || name === 'login_name_key'
          ? `CONCAT(LEFT(x.\`${name}\`, CHAR_LENGTH(x.\`${name}\`) - 11), LPAD(n.n, 4, '0'), RIGHT(x.\`${name}\`, 7))`
          : `x.\`${name}\``,
      );
      await dataSource.query(
        `INSERT INTO \`${table}\` (${columns.map(({ name }) => `\`${name}\``).join(', ')})
          WITH RECURSIVE n AS (SELECT ? AS n UNION ALL SELECT n + 1 FROM n WHERE n < ?)
          SELECT ${values.join(', ')} FROM \`${table}\` x JOIN n
           WHERE x.${table === 'account' ? 'id' : 'account_id'} = ?`,
        [from, to, world.accountId],
      );
      await dataSource.query(`ANALYZE TABLE \`${table}\``);
    }
  }

  /** Makes the accounts of other zones, with about 10,000 letters. */
  async function copyAbroad(): Promise<void> {
    for (let from = accounts; from < accountsOfAll; from += 800)
      await copyAccount(from, Math.min(from + 800, accountsOfAll) - 1);
    await gateway.gateway.dataSource.query(
      "UPDATE account SET time_zone = 'Asia/Tokyo' WHERE id <> ? AND SUBSTRING(id, 16, 4) >= ?",
      [world.accountId, String(accounts).padStart(4, '0')],
    );
  }

  /** Runs a slot; gives the statements that it took. */
  async function statementsOf(date: string, time = '12:00'): Promise<Statement[]> {
    const { logger } = gateway.gateway.dataSource;
    const recorded: Statement[] = [];
    const logQuery = logger.logQuery.bind(logger);
    logger.logQuery = (sql, parameters) => {
      recorded.push({ sql, parameters: Array.isArray(parameters) ? [...(parameters as unknown[])] : [] });
    };
    try {
      expect(await runSlot(gateway, date, time)).to.equal('WRITTEN');
    } finally {
      logger.logQuery = logQuery;
    }
    return recorded;
  }

  async function mailsOf(date: string): Promise<Record<string, number>> {
    const rows = await gateway.gateway.dataSource.query<{ kind: string; mails: string }[]>(
      'SELECT kind, COUNT(*) AS mails FROM outbox_mail WHERE created_at >= ? GROUP BY kind',
      [localInstant(`${date}T12:00`)],
    );
    return Object.fromEntries(rows.map(({ kind, mails }) => [kind, Number(mails)]));
  }

  it('grows with hundreds of accounts, not with accounts, people or letters, and reads no table from end to end', async () => {
    const counts: number[] = [];
    let made = 0;
    for (const [date, wanted] of [
      ['2027-02-01', 1],
      ['2027-02-02', 80],
      ['2027-02-03', accounts],
    ] as const) {
      if (wanted > 1) await copyAccount(made + 1, wanted - 1);
      made = Math.max(made, wanted - 1);
      if (wanted === accounts) await copyAbroad();
      await repeatItems();
      const statements = await statementsOf(date);
      counts.push(statements.length);
      if (wanted === accounts) await expectNoScans(statements);
      expect((await mailsOf(date))['APPROVALS_WAITING'], date).to.equal(wanted);
      expect((await mailsOf(date))['LETTERS_DECIDED'], date).to.equal(wanted);
    }
    const [one, eighty, many] = counts as [number, number, number];
    expect(eighty, counts.join(', ')).to.equal(one);
    expect(many, counts.join(', ')).to.be.at.most(3 * one);
  });

  it("is little at a time that is nobody's, and for statements that were written: nothing is collected, nothing summed up", async () => {
    for (const [date, time] of [
      ['2027-03-01', '08:15'],
      ['2027-03-01', '12:00'],
      ['2027-03-02', '08:15'],
      ['2027-03-02', '12:00'],
    ] as const) {
      await repeatItems();
      await storeLetters(world, [{ senderId: clerk.id, handedOverAt: localInstant('2027-02-15T10:00') }]);
      const statements = await statementsOf(date, time);
      const summed = statements.filter(
        ({ sql, parameters }) => sql.includes('SUM(x.gross_cents)') && parameters.includes(world.accountId),
      );
      const isFirst = date === '2027-03-01' && time === '12:00';
      expect(summed.length > 0, `${date} ${time}`).to.equal(isFirst);
      if (time === '08:15')
        expect(statements.length, statements.map(({ sql }) => sql).join('\n')).to.be.at.most(8);
    }
  });

  /** Puts back what was collected, so that every slot has it anew. */
  async function repeatItems(): Promise<void> {
    const { dataSource } = gateway.gateway;
    await dataSource.query('DELETE FROM notice_item');
    await dataSource.query(
      `INSERT INTO notice_item (account_id, id, user_id, event, subject_id, created_at)
        SELECT p.account_id, p.id, s.sender_id, 'LETTER_REJECTED', p.id, p.decided_at
          FROM approval p JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id WHERE p.state = 'REJECTED'`,
    );
  }

  async function expectNoScans(statements: readonly Statement[]): Promise<void> {
    const { dataSource } = gateway.gateway;
    const scans: string[] = [];
    for (const { sql, parameters } of statements.filter((each) => /^(SELECT|DELETE)/.test(each.sql))) {
      const plan = await dataSource.query<
        { table: string | null; type: string | null; rows: number | null }[]
      >(`EXPLAIN ${sql}`, parameters);
      for (const { table, type, rows } of plan)
        if (table?.startsWith('<') === false && (type === 'ALL' || type === 'index') && Number(rows) > 500)
          scans.push(`${table} ${type} ${rows ?? 0}: ${sql.slice(0, 120)} … ${sql.slice(-120)}`);
    }
    expect(scans.join('\n')).to.equal('');
  }
});
