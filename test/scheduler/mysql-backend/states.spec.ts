import { expect } from 'chai';
import { computeJobState, type JobParameters, type JobState } from 'agenda';
import { createPool, type Pool } from 'mysql2';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { Chance } from '../../support/chance.js';
import { ownDatabase, type OwnDatabase } from './backends.js';
import { inMilliseconds, job } from './suite/backend-suite.js';

describe('The states of jobs, computed in SQL and by agenda', function () {
  this.timeout(20_000);
  let database: OwnDatabase;
  let pool: Pool;
  let backend: MysqlBackend;

  before(async () => {
    database = await ownDatabase();
    pool = createPool({ uri: database.url });
    backend = new MysqlBackend({ pool });
    await backend.connect();
  });

  after(async () => {
    await pool.promise().end();
    await database.drop();
  });

  it('are the same for hundreds of random jobs, one by one, in lists and in the overview', async () => {
    const chance = new Chance(`states ${Date.now() % 1_000_000}`);
    // Few moments, so that many are equal; none so near that it passes during the test.
    const moments = [-90_000, -60_000, -60_000, 600_000].map(inMilliseconds);
    const maybe = (): { at?: Date } => (chance.is(0.5) ? { at: chance.one(moments) } : {});
    const given: JobParameters[] = Array.from({ length: 400 }, (_, index) => {
      const [lockedAt, failedAt, lastFinishedAt, nextRunAt] = [
        chance.is(0.2) ? maybe() : {},
        maybe(),
        maybe(),
        maybe(),
      ];
      return job({
        name: `name ${index % 3}`,
        disabled: chance.is(0.2),
        nextRunAt: nextRunAt.at ?? null,
        ...(lockedAt.at && { lockedAt: lockedAt.at }),
        ...(failedAt.at && { failedAt: failedAt.at }),
        ...(lastFinishedAt.at && { lastFinishedAt: lastFinishedAt.at }),
        ...(chance.is(0.3) && { repeatInterval: chance.one(['1 day', 0, 5_000, '']) }),
      });
    });
    const expected = new Map<string, JobState>();
    for (const each of given)
      expected.set(String((await backend.repository.saveJob(each))._id), computeJobState(each));
    const { jobs, total } = await backend.repository.queryJobs();
    expect(total).to.equal(given.length);
    for (const each of jobs) expect(each.state, JSON.stringify(each)).to.equal(expected.get(each._id));
    for (const state of ['running', 'failed', 'repeating', 'scheduled', 'queued', 'completed'] as const) {
      const wanted = [...expected].filter(([, each]) => each === state).map(([id]) => id);
      const found = await backend.repository.queryJobs({ state, limit: 1_000 });
      expect(
        found.jobs.map((each) => String(each._id)),
        state,
      ).to.have.members(wanted);
      const overview = await backend.repository.getJobsOverview();
      expect(
        overview.reduce((sum, each) => sum + each[state], 0),
        state,
      ).to.equal(wanted.length);
    }
  });
});
