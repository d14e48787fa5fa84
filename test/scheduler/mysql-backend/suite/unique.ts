import { expect } from 'chai';
import type { DebounceOptions, JobParameters } from 'agenda';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  claimNext,
  group,
  inMilliseconds,
  job,
  rejection,
  storedJob,
  type BackendFactory,
} from './backend-suite.js';

/** A stored job's data, what a second one is to be unique by, and whether it finds the first. */
const matches: [title: string, stored: unknown, unique: Record<string, unknown>, found: boolean][] = [
  ['a text', { user: 'a' }, { 'data.user': 'a' }, true],
  ['another text', { user: 'a' }, { 'data.user': 'b' }, false],
  ['a text in another case', { user: 'a' }, { 'data.user': 'A' }, false],
  ['a text with a space more', { user: 'a' }, { 'data.user': 'a ' }, false],
  ['a number', { user: 1 }, { 'data.user': 1 }, true],
  ['a number that begins the same', { user: 12 }, { 'data.user': 1 }, false],
  ['the text of a number', { user: 1 }, { 'data.user': '1' }, false],
  ['the number of a text', { user: '1' }, { 'data.user': 1 }, false],
  ['true', { user: true }, { 'data.user': true }, true],
  ['one for true', { user: true }, { 'data.user': 1 }, false],
  ['null', { user: null }, { 'data.user': null }, true],
  ['nothing for null', {}, { 'data.user': null }, true],
  ['null for false', { user: false }, { 'data.user': null }, false],
  ['a nested path', { a: { b: { c: 5 } } }, { 'data.a.b.c': 5 }, true],
  ['the same value at another place', { a: { b: 1 }, c: 5 }, { 'data.a.c': 5 }, false],
  ['an element of an array', { a: ['x', 'y'] }, { 'data.a.1': 'y' }, true],
  ['another element of an array', { a: ['x', 'y'] }, { 'data.a.0': 'y' }, false],
  ['an object', { a: { x: 1, y: 2 } }, { 'data.a': { y: 2, x: 1 } }, true],
  ['a part of an object', { a: { x: 1, y: 2 } }, { 'data.a': { x: 1 } }, false],
  ['an array', { a: [1, 2] }, { 'data.a': [1, 2] }, true],
  ['an array in another order', { a: [1, 2] }, { 'data.a': [2, 1] }, false],
  ['all of the data', { a: 1 }, { data: { a: 1 } }, true],
  ['all of the data, which has more', { a: 1, b: 2 }, { data: { a: 1 } }, false],
  ['data that is no object', 'text', { data: 'text' }, true],
  ['two paths', { a: 1, b: 2 }, { 'data.a': 1, 'data.b': 2 }, true],
  ['two paths of which one differs', { a: 1, b: 2 }, { 'data.a': 1, 'data.b': 3 }, false],
  ['quotes and umlauts', { 'ä"': 'ö"\\' }, { 'data.ä"': 'ö"\\' }, true],
  ['a percent sign for anything', { user: 'abc' }, { 'data.user': '%' }, false],
  ['a date', { at: new Date(5) }, { 'data.at': new Date(5) }, true],
  ['what every object has', {}, { 'data.constructor': 'x' }, false],
  ['the name alone', { a: 1 }, {}, true],
  ['the name of another job, which does not count', { a: 1 }, { name: 'other' }, true],
  ['a field and a path', { a: 1 }, { priority: 0, 'data.a': 1 }, true],
  ['a field that differs', { a: 1 }, { priority: 1, 'data.a': 1 }, false],
  ['a field as a text', { a: 1 }, { priority: '0' }, false],
  ['a flag', {}, { disabled: false }, true],
  ['the other flag', {}, { disabled: true }, false],
  ['no repetition', {}, { repeatInterval: null }, true],
  ['the type', {}, { type: 'normal' }, true],
];

