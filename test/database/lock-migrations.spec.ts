import { expect } from 'chai';
import { createDataSource } from '../../src/database/data-source.js';
import { select } from '../../src/database/rows.js';
import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { newId } from '../../src/entities/id.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { baseGrants } from '../../src/shield/grants.js';
import { testDatabases } from '../support/hooks.js';

const firstAdded = 1_795_200_000_100;
const accountId = newId();
const times = 'UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)';

describe('Migrating locks from the version before (LXP-4, LXP-8)', function () {
  this.timeout(60_000);
  const name = `vieraugen_test_${process.pid}_locks`;
  let dataSource: ReturnType<typeof createDataSource>;

  before(async () => {
    dataSource = createDataSource(await testDatabases().createDatabase(name));
    await dataSource.initialize();
    await dataSource.runMigrations();
    while ((await lastMigration()) >= firstAdded) await dataSource.undoLastMigration();
  });

  after(async () => {
    await dataSource.destroy();
    await testDatabases().dropDatabase(name);
  });

  const rowsOf = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    select<Row>(dataSource.manager, sql, parameters);

  async function lastMigration(): Promise<number> {
    const sql = 'SELECT timestamp FROM migration ORDER BY timestamp DESC LIMIT 1';
    return (await rowsOf<{ timestamp: number }>(sql))[0]!.timestamp;
  }

  async function addUser(role: Role, trait: ApprovalTrait, status: string): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO \`user\` (account_id, id, login_name, login_name_key, email, first_name, last_name, language, role, approval_trait, status, search_text, created_at, updated_at)
        VALUES (?, ?, ?, ?, '', 'Petra', 'Person', 'DE', ?, ?, ?, '', ${times})`,
      [accountId, id, id, id, role, trait, status],
    );
    return id;
  }

  async function addGroup(): Promise<string> {
    const id = newId();
    await dataSource.query(
      `INSERT INTO user_group (account_id, id, name, status, created_at, updated_at) VALUES (?, ?, ?, 'LOCKED', ${times})`,
      [accountId, id, id],
    );
    return id;
  }

  async function log(type: string, actorId: string, ids: { user?: string; group?: string } = {}) {
    await dataSource.query(
      `INSERT INTO activity (account_id, id, type, actor_id, subject_user_id, group_id, details, search_text, created_at)
        VALUES (?, ?, ?, ?, ?, ?, '{}', '', UTC_TIMESTAMP(3))`,
      [accountId, newId(), type, actorId, ids.user ?? null, ids.group ?? null],
    );
  }

  it('the last log entry determines the maker of a lock, and the role their grants; without an entry both stay empty', async () => {
    const makers = {
      superadmin: await addUser('SUPERADMIN', 'NONE', 'ACTIVE'),
      former: await addUser('MANAGER', 'NONE', 'ACTIVE'),
      manager: await addUser('MANAGER', 'APPROVER', 'DELETED'),
      approvingHead: await addUser('GROUP_MANAGER', 'APPROVER', 'ACTIVE'),
      head: await addUser('GROUP_MANAGER', 'NONE', 'ACTIVE'),
      examinedHead: await addUser('GROUP_MANAGER', 'EXAMINEE', 'ACTIVE'),
      demoted: await addUser('USER', 'NONE', 'ACTIVE'),
    };
    await log('SUPERADMIN_HANDED_OVER', makers.former, { user: makers.superadmin });
    // The permissions that are newer than the migrations.
    const newer =
      /^(profile\.update|roles\.|rights\.|activities\.verify|billingContacts\.|bookingTemplates\.|deputies\.|mails\.send|approvals\.read|shipments\.(assign|erase))/;
    const key = (role: Role, trait: ApprovalTrait): string =>
      wordsOf(permissionSetOf(baseGrants(role, trait)).key)
        .split(' ')
        .filter((grant) => !newer.test(grant))
        .join(' ');
    const expected: [maker: keyof typeof makers | null, held: string | null][] = [
      ['superadmin', key('SUPERADMIN', 'NONE')],
      ['former', key('SUPERADMIN', 'NONE')],
      ['manager', key('MANAGER', 'NONE')],
      ['approvingHead', key('GROUP_MANAGER', 'APPROVER')],
      ['head', key('GROUP_MANAGER', 'NONE')],
      ['examinedHead', key('GROUP_MANAGER', 'EXAMINEE')],
      ['demoted', key('MANAGER', 'NONE')],
      [null, null],
    ];
    const cases = await Promise.all(
      expected.map(async ([maker, held]) => {
        const [user, group] = [await addUser('USER', 'NONE', 'LOCKED'), await addGroup()];
        const makerId = maker === null ? null : makers[maker];
        if (makerId !== null) {
          await log('USER_LOCKED', makers.superadmin, { user });
          await log('USER_LOCKED', makerId, { user });
          await log('GROUP_LOCKED', makerId, { group });
        }
        return { user, group, makerId, held, isSuperadmin: maker === 'superadmin' || maker === 'former' };
      }),
    );
    const unlocked = await addUser('USER', 'NONE', 'ACTIVE');
    await log('USER_LOCKED', makers.superadmin, { user: unlocked });
    await dataSource.runMigrations();
    const lockOf = async (table: string, id: string) => {
      const sql = `SELECT locked_by_id AS makerId, locked_with AS held FROM \`${table}\` WHERE account_id = ? AND id = ?`;
      const [lock] = await rowsOf<{ makerId: string | null; held: string | null }>(sql, [accountId, id]);
      return { makerId: lock!.makerId, held: lock!.held === null ? null : wordsOf(lock!.held) };
    };
    for (const { user, group, makerId, held, isSuperadmin } of cases) {
      expect(await lockOf('user', user)).to.deep.equal({ makerId, held });
      const ofGroup = await lockOf('user_group', group);
      expect(ofGroup.makerId).to.equal(makerId);
      // Everybody but a superadmin counts as a manager, which is what nothing stands for.
      expect(ofGroup.held?.includes('account.delete:ACCOUNT') ?? false).to.equal(isSuperadmin);
    }
    expect(await lockOf('user', unlocked)).to.deep.equal({ makerId: null, held: null });
  });
});

/** The same words in the same order. */
function wordsOf(key: string): string {
  return key.split(' ').sort().join(' ');
}
