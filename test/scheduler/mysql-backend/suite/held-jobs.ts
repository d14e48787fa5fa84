import type { Agenda, Job } from 'agenda';
import { until } from './backend-suite.js';

type Options = Parameters<Agenda['define']>[2];

/** Defines jobs that add their data to `ran`, and then run until `letGo` is called. */
export function defineHeld(
  agenda: Agenda,
  ran: unknown[],
  options: Record<string, Options>,
): { letGo: () => void } {
  let isHeld = true;
  const held: (() => void)[] = [];
  for (const [name, each] of Object.entries(options))
    agenda.define(
      name,
      async (job: Job) => {
        ran.push(job.attrs.data);
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      },
      each,
    );
  return {
    letGo: () => {
      isHeld = false;
      for (const resolve of held) resolve();
    },
  };
}

/**
 * Waits until exactly one job has been locked for five looks in a row. For a moment there may be more: Agenda scans every 20 ms, even while
 * claims of its last scan are under way, and releases at once each job whose claim ends after the limit was reached.
 */
export async function oneStaysLocked(agenda: Agenda): Promise<void> {
  let looks = 0;
  await until('exactly one job stays locked', async () => {
    const { total } = await agenda.queryJobs({ state: 'running' });
    looks = total === 1 ? looks + 1 : 0;
    return looks === 5;
  });
}
