import type { Logger } from 'pino';
import type { Signal, Signals } from '../services/signals.js';

/** Repeated work in the background. */
export interface BackgroundJob {
  name: string;
  /** The pause between two rounds, in milliseconds. */
  every: number;
  /** A signal that starts a round at once. */
  wakeOn?: Signal;
  /** One round; returns whether there may be more, so that the next round follows at once. */
  run(): Promise<boolean>;
}

/** Runs the rounds of each background job one after the other, and waits for running rounds when it is stopped. */
export class Scheduler {
  private stopped = false;
  private readonly ends: (() => Promise<void>)[] = [];

  constructor(
    private readonly jobs: readonly BackgroundJob[],
    private readonly signals: Signals,
    private readonly log: Logger,
  ) {}

  /** Starts all jobs. */
  start(): void {
    for (const job of this.jobs) this.ends.push(this.loop(job));
  }

  /** Starts no further rounds and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.ends.map((end) => end()));
  }

  private loop(job: BackgroundJob): () => Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> | undefined;
    let again = false;
    const round = (): void => {
      clearTimeout(timer);
      if (this.stopped) return;
      if (running !== undefined) {
        again = true;
        return;
      }
      again = false;
      running = this.runOnce(job).then((more) => {
        running = undefined;
        if (!this.stopped) timer = setTimeout(round, more || again ? 0 : job.every);
      });
    };
    const forget = job.wakeOn === undefined ? () => undefined : this.signals.on(job.wakeOn, round);
    round();
    return async () => {
      forget();
      clearTimeout(timer);
      await running;
    };
  }

  private async runOnce(job: BackgroundJob): Promise<boolean> {
    try {
      return await job.run();
    } catch (error) {
      this.log.error({ job: job.name, err: error }, 'a background job failed; it will be retried');
      return false;
    }
  }
}
