import { env } from 'node:process';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { testDatabases } from '../support/hooks.js';
import { repetitions } from '../support/repetitions.js';
import { uniqueName } from '../support/world.js';
import { readReplay } from './replay.js';
import { addUp, missing, totals } from './tally.js';
import type { Report, Task } from './worker.js';

/** The parts of a usual run share the cores. */
const threads = repetitions({ usual: 1, thorough: 2 });
const seedsOfThread = 3;
/** With fewer sequences some rare refusal may well not come. */
const enoughForEveryRefusal = 2_000;

describe('LXP-1 to LXP-15, PLY-2 to PLY-5, PLY-14, FWD-2, FWD-4, FWD-5, DBX-5 and DBX-9 by a model of the rules', () => {
  it('whatever people do one after the other, the gateway allows, refuses and shows what the model does', async function () {
    this.timeout(900_000);
    const { seed, path, runs } = readReplay();
    const started = Date.now();
    const reports = await play(seed, path, runs);
    const tally = addUp(reports.map((report) => report.tally));
    const sequences = reports.reduce((sum, report) => sum + report.sequences, 0);
    const { operations, allowed } = totals(tally);
    const seconds = Math.round((Date.now() - started) / 1_000);
    process.stderr.write(
      `    MODEL_SEED=${seed}: ${sequences} sequences, ${operations} operations, ${allowed} of them allowed, ${seconds} s\n`,
    );
    const failure = reports.map((report) => report.failure).find((each) => each !== null);
    if (failure != null) throw new Error(failure);
    if (path !== null) return;
    expect(allowed / operations, 'the share of what was allowed').to.be.greaterThan(0.4);
    if (runs >= enoughForEveryRefusal) expect(missing(tally), 'what never happened').to.deep.equal([]);
  });
});

/** Plays sequences of several seeds that follow from the given one, on all cores; or with a path just the one it leads to. */
async function play(seed: number, path: string | null, runs: number): Promise<Report[]> {
  const lanes = path === null ? threads * seedsOfThread : 1;
  // Far apart, so that the runs of neighbouring seeds have no sequences in common.
  const seeds = Array.from({ length: lanes }, (_, lane) => (seed + lane * 300_000_007) % 2 ** 31);
  const name = uniqueName('model').replaceAll('-', '_');
  const databaseUrl = await testDatabases().createDatabase(name);
  const shared = { path, runs: Math.ceil(runs / seeds.length), failed: new SharedArrayBuffer(4) };
  try {
    return await Promise.all(
      Array.from({ length: Math.min(threads, seeds.length) }, (_, thread) =>
        playInThread(databaseUrl, {
          ...shared,
          seeds: seeds.filter((_each, lane) => lane % threads === thread),
        }),
      ),
    );
  } finally {
    await testDatabases().dropDatabase(name);
  }
}

/** Plays in a thread of its own with a gateway of its own, which makes itself a database on the server of this one. */
function playInThread(databaseUrl: string, task: Task): Promise<Report> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: task,
    env: { ...env, DATABASE_URL: databaseUrl },
  });
  return new Promise((resolve, reject) => {
    let report: Report | undefined;
    worker.on('message', (message: Report) => (report = message));
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (report === undefined) reject(new Error(`The thread ended with ${code} and without a report.`));
      else resolve(report);
    });
  });
}
