import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { JobParameters } from 'agenda';
import { claimNext, group, inMilliseconds, job, storedJob, type BackendFactory } from './backend-suite.js';

/** Claiming jobs whose process has died in the middle. */
export function cutOffSuite(factory: BackendFactory): void {
  group('claiming a job of a process that has died', factory, (bench) => {
    const repeated = { type: 'single', repeatInterval: '1 day' } as const;

    /** The job as it is claimed after the death of a process that had claimed it, and begun to run it unless told otherwise. */
    async function takenOver(
      given: Partial<JobParameters>,
      state: Partial<JobParameters> = { lastRunAt: new Date(), nextRunAt: inMilliseconds(86_400_000) },
    ): Promise<JobParameters> {
      await bench.backend.repository.saveJob(job(given), undefined);
      const claimed = await claimNext(bench.backend, 'job', { lifetime: 10_000, ahead: 5_000 });
      await bench.backend.repository.saveJobState({ ...claimed!, ...state }, undefined);
      await sleep(20);
      return (await claimNext(bench.other, 'job', { lifetime: 10 }))!;
    }

    it('gives a repeated one to be run at once, and stores that', async () => {
      for (const repeat of [repeated, { repeatAt: '3:30pm' }]) {
        const again = await takenOver(repeat);
        expect(again.nextRunAt!.getTime()).to.be.closeTo(Date.now(), 1_000);
        expect(again.nextRunAt!.getTime()).to.be.at.most(Date.now());
        expect((await storedJob(bench.backend, again)).nextRunAt).to.deep.equal(again.nextRunAt);
        await bench.backend.repository.purgeAllJobs();
      }
    });

    it('the next run that its end says is stored', async () => {
      const again = await takenOver(repeated);
      delete again.lockedAt;
      const next = inMilliseconds(86_400_000);
      await bench.other.repository.saveJobState(
        { ...again, nextRunAt: next, lastFinishedAt: new Date() },
        undefined,
      );
      expect((await storedJob(bench.backend, again)).nextRunAt).to.deep.equal(next);
    });

    it('leaves the time of a repeated one that had not begun, or had come to its end', async () => {
      const soon = inMilliseconds(4_000);
      expect((await takenOver({ ...repeated, nextRunAt: soon }, {})).nextRunAt).to.deep.equal(soon);
      await bench.backend.repository.purgeAllJobs();
      const ended = { lastRunAt: new Date(), lastFinishedAt: new Date(), nextRunAt: inMilliseconds(9_000) };
      expect((await takenOver(repeated, ended)).nextRunAt).to.deep.equal(ended.nextRunAt);
    });

    it('leaves the time that somebody has set anew for one that runs once', async () => {
      const later = inMilliseconds(60_000);
      const again = await takenOver({}, { lastRunAt: new Date(), nextRunAt: later });
      expect(again.nextRunAt).to.deep.equal(later);
    });
  });
}
