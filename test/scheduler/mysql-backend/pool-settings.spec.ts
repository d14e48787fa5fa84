import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { createPool } from 'mysql2';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import type { MysqlBackendOptions } from '../../../src/scheduler/mysql-backend/mysql-backend-options.js';
import { backendOnPool, backendOnPromisePool, ownDatabase } from './backends.js';
import { job, rejection } from './suite/backend-suite.js';
import { lockingSuite } from './suite/locking.js';
import { loggingSuite } from './suite/logging.js';
import { bulkSuite } from './suite/bulk.js';
import { queriesSuite } from './suite/queries.js';
import { stateSuite } from './suite/state.js';

// What an application may have set for itself; a backend on its pool must not notice.
for (const suite of [lockingSuite, stateSuite, loggingSuite])
  suite({
    ...backendOnPool({
      timezone: '+05:30',
      dateStrings: true,
      rowsAsArray: true,
      supportBigNumbers: true,
      bigNumberStrings: true,
      decimalNumbers: false,
      namedPlaceholders: true,
      nestTables: '_',
      typeCast: false,
      flags: ['-FOUND_ROWS'],
    }),
    title: 'on a pool with settings of its own',
  });

for (const suite of [queriesSuite, bulkSuite])
  suite(backendOnPromisePool({ timezone: '-08:00', typeCast: (field) => field.buffer() }));

describe('The options of the MySQL backend', () => {
  it('a time zone of the session does not shift times', async () => {
    const database = await ownDatabase();
    const { url } = database;
    const pool = createPool({ uri: url });
    pool.on('connection', (connection) => {
      connection.query("SET time_zone = '-11:00'");
    });
    const [one, two] = [new MysqlBackend({ pool }), new MysqlBackend({ connectionString: url })];
    try {
      await Promise.all([one.connect(), two.connect()]);
      const nextRunAt = new Date('2031-03-30T01:30:00.123Z');
      const saved = await one.repository.saveJob(job({ nextRunAt }));
      expect((await two.repository.getJobById(String(saved._id)))?.nextRunAt).to.deep.equal(nextRunAt);
      await one.repository.saveJob(job());
      expect(await one.repository.getQueueSize()).to.equal(1);
      expect(await two.repository.getNextJobToRun('job', new Date(), new Date(0))).to.not.equal(undefined);
    } finally {
      await two.disconnect();
      await pool.promise().end();
      await database.drop();
    }
  });

  it('the time zone of the process does not shift times either', () => {
    const module = new URL('../../../src/scheduler/mysql-backend/database.js', import.meta.url).href;
    const program = `import { fromSqlTime, toSqlTime } from '${module}';
      const time = fromSqlTime('2031-03-30 01:30:00.123');
      console.log(time.toISOString(), toSqlTime(time));`;
    const written = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    expect(written.trim()).to.equal('2031-03-30T01:30:00.123Z 2031-03-30 01:30:00.123');
  });

  it('tables have the names that are given, several backends stand side by side in one database', async () => {
    const database = await ownDatabase();
    const { url } = database;
    const names = { tableName: 'a_job', logTableName: 'a_log', notificationTableName: 'a_note' };
    const [one, two] = [
      new MysqlBackend({ connectionString: url, ...names }),
      new MysqlBackend({ connectionString: url }),
    ];
    try {
      await Promise.all([one.connect(), two.connect()]);
      await one.repository.saveJob(job({ unique: { 'data.x': 1 } }));
      expect((await one.repository.queryJobs()).total).to.equal(1);
      expect((await two.repository.queryJobs()).total).to.equal(0);
    } finally {
      await Promise.all([one.disconnect(), two.disconnect()]);
      await database.drop();
    }
  });

  it('names that could not stand in a statement are refused', () => {
    for (const tableName of ['a b', 'a`', '', 'x'.repeat(60), 'a.b'])
      expect(() => new MysqlBackend({ connectionString: 'mysql://x', tableName }), tableName).to.throw(
        'table',
      );
  });

  it('without a database to connect to there is no backend', () => {
    expect(() => new MysqlBackend({} as MysqlBackendOptions)).to.throw('needs a pool');
  });

  it('without tables, and told not to make any, the first use fails; connecting makes none', async () => {
    const database = await ownDatabase();
    const { url } = database;
    const backend = new MysqlBackend({ connectionString: url, ensureSchema: false });
    try {
      await backend.connect();
      expect(await rejection(backend.repository.queryJobs())).to.contain("doesn't exist");
    } finally {
      await backend.disconnect();
      await database.drop();
    }
  });

  it('where no database answers, connecting rejects, and nothing keeps the process', async () => {
    const backend = new MysqlBackend({ connectionString: 'mysql://nobody@127.0.0.1:1/none' });
    expect(await rejection(backend.connect())).to.contain('ECONNREFUSED');
    expect(await rejection(backend.repository.queryJobs())).to.contain('not connected');
  });

  it('what must not fail does not, and says so to whoever asked for it', async () => {
    const failures: string[] = [];
    const backend = new MysqlBackend({
      connectionString: 'mysql://nobody@127.0.0.1:1/none',
      onError: (error) => failures.push(error.message),
    });
    await backend.repository.unlockJob({ ...job(), _id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as never });
    expect(failures).to.have.length(1);
  });

  it('a pool of the application stays open, one of its own is closed', async () => {
    const database = await ownDatabase();
    const { url } = database;
    const pool = createPool({ uri: url });
    const backend = new MysqlBackend({ pool });
    const own = new MysqlBackend({ poolOptions: { uri: url } });
    try {
      expect([backend.ownsConnection, own.ownsConnection]).to.deep.equal([false, true]);
      for (const each of [backend, own]) {
        await each.connect();
        await each.disconnect();
      }
      expect((await backend.repository.queryJobs()).total).to.equal(0);
      expect(await rejection(own.repository.queryJobs())).to.contain('not connected');
    } finally {
      await pool.promise().end();
      await database.drop();
    }
  });

  it('what fails half-way leaves nothing behind, and nobody waiting', async () => {
    const database = await ownDatabase();
    const backends = [1, 2].map(() => new MysqlBackend({ connectionString: database.url }));
    const [one, two] = backends as [MysqlBackend, MysqlBackend];
    try {
      await Promise.all([one.connect(), two.connect()]);
      const unique = { 'data.x': 1 };
      const tooLong = { lastModifiedBy: 'x'.repeat(300) };
      expect(await rejection(one.repository.saveJob(job({ unique }), tooLong))).to.contain('too long');
      await two.repository.saveJob(job({ unique }));
      expect((await one.repository.queryJobs()).total).to.equal(1);
    } finally {
      await Promise.all(backends.map((backend) => backend.disconnect()));
      await database.drop();
    }
  });

  it('without notifications there is no channel', () => {
    const backend = new MysqlBackend({ connectionString: 'mysql://x', notifications: false });
    expect(backend.notificationChannel).to.equal(undefined);
  });
});
