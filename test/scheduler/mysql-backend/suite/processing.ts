import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { type Agenda, type Job } from 'agenda';
import { group, inMilliseconds, storedJob, until, type BackendFactory } from './backend-suite.js';
import { defineHeld, oneStaysLocked } from './held-jobs.js';

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
      const { letGo } = defineHeld(agenda, ran, { note: { lockLimit: 1, concurrency: 5 } });
      for (let count = 0; count < 3; count++) await agenda.now('note', count);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      await oneStaysLocked(agenda);
      expect(ran).to.have.length(1);
      letGo();
      await until('all ran', () => ran.length === 3);
    });

    it('locks no more in all than it may', async () => {
      agenda = await bench.agenda({ lockLimit: 1 });
      const { letGo } = defineHeld(agenda, ran, { note: {}, other: {} });
      for (const name of ['note', 'other', 'note']) await agenda.now(name, 1);
      await agenda.start();
      await until('one runs', () => ran.length === 1);
      await oneStaysLocked(agenda);
      expect(ran).to.have.length(1);
      letGo();
      await until('all ran', () => ran.length === 3);
    });

    it('shares jobs with another agenda, each run once', async () => {
      const other = await bench.agenda();
      for (const each of [agenda, other])
        each.define('share', async (job: Job) => {
          ran.push([each.attrs.name, job.attrs.data]);
          await sleep(5);
        });
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
      define('note', {}, 300);
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
            await sleep(400);
            await job.touch(step * 10);
          }
          ran.push('end');
        },
        { lockLifetime: 2_000 },
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
          if (ran.length === 1) await sleep(3_000);
          else await sleep(10);
        },
        { lockLifetime: 1_500 },
      );
      const made = await agenda.now('stuck');
      await agenda.start();
      await until('it ran twice', () => ran.length === 2);
      await until(
        'it finished',
        async () => (await storedJob(bench.backend, made.attrs)).lastFinishedAt !== undefined,
      );
      const { lastFinishedAt } = await storedJob(bench.backend, made.attrs);
      await until('the first run has ended', () => lost > 0);
      expect((await storedJob(bench.backend, made.attrs)).lastFinishedAt).to.deep.equal(lastFinishedAt);
      expect(lost).to.be.greaterThan(0);
      expect(ran).to.have.length(2);
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
      define('note', { concurrency: 1 }, 300);
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
}
