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
/** Whoever works renews the lock between two pages; after a kill somebody else takes over within this time. */
const lockLasts = minute / 2;
const drainPatience = 20_000;
/** The name of the jobs that write notices: one for each slot, whatever the number of accounts. */
export const slotJob = 'send notices';
const planJob = 'plan notices';
const clearLogJob = 'clear the log of jobs';
/** Who looks for why a job failed does so within this time. */
const logKeptFor = 30 * day;

/** Something that is done again and again, by one process at a time. */
export interface RepeatedJob {
  name: string;
  /** When: a cron expression, in UTC. */
  cron: string;
  /** Does it, in rounds; `stillMine` is called between them, and rejects when another process has taken over. */
  run(stillMine: () => Promise<void>): Promise<void>;
}

/** What is due at set times, kept by Agenda in the database: any number of processes may run it, and each job runs in one. */
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

  /** Begins to run jobs, and plans those that are not planned yet. */
  async start(): Promise<void> {
    const backend = new MysqlBackend({
      dataSource: this.dataSource,
      ensureSchema: false,
      onError: (error) => {
        this.log.error({ err: error }, 'the schedule could not reach the database; this will be retried');
      },
    });
    // Agenda connects by itself as well, but does not hear when that fails.
    await backend.connect();
    const agenda = new Agenda({
      name: `${hostname()}:${process.pid}`,
      backend,
      processEvery: scanEvery,
      defaultLockLifetime: lockLasts,
      defaultConcurrency: 1,
      // Otherwise one process claims all that is due, and the others look on.
      defaultLockLimit: 2,
      logging: true,
    });
    this.agenda = agenda;
    agenda.on('error', (error: unknown) => {
      this.log.error({ err: error }, 'a job or the schedule failed');
    });
    agenda.on('fail', (error: unknown, job: unknown, isRemote?: unknown) => {
      // Agenda repeats what the other processes say; each says so itself.
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

  /** Starts no further job and resolves when the running ones have ended, or after 20 seconds; then they are taken up elsewhere. */
  async stop(): Promise<void> {
    this.forget();
    await this.planning;
    await this.agenda?.drain({ timeout: drainPatience });
    this.agenda = null;
  }

  /**
   * Sees to it that there is one job for each slot that somebody lives by, and none for others, due at the slot's next time, or at once
   * where its latest day has not come to its end. May run in several processes at once.
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
    // Not before the jobs, so that one which ends meanwhile isn't taken for given up.
    const open = await this.slots.open([...wanted.values()]);
    for (const [name, slot] of wanted) {
      const job = planned.get(name);
      const next = this.slots.next(slot);
      // Whoever runs it, or takes over from a process that was killed in the middle, plans it at the end.
      if (job?.lockedAt != null) continue;
      const nextRunAt = job?.nextRunAt?.getTime() ?? Infinity;
      // It is due, or waits for its next try; one that runs later than at its next time was planned by a clock that was ahead.
      if (nextRunAt < next.getTime()) continue;
      if (nextRunAt === next.getTime() && !open.has(slot)) continue;
      await agenda
        .create<Slot>(slotJob, { timeZone: slot.timeZone, time: slot.time })
        .unique({ 'data.timeZone': slot.timeZone, 'data.time': slot.time }, { insertOnly: job === undefined })
        // Agenda goes by the machine's clock.
        .schedule(open.has(slot) ? new Date() : next)
        .save();
    }
  }

  /** Plans once more, after the plan that is being made: one is enough for all who ask meanwhile. */
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
        // Agenda's repeats skip or shift what the clocks skip; when the slot is due next is ours to say (docs/decisions/0018). Said earlier,
        // a process that takes over after a kill would find it planned already.
        job.attrs.nextRunAt = next;
      },
      // It ends by itself: what can't be made up any more is noted as missed.
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
