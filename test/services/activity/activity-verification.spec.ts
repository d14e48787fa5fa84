import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import { absentId, sealedEntries, sealerOf, verified } from '../../support/activity-log.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { World } from '../../support/world.js';

describe('LXP-14 verifying the activity log in the database', function () {
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

  /** Runs SQL past the gateway. */
  async function tamper(sql: string, ...parameters: unknown[]): Promise<void> {
    await dataSource.query(sql, parameters);
  }

  const columns: Record<string, string> = {
    type: "'GROUP_DELETED'",
    actor_id: 'NULL',
    subject_user_id: `'${absentId}'`,
    group_id: `'${absentId}'`,
    details: `REPLACE(details, 'Schäfer', 'Meier')`,
    search_text: "CONCAT(search_text, ' x')",
    ip_address: 'NULL',
    created_at: 'created_at + INTERVAL 0.001 SECOND',
    id: `'${absentId}'`,
    account_id: `'${absentId}'`,
  };

  it('is found broken when any column of any entry is changed, and names the entry', async () => {
    const ids = await sealedEntries(world, 5);
    const described = await dataSource.query<{ Field: string }[]>('SHOW COLUMNS FROM activity');
    expect(Object.keys(columns)).to.have.members(described.map(({ Field }) => Field));
    for (const id of ids) {
      for (const [column, value] of Object.entries(columns)) {
        const [before] = await dataSource.query<Record<string, unknown>[]>(
          'SELECT * FROM activity WHERE account_id = ? AND id = ?',
          [accountId, id],
        );
        await tamper(
          `UPDATE activity SET ${column} = ${value} WHERE account_id = ? AND id = ?`,
          accountId,
          id,
        );
        const { faults } = await verified(world, { key: null });
        expect(
          faults.filter((fault) => fault.startsWith(id)),
          column,
        ).to.have.length(1);
        await tamper(
          'DELETE FROM activity WHERE (account_id = ? AND id = ?) OR id = ? OR account_id = ?',
          accountId,
          id,
          absentId,
          absentId,
        );
        await tamper(
          `INSERT INTO activity (${Object.keys(before!).join(', ')}) VALUES (${Object.keys(before!)
            .map(() => '?')
            .join(', ')})`,
          ...Object.values(before!),
        );
        expect((await verified(world)).faults, column).to.deep.equal([]);
      }
    }
  });

  it('is found broken by details that are no JSON, and the rest is checked all the same', async () => {
    const ids = await sealedEntries(world, 5);
    await tamper("UPDATE activity SET details = '{' WHERE account_id = ? AND id = ?", accountId, ids[1]);
    await tamper('UPDATE activity SET ip_address = NULL WHERE account_id = ? AND id = ?', accountId, ids[3]);
    const { faults } = await verified(world);
    expect(faults.map((fault) => fault.slice(0, 26))).to.deep.equal([ids[1], ids[3]]);
  });

  for (const [which, index] of [
    ['the first', 0],
    ['a middle', 2],
    ['the last', 5],
  ] as const) {
    it(`is found broken when ${which} entry is removed, with its place in the chain or without`, async () => {
      const ids = await sealedEntries(world, 6);
      const id = ids[index]!;
      await tamper('DELETE FROM activity WHERE account_id = ? AND id = ?', accountId, id);
      expect((await verified(world, { key: null })).faults).to.have.length(1);
      expect((await verified(world, { key: null })).faults[0]).to.contain(
        `${id}: entry ${index + 1} was removed`,
      );
      await tamper('DELETE FROM activity_seal WHERE account_id = ? AND activity_id = ?', accountId, id);
      expect((await verified(world, { key: null })).faults).not.to.deep.equal([]);
    });
  }

  it('is found broken when two entries are swapped', async () => {
    const [, second, third] = await sealedEntries(world, 5);
    await tamper(
      'UPDATE activity_seal SET activity_id = ? WHERE account_id = ? AND activity_id = ?',
      'x',
      accountId,
      second,
    );
    await tamper(
      'UPDATE activity_seal SET activity_id = ? WHERE account_id = ? AND activity_id = ?',
      second,
      accountId,
      third,
    );
    await tamper(
      'UPDATE activity_seal SET activity_id = ? WHERE account_id = ? AND activity_id = ?',
      third,
      accountId,
      'x',
    );
    const { faults } = await verified(world, { key: null });
    expect(faults.map((fault) => fault.slice(0, 26))).to.deep.equal([third, second]);
  });

  it('tells an entry that was put in past the gateway, and one whose place in the queue was removed', async () => {
    await sealedEntries(world, 4);
    await tamper(
      `INSERT INTO activity SELECT account_id, '${absentId}', type, actor_id, subject_user_id, group_id, details, search_text, ip_address, created_at
         FROM activity WHERE account_id = ? LIMIT 1`,
      accountId,
    );
    await world.group();
    await tamper('DELETE FROM unsealed_activity WHERE account_id = ?', accountId);
    const { faults } = await verified(world);
    expect(faults).to.have.length(2);
    expect(faults[0]).to.contain('is neither sealed nor waiting');
    await sealerOf(gateway).sealAccount(accountId);
    expect((await verified(world)).faults).to.deep.equal(faults);
  });

  it('tells a queue that names what is sealed already or is not there, and goes on sealing the rest', async () => {
    const [first] = await sealedEntries(world, 4);
    for (const id of [first, absentId])
      await tamper('INSERT INTO unsealed_activity (account_id, activity_id) VALUES (?, ?)', accountId, id);
    await world.group();
    await sealerOf(gateway).sealAccount(accountId);
    const { faults, entries } = await verified(world);
    expect(entries).to.equal(5);
    expect(faults.map((fault) => fault.slice(0, 26))).to.have.members([first, absentId]);
  });

  it('tells an entry that was removed before it was sealed', async () => {
    await sealedEntries(world, 4);
    const { id } = await world.group();
    await tamper('DELETE FROM activity WHERE account_id = ? AND group_id = ?', accountId, id);
    expect((await verified(world)).faults).to.have.length(1);
    await sealerOf(gateway).sealAccount(accountId);
    expect((await verified(world)).faults).to.have.length(1);
  });

  it('finds hashes that were made anew without the key, and only with the key', async () => {
    const ids = await sealedEntries(world, 5);
    await tamper('UPDATE activity SET ip_address = NULL WHERE account_id = ? AND id = ?', accountId, ids[2]);
    for (const table of ['activity_seal', 'activity_chain'])
      await tamper(`DELETE FROM ${table} WHERE account_id = ?`, accountId);
    for (const id of ids)
      await tamper('INSERT INTO unsealed_activity (account_id, activity_id) VALUES (?, ?)', accountId, id);
    await sealerOf(gateway, 'another key, of whoever has the database').sealAccount(accountId);
    expect((await verified(world, { key: null })).faults).to.deep.equal([]);
    const { faults } = await verified(world);
    expect(faults.map((fault) => fault.slice(0, 26))).to.deep.equal(ids);
    expect(faults[0]).to.contain("was not sealed with the gateway's key");
  });

  it('tells a head that was put back, and by the head that somebody noted also a tail that was cut off', async () => {
    await sealedEntries(world, 4);
    const old = (await verified(world)).head;
    await world.group();
    await world.group();
    await sealerOf(gateway).sealAccount(accountId);
    const noted = (await verified(world)).head;
    expect((await verified(world, { expected: old })).faults).to.deep.equal([]);
    expect((await verified(world, { expected: noted })).faults).to.deep.equal([]);

    await tamper(
      'UPDATE activity_chain SET sequence = ?, hash = UNHEX(?) WHERE account_id = ?',
      old.sequence,
      old.hash,
      accountId,
    );
    expect((await verified(world)).faults).to.have.length(1);

    await tamper(
      'DELETE a FROM activity a JOIN activity_seal s ON s.account_id = a.account_id AND s.activity_id = a.id WHERE a.account_id = ? AND s.sequence > ?',
      accountId,
      old.sequence,
    );
    await tamper('DELETE FROM activity_seal WHERE account_id = ? AND sequence > ?', accountId, old.sequence);
    expect((await verified(world)).faults).to.deep.equal([]);
    expect((await verified(world, { expected: noted })).faults).to.have.length(1);
    // Also after others have taken the places of those that were cut off.
    await world.group();
    await world.group();
    await sealerOf(gateway).sealAccount(accountId);
    const { faults } = await verified(world, { expected: noted });
    expect(faults).to.have.length(1);
    expect(faults[0]).to.contain(`entry ${noted.sequence} has the hash`);
  });

  it('tells an account whose log is gone altogether, and one that never was', async () => {
    await sealedEntries(world, 4);
    for (const table of ['activity', 'activity_seal', 'activity_chain'])
      await tamper(`DELETE FROM ${table} WHERE account_id = ?`, accountId);
    expect((await verified(world)).faults).to.have.length(1);
    expect((await verified({ gateway, accountId: absentId })).faults).to.have.length(1);
  });

  /** Stores a copy of an entry under another id, as somebody with the database can. */
  async function forge(id: string, of: string): Promise<void> {
    const copied = Object.keys(columns).filter((column) => column !== 'id');
    await tamper(
      `INSERT INTO activity (id, ${copied.join(', ')}) SELECT ?, ${copied.join(', ')} FROM activity WHERE account_id = ? AND id = ?`,
      id,
      accountId,
      of,
    );
  }

  it('finds an entry that was added with a place before the first one, and blames no other', async () => {
    const ids = await sealedEntries(world, 5);
    for (const place of [0, -1, -(2 ** 31)]) {
      await forge(absentId, ids[4]!);
      await tamper(
        `INSERT INTO activity_seal (account_id, sequence, activity_id, hash, seal, sealed_at)
         SELECT account_id, ?, ?, hash, seal, sealed_at FROM activity_seal WHERE account_id = ? AND sequence = 5`,
        place,
        absentId,
        accountId,
      );
      const { faults } = await verified(world);
      expect(faults).to.deep.equal([`${absentId}: entry ${place} has a place before the first one`]);
      for (const [table, column] of [
        ['activity', 'id'],
        ['activity_seal', 'activity_id'],
      ])
        await tamper(`DELETE FROM ${table} WHERE account_id = ? AND ${column} = ?`, accountId, absentId);
      expect((await verified(world)).faults).to.deep.equal([]);
    }
  });

  it('finds an entry that was added with an id before all others, also one that waits', async () => {
    const ids = await sealedEntries(world, 5);
    for (const id of ['', '\u0000', '\u0001'.repeat(26)]) {
      await forge(id, ids[4]!);
      expect((await verified(world)).faults.map((fault) => fault.split(': ')[0])).to.deep.equal([id]);
      await tamper('DELETE FROM activity WHERE account_id = ? AND id = ?', accountId, id);
      await tamper('INSERT INTO unsealed_activity (account_id, activity_id) VALUES (?, ?)', accountId, id);
      expect((await verified(world)).faults).to.have.length(1);
      await tamper('DELETE FROM unsealed_activity WHERE account_id = ?', accountId);
      expect((await verified(world)).faults).to.deep.equal([]);
    }
  });
});
