import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { VieraugenError } from '../errors/vieraugen-error.js';

const windowSeconds = 15 * 60;

/** Limits how often something may fail within a quarter of an hour, counted by whom or what it is tried. */
export class FailureLimit {
  private readonly failures: RateLimiterMemory;

  constructor(
    points: number,
    private readonly message: string,
  ) {
    this.failures = new RateLimiterMemory({ points, duration: windowSeconds });
  }

  /** Throws RATE_LIMITED when it has failed too often; also for a try that would succeed. */
  async refuseSpent(key: string): Promise<void> {
    const spent = await this.failures.get(key);
    if (spent !== null && spent.remainingPoints <= 0) throw this.refusal(spent);
  }

  /** Counts a failure. Throws RATE_LIMITED past the limit, so that of many tries at once only as many are answered. */
  async count(key: string): Promise<void> {
    try {
      await this.failures.consume(key);
    } catch (reason) {
      throw reason instanceof RateLimiterRes ? this.refusal(reason) : reason;
    }
  }

  private refusal({ msBeforeNext }: RateLimiterRes): VieraugenError {
    return new VieraugenError('RATE_LIMITED', this.message, {
      retryAfterSeconds: Math.ceil(msBeforeNext / 1_000),
    });
  }
}
