import { expect } from 'chai';
import { type JobParameters, type RemoveJobsOptions } from 'agenda';
import { claimNext, group, job, type BackendFactory } from './backend-suite.js';

import { dataJobs } from './data-jobs.js';

/** Changing many jobs at once. */
export function bulkSuite(factory: BackendFactory): void {
  group('removing, disabling and enabling many jobs', factory, (bench) => {
    /** Jobs named a to d, with the data from above. */
    async function four(): Promise<Record<string, JobParameters>> {
      const saved: Record<string, JobParameters> = {};
      for (const [name, data] of Object.entries(dataJobs))
        saved[name] = await bench.backend.repository.saveJob(job({ name, data }), undefined);
      return saved;
    }

    const criteria: [string, (saved: Record<string, JobParameters>) => RemoveJobsOptions, string][] = [
      ['an id', ({ a }) => ({ id: a!._id! }), 'a'],
      ['several ids', ({ a, c }) => ({ ids: [a!._id!, c!._id!] }), 'ac'],
      ['an unknown id', () => ({ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }), ''],
      ['an id that cannot be one', () => ({ id: "' OR 1=1 --" }), ''],
      ['a name', () => ({ name: 'b' }), 'b'],
      ['several names', () => ({ names: ['b', 'd', 'x'] }), 'bd'],
      ['all names but some', () => ({ notNames: ['b', 'd'] }), 'ac'],
      ['data', () => ({ data: { to: { city: 'Köln' } } }), 'ac'],
      ['a name and data', () => ({ name: 'a', data: { kind: 'letter' } }), 'a'],
      ['a name and the id of another', ({ a }) => ({ id: a!._id!, name: 'b' }), ''],
      ['nothing at all', () => ({}), ''],
      ['no ids', () => ({ ids: [] }), ''],
      ['no names', () => ({ names: [] }), ''],
      ['no names to leave out', () => ({ notNames: [] }), ''],
      ['no ids and a name', () => ({ ids: [], name: 'a' }), ''],
      ['an empty id', () => ({ id: '' }), ''],
      [
        'criteria that are undefined',
        () => ({ id: undefined, name: undefined, data: undefined }) as unknown as RemoveJobsOptions,
        '',
      ],
    ];

    for (const [what, options, found] of criteria) {
      it(`${what} removes ${found || 'nothing'}`, async () => {
        const saved = await four();
        expect(await bench.backend.repository.removeJobs(options(saved))).to.equal(found.length);
        const left = (await bench.backend.repository.getDistinctJobNames()).join('');
        expect(left).to.equal(
          'abcd'
            .split('')
            .filter((name) => !found.includes(name))
            .join(''),
        );
      });

      it(`${what} disables and enables ${found || 'nothing'}`, async () => {
        const saved = await four();
        const { repository } = bench.backend;
        const disabled = async (): Promise<string> =>
          (await repository.queryJobs({ state: 'paused', sort: { name: 'asc' } })).jobs
            .map((each) => each.name)
            .join('');
        expect(await repository.disableJobs(options(saved))).to.equal(found.length);
        expect(await disabled()).to.equal(found);
        await repository.disableJobs({ names: ['a', 'b', 'c', 'd'] });
        expect(await repository.enableJobs(options(saved))).to.equal(found.length);
        expect(await disabled()).to.equal(
          'abcd'
            .split('')
            .filter((name) => !found.includes(name))
            .join(''),
        );
      });
    }

    it('counts only jobs that were enabled before', async () => {
      await four();
      expect(await bench.backend.repository.disableJobs({ name: 'a' })).to.equal(1);
      expect(await bench.backend.repository.disableJobs({ names: ['a', 'b'] })).to.equal(1);
    });

    it('a disabled job is not given to anybody until it is enabled again', async () => {
      await four();
      await bench.backend.repository.disableJobs({ name: 'a' });
      expect(await claimNext(bench.other, 'a')).to.equal(undefined);
      await bench.backend.repository.enableJobs({ name: 'a' });
      expect(await claimNext(bench.other, 'a')).to.not.equal(undefined);
    });

    it('purging removes every job and says how many', async () => {
      await four();
      expect(await bench.backend.repository.purgeAllJobs()).to.equal(4);
      expect((await bench.backend.repository.queryJobs()).total).to.equal(0);
      expect(await bench.backend.repository.purgeAllJobs()).to.equal(0);
    });
  });
}
