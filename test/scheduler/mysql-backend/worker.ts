import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import type { WorkerOptions, WorkerOrder } from './workers.js';

// A process of its own that runs jobs or saves them; what it does stands in workers.ts.

const options = JSON.parse(process.argv[2] ?? '') as WorkerOptions;

if (options.aheadMilliseconds !== 0) {
  const RealDate = Date;
  /** A clock that is wrong. */
  class WrongDate extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(WrongDate.now());
      else super(...(given as [number]));
    }

    static override now(): number {
      return RealDate.now() + options.aheadMilliseconds;
    }
  }
  globalThis.Date = WrongDate as DateConstructor;
}

// Only now, so that they too know nothing but the wrong clock.
const { Agenda } = await import('agenda');
const { MysqlBackend } = await import('../../../src/scheduler/mysql-backend/mysql-backend.js');

const records = createPool({ uri: options.url, connectionLimit: 5 });
const backend = new MysqlBackend({ connectionString: options.url, pollInterval: 50 });
const agenda = new Agenda({
  name: options.name,
  backend,
  processEvery: options.processEvery,
  defaultLockLifetime: options.lockLifetime,
  defaultConcurrency: 20,
  maxConcurrency: 20,
  defaultLockLimit: options.lockLimit,
});

agenda.define('work', async (job) => {
  const [result] = await records.query(
    'INSERT INTO run (number, worker, started_at) VALUES (?, ?, UTC_TIMESTAMP(6))',
    [(job.attrs.data as { number: number }).number, options.name],
  );
  for (let left = options.runMilliseconds; left > 0; left -= 100) {
    await sleep(Math.min(left, 100));
    if (options.touches) await job.touch();
  }
  await records.query('UPDATE run SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?', [
    (result as { insertId: number }).insertId,
  ]);
});

process.on('message', (order: WorkerOrder) => {
  void obey(order).then(() => {
    process.send?.('done');
    if (order === 'stop') process.disconnect();
  });
});
await agenda.ready;
process.send?.('ready');

async function obey(order: WorkerOrder): Promise<void> {
  if (order === 'start') return agenda.start();
  if (order === 'saveSingle') await agenda.every('1 hour', 'work', { number: 1 });
  else if (order === 'saveUnique')
    for (let number = 0; number < 20; number++)
      await agenda.create('work', { number }).unique({ 'data.number': number }).save();
  else {
    await agenda.drain({ closeConnection: true });
    await records.end();
  }
}
