import { expect } from 'chai';
import { minute } from '../../src/clock.js';
import { createDataSource } from '../../src/database/data-source.js';
import { MysqlBackend } from '../../src/scheduler/mysql-backend/mysql-backend.js';
import { ownDatabase, type OwnDatabase } from './mysql-backend/backends.js';

describe('LXP-12 a job that is due is found', function () {
  this.timeout(60_000);

  let database: OwnDatabase;

  before(async () => {
    database = await ownDatabase();
  });

  after(() => database.drop());

  it('whenever somebody looks for it, also while others look for jobs of other names', async () => {
    const dataSource = await createDataSource(database.url).initialize();
    const backend = new MysqlBackend({ dataSource, ensureSchema: true });
    await backend.connect();
    const { repository } = backend;
    const nextRunAt = new Date(Date.now() - minute);
    for (const [name, at] of [
      ['remove', new Date(Date.now() + minute)],
      ['send', nextRunAt],
    ] as const)
      await repository.saveJob({ name, type: 'normal', priority: 0, nextRunAt: at, data: {} });
    for (let round = 0; round < 100; round++) {
      const deadline = new Date(Date.now() - 2 * minute);
      const look = (name: string) => repository.getNextJobToRun(name, new Date(), deadline);
      const [, found] = await Promise.all([look('remove'), look('send'), look('remove')]);
      expect(found?.name, `round ${round}`).to.equal('send');
      await dataSource.query('UPDATE agenda_job SET locked_at = NULL, lock_token = NULL');
    }
    await backend.disconnect();
    await dataSource.destroy();
  });
});
