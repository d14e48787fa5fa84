import { expect } from 'chai';
import { fillNotices } from '../../../bench/fill-notices.js';
import { NameBillingContactDocument } from '../../../src/generated/operations.js';
import { minute } from '../../../src/clock.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { keepSessions, localInstant, messagesTo, runSlot, waitingTold } from '../../support/notices.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { storeLetters } from '../../support/stored-letters.js';
import { World, type Person } from '../../support/world.js';

describe('LXP-12 notices of many accounts and of large ones', function () {
  this.timeout(120_000);

  let gateway: TestGateway;
  let world: World;
  let approver: Person;
  let clerk: Person;

  beforeEach(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    approver = await quickUser(world, { trait: 'APPROVER' });
    clerk = await quickUser(world, { trait: 'EXAMINEE' });
    await quickShipment(world, clerk, null);
    await keepSessions(gateway);
  });

  afterEach(() => gateway.stop());

  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    gateway.gateway.dataSource.query<Row[]>(sql, parameters);

  async function mailsOfDay(date: string): Promise<number> {
    const [row] = await rows<{ count: string }>(
      'SELECT COUNT(*) AS count FROM outbox_mail WHERE created_at >= ? AND urgency = 1',
      [localInstant(`${date}T12:00`)],
    );
    return Number(row?.count);
  }

  async function noted(date: string): Promise<{ outcome: string; mails: number }[]> {
    return rows('SELECT outcome, mails FROM notice_slot WHERE date = ?', [date]);
  }

  /** Makes so many more approvers, each like the first one, by SQL: no account would be filled one by one with as many. */
  async function addApprovers(count: number): Promise<void> {
    const columns = await rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = 'user' AND COALESCE(generation_expression, '') = ''`,
    );
    const own = ['id', 'login_name', 'login_name_key', 'email', 'live_email_key'];
    const values = columns.map(({ name }) => {
      if (!own.includes(name)) return `u.\`${name}\``;
      return name === 'id' ? "CONCAT(LEFT(u.id, 21), LPAD(n.n, 5, '0'))" : `CONCAT(n.n, u.\`${name}\`)`;
    });
    await rows(
      `INSERT INTO \`user\` (${columns.map(({ name }) => `\`${name}\``).join(', ')})
        WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
        SELECT ${values.join(', ')} FROM \`user\` u JOIN n WHERE u.id = ?`,
      [approver.id],
    );
  }

  it('of an account without groups each of hundreds of approvers is told, however long the names of the twenty letters are', async () => {
    const approvers = 900;
    await addApprovers(approvers - 1);
    for (let made = 0; made < 24; made++) await quickShipment(world, clerk, null);
    // As long as names of files may be, in a script of three bytes for each character.
    await rows('UPDATE shipment SET filename = ?', ['書'.repeat(255)]);
    expect(await runSlot(gateway, '2027-01-12', '12:00')).to.equal('WRITTEN');
    expect(await mailsOfDay('2027-01-12')).to.equal(approvers);
    expect(await noted('2027-01-12')).to.deep.equal([{ outcome: 'WRITTEN', mails: approvers }]);
    const [message] = await messagesTo(gateway, approver, 'APPROVALS_WAITING');
    expect(message?.letters).to.have.length(20);
    expect(message?.total).to.equal(25);
  });

  describe('when the mails of one account cannot be written', () => {
    const date = '2027-02-01';
    const others = 150;
    let manager: Person;

    beforeEach(async () => {
      manager = await quickUser(world, { role: 'MANAGER' });
      await world.superadmin.client.run(NameBillingContactDocument, { id: manager.id });
      const { id } = await quickShipment(world, clerk, null);
      await world.reject(world.superadmin, { id });
      await storeLetters(world, [{ handedOverAt: localInstant('2027-01-15T10:00') }]);
      await rows('DELETE FROM notice_item WHERE user_id <> ?', [clerk.id]);
      await fillNotices(gateway.gateway.dataSource, others);
      await rows("UPDATE account SET approval_notice_times = '12:00', digest_times = '12:00'");
      await rows(
        `CREATE TRIGGER refuse_mails BEFORE INSERT ON outbox_mail FOR EACH ROW
          IF NEW.account_id = '${world.accountId}' AND NEW.kind = 'APPROVALS_WAITING' THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no such mail';
          END IF`,
      );
    });

    it('those of others go out all the same, also what was collected and what a month cost, and the rest with the next try', async () => {
      const failed: unknown = await runSlot(gateway, date, '12:00').catch((error: unknown) => error);
      expect(failed).to.be.an('error').with.property('message').that.contains('no such mail');
      const before = await noted(date);
      expect(before.map(({ outcome }) => outcome)).to.deep.equal(['STARTED']);
      expect(await messagesTo(gateway, clerk, 'LETTERS_DECIDED')).to.have.length(1);
      expect(await messagesTo(gateway, manager, 'STATEMENT')).to.have.length(1);
      const first = await mailsOfDay(date);
      expect(first, 'of the next page').to.be.greaterThan(others - 100);
      expect(before[0]?.mails).to.equal(first);
      expect(await waitingTold(gateway, approver)).to.deep.equal([]);
      await rows('DROP TRIGGER refuse_mails');
      expect(await runSlot(gateway, date, '12:00', { lateBy: minute })).to.equal('WRITTEN');
      expect(await waitingTold(gateway, approver)).to.have.length(1);
      expect(await noted(date), 'each counts once').to.deep.equal([
        { outcome: 'WRITTEN', mails: await mailsOfDay(date) },
      ]);
      expect(await mailsOfDay(date)).to.equal(others + 4);
    });

    it('how many mails a slot wrote is told truly, however often it is repeated and whatever was told before', async () => {
      await rows('DROP TRIGGER refuse_mails');
      const stillMine = () => Promise.reject(new Error('Another process has taken over.'));
      await runSlot(gateway, date, '12:00', { stillMine }).catch(() => undefined);
      await runSlot(gateway, date, '12:00');
      await runSlot(gateway, date, '12:00', { lateBy: minute });
      expect(await noted(date)).to.deep.equal([{ outcome: 'WRITTEN', mails: others + 4 }]);
      await runSlot(gateway, '2027-02-02', '12:00');
      expect(await noted('2027-02-02'), 'the statements were told').to.deep.equal([
        { outcome: 'WRITTEN', mails: others + 1 },
      ]);
    });
  });
});
