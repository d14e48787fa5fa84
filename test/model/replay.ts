import { env } from 'node:process';
import { repetitions } from '../support/repetitions.js';

/** How the model test is to run; the environment says it, to repeat a run or a part of one. */
export interface Replay {
  seed: number;
  /** The sequence within the run of one seed that is to be played alone, as a failure names it. */
  path: string | null;
  runs: number;
}

/** Reads `MODEL_SEED`, `MODEL_PATH` and `MODEL_RUNS`. */
export function readReplay(): Replay {
  return {
    seed: number('MODEL_SEED') ?? 1 + Math.floor(Math.random() * 1e9),
    path: env['MODEL_PATH'] ?? null,
    runs: number('MODEL_RUNS') ?? repetitions({ usual: 40, continuous: 120, thorough: 4_000 }),
  };
}

function number(name: string): number | null {
  const given = env[name];
  if (given === undefined) return null;
  if (!/^\d{1,10}$/.test(given)) throw new Error(`${name} must be a whole number, not "${given}".`);
  return Number(given);
}
