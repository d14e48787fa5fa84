import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.js';
import type { ActivityService, Actor } from './activity.service.js';

const windowSeconds = 15 * 60;
const afterTheAnswer = 200;

/** Notes failed logins of users in the activity log, one in a quarter of an hour for a user and an address (LXP-14). */
export class FailedLoginService {
  private readonly noted = new RateLimiterMemory({ points: 1, duration: windowSeconds });
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly activities: ActivityService,
    private readonly log: Logger,
  ) {}

  /** Notes it after the answer has gone out, so that neither the answer nor the time it takes tells outsiders of the user. */
  note(user: Actor): void {
    const work = this.append(user)
      .catch((error: unknown) => {
        this.log.warn({ err: error }, 'a failed login could not be noted');
      })
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Resolves when everything is noted. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  private async append(user: Actor): Promise<void> {
    await sleep(afterTheAnswer);
    const isNoted = await this.noted.consume(`${user.userId} ${user.ipAddress ?? ''}`).then(
      () => false,
      () => true,
    );
    if (isNoted) return;
    await inTransaction(this.dataSource, (manager) =>
      this.activities.append(manager, user, { event: { type: 'LOGIN_FAILED', facts: {} } }),
    );
  }
}
