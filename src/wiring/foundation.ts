import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Metrics } from '../metrics.js';
import type { TokenDeriver } from '../services/authentication/secret-token.js';
import type { Signals } from '../services/signals.js';

/** The parts that the services of every concept share. */
export interface Foundation {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
  /** The gateway's key, which seals activities. */
  secretKey: string;
  tokens: TokenDeriver;
  signals: Signals;
  metrics: Metrics;
}
