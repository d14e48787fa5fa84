import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';

import { testDatabases } from '../support/hooks.js';

const account = '01ARZ3NDEKTSV4RRFFQ69G5FAA';
const user = '01ARZ3NDEKTSV4RRFFQ69G5FAU';
const names = [
  'Jürgen.Groß@firma.example',
  'ｆｕｌｌ-width',
  '日本語@例え.example',
  `${'x'.repeat(250)}@d.e`,
].map((name) => name.normalize('NFKC').toLowerCase());
const present = names[0] ?? '';

interface Row {
  name: string;
}

describe('LXP-5, LXP-8 login names that were taken before they were hashed', () => {
  const database = `vieraugen_hash_${process.pid}_${Date.now()}`;
  let dataSource: DataSource;

  before(async () => {
    dataSource = await createDataSource(await testDatabases().createDatabase(database)).initialize();
    await dataSource.runMigrations();
    await goBackBefore('AddLoginNameHash');
    const now = new Date();
    for (const name of names)
      await dataSource.query(
        'INSERT INTO login_name (account_id, user_id, login_name_key, created_at) VALUES (?, ?, ?, ?)',
        [account, user, name, now],
      );
    await dataSource.query(
      `INSERT INTO \`user\` (account_id, id, login_name, login_name_key, email, first_name, last_name, language, role, approval_trait, status, password_hash, search_text, created_at, updated_at)
        VALUES (?, ?, ?, ?, 'x', 'x', 'x', 'DE', 'USER', 'NONE', 'ACTIVE', 'x', '', ?, ?)`,
      [account, user, present, present, now, now],
    );
  });

  after(async () => {
    await dataSource.destroy();
    await testDatabases().dropDatabase(database);
  });

  /** Undoes migrations until the named one is undone; so each of them goes back on data, too. */
  async function goBackBefore(migration: string): Promise<void> {
    for (;;) {
      const [last] = await dataSource.query<Row[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
      if (last === undefined) throw new Error(`There is no migration ${migration}.`);
      await dataSource.undoLastMigration();
      if (last.name.startsWith(migration)) return;
    }
  }

  async function stored(column: string): Promise<string[]> {
    const rows = await dataSource.query<Row[]>(`SELECT ${column} AS name FROM login_name`);
    return rows.map((row) => row.name);
  }

  const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

  it('are taken as the hashes of the same names afterwards, whatever letters they are of', async () => {
    expect(await stored('login_name_key')).to.have.members(names);
    await dataSource.runMigrations();
    expect(await stored('login_name_hash')).to.have.members(names.map(hashOf));
  });

  it('are unique for ever also as hashes', async () => {
    const again = dataSource.query(
      "INSERT INTO login_name (account_id, user_id, login_name_hash, created_at) VALUES (?, 'x', ?, ?)",
      [account, hashOf(present), new Date()],
    );
    await again.then(
      () => expect.fail('The same name was taken twice.'),
      (error: unknown) => expect(String(error)).to.match(/Duplicate entry .* 'login_name_taken'/),
    );
  });

  it('come back when the migrations are undone, as far as somebody still has them; and are hashed once more', async () => {
    await goBackBefore('AddLoginNameHash');
    expect(await stored('login_name_key')).to.have.members([present, ...names.slice(1).map(hashOf)]);
    await dataSource.query('DELETE FROM login_name WHERE login_name_key <> ?', [present]);
    await dataSource.runMigrations();
    expect(await stored('login_name_hash')).to.deep.equal([hashOf(present)]);
  });
});
