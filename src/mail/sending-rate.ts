import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { minute } from '../clock.js';

/** In so many parts a minute's mails are counted: as windows that are short, so that mails go out evenly. */
const parts = 10;

/** How many mails may go to the mail server. */
export interface SendingRate {
  /** Takes one from what is left at this moment: 0, or in how many milliseconds there may be some again. */
  take(): Promise<number>;
}

/** Mails go as fast as the server takes them. */
export const unlimitedRate: SendingRate = { take: () => Promise.resolve(0) };

/**
 * A window in which so many mails are let through that no minute has more than allowed, whenever it begins. A window begins with its first
 * mail, once the one before has ended. A minute may therefore begin amid the mails of one, and touches one more than it has room for.
 */
export function windowOf(perMinute: number): { points: number; duration: number } {
  const points = Math.max(1, Math.floor(perMinute / parts));
  // Not where each has a single mail: that is what it begins with.
  const windows = points === 1 ? perMinute : Math.floor(perMinute / points) - 1;
  // Rounded up to whole milliseconds, so that it is never shorter than it must be.
  return { points, duration: Math.ceil(minute / windows) / 1_000 };
}

/** At most so many mails a minute to one mail server, by all processes together: they count in the database. */
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
