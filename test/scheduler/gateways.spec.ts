import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { fillNotices } from '../../bench/fill-notices.js';
import { minute } from '../../src/clock.js';
import { createGateway } from '../../src/gateway.js';
import { slotJob } from '../../src/scheduler/schedule.js';
import { GatewayProcess } from '../support/gateway-process.js';
import { freePort, startTestGateway, testKey, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { MoodyServer } from '../support/moody-server.js';

const timeZone = 'Europe/Berlin';
/** Written in pages of a hundred: three of them. */
const accounts = 250;
const firstPages = 200;

describe('LXP-12 notices by two gateways, each a process of its own, on one database', function () {
  this.timeout(90_000);

  let gateway: TestGateway;
  let databaseUrl: string;
  let server: MoodyServer;
  let running: GatewayProcess[];
  let due: Temporal.ZonedDateTime;

  beforeEach(async () => {
    running = [];
    server = new MoodyServer(await freePort());
    await server.start();
    const route = (url: string): Promise<string> => Promise.resolve((databaseUrl = url));
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    await fillNotices(gateway.gateway.dataSource, accounts);
    await planSinceYesterday();
  });

  afterEach(async () => {
    await Promise.all(running.map((each) => each.end('SIGTERM')));
    await gateway.stop();
    await server.stop();
  });

  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    gateway.gateway.dataSource.query<Row[]>(sql, parameters);

  /** The slot as left by gateways that ran until the day before: the notices of all accounts were due ten minutes ago, and no gateway ran. */
  async function planSinceYesterday(): Promise<void> {
    due = Temporal.Now.zonedDateTimeISO(timeZone)
      .subtract({ minutes: 10 })
      .round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const time = due.toPlainTime().toString({ smallestUnit: 'minute' });
    await rows('UPDATE account SET approval_notice_times = ?, digest_times = ?', [time, time]);
    const { config, dataSource, log } = gateway.gateway;
    const { schedule } = createGateway({ config, dataSource, log, secretKey: testKey });
    await schedule?.start();
    await schedule?.stop();
    await rows('UPDATE notice_slot SET date = ?, due_at = due_at - INTERVAL 1 DAY', [
      // Ten minutes ago can itself be the day before today.
      due.subtract({ days: 1 }).toPlainDate().toString(),
    ]);
    await rows('UPDATE agenda_job SET next_run_at = ? WHERE name = ?', [
      new Date(due.epochMilliseconds),
      slotJob,
    ]);
  }

  async function startBoth(): Promise<void> {
    const settings = {
      DATABASE_URL: databaseUrl,
      DATA_DIR: gateway.folder,
      SECRET_KEY: testKey,
      SMTP_URL: server.url(),
    };
    running = await Promise.all([GatewayProcess.start(settings), GatewayProcess.start(settings)]);
  }

  async function mails(status: 'SENT' | 'WAITING'): Promise<number> {
    const [row] = await rows<{ count: number }>(
      'SELECT COUNT(*) AS count FROM outbox_mail WHERE status = ?',
      [status],
    );
    return Number(row?.count);
  }

  async function until(what: string, isSo: () => Promise<boolean>, patience = 2 * minute): Promise<void> {
    const end = Date.now() + patience;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`It did not happen: ${what}`);
      await sleep(50);
    }
  }

  async function outcome(): Promise<string | undefined> {
    const date = due.toPlainDate().toString();
    return (await rows<{ outcome: string }>('SELECT outcome FROM notice_slot WHERE date = ?', [date]))[0]
      ?.outcome;
  }

  async function expectEverybodyToldOnce(): Promise<void> {
    await until(
      'all are told',
      async () => (await mails('SENT')) === accounts && (await outcome()) === 'WRITTEN',
    );
    const addresses = server.got.flatMap(({ to }) => (to ?? []).map(({ address }) => address));
    expect(new Set(addresses).size).to.equal(accounts);
    expect(addresses).to.have.length(accounts);
    expect(await mails('WAITING')).to.equal(0);
    const next = due.add({ days: 1 }).epochMilliseconds;
    const isPlanned = async (): Promise<boolean> => {
      const jobs = await rows<{ nextRunAt: Date }>(
        'SELECT next_run_at AS nextRunAt FROM agenda_job WHERE name = ? AND locked_at IS NULL',
        [slotJob],
      );
      return jobs.length === 1 && jobs[0]?.nextRunAt.getTime() === next;
    };
    await until('the next day is planned', isPlanned);
  }

  it('what both missed is written once, and each approver gets one mail', async () => {
    await startBoth();
    await expectEverybodyToldOnce();
    expect(await Promise.all(running.map((each) => each.isReady()))).to.deep.equal([true, true]);
  });

  it('of one that is killed in the middle the other takes over, and each approver gets one mail', async () => {
    // A row that is not committed yet stands in the way of the third page.
    const blocker = gateway.gateway.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query(
      `INSERT INTO outbox_mail (account_id, id, unique_key, kind, recipient_id, message, status, urgency, attempts, next_attempt_at, created_at)
       SELECT account_id, id, CONCAT('APPROVALS_WAITING:', id, ':', ?), 'APPROVALS_WAITING', id, '{}', 'SENT', 1, 0, NOW(3), NOW(3)
         FROM \`user\` WHERE role = 'SUPERADMIN' ORDER BY account_id DESC LIMIT 1`,
      [due.toPlainDateTime().toString({ smallestUnit: 'minute' })],
    );
    await startBoth();
    await until('two pages are written and sent', async () => (await mails('SENT')) === firstPages);
    const [writer] = await rows<{ agendaName: string }>(
      "SELECT agenda_name AS agendaName FROM agenda_log WHERE job_name = ? AND event = 'start' ORDER BY id DESC LIMIT 1",
      [slotJob],
    );
    const killed = running.find(({ processId }) => writer?.agendaName.endsWith(`:${processId}`));
    await killed?.end('SIGKILL');
    await blocker.rollbackTransaction();
    await blocker.release();
    expect(killed, 'one of them wrote').not.to.equal(undefined);
    expect(await outcome()).to.equal('STARTED');
    // Instead of waiting until its lock has run out.
    await rows('UPDATE agenda_job SET locked_at = locked_at - INTERVAL 30 SECOND WHERE name = ?', [slotJob]);
    await expectEverybodyToldOnce();
    expect(await Promise.all(running.map((each) => each.isReady()))).to.have.members([true, false]);
  });
});
