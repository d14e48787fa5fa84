import { expect } from 'chai';
import { computeJobState, type JobParameters, type JobState } from 'agenda';
import { group, inMilliseconds, job, storedJob, type BackendFactory } from './backend-suite.js';
import { dataJobs } from './data-jobs.js';

const past = inMilliseconds(-60_000);
/** Far enough to be ahead still when these tests run last of all. */
const future = inMilliseconds(24 * 60 * 60 * 1000);

/** A job in every state, and the borders between them. */
const states: [JobState, string, Partial<JobParameters>][] = [
  ['running', 'locked', { lockedAt: past }],
  [
    'running',
    'locked although it failed and repeats',
    { lockedAt: past, failedAt: past, repeatInterval: '1 day' },
  ],
  ['failed', 'failed and never finished', { failedAt: past }],
  ['failed', 'failed when it finished', { failedAt: past, lastFinishedAt: past }],
  ['failed', 'failed later than it finished', { failedAt: past, lastFinishedAt: inMilliseconds(-90_000) }],
  ['failed', 'failed although it repeats', { failedAt: past, repeatInterval: '1 day' }],
  ['repeating', 'repeats and is due', { repeatInterval: '1 day' }],
  [
    'repeating',
    'repeats and failed before',
    { repeatInterval: '1 day', failedAt: inMilliseconds(-90_000), lastFinishedAt: past },
  ],
  ['scheduled', 'is due later', { nextRunAt: future }],
  ['queued', 'is due', { nextRunAt: past }],
  ['completed', 'finished', { nextRunAt: null, lastFinishedAt: past }],
  ['completed', 'has nothing', { nextRunAt: null }],
];

/** Filters of data, the jobs a to d below that they find. */
const dataFilters: [string, unknown, string][] = [
  ['a text', { kind: 'letter' }, 'ab'],
  ['a number', { pages: 2 }, 'b'],
  ['the text of a number', { pages: '2' }, 'c'],
  ['a nested value', { to: { city: 'Köln' } }, 'ac'],
  ['two values', { kind: 'letter', to: { city: 'Köln' } }, 'a'],
  ['null', { note: null }, 'c'],
  ['an element of an array', { tags: ['x'] }, 'bc'],
  ['nothing that is there', { kind: 'LETTER' }, ''],
  ['an empty object', {}, 'abc'],
  ['data that is no object', 'plain', 'd'],
  ['something with a quote', { kind: "' OR 1=1 --" }, ''],
];

