import { expect } from 'chai';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { minute } from '../../../src/clock.js';
import { newId } from '../../../src/entities/id.js';
import {
  ActivitiesDocument,
  ActivityVerificationDocument,
  VerifyActivitiesDocument,
  type ActivityVerificationQuery,
} from '../../../src/generated/operations.js';
import { countFaultyLogs } from '../../../src/queries/metrics.query.js';
import { backgroundJobs } from '../../../src/scheduler/jobs.js';
import { claimNext, keepOutcome } from '../../../src/services/activity/activity-verification.record.js';
import { sealedEntries, sealerOf, verified, verifierOf } from '../../support/activity-log.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Person } from '../../support/world.js';

type Verification = NonNullable<ActivityVerificationQuery['activityVerification']>;

describe('LXP-14 the gateway verifies the activity log and shows the result', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let dataSource: DataSource;
  let world: World;
  let accountId: string;
  const logged: { msg: string; accountId?: string; faults?: number }[] = [];

  // The background jobs are off, so that each test decides when a process verifies a log.
  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    ({ dataSource } = gateway.gateway);
  });

  beforeEach(async () => {
    world = await World.create({ gateway });
    ({ accountId } = world);
    logged.splice(0);
  });

  afterEach(() => {
    gateway.clock.reset();
  });

  after(() => gateway.stop());

  async function shown(person: Person = world.superadmin): Promise<Verification | null> {
    return (await person.client.run(ActivityVerificationDocument)).activityVerification ?? null;
  }

  async function request(person: Person = world.superadmin): Promise<Verification> {
    const { verifyActivities } = await person.client.run(VerifyActivitiesDocument);
    return verifyActivities.activityVerification;
  }

  /** Runs one round of the background job; returns whether there was a log to verify. */
  function round(verifications = verifierOf(gateway)): Promise<boolean> {
    const log = pino(
      { level: 'error' },
      { write: (line: string) => logged.push(JSON.parse(line) as (typeof logged)[number]) },
    );
    const job = backgroundJobs(
      { ...gateway.gateway.services, activityVerifications: verifications },
      log,
    ).find(({ name }) => name === 'verify activities');
    return job!.run();
  }

  async function resultOf(person: Person = world.superadmin): Promise<NonNullable<Verification['result']>> {
    await request(person);
    while (await round());
    const verification = await shown(person);
    expect(verification?.runningSince).to.equal(null);
    return verification!.result!;
  }

  /** Runs SQL past the gateway. */
  async function tamper(sql: string, ...parameters: unknown[]): Promise<void> {
    await dataSource.query(sql, parameters);
  }

  it('returns the number of unchanged entries and the head to note, and adds no entry to the log', async () => {
    await sealedEntries(world, 5);
    await world.group();
    expect(await shown()).to.equal(null);
    const before = gateway.clock.now().getTime();
    const { verifiedAt, ...result } = await resultOf();
    const { head } = await verified(world);
    expect(result).to.deep.equal({
      entries: 5,
      waitingEntries: 1,
      head: `${head.sequence}:${head.hash}`,
      faultCount: 0,
      faults: [],
    });
    expect(new Date(verifiedAt).getTime()).to.be.within(before, gateway.clock.now().getTime());
    const { activities } = await world.superadmin.client.run(ActivitiesDocument);
    expect(activities.totalCount).to.equal(6);
    expect(logged).to.deep.equal([]);
  });

  it('reports a changed entry with its current content, logs an error, and finds no fault after the change is undone', async () => {
    const ids = await sealedEntries(world, 5);
    const faultyBefore = await countFaultyLogs(dataSource.manager);
    const change = 'UPDATE activity SET details = REPLACE(details, ?, ?) WHERE account_id = ? AND id = ?';
    await tamper(change, 'Schäfer', 'Meier', accountId, ids[2]);
    const { faultCount, faults } = await resultOf();
    expect(faultCount).to.equal(1);
    const [fault] = faults;
    expect(fault).to.deep.include({ reason: 'CHANGED', sequence: 3, activityId: ids[2] });
    expect(fault?.message).to.equal('Eintrag 3 wurde geändert oder an eine andere Stelle gesetzt.');
    expect(fault?.activity?.text).to.contain('Meier');
    expect(logged.map((line) => [line.accountId, line.faults])).to.deep.equal([[accountId, 1]]);
    expect(await countFaultyLogs(dataSource.manager)).to.equal(faultyBefore + 1);

    await tamper(change, 'Meier', 'Schäfer', accountId, ids[2]);
    expect((await resultOf()).faultCount).to.equal(0);
    expect(await countFaultyLogs(dataSource.manager)).to.equal(faultyBefore);
  });

  it('reports a removed entry by its place, without content', async () => {
    const ids = await sealedEntries(world, 5);
    await tamper('DELETE FROM activity WHERE account_id = ? AND id = ?', accountId, ids[1]);
    const { faults } = await resultOf();
    expect(faults).to.deep.equal([
      {
        reason: 'REMOVED',
        sequence: 2,
        activityId: ids[1],
        message: 'Eintrag 2 wurde entfernt oder unlesbar gemacht.',
        activity: null,
      },
    ]);
  });

  it('finds a log that was changed and chained anew without the key', async () => {
    const ids = await sealedEntries(world, 5);
    await tamper('UPDATE activity SET ip_address = NULL WHERE account_id = ? AND id = ?', accountId, ids[0]);
    for (const table of ['activity_seal', 'activity_chain'])
      await tamper(`DELETE FROM ${table} WHERE account_id = ?`, accountId);
    for (const id of ids)
      await tamper('INSERT INTO unsealed_activity (account_id, activity_id) VALUES (?, ?)', accountId, id);
    await sealerOf(gateway, 'another key, of whoever has the database').sealAccount(accountId);
    const { faults } = await resultOf();
    expect(faults.map(({ reason, activityId }) => [reason, activityId])).to.deep.equal(
      ids.map((id) => ['NOT_SEALED', id]),
    );
  });

  it('finds entries cut off at the end since the last verification without a fault, every time', async () => {
    await sealedEntries(world, 6);
    const good = await resultOf();
    const [end] = await dataSource.query<{ hash: Buffer }[]>(
      'SELECT hash FROM activity_seal WHERE account_id = ? AND sequence = 4',
      [accountId],
    );
    await tamper(
      'DELETE a FROM activity a JOIN activity_seal s ON s.account_id = a.account_id AND s.activity_id = a.id WHERE a.account_id = ? AND s.sequence > 4',
      accountId,
    );
    await tamper('DELETE FROM activity_seal WHERE account_id = ? AND sequence > 4', accountId);
    await tamper(
      'UPDATE activity_chain SET sequence = 4, hash = ? WHERE account_id = ?',
      end?.hash,
      accountId,
    );
    expect((await verified(world)).faults, 'the chain by itself').to.deep.equal([]);
    for (let times = 0; times < 2; times++) {
      const { faults, head } = await resultOf();
      expect(faults.map(({ reason, activityId }) => [reason, activityId])).to.deep.equal([
        ['HEAD_MISSING', null],
      ]);
      expect(head).not.to.equal(good.head);
    }
  });

  it('reports faults of unreadable entries as well, and lists the first hundred of many', async () => {
    const ids = await sealedEntries(world, 5);
    for (const [id, details] of [
      [ids[0], '{'],
      [ids[1], '{}'],
      [ids[2], 'null'],
    ])
      await tamper('UPDATE activity SET details = ? WHERE account_id = ? AND id = ?', details, accountId, id);
    await tamper("UPDATE activity SET type = 'NONSENSE' WHERE account_id = ? AND id = ?", accountId, ids[3]);
    await tamper('UPDATE activity SET ip_address = NULL WHERE account_id = ?', accountId);
    await tamper(
      `INSERT INTO unsealed_activity (account_id, activity_id) VALUES ${Array(100).fill('(?, ?)').join(', ')}`,
      ...Array.from({ length: 100 }, () => [accountId, newId()]).flat(),
    );
    const { faults, faultCount } = await resultOf();
    expect(faultCount).to.equal(105);
    expect(faults).to.have.length(100);
    expect(faults.slice(0, 5).map(({ activityId }) => activityId)).to.deep.equal(ids);
    expect(faults.slice(0, 5).map(({ activity }) => activity?.id ?? null)).to.deep.equal([
      null,
      null,
      null,
      null,
      ids[4],
    ]);
  });

  it('verifies once for two requests at the same time, whatever the number of processes', async () => {
    await sealedEntries(world, 5);
    const manager = await quickUser(world, { role: 'MANAGER' });
    const [one, other] = await Promise.all([request(), request(manager)]);
    expect(one.runningSince).to.be.a('string');
    expect(other.runningSince).to.equal(one.runningSince);
    expect((await request()).runningSince).to.equal(one.runningSince);
    const ran = await Promise.all([1, 2, 3].map(() => round()));
    expect(ran.filter((did) => did)).to.have.length(1);
    expect(await round()).to.equal(false);
    expect((await shown(manager))?.result?.faultCount).to.equal(0);
  });

  it('begins again after its process was killed, and ignores a late result of that process', async () => {
    await sealedEntries(world, 5);
    const earlier = await resultOf();
    await world.group();
    await sealerOf(gateway).sealAccount(accountId);
    await request();
    const now = gateway.clock.now();
    const killed = await claimNext(dataSource.manager, newId(), now, new Date(now.getTime() - minute));
    expect(killed?.accountId).to.equal(accountId);
    expect(await round()).to.equal(false);
    const meanwhile = await shown();
    expect(meanwhile?.runningSince).to.be.a('string');
    expect(meanwhile?.result).to.deep.equal(earlier);

    gateway.clock.advance(minute + 1_000);
    expect(await round()).to.equal(true);
    const late = { verifiedAt: now, waiting: 0, head: null, soundHead: null, faultCount: 0, faults: [] };
    expect(await keepOutcome(dataSource.manager, killed!, { ...late, entries: 99 })).to.equal(false);
    expect((await shown())?.result?.entries)
      .to.be.greaterThan(5)
      .and.lessThan(99);
  });

  it('begins again in another process after a shutdown, and in the restarted process after a crash', async () => {
    await sealedEntries(world, 5);
    await request();
    const ending = verifierOf(gateway);
    const running = round(ending);
    ending.stop();
    expect(await running).to.equal(false);
    expect(await round(ending)).to.equal(false);
    const now = gateway.clock.now();
    await claimNext(dataSource.manager, newId(), now, new Date(now.getTime() - minute));
    await gateway.gateway.takeUpAbandonedWork();
    expect(await round()).to.equal(true);
    expect((await shown())?.result?.faultCount).to.equal(0);
  });

  it('runs every night for every confirmed account, and first for users who request it', async () => {
    const other = await World.create({ gateway });
    await sealedEntries(world, 5);
    await dataSource.query('UPDATE account SET confirmed_at = NULL WHERE id = ?', [other.accountId]);
    let renewals = 0;
    const renewLock = (): Promise<void> => {
      renewals++;
      return Promise.resolve();
    };
    await verifierOf(gateway).requestAll(renewLock);
    expect(renewals).to.be.greaterThan(0);
    expect(await shown(other.superadmin)).to.equal(null);
    await dataSource.query('UPDATE account SET confirmed_at = created_at WHERE id = ?', [other.accountId]);
    await verifierOf(gateway).requestAll(renewLock);
    // The youngest account is the last of the night, unless a user requests its verification.
    await request(other.superadmin);
    await round();
    expect((await shown(other.superadmin))?.result?.faultCount).to.equal(0);
    expect((await shown())?.runningSince).to.be.a('string');
    while (await round());
    expect((await shown())?.result?.entries).to.equal(5);
  });

  it('is refused to viewers who see only a part of the log, or none', async () => {
    const group = await world.group();
    await resultOf();
    for (const person of [
      await quickUser(world, { role: 'GROUP_MANAGER', groups: [group] }),
      await quickUser(world, { groups: [group] }),
    ]) {
      await person.client.refused('FORBIDDEN', ActivityVerificationDocument);
      await person.client.refused('FORBIDDEN', VerifyActivitiesDocument);
    }
  });

  it("covers only the viewer's account, whatever the faults in the logs of others", async () => {
    const ids = await sealedEntries(world, 5);
    const other = await World.create({ gateway });
    await sealedEntries(other, 4);
    await tamper('UPDATE activity SET ip_address = NULL WHERE account_id = ? AND id = ?', accountId, ids[2]);
    expect((await resultOf()).faultCount).to.equal(1);
    expect(await shown(other.superadmin)).to.equal(null);
    const result = await resultOf(other.superadmin);
    expect([result.entries, result.faultCount]).to.deep.equal([4, 0]);
    expect((await shown())?.result?.faultCount).to.equal(1);
  });
});
