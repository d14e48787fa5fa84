import type { DataSource } from 'typeorm';
import { hour, minute, type Clock } from '../../clock.js';
import { RateLimit } from '../authentication/rate-limit.js';

/** The lower bound of the limit per minute, which is a tenth of the limit per hour. */
const leastPerMinute = 20;

/** Limits the registrations of accounts from one address, within an hour and within a minute. */
export class RegistrationGuard {
  private readonly limits: readonly RateLimit[];

  /** The limit per hour; 0 for no limit. */
  constructor(dataSource: DataSource, clock: Clock, perHour: number) {
    const rule = {
      reason: 'TOO_MANY_REGISTRATIONS' as const,
      remembersRefusals: true,
    };
    const perMinute = Math.max(leastPerMinute, Math.ceil(perHour / 10));
    this.limits =
      perHour === 0
        ? []
        : [
            new RateLimit(dataSource, clock, {
              ...rule,
              name: 'registration-burst',
              points: perMinute,
              window: minute,
            }),
            new RateLimit(dataSource, clock, {
              ...rule,
              name: 'registration',
              points: perHour,
              window: hour,
            }),
          ];
  }

  /** Runs the work, which counts unless it fails. RATE_LIMITED if there are too many. */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    const taken: RateLimit[] = [];
    try {
      for (const limit of this.limits) {
        await limit.take(key);
        taken.push(limit);
      }
      return await work();
    } catch (error) {
      for (const limit of taken) await limit.giveBack(key);
      throw error;
    }
  }
}
