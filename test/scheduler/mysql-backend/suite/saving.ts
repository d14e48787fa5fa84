import { expect } from 'chai';
import type { JobParameters } from 'agenda';
import {
  claimNext,
  group,
  inMilliseconds,
  job,
  rejection,
  storedJob,
  type BackendFactory,
} from './backend-suite.js';

const moment = new Date('2031-05-06T07:08:09.123Z');

/** Fields of a job with a value that must be read as it was saved. */
const fields: Partial<JobParameters>[] = [
  { priority: -20 },
  { priority: 2.5 },
  { nextRunAt: moment },
  { nextRunAt: null },
  { nextRunAt: new Date('1999-12-31T23:59:59.999Z') },
  { disabled: true },
  { fork: true },
  { repeatInterval: '5 minutes' },
  { repeatInterval: '*/5 * * * *' },
  { repeatInterval: 90_000 },
  { repeatTimezone: 'Europe/Berlin' },
  { repeatAt: '3:30pm' },
  { startDate: moment },
  { endDate: moment },
  { skipDays: [0, 6] },
  { skipDays: [] },
  { failReason: 'it broke: ‘ä’ \'"\\ 🙈' },
  { failCount: 3 },
  { failedAt: moment },
  { lastRunAt: moment },
  { lastFinishedAt: moment },
  { progress: 12.5 },
];

/** Data that must be read as it was saved. */
const data: [string, unknown][] = [
  ['an object', { a: 1 }],
  ['an empty object', {}],
  ['nested data', { a: { b: { c: [1, { d: null }] } } }],
  ['null', null],
  ['nothing', undefined],
  ['a number', 42.5],
  ['zero', 0],
  ['a text', 'text'],
  ['an empty text', ''],
  ['a text that looks like JSON', '{"a":1}'],
  ['a text that looks like a number', '42'],
  ['true', true],
  ['false', false],
  ['an array', [1, 'two', null, [3]]],
  ['umlauts, emojis and Chinese', { text: 'Grüße 👩‍👩‍👧 你好 \u0000 \u2028' }],
  ['quotes and backslashes', { 'a"b\\c\'`': 'd"e\\f\'`;--' }],
  ['half of an emoji', { text: '\ud83d' }],
  ['keys in their order', { z: 1, a: 2, 10: 3 }],
  ['a key named like the prototype', JSON.parse('{"__proto__":{"x":1}}')],
  ['numbers at their limits', [Number.MAX_SAFE_INTEGER, 5e-324, 1.7976931348623157e308, 1e21]],
  ['half a megabyte', 'ä'.repeat(250_000)],
];

