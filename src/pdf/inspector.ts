import { Worker } from 'node:worker_threads';
import type { ReadingLimits, ReadingOrder, ReadingReport } from './reading.js';
import { PdfInspection } from './inspection.js';

/** The limits of one inspection, and of the number of simultaneous ones. Megabytes are 1024 * 1024 bytes. */
export interface PdfLimits {
  /** The maximum number of pages of a letter. */
  readonly pages: number;
  /** The time from the start of reading (without the wait in the queue) to the result, in milliseconds. */
  readonly milliseconds: number;
  /** The memory of one inspection: the file, its copy, and decompressed and derived data. */
  readonly memoryMegabytes: number;
  /** Larger files are refused unread. */
  readonly fileMegabytes: number;
  /** The number of simultaneous inspections, each in a thread of its own; further ones wait in order. */
  readonly parallel: number;
  /** Milliseconds after which an inspection no longer counts towards `parallel`, so that it delays no other. */
  readonly slowMilliseconds: number;
  /** The maximum number of slow inspections in addition to `parallel`. */
  readonly slow: number;
  /** The time after which an unused thread is ended, in milliseconds. */
  readonly idleMilliseconds: number;
}

const DEFAULT_LIMITS: PdfLimits = {
  pages: 6000,
  milliseconds: 20_000,
  memoryMegabytes: 512,
  fileMegabytes: 64,
  parallel: 2,
  slowMilliseconds: 2_000,
  slow: 2,
  idleMilliseconds: 30_000,
};

// The thread's own JavaScript needs little memory: the page tree, which grows with the file.
const HEAP_MEGABYTES = 256;
const YOUNG_GENERATION_MEGABYTES = 32;
const START_MILLISECONDS = 60_000;

interface Inspection {
  readonly path: string;
  readonly resolve: (inspection: PdfInspection) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread; it has at most one inspection at a time. */
class ReadingThread {
  private readonly worker: Worker;
  private current: Inspection | undefined;
  private ready = false;
  private ended = false;
  private slow = false;
  private timer: NodeJS.Timeout | undefined;
  private slowTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: PdfLimits,
    /** Called whenever the thread becomes free or slow, or ends. */
    private readonly changed: (thread: ReadingThread, ended: boolean) => void,
  ) {
    const { pages, memoryMegabytes, fileMegabytes } = limits;
    const readingLimits: ReadingLimits = { pages, memoryMegabytes, fileMegabytes };
    this.worker = new Worker(new URL('./inspector.worker.js', import.meta.url), {
      name: 'pdf-inspector',
      workerData: readingLimits,
      // Inherited flags of the process, such as `--input-type`, may not be valid for a file.
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES,
      },
    });
    this.worker.on('message', (report: ReadingReport) => {
      this.hear(report);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') void this.endAsTooComplex();
      else {
        this.fail(error);
        void this.end();
      }
    });
    this.worker.on('exit', () => {
      void this.end();
    });
  }

  get free(): boolean {
    return this.current === undefined && !this.ended;
  }

  /** True if its inspection is slow and no longer delays others. */
  get isSlow(): boolean {
    return this.slow;
  }

  take(inspection: Inspection): void {
    this.current = inspection;
    this.worker.ref();
    if (this.ready) this.order(inspection);
    else {
      this.within(START_MILLISECONDS, () => {
        this.fail(new Error(`The thread that reads PDFs did not start within ${START_MILLISECONDS} ms.`));
        return this.end();
      });
    }
  }

  /** Ends the thread; a running inspection rejects. Resolves when its memory is released. */
  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.worker.terminate();
    this.fail(new Error('The thread that reads PDFs ended before it answered.'));
    this.changed(this, true);
  }

  private order({ path }: Inspection): void {
    this.within(this.limits.milliseconds, () => this.endAsTooComplex());
    this.slowTimer = setTimeout(() => {
      this.slow = true;
      this.changed(this, false);
    }, this.limits.slowMilliseconds);
    this.worker.postMessage({ path } satisfies ReadingOrder);
  }

  /** Answers only after the end, so that the next file never runs beside a thread beyond its limits. */
  private async endAsTooComplex(): Promise<void> {
    const refused = this.release();
    await this.end();
    refused?.resolve({ ok: false, problem: 'PDF_TOO_COMPLEX' });
  }

  private hear(report: ReadingReport): void {
    switch (report.kind) {
      case 'READY':
        this.ready = true;
        if (this.current !== undefined) this.order(this.current);
        return;
      case 'ANSWER':
        this.release()?.resolve(report.inspection);
        this.rest(report.reusable);
        return;
      case 'FAULT':
        this.fail(Object.assign(new Error(report.message), report.code && { code: report.code }));
        this.rest(true);
        return;
    }
  }

  private rest(keep: boolean): void {
    if (this.ended) return;
    if (!keep) {
      void this.end();
      return;
    }
    this.worker.unref();
    this.within(this.limits.idleMilliseconds, () => this.end());
    this.timer?.unref();
    this.changed(this, false);
  }

  private within(milliseconds: number, otherwise: () => Promise<void>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void otherwise(), milliseconds);
  }

  private release(): Inspection | undefined {
    const inspection = this.current;
    this.current = undefined;
    clearTimeout(this.slowTimer);
    this.slow = false;
    return inspection;
  }

  private fail(error: Error): void {
    this.release()?.reject(error);
  }
}

/**
 * Decides whether a file on disk can be sent as a letter, and counts its pages. The file must begin with its header. Files are read in worker
 * threads with limits of time and memory, so that none can stop the server, block its event loop or affect the next inspection. Threads are
 * kept between inspections and do not keep the process alive.
 */
export class PdfInspector {
  private readonly limits: PdfLimits;
  private readonly threads = new Set<ReadingThread>();
  private readonly waiting: Inspection[] = [];
  private closed = false;

  /** @param limits Overrides of the defaults: 6,000 pages, 20 s, 512 MB of memory, 64 MB of file, 2 at once. */
  constructor(limits: Partial<PdfLimits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /**
   * Inspects the file at `path`.
   *
   * @returns The page count, or the problem; a hostile file has a result, never an error.
   * @throws {Error} With the file system's `code` if the file cannot be read; or if the inspector is closed.
   */
  inspect(path: string): Promise<PdfInspection> {
    if (this.closed) return Promise.reject(new Error('The PDF inspector is closed.'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ path, resolve, reject });
      this.distribute();
    });
  }

  /** Ends all threads. Running, waiting and later inspections reject. */
  async close(): Promise<void> {
    this.closed = true;
    for (const inspection of this.waiting.splice(0)) {
      inspection.reject(new Error('The PDF inspector was closed.'));
    }
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private distribute(): void {
    while (this.waiting.length > 0 && this.hasRoom()) {
      const thread = [...this.threads].find(({ free }) => free) ?? this.startThread();
      const inspection = this.waiting.shift();
      if (inspection !== undefined) thread.take(inspection);
    }
  }

  private hasRoom(): boolean {
    const { parallel, slow } = this.limits;
    const busy = [...this.threads].filter(({ free }) => !free);
    return busy.length < parallel + slow && busy.filter(({ isSlow }) => !isSlow).length < parallel;
  }

  private startThread(): ReadingThread {
    const thread = new ReadingThread(this.limits, (changed, ended) => {
      if (ended) this.threads.delete(changed);
      this.distribute();
    });
    this.threads.add(thread);
    return thread;
  }
}
