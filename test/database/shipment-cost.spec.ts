import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { select } from '../../src/database/rows.js';
import { newId } from '../../src/entities/id.js';
import { testDatabases } from '../support/hooks.js';
import { uniqueName } from '../support/world.js';

const firstOfThese = migrations.findIndex(({ name }) => name.startsWith('AddShipmentCost'));

describe('LXP-1 shipments of the version before get the cost bearer and cost centre of their groups', function () {
  this.timeout(60_000);

  const name = uniqueName('migrated').replaceAll('-', '_');
  let url: string;
  const [accountId, otherAccountId, groupId, deletedGroupId] = [newId(), newId(), newId(), newId()];

  before(async () => {
    url = await testDatabases().createDatabase(name);
  });

  after(() => testDatabases().dropDatabase(name));

  async function withMigrations<T>(
    known: typeof migrations,
    work: (dataSource: DataSource) => Promise<T>,
  ): Promise<T> {
    const dataSource = createDataSource(url);
    dataSource.setOptions({ migrations: known });
    await dataSource.initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  async function insertGroup(
    dataSource: DataSource,
    account: string,
    id: string,
    cost: [string | null, string | null],
  ): Promise<void> {
    const status = id === deletedGroupId ? 'DELETED' : 'ACTIVE';
    await dataSource.query(
      `INSERT INTO user_group (account_id, id, name, cost_bearer, cost_centre, status, created_at, updated_at)
        VALUES (?, ?, 'Vertrieb', ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [account, id, ...cost, status],
    );
  }

  async function insertShipment(
    dataSource: DataSource,
    account: string,
    group: string | null,
  ): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO shipment (account_id, id, number, upload_id, filename, pages, sheets, channel, sides, colour, destination,
          registered, status, net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list, sender_id, group_id,
          created_at, submitted_at, handed_over_at, updated_at)
        VALUES (?, ?, ?, ?, 'Brief.pdf', 1, 1, 'GO', 'SIMPLEX', 'BLACK_AND_WHITE', 'NATIONAL', 'NONE', 'SENT', 79, 1, 15, 95,
          'EUR', '2026-01', ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [account, id, id.slice(-20), newId(), newId(), group],
    );
    return id;
  }

  const structure = (dataSource: DataSource) =>
    select<{ columnName: string }>(
      dataSource.manager,
      `SELECT column_name AS columnName FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'shipment'
        UNION ALL SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'shipment'
        ORDER BY 1`,
      [],
    );

  it('each gets its own group’s, also a deleted one’s, and nothing else changes; going back leaves what was there', async () => {
    const [before, ids] = await withMigrations(migrations.slice(0, firstOfThese), async (dataSource) => {
      await dataSource.runMigrations();
      await insertGroup(dataSource, accountId, groupId, ['KT 1', '4711']);
      await insertGroup(dataSource, accountId, deletedGroupId, [null, '4712']);
      // Another account's group with the same id, which no two have: the account must be asked for all the same.
      await insertGroup(dataSource, otherAccountId, groupId, ['KT 9', '9999']);
      const inserted = {
        ofGroup: await insertShipment(dataSource, accountId, groupId),
        ofDeletedGroup: await insertShipment(dataSource, accountId, deletedGroupId),
        ofNone: await insertShipment(dataSource, accountId, null),
        ofOther: await insertShipment(dataSource, otherAccountId, groupId),
      };
      const stored = await select<object>(dataSource.manager, 'SELECT * FROM shipment ORDER BY id', []);
      return [{ stored, structure: await structure(dataSource) }, inserted] as const;
    });

    const known = migrations.slice(0, firstOfThese + 3);
    await withMigrations(known, async (dataSource) => {
      await dataSource.runMigrations();
      const rows = await select<{ id: string; cost_bearer: string | null; cost_centre: string | null }>(
        dataSource.manager,
        'SELECT * FROM shipment ORDER BY id',
        [],
      );
      const costs = Object.fromEntries(rows.map((row) => [row.id, [row.cost_bearer, row.cost_centre]]));
      expect(costs).to.deep.equal({
        [ids.ofGroup]: ['KT 1', '4711'],
        [ids.ofDeletedGroup]: [null, '4712'],
        [ids.ofNone]: [null, null],
        [ids.ofOther]: ['KT 9', '9999'],
      });
      const others = rows.map(({ cost_bearer: _bearer, cost_centre: _centre, ...row }) => row);
      expect(others).to.deep.equal(before.stored);
      for (let undone = 0; undone < 3; undone++) await dataSource.undoLastMigration();
      expect(await select(dataSource.manager, 'SELECT * FROM shipment ORDER BY id', [])).to.deep.equal(
        before.stored,
      );
      expect(await structure(dataSource)).to.deep.equal(before.structure);
      await dataSource.runMigrations();
    });
  });
});
