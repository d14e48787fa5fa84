import { setTimeout as sleep } from 'node:timers/promises';
import { Agenda } from 'agenda';
import { expect } from 'chai';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { CuttableProxy } from '../../server/cuttable-proxy.js';
import { ownDatabase, pollInterval, type OwnDatabase } from './backends.js';
import { job, rejection, until } from './suite/backend-suite.js';

describe('The MySQL backend while the database is away', function () {
  this.timeout(20_000);
  let database: OwnDatabase;
  let proxy: CuttableProxy;
  let url: string;
  let near: MysqlBackend;

  before(async () => {
    database = await ownDatabase();
    ({ proxy, url } = await CuttableProxy.before(database.url));
    near = new MysqlBackend({ connectionString: database.url, pollInterval });
    await near.connect();
  });

  after(async () => {
    await proxy.cut();
    await near.disconnect();
    await database.drop();
  });

  it('jobs run on when it is back, each once, and notifications arrive again', async () => {
    const failures: Error[] = [];
    const backend = new MysqlBackend({
      connectionString: url,
      pollInterval,
      onError: (error) => failures.push(error),
    });
    const agenda = new Agenda({ name: 'worker', backend, processEvery: 50, defaultLockLifetime: 3_000 });
    const ran: unknown[] = [];
    agenda.define('job', (each) => Promise.resolve(void ran.push(each.attrs.data)));
    const channel = backend.notificationChannel;
    await agenda.start();
    await agenda.now('job', 'before');
    await until('it ran', () => ran.length === 1);
    await until(
      'it finished',
      async () => (await near.repository.queryJobs({ state: 'completed' })).total === 1,
    );
    await proxy.cut();
    await until('the channel notices', () => channel?.state === 'reconnecting');
    await near.repository.saveJob(job({ data: 'meanwhile' }));
    await sleep(100);
    expect(ran).to.deep.equal(['before']);
    await proxy.mend();
    await until('the channel is back', () => channel?.state === 'connected');
    await until('it ran', () => ran.length === 2);
    await agenda.now('job', 'after');
    await until('it ran', () => ran.length === 3);
    await sleep(150);
    expect(ran).to.deep.equal(['before', 'meanwhile', 'after']);
    expect(failures).to.not.be.empty;
    await agenda.drain();
    expect(channel?.state).to.equal('disconnected');
  });

  it('a channel that is told to end while it tries to come back, ends', async () => {
    const backend = new MysqlBackend({ connectionString: url, pollInterval });
    await backend.connect();
    const channel = backend.notificationChannel!;
    await channel.connect();
    await proxy.cut();
    await until('it notices', () => channel.state === 'reconnecting');
    await backend.disconnect();
    await proxy.mend();
    await sleep(100);
    expect(channel.state).to.equal('disconnected');
  });

  it('connecting rejects while it is away, and works when it is back', async () => {
    const backend = new MysqlBackend({ connectionString: url, pollInterval });
    await backend.connect();
    await proxy.cut();
    const channel = backend.notificationChannel!;
    await rejection(channel.connect());
    expect(channel.state).to.equal('disconnected');
    await backend.disconnect();
    await rejection(backend.connect());
    await proxy.mend();
    await backend.connect();
    await channel.connect();
    expect(channel.state).to.equal('connected');
    await backend.disconnect();
  });

  it('a notification whose number was given earlier but which appears later is not missed', async () => {
    const reader = new MysqlBackend({ connectionString: database.url, pollInterval });
    await reader.connect();
    const channel = reader.notificationChannel!;
    await channel.connect();
    const got: string[] = [];
    channel.subscribe(({ jobName }) => void got.push(jobName));
    const { createPool } = await import('mysql2/promise');
    const pool = createPool({ uri: database.url, connectionLimit: 2 });
    const [early, late] = [await pool.getConnection(), await pool.getConnection()];
    const publish = (jobName: string): [string, string[]] => [
      'INSERT INTO agenda_notification (kind, payload, created_at) VALUES (?, ?, UTC_TIMESTAMP(3))',
      ['job', JSON.stringify({ from: 'elsewhere', notification: { jobName } })],
    ];
    await early.query('START TRANSACTION');
    await early.query(...publish('early'));
    await late.query(...publish('late'));
    await until('the later one arrived', () => got.length === 1);
    await early.query('COMMIT');
    await until('the earlier one arrived too', () => got.length === 2);
    await sleep(60);
    expect(got).to.deep.equal(['late', 'early']);
    early.release();
    late.release();
    await pool.end();
    await reader.disconnect();
  });

  it('old notifications are removed by whoever reads', async () => {
    const reader = new MysqlBackend({ connectionString: database.url, pollInterval });
    await reader.connect();
    const { createPool } = await import('mysql2/promise');
    const pool = createPool({ uri: database.url });
    await pool.query(
      "INSERT INTO agenda_notification (kind, payload, created_at) VALUES ('job', '{}', UTC_TIMESTAMP(3) - INTERVAL 2 MINUTE)",
    );
    await reader.notificationChannel!.connect();
    await until('it is gone', async () => {
      const [rows] = await pool.query(
        'SELECT 1 FROM agenda_notification WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE',
      );
      return (rows as unknown[]).length === 0;
    });
    await pool.end();
    await reader.disconnect();
  });
});
