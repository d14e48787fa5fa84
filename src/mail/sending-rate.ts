import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { minute } from '../clock.js';

/** The number of windows in a minute: short ones, so that mails are sent evenly. */
const parts = 10;

/** The rate of mails to the mail server. */
export interface SendingRate {
  /** Takes one mail from the rate: 0, or the milliseconds until the next attempt. */
  take(): Promise<number>;
}

/** No limit besides the server's own. */
export const unlimitedRate: SendingRate = { take: () => Promise.resolve(0) };

/**
 * A window with a number of mails such that no minute has more than allowed, whenever it begins. A window begins with its first mail, once the
 * one before has ended. A minute may therefore begin in the middle of a window, and overlaps with one more than it has room for.
 */
export function windowOf(perMinute: number): { points: number; duration: number } {
  const points = Math.max(1, Math.floor(perMinute / parts));
  // Not for windows of a single mail, which is at their beginning.
  const windows = points === 1 ? perMinute : Math.floor(perMinute / points) - 1;
  // Rounded up to whole milliseconds, so that the window is not too short.
  return { points, duration: Math.ceil(minute / windows) / 1_000 };
}

/** Limits the mails a minute to one mail server, over all processes, by counting in the database. */
export function rateByDatabase(dataSource: DataSource, server: string, perMinute: number): SendingRate {
  const driver = dataSource.driver as MysqlDriver;
  const limiter = new RateLimiterMySQL({
    storeClient: driver.pool as object,
    storeType: 'pool',
    dbName: driver.database ?? '',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: 'mail',
    ...windowOf(perMinute),
    clearExpiredByTimeout: false,
  });
  return {
    take: async () => {
      try {
        await limiter.consume(server);
        return 0;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
        throw error;
      }
    },
  };
}
