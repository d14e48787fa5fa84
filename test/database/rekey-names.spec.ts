import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { select } from '../../src/database/rows.js';
import { newId } from '../../src/entities/id.js';
import { addressKey } from '../../src/text/address.js';
import { testDatabases } from '../support/hooks.js';

const firstAdded = 1_795_200_000_150;
const times = 'UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)';

describe('LXP-4, LXP-5, LXP-9 rows from before the rules for kinds of text', function () {
  this.timeout(60_000);
  const name = `vieraugen_test_${process.pid}_rekey`;
  const [one, other] = [newId(), newId()].sort() as [string, string];
  let dataSource: DataSource;

  before(async () => {
    dataSource = createDataSource(await testDatabases().createDatabase(name));
    await dataSource.initialize();
    await dataSource.runMigrations();
    await goBack();
  });

  after(async () => {
    await dataSource.destroy();
    await testDatabases().dropDatabase(name);
  });

  async function goBack(): Promise<void> {
    for (;;) {
      const [last] = await rowsOf<{ timestamp: number }>(
        'SELECT timestamp FROM migration ORDER BY timestamp DESC LIMIT 1',
      );
      if (last === undefined || last.timestamp < firstAdded) return;
      await dataSource.undoLastMigration();
    }
  }

  const rowsOf = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    select<Row>(dataSource.manager, sql, parameters);
  const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
  const formerKey = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

  async function addUser(accountId: string, email: string, isDeleted = false): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO \`user\` (account_id, id, login_name, login_name_key, email, live_email_key, password_hash, first_name, last_name, language, role, approval_trait, status, search_text, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, 'accepted', 'Łukasz', 'O’Brien', 'DE', 'USER', 'NONE', ?, 'łukasz o’brien', ${times})`,
      [
        accountId,
        id,
        email,
        formerKey(email),
        email,
        isDeleted ? null : formerKey(email),
        isDeleted ? 'DELETED' : 'ACTIVE',
      ],
    );
    await dataSource.query(
      'INSERT INTO login_name (account_id, user_id, login_name_hash, created_at) VALUES (?, ?, ?, UTC_TIMESTAMP(3))',
      [accountId, id, hashOf(formerKey(email))],
    );
    return id;
  }

  async function addGroup(accountId: string, groupName: string): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO user_group (account_id, id, name, live_name_key, status, created_at, updated_at) VALUES (?, ?, ?, ?, 'ACTIVE', ${times})`,
      [accountId, id, groupName, formerKey(groupName)],
    );
    return id;
  }

  async function keysOf(id: string) {
    const [row] = await rowsOf<{ loginNameKey: string; liveEmailKey: string | null; searchText: string }>(
      'SELECT login_name_key AS loginNameKey, live_email_key AS liveEmailKey, search_text AS searchText FROM `user` WHERE id = ?',
      [id],
    );
    const hashes = await rowsOf<{ hash: string }>(
      'SELECT login_name_hash AS hash FROM login_name WHERE user_id = ?',
      [id],
    );
    return { ...row!, hashes: hashes.map(({ hash }) => hash) };
  }

  it('get the present keys; of two rows with the same key the first gets it, and nothing is lost', async () => {
    const plain = await addUser(one, 'Anna@firma.example');
    const alone = await addUser(one, 'info@grün.example');
    const impostor = await addUser(one, 'an\u200bna@firma.example');
    const older = await addUser(one, 'post@müller.example');
    const ascii = await addUser(other, 'post@xn--mller-kva.example');
    const turkish = await addUser(other, 'İpek@grün.example');
    const deleted = await addUser(other, 'weg@grün.example', true);
    const groups = [
      await addGroup(one, 'Straße'),
      await addGroup(one, 'STRASSE'),
      await addGroup(one, 'Team\u2060Süd'),
    ];
    for (let index = 0; index < 600; index++) await addUser(other, `viele${index}@grün.example`);
    for (let round = 0; round < 2; round++) {
      await dataSource.runMigrations();
      const expected: [string, string, string | null][] = [
        [plain, 'anna@firma.example', 'anna@firma.example'],
        [alone, 'info@xn--grn-ioa.example', 'info@xn--grn-ioa.example'],
        [impostor, 'an\u200bna@firma.example', 'an\u200bna@firma.example'],
        [older, 'post@müller.example', 'post@xn--mller-kva.example'],
        [ascii, 'post@xn--mller-kva.example', 'post@xn--mller-kva.example'],
        [turkish, 'ipek@xn--grn-ioa.example', 'ipek@xn--grn-ioa.example'],
        [deleted, 'weg@xn--grn-ioa.example', null],
      ];
      for (const [id, loginNameKey, liveEmailKey] of expected) {
        const { searchText, ...keys } = await keysOf(id);
        expect(keys).to.deep.equal({ loginNameKey, liveEmailKey, hashes: [hashOf(loginNameKey)] });
        expect(searchText.split(' ')).to.include.members(['lukasz', 'obrien', "o'brien"]);
      }
      const many = await rowsOf<{ key: string }>(
        "SELECT login_name_key AS `key` FROM `user` WHERE email LIKE 'viele%' ORDER BY id",
      );
      expect(many.map(({ key }) => key)).to.deep.equal(
        many.map((_, index) => addressKey(`viele${index}@grün.example`)),
      );
      const names = await rowsOf<{ id: string; key: string }>(
        'SELECT id, live_name_key AS `key` FROM user_group',
      );
      // The second one's key was the same as what the first one's has become.
      expect(new Set(names.map(({ id, key }) => `${groups.indexOf(id)} ${key}`))).to.deep.equal(
        new Set(['0 straße', '1 strasse', '2 teamsüd']),
      );
      await goBack();
    }
  });
});