/** Saving jobs that are new, by id, and of type single. */
export function savingSuite(factory: BackendFactory): void {
  group('saving jobs', factory, (bench) => {
    for (const given of fields) {
      it(`keeps ${JSON.stringify(given)} of a new job`, async () => {
        const saved = await bench.backend.repository.saveJob(job(given), undefined);
        expect(saved).to.deep.include(given);
        expect(await storedJob(bench.other, saved)).to.deep.include(given);
      });
    }

    for (const [what, value] of data) {
      it(`keeps ${what} as data`, async () => {
        const saved = await bench.backend.repository.saveJob(job({ data: value }), undefined);
        expect(saved.data).to.deep.equal(value);
        expect((await storedJob(bench.other, saved)).data).to.deep.equal(value);
      });
    }

    it('gives every new job an id of its own', async () => {
      const saved = await Promise.all(
        Array.from({ length: 10 }, () => bench.backend.repository.saveJob(job(), undefined)),
      );
      expect(new Set(saved.map((each) => each._id)).size).to.equal(10);
    });

    it('a new job is neither locked, nor run, nor failed, nor disabled', async () => {
      const saved = await bench.backend.repository.saveJob(job(), undefined);
      const { lockedAt, lastRunAt, lastFinishedAt, failedAt, failCount, failReason, progress, disabled } =
        await storedJob(bench.backend, saved);
      const state = { lockedAt, lastRunAt, lastFinishedAt, failedAt, failCount, failReason, progress };
      expect(Object.values(state).filter((value) => value != null)).to.deep.equal([]);
      expect(disabled).to.equal(false);
    });

    it('remembers who saved it last', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job(), { lastModifiedBy: 'first' });
      expect(saved.lastModifiedBy).to.equal('first');
      expect((await repository.saveJob(saved, { lastModifiedBy: 'second' })).lastModifiedBy).to.equal(
        'second',
      );
      expect((await repository.saveJob(saved, undefined)).lastModifiedBy).to.equal(undefined);
    });

    for (const name of ['', 'x'.repeat(256), 'space at the end ']) {
      it(`refuses ${JSON.stringify(name.slice(0, 20))} (${name.length} characters) as a name`, async () => {
        expect(await rejection(bench.backend.repository.saveJob(job({ name }), undefined))).to.match(/name/);
        expect((await bench.backend.repository.queryJobs()).total).to.equal(0);
      });
    }

    for (const name of ['ä'.repeat(255), 'Ümläut 🙈', "o'clock; DROP TABLE agenda_job", '%_|\\', ' x']) {
      it(`keeps ${JSON.stringify(name.slice(0, 30))} as a name`, async () => {
        const saved = await bench.backend.repository.saveJob(job({ name }), undefined);
        expect((await bench.other.repository.queryJobs({ name })).jobs[0]?._id).to.equal(saved._id);
        expect((await claimNext(bench.other, name))?.name).to.equal(name);
      });
    }

    it('tells names apart that differ in case or accents only', async () => {
      for (const name of ['job', 'Job', 'jöb'])
        await bench.backend.repository.saveJob(job({ name }), undefined);
      expect((await bench.backend.repository.queryJobs({ name: 'job' })).total).to.equal(1);
      expect(await claimNext(bench.backend, 'JOB')).to.equal(undefined);
    });

    it('changes a job that has an id', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job({ data: 1 }), undefined);
      const changed = await repository.saveJob(
        { ...saved, data: 2, priority: 7, nextRunAt: moment, repeatInterval: '1 day' },
        undefined,
      );
      expect(changed).to.deep.include({
        _id: saved._id,
        data: 2,
        priority: 7,
        nextRunAt: moment,
        repeatInterval: '1 day',
      });
      expect((await repository.queryJobs()).total).to.equal(1);
    });

    it('a value that is taken away is gone', async () => {
      const { repository } = bench.backend;
      const {
        repeatInterval: _,
        repeatTimezone: __,
        skipDays: ___,
        ...saved
      } = await repository.saveJob(
        job({ repeatInterval: '1 day', repeatTimezone: 'UTC', skipDays: [1] }),
        undefined,
      );
      const changed = await repository.saveJob(saved, undefined);
      expect([changed.repeatInterval, changed.repeatTimezone, changed.skipDays]).to.deep.equal([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('saving a job again neither unlocks it nor takes its history away', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(job({ lastRunAt: moment, lastFinishedAt: moment, failCount: 2 }), undefined);
      const claimed = await claimNext(bench.other);
      const { lockedAt: _, lastRunAt: __, lastFinishedAt: ___, failCount: ____, ...definition } = claimed!;
      await repository.saveJob({ ...definition, priority: 3 }, undefined);
      const stored = await storedJob(bench.backend, claimed!);
      expect(stored.lockedAt).to.be.instanceOf(Date);
      expect(stored).to.deep.include({
        priority: 3,
        lastRunAt: moment,
        lastFinishedAt: moment,
        failCount: 2,
      });
      expect(await claimNext(bench.backend)).to.equal(undefined);
    });

    it('a lock that somebody remembers is not brought back by saving', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(job(), undefined);
      const claimed = await claimNext(bench.backend);
      await repository.unlockJob(claimed!);
      await repository.saveJob({ ...claimed! }, undefined);
      expect((await storedJob(bench.backend, claimed!)).lockedAt).to.equal(undefined);
    });

    it('how a job failed is kept when it is saved with its failure', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job(), undefined);
      const failure = { failReason: 'no paper', failCount: 2, failedAt: moment };
      expect(await repository.saveJob({ ...saved, ...failure }, undefined)).to.deep.include(failure);
    });

    it('a job that was removed is given back as it is, and not stored anew', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job(), undefined);
      await repository.removeJobs({ id: saved._id! });
      const changed = { ...saved, priority: 9 };
      expect(await repository.saveJob(changed, undefined)).to.deep.equal(changed);
      expect((await repository.queryJobs()).total).to.equal(0);
    });

    it('an id with another name changes nothing', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job(), undefined);
      await repository.saveJob({ ...saved, name: 'another', priority: 9 }, undefined);
      expect(await storedJob(bench.backend, saved)).to.deep.include({ name: 'job', priority: 0 });
    });

    it('does not enable a disabled job that is saved without a word about it', async () => {
      const { repository } = bench.backend;
      const saved = await repository.saveJob(job(), undefined);
      await repository.disableJobs({ id: saved._id! });
      const { disabled: _, ...rest } = saved;
      expect((await repository.saveJob(rest, undefined)).disabled).to.equal(true);
      expect((await repository.saveJob({ ...rest, disabled: false }, undefined)).disabled).to.equal(false);
    });

    it('rejects data that JSON cannot hold, and stores nothing', async () => {
      const ring: Record<string, unknown> = {};
      ring['self'] = ring;
      for (const value of [ring, { big: 1n }])
        await rejection(bench.backend.repository.saveJob(job({ data: value }), undefined));
      expect((await bench.backend.repository.queryJobs()).total).to.equal(0);
    });

    it('an unknown id, and one that cannot be one, finds no job', async () => {
      for (const id of ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'x', '', 'ä', "' OR 1=1 --"])
        expect(await bench.backend.repository.getJobById(id), id).to.equal(null);
    });
  });

  group('jobs of type single', factory, (bench) => {
    const single = (given: Partial<JobParameters> = {}): JobParameters => job({ type: 'single', ...given });

    it('there is one by name, with what was saved last', async () => {
      const { repository } = bench.backend;
      const first = await repository.saveJob(
        single({ data: 1, nextRunAt: inMilliseconds(60_000) }),
        undefined,
      );
      const nextRunAt = inMilliseconds(120_000);
      const second = await bench.other.repository.saveJob(
        single({ data: 2, priority: 5, nextRunAt }),
        undefined,
      );
      expect(second).to.deep.include({ _id: first._id, data: 2, priority: 5, nextRunAt });
      expect((await repository.queryJobs()).total).to.equal(1);
    });

    it('those of other names, and normal ones of the same name, are others', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(single(), undefined);
      await repository.saveJob(single({ name: 'other' }), undefined);
      await repository.saveJob(job(), undefined);
      await repository.saveJob(job(), undefined);
      expect((await repository.queryJobs()).total).to.equal(4);
      await repository.saveJob(single({ data: 'new' }), undefined);
      expect((await repository.queryJobs({ data: 'new' })).total).to.equal(1);
    });

    it('twenty at once leave one', async () => {
      const backends = [bench.backend, bench.other];
      const saved = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          backends[index % 2]!.repository.saveJob(single({ data: index }), undefined),
        ),
      );
      expect(new Set(saved.map((each) => each._id)).size).to.equal(1);
      expect((await bench.backend.repository.queryJobs()).total).to.equal(1);
    });

    it('a next run that is due does not take the place of one that is set', async () => {
      const { repository } = bench.backend;
      const nextRunAt = inMilliseconds(60_000);
      await repository.saveJob(single({ nextRunAt }), undefined);
      expect(
        (await repository.saveJob(single({ nextRunAt: inMilliseconds(-5) }), undefined)).nextRunAt,
      ).to.deep.equal(nextRunAt);
    });

    it('a next run that is due is set where there is none', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(single({ nextRunAt: null }), undefined);
      const nextRunAt = inMilliseconds(-5);
      expect((await repository.saveJob(single({ nextRunAt }), undefined)).nextRunAt).to.deep.equal(nextRunAt);
    });

    it('no next run at all is taken over too', async () => {
      const { repository } = bench.backend;
      await repository.saveJob(single(), undefined);
      expect((await repository.saveJob(single({ nextRunAt: null }), undefined)).nextRunAt).to.equal(null);
    });

    it('is not unlocked by saving it again', async () => {
      await bench.backend.repository.saveJob(single(), undefined);
      await claimNext(bench.backend);
      const saved = await bench.other.repository.saveJob(single(), undefined);
      expect(saved.lockedAt).to.be.instanceOf(Date);
      expect(await claimNext(bench.other)).to.equal(undefined);
    });

    it('stays disabled when a process that starts saves it again', async () => {
      await bench.backend.repository.saveJob(single(), undefined);
      await bench.backend.repository.disableJobs({ name: 'job' });
      expect((await bench.other.repository.saveJob(single(), undefined)).disabled).to.equal(true);
    });
  });
}
