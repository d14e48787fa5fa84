import { expect } from 'chai';
import { createPool, type Pool, type RowDataPacket } from 'mysql2';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { ownDatabase, type OwnDatabase } from './backends.js';
import { claimNext, inMilliseconds, job } from './suite/backend-suite.js';

const jobs = 20_000;

describe('What a claim costs among 20,000 jobs', function () {
  this.timeout(40_000);
  let database: OwnDatabase;
  let pool: Pool;
  let backend: MysqlBackend;

  before(async () => {
    database = await ownDatabase();
    // One connection, so that its counters are those of the claim.
    pool = createPool({ uri: database.url, connectionLimit: 1 });
    backend = new MysqlBackend({ pool });
    await backend.connect();
    // Half are due, of two names; some run, some have ended locks, some are done or disabled.
    await pool.promise().query(
      `INSERT INTO agenda_job (id, name, type, priority, next_run_at, disabled, fork, locked_at, lock_token)
        SELECT LPAD(seq, 26, '0'), IF(seq % 2 = 0, 'mail', 'print'), 'normal', seq % 5,
          IF(seq % 10 < 5, UTC_TIMESTAMP(3) - INTERVAL seq SECOND, IF(seq % 10 = 9, NULL, UTC_TIMESTAMP(3) + INTERVAL seq SECOND)),
          seq % 100 = 4, 0, IF(seq % 50 = 0, UTC_TIMESTAMP(3), NULL), IF(seq % 50 = 0, 'x', NULL)
        FROM (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS seq
          FROM digit a JOIN digit b JOIN digit c JOIN digit d JOIN digit e) numbers WHERE seq < ?`.replaceAll(
        'digit',
        `(SELECT 0 AS n ${Array.from({ length: 9 }, (_, index) => `UNION ALL SELECT ${index + 1}`).join(' ')})`,
      ),
      [jobs],
    );
    await pool.promise().query('ANALYZE TABLE agenda_job');
  });

  after(async () => {
    await pool.promise().end();
    await database.drop();
  });

  /** How many rows the storage engine read for the work. */
  async function rowsRead(work: () => Promise<unknown>): Promise<number> {
    await pool.promise().query('FLUSH STATUS');
    await work();
    const [rows] = await pool
      .promise()
      .query<RowDataPacket[]>("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'");
    return rows.reduce((sum, row) => sum + Number(row['Value']), 0);
  }

  it('there are as many as that', async () => {
    expect((await backend.repository.queryJobs({ limit: 1 })).total).to.equal(jobs);
  });

  it('a claim of a due job reads a handful of rows', async () => {
    expect(
      await rowsRead(async () => expect(await claimNext(backend, 'mail')).to.not.equal(undefined)),
    ).to.be.below(15);
  });

  it('a claim of a job whose lock has ended reads a handful of rows', async () => {
    await backend.repository.saveJob(job({ name: 'mail', lockedAt: inMilliseconds(-900_000) }));
    expect(
      await rowsRead(async () => {
        expect((await claimNext(backend, 'mail', { lifetime: 600_000 }))?.lockedAt).to.be.instanceOf(Date);
      }),
    ).to.be.below(15);
  });

  it('a claim that finds nothing reads a handful of rows', async () => {
    expect(await rowsRead(() => claimNext(backend, 'nothing'))).to.be.below(15);
  });

  it('a claim that finds nothing is one statement', async () => {
    const statements = async (): Promise<number> => {
      const [rows] = await pool
        .promise()
        .query<RowDataPacket[]>("SHOW SESSION STATUS WHERE Variable_name = 'Questions'");
      return Number(rows[0]?.['Value']);
    };
    const before = await statements();
    await claimNext(backend, 'nothing');
    // The second look at the counter counts itself.
    expect((await statements()) - before - 1).to.equal(1);
  });

  it('the twentieth claim costs no more than the first, however many of the front are locked', async () => {
    for (let count = 0; count < 20; count++) await claimNext(backend, 'print');
    expect(await rowsRead(() => claimNext(backend, 'print'))).to.be.below(15);
  });

  it('the plan of a claim walks the index in its order, without sorting', async () => {
    const [plan] = await pool.promise().query<RowDataPacket[]>(
      `EXPLAIN SELECT id FROM agenda_job FORCE INDEX (agenda_job_due) WHERE name = 'mail' AND disabled = 0 AND locked_at IS NULL
        AND next_run_at <= UTC_TIMESTAMP(3) ORDER BY next_run_at ASC, priority_order ASC, id LIMIT 1`,
    );
    expect(plan[0]?.['key']).to.equal('agenda_job_due');
    expect(String(plan[0]?.['Extra'])).to.not.match(/filesort|temporary/);
  });

  it('a job of type single is found by its index', async () => {
    await backend.repository.saveJob(job({ name: 'only', type: 'single' }));
    expect(
      await rowsRead(() => backend.repository.saveJob(job({ name: 'only', type: 'single' }))),
    ).to.be.below(15);
  });
});
