import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { JobParameters } from 'agenda';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { MysqlBackend } from '../../../src/scheduler/mysql-backend/mysql-backend.js';
import { ownDatabase } from './backends.js';
import { until } from './suite/backend-suite.js';

/** How a worker works. */
export interface WorkerOptions {
  url: string;
  name: string;
  /** How wrong its clock is. */
  aheadMilliseconds: number;
  processEvery: number;
  lockLifetime: number;
  lockLimit: number;
  /** How long a job takes. */
  runMilliseconds: number;
  /** Whether a job prolongs its lock while it runs. */
  touches: boolean;
}

/** What a worker is told; it answers when it is done. */
export type WorkerOrder = 'start' | 'stop' | 'saveSingle' | 'saveUnique';

/** A run of a job, as the worker wrote it down, in microseconds of the database's clock. */
export interface Run {
  number: number;
  worker: string;
  startedAt: number;
  /** Null if the worker did not come to its end. */
  endedAt: number | null;
}

/** A database with workers in processes of their own. */
export class Workshop {
  private readonly children = new Map<string, ChildProcess>();

  private constructor(
    private readonly database: { url: string; drop(): Promise<void> },
    readonly pool: Pool,
    readonly backend: MysqlBackend,
  ) {}

  /** A workshop without workers. */
  static async open(): Promise<Workshop> {
    const database = await ownDatabase();
    const pool = createPool({ uri: database.url });
    await pool.query(
      `CREATE TABLE run (id INT AUTO_INCREMENT PRIMARY KEY, number INT NOT NULL, worker VARCHAR(50) NOT NULL,
        started_at DATETIME(6) NOT NULL, ended_at DATETIME(6) NULL)`,
    );
    const backend = new MysqlBackend({ pool });
    await backend.connect();
    return new Workshop(database, pool, backend);
  }

  /** Forks a worker and waits until it is connected. */
  async hire(options: Partial<WorkerOptions> & { name: string }): Promise<void> {
    const all: WorkerOptions = {
      url: this.database.url,
      aheadMilliseconds: 0,
      processEvery: 100,
      lockLifetime: 60_000,
      lockLimit: 10,
      runMilliseconds: 0,
      touches: false,
      ...options,
    };
    const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), [JSON.stringify(all)]);
    this.children.set(options.name, child);
    await once(child, 'message');
  }

  /** Gives all workers, or those that are named, an order at once, and waits until they are done. */
  async tell(order: WorkerOrder, ...names: string[]): Promise<void> {
    const told = [...this.children].filter(([name]) => names.length === 0 || names.includes(name));
    await Promise.all(
      told.map(async ([, child]) => {
        const done = once(child, 'message');
        child.send(order);
        await done;
      }),
    );
  }

  /** Kills a worker where it stands. */
  async kill(name: string): Promise<void> {
    const child = this.children.get(name);
    if (child === undefined) throw new Error(`There is no worker ${name}.`);
    this.children.delete(name);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Makes due jobs, numbered from 0 on. */
  async order(count: number, given: Partial<JobParameters> = {}): Promise<void> {
    const pools = Array.from({ length: count }, (_, number) => number);
    for (let start = 0; start < count; start += 100)
      await Promise.all(
        pools.slice(start, start + 100).map((number) =>
          this.backend.repository.saveJob({
            name: 'work',
            type: 'normal',
            priority: 0,
            nextRunAt: new Date(Date.now() - 1_000),
            data: { number },
            ...given,
          }),
        ),
      );
  }

  /** All runs, in the order of their starts. */
  async runs(): Promise<Run[]> {
    const [rows] = await this.pool.query<(RowDataPacket & Run)[]>(
      `SELECT number, worker, TIMESTAMPDIFF(MICROSECOND, '2020-01-01', started_at) AS startedAt,
        TIMESTAMPDIFF(MICROSECOND, '2020-01-01', ended_at) AS endedAt FROM run ORDER BY started_at, id`,
    );
    return rows.map(({ number, worker, startedAt, endedAt }) => ({ number, worker, startedAt, endedAt }));
  }

  /** When each job was locked, by its number, in microseconds of the database's clock. */
  async locks(): Promise<Map<number, number>> {
    const [rows] = await this.pool.query<(RowDataPacket & { data: string; lockedAt: number })[]>(
      "SELECT data, TIMESTAMPDIFF(MICROSECOND, '2020-01-01', locked_at) AS lockedAt FROM agenda_job WHERE locked_at IS NOT NULL",
    );
    return new Map(
      rows.map(({ data, lockedAt }) => [(JSON.parse(data) as { number: number }).number, lockedAt]),
    );
  }

  /** Waits until every job has finished. */
  async finished(milliseconds: number): Promise<void> {
    const isFinished = async (): Promise<boolean> => {
      const [[row]] = await this.pool.query<(RowDataPacket & { open: number })[]>(
        'SELECT COUNT(*) AS open FROM agenda_job WHERE last_finished_at IS NULL OR locked_at IS NOT NULL',
      );
      return row?.open === 0;
    };
    await until('all jobs have finished', isFinished, milliseconds, 50);
  }

  /** Ends every worker, and removes the database. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.children.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }),
    );
    await this.pool.end();
    await this.database.drop();
  }
}
