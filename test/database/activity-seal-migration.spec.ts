import { expect } from 'chai';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { QueueExistingActivities1795200000020 } from '../../src/database/migrations/1795200000020-queue-existing-activities.js';
import { sealerOf, verified } from '../support/activity-log.js';
import { startTestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

describe('LXP-14 migrating to a sealed activity log', function () {
  this.timeout(60_000);

  it('queues every entry there is, so that the whole log from before is sealed; and goes back without losing any', async () => {
    let databaseUrl = '';
    const gateway = await startTestGateway(
      testDatabases(),
      { scheduler: false },
      {
        route: (url) => {
          databaseUrl = url;
          return Promise.resolve(url);
        },
      },
    );
    const dataSource = await createDataSource(databaseUrl).initialize();
    try {
      const world = await World.create({ gateway });
      await world.group();
      const before = await dataSource.query<object[]>('SELECT * FROM activity ORDER BY id');
      expect(before).to.have.length(5);
      const tables = async (): Promise<number> =>
        (
          await dataSource.query<object[]>(
            "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name IN ('unsealed_activity', 'activity_seal', 'activity_chain')",
          )
        ).length;
      const since = migrations.slice(migrations.indexOf(QueueExistingActivities1795200000020) - 3);
      for (const _ of since) await dataSource.undoLastMigration();
      expect(await tables()).to.equal(0);
      expect(await dataSource.query('SELECT * FROM activity ORDER BY id')).to.deep.equal(before);

      await dataSource.runMigrations();
      expect(await verified(world)).to.deep.include({ entries: 0, waiting: 5, faults: [] });
      await sealerOf(gateway).sealAccount(world.accountId);
      expect(await verified(world)).to.deep.include({ entries: 5, waiting: 0, faults: [] });
      expect(await dataSource.query('SELECT * FROM activity ORDER BY id')).to.deep.equal(before);
    } finally {
      await dataSource.destroy();
      await gateway.stop();
    }
  });
});
