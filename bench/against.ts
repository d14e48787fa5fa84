import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contest } from './measure.js';
import type { StageOptions } from './stage.js';
import type { PrivateServer } from '../src/database/private/private-server.js';

/** The goal of a case without one in `--goals`: at least 97 percent of the throughput of the other checkout. */
const usualGoal = 0.97;

/** Another checkout of this project, built, whose gateway takes turns with this one's. */
export interface OtherCheckout {
  /** The contest with the other checkout's gateway as the one that the throughput is put into relation to. */
  beside: (contest: Contest) => Promise<Contest>;
  close: () => Promise<void>;
}

/**
 * Fills a database with the other checkout's own bench and starts its gateway there: each side has the schema and the operations of
 * its own version. Rejects if the folder holds no build.
 */
export async function openCheckout(
  folder: string,
  server: PrivateServer,
  options: StageOptions,
  goals: Readonly<Record<string, number>> = {},
): Promise<OtherCheckout> {
  const { Stage } = await moduleOf<typeof import('./stage.js')>(folder, 'stage.js');
  const { ordinary } = await moduleOf<typeof import('./contests.js')>(folder, 'contests.js');
  const stage = await Stage.make(server, options);
  return {
    beside: async (contest) => {
      const entry = ordinary[contest.name];
      if (entry === undefined) throw new Error(`${folder} has no case ${contest.name}.`);
      const { ours: contestant } = await entry.make(contest.name, {
        normal: stage,
        large: () => Promise.reject(new Error('Growth is measured of one checkout alone.')),
      });
      const goal = goals[contest.name] ?? usualGoal;
      const ratio = (here: number, there: number): number => here / there;
      return { ...contest, other: { contestant, relation: 'of the other checkout', goal, ratio } };
    },
    close: () => stage.close(),
  };
}

async function moduleOf<Module>(folder: string, name: string): Promise<Module> {
  return (await import(pathToFileURL(path.resolve(folder, 'build', 'bench', name)).href)) as Module;
}
