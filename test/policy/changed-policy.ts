// Runs in a thread of its own, since modules derive data from the tables when they are loaded: the change must come first.
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { tableChanges } from './table-changes.js';

/** The change to carry out: its kind, and a number that is taken modulo the number of changes of this kind. */
export interface ChangeChoice {
  kind: string;
  number: number;
}

/** The change, and the policy with it; no lines if the gateway does not start with it. */
export interface ChangedPolicy {
  description: string;
  lines: string[];
}

const { kind, number } = workerData as ChangeChoice;
const changes = tableChanges()[kind] ?? [];
const change = changes[number % changes.length];
if (change === undefined) throw new Error(`There is no change of the kind “${kind}”.`);
change.apply();
const policy: ChangedPolicy = { description: change.description, lines: await linesOfPolicy() };
parentPort?.postMessage(policy);

async function linesOfPolicy(): Promise<string[]> {
  try {
    const { checkPermissions } = await import('../../src/shield/permission-check.js');
    const { effectsOfPolicy, linesOf } = await import('./effects.js');
    checkPermissions();
    return linesOf(effectsOfPolicy());
  } catch (error) {
    if (error instanceof Error && /contradict|permission of one role/.test(error.message)) return [];
    throw error;
  }
}