/** Lists, counts, and changing many jobs at once. */
export function queriesSuite(factory: BackendFactory): void {
  group('querying jobs', factory, (bench) => {
    async function save(given: Partial<JobParameters> = {}): Promise<JobParameters> {
      return bench.backend.repository.saveJob(job(given), undefined);
    }

    async function names(options: Parameters<typeof bench.backend.repository.queryJobs>[0]): Promise<string> {
      return (await bench.backend.repository.queryJobs(options)).jobs
        .map((each) => each.name)
        .sort()
        .join('');
    }

    for (const [state, what, given] of states) {
      it(`a job that ${what} is ${state}`, async () => {
        const saved = await save(given);
        await save({ name: 'noise', nextRunAt: state === 'queued' ? future : past });
        const { jobs } = await bench.backend.repository.queryJobs({ id: String(saved._id) });
        expect(jobs[0]?.state).to.equal(state);
        expect(computeJobState(await storedJob(bench.backend, saved))).to.equal(state);
        expect(await names({ state })).to.contain('job');
      });
    }

    it('a state shows jobs of that state only', async () => {
      for (const [index, [, , given]] of states.entries()) await save({ name: `${index} `.trim(), ...given });
      for (const state of ['running', 'failed', 'repeating', 'scheduled', 'queued', 'completed'] as const) {
        const { jobs, total } = await bench.backend.repository.queryJobs({ state });
        expect(total, state).to.equal(states.filter(([each]) => each === state).length);
        expect(new Set(jobs.map((each) => each.state)), state).to.deep.equal(new Set([state]));
      }
    });

    it('paused are the disabled ones, whatever state their times give them', async () => {
      await save({ name: 'a', disabled: true, nextRunAt: future });
      await save({ name: 'b' });
      const { jobs } = await bench.backend.repository.queryJobs({ state: 'paused' });
      expect(jobs.map(({ name, state }) => [name, state])).to.deep.equal([['a', 'scheduled']]);
    });

    it('shows all without options', async () => {
      await save();
      await save({ name: 'other', disabled: true });
      const result = await bench.backend.repository.queryJobs();
      expect([result.total, result.jobs.length]).to.deep.equal([2, 2]);
    });

    it('shows nothing of an empty table', async () => {
      expect(await bench.backend.repository.queryJobs()).to.deep.equal({ jobs: [], total: 0 });
    });

    it('filters by name and by several names; an empty list of names is no filter', async () => {
      for (const name of ['a', 'b', 'c']) await save({ name });
      expect(await names({ name: 'a' })).to.equal('a');
      expect(await names({ names: ['a', 'c'] })).to.equal('ac');
      expect(await names({ names: [] })).to.equal('abc');
    });

    it('filters by id and by several ids', async () => {
      const [a, b] = [await save({ name: 'a' }), await save({ name: 'b' })];
      await save({ name: 'c' });
      expect(await names({ id: String(a._id) })).to.equal('a');
      expect(await names({ ids: [String(a._id), String(b._id)] })).to.equal('ab');
      expect(await names({ id: "' OR '1'='1" })).to.equal('');
    });

    it('leaves disabled jobs out on demand', async () => {
      await save({ name: 'a', disabled: true });
      await save({ name: 'b' });
      expect(await names({ includeDisabled: false })).to.equal('b');
      expect(await names({ includeDisabled: true })).to.equal('ab');
    });

    for (const [search, found] of [
      ['Mail', 2],
      ['mail', 2],
      ['send', 1],
      ['%', 1],
      ['_', 1],
      ['|', 1],
      ['\\', 1],
      ['ÄRGER', 1],
      ["'", 0],
      ['mail%', 0],
    ] as const)
      it(`searching ${JSON.stringify(search)} finds ${found} of five names`, async () => {
        for (const name of ['send mail', 'Mailbox', '100% sure', 'a_b|c\\d', 'Ärger']) await save({ name });
        expect((await bench.backend.repository.queryJobs({ search })).total).to.equal(found);
      });

    for (const [what, filter, found] of dataFilters)
      it(`data with ${what} finds ${found || 'nothing'}`, async () => {
        for (const [name, data] of Object.entries(dataJobs)) await save({ name, data });
        await save({ name: 'none', data: undefined });
        expect(await names({ data: filter })).to.equal(found);
      });

    it('several criteria must all hold', async () => {
      await save({ name: 'a', data: 1 });
      await save({ name: 'a', data: 2 });
      await save({ name: 'b', data: 1 });
      expect(
        (await bench.backend.repository.queryJobs({ name: 'a', data: 1, state: 'queued', search: 'A' }))
          .total,
      ).to.equal(1);
      expect(
        (await bench.backend.repository.queryJobs({ name: 'a', data: 1, state: 'running' })).total,
      ).to.equal(0);
    });

    it('pages with a total that does not depend on the page', async () => {
      for (let index = 0; index < 7; index++)
        await save({ name: String(index), nextRunAt: inMilliseconds(index * 1_000) });
      const page = async (options: { skip?: number; limit?: number }): Promise<string> => {
        const { jobs, total } = await bench.backend.repository.queryJobs({
          sort: { nextRunAt: 'asc' },
          ...options,
        });
        expect(total).to.equal(7);
        return jobs.map((each) => each.name).join('');
      };
      expect(await page({ limit: 3 })).to.equal('012');
      expect(await page({ skip: 3, limit: 3 })).to.equal('345');
      expect(await page({ skip: 5 })).to.equal('56');
      expect(await page({ skip: 9, limit: 3 })).to.equal('');
      expect(await page({ skip: 0, limit: 0 })).to.equal('0123456');
    });

    it('pages within a state, counting that state', async () => {
      for (let index = 0; index < 5; index++) await save({ nextRunAt: index < 3 ? future : past });
      const { jobs, total } = await bench.backend.repository.queryJobs({
        state: 'scheduled',
        skip: 1,
        limit: 1,
      });
      expect([jobs.length, total]).to.deep.equal([1, 3]);
    });

    it('pages never show a job twice, also where all sort the same', async () => {
      const nextRunAt = past;
      for (let index = 0; index < 9; index++) await save({ nextRunAt });
      const ids = new Set<unknown>();
      for (let skip = 0; skip < 9; skip += 2)
        for (const each of (await bench.backend.repository.queryJobs({ skip, limit: 2 })).jobs)
          ids.add(each._id);
      expect(ids.size).to.equal(9);
    });

    it('orders by every key and both directions, what has no value last', async () => {
      await save({
        name: 'a',
        nextRunAt: inMilliseconds(1_000),
        priority: 3,
        lastRunAt: past,
        lastFinishedAt: past,
        data: 'x',
      });
      await save({
        name: 'b',
        nextRunAt: inMilliseconds(2_000),
        priority: 1,
        lastRunAt: future,
        lastFinishedAt: future,
        data: 'y',
      });
      await save({ name: 'c', nextRunAt: null, priority: 2, data: undefined });
      const order = async (sort: Record<string, 'asc' | 'desc'>): Promise<string> =>
        (await bench.backend.repository.queryJobs({ sort })).jobs.map((each) => each.name).join('');
      for (const key of ['nextRunAt', 'lastRunAt', 'lastFinishedAt', 'data'])
        expect([await order({ [key]: 'asc' }), await order({ [key]: 'desc' })], key).to.deep.equal([
          'abc',
          'bac',
        ]);
      expect([await order({ priority: 'asc' }), await order({ priority: 'desc' })]).to.deep.equal([
        'bca',
        'acb',
      ]);
      expect([await order({ name: 'asc' }), await order({ name: 'desc' })]).to.deep.equal(['abc', 'cba']);
      expect(await order({})).to.equal('bac');
      expect(await order({ 'name; DROP TABLE x': 'asc' })).to.equal('bac');
    });

    it('orders by the first key that is given, then by the next', async () => {
      for (const [name, priority] of [
        ['b', 1],
        ['a', 1],
        ['c', 2],
      ] as const)
        await save({ name, priority });
      const { jobs } = await bench.backend.repository.queryJobs({ sort: { priority: 'desc', name: 'asc' } });
      expect(jobs.map((each) => each.name)).to.deep.equal(['c', 'a', 'b']);
    });

    it('counts what is due, of every name', async () => {
      expect(await bench.backend.repository.getQueueSize()).to.equal(0);
      for (const nextRunAt of [past, past, future, null]) await save({ name: String(nextRunAt), nextRunAt });
      expect(await bench.backend.repository.getQueueSize()).to.equal(2);
    });

    it('names every name once, in order', async () => {
      expect(await bench.backend.repository.getDistinctJobNames()).to.deep.equal([]);
      for (const name of ['b', 'a', 'b', 'ä']) await save({ name });
      expect(await bench.backend.repository.getDistinctJobNames()).to.deep.equal(['a', 'b', 'ä']);
    });

    it('the overview counts every state of every name, and what is paused', async () => {
      for (const [, , given] of states) await save(given);
      await save({ name: 'other', disabled: true });
      expect(await bench.backend.repository.getJobsOverview()).to.deep.equal([
        {
          name: 'job',
          total: 12,
          running: 2,
          failed: 4,
          repeating: 2,
          scheduled: 1,
          queued: 1,
          completed: 2,
          paused: 0,
        },
        {
          name: 'other',
          total: 1,
          running: 0,
          failed: 0,
          repeating: 0,
          scheduled: 0,
          queued: 1,
          completed: 0,
          paused: 1,
        },
      ]);
    });

    it('the overview of nothing is empty', async () => {
      expect(await bench.backend.repository.getJobsOverview()).to.deep.equal([]);
    });
  });
}
