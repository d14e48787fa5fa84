import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import { hasCode } from '../../errors/vieraugen-error.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { Actor } from '../activity/actor.js';
import { limitKeyOf } from '../../text/ip-address.js';
import { RateLimit } from './rate-limit.js';

const window = 15 * minute;
const afterTheAnswer = 200;

/** Records failed logins of users in the activity log, one in a quarter of an hour per user and IP address (LXP-14). */
export class FailedLoginService extends withParts<{
  dataSource: DataSource;
  activities: ActivityService;
  log: Logger;
  clock: Clock;
}>() {
  private readonly noted = new RateLimit(this.dataSource, this.clock, {
    name: 'login-failure-noted',
    points: 1,
    window,
    reason: 'TOO_MANY_FAILED_LOGINS',
  });
  private readonly running = new Set<Promise<void>>();

  /** Records the failed login after the response has been sent, so that neither the response nor its duration reveals whether the user exists. */
  note(user: Actor): void {
    const work = this.append(user)
      .catch((error: unknown) => {
        this.log.warn({ err: error }, 'a failed login could not be recorded');
      })
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Resolves when all failed logins are recorded. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  private async append(user: Actor): Promise<void> {
    await sleep(afterTheAnswer);
    try {
      await this.noted.take(`${user.userId} ${limitKeyOf(user.ipAddress)}`);
    } catch (error) {
      if (hasCode(error, 'RATE_LIMITED')) return;
      throw error;
    }
    await inTransaction(this.dataSource, (manager) =>
      this.activities.append(manager, user, { event: { type: 'LOGIN_FAILED', facts: {} } }),
    );
  }
}
