import { backgroundJobs, repeatedJobs } from '../scheduler/jobs.js';
import { Schedule } from '../scheduler/schedule.js';
import { Scheduler } from '../scheduler/scheduler.js';
import { removeEndedCounts } from '../services/authentication/rate-limit.js';
import type { Foundation } from './foundation.js';
import type { Services } from './services.js';

/** Creates the scheduler of the background jobs, which every process runs. */
export function createScheduler({
  log,
  signals,
  metrics,
  services,
}: Foundation & { services: Services }): Scheduler {
  const jobs = backgroundJobs(services, log, (outcome) => {
    metrics.handOverEnded(outcome);
  });
  return new Scheduler(jobs, signals, log);
}

/** Creates the schedule of the jobs at set times, of which each runs in one process. */
export function createSchedule(parts: Foundation & { services: Services }): Schedule {
  const { dataSource, clock, signals, log, services } = parts;
  const repeated = repeatedJobs({
    ...services,
    removeEndedCounts: () => removeEndedCounts(dataSource, clock.now()),
  });
  return new Schedule({ dataSource, clock, slots: services.noticeSlots, repeated, signals, log });
}
