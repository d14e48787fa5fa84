import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.js';
import { migrations } from '../../src/database/migrations.js';
import { testDatabases } from '../support/hooks.js';

const account = '01ARZ3NDEKTSV4RRFFQ69G5FAA';
const user = '01ARZ3NDEKTSV4RRFFQ69G5FAU';
const withdrawn = 'Withdrawn before it was sent.';
/** The mails of the version before: state, and what was said of it. */
const mails = [
  ['WAITING', null],
  ['SENT', null],
  ['FAILED', '550 No such user here'],
  ['FAILED', withdrawn],
] as const;

describe('LXP-12, XSP-6 migrating an account with mails of the version before', () => {
  const database = `vieraugen_mail_${process.pid}_${Date.now()}`;
  const since = migrations.slice(migrations.findIndex(({ name }) => name.startsWith('CreateAgendaJob')));
  let dataSource: DataSource;
  let storedBefore: unknown;

  before(async () => {
    dataSource = await createDataSource(await testDatabases().createDatabase(database)).initialize();
    await dataSource.runMigrations();
    for (const _ of since) await dataSource.undoLastMigration();
    const now = new Date('2026-11-01T08:00:00.000Z');
    await dataSource.query(
      `INSERT INTO account (id, company, time_zone, language, country, status, user_management, created_at, updated_at)
        VALUES (?, 'Alt GmbH', 'Europe/Vienna', 'DE', 'AT', 'ACTIVE', 'ACTIVE', ?, ?)`,
      [account, now, now],
    );
    for (const [index, [status, error]] of mails.entries())
      await dataSource.query(
        `INSERT INTO outbox_mail (account_id, id, unique_key, recipient_id, message, status, attempts, next_attempt_at, last_error, created_at)
          VALUES (?, ?, ?, ?, '{"kind":"INVITATION"}', ?, 1, ?, ?, ?)`,
        [account, `${user.slice(0, -1)}${index}`, `INVITATION:${index}`, user, status, now, error, now],
      );
    storedBefore = await stored();
  });

  after(async () => {
    await dataSource.destroy();
    await testDatabases().dropDatabase(database);
  });

  async function stored(): Promise<unknown> {
    return [
      await dataSource.query('SELECT * FROM account'),
      await dataSource.query('SELECT * FROM outbox_mail ORDER BY id'),
    ];
  }

  it('keeps every mail, knows which were taken back, and gives the account 12:00 and 15:00', async () => {
    await dataSource.runMigrations();
    expect(
      await dataSource.query(
        'SELECT kind, status, last_error AS error, urgency, claim FROM outbox_mail ORDER BY id',
      ),
    ).to.deep.equal(
      mails.map(([status, error]) => ({
        kind: 'INVITATION',
        status: error === withdrawn ? 'WITHDRAWN' : status,
        error: error === withdrawn ? null : error,
        urgency: 0,
        claim: null,
      })),
    );
    expect(
      await dataSource.query(
        'SELECT approval_notice_times AS approvals, digest_times AS digests FROM account',
      ),
    ).to.deep.equal([{ approvals: '12:00,15:00', digests: '12:00' }]);
  });

  it('going back leaves what was there', async () => {
    for (const _ of since) await dataSource.undoLastMigration();
    expect(await stored()).to.deep.equal(storedBefore);
    await dataSource.runMigrations();
  });
});
