import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { systemClock, type Clock } from './clock.js';
import type { Config } from './config.js';
import { Metrics } from './metrics.js';
import { PdfInspector } from './pdf/inspector.js';
import type { Schedule } from './scheduler/schedule.js';
import type { Scheduler } from './scheduler/scheduler.js';
import { TokenDeriver } from './services/authentication/secret-token.js';
import { Signals } from './services/signals.js';
import { createSchedule, createScheduler } from './wiring/jobs.js';
import { createQueries, type Queries } from './wiring/queries.js';
import { createServices, type Services } from './wiring/services.js';

/** What the gateway is made of, wired together once. */
export interface Gateway {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
  services: Services;
  queries: Queries;
  scheduler: Scheduler;
  /** What the gateway tells of itself to whoever watches it. */
  metrics: Metrics;
  /** What happens at set times; null if nothing does. */
  schedule: Schedule | null;
  /** Takes up at once what a process that is dead had in hand. Only for who has the database alone. */
  takeUpAbandonedWork(): Promise<void>;
  /** Ends what runs beside requests; the data source stays open. */
  close(): Promise<void>;
}

/** What a gateway needs from outside. */
export interface GatewayParts {
  config: Config;
  dataSource: DataSource;
  log: Logger;
  /** The gateway's key, from which tokens are derived. */
  secretKey: string;
  clock?: Clock;
  /** False for a gateway at which nothing happens at set times; true if not given. */
  schedule?: boolean;
}

/** Wires the gateway together; nothing runs yet. */
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
    scheduler,
    metrics: foundation.metrics,
    schedule,
    takeUpAbandonedWork: async () => {
      await services.handOver.forgetClaims();
      await services.delivery.forgetClaims();
    },
    close: async () => {
      await schedule?.stop();
      await Promise.all([scheduler.stop(), services.delivery.stop()]);
      await services.failedLogins.settled();
      await inspector.close();
    },
  };
}
