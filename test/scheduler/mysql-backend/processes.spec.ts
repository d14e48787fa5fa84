import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { until } from './suite/backend-suite.js';
import { repetitions } from '../../support/repetitions.js';
import { Workshop, type Run } from './workers.js';

const manyJobs = repetitions({ usual: 100, continuous: 300, thorough: 2_000 });

function expectOnceEach(runs: readonly Run[], count: number): void {
  expect(runs.map((run) => run.number).sort((a, b) => a - b)).to.deep.equal(
    Array.from({ length: count }, (_, number) => number),
  );
}

describe('Jobs that several processes run', function () {
  // A fraction of it is enough on a machine that has nothing else to do.
  this.timeout(120_000);
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.open();
  });

  afterEach(() => workshop.close());

  it(`four processes run ${manyJobs} jobs, each exactly once, and all four take part`, async () => {
    await workshop.order(manyJobs);
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => workshop.hire({ name, processEvery: 30, lockLimit: 60 })),
    );
    await workshop.tell('start');
    await workshop.finished(100_000);
    const runs = await workshop.runs();
    expectOnceEach(runs, manyJobs);
    for (const name of ['a', 'b', 'c', 'd'])
      expect(runs.filter((run) => run.worker === name).length, name).to.be.greaterThan(0);
  });

  it('a process that is killed while it runs jobs: they run again when their locks have ended, never at the same time', async () => {
    const lockLifetime = 1_500;
    await workshop.order(5);
    await workshop.hire({ name: 'next', lockLifetime, runMilliseconds: 20 });
    // It looks for jobs only once, so that it does not take over from itself.
    await workshop.hire({ name: 'killed', lockLifetime, runMilliseconds: 10_000, processEvery: 60_000 });
    await workshop.tell('start', 'killed');
    await until('all run', async () => (await workshop.runs()).length === 5);
    await workshop.kill('killed');
    const locks = await workshop.locks();
    expect(locks.size).to.equal(5);
    await workshop.tell('start', 'next');
    await workshop.finished(100_000);
    const runs = await workshop.runs();
    expect(runs.map((run) => run.worker)).to.deep.equal([
      ...Array<string>(5).fill('killed'),
      ...Array<string>(5).fill('next'),
    ]);
    expectOnceEach(runs.slice(5), 5);
    for (const run of runs.slice(5))
      expect(run.startedAt - (locks.get(run.number) ?? 0)).to.be.at.least(lockLifetime * 1_000);
  });

  it('a repeated job of a process that is killed runs again when its lock has ended, and not only at its next time', async () => {
    const lockLifetime = 1_500;
    await workshop.order(1, { type: 'single', repeatInterval: '1 day' });
    await workshop.hire({ name: 'next', lockLifetime });
    await workshop.hire({ name: 'killed', lockLifetime, runMilliseconds: 10_000, processEvery: 60_000 });
    await workshop.tell('start', 'killed');
    await until('it runs', async () => (await workshop.runs()).length === 1);
    await workshop.kill('killed');
    await workshop.tell('start', 'next');
    await workshop.finished(100_000);
    expect((await workshop.runs()).map((run) => run.worker)).to.deep.equal(['killed', 'next']);
    const [job] = (await workshop.backend.repository.queryJobs()).jobs;
    expect(job?.nextRunAt?.getTime()).to.be.closeTo(Date.now() + 24 * 60 * 60_000, 120_000);
  });

  it('a run that overstays its lock neither frees nor overwrites that of the process which took over', async () => {
    const lockLifetime = 2_000;
    await workshop.order(1);
    await workshop.hire({
      name: 'taker',
      lockLifetime,
      runMilliseconds: 3_600,
      touches: true,
      processEvery: 20,
    });
    await workshop.hire({ name: 'slow', lockLifetime, runMilliseconds: 3_200, processEvery: 60_000 });
    await workshop.tell('start', 'slow');
    await until('it runs', async () => (await workshop.runs()).length === 1);
    await workshop.tell('start', 'taker');
    await until('it was taken over', async () => (await workshop.runs()).length === 2);
    await until('the slow one has ended', async () => (await workshop.runs())[0]?.endedAt != null);
    await sleep(50);
    const [job] = (await workshop.backend.repository.queryJobs()).jobs;
    expect([job?.state, job?.lastModifiedBy, job?.lastFinishedAt]).to.deep.equal([
      'running',
      'taker',
      undefined,
    ]);
    await workshop.finished(100_000);
    expect((await workshop.runs()).map((run) => run.worker)).to.deep.equal(['slow', 'taker']);
  });

  for (const [what, ahead] of [
    ['ahead of', 20],
    ['behind', -20],
  ] as const)
    it(`a process whose clock is 20 minutes ${what} that of another steals nothing, and loses nothing`, async () => {
      const lockLifetime = 5_000;
      await workshop.order(60);
      await workshop.pool.query('UPDATE agenda_job SET next_run_at = next_run_at - INTERVAL 1 HOUR');
      await workshop.hire({ name: 'right', lockLifetime, runMilliseconds: 150 });
      await workshop.hire({
        name: 'wrong',
        lockLifetime,
        runMilliseconds: 150,
        aheadMilliseconds: ahead * 60_000,
      });
      await workshop.tell('start');
      await workshop.finished(100_000);
      const runs = await workshop.runs();
      expectOnceEach(runs, 60);
      expect(new Set(runs.map((run) => run.worker)).size).to.equal(2);
    });

  it('two processes that save the same jobs at once leave each of them once', async () => {
    await Promise.all(['a', 'b'].map((name) => workshop.hire({ name })));
    await workshop.tell('saveUnique');
    expect((await workshop.backend.repository.queryJobs()).total).to.equal(20);
    await workshop.tell('saveSingle');
    await workshop.tell('saveSingle');
    expect((await workshop.backend.repository.queryJobs()).total).to.equal(21);
  });

  it('processes that are told to stop finish what they run, and end by themselves', async () => {
    await workshop.order(10);
    await workshop.hire({ name: 'a', runMilliseconds: 200, lockLifetime: 2_000 });
    await workshop.tell('start');
    await until('some run', async () => (await workshop.runs()).length > 0);
    await workshop.tell('stop');
    expect((await workshop.runs()).filter((run) => run.endedAt === null)).to.deep.equal([]);
  });
});
