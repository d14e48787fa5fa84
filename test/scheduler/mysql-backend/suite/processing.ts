import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { backoffStrategies, type Agenda, type Job } from 'agenda';
import { group, inMilliseconds, storedJob, until, type BackendFactory } from './backend-suite.js';

/** Running jobs: order, limits, failures, retries, stopping. */
export function processingSuite(factory: BackendFactory): void {
  group('running jobs', factory, (bench) => {
    let agenda: Agenda;
    const ran: unknown[] = [];

    beforeEach(async () => {
      ran.length = 0;
      agenda = await bench.agenda();
    });

    /** Defines a job that notes its data. */
    function define(name = 'note', options: Parameters<Agenda['define']>[2] = {}, milliseconds = 0): void {
      agenda.define(
        name,
        async (job: Job) => {
          ran.push(job.attrs.data);
          if (milliseconds > 0) await sleep(milliseconds);
        },
        options,
      );
    }

    it('runs a job that was there before the start, once', async () => {
      define();
      await agenda.now('note', 1);
      await agenda.start();
      await until('it ran', () => ran.length > 0);
      await sleep(60);
      expect(ran).to.deep.equal([1]);
    });

    it('runs a job that is made after the start', async () => {
      define();
      await agenda.start();
      await agenda.now('note', 1);
      await until('it ran', () => ran.length === 1);
    });

    it('runs a scheduled job at its time, not before', async () => {
      define();
      await agenda.start();
      const at = inMilliseconds(120);
      await agenda.schedule(at, 'note', 1);
      await until('it ran', () => ran.length === 1);
      expect(Date.now()).to.be.at.least(at.getTime());
    });

    it('afterwards the job is finished, free and without a next run', async () => {
      define();
      await agenda.start();
      const made = await agenda.now('note', 1);
      await until(
        'it finished',
        async () => (await storedJob(bench.backend, made.attrs)).lastFinishedAt !== undefined,
      );
      const { lockedAt, nextRunAt, lastRunAt, lastFinishedAt, failedAt } = await storedJob(
        bench.backend,
        made.attrs,
      );
      expect([lockedAt, nextRunAt, failedAt]).to.deep.equal([undefined, null, undefined]);
      expect(lastFinishedAt!.getTime()).to.be.at.least(lastRunAt!.getTime());
    });

    it('a repeated job runs again and again, and keeps a next run', async () => {
      define();
      await agenda.every(40, 'note', 'again');
      await agenda.start();
      await until('it ran three times', () => ran.length >= 3);
      expect((await agenda.queryJobs({ name: 'note' })).jobs[0]!.nextRunAt).to.be.instanceOf(Date);
      expect((await agenda.queryJobs({})).total).to.equal(1);
    });

    it('does not run disabled jobs, jobs of others, and removed ones', async () => {
      define();
      const [disabled, removed] = [await agenda.now('note', 'disabled'), await agenda.now('note', 'removed')];
      await agenda.disable({ id: disabled.attrs._id! });
      await removed.remove();
      await agenda.now('unknown', 'unknown');
      await agenda.now('note', 'yes');
      await agenda.start();
      await until('one ran', () => ran.length > 0);
      await sleep(60);
      expect(ran).to.deep.equal(['yes']);
    });

    it('a job that is enabled again runs', async () => {
      define();
      const made = await agenda.now('note', 1);
      await agenda.disable({ name: 'note' });
      await agenda.start();
      await sleep(60);
      expect(ran).to.deep.equal([]);
      await agenda.enable({ id: made.attrs._id! });
      await until('it ran', () => ran.length === 1);
    });

    it('runs the most important first', async () => {
      define('note', { concurrency: 1 });
      const when = inMilliseconds(-5);
      for (const priority of ['low', 'highest', 'normal', 'lowest', 'high'] as const)
        await agenda.create('note', priority).priority(priority).schedule(when).save();
      await agenda.start();
      await until('all ran', () => ran.length === 5);
      expect(ran).to.deep.equal(['highest', 'high', 'normal', 'low', 'lowest']);
    });

    it('runs no more of a name at a time than it may', async () => {
      let running = 0;
      let most = 0;
      agenda.define(
        'count',
        async () => {
          most = Math.max(most, ++running);
          await sleep(15);
          running--;
          ran.push(1);
        },
        { concurrency: 2 },
      );
      for (let count = 0; count < 8; count++) await agenda.now('count');
      await agenda.start();
      await until('all ran', () => ran.length === 8);
      expect(most).to.equal(2);
    });

    it('runs no more at a time in all than it may', async () => {
      agenda = await bench.agenda({ maxConcurrency: 2 });
      let running = 0;
      let most = 0;
      for (const name of ['a', 'b', 'c'])
        agenda.define(name, async () => {
          most = Math.max(most, ++running);
          await sleep(15);
          running--;
          ran.push(1);
        });
      for (const name of ['a', 'b', 'c', 'a', 'b', 'c']) await agenda.now(name);
      await agenda.start();
      await until('all ran', () => ran.length === 6);
      expect(most).to.equal(2);
    });

    it('locks no more of a name than it may, and leaves the rest to others', async () => {
      define('note', { lockLimit: 1, concurrency: 5 }, 60);
      for (let count = 0; count < 3; count++) await agenda.now('note', count);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      expect((await agenda.queryJobs({ state: 'running' })).total).to.equal(1);
      await until('all ran', () => ran.length === 3);
    });

    it('locks no more in all than it may', async () => {
      agenda = await bench.agenda({ lockLimit: 1 });
      define('note', {}, 60);
      define('other', {}, 60);
      for (const name of ['note', 'other', 'note']) await agenda.now(name, 1);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      await sleep(10);
      expect((await agenda.queryJobs({ state: 'running' })).total).to.equal(1);
      await until('all ran', () => ran.length === 3);
    });

    it('shares jobs with another agenda, each run once', async () => {
      const other = await bench.agenda();
      for (const each of [agenda, other])
        each.define(
          'share',
          async (job: Job) => void ran.push([each.attrs.name, job.attrs.data, await sleep(5)]),
        );
      await Promise.all(Array.from({ length: 40 }, (_, index) => agenda.now('share', index)));
      await Promise.all([agenda.start(), other.start()]);
      await until('all ran', () => ran.length >= 40);
      await sleep(40);
      const numbers = (ran as [string, number][]).map(([, number]) => number);
      expect(numbers.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 40 }, (_, index) => index));
      expect(new Set((ran as [string, number][]).map(([name]) => name)).size).to.equal(2);
    });

    it('a job that saves itself with new data keeps both the data and the lock', async () => {
      agenda.define('rewrite', async (job: Job) => {
        job.attrs.data = { rewritten: true };
        await job.save();
        ran.push((await storedJob(bench.other, job.attrs)).lockedAt !== undefined);
      });
      await agenda.start();
      const made = await agenda.now('rewrite', {});
      await until(
        'it finished',
        async () => (await storedJob(bench.backend, made.attrs)).lastFinishedAt !== undefined,
      );
      expect(ran).to.deep.equal([true]);
      expect((await storedJob(bench.backend, made.attrs)).data).to.deep.equal({ rewritten: true });
    });

    it('a job that schedules itself anew while it runs, runs again', async () => {
      agenda.define('again', async (job: Job) => {
        ran.push(1);
        if (ran.length < 3) await job.schedule(new Date()).save();
      });
      await agenda.start();
      await agenda.now('again');
      await until('it ran three times', () => ran.length === 3);
    });

    it('a job that another process schedules anew while it runs, runs again', async () => {
      define('note', {}, 50);
      await agenda.start();
      const made = await agenda.now('note', 1);
      await until('it runs', () => ran.length === 1);
      await bench.other.repository.saveJob({ ...made.attrs, nextRunAt: inMilliseconds(20) }, undefined);
      await until('it ran again', () => ran.length === 2);
    });

    it('touch: prolongs the lock and tells how far it is', async () => {
      agenda.define(
        'long',
        async (job: Job) => {
          ran.push('start');
          for (let step = 1; step <= 6; step++) {
            await sleep(50);
            await job.touch(step * 10);
          }
          ran.push('end');
        },
        { lockLifetime: 150 },
      );
      const made = await agenda.now('long');
      await agenda.start();
      await until(
        'half is done',
        async () => ((await storedJob(bench.backend, made.attrs)).progress ?? 0) >= 30,
      );
      await until('it ended', () => ran.includes('end'));
      expect(ran).to.deep.equal(['start', 'end']);
    });

    it('a job that overstays its lock is started again, and the first run changes nothing any more', async () => {
      let lost = 0;
      agenda.on('error', () => lost++);
      agenda.define(
        'stuck',
        async () => {
          ran.push(ran.length);
          if (ran.length === 1) await sleep(250);
          else await sleep(10);
        },
        { lockLifetime: 60 },
      );
      const made = await agenda.now('stuck');
      await agenda.start();
      await until('it ran twice', () => ran.length === 2);
      await until(
        'it finished',
        async () => (await storedJob(bench.backend, made.attrs)).lastFinishedAt !== undefined,
      );
      const { lastFinishedAt } = await storedJob(bench.backend, made.attrs);
      await sleep(260);
      expect((await storedJob(bench.backend, made.attrs)).lastFinishedAt).to.deep.equal(lastFinishedAt);
      expect(lost).to.be.greaterThan(0);
      expect(ran).to.have.length(2);
    });

    it('stop: frees what waits, so that others run it at once', async () => {
      define('note', { concurrency: 1 }, 60);
      for (let count = 0; count < 3; count++) await agenda.now('note', count);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      await agenda.stop(false);
      expect((await bench.backend.repository.queryJobs({ state: 'running' })).total).to.equal(1);
      expect((await bench.backend.repository.queryJobs({ state: 'queued' })).total).to.equal(2);
    });

    it('drain: waits for what runs, and starts nothing more', async () => {
      define('note', { concurrency: 1 }, 60);
      for (let count = 0; count < 2; count++) await agenda.now('note', count);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      const result = await agenda.drain({ closeConnection: false });
      expect(result).to.deep.include({ running: 0, timedOut: false });
      expect((await bench.backend.repository.queryJobs({ state: 'completed' })).total).to.be.at.least(1);
    });

    it('drain: gives up after the time that it was given', async () => {
      define('note', {}, 200);
      await agenda.now('note', 1);
      await agenda.start();
      await until('it runs', () => ran.length === 1);
      expect(await agenda.drain({ timeout: 20, closeConnection: false })).to.deep.include({
        running: 1,
        timedOut: true,
      });
      await until(
        'it finished',
        async () => (await bench.backend.repository.queryJobs({ state: 'completed' })).total === 1,
      );
    });

    it('an agenda can be started again after it was stopped', async () => {
      define();
      await agenda.start();
      await agenda.now('note', 0);
      await until('it ran', () => ran.length === 1);
      await until('it finished', async () => (await agenda.queryJobs({ state: 'completed' })).total === 1);
      await agenda.stop(false);
      // Agenda lets a look for jobs that is under way when it stops go on.
      await sleep(40);
      await agenda.start();
      await agenda.now('note', 1);
      await until('it ran again', () => ran.length === 2);
    });

    it('its figures say what is queued and running', async () => {
      define('note', { concurrency: 1 }, 50);
      for (let count = 0; count < 2; count++) await agenda.now('note', count);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      const stats = await agenda.getRunningStats();
      expect(stats.runningJobs).to.equal(1);
      expect(stats.totalQueueSizeDB).to.equal(1);
      expect((await agenda.getRunningStats(true)).lockedJobs).to.be.an('array');
    });

    it('the old way with a callback works, for success and for failure', async () => {
      agenda.define('done', (_job: Job, done: (error?: Error) => void) => {
        done();
      });
      agenda.define('undone', (_job: Job, done: (error?: Error) => void) => {
        done(new Error('no paper'));
      });
      const [good, bad] = [await agenda.now('done'), await agenda.now('undone')];
      await agenda.start();
      await until(
        'both finished',
        async () =>
          (await storedJob(bench.backend, good.attrs)).lastFinishedAt !== undefined &&
          (await storedJob(bench.backend, bad.attrs)).failedAt !== undefined,
      );
      expect((await storedJob(bench.backend, good.attrs)).failedAt).to.equal(undefined);
      expect((await storedJob(bench.backend, bad.attrs)).failReason).to.equal('no paper');
    });

    it('its events come in order: start, success, complete', async () => {
      define();
      const events: string[] = [];
      for (const event of ['start', 'success', 'fail', 'complete'])
        for (const each of [event, `${event}:note`])
          (agenda as EventEmitter).on(each, () => events.push(each));
      await agenda.start();
      await agenda.now('note', 1);
      await until('it completed', () => events.includes('complete:note'));
      expect(events).to.deep.equal([
        'start',
        'start:note',
        'success',
        'success:note',
        'complete',
        'complete:note',
      ]);
    });
  });

  group('jobs that fail', factory, (bench) => {
    let agenda: Agenda;
    let runs: number;

    beforeEach(async () => {
      agenda = await bench.agenda();
      runs = 0;
    });

    /** Defines a job that fails the first times. */
    function failing(
      times: number,
      options: Parameters<Agenda['define']>[2] = {},
      reason: unknown = new Error('no paper'),
    ): void {
      agenda.define(
        'fail',
        () => {
          runs++;
          // Jobs may throw anything.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          return runs <= times ? Promise.reject(reason) : Promise.resolve();
        },
        options,
      );
    }

    async function failed(made: Job): Promise<boolean> {
      return (await storedJob(bench.backend, made.attrs)).failedAt !== undefined;
    }

    it('keep why, when and how often, and are free again', async () => {
      failing(1);
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it failed', () => failed(made));
      const { failReason, failCount, failedAt, lockedAt, nextRunAt } = await storedJob(
        bench.backend,
        made.attrs,
      );
      expect({ failReason, failCount, lockedAt, nextRunAt }).to.deep.equal({
        failReason: 'no paper',
        failCount: 1,
        lockedAt: undefined,
        nextRunAt: null,
      });
      expect(failedAt!.getTime()).to.be.closeTo(Date.now(), 2_000);
      expect((await agenda.queryJobs({ state: 'failed' })).total).to.equal(1);
    });

    for (const reason of ['a text', { code: 7 }, null] as unknown[])
      it(`by throwing ${JSON.stringify(reason)} are free again too`, async () => {
        failing(1, {}, reason);
        await agenda.start();
        const made = await agenda.now('fail');
        await until('it failed', () => failed(made));
        expect((await storedJob(bench.backend, made.attrs)).lockedAt).to.equal(undefined);
      });

    it('are not run again without a strategy', async () => {
      failing(9);
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it failed', () => failed(made));
      await sleep(60);
      expect(runs).to.equal(1);
    });

    it('are run again until they succeed, and then count from nought', async () => {
      failing(2, { backoff: backoffStrategies.constant({ delay: 15, maxRetries: 5 }) });
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it succeeded', async () => (await storedJob(bench.backend, made.attrs)).failCount === 0);
      expect(runs).to.equal(3);
      expect((await storedJob(bench.backend, made.attrs)).nextRunAt).to.equal(null);
    });

    it('are given up after as many times as the strategy says', async () => {
      failing(99, { backoff: backoffStrategies.constant({ delay: 10, maxRetries: 2 }) });
      let exhausted = 0;
      agenda.on('retry exhausted', () => exhausted++);
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it is given up', () => exhausted === 1);
      await until(
        'it is free',
        async () => (await storedJob(bench.backend, made.attrs)).lockedAt === undefined,
      );
      expect(await storedJob(bench.backend, made.attrs)).to.deep.include({ failCount: 3, nextRunAt: null });
      expect(runs).to.equal(3);
    });

    const strategies = {
      linear: [backoffStrategies.linear({ delay: 30, maxRetries: 3 }), [30, 60, 90]],
      exponential: [backoffStrategies.exponential({ delay: 20, factor: 2, maxRetries: 3 }), [20, 40, 80]],
      'limited exponential': [
        backoffStrategies.exponential({ delay: 20, factor: 2, maxDelay: 30, maxRetries: 3 }),
        [20, 30, 30],
      ],
      combined: [
        backoffStrategies.combine(
          ({ attempt }) => (attempt === 1 ? 10 : null),
          backoffStrategies.constant({ delay: 40, maxRetries: 3 }),
        ),
        [10, 40, 40],
      ],
      'own function': [
        ({ attempt }: { attempt: number }) => (attempt <= 3 ? attempt * 7 : null),
        [7, 14, 21],
      ],
    } as const;
    for (const [what, [backoff, delays]] of Object.entries(strategies))
      it(`wait as long as a strategy says that is ${what}`, async () => {
        failing(99, { backoff });
        const waited: number[] = [];
        let exhausted = false;
        agenda.on('retry', (_job: unknown, details: { delay: number }) => waited.push(details.delay));
        agenda.on('retry exhausted', () => (exhausted = true));
        await agenda.start();
        await agenda.now('fail');
        await until('it is given up', () => exhausted);
        expect(waited).to.deep.equal(delays);
      });

    it('are run again at the stored time, by any process', async () => {
      failing(1, { backoff: backoffStrategies.constant({ delay: 100_000, maxRetries: 3 }) });
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it failed', () => failed(made));
      const stored = await storedJob(bench.other, made.attrs);
      expect(stored.nextRunAt!.getTime() - Date.now()).to.be.within(90_000, 101_000);
      expect((await bench.other.repository.queryJobs({ id: String(stored._id) })).jobs[0]?.state).to.equal(
        'failed',
      );
    });

    it('only for the errors that the strategy takes', async () => {
      failing(9, {
        backoff: backoffStrategies.when(
          ({ error }) => error.message === 'ink',
          backoffStrategies.constant({ delay: 5 }),
        ),
      });
      await agenda.start();
      const made = await agenda.now('fail');
      await until('it failed', () => failed(made));
      await sleep(40);
      expect(runs).to.equal(1);
    });

    it('that repeat run again at their next time, failed or not', async () => {
      failing(1);
      await agenda.every(30, 'fail');
      await agenda.start();
      await until('it ran twice', () => runs >= 2);
    });
  });

  group('jobs that are removed when they are done', factory, (bench) => {
    async function left(): Promise<number> {
      return (await bench.backend.repository.queryJobs()).total;
    }

    it('are removed when their definition says so', async () => {
      const agenda = await bench.agenda();
      agenda.define('once', () => Promise.resolve(), { removeOnComplete: true });
      await agenda.now('once');
      await agenda.start();
      await until('it is removed', async () => (await left()) === 0);
    });

    it('are removed when the agenda says so and their definition nothing', async () => {
      const agenda = await bench.agenda({ removeOnComplete: true });
      agenda.define('once', () => Promise.resolve());
      await agenda.now('once');
      await agenda.start();
      await until('it is removed', async () => (await left()) === 0);
    });

    const kept: [string, boolean, boolean | undefined, 'fail' | 'repeat' | 'succeed'][] = [
      ['that failed', true, undefined, 'fail'],
      ['that repeat', true, undefined, 'repeat'],
      ['of definitions that keep them', true, false, 'succeed'],
      ['of agendas that keep them', false, undefined, 'succeed'],
    ];
    for (const [what, removeOnComplete, own, how] of kept)
      it(`but not those ${what}`, async () => {
        const agenda = await bench.agenda({ removeOnComplete });
        let completed = 0;
        agenda.on('complete', () => completed++);
        agenda.define(
          'once',
          () => (how === 'fail' ? Promise.reject(new Error('no paper')) : Promise.resolve()),
          own === undefined ? {} : { removeOnComplete: own },
        );
        if (how === 'repeat') await agenda.every('1 hour', 'once');
        else await agenda.now('once');
        await agenda.start();
        await until('it completed', () => completed > 0);
        await sleep(20);
        expect(await left()).to.equal(1);
      });
  });

  group('debouncing by an agenda', factory, (bench) => {
    const ran: unknown[] = [];

    async function started(): Promise<Agenda> {
      ran.length = 0;
      const agenda = await bench.agenda({ processEvery: 10 });
      agenda.define('index', (job: Job) => Promise.resolve(void ran.push(job.attrs.data)));
      await agenda.start();
      return agenda;
    }

    it('a burst runs once, with what came last', async () => {
      const agenda = await started();
      for (let version = 0; version < 5; version++)
        await agenda.nowDebounced('index', { key: 1, version }, { 'data.key': 1 }, 80);
      await until('it ran', () => ran.length > 0);
      await sleep(100);
      expect(ran).to.deep.equal([{ key: 1, version: 4 }]);
    });

    it('bursts of two keys run once each', async () => {
      const agenda = await started();
      for (const key of [1, 2, 1, 2]) await agenda.nowDebounced('index', { key }, { 'data.key': key }, 60);
      await until('both ran', () => ran.length === 2);
      await sleep(80);
      expect(ran).to.have.deep.members([{ key: 1 }, { key: 2 }]);
    });

    it('a stream that never pauses runs all the same, after maxWait', async () => {
      const agenda = await started();
      const begun = Date.now();
      while (ran.length === 0 && Date.now() - begun < 2_000) {
        await agenda.nowDebounced('index', { key: 1 }, { 'data.key': 1 }, 60, { maxWait: 150 });
        await sleep(10);
      }
      expect(Date.now() - begun).to.be.within(140, 1_000);
    });

    it('leading: the first of a burst runs at once, the others do not', async () => {
      const agenda = await started();
      for (let version = 0; version < 4; version++) {
        await agenda.nowDebounced('index', { key: 1, version }, { 'data.key': 1 }, 400, {
          strategy: 'leading',
        });
        await until('the first ran', () => ran.length > 0);
        await sleep(15);
      }
      expect(ran).to.have.length(1);
    });
  });
}
