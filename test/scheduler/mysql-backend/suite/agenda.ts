import { expect } from 'chai';
import type { Agenda, Job } from 'agenda';
import {
  group,
  inMilliseconds,
  job,
  rejection,
  storedJob,
  until,
  type BackendFactory,
} from './backend-suite.js';

/** What an application does with an agenda and its jobs. */
export function agendaSuite(factory: BackendFactory): void {
  group('an agenda', factory, (bench) => {
    let agenda: Agenda;

    beforeEach(async () => {
      agenda = await bench.agenda();
      for (const name of ['print', 'send']) agenda.define(name, () => Promise.resolve());
    });

    async function total(name?: string): Promise<number> {
      return (await agenda.queryJobs(name === undefined ? {} : { name })).total;
    }

    it('now: makes a job that is due', async () => {
      const made = await agenda.now('print', { pages: 2 });
      const stored = await storedJob(bench.backend, made.attrs);
      expect(stored).to.deep.include({ name: 'print', type: 'normal', data: { pages: 2 } });
      expect(stored.nextRunAt!.getTime()).to.be.closeTo(Date.now(), 1_000);
      await agenda.now('print');
      expect(await total('print')).to.equal(2);
    });

    it('schedule: makes a job for a moment', async () => {
      const when = inMilliseconds(3_600_000);
      const made = await agenda.schedule(when, 'print', { pages: 2 });
      expect((await storedJob(bench.backend, made.attrs)).nextRunAt).to.deep.equal(when);
    });

    it('schedule: understands words', async () => {
      const made = await agenda.schedule('in 5 minutes', 'print', undefined);
      expect((await storedJob(bench.backend, made.attrs)).nextRunAt!.getTime()).to.be.closeTo(
        Date.now() + 300_000,
        2_000,
      );
    });

    it('schedule: makes several jobs at once', async () => {
      await agenda.schedule('in 5 minutes', ['print', 'send'], { a: 1 });
      expect([await total('print'), await total('send')]).to.deep.equal([1, 1]);
    });

    it('schedule: keeps first and last day and days to skip', async () => {
      const options = {
        startDate: inMilliseconds(86_400_000),
        endDate: inMilliseconds(5 * 86_400_000),
        skipDays: [],
      };
      const made = await agenda.schedule(inMilliseconds(1_000), 'print', {}, options);
      const stored = await storedJob(bench.backend, made.attrs);
      expect(stored).to.deep.include({ startDate: options.startDate, endDate: options.endDate });
      expect(stored.nextRunAt).to.deep.equal(options.startDate);
    });

    it('every: makes one job however often it is called', async () => {
      const first = await agenda.every('5 minutes', 'print', { a: 1 });
      const second = await agenda.every('10 minutes', 'print', { a: 2 });
      expect(second.attrs._id).to.equal(first.attrs._id);
      expect(await storedJob(bench.backend, first.attrs)).to.deep.include({
        type: 'single',
        repeatInterval: '10 minutes',
        data: { a: 2 },
      });
      expect(await total()).to.equal(1);
    });

    it('every: two agendas that start at once make one job', async () => {
      const other = await bench.agenda();
      other.define('print', () => Promise.resolve());
      await Promise.all([agenda, other, agenda, other].map((each) => each.every('*/5 * * * *', 'print')));
      expect(await total()).to.equal(1);
    });

    it('every: several names, each once', async () => {
      await agenda.every('5 minutes', ['print', 'send']);
      await agenda.every('5 minutes', ['print', 'send']);
      expect(await total()).to.equal(2);
    });

    it('every: keeps the time zone, and computes the next run by it', async () => {
      const made = await agenda.every(
        '0 12 * * *',
        'print',
        {},
        { timezone: 'Pacific/Kiritimati', skipImmediate: true },
      );
      const stored = await storedJob(bench.backend, made.attrs);
      expect(stored.repeatTimezone).to.equal('Pacific/Kiritimati');
      expect(stored.nextRunAt!.getUTCHours()).to.equal(22);
    });

    it('every: a number of milliseconds stays one', async () => {
      const made = await agenda.every(90_000, 'print');
      expect((await storedJob(bench.backend, made.attrs)).repeatInterval).to.equal(90_000);
    });

    it('create: stores nothing until it is saved', async () => {
      const made = agenda.create('print', {});
      expect(await total()).to.equal(0);
      await made.save();
      expect(made.attrs._id).to.be.a('string');
      expect(await total()).to.equal(1);
    });

    it('saving again changes the same job', async () => {
      const made = await agenda.create('print', { a: 1 }).schedule('in 1 hour').save();
      made.attrs.data = { a: 2 };
      await made.priority('high').save();
      expect(await storedJob(bench.backend, made.attrs)).to.deep.include({ data: { a: 2 }, priority: 10 });
      expect(await total()).to.equal(1);
    });

    it('unique: the second job changes the first', async () => {
      for (const version of [1, 2])
        await agenda.create('print', { letter: 7, version }).unique({ 'data.letter': 7 }).save();
      const { jobs } = await agenda.queryJobs({ name: 'print' });
      expect(jobs.map((each) => each.data)).to.deep.equal([{ letter: 7, version: 2 }]);
    });

    it('unique, insert only: the first job stays', async () => {
      for (const version of [1, 2])
        await agenda
          .create('print', { letter: 7, version })
          .unique({ 'data.letter': 7 }, { insertOnly: true })
          .save();
      expect((await agenda.queryJobs({})).jobs.map((each) => each.data)).to.deep.equal([
        { letter: 7, version: 1 },
      ]);
    });

    it('cancel: removes what is named, and says how many', async () => {
      await agenda.schedule('in 1 hour', ['print', 'send'], { a: 1 });
      await agenda.schedule('in 1 hour', 'print', { a: 2 });
      expect(await agenda.cancel({ name: 'print', data: { a: 2 } })).to.equal(1);
      expect(await agenda.cancel({ name: 'print' })).to.equal(1);
      expect(await agenda.cancel({})).to.equal(0);
      expect(await total()).to.equal(1);
    });

    it('purge: removes jobs that nobody defines any more', async () => {
      await agenda.schedule('in 1 hour', ['print', 'gone'], {});
      expect(await agenda.purge()).to.equal(1);
      expect(await total('print')).to.equal(1);
    });

    it('purge: of an agenda without definitions removes nothing', async () => {
      await agenda.schedule('in 1 hour', 'print', {});
      expect(await (await bench.agenda()).purge()).to.equal(0);
      expect(await total()).to.equal(1);
    });

    it('cancelAll: removes everything', async () => {
      await agenda.schedule('in 1 hour', ['print', 'send'], {});
      expect(await agenda.cancelAll()).to.equal(2);
      expect(await total()).to.equal(0);
    });

    it('disable and enable: by name, and say how many', async () => {
      await agenda.schedule('in 1 hour', ['print', 'send'], {});
      expect(await agenda.disable({ name: 'print' })).to.equal(1);
      expect((await agenda.queryJobs({ state: 'paused' })).jobs.map((each) => each.name)).to.deep.equal([
        'print',
      ]);
      expect(await agenda.enable({ name: 'print' })).to.equal(1);
      expect((await agenda.queryJobs({ state: 'paused' })).total).to.equal(0);
    });

    it('remove: removes the one job', async () => {
      const [first] = [
        await agenda.schedule('in 1 hour', 'print', {}),
        await agenda.schedule('in 1 hour', 'print', {}),
      ];
      expect(await first.remove()).to.equal(1);
      expect(await total()).to.equal(1);
    });

    it('the overview counts what there is', async () => {
      await agenda.schedule('in 1 hour', 'print', {});
      await agenda.every('1 hour', 'send', {}, { skipImmediate: true });
      const overview = await agenda.getJobsOverview();
      expect(overview.map(({ name, scheduled, repeating }) => [name, scheduled, repeating])).to.deep.equal([
        ['print', 1, 0],
        ['send', 0, 1],
      ]);
    });

    it('remembers which agenda saved a job', async () => {
      const named = await bench.agenda({ name: 'worker 7' });
      const made = await named.schedule('in 1 hour', 'print', {});
      expect((await storedJob(bench.backend, made.attrs)).lastModifiedBy).to.equal('worker 7');
    });

    it('dates of a job come back as dates', async () => {
      const made: Job = await agenda
        .create('print', {})
        .startDate('2031-01-01T00:00:00Z')
        .endDate('2032-01-01T00:00:00Z')
        .save();
      const stored = await storedJob(bench.backend, made.attrs);
      expect(
        [stored.startDate, stored.endDate, stored.nextRunAt].map((each) => each instanceof Date),
      ).to.deep.equal([true, true, true]);
    });

    it('says whether a job is running by asking the database', async () => {
      const made = await agenda.schedule('in 1 hour', 'print', {});
      expect(await made.isRunning()).to.equal(false);
      await bench.other.repository.saveJobState({ ...made.attrs, lastRunAt: new Date() }, undefined);
      expect(await made.isRunning()).to.equal(true);
    });

    it('says whether a lock has ended by asking the database', async () => {
      agenda.define('short', () => Promise.resolve(), { lockLifetime: 1_000 });
      const made = await agenda.schedule('in 1 hour', 'short', {});
      expect(await made.isExpired()).to.equal(false);
      await bench.other.repository.saveJobState(
        { ...made.attrs, lockedAt: inMilliseconds(-5_000) },
        undefined,
      );
      expect(await made.isExpired()).to.equal(true);
    });

    it('asking about a job that was removed rejects', async () => {
      const made = await agenda.schedule('in 1 hour', 'print', {});
      await made.remove();
      expect(await rejection(made.isRunning())).to.match(/not found/);
    });

    it('connects, is stopped, and can be connected again', async () => {
      const backend = factory.create();
      for (let round = 0; round < 2; round++) {
        await backend.connect();
        expect((await backend.repository.queryJobs()).total).to.equal(round);
        await backend.repository.saveJob(job(), undefined);
        await backend.disconnect();
      }
    });

    it('has a name, a channel and a log', async () => {
      expect(bench.backend.name).to.equal('MySQL');
      expect(bench.backend.notificationChannel).to.not.equal(undefined);
      expect(bench.backend.logger).to.not.equal(undefined);
      await agenda.start();
      expect((await agenda.getRunningStats()).backend).to.deep.equal({
        name: 'MySQL',
        hasNotificationChannel: true,
      });
    });

    it('waits for a start that is under way instead of starting twice', async () => {
      let runs = 0;
      agenda.define('count', () => Promise.resolve(runs++).then(() => undefined));
      await Promise.all([agenda.start(), agenda.start()]);
      await agenda.now('count');
      await until('it ran', () => runs > 0);
      expect(runs).to.equal(1);
    });
  });
}
