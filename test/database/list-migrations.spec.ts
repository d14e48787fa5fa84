import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { select } from '../../src/database/rows.js';
import { newId } from '../../src/entities/id.js';
import { testDatabases } from '../support/hooks.js';

const firstAdded = 1_795_200_000_029;
const accounts = [newId(), newId()].sort();

describe('Migrating lists from the version before (LXP-9, LXP-13)', function () {
  this.timeout(60_000);
  const name = `vieraugen_test_${process.pid}_lists`;
  let dataSource: DataSource;

  before(async () => {
    dataSource = createDataSource(await testDatabases().createDatabase(name));
    await dataSource.initialize();
    await dataSource.runMigrations();
  });

  after(async () => {
    await dataSource.destroy();
    await testDatabases().dropDatabase(name);
  });

  const rowsOf = <Row>(sql: string): Promise<Row[]> => select<Row>(dataSource.manager, sql, []);

  /** Takes back what came with and after these lists. */
  async function goBack(): Promise<void> {
    const before = async (): Promise<boolean> =>
      (
        await rowsOf<{ timestamp: number }>('SELECT timestamp FROM migration ORDER BY timestamp DESC LIMIT 1')
      )[0]!.timestamp < firstAdded;
    while (!(await before())) await dataSource.undoLastMigration();
  }

  /** Rows as the version before wrote them; more than are folded at a time. */
  async function seed(): Promise<void> {
    const times = 'UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)';
    for (const [index, accountId] of accounts.entries()) {
      for (const [role, status] of [
        ['SUPERADMIN', 'ACTIVE'],
        ['MANAGER', 'LOCKED'],
        ['GROUP_MANAGER', 'INVITED'],
        ['USER', 'DELETED'],
      ]) {
        const email = `${role}@firma${index}.example`;
        await dataSource.query(
          `INSERT INTO \`user\` (account_id, id, login_name, login_name_key, email, first_name, last_name, personnel_number, language, role, approval_trait, status, search_text, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, 'Jürgen', 'Groß', 'P-1', 'DE', ?, 'NONE', ?, 'jurgen', ${times})`,
          [accountId, newId(), email, email.toLowerCase(), email, role, status],
        );
      }
      await dataSource.query(
        `INSERT INTO user_group (account_id, id, name, cost_bearer, status, created_at, updated_at)
          VALUES (?, ?, 'Büro', 'Träger', 'ACTIVE', ${times})`,
        [accountId, newId()],
      );
      const shipments = Array.from({ length: 700 }, (_, n) => [
        newId(),
        `20260101-${index}${n}`,
        `Kündigung ${n}.pdf`,
      ]);
      await dataSource.query(
        `INSERT INTO shipment (account_id, id, number, upload_id, filename, pages, sheets, channel, sides, colour, destination, registered, status, net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list, sender_id, created_at, updated_at)
          VALUES ${shipments.map(() => `(?, ?, ?, ?, ?, 1, 1, 'GO', 'SIMPLEX', 'BLACK_AND_WHITE', 'NATIONAL', 'NONE', 'DRAFT', 1, 1, 1, 3, 'EUR', '2026-01', 'sender', ${times})`).join()}`,
        shipments.flatMap(([id, number, filename]) => [accountId, id, number, id, filename]),
      );
    }
  }

  it('every row is folded, ranked and kept as it was; back and forth again gives the same', async () => {
    await goBack();
    await seed();
    const kept = () =>
      Promise.all([
        rowsOf(
          'SELECT account_id, id, email, role, status, search_text, updated_at FROM `user` ORDER BY account_id, id',
        ),
        rowsOf(
          'SELECT account_id, id, name, cost_bearer, updated_at FROM user_group ORDER BY account_id, id',
        ),
        rowsOf('SELECT account_id, id, number, filename, updated_at FROM shipment ORDER BY account_id, id'),
      ]);
    const before = await kept();
    for (let round = 0; round < 2; round++) {
      await dataSource.runMigrations();
      expect(await kept()).to.deep.equal(before);
      const users = await rowsOf<Record<string, unknown>>(
        'SELECT role, role_rank AS roleRank, deleted, sender_text AS senderText, personnel_number_key AS personnelNumberKey FROM `user` ORDER BY account_id, role_rank DESC',
      );
      expect(users).to.have.length(8);
      for (const [index, user] of users.entries()) {
        const [role, roleRank, deleted] = (
          [
            ['SUPERADMIN', 3, 0],
            ['MANAGER', 2, 0],
            ['GROUP_MANAGER', 1, 0],
            ['USER', 0, 1],
          ] as const
        )[index % 4]!;
        expect(user).to.deep.include({ role, roleRank, deleted, personnelNumberKey: 'P-011' });
        expect(user['senderText']).to.include('jurgen').and.include('juergen').and.include('gross');
        expect(user['senderText']).to.include('@firma').and.not.include('p-1');
      }
      const groups = await rowsOf<{ nameText: string; searchText: string }>(
        'SELECT name_text AS nameText, search_text AS searchText FROM user_group',
      );
      expect(groups).to.deep.equal(
        accounts.map(() => ({ nameText: 'buro buero', searchText: 'buro buero trager traeger' })),
      );
      const shipments = await rowsOf<{ number: string; filename: string; searchText: string }>(
        'SELECT number, filename, search_text AS searchText FROM shipment',
      );
      expect(shipments).to.have.length(1_400);
      for (const { number, filename, searchText } of shipments) {
        expect(searchText.split(' ')).to.include.members([
          number,
          'kundigung',
          'kuendigung',
          filename.split(' ')[1]!,
        ]);
      }
      await goBack();
      expect(await kept()).to.deep.equal(before);
    }
  });
});
