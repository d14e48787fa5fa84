import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { systemClock, type Clock } from './clock.js';
import type { Config } from './config.js';
import { DirectoryCache } from './loaders/directory-cache.js';
import { Metrics } from './metrics.js';
import { PdfInspector } from './pdf/inspector.js';
import type { Schedule } from './scheduler/schedule.js';
import type { Scheduler } from './scheduler/scheduler.js';
import { TokenDeriver } from './services/authentication/secret-token.js';
import { Signals } from './services/signals.js';
import { createSchedule, createScheduler } from './wiring/jobs.js';
import { createQueries, type Queries } from './wiring/queries.js';
import { createServices, type Services } from './wiring/services.js';

/** The parts of the gateway, wired together once. */
export interface Gateway {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
  services: Services;
  queries: Queries;
  /** The users and groups that requests share. */
  directory: DirectoryCache;
  scheduler: Scheduler;
  /** The metrics of the gateway. */
  metrics: Metrics;
  /** The scheduled jobs; null if there are none. */
  schedule: Schedule | null;
  /** Continues the work of dead processes at once. Only if no other process uses the database. */
  takeUpAbandonedWork(): Promise<void>;
  /** Ends the background work; the data source stays open. */
  close(): Promise<void>;
}

/** The dependencies of a gateway. */
interface GatewayParts {
  config: Config;
  dataSource: DataSource;
  log: Logger;
  /** The gateway's key, from which tokens are derived. */
  secretKey: string;
  clock?: Clock;
  /** False for a gateway without scheduled jobs; true by default. */
  schedule?: boolean;
}

/** Wires the gateway; nothing runs yet. */
export function createGateway({
  config,
  dataSource,
  log,
  secretKey,
  clock = systemClock,
  schedule: isScheduled = true,
}: GatewayParts): Gateway {
  const foundation = {
    config,
    dataSource,
    clock,
    log,
    secretKey,
    tokens: new TokenDeriver(secretKey),
    signals: new Signals(),
    metrics: new Metrics(dataSource, clock),
  };
  const inspector = new PdfInspector();
  const queries = createQueries(foundation);
  const services = createServices({ ...foundation, queries, inspector });
  const scheduler = createScheduler({ ...foundation, services });
  const schedule = isScheduled ? createSchedule({ ...foundation, services }) : null;
  return {
    config,
    dataSource,
    clock,
    log,
    services,
    queries,
    directory: new DirectoryCache(),
    scheduler,
    metrics: foundation.metrics,
    schedule,
    takeUpAbandonedWork: async () => {
      await services.handOver.forgetClaims();
      await services.delivery.forgetClaims();
      await services.activityVerifications.forgetClaims();
    },
    close: async () => {
      services.activityVerifications.stop();
      await schedule?.stop();
      await Promise.all([scheduler.stop(), services.delivery.stop()]);
      await services.failedLogins.settled();
      await inspector.close();
    },
  };
}