/** Unique constraints and debouncing. */
export function uniqueSuite(factory: BackendFactory): void {
  group('unique jobs', factory, (bench) => {
    for (const [title, stored, unique, found] of matches) {
      it(`unique by ${title} ${found ? 'changes the job there is' : 'stores a new one'}`, async () => {
        const { repository } = bench.backend;
        const first = await repository.saveJob(job({ data: stored }), undefined);
        const second = await repository.saveJob(job({ data: 'new', unique }), undefined);
        expect(second.data).to.equal('new');
        expect(second._id === first._id).to.equal(found);
        expect((await repository.queryJobs()).total).to.equal(found ? 1 : 2);
      });
    }

    it('a field that is a time', async () => {
      const { repository } = bench.backend;
      const nextRunAt = inMilliseconds(5_000);
      const first = await repository.saveJob(job({ nextRunAt }), undefined);
      expect((await repository.saveJob(job({ nextRunAt, unique: { nextRunAt } }), undefined))._id).to.equal(
        first._id,
      );
      const later = { nextRunAt: inMilliseconds(6_000) };
      expect((await repository.saveJob(job({ unique: later }), undefined))._id).to.not.equal(first._id);
    });

    for (const key of [
      'next_run_at',
      'lock_token',
      'id',
      '1=1 OR name',
      'name` = name -- ',
      "data') OR 1=1 --",
      'toString',
      '__proto__',
      'data x',
    ])
      it(`refuses the key ${JSON.stringify(key)}`, async () => {
        const unique = JSON.parse(`{${JSON.stringify(key)}:1}`) as Record<string, unknown>;
        expect(await rejection(bench.backend.repository.saveJob(job({ unique }), undefined))).to.contain(key);
        expect((await bench.backend.repository.queryJobs()).total).to.equal(0);
      });

    for (const path of [
      "data.x') OR 1=1 --",
      'data.x"] OR 1=1',
      'data.$[*]',
      'data.*',
      "data.'; DROP TABLE agenda_job; --",
    ])
      it(`takes the path ${JSON.stringify(path)} for a path and nothing else`, async () => {
        const { repository } = bench.backend;
        await repository.saveJob(job({ data: { x: 1 } }), undefined);
        await repository.saveJob(job({ data: { x: 2 }, unique: { [path]: 1 } }), undefined);
        expect((await repository.queryJobs()).total).to.equal(2);
      });

    it('jobs of other names do not count', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(job({ name: 'other', data: { a: 1 } }), undefined);
      await repository.saveJob(job({ data: { a: 1 }, unique: { 'data.a': 1 } }), undefined);
      expect((await repository.queryJobs()).total).to.equal(2);
    });

    it('is found among many that are nearly the same', async () => {
      const { repository } = bench.backend;
      const saved = await Promise.all(
        Array.from({ length: 230 }, (_, index) =>
          repository.saveJob(job({ data: { user: `1${index}`, note: '"user":"1"' } }), undefined),
        ),
      );
      const wanted = saved.at(-1)!;
      const unique = { 'data.user': (wanted.data as { user: string }).user };
      expect((await repository.saveJob(job({ data: {}, unique }), undefined))._id).to.equal(wanted._id);
      expect((await repository.queryJobs()).total).to.equal(230);
    });

    it('with insertOnly the job that is there stays as it is', async () => {
      const { repository } = bench.backend;
      const unique = { 'data.a': 1 };
      const first = await repository.saveJob(job({ data: { a: 1, version: 1 }, unique }), undefined);
      const second = await repository.saveJob(
        job({ data: { a: 1, version: 2 }, priority: 9, unique, uniqueOpts: { insertOnly: true } }),
        undefined,
      );
      expect(second).to.deep.include({ _id: first._id, data: { a: 1, version: 1 }, priority: 0 });
      expect(await storedJob(bench.backend, first)).to.deep.include({
        data: { a: 1, version: 1 },
        priority: 0,
      });
    });

    it('with insertOnly a job that is new is stored', async () => {
      const saved = await bench.backend.repository.saveJob(
        job({ data: { a: 1 }, unique: { 'data.a': 1 }, uniqueOpts: { insertOnly: true } }),
        undefined,
      );
      expect(await storedJob(bench.backend, saved)).to.deep.include({ data: { a: 1 } });
    });

    it('twenty at once leave one', async () => {
      const backends = [bench.backend, bench.other];
      const saved = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          backends[index % 2]!.repository.saveJob(
            job({ data: { a: 1, index }, unique: { 'data.a': 1 } }),
            undefined,
          ),
        ),
      );
      expect(new Set(saved.map((each) => each._id)).size).to.equal(1);
      expect((await bench.backend.repository.queryJobs()).total).to.equal(1);
    });

    it('twenty at once of five kinds leave five', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const kind = index % 5;
          return bench.backend.repository.saveJob(
            job({
              data: { kind },
              unique: { 'data.kind': kind },
              uniqueOpts: { insertOnly: index % 2 === 0 },
            }),
            undefined,
          );
        }),
      );
      expect((await bench.backend.repository.queryJobs()).total).to.equal(5);
    });
  });

  group('debounced jobs', factory, (bench) => {
    const unique = { 'data.user': 1 };

    async function save(
      debounce: DebounceOptions,
      given: Partial<JobParameters> = {},
    ): Promise<JobParameters> {
      return bench.backend.repository.saveJob(
        job({ data: { user: 1 }, unique, uniqueOpts: { debounce }, nextRunAt: inMilliseconds(0), ...given }),
        undefined,
      );
    }

    function delayOf({ nextRunAt }: JobParameters): number {
      return nextRunAt === null ? Number.NaN : nextRunAt.getTime() - Date.now();
    }

    it('trailing: a new job waits for the delay', async () => {
      const saved = await save({ delay: 5_000 });
      expect(delayOf(saved)).to.be.within(4_000, 5_100);
      expect(saved.debounceStartedAt?.getTime()).to.be.closeTo(Date.now(), 1_000);
    });

    it('trailing: saved again, it waits anew, with the newer data', async () => {
      const first = await save({ delay: 5_000 });
      await sleep(20);
      const second = await save({ delay: 5_000 }, { data: { user: 1, version: 2 } });
      expect(second._id).to.equal(first._id);
      expect(second.data).to.deep.equal({ user: 1, version: 2 });
      expect(second.nextRunAt!.getTime() - first.nextRunAt!.getTime()).to.be.at.least(19);
      expect(second.debounceStartedAt).to.deep.equal(first.debounceStartedAt);
    });

    it('trailing: a burst of ten leaves one job', async () => {
      await Promise.all(Array.from({ length: 10 }, () => save({ delay: 5_000 })));
      expect((await bench.backend.repository.queryJobs()).total).to.equal(1);
    });

    it('trailing: other keys wait for themselves', async () => {
      await save({ delay: 5_000 });
      await save({ delay: 5_000 }, { data: { user: 2 }, unique: { 'data.user': 2 } });
      expect((await bench.backend.repository.queryJobs()).total).to.equal(2);
    });

    it('trailing: after it has run it waits anew', async () => {
      const first = await save({ delay: 5_000, maxWait: 10 });
      await bench.backend.repository.saveJobState({ ...first, nextRunAt: null }, undefined);
      await sleep(20);
      const second = await save({ delay: 5_000, maxWait: 6_000 });
      expect(delayOf(second)).to.be.within(4_000, 5_100);
      expect(second.debounceStartedAt!.getTime()).to.be.greaterThan(first.debounceStartedAt!.getTime());
    });

    it('maxWait: it is never put off further than that', async () => {
      await save({ delay: 5_000, maxWait: 7_000 });
      await sleep(10);
      const again = await save({ delay: 6_995, maxWait: 7_000 });
      expect(again.nextRunAt!.getTime() - again.debounceStartedAt!.getTime()).to.equal(7_000);
    });

    it('maxWait: when it is over the job runs at once, and the next burst begins anew', async () => {
      await save({ delay: 5_000, maxWait: 10 });
      await sleep(20);
      const second = await save({ delay: 5_000, maxWait: 10 });
      expect(delayOf(second)).to.be.at.most(50);
      expect(second.debounceStartedAt).to.equal(undefined);
    });

    it('leading: a new job runs at once', async () => {
      const saved = await save({ delay: 5_000, strategy: 'leading' });
      expect(delayOf(saved)).to.be.at.most(50);
    });

    it('leading: saved again before it ran, it keeps its time and takes the data', async () => {
      const first = await save({ delay: 5_000, strategy: 'leading' });
      const second = await save(
        { delay: 5_000, strategy: 'leading' },
        { nextRunAt: inMilliseconds(9_000), data: { user: 1, version: 2 } },
      );
      expect(second).to.deep.include({
        _id: first._id,
        nextRunAt: first.nextRunAt,
        data: { user: 1, version: 2 },
      });
    });

    it('leading: saved again after it ran, within the delay, it does not run again', async () => {
      const first = await save({ delay: 5_000, strategy: 'leading' });
      await bench.backend.repository.saveJobState({ ...first, nextRunAt: null }, undefined);
      expect((await save({ delay: 5_000, strategy: 'leading' })).nextRunAt).to.equal(null);
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('leading: saved again after the delay, it runs again', async () => {
      const first = await save({ delay: 10, strategy: 'leading' });
      await bench.backend.repository.saveJobState({ ...first, nextRunAt: null }, undefined);
      await sleep(20);
      expect(delayOf(await save({ delay: 10, strategy: 'leading' }))).to.be.at.most(50);
    });

    it('without a unique constraint there is nothing to debounce by', async () => {
      const { unique: _, ...rest } = job({ unique, uniqueOpts: { debounce: { delay: 5_000 } } });
      await bench.backend.repository.saveJob(rest, undefined);
      await bench.backend.repository.saveJob(rest, undefined);
      expect((await bench.backend.repository.queryJobs()).total).to.equal(2);
    });
  });
}
