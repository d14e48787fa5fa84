import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import {
  toJobId,
  type Agenda,
  type JobNotification,
  type JobStateNotification,
  type NotificationChannel,
} from 'agenda';
import { group, rejection, until, type BackendFactory } from './backend-suite.js';

const notification: JobNotification = {
  jobId: toJobId('01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  jobName: 'Brief drucken 🙈',
  nextRunAt: new Date('2031-05-06T07:08:09.123Z'),
  priority: 10,
  timestamp: new Date('2031-01-01T00:00:00.001Z'),
  source: 'worker 1',
};

const state: JobStateNotification = {
  type: 'fail',
  jobId: notification.jobId,
  jobName: 'print',
  timestamp: notification.timestamp,
  source: 'worker 1',
  error: "no 'paper'",
  failCount: 2,
  retryAt: new Date('2031-05-06T07:08:10.123Z'),
  retryAttempt: 2,
  duration: 12.5,
  progress: 0,
  lastRunAt: new Date('2031-05-06T07:08:11.123Z'),
  lastFinishedAt: new Date('2031-05-06T07:08:12.123Z'),
};

/** Telling other processes of jobs. */
export function notificationsSuite(factory: BackendFactory): void {
  group('the notification channel', factory, (bench) => {
    let one: NotificationChannel;
    let two: NotificationChannel;

    beforeEach(async () => {
      one = bench.backend.notificationChannel!;
      two = bench.other.notificationChannel!;
      await Promise.all([one.connect(), two.connect()]);
    });

    afterEach(() => Promise.all([one.disconnect(), two.disconnect()]));

    it('is disconnected at first, connected, and disconnected in the end; whoever listens learns of it', async () => {
      const channel = factory.create().notificationChannel!;
      const states: string[] = [channel.state];
      channel.on('stateChange', (each) => states.push(each));
      const backend = factory.create();
      await backend.connect();
      const connected = backend.notificationChannel!;
      connected.on('stateChange', (each) => states.push(each));
      await connected.connect();
      await connected.disconnect();
      await backend.disconnect();
      expect(states).to.deep.equal(['disconnected', 'connecting', 'connected', 'disconnected']);
    });

    it('connecting twice is connecting once', async () => {
      await one.connect();
      const got: unknown[] = [];
      one.subscribe((each) => void got.push(each));
      await two.publish(notification);
      await until('it arrived', () => got.length > 0);
      await sleep(50);
      expect(got).to.have.length(1);
    });

    it('brings a notification to the other process as it was, once', async () => {
      const got: unknown[] = [];
      two.subscribe((each) => void got.push(each));
      await one.publish(notification);
      await until('it arrived', () => got.length > 0);
      await sleep(60);
      expect(got).to.deep.equal([notification]);
    });

    it('brings a notification without a next run and without a source', async () => {
      const { source: _, ...bare } = { ...notification, nextRunAt: null };
      const got: unknown[] = [];
      two.subscribe((each) => void got.push(each));
      await one.publish(bare);
      await until('it arrived', () => got.length > 0);
      expect(got).to.deep.equal([bare]);
    });

    it('brings it to its own handlers too, at once and once', async () => {
      const got: unknown[] = [];
      one.subscribe((each) => void got.push(each));
      await one.publish(notification);
      expect(got).to.deep.equal([notification]);
      await sleep(60);
      expect(got).to.have.length(1);
    });

    it('brings it to every handler, but not to those that are gone', async () => {
      const got: string[] = [];
      two.subscribe(() => void got.push('a'));
      const leave = two.subscribe(() => void got.push('b'));
      two.subscribe(() => void got.push('c'));
      leave();
      await one.publish(notification);
      await until('it arrived', () => got.length === 2);
      expect(got).to.deep.equal(['a', 'c']);
    });

    it('keeps the order of one publisher', async () => {
      const got: number[] = [];
      two.subscribe(({ priority }) => void got.push(priority));
      for (let priority = 0; priority < 30; priority++) await one.publish({ ...notification, priority });
      await until('all arrived', () => got.length === 30);
      expect(got).to.deep.equal(Array.from({ length: 30 }, (_, index) => index));
    });

    it('brings hundreds that were published at once, each once', async () => {
      const got: number[] = [];
      two.subscribe(({ priority }) => void got.push(priority));
      await Promise.all(
        Array.from({ length: 700 }, (_, priority) => one.publish({ ...notification, priority })),
      );
      await until('all arrived', () => got.length >= 700);
      await sleep(40);
      expect(new Set(got).size).to.equal(700);
      expect(got).to.have.length(700);
    });

    it('a handler that fails or hangs does not keep others from learning', async () => {
      const got: unknown[] = [];
      two.subscribe(() => {
        throw new Error('handler');
      });
      two.subscribe(() => Promise.reject(new Error('handler')));
      two.subscribe(() => new Promise(() => undefined));
      two.subscribe((each) => void got.push(each));
      await one.publish(notification);
      await one.publish(notification);
      await until('both arrived', () => got.length === 2);
    });

    it('does not bring what was published before it connected', async () => {
      await one.publish(notification);
      await two.disconnect();
      await one.publish(notification);
      await two.connect();
      const got: number[] = [];
      two.subscribe(({ priority }) => void got.push(priority));
      await one.publish({ ...notification, priority: 77 });
      await until('the new one arrived', () => got.length > 0);
      expect(got).to.deep.equal([77]);
    });

    it('brings nothing after it was disconnected, and refuses to publish', async () => {
      const got: unknown[] = [];
      two.subscribe((each) => void got.push(each));
      await two.disconnect();
      await one.publish(notification);
      await sleep(50);
      expect(got).to.deep.equal([]);
      expect(await rejection(two.publish(notification))).to.match(/not connected/);
      expect(await rejection(two.publishState!(state))).to.match(/not connected/);
    });

    it('brings states with all they have, and not to handlers of jobs', async () => {
      const got: unknown[] = [];
      const jobs: unknown[] = [];
      two.subscribeState!((each) => void got.push(each));
      two.subscribe((each) => void jobs.push(each));
      await one.publishState!(state);
      await until('it arrived', () => got.length > 0);
      await sleep(40);
      expect(got).to.deep.equal([state]);
      expect(jobs).to.deep.equal([]);
    });

    for (const type of ['start', 'progress', 'success', 'fail', 'complete', 'retry'] as const)
      it(`brings the state ${type}`, async () => {
        const got: string[] = [];
        two.subscribeState!((each) => void got.push(each.type));
        await one.publishState!({ ...state, type });
        await until('it arrived', () => got.length > 0);
        expect(got).to.deep.equal([type]);
      });

    it('who no longer listens to states learns of none', async () => {
      const got: string[] = [];
      const leave = two.subscribeState!(() => void got.push('gone'));
      two.subscribeState!(() => void got.push('here'));
      leave();
      await one.publishState!(state);
      await until('it arrived', () => got.length > 0);
      expect(got).to.deep.equal(['here']);
    });
  });

  group('agendas that tell each other', factory, (bench) => {
    async function two(): Promise<[Agenda, Agenda]> {
      const settings = { processEvery: 20_000 };
      return [await bench.agenda(settings), await bench.agenda(settings)];
    }

    it('a job that one makes is run by the other long before its next scan', async () => {
      const [maker, worker] = await two();
      let runs = 0;
      worker.define('print', () => Promise.resolve(runs++).then(() => undefined));
      await Promise.all([maker.start(), worker.start()]);
      const begun = Date.now();
      await maker.now('print');
      await until('it ran', () => runs === 1);
      expect(Date.now() - begun).to.be.below(60_000);
    });

    it('a job that an agenda makes for itself runs at once', async () => {
      const [worker] = await two();
      let runs = 0;
      worker.define('print', () => Promise.resolve(runs++).then(() => undefined));
      await worker.start();
      await worker.now('print');
      await until('it ran', () => runs === 1, 500);
    });

    it('fifty jobs of one name are run by two workers, each once', async () => {
      const [maker, worker] = await two();
      const ran: number[] = [];
      for (const each of [maker, worker])
        each.define('print', (job) => Promise.resolve(void ran.push(job.attrs.data as number)));
      await Promise.all([maker.start(), worker.start()]);
      await Promise.all(Array.from({ length: 50 }, (_, index) => maker.now('print', index)));
      await until('all ran', () => ran.length >= 50);
      expect(new Set(ran).size).to.equal(50);
      expect(ran).to.have.length(50);
    });

    it('what happens to a job in one is an event in the other, marked as from afar', async () => {
      const [maker, worker] = await two();
      worker.define('print', () => Promise.resolve());
      const events: string[] = [];
      for (const event of ['start:print', 'success:print', 'complete:print'])
        (maker as EventEmitter).on(event, (_job: unknown, remote?: boolean) =>
          events.push(`${event} ${String(remote)}`),
        );
      await Promise.all([maker.start(), worker.start()]);
      await maker.now('print');
      await until('it completed', () => events.length === 3);
      expect(events).to.deep.equal(['start:print true', 'success:print true', 'complete:print true']);
    });

    it('a failure in one is an event with the reason in the other', async () => {
      const [maker, worker] = await two();
      worker.define('print', () => Promise.reject(new Error('no paper')));
      const reasons: unknown[] = [];
      maker.on('fail:print', (reason: unknown) => reasons.push(reason));
      await Promise.all([maker.start(), worker.start()]);
      await maker.now('print');
      await until('it failed', () => reasons.length === 1);
      expect(reasons).to.deep.equal(['no paper']);
    });

    it('own events come once, not once more from afar', async () => {
      const [worker] = await two();
      let completed = 0;
      worker.define('print', () => Promise.resolve());
      worker.on('complete', () => completed++);
      await worker.start();
      await worker.now('print');
      await until('it completed', () => completed > 0);
      await sleep(50);
      expect(completed).to.equal(1);
    });
  });
}
