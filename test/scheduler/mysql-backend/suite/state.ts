import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { JobParameters } from 'agenda';
import { claimNext, group, job, rejection, storedJob, type BackendFactory } from './backend-suite.js';

/** What the processor stores of a job, and who may. */
export function stateSuite(factory: BackendFactory): void {
  group("saving a job's state", factory, (bench) => {
    const moment = new Date('2031-05-06T07:08:09.123Z');

    async function claimed(given: Partial<JobParameters> = {}): Promise<JobParameters> {
      await bench.backend.repository.saveJob(job(given), undefined);
      return (await claimNext(bench.backend))!;
    }

    const states: Partial<JobParameters>[] = [
      { lastRunAt: moment },
      { lastFinishedAt: moment },
      { nextRunAt: moment },
      { nextRunAt: null },
      { progress: 0 },
      { progress: 99.5 },
      { failCount: 0 },
      { failCount: 4, failReason: 'ä 🙈', failedAt: moment },
      { failReason: 'x'.repeat(100_000) },
    ];
    for (const state of states)
      it(`keeps ${JSON.stringify(state).slice(0, 60)}`, async () => {
        const mine = await claimed();
        await bench.backend.repository.saveJobState({ ...mine, ...state }, { lastModifiedBy: 'me' });
        expect(await storedJob(bench.other, mine)).to.deep.include({ ...state, lastModifiedBy: 'me' });
      });

    it('keeps nothing that users say of the job', async () => {
      const mine = await claimed({ data: 1 });
      await bench.backend.repository.saveJobState(
        { ...mine, data: 2, priority: 9, disabled: true },
        undefined,
      );
      expect(await storedJob(bench.backend, mine)).to.deep.include({ data: 1, priority: 0, disabled: false });
    });

    it('takes away what is over', async () => {
      const mine = await claimed({ failCount: 2, failReason: 'x', failedAt: moment, progress: 5 });
      const { failReason: _, progress: __, ...rest } = mine;
      await bench.backend.repository.saveJobState(rest, undefined);
      const { failReason, progress, failCount } = await storedJob(bench.backend, mine);
      expect({ failReason, progress, failCount }).to.deep.equal({
        failReason: undefined,
        progress: undefined,
        failCount: 2,
      });
    });

    it('without a lock frees the job', async () => {
      const { lockedAt: _, ...mine } = await claimed();
      await bench.backend.repository.saveJobState(mine, undefined);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.equal(undefined);
      expect(await claimNext(bench.other)).to.not.equal(undefined);
    });

    it('with a newer lock prolongs it', async () => {
      const mine = await claimed();
      await sleep(40);
      await bench.backend.repository.saveJobState({ ...mine, lockedAt: new Date() }, undefined);
      expect(await claimNext(bench.other, 'job', { lifetime: 30 })).to.equal(undefined);
    });

    it('with the same lock does not prolong it', async () => {
      const mine = await claimed();
      await sleep(40);
      await bench.backend.repository.saveJobState({ ...mine, progress: 1 }, undefined);
      expect(await claimNext(bench.other, 'job', { lifetime: 30 })).to.not.equal(undefined);
    });

    for (const reason of [{ code: 'E_PAPER' }, ['x'], 42, Symbol('x'), { toString: null }] as unknown[])
      it(`a reason that is ${typeof reason} does not keep the job locked`, async () => {
        const { lockedAt: _, ...mine } = await claimed();
        await bench.backend.repository.saveJobState({ ...mine, failReason: reason as string }, undefined);
        const stored = await storedJob(bench.backend, mine);
        expect(stored.lockedAt).to.equal(undefined);
        expect(stored.failReason).to.be.a('string');
      });

    it('rejects for a job without an id, for a removed one, and for another name', async () => {
      const mine = await claimed();
      const { repository } = bench.backend;
      expect(await rejection(repository.saveJobState(job(), undefined))).to.match(/without an id/);
      expect(await rejection(repository.saveJobState({ ...mine, name: 'x' }, undefined))).to.match(
        /cannot be updated/,
      );
      await repository.removeJobs({ id: mine._id! });
      expect(await rejection(repository.saveJobState(mine, undefined))).to.match(/cannot be updated/);
    });

    it('rejects for who lost the lock, and changes nothing', async () => {
      const mine = await claimed();
      await sleep(5);
      const theirs = (await claimNext(bench.other, 'job', { lifetime: 1 }))!;
      const { lockedAt: _, ...finished } = mine;
      const late = { ...finished, lastFinishedAt: moment, nextRunAt: moment, failCount: 7 };
      expect(await rejection(bench.backend.repository.saveJobState(late, undefined))).to.match(
        /lock was lost/,
      );
      const stored = await storedJob(bench.other, mine);
      expect(stored.lockedAt).to.be.instanceOf(Date);
      expect([stored.lastFinishedAt, stored.failCount]).to.deep.equal([undefined, undefined]);
      await bench.other.repository.saveJobState({ ...theirs, lastRunAt: moment }, undefined);
      expect((await storedJob(bench.other, mine)).lastRunAt).to.deep.equal(moment);
    });

    it('rejects for who lost the lock also after it was freed again', async () => {
      const mine = await claimed();
      await sleep(5);
      const { lockedAt: _, ...theirs } = (await claimNext(bench.other, 'job', { lifetime: 1 }))!;
      await bench.other.repository.saveJobState({ ...theirs, nextRunAt: null }, undefined);
      expect(await rejection(bench.backend.repository.saveJobState(mine, undefined))).to.match(
        /lock was lost/,
      );
      expect((await storedJob(bench.backend, mine)).nextRunAt).to.equal(null);
    });

    it('who overstayed the lock may still finish if nobody took over', async () => {
      const { lockedAt: _, ...mine } = await claimed();
      await sleep(5);
      await bench.backend.repository.saveJobState({ ...mine, lastFinishedAt: moment }, undefined);
      expect((await storedJob(bench.backend, mine)).lastFinishedAt).to.deep.equal(moment);
    });

    it('saving the same twice is no loss of the lock', async () => {
      const mine = await claimed();
      await bench.backend.repository.saveJobState(mine, undefined);
      await bench.backend.repository.saveJobState(mine, undefined);
      expect((await storedJob(bench.backend, mine)).lockedAt).to.be.instanceOf(Date);
    });

    it('a next run that was set while the job ran stays', async () => {
      const mine = await claimed();
      const running = { ...mine, nextRunAt: null };
      await bench.backend.repository.saveJobState(running, undefined);
      await bench.other.repository.saveJob({ ...mine, nextRunAt: moment }, undefined);
      const { lockedAt: _, ...finished } = running;
      await bench.backend.repository.saveJobState(finished, undefined);
      expect(await storedJob(bench.backend, mine)).to.deep.include({ nextRunAt: moment });
    });

    it('a next run that was set between claim and start stays', async () => {
      const mine = await claimed();
      await bench.other.repository.saveJob({ ...mine, nextRunAt: moment }, undefined);
      await bench.backend.repository.saveJobState({ ...mine, nextRunAt: null }, undefined);
      expect(await storedJob(bench.backend, mine)).to.deep.include({ nextRunAt: moment });
    });

    it('a job that was never claimed is saved as it is given', async () => {
      const saved = await bench.backend.repository.saveJob(job(), undefined);
      await bench.backend.repository.saveJobState(
        { ...saved, lockedAt: moment, lastRunAt: moment },
        undefined,
      );
      expect((await storedJob(bench.backend, saved)).lastRunAt).to.deep.equal(moment);
      expect((await storedJob(bench.backend, saved)).lockedAt).to.be.instanceOf(Date);
    });

    it('a process that runs the job for its claimer is fenced as the claimer is', async () => {
      const mine = await claimed();
      const forked = await storedJob(bench.other, mine);
      await bench.other.repository.saveJobState({ ...forked, lockedAt: new Date(), progress: 50 }, undefined);
      expect((await storedJob(bench.backend, mine)).progress).to.equal(50);
      await sleep(5);
      await claimNext(bench.backend, 'job', { lifetime: 1 });
      expect(await rejection(bench.other.repository.saveJobState(forked, undefined))).to.match(
        /lock was lost/,
      );
    });
  });
}
