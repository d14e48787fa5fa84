import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { startDatabaseServer } from '../support/database-server.js';
import { startTestGateway } from '../support/gateway.js';
import { arrange, beginning } from './account.js';
import { hangUp } from './line.js';
import { compareLists, filters } from './lists.js';
import { operationOf, steps } from './operations.js';
import { Play } from './play.js';
import type { Tally } from './tally.js';

/** What a thread is to play: some runs for each seed, all seeds side by side. */
export interface Task {
  seeds: number[];
  path: string | null;
  runs: number;
  /** Shared by all threads: one more than the seed that has failed, so that the others stop; 0 until then. */
  failed: SharedArrayBuffer;
}

/** What came of it: how often each operation ended how, and the first failure, if any. */
export interface Report {
  sequences: number;
  tally: Tally;
  failure: string | null;
}

const { seeds, path, runs, failed } = workerData as Task;
const failedSeed = new Int32Array(failed);
const databases = await startDatabaseServer();
const gateway = await startTestGateway(databases, { scheduler: false, trustedProxies: ['127.0.0.1'] });
const tally: Tally = new Map();
let failure: string | null = null;
let sequences = 0;

/** Plays sequences of this seed until all are played, or one has failed, here or elsewhere. */
async function playSeed(seed: number): Promise<void> {
  const property = fc.asyncProperty(beginning, steps, filters, async (asked, sequence, filter) => {
    const stopped = Atomics.load(failedSeed, 0);
    if (stopped !== 0 && stopped !== seed + 1) return;
    if (stopped === 0) sequences++;
    try {
      const play = new Play(gateway, await arrange(gateway.gateway.dataSource, asked), tally);
      for (const step of sequence)
        if (step !== null) await play.perform(operationOf(play.installation, step));
      await compareLists(play, filter);
    } catch (error) {
      Atomics.compareExchange(failedSeed, 0, 0, seed + 1);
      throw error;
    }
  });
  // Without a bias: small numbers are no more telling than others here.
  const settings =
    path === null
      ? { seed, numRuns: runs, unbiased: true }
      : { seed, path, numRuns: 1, endOnFailure: true, unbiased: true };
  const details = await fc.check(property, settings);
  if (!details.failed) return;
  const { counterexamplePath, errorInstance } = details;
  failure = `Replay with MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath ?? ''}\n${String(errorInstance)}`;
}

try {
  await Promise.all(seeds.map(playSeed));
  parentPort?.postMessage({ sequences, tally, failure } satisfies Report);
} finally {
  hangUp();
  await gateway.stop();
  await databases.stop();
}
