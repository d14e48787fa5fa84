import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { select } from '../../src/database/rows.js';
import { newId } from '../../src/entities/id.js';
import { testDatabases } from '../support/hooks.js';
import { uniqueName } from '../support/world.js';

const firstOfThese = migrations.findIndex(({ name }) => name.startsWith('AddShipmentFileHash'));
const lastOfThese = migrations.findIndex(({ name }) => name.startsWith('IndexRefusedFiles'));

describe('LXP-11 decisions of the previous version get the letter’s state at that time, as far as known', function () {
  this.timeout(60_000);

  const name = uniqueName('decided').replaceAll('-', '_');
  const accountId = newId();
  let url: string;

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

  const decidedAt = '2026-05-04 10:00:00';

  /** A shipment with a decision on it, touched last at this time; with a file unless that is gone. */
  async function insertDecided(
    dataSource: DataSource,
    { state, updatedAt, hasFile }: { state: string; updatedAt: string; hasFile: boolean },
  ): Promise<string> {
    const [id, uploadId] = [newId(), newId()];
    await dataSource.query(
      `INSERT INTO shipment (account_id, id, number, upload_id, filename, pages, sheets, channel, sides, colour, destination,
          registered, status, net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list, sender_id, group_id,
          approval_id, created_at, submitted_at, updated_at)
        VALUES (?, ?, ?, ?, 'Brief.pdf', 2, 2, 'GO', 'SIMPLEX', 'BLACK_AND_WHITE', 'NATIONAL', 'NONE', 'REJECTED', 79, 1, 15, 95,
          'EUR', '2026-01', ?, ?, ?, ?, ?, ?)`,
      [
        ...[accountId, id, id.slice(-20), uploadId, accountId, accountId, id],
        ...['2026-05-04', '2026-05-04', updatedAt],
      ],
    );
    if (hasFile)
      await dataSource.query(
        `INSERT INTO upload (account_id, id, user_id, token_hash, filename, status, pages, bytes, sha256, expires_at, created_at)
          VALUES (?, ?, ?, UNHEX(SHA2(?, 256)), 'Brief.pdf', 'USED', 2, 1000, SHA2('file', 256), '2026-05-05', '2026-05-04')`,
        [accountId, uploadId, accountId, uploadId],
      );
    await dataSource.query(
      `INSERT INTO approval (account_id, id, shipment_id, state, requested_at, decided_by_id, decided_at)
        VALUES (?, ?, ?, ?, '2026-05-04', ?, ?)`,
      [...[accountId, id, id, state], ...(state === 'PENDING' ? [null, null] : [accountId, decidedAt])],
    );
    return id;
  }

  it('the approved and the untouched ones; a file that is gone, a later change and an open approval leave it unknown', async () => {
    const ids = await withMigrations(migrations.slice(0, firstOfThese), async (dataSource) => {
      await dataSource.runMigrations();
      return [
        await insertDecided(dataSource, { state: 'REJECTED', updatedAt: decidedAt, hasFile: true }),
        await insertDecided(dataSource, { state: 'APPROVED', updatedAt: '2026-06-01', hasFile: true }),
        await insertDecided(dataSource, { state: 'DELETED', updatedAt: decidedAt, hasFile: false }),
        await insertDecided(dataSource, { state: 'REJECTED', updatedAt: '2026-06-01', hasFile: true }),
        await insertDecided(dataSource, { state: 'PENDING', updatedAt: '2026-05-04', hasFile: true }),
      ];
    });
    await withMigrations(migrations.slice(0, lastOfThese + 1), async (dataSource) => {
      await dataSource.runMigrations();
      const rows = await select<{ id: string; known: string | null; sha256: string | null }>(
        dataSource.manager,
        `SELECT id, CONCAT_WS(' ', sender_id = ?, group_id = ?, filename, pages, sides, colour, destination, registered) AS known,
                sha256 = SHA2('file', 256) AS sha256 FROM approval WHERE account_id = ?`,
        [accountId, accountId, accountId],
      );
      const known = '1 1 Brief.pdf 2 SIMPLEX BLACK_AND_WHITE NATIONAL NONE';
      expect(
        ids.map((id) => rows.filter((row) => row.id === id).map((row) => [row.known, row.sha256])),
      ).to.deep.equal([[[known, 1]], [[known, 1]], [[known, null]], [['', null]], [['', null]]]);
      for (let undone = firstOfThese; undone <= lastOfThese; undone++) await dataSource.undoLastMigration();
      const columns = await select<{ name: string }>(
        dataSource.manager,
        `SELECT column_name AS name FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name IN ('approval', 'shipment') AND column_name = 'sha256'`,
        [],
      );
      expect(columns).to.deep.equal([]);
    });
  });
});
