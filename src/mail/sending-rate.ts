import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

const windowSeconds = 10;

/** How many mails may go to the mail server. */
export interface SendingRate {
  /** Takes one from what is left at this moment; false if nothing is. */
  take(): Promise<boolean>;
}

/** Mails go as fast as the server takes them. */
export const unlimitedRate: SendingRate = { take: () => Promise.resolve(true) };

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
    points: Math.max(1, Math.floor((perMinute * windowSeconds) / 60)),
    duration: perMinute * windowSeconds < 60 ? Math.ceil(60 / perMinute) : windowSeconds,
    clearExpiredByTimeout: false,
  });
  return {
    take: async () => {
      try {
        await limiter.consume(server);
        return true;
      } catch (error) {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      }
    },
  };
}
