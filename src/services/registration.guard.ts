import type { DataSource } from 'typeorm';
import { hour, type Clock } from '../clock.js';
import { RateLimit } from './rate-limit.js';

/** Limits how many accounts are registered from one address. */
export class RegistrationGuard {
  private readonly registered: RateLimit | null;

  /** The limit per hour; 0 for no limit. */
  constructor(dataSource: DataSource, clock: Clock, perHour: number) {
    this.registered =
      perHour === 0
        ? null
        : new RateLimit(dataSource, clock, {
            name: 'registration',
            points: perHour,
            window: hour,
            message: 'Too many accounts were registered from your address. Try again later.',
            remembersRefusals: true,
          });
  }

  /** Runs the work, which counts unless it fails. RATE_LIMITED after too many. */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.registered?.take(key);
    try {
      return await work();
    } catch (error) {
      await this.registered?.giveBack(key);
      throw error;
    }
  }
}
