import { hostname } from 'node:os';
import { Agenda, exponential, type Job } from 'agenda';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { day, minute, type Clock } from '../clock.js';
import type { NoticeSlotService } from '../services/notice-slot.service.js';
import type { Signals } from '../services/signals.js';
import { MysqlBackend } from './mysql-backend/mysql-backend.js';
import type { Slot } from './slot.js';

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
export class Schedule {
  private agenda: Agenda | null = null;
  private planning: Promise<void> = Promise.resolve();
  private forget: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly slots: NoticeSlotService,
    private readonly repeated: readonly RepeatedJob[],
    private readonly signals: Signals,
    private readonly log: Logger,
  ) {}

  /** Begins to run jobs, and plans those that are not planned yet. */
  async start(): Promise<void> {
    const backend = new MysqlBackend({
      dataSource: this.dataSource,
      ensureSchema: false,
      onError: (error) => {
        this.log.error({ err: error }, 'the schedule could not reach the database; it tries again');
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
    agenda.on('fail', (error: unknown, job: unknown) => {
      const { name } = (job as Partial<Job>).attrs ?? {};
      this.log.error({ job: name, err: error }, 'a job failed; it is tried again');
    });
    this.define(agenda);
    await agenda.start();
    const own = [
      { name: planJob, cron: '*/10 * * * *' },
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

  /** Sees to it that there is one job for each slot that somebody lives by, and none for others. May run in several processes at once. */
  private async plan(): Promise<void> {
    const { agenda } = this;
    if (agenda === null) return;
    const wanted = new Map((await this.slots.slots()).map((slot) => [keyOf(slot), slot]));
    const { jobs } = await agenda.queryJobs({ name: slotJob });
    const planned = new Map(jobs.map((job) => [keyOf(job.data as Slot), job]));
    const needless = [...planned].filter(([key]) => !wanted.has(key)).map(([, job]) => job._id);
    if (needless.length > 0) await agenda.cancel({ ids: needless });
    for (const [key, slot] of wanted) {
      const job = planned.get(key);
      const next = this.slots.next(slot);
      // Whoever runs it, or takes over from a process that was killed in the middle, plans it at the end.
      if (job?.lockedAt != null) continue;
      // One that runs later was planned by a clock that was ahead.
      if (job?.nextRunAt != null && job.nextRunAt <= next) continue;
      if (job === undefined) await this.slots.begin(slot);
      await agenda
        .create(slotJob, slot)
        .unique({ 'data.timeZone': slot.timeZone, 'data.time': slot.time }, { insertOnly: job === undefined })
        .schedule(next)
        .save();
    }
  }

  private planAgain(): void {
    this.planning = this.planning
      .then(() => this.plan())
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'the slots of notices could not be planned; that is tried again');
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
      { backoff: exponential({ delay: 5_000, maxDelay: 5 * minute, maxRetries: 20 }) },
    );
    agenda.define(planJob, () => this.plan());
    agenda.define(clearLogJob, async () => {
      await agenda.clearLogs({ to: new Date(this.clock.now().getTime() - logKeptFor) });
    });
    for (const repeated of this.repeated)
      agenda.define(repeated.name, (job) => repeated.run(() => job.touch()));
  }
}

function keyOf({ timeZone, time }: Slot): string {
  return `${timeZone} ${time}`;
}
