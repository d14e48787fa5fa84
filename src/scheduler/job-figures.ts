import type { JobState } from 'agenda';
import type { DataSource } from 'typeorm';
import { MysqlBackend } from './mysql-backend/mysql-backend.js';

/** The jobs of one name, in summary. */
export interface JobFigure {
  name: string;
  /** The number of jobs in each state that occurs. */
  states: ReadonlyMap<JobState, number>;
  lastRunAt: Date | null;
  nextRunAt: Date | null;
  failures: number;
}

/** The jobs of all gateways on this database, by name. */
export async function readJobFigures(dataSource: DataSource): Promise<JobFigure[]> {
  const { repository } = new MysqlBackend({ dataSource, ensureSchema: false, notifications: false });
  const { jobs } = await repository.queryJobs();
  return [...new Set(jobs.map(({ name }) => name))].map((name) => {
    const ofName = jobs.filter((job) => job.name === name);
    return {
      name,
      states: countsOf(ofName.map((job) => (job.disabled === true ? 'paused' : job.state))),
      lastRunAt: utmost(
        Math.max,
        ofName.map(({ lastRunAt }) => lastRunAt),
      ),
      nextRunAt: utmost(
        Math.min,
        ofName.map(({ nextRunAt }) => nextRunAt),
      ),
      failures: ofName.reduce((sum, { failCount }) => sum + (failCount ?? 0), 0),
    };
  });
}

function countsOf(states: readonly JobState[]): Map<JobState, number> {
  const counts = new Map<JobState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

function utmost(
  of: (...values: number[]) => number,
  dates: readonly (Date | null | undefined)[],
): Date | null {
  const known = dates.flatMap((date) => (date == null ? [] : [date.getTime()]));
  return known.length === 0 ? null : new Date(of(...known));
}
