import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { backoffStrategies, type Agenda, type Job } from 'agenda';
import { group, storedJob, until, type BackendFactory } from './backend-suite.js';

/** Failures and retries. */
export function failingSuite(factory: BackendFactory): void {
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
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors
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
}
