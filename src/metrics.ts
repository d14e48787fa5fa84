import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Clock } from './clock.js';
import { poolUsage } from './database/pool-use.js';
import type { DeliveryOutcome } from './mail/delivery.js';
import {
  countFaultyLogs,
  readHandOverFigures,
  readOutboxFigures,
  readSlotFigures,
  type HandOverFigures,
  type OutboxFigure,
  type SlotFigure,
} from './queries/metrics.query.js';
import { readJobFigures, type JobFigure } from './scheduler/job-figures.js';
import type { HandOverOutcome } from './services/shipment/hand-over.service.js';

const timeoutMilliseconds = 1_000;
/** The minimum time between two reads of the database, whatever the number of requests. */
const cacheMilliseconds = 5_000;

/** The class of a request's route; never a value that a client can choose. */
export type RouteClass =
  | 'graphql'
  | 'uploads'
  | 'document'
  | 'explorer'
  | 'admin'
  | 'accounting'
  | 'activities'
  | 'health'
  | 'metrics'
  | 'other';

const methods = new Set(['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH']);

/** The metrics of the database at one moment; a part that cannot be read is null. */
interface Figures {
  outbox: OutboxFigure[] | null;
  handOver: HandOverFigures | null;
  jobs: JobFigure[] | null;
  slots: SlotFigure[] | null;
  faultyLogs: number | null;
}

const emptyFigures: Figures = { outbox: null, handOver: null, jobs: null, slots: null, faultyLogs: null };

/** The gateway's metrics in Prometheus's text format. Counts are those of this process; the rest is that of the database. */
export class Metrics {
  private readonly registry = new Registry();
  private measuresProcess = false;
  private figures: { readAt: number; value: Figures } | null = null;
  private reading: Promise<Figures> | null = null;

