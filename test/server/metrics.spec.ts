import { expect } from 'chai';
import type { QueryRunner } from 'typeorm';
import { minute } from '../../src/clock.js';
import { ConfigError, readConfig } from '../../src/config.js';
import { insert } from '../../src/database/write.js';
import { newId } from '../../src/entities/id.js';
import { NoticeSlot } from '../../src/entities/notice-slot.entity.js';
import { InviteUserDocument } from '../../src/generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';
import { CuttableProxy } from './cuttable-proxy.js';
import { expectError, send, type RawAnswer } from './raw-request.js';

const token = 'a token for tests, nothing else'.replaceAll(' ', '-');

/** Figures are read anew only after five seconds. */
const untilFigures = 5_100;

describe('Operators watch the gateway by /metrics', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let proxy: CuttableProxy;

  before(async () => {
    const route = async (databaseUrl: string): Promise<string> => {
      const made = await CuttableProxy.before(databaseUrl);
      proxy = made.proxy;
      return made.url;
    };
    gateway = await startTestGateway(testDatabases(), {}, { route, schedule: true });
  });

  after(async () => {
    await gateway.stop();
    await proxy.cut();
  });

  const scrape = (headers: Record<string, string> = {}, at = gateway): Promise<RawAnswer> =>
    send(`${at.url}/metrics`, { headers });

  /** The value of a series, named as it stands in the text; undefined if it is not there. */
  async function valueOf(series: string): Promise<number | undefined> {
    const { status, text } = await scrape();
    expect(status).to.equal(200);
    const line = text.split('\n').find((each) => each.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length + 1));
  }

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error('It did not happen in time.');
      // Figures are read anew both by a clock that is put forward and by one that is put right.
      if (gateway.clock.now().getTime() > Date.now() + minute) gateway.clock.reset();
      else gateway.clock.advance(2 * minute);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    gateway.clock.reset();
  }

  async function statusOfMailTo(userId: string): Promise<string | undefined> {
    const [mail] = await gateway.gateway.dataSource.query<{ status: string }[]>(
      'SELECT status FROM outbox_mail WHERE recipient_id = ?',
      [userId],
    );
    return mail?.status;
  }

  it('gives Node’s own figures and the gateway’s as Prometheus text', async () => {
    const { status, text, headers } = await scrape();
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/);
    expect(headers.get('cache-control')).to.equal('no-store');
    for (const name of [
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
      'vieraugen_database_up',
      'vieraugen_activity_logs_with_faults',
    ])
      expect(text).to.match(new RegExp(`^${name} `, 'm'));
    expect(await valueOf('vieraugen_database_up')).to.equal(1);
    expect(await valueOf('vieraugen_database_pool_connections{state="idle"}')).to.be.a('number');
  });

  it('counts requests by method, kind of address and status, and by nothing that callers can make up', async () => {
    await send(`${gateway.url}/health/live`);
    await send(`${gateway.url}/uploads/made-up-by-a-caller`, { method: 'PUT', body: 'x' });
    await send(`${gateway.url}/wp-admin/made-up`, { method: 'PROPFIND' });
    const { text } = await scrape();
    const count = 'vieraugen_http_request_duration_seconds_count';
    expect(text).to.contain(`${count}{method="GET",route="health",status="200"} 1`);
    expect(text).to.contain(`${count}{method="PUT",route="uploads",status="404"} 1`);
    expect(text).to.contain(`${count}{method="OTHER",route="other",status="404"} 1`);
    expect(text).not.to.match(/made-up|wp-admin|PROPFIND/);
  });

  it('shows what waits in the outbox and for how long, and counts what was delivered', async () => {
    const world = await World.create({ gateway });
    const before = (await valueOf('vieraugen_mail_deliveries_total{outcome="accepted"}')) ?? 0;
    const user = await world.createdUser();
    await world.superadmin.client.run(InviteUserDocument, { id: user.id });
    await gateway.mailbox.waitFor(user.email);
    await until(
      // The mail of the registration may be counted after the look at the count before.
      async () => ((await valueOf('vieraugen_mail_deliveries_total{outcome="accepted"}')) ?? 0) > before,
    );
    // It is counted before it is marked.
    await until(async () => (await statusOfMailTo(user.id)) === 'SENT');
    await gateway.gateway.dataSource.query(
      "UPDATE outbox_mail SET status = 'WAITING', next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, created_at = UTC_TIMESTAMP(3) - INTERVAL 100 SECOND WHERE account_id = ?",
      [world.accountId],
    );
    const waiting = 'vieraugen_outbox_mails{status="WAITING",kind="INVITATION"}';
    await until(async () => (await valueOf(waiting)) === 1);
    expect(await valueOf('vieraugen_outbox_oldest_waiting_seconds')).to.be.within(100, 130);
    expect(await valueOf('vieraugen_outbox_mails{status="FAILED",kind="STATEMENT"}')).to.equal(0);
  });

  it('shows of each job when it ran and runs next and how often it failed, and which notices were missed', async () => {
    const dueAt = new Date(Date.now() - 3_600_000);
    const slot = { time: '12:00', date: '2026-03-01', dueAt, mails: 0, updatedAt: dueAt };
    await insert(gateway.gateway.dataSource.manager, NoticeSlot, [
      { ...slot, timeZone: 'Asia/Tokyo', outcome: 'MISSED' },
      { ...slot, timeZone: 'Asia/Seoul', outcome: 'WRITTEN' },
    ]);
    await gateway.gateway.dataSource.query(
      "UPDATE agenda_job SET fail_count = 2, last_run_at = '2026-03-01 12:00:00' WHERE name = 'remove old mails'",
    );
    await until(async () => (await valueOf('vieraugen_job_failures{name="remove old mails"}')) === 2);
    expect(await valueOf('vieraugen_jobs{name="remove old mails",state="repeating"}')).to.equal(1);
    expect(await valueOf('vieraugen_job_last_run_timestamp_seconds{name="remove old mails"}')).to.equal(
      Date.UTC(2026, 2, 1, 12) / 1_000,
    );
    expect(
      await valueOf('vieraugen_job_next_run_timestamp_seconds{name="remove old mails"}'),
    ).to.be.greaterThan(Date.now() / 1_000);
    expect(await valueOf('vieraugen_notice_slots{outcome="MISSED"}')).to.equal(1);
    expect(
      await valueOf('vieraugen_notice_slot_last_due_timestamp_seconds{outcome="WRITTEN"}'),
    ).to.be.closeTo(dueAt.getTime() / 1_000, 1);
  });

  it('asks the database once for many who ask within five seconds', async () => {
    const { dataSource } = gateway.gateway;
    const { logger } = dataSource;
    let asked = 0;
    const logQuery = logger.logQuery.bind(logger);
    logger.logQuery = (sql, ...rest) => {
      if (sql.includes('GROUP BY status, kind')) asked++;
      logQuery(sql, ...rest);
    };
    try {
      await Promise.all(Array.from({ length: 20 }, () => scrape()));
    } finally {
      logger.logQuery = logQuery;
    }
    expect(asked).to.be.at.most(1);
  });

  it('answers while the database is away, and says that it is', async () => {
    gateway.clock.advance(untilFigures);
    await proxy.cut();
    const { status, text } = await scrape();
    expect(status).to.equal(200);
    expect(text).to.match(/^vieraugen_database_up 0$/m);
    expect(text).to.match(/^process_resident_memory_bytes /m);
    expect(text).not.to.match(/^vieraugen_outbox_mails\{/m);
    await proxy.mend();
    await until(async () => (await valueOf('vieraugen_database_up')) === 1);
  });

  it('answers when all connections are taken, and says so', async () => {
    gateway.clock.advance(untilFigures);
    const taken: QueryRunner[] = [];
    try {
      for (let count = 0; count < 20; count++) {
        const runner = gateway.gateway.dataSource.createQueryRunner();
        await runner.connect();
        taken.push(runner);
      }
      // A scrape that waited for a connection would wait for ever.
      expect(await valueOf('vieraugen_database_pool_connections{state="in use"}')).to.equal(20);
    } finally {
      await Promise.all(taken.map((runner) => runner.release()));
    }
  });

  it('is there to be read, and for nothing else', async () => {
    const { status, headers } = await send(`${gateway.url}/metrics`, { method: 'POST', body: 'x' });
    expect(status).to.equal(405);
    expect(headers.get('allow')).to.equal('GET, HEAD');
    expect((await send(`${gateway.url}/metrics`, { method: 'HEAD' })).text).to.equal('');
  });

  describe('with METRICS_TOKEN', () => {
    let guarded: TestGateway;

    before(async () => {
      guarded = await startTestGateway(testDatabases(), { scheduler: false, metricsToken: token });
    });

    after(() => guarded.stop());

    it('answers only those who send it', async () => {
      expect((await scrape({ authorization: `Bearer ${token}` }, guarded)).status).to.equal(200);
      for (const authorization of [
        undefined,
        'Bearer',
        `Bearer ${token}x`,
        `Basic ${token}`,
        `Bearer ${newId()}`,
      ]) {
        const answer = await scrape(authorization === undefined ? {} : { authorization }, guarded);
        expectError(answer, 401, 'UNAUTHENTICATED');
        expect(answer.headers.get('www-authenticate')).to.equal('Bearer');
        expect(answer.text).not.to.contain('vieraugen_');
      }
    });
  });

  it('is not there in production without METRICS_TOKEN', async () => {
    const production = await startTestGateway(testDatabases(), { scheduler: false, production: true });
    try {
      expectError(await scrape({}, production), 404, 'NOT_FOUND');
    } finally {
      await production.stop();
    }
  });

  it('METRICS_TOKEN has at least 16 characters, and no message repeats it', () => {
    expect(readConfig({ METRICS_TOKEN: token }).metricsToken).to.equal(token);
    expect(readConfig({}).metricsToken).to.equal(null);
    expect(() => readConfig({ METRICS_TOKEN: 'short-secret' }))
      .to.throw(ConfigError, 'METRICS_TOKEN')
      .with.property('message')
      .that.does.not.include('short-secret');
  });
});
