import { hostname } from 'node:os';
import { Agenda, exponential, type Job } from 'agenda';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../clock.js';
import { withParts } from '../parts.js';
import type { NoticeSlotService } from '../services/notice/notice-slot.service.js';
import type { Signals } from '../services/signals.js';
import { MysqlBackend } from './mysql-backend/mysql-backend.js';
import { slotName, type Slot } from '../queries/notice/slot.js';

const scanEvery = 5_000;
/** The lock is renewed between two pages; after a crash, another process takes over within this time. */
const lockLasts = minute / 2;
const drainPatience = 20_000;
/** The name of the jobs that write notices: one for each slot, whatever the number of accounts. */
export const slotJob = 'send notices';
const planJob = 'plan notices';
const clearLogJob = 'clear the log of jobs';
/** The time for which failures of jobs can be looked up. */
const logKeptFor = 30 * day;

/** A repeated job, run by one process at a time. */
export interface RepeatedJob {
  name: string;
  /** A cron expression, in UTC. */
  cron: string;
  /** Runs the job in rounds; `stillMine` is called between them, and rejects if another process has taken over. */
  run(stillMine: () => Promise<void>): Promise<void>;
}

/** Scheduled jobs, kept by Agenda in the database: any number of processes may run it, and each job runs in one of them. */
export class Schedule extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  slots: NoticeSlotService;
  repeated: readonly RepeatedJob[];
  signals: Signals;
  log: Logger;
}>() {
  private agenda: Agenda | null = null;
  private planning: Promise<void> = Promise.resolve();
  private isPlanAhead = false;
  private forget: () => void = () => undefined;

  /** Begins to run jobs, and plans missing ones. */
  async start(): Promise<void> {
    const backend = new MysqlBackend({
      dataSource: this.dataSource,
      ensureSchema: false,
      onError: (error) => {
        this.log.error({ err: error }, 'the schedule could not reach the database; this will be retried');
      },
    });
    // Agenda also connects by itself, but does not report a failure.
    await backend.connect();
    const agenda = new Agenda({
      name: `${hostname()}:${process.pid}`,
      backend,
      processEvery: scanEvery,
      defaultLockLifetime: lockLasts,
      defaultConcurrency: 1,
      // Otherwise one process claims all due jobs.
      defaultLockLimit: 2,
      logging: true,
    });
    this.agenda = agenda;
    agenda.on('error', (error: unknown) => {
      this.log.error({ err: error }, 'a job or the schedule failed');
    });
    agenda.on('fail', (error: unknown, job: unknown, isRemote?: unknown) => {
      // Agenda repeats the messages of other processes, which log their own.
      if (isRemote === true) return;
      const { name } = (job as Job).attrs;
      const next = name === slotJob ? 'it will be retried' : 'it will run at its next time';
      this.log.error({ job: name, err: error }, `a job failed; ${next}`);
    });
    this.define(agenda);
    await agenda.start();
    const own = [
      { name: planJob, cron: '* * * * *' },
      { name: clearLogJob, cron: '47 * * * *' },
    ];
    for (const { name, cron } of [...this.repeated, ...own])
      await agenda.every(cron, name, {}, { timezone: 'UTC' });
    await this.plan();
    this.forget = this.signals.on('slots', () => {
      this.planAgain();
    });
  }

  /** Starts no further jobs and resolves when the running ones have ended, or after 20 seconds; other processes then take over. */
  async stop(): Promise<void> {
    this.forget();
    await this.planning;
    await this.agenda?.drain({ timeout: drainPatience });
    this.agenda = null;
  }

  /**
   * Ensures that there is one job for each slot in use, and none for others: due at the slot's next time, or at once if its latest day is not
   * completed. May run in several processes at once.
   */
  private async plan(): Promise<void> {
    const { agenda } = this;
    if (agenda === null) return;
    const wanted = new Map((await this.slots.slots()).map((slot) => [slotName(slot), slot]));
    const { jobs } = await agenda.queryJobs({ name: slotJob });
    const planned = new Map(jobs.map((job) => [slotName(job.data as Slot), job]));
    const needless = [...planned].filter(([name]) => !wanted.has(name)).map(([, job]) => job._id);
    if (needless.length > 0) await agenda.cancel({ ids: needless });
    for (const [name, slot] of wanted) if (!planned.has(name)) await this.slots.begin(slot);
    // Not before the jobs: a run that ends in between would look interrupted.
    const open = await this.slots.open([...wanted.values()]);
    for (const [name, slot] of wanted) {
      const job = planned.get(name);
      const next = this.slots.next(slot);
      // The process that runs it, or takes over from a killed one, plans it at the end.
      if (job?.lockedAt != null) continue;
      const nextRunAt = job?.nextRunAt?.getTime() ?? Infinity;
      // It is due, or waits for a retry; a later run than its next time was planned by a wrong clock.
      if (nextRunAt < next.getTime()) continue;
      if (nextRunAt === next.getTime() && !open.has(slot)) continue;
      await agenda
        .create<Slot>(slotJob, { timeZone: slot.timeZone, time: slot.time })
        .unique({ 'data.timeZone': slot.timeZone, 'data.time': slot.time }, { insertOnly: job === undefined })
        // Agenda uses the machine's clock.
        .schedule(open.has(slot) ? new Date() : next)
        .save();
    }
  }

  /** Plans again after the running plan: once for all requests in the meantime. */
  private planAgain(): void {
    if (this.isPlanAhead) return;
    this.isPlanAhead = true;
    this.planning = this.planning
      .then(() => {
        this.isPlanAhead = false;
        return this.plan();
      })
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'the notice slots could not be planned; this will be retried');
      });
  }

  private define(agenda: Agenda): void {
    agenda.define<Slot>(
      slotJob,
      async (job) => {
        const { data } = job.attrs;
        const next = this.slots.next(data);
        await this.slots.run(data, () => job.touch());
        // Agenda's repeats skip or shift times that the clocks skip, so the next run is computed here (docs/decisions/0018). Computed earlier,
        // a process that takes over after a crash would find it planned already.
        job.attrs.nextRunAt = next;
      },
      // The retries end: a slot that is too late is recorded as missed.
      { backoff: exponential({ delay: 5_000, maxDelay: 5 * minute, maxRetries: Infinity }) },
    );
    agenda.define(planJob, () => this.plan(), { logging: false });
    agenda.define(clearLogJob, async () => {
      await agenda.clearLogs({ to: new Date(this.clock.now().getTime() - logKeptFor) });
    });
    for (const repeated of this.repeated)
      agenda.define(repeated.name, (job) => repeated.run(() => job.touch()));
  }
}
