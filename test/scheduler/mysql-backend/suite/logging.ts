import { expect } from 'chai';
import type { JobLogEntry, JobLogger, JobLogQuery } from 'agenda';
import { group, until, type BackendFactory } from './backend-suite.js';

const base = new Date('2031-05-06T07:00:00.000Z').getTime();

function entry(given: Partial<JobLogEntry> = {}): Omit<JobLogEntry, '_id'> {
  return {
    timestamp: new Date(base),
    level: 'info',
    event: 'start',
    jobName: 'print',
    message: 'job started',
    ...given,
  };
}

/** The log of what happens to jobs. */
export function loggingSuite(factory: BackendFactory): void {
  group('the job logger', factory, (bench) => {
    let logger: JobLogger;

    beforeEach(async () => {
      logger = bench.backend.logger!;
      await logger.clearLogs();
    });

    /** Five entries, told apart by their messages. */
    async function five(): Promise<void> {
      const given: Partial<JobLogEntry>[] = [
        { message: 'a', jobId: '1', event: 'locked', level: 'debug' },
        { message: 'b', jobId: '1', event: 'start' },
        { message: 'c', jobId: '1', event: 'fail', level: 'error' },
        { message: 'd', jobId: '2', event: 'start', jobName: 'send' },
        { message: 'e', jobId: '2', event: 'expired', level: 'warn', jobName: 'send' },
      ];
      for (const [index, each] of given.entries())
        await logger.log(entry({ timestamp: new Date(base + index * 1_000), ...each }));
    }

    async function messages(query?: JobLogQuery): Promise<string> {
      return (await bench.other.logger!.getLogs({ sort: 'asc', ...query })).entries
        .map((each) => each.message)
        .join('');
    }

    it('keeps an entry with all it has', async () => {
      const full = entry({
        jobId: 'x1',
        level: 'error',
        event: 'retry',
        message: 'ä 🙈 \'"\\',
        duration: 12.5,
        error: 'no paper',
        failCount: 2,
        retryDelay: 1_000,
        retryAttempt: 2,
        agendaName: 'worker 1',
        meta: { nested: { list: [1, null] } },
      });
      await logger.log(full);
      const { entries, total } = await logger.getLogs();
      const { _id, ...rest } = entries[0]!;
      expect(rest).to.deep.equal(full);
      expect(_id).to.be.a('string');
      expect(total).to.equal(1);
    });

    it('keeps an entry with nothing but what it must have', async () => {
      await logger.log(entry());
      const { _id, ...rest } = (await logger.getLogs()).entries[0]!;
      expect(rest).to.deep.equal(entry());
    });

    it('keeps a message of a hundred thousand characters, and zeros', async () => {
      await logger.log(entry({ message: 'x'.repeat(100_000), duration: 0, failCount: 0 }));
      const [stored] = (await logger.getLogs()).entries;
      expect(stored!.message).to.have.length(100_000);
      expect([stored!.duration, stored!.failCount]).to.deep.equal([0, 0]);
    });

    it('is empty at first', async () => {
      expect(await logger.getLogs()).to.deep.equal({ entries: [], total: 0 });
    });

    const filters: [string, JobLogQuery, string][] = [
      ['of a job', { jobId: '1' }, 'abc'],
      ['of a name', { jobName: 'send' }, 'de'],
      ['of a level', { level: 'error' }, 'c'],
      ['of levels', { level: ['error', 'warn'] }, 'ce'],
      ['of an event', { event: 'start' }, 'bd'],
      ['of events', { event: ['start', 'fail'] }, 'bcd'],
      ['of no level', { level: [] }, ''],
      ['from a moment on, with it', { from: new Date(base + 2_000) }, 'cde'],
      ['up to a moment, with it', { to: new Date(base + 2_000) }, 'abc'],
      ['between two moments', { from: new Date(base + 1_000), to: new Date(base + 3_000) }, 'bcd'],
      ['of all that at once', { jobId: '1', jobName: 'print', level: 'info', event: 'start' }, 'b'],
      ['of a job that is not there', { jobId: "' OR 1=1 --" }, ''],
      ['of a level that cannot be one', { level: 'ärger' as 'info' }, ''],
      ['without criteria', {}, 'abcde'],
    ];
    for (const [what, query, found] of filters) {
      it(`shows entries ${what}`, async () => {
        await five();
        expect(await messages(query)).to.equal(found);
        expect((await logger.getLogs(query)).total).to.equal(found.length);
      });

      it(`clears entries ${what}`, async () => {
        await five();
        expect(await logger.clearLogs(query)).to.equal(found.length);
        expect(await messages()).to.equal(
          ['a', 'b', 'c', 'd', 'e'].filter((each) => !found.includes(each)).join(''),
        );
      });
    }

    it('shows the latest first, or the earliest', async () => {
      await five();
      expect(await messages({ sort: 'desc' })).to.equal('edcba');
      expect((await logger.getLogs()).entries[0]!.message).to.equal('e');
      expect(await messages({ sort: 'asc' })).to.equal('abcde');
    });

    it('keeps the order of what happened in one millisecond', async () => {
      for (const message of ['a', 'b', 'c', 'd']) await logger.log(entry({ message }));
      expect(await messages()).to.equal('abcd');
      expect(await messages({ sort: 'desc' })).to.equal('dcba');
    });

    it('pages, with a total that does not depend on the page', async () => {
      await five();
      expect(await messages({ limit: 2 })).to.equal('ab');
      expect(await messages({ limit: 2, offset: 2 })).to.equal('cd');
      expect(await messages({ limit: 2, offset: 9 })).to.equal('');
      expect((await logger.getLogs({ limit: 1 })).total).to.equal(5);
    });

    it('shows fifty where nobody says how many', async () => {
      await Promise.all(Array.from({ length: 55 }, () => logger.log(entry())));
      const { entries, total } = await logger.getLogs();
      expect([entries.length, total]).to.deep.equal([50, 55]);
    });

    it('clears all without a query, and says how many', async () => {
      await five();
      expect(await logger.clearLogs()).to.equal(5);
      expect(await logger.clearLogs()).to.equal(0);
    });

    it('an agenda that logs writes what happens to a job', async () => {
      const agenda = await bench.agenda({ name: 'worker 9', logging: true });
      agenda.define('print', () => Promise.resolve());
      await agenda.start();
      const made = await agenda.now('print');
      // Entries are written at once, in no order.
      await until('all is written', async () => (await agenda.getLogs()).total === 4);
      const { entries } = await agenda.getLogs({ jobId: String(made.attrs._id), sort: 'asc' });
      expect(entries.map((each) => each.event)).to.have.members(['locked', 'start', 'success', 'complete']);
      expect(new Set(entries.map((each) => each.agendaName))).to.deep.equal(new Set(['worker 9']));
      expect(await agenda.clearLogs()).to.equal(4);
    });

    it('an agenda that logs writes failures with their reason', async () => {
      const agenda = await bench.agenda({ logging: true });
      agenda.define('print', () => Promise.reject(new Error('no paper')));
      await agenda.start();
      await agenda.now('print');
      await until('it is logged', async () => (await agenda.getLogs({ event: 'fail' })).total === 1);
      expect((await agenda.getLogs({ event: 'fail' })).entries[0]).to.deep.include({
        error: 'no paper',
        failCount: 1,
        level: 'error',
      });
    });

    it('an agenda that does not log, and a job that is not to be logged, write nothing', async () => {
      const silent = await bench.agenda();
      const logging = await bench.agenda({ logging: true });
      let completed = 0;
      silent.define('print', () => Promise.resolve());
      logging.define('quiet', () => Promise.resolve(), { logging: false });
      for (const agenda of [silent, logging]) agenda.on('complete', () => completed++);
      await Promise.all([silent.start(), logging.start()]);
      await silent.now('print');
      await logging.now('quiet');
      await until('both are complete', () => completed >= 2);
      expect((await logger.getLogs()).total).to.equal(0);
    });
  });
}
