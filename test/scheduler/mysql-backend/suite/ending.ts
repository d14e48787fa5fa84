import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { type Agenda, type Job } from 'agenda';
import {
  claimNext,
  group,
  inMilliseconds,
  job,
  storedJob,
  until,
  type BackendFactory,
} from './backend-suite.js';

/** Stopping, jobs that are removed when they are done, and jobs that are put off. */
export function endingSuite(factory: BackendFactory): void {
  group('an agenda that stops', factory, (bench) => {
    let agenda: Agenda;
    const ran: unknown[] = [];

    beforeEach(async () => {
      ran.length = 0;
      agenda = await bench.agenda();
    });

    /** Defines a job that notes its data and takes its time. */
    function define(name: string, options: Parameters<Agenda['define']>[2], milliseconds: number): void {
      agenda.define(
        name,
        async (each: Job) => {
          ran.push(each.attrs.data);
          await sleep(milliseconds);
        },
        options,
      );
    }

    it('stop: frees what waits, so that others run it at once', async () => {
      define('note', { concurrency: 1 }, 400);
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

    for (const how of ['stop', 'drain'] as const)
      it(`${how}: jobs that were claimed ahead of their time are free at once`, async () => {
        agenda = await bench.agenda({ processEvery: 4_000 });
        define('note', {}, 0);
        for (let count = 0; count < 3; count++) await agenda.schedule(inMilliseconds(2_000), 'note', count);
        await agenda.start();
        await until(
          'all are claimed',
          async () => (await agenda.queryJobs({ state: 'running' })).total === 3,
        );
        if (how === 'stop') await agenda.stop(false);
        else await agenda.drain({ closeConnection: false });
        expect((await bench.other.repository.queryJobs({ state: 'scheduled' })).total).to.equal(3);
        expect(ran).to.deep.equal([]);
      });

    it('a claim that is under way when it stops gives its job back', async () => {
      const saved = await bench.backend.repository.saveJob(job(), undefined);
      const claiming = claimNext(bench.backend);
      await bench.backend.notificationChannel!.disconnect();
      expect(await claiming).to.equal(undefined);
      expect((await storedJob(bench.other, saved)).lockedAt).to.equal(undefined);
    });

    it('jobs that have started, and those of others, stay locked when it stops', async () => {
      for (let count = 0; count < 3; count++) await bench.backend.repository.saveJob(job(), undefined);
      const started = (await claimNext(bench.backend))!;
      await bench.backend.repository.saveJobState(started, undefined);
      const [waiting, theirs] = [(await claimNext(bench.backend))!, (await claimNext(bench.other))!];
      await bench.backend.notificationChannel!.disconnect();
      const stored = await Promise.all(
        [started, waiting, theirs].map((each) => storedJob(bench.other, each)),
      );
      expect(stored.map((each) => each.lockedAt !== undefined)).to.deep.equal([true, false, true]);
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
      agenda.define('index', (each: Job) => Promise.resolve(void ran.push(each.attrs.data)));
      await agenda.start();
      return agenda;
    }

    it('a burst runs once, with what came last', async () => {
      const agenda = await started();
      for (let version = 0; version < 5; version++)
        await agenda.nowDebounced('index', { key: 1, version }, { 'data.key': 1 }, 1_200);
      await until('it ran', () => ran.length > 0);
      await sleep(100);
      expect(ran).to.deep.equal([{ key: 1, version: 4 }]);
    });

    it('bursts of two keys run once each', async () => {
      const agenda = await started();
      for (const key of [1, 2, 1, 2]) await agenda.nowDebounced('index', { key }, { 'data.key': key }, 1_200);
      await until('both ran', () => ran.length === 2);
      await sleep(80);
      expect(ran).to.have.deep.members([{ key: 1 }, { key: 2 }]);
    });

    it('a stream that never pauses runs all the same, after maxWait', async () => {
      const agenda = await started();
      const begun = Date.now();
      while (ran.length === 0 && Date.now() - begun < 20_000) {
        await agenda.nowDebounced('index', { key: 1 }, { 'data.key': 1 }, 60, { maxWait: 150 });
        await sleep(10);
      }
      expect(Date.now() - begun).to.be.within(140, 19_000);
    });

    it('leading: the first of a burst runs at once, the others do not', async () => {
      const agenda = await started();
      for (let version = 0; version < 4; version++) {
        await agenda.nowDebounced('index', { key: 1, version }, { 'data.key': 1 }, 5_000, {
          strategy: 'leading',
        });
        await until('the first ran', () => ran.length > 0);
        await sleep(15);
      }
      expect(ran).to.have.length(1);
    });
  });
}
