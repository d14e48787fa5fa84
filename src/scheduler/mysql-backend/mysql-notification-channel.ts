import { BaseNotificationChannel, type JobNotification, type JobStateNotification } from 'agenda';
import { ulid } from 'ulid';
import { placeholders, quoted, type Database } from './database.js';
import type { TableNames } from './mysql-backend-options.js';
import { fromPayload, toPayload, type NotificationKind } from './notification-payload.js';
import { createTables, notificationTable } from './schema.js';

const usualPollInterval = 500;
/** While the database does not answer, polls become rarer, up to this interval. */
const longestPause = 5_000;
/** Numbers are assigned before rows are visible: a lower number may appear later than a higher one by this time. */
const overlapMilliseconds = 5_000;
/** A process that has not polled for this time finds jobs by scanning. */
const keptSeconds = 60;
const millisecondsBetweenRemovals = 10_000;
const batch = 500;

/** Further options of a channel. */
interface NotificationChannelOptions {
  pollInterval?: number;
  ensureSchema?: boolean;
  /** Called when the channel disconnects, which is Agenda's last step when it stops or has drained. */
  onDisconnect?: () => Promise<void>;
}

/** A notification to be stored. */
interface Waiting {
  kind: NotificationKind;
  payload: string;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * Notifies all processes on a database of each other's jobs, through a table that each polls. Handlers of this process are called at once;
 * those of others within the interval, exactly once. After an outage of the database it continues.
 */
export class MysqlNotificationChannel extends BaseNotificationChannel {
  /** Marks the notifications of this channel, which its own handlers have received. */
  private readonly origin = ulid();
  private readonly table: string;
  private readonly interval: number;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private failures = 0;
  /** Notifications up to this number were delivered, or are too old to appear. */
  private settled = 0;
  private readonly seen = new Set<number>();
  private removeNextAt = 0;
  private readonly waiting: Waiting[] = [];
  private sending: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly tables: Pick<TableNames, 'notification'>,
    private readonly options: NotificationChannelOptions = {},
  ) {
    super();
    this.table = quoted(tables.notification);
    this.interval = options.pollInterval ?? usualPollInterval;
  }

  /** Begins with notifications published from now on. Rejects if the database cannot be reached. */
  async connect(): Promise<void> {
    if (this.isRunning) return;
    this.setState('connecting');
    try {
      if (this.options.ensureSchema ?? true)
        await createTables(this.database, [notificationTable(this.tables)]);
      this.settled = 0;
      this.seen.clear();
      const { ids, settled } = await this.unseen();
      for (const id of ids) this.seen.add(id);
      this.settle(settled);
    } catch (error) {
      this.setState('disconnected');
      throw error;
    }
    this.failures = 0;
    this.setState('connected');
    this.plan();
  }

  /** Stops polling, waits for running work, and removes all handlers. */
  async disconnect(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.handlers.clear();
    this.stateHandlers.clear();
    this.setState('disconnected');
    await Promise.all([this.looking, this.sending, this.options.onDisconnect?.()]);
  }

  async publish(notification: JobNotification): Promise<void> {
    await this.store('job', notification);
    this.tellJob(notification);
  }

  async publishState(notification: JobStateNotification): Promise<void> {
    await this.store('state', notification);
    this.tellState(notification);
  }

  private get isRunning(): boolean {
    return this.state === 'connecting' || this.state === 'connected' || this.state === 'reconnecting';
  }

  private async store(
    kind: NotificationKind,
    notification: JobNotification | JobStateNotification,
  ): Promise<void> {
    if (this.state !== 'connected') throw new Error('Cannot publish: the channel is not connected.');
    const payload = toPayload(this.origin, notification);
    return new Promise((resolve, reject) => {
      this.waiting.push({ kind, payload, resolve, reject });
      this.sending ??= this.send();
    });
  }

  /** Stores waiting notifications, one statement after the other, so that others receive them in the order of their publication. */
  private async send(): Promise<void> {
    for (let rows = this.waiting.splice(0, batch); rows.length > 0; rows = this.waiting.splice(0, batch))
      try {
        await this.database.write(
          `INSERT INTO ${this.table} (kind, payload, created_at) VALUES ${rows.map(() => '(?, ?, UTC_TIMESTAMP(3))').join(', ')}`,
          rows.flatMap(({ kind, payload }) => [kind, payload]),
        );
        for (const { resolve } of rows) resolve();
      } catch (error) {
        for (const { reject } of rows) reject(error);
      }
    this.sending = undefined;
  }

  private plan(): void {
    const pause =
      this.failures === 0 ? this.interval : Math.min(longestPause, this.interval * 2 ** this.failures);
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => {
        this.looking = undefined;
        if (this.isRunning) this.plan();
      });
    }, pause);
  }

  /** One poll; never rejects. */
  private async look(): Promise<void> {
    try {
      const { ids, settled } = await this.unseen();
      for (let start = 0; start < ids.length; start += batch)
        await this.deliver(ids.slice(start, start + batch));
      this.settle(settled);
      await this.removeOld();
      this.failures = 0;
      if (this.isRunning) this.setState('connected');
    } catch (error) {
      this.failures++;
      if (this.isRunning) this.setState('reconnecting');
      this.report(error);
    }
  }

  /** The numbers of undelivered rows, and the number below which none can appear any more. */
  private async unseen(): Promise<{ ids: number[]; settled: number }> {
    const rows = await this.database.select<{ id: number | string; isOld: number | string }>(
      `SELECT id, created_at < UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND AS isOld FROM ${this.table} WHERE id > ? ORDER BY id`,
      [overlapMilliseconds * 1_000, this.settled],
    );
    const settled = rows.findLast((row) => Number(row.isOld) === 1)?.id ?? this.settled;
    const ids = rows.map((row) => Number(row.id)).filter((id) => !this.seen.has(id));
    return { ids, settled: Number(settled) };
  }

  private settle(settled: number): void {
    this.settled = settled;
    for (const id of this.seen) if (id <= settled) this.seen.delete(id);
  }

  private async deliver(ids: readonly number[]): Promise<void> {
    const rows = await this.database.select<{ kind: NotificationKind; payload: string }>(
      `SELECT kind, payload FROM ${this.table} WHERE id IN (${placeholders(ids)}) ORDER BY id`,
      ids,
    );
    for (const id of ids) this.seen.add(id);
    for (const { kind, payload } of rows) {
      const { from, notification } = fromPayload(payload);
      if (from === this.origin) continue;
      if (kind === 'job') this.tellJob(notification as JobNotification);
      else this.tellState(notification as JobStateNotification);
    }
  }

  /** Handlers may take long; nothing waits for them. */
  private tellJob(notification: JobNotification): void {
    this.notifyHandlers(notification).catch((error: unknown) => {
      this.report(error);
    });
  }

  private tellState(notification: JobStateNotification): void {
    this.notifyStateHandlers(notification).catch((error: unknown) => {
      this.report(error);
    });
  }

  private async removeOld(): Promise<void> {
    const now = performance.now();
    if (now < this.removeNextAt) return;
    this.removeNextAt = now + millisecondsBetweenRemovals * (0.5 + Math.random());
    await this.database.transaction((session) =>
      session.write(
        `DELETE FROM ${this.table} WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL ${keptSeconds} SECOND`,
      ),
    );
  }

  /** An event named error without a listener would end the process. */
  private report(error: unknown): void {
    if (this.listenerCount('error') > 0) this.emit('error', error);
  }
}