  private readonly requests = new Histogram({
    name: 'vieraugen_http_request_duration_seconds',
    help: 'Duration of requests, from their head to the end of the response.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly deliveries = new Counter({
    name: 'vieraugen_mail_deliveries_total',
    help: 'Attempts of this process to deliver mails, by outcome.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  private readonly handOvers = new Counter({
    name: 'vieraugen_hand_overs_total',
    help: 'Attempts of this process to hand letters over to print, by outcome.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  private readonly databaseUp = this.gauge('database_up', 'Whether the database answered in time.');
  private readonly poolConnections = this.gauge(
    'database_pool_connections',
    'Connections of this process to the database: in use, idle, and callers that wait for one.',
    ['state'],
  );
  private readonly outboxMails = this.gauge('outbox_mails', 'Waiting and failed mails, by status and kind.', [
    'status',
    'kind',
  ]);
  private readonly oldestWaiting = this.gauge(
    'outbox_oldest_waiting_seconds',
    'Age of the oldest waiting mail; 0 if there is none.',
  );
  private readonly letters = this.gauge(
    'hand_over_letters',
    'Letters that wait for their hand-over to print, or whose last attempt failed, by state.',
    ['state'],
  );
  private readonly oldestLetter = this.gauge(
    'hand_over_oldest_queued_seconds',
    'Time since the oldest letter in the queue became due; 0 if none is due.',
  );
  private readonly jobs = this.gauge('jobs', 'Scheduled jobs, by name and state.', ['name', 'state']);
  private readonly jobLastRun = this.gauge(
    'job_last_run_timestamp_seconds',
    'Time of the latest run of a job with this name.',
    ['name'],
  );
  private readonly jobNextRun = this.gauge(
    'job_next_run_timestamp_seconds',
    'Time of the next run of a job with this name.',
    ['name'],
  );
  private readonly jobFailures = this.gauge(
    'job_failures',
    'Recorded failed runs of the jobs with this name.',
    ['name'],
  );
  private readonly noticeSlots = this.gauge(
    'notice_slots',
    'Notice slots that were due within the past 24 hours, by outcome.',
    ['outcome'],
  );
  private readonly noticeSlotLast = this.gauge(
    'notice_slot_last_due_timestamp_seconds',
    'Due time of the latest notice slot with this outcome within the past 24 hours.',
    ['outcome'],
  );

  private readonly faultyLogs = this.gauge(
    'activity_logs_with_faults',
    'Accounts whose activity log had faults at its last verification.',
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    for (const outcome of ['accepted', 'postponed', 'given up', 'server away'] satisfies DeliveryOutcome[])
      this.deliveries.inc({ outcome }, 0);
    for (const outcome of ['handed over', 'failed'] satisfies HandOverOutcome[])
      this.handOvers.inc({ outcome }, 0);
  }

  /** Counts a completed request, or one whose client has left. */
  requestEnded(method: string | undefined, route: RouteClass, status: number, milliseconds: number): void {
    const known = method !== undefined && methods.has(method) ? method : 'OTHER';
    this.requests.observe({ method: known, route, status }, milliseconds / 1_000);
  }

  /** Counts an attempt to deliver a mail. */
  deliveryEnded(outcome: DeliveryOutcome): void {
    this.deliveries.inc({ outcome });
  }

  /** Counts an attempt to hand a letter over. */
  handOverEnded(outcome: HandOverOutcome): void {
    this.handOvers.inc({ outcome });
  }

  /** All metrics, as text, within about a second: those that the database does not return in time are left out. */
  async text(): Promise<string> {
    // On the first request only: Node's own metrics wake the process up many times a second.
    if (!this.measuresProcess) {
      this.measuresProcess = true;
      collectDefaultMetrics({ register: this.registry });
    }
    this.show(await this.figuresInTime());
    const { inUse, idle, waiting } = poolUsage(this.dataSource);
    this.poolConnections.set({ state: 'in use' }, inUse);
    this.poolConnections.set({ state: 'idle' }, idle);
    this.poolConnections.set({ state: 'waited for' }, waiting);
    return this.registry.metrics();
  }

  /** The media type of the metrics. */
  get contentType(): string {
    return this.registry.contentType;
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
    return new Gauge({ name: `vieraugen_${name}`, help, labelNames, registers: [this.registry] });
  }

  private async figuresInTime(): Promise<Figures> {
    if (
      this.figures !== null &&
      Math.abs(this.clock.now().getTime() - this.figures.readAt) < cacheMilliseconds
    )
      return this.figures.value;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Figures>((resolve) => {
      timer = setTimeout(() => {
        resolve(emptyFigures);
      }, timeoutMilliseconds);
    });
    try {
      return await Promise.race([this.reading, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async read(): Promise<Figures> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const outbox = await readOutboxFigures(manager).catch(() => null);
    // After a failed first query, no others follow.
    if (outbox === null) return emptyFigures;
    const value = {
      outbox,
      handOver: await readHandOverFigures(manager).catch(() => null),
      jobs: await readJobFigures(this.dataSource).catch(() => null),
      slots: await readSlotFigures(manager, now).catch(() => null),
      faultyLogs: await countFaultyLogs(manager).catch(() => null),
    };
    this.figures = { readAt: now.getTime(), value };
    return value;
  }

  private show({ outbox, handOver, jobs, slots, faultyLogs }: Figures): void {
    this.databaseUp.set(outbox === null ? 0 : 1);
    for (const gauge of [
      this.outboxMails,
      this.letters,
      this.jobs,
      this.jobLastRun,
      this.jobNextRun,
      this.jobFailures,
      this.noticeSlots,
      this.noticeSlotLast,
    ])
      gauge.reset();
    this.oldestWaiting.remove();
    this.oldestLetter.remove();
    this.faultyLogs.remove();
    if (faultyLogs !== null) this.faultyLogs.set(faultyLogs);
    if (handOver !== null) this.showHandOver(handOver);
    if (outbox !== null) this.showOutbox(outbox);
    for (const { name, states, lastRunAt, nextRunAt, failures } of jobs ?? []) {
      for (const [state, count] of states) this.jobs.set({ name, state }, count);
      if (lastRunAt !== null) this.jobLastRun.set({ name }, lastRunAt.getTime() / 1_000);
      if (nextRunAt !== null) this.jobNextRun.set({ name }, nextRunAt.getTime() / 1_000);
      this.jobFailures.set({ name }, failures);
    }
    for (const { outcome, count, lastDueAt } of slots ?? []) {
      this.noticeSlots.set({ outcome }, count);
      if (lastDueAt !== null) this.noticeSlotLast.set({ outcome }, lastDueAt.getTime() / 1_000);
    }
  }

  private showOutbox(outbox: readonly OutboxFigure[]): void {
    for (const { status, kind, count } of outbox) this.outboxMails.set({ status, kind }, count);
    const waiting = outbox
      .filter(({ status }) => status === 'WAITING')
      .flatMap(({ oldestAt }) => (oldestAt === null ? [] : [oldestAt.getTime()]));
    this.oldestWaiting.set(this.secondsSince(waiting.length === 0 ? null : Math.min(...waiting)));
  }

  private showHandOver({ waiting, failed, oldestAt }: HandOverFigures): void {
    this.letters.set({ state: 'waiting' }, waiting);
    this.letters.set({ state: 'failed' }, failed);
    this.oldestLetter.set(this.secondsSince(oldestAt === null ? null : oldestAt.getTime()));
  }

  private secondsSince(instant: number | null): number {
    return instant === null ? 0 : Math.max(0, (this.clock.now().getTime() - instant) / 1_000);
  }
}
