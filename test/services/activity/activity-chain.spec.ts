import { expect } from 'chai';
import { createHash, createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CreateGroupDocument, UpdateAccountDocument } from '../../../src/generated/operations.js';
import { sealedEntries, sealerOf, verified } from '../../support/activity-log.js';
import { startTestGateway, testKey, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { uniqueName, World } from '../../support/world.js';

describe('LXP-14 the chain of the activity log', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let world: World;
  let accountId: string;

  // Its background jobs are off, so that each test says itself what is sealed when.
  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    ({ dataSource } = gateway.gateway);
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
    ({ accountId } = world);
  });

  after(() => gateway.stop());

  it('takes up every entry in the order in which they happened, and nothing is at fault', async () => {
    const before = await verified(world);
    expect(before).to.deep.include({ entries: 0, waiting: 4, faults: [] });
    const ids = await sealedEntries(world, 8);
    const stored = await dataSource.query<{ id: string }[]>(
      'SELECT id FROM activity WHERE account_id = ? ORDER BY created_at, id',
      [accountId],
    );
    expect(ids).to.deep.equal(stored.map(({ id }) => id));
    const after = await verified(world);
    expect(after).to.deep.include({ entries: 8, waiting: 0, faults: [] });
    expect(after.head.sequence).to.equal(8);
  });

  it('can be checked by anyone by what the decision page says, and sealed only with the key', async () => {
    await sealedEntries(world, 4);
    const rows = await dataSource.query<Record<string, string>[]>(
      `SELECT a.*, s.sequence, HEX(s.hash) AS hash, HEX(s.seal) AS seal
         FROM activity_seal s JOIN activity a ON a.account_id = s.account_id AND a.id = s.activity_id
        WHERE s.account_id = ? ORDER BY s.sequence`,
      [accountId],
    );
    let previous = Buffer.alloc(32);
    for (const row of rows) {
      // Written out by hand, the keys in the order of the alphabet.
      const text = `{"accountId":"${accountId}","actorId":${quoted(row['actor_id'])},"createdAt":"${(row['created_at'] as unknown as Date).toISOString()}","details":${sorted(JSON.parse(row['details']!))},"groupId":${quoted(row['group_id'])},"id":"${row['id']}","ipAddress":${quoted(row['ip_address'])},"searchText":${quoted(row['search_text'])},"subjectUserId":${quoted(row['subject_user_id'])},"type":"${row['type']}"}`;
      const hash = createHash('sha256').update(previous).update(text).digest();
      expect(hash.toString('hex').toUpperCase()).to.equal(row['hash']);
      const seal = createHmac('sha256', testKey)
        .update(`activity:${hash.toString('hex')}`)
        .digest('hex');
      expect(seal.toUpperCase()).to.equal(row['seal']);
      previous = hash;
    }
  });

  it('stays one chain when several processes seal at once, while others write', async () => {
    const { client } = world.superadmin;
    const writing = Promise.all(
      Array.from({ length: 5 }, async () => {
        for (let count = 0; count < 12; count++)
          await client.run(CreateGroupDocument, { input: { name: uniqueName('Gruppe') } });
      }),
    );
    const sealers = Array.from({ length: 4 }, () => sealerOf(gateway));
    let over = false;
    const sealing = Promise.all(
      sealers.map(async (each) => {
        while (!over) await each.sealAccount(accountId);
      }),
    );
    await writing;
    over = true;
    await sealing;
    await sealerOf(gateway).sealAccount(accountId);
    expect(await verified(world)).to.deep.include({ entries: 64, waiting: 0, faults: [] });
  });

  it('is whole after a sealer was killed in the middle, and the next one takes it up', async () => {
    await sealedEntries(world, 4);
    await world.group();
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    // What a sealer does first, up to the moment in which its process ends and takes the connection with it.
    await runner.startTransaction();
    await runner.query('SELECT sequence FROM activity_chain WHERE account_id = ? FOR UPDATE', [accountId]);
    await runner.query(
      "INSERT INTO activity_seal SELECT account_id, 5, activity_id, REPEAT('x', 32), REPEAT('x', 32), NOW(3) FROM unsealed_activity WHERE account_id = ?",
      [accountId],
    );
    await runner.query('DELETE FROM unsealed_activity WHERE account_id = ?', [accountId]);
    const [{ id }] = (await runner.query('SELECT CONNECTION_ID() AS id')) as [{ id: number }];
    const waiting = sealerOf(gateway).sealAccount(accountId);
    await dataSource.query(`KILL ${id}`);
    expect((await waiting).sequence).to.equal(5);
    await runner.release().catch(() => undefined);
    expect(await verified(world)).to.deep.include({ entries: 5, waiting: 0, faults: [] });
  });

  it('takes as many statements for a batch of hundreds as for one entry', async () => {
    const { id } = await world.group();
    const forFew = await statementsOfSealing();
    await copies(id, 400);
    expect(await verified(world)).to.deep.include({ waiting: 400, faults: [] });
    expect(await statementsOfSealing()).to.equal(forFew);
    expect(await verified(world)).to.deep.include({ waiting: 0, faults: [] });
  });

  it('costs a request one more row, and nothing else', async () => {
    const statements = await gateway.statementsOf(() => world.group());
    const sealing = statements.filter(({ sql }) =>
      /unsealed_activity|activity_seal|activity_chain/.test(sql),
    );
    expect(sealing.map(({ sql }) => sql.slice(0, 32))).to.deep.equal(['INSERT INTO `unsealed_activity`(']);
  });

  async function statementsOfSealing(): Promise<number> {
    let statements = 0;
    const { logger } = dataSource;
    const original = logger.logQuery.bind(logger);
    logger.logQuery = () => {
      statements++;
    };
    try {
      await sealerOf(gateway).sealAccount(accountId);
    } finally {
      logger.logQuery = original;
    }
    return statements;
  }

  /** Multiplies the entry of a group being made, as if it had happened so often. */
  async function copies(groupId: string, count: number): Promise<void> {
    const ids = Array.from({ length: count }, (_, index) => `01ZZZZ${String(index).padStart(20, '0')}`);
    for (const id of ids)
      await dataSource.query(
        `INSERT INTO activity SELECT account_id, ?, type, actor_id, subject_user_id, group_id, details, search_text, ip_address, created_at
           FROM activity WHERE account_id = ? AND group_id = ? AND type = 'GROUP_CREATED' LIMIT 1`,
        [id, accountId, groupId],
      );
    for (const id of ids)
      await dataSource.query('INSERT INTO unsealed_activity (account_id, activity_id) VALUES (?, ?)', [
        accountId,
        id,
      ]);
  }

  it('takes in an entry that was committed late, with a later place', async () => {
    await sealedEntries(world, 4);
    gateway.clock.advance(-60_000);
    await world.superadmin.client.run(UpdateAccountDocument, { input: { company: 'Später & Söhne' } });
    gateway.clock.reset();
    await sealerOf(gateway).sealAccount(accountId);
    expect(await verified(world)).to.deep.include({ entries: 5, faults: [] });
  });

  it('is sealed in the background soon after', async () => {
    const running = await startTestGateway(testDatabases());
    try {
      const other = await World.create({ gateway: running });
      for (let tries = 0; tries < 500; tries++) {
        const [row] = await running.gateway.dataSource.query<{ total: number }[]>(
          'SELECT COUNT(*) AS total FROM activity_seal WHERE account_id = ?',
          [other.accountId],
        );
        if (row!.total === 4) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('Nothing was sealed within ten seconds.');
    } finally {
      await running.stop();
    }
  });
});

function quoted(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** Sorts by re-reading: the replacer lists every key there is. */
function sorted(value: unknown): string {
  const keys = new Set<string>();
  JSON.stringify(value, (key, each: unknown) => {
    keys.add(key);
    return each;
  });
  return JSON.stringify(value, [...keys].sort());
}
