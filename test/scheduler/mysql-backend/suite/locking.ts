import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { JobParameters } from 'agenda';
import { claimNext, group, inMilliseconds, job, storedJob, type BackendFactory } from './backend-suite.js';

/** Claiming jobs, prolonging, losing and freeing their locks, and saving their state. */
export function lockingSuite(factory: BackendFactory): void {
  group('claiming jobs', factory, (bench) => {
    async function save(given: Partial<JobParameters> = {}): Promise<JobParameters> {
      return bench.backend.repository.saveJob(job(given), undefined);
    }

    it('gives a job that is due, and locks it', async () => {
      const saved = await save({ data: { a: 1 } });
      const claimed = await claimNext(bench.backend);
      expect(claimed).to.deep.include({ _id: saved._id, name: 'job', data: { a: 1 } });
      expect(claimed!.lockedAt!.getTime()).to.be.closeTo(Date.now(), 1_000);
      expect((await storedJob(bench.other, saved)).lockedAt!.getTime()).to.be.closeTo(Date.now(), 1_000);
    });

    it('gives nothing where there is none', async () => {
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('gives a job to one claimer only', async () => {
      await save();
      expect(await claimNext(bench.backend)).to.not.equal(undefined);
      expect(await claimNext(bench.other)).to.equal(undefined);
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('gives forty jobs to forty claimers at once, each a different one', async () => {
      await Promise.all(Array.from({ length: 40 }, () => save()));
      const claimed = await Promise.all(
        Array.from({ length: 40 }, (_, index) => claimNext(index % 2 === 0 ? bench.backend : bench.other)),
      );
      const ids = claimed.map((each) => each?._id);
      expect(ids).to.not.include(undefined);
      expect(new Set(ids).size).to.equal(40);
    });

    it('leaves jobs of other names', async () => {
      await save({ name: 'other' });
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('leaves disabled jobs, also when their lock has ended', async () => {
      await save({ disabled: true });
      await save({ disabled: true, lockedAt: inMilliseconds(-600_000) });
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('leaves a job that is due after the next scan, and gives one that is due before', async () => {
      await save({ nextRunAt: inMilliseconds(5_000) });
      expect(await claimNext(bench.backend, 'job', { ahead: 4_000 })).to.equal(undefined);
      expect(await claimNext(bench.backend, 'job', { ahead: 6_000 })).to.not.equal(undefined);
    });

    it('leaves a job that has no next run', async () => {
      await save({ nextRunAt: null });
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('gives a due job however far ahead the scan looks and however long locks live', async () => {
      await save();
      const far = new Date(8.64e15 / 40);
      const claimed = await bench.backend.repository.getNextJobToRun(
        'job',
        far,
        new Date(0),
        undefined,
        undefined,
      );
      expect(claimed).to.not.equal(undefined);
    });

    it('gives the earliest first', async () => {
      for (const [data, milliseconds] of [
        ['second', -2_000],
        ['third', -1_000],
        ['first', -3_000],
      ] as const)
        await save({ data, nextRunAt: inMilliseconds(milliseconds) });
      const order = [
        await claimNext(bench.backend),
        await claimNext(bench.backend),
        await claimNext(bench.backend),
      ];
      expect(order.map((each) => each?.data)).to.deep.equal(['first', 'second', 'third']);
    });

    it('gives the most important of those of one time first, the oldest of equal ones', async () => {
      const nextRunAt = inMilliseconds(-1_000);
      for (const [data, priority] of [
        ['low', -10],
        ['old', 10],
        ['new', 10],
        ['normal', 0],
        ['highest', 20],
      ] as const)
        await save({ data, priority, nextRunAt });
      const order: unknown[] = [];
      for (let count = 0; count < 5; count++) order.push((await claimNext(bench.backend))?.data);
      expect(order).to.deep.equal(['highest', 'old', 'new', 'normal', 'low']);
    });

    it('gives jobs in another order, if the backend was told so', async () => {
      const backend = factory.create({ sort: { priority: 'desc', nextRunAt: 'desc' } });
      await backend.connect();
      for (const [data, priority, milliseconds] of [
        ['c', 0, -3_000],
        ['b', 1, -2_000],
        ['a', 1, -1_000],
      ] as const)
        await save({ data, priority, nextRunAt: inMilliseconds(milliseconds) });
      const order = [await claimNext(backend), await claimNext(backend), await claimNext(backend)];
      expect(order.map((each) => each?.data)).to.deep.equal(['a', 'b', 'c']);
      await backend.disconnect();
    });

    it('says who claimed it', async () => {
      await save();
      const { repository } = bench.backend;
      const options = { lastModifiedBy: 'me' };
      const claimed = await repository.getNextJobToRun(
        'job',
        new Date(),
        inMilliseconds(-1_000),
        undefined,
        options,
      );
      expect(claimed!.lastModifiedBy).to.equal('me');
      expect((await storedJob(bench.backend, claimed!)).lastModifiedBy).to.equal('me');
    });

    it('takes a given moment for that of the lock', async () => {
      await save();
      const now = new Date('2030-01-02T03:04:05.678Z');
      const claimed = await bench.backend.repository.getNextJobToRun(
        'job',
        new Date(),
        inMilliseconds(-1_000),
        now,
        undefined,
      );
      expect(claimed!.lockedAt).to.deep.equal(now);
    });

    it('gives a job again whose lock has ended, before those that are due', async () => {
      await save({ data: 'stuck', nextRunAt: null });
      await bench.backend.repository.saveJobState(
        { ...(await bench.backend.repository.queryJobs()).jobs[0]!, lockedAt: inMilliseconds(-700_000) },
        undefined,
      );
      await save({ data: 'due' });
      expect((await claimNext(bench.other, 'job', { lifetime: 600_000 }))?.data).to.equal('stuck');
      expect((await claimNext(bench.other, 'job', { lifetime: 600_000 }))?.data).to.equal('due');
    });

    it('does not give a job before its lock has ended', async () => {
      await save();
      await claimNext(bench.backend);
      await sleep(30);
      expect(await claimNext(bench.other, 'job', { lifetime: 10_000 })).to.equal(undefined);
      expect(await claimNext(bench.other, 'job', { lifetime: 20 })).to.not.equal(undefined);
    });
  });

  group('claiming with a wrong clock', factory, (bench) => {
    /** Does the work while this process's clock is wrong by so much. */
    async function wrongBy<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
      const right = Date.now;
      Date.now = () => right() + milliseconds;
      try {
        return await work();
      } finally {
        Date.now = right;
      }
    }

    const minutes = 60_000;

    it('a process whose clock is slow leaves a job to which its clock has not come', async () => {
      await bench.backend.repository.saveJob(job(), undefined);
      expect(await wrongBy(-20 * minutes, () => claimNext(bench.other))).to.equal(undefined);
      expect(await claimNext(bench.backend)).to.not.equal(undefined);
    });

    it('a process whose clock is fast leaves a job to which the clock of the database has not come', async () => {
      await bench.backend.repository.saveJob(job({ nextRunAt: inMilliseconds(10 * minutes) }), undefined);
      expect(await wrongBy(20 * minutes, () => claimNext(bench.other))).to.equal(undefined);
    });

    for (const wrong of [-20, 20])
      it(`a process whose clock is wrong by ${wrong} minutes neither steals nor spares a lock`, async () => {
        await bench.backend.repository.saveJob(job({ nextRunAt: inMilliseconds(-60 * minutes) }), undefined);
        await claimNext(bench.backend);
        expect(await wrongBy(wrong * minutes, () => claimNext(bench.other))).to.equal(undefined);
        await sleep(20);
        expect(
          await wrongBy(wrong * minutes, () => claimNext(bench.other, 'job', { lifetime: 10 })),
        ).to.not.equal(undefined);
      });

    it('a lock that a process with a wrong clock prolongs lasts as long as any', async () => {
      await bench.backend.repository.saveJob(job({ nextRunAt: inMilliseconds(-60 * minutes) }), undefined);
      await wrongBy(20 * minutes, async () => {
        const claimed = (await claimNext(bench.backend))!;
        await bench.backend.repository.saveJobState(
          { ...claimed, lockedAt: new Date(Date.now()) },
          undefined,
        );
      });
      await sleep(20);
      expect(await claimNext(bench.other, 'job', { lifetime: 10_000 })).to.equal(undefined);
      expect(await claimNext(bench.other, 'job', { lifetime: 10 })).to.not.equal(undefined);
    });

    it('to its own process a lock seems as old as it is, whatever its clock says', async () => {
      await bench.backend.repository.saveJob(job(), undefined);
      const claimed = (await claimNext(bench.backend))!;
      const seen = await wrongBy(20 * minutes, () => storedJob(bench.other, claimed));
      expect(seen.lockedAt!.getTime() - Date.now() - 20 * minutes).to.be.within(-1_000, 50);
    });
  });

  group('locking one job', factory, (bench) => {
    async function save(given: Partial<JobParameters> = {}): Promise<JobParameters> {
      return bench.backend.repository.saveJob(job(given), undefined);
    }

    it('locks the job that was asked for', async () => {
      await save();
      const wanted = await save({ data: 'wanted' });
      const locked = await bench.backend.repository.lockJob(wanted, { lastModifiedBy: 'me' });
      expect(locked).to.deep.include({ _id: wanted._id, data: 'wanted', lastModifiedBy: 'me' });
      expect((await storedJob(bench.other, wanted)).lockedAt).to.be.instanceOf(Date);
    });

    it('locks a job that is not due yet', async () => {
      const wanted = await save({ nextRunAt: inMilliseconds(60_000) });
      expect(await bench.backend.repository.lockJob(wanted, undefined)).to.not.equal(undefined);
    });

    it('only one of ten succeeds', async () => {
      const wanted = await save();
      const locked = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? bench.backend : bench.other).repository.lockJob(wanted, undefined),
        ),
      );
      expect(locked.filter((each) => each !== undefined)).to.have.length(1);
    });

    const changes: [string, (saved: JobParameters) => JobParameters][] = [
      ['whose next run was changed meanwhile', (saved) => ({ ...saved, nextRunAt: inMilliseconds(1) })],
      ['of another name', (saved) => ({ ...saved, name: 'other' })],
      ['without an id', ({ _id, ...saved }) => saved],
    ];
    for (const [what, change] of changes)
      it(`does not lock one ${what}`, async () => {
        expect(await bench.backend.repository.lockJob(change(await save()), undefined)).to.equal(undefined);
      });

    it('does not lock a disabled or a removed one', async () => {
      const disabled = await save({ disabled: true });
      const removed = await save();
      await bench.backend.repository.removeJobs({ id: removed._id! });
      expect(await bench.backend.repository.lockJob(disabled, undefined)).to.equal(undefined);
      expect(await bench.backend.repository.lockJob(removed, undefined)).to.equal(undefined);
    });
  });

  group('freeing jobs', factory, (bench) => {
    async function claimed(given: Partial<JobParameters> = {}): Promise<JobParameters> {
      await bench.backend.repository.saveJob(job(given), undefined);
      return (await claimNext(bench.backend))!;
    }

    it('a freed job can be claimed again', async () => {
      const mine = await claimed();
      await bench.backend.repository.unlockJob(mine);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.equal(undefined);
      expect(await claimNext(bench.other)).to.not.equal(undefined);
    });

    it('a job that runs, so that it has no next run, is not freed alone', async () => {
      const mine = await claimed();
      await bench.backend.repository.saveJobState({ ...mine, nextRunAt: null }, undefined);
      await bench.backend.repository.unlockJob(mine);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.be.instanceOf(Date);
    });

    it('several are freed by their ids, also those that run', async () => {
      const mine = [await claimed(), await claimed(), await claimed()];
      await bench.backend.repository.saveJobState({ ...mine[0]!, nextRunAt: null }, undefined);
      await bench.backend.repository.unlockJobs([mine[0]!._id!, mine[1]!._id!]);
      const stored = await Promise.all(mine.map((each) => storedJob(bench.backend, each)));
      expect(stored.map((each) => each.lockedAt === undefined)).to.deep.equal([true, true, false]);
    });

    it('nothing is freed where nothing is named', async () => {
      const mine = await claimed();
      await bench.backend.repository.unlockJobs([]);
      await bench.backend.repository.unlockJob(job());
      expect((await storedJob(bench.backend, mine)).lockedAt).to.be.instanceOf(Date);
    });

    it('a lock that nobody claimed is freed by anybody', async () => {
      const saved = await bench.backend.repository.saveJob(job({ lockedAt: new Date() }), undefined);
      await bench.other.repository.unlockJobs([saved._id!]);
      expect((await storedJob(bench.backend, saved)).lockedAt).to.equal(undefined);
    });

    it('who lost the lock does not free it from who took over', async () => {
      const mine = await claimed();
      await sleep(5);
      const theirs = await claimNext(bench.other, 'job', { lifetime: 1 });
      expect(theirs?._id).to.equal(mine._id);
      await bench.backend.repository.unlockJob(mine);
      await bench.backend.repository.unlockJobs([mine._id!]);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.be.instanceOf(Date);
      await bench.other.repository.unlockJobs([mine._id!]);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.equal(undefined);
    });

    it('who claimed twice has lost the first lock too', async () => {
      const first = await claimed();
      await sleep(5);
      const second = await claimNext(bench.backend, 'job', { lifetime: 1 });
      expect(second?._id).to.equal(first._id);
      await bench.backend.repository.unlockJob(first);
      expect((await storedJob(bench.backend, first)).lockedAt).to.be.instanceOf(Date);
    });
  });
}
