import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import type { Database } from '../../database/rows.js';
import { isRetryable } from '../../errors/database-error.js';
import {
  readCounted,
  readEnded,
  readSpentUntil,
  readTaken,
  removeCounts,
  returnPoint,
  takePoint,
} from './rate-limit.record.js';
import type { RefusalReason } from '../../errors/reasons.js';
import { refusal, type VieraugenError } from '../../errors/vieraugen-error.js';

const tries = 5;
const maximumRemembered = 10_000;
/** Short, because another process may return points meanwhile. */
const remembered = 10_000;
const removedAtOnce = 1_000;

/** A reason of an error with code RATE_LIMITED. */
export type LimitReason = Extract<RefusalReason, `TOO_MANY_${string}`>;

/** A limit: its name, its points and its window. */
export interface RateLimitRule {
  /** Unique among all limits, at most 40 characters; part of the stored key. */
  name: string;
  points: number;
  /** Length of the window in milliseconds; it begins with the first point taken. */
  window: number;
  /** The reason of the error. */
  reason: LimitReason;
  /** True if this process remembers a refusal for a few seconds, so that a flood costs no statements. Only for limits that cannot be reset. */
  remembersRefusals?: boolean;
}

/**
 * Limits the frequency of an operation over all processes: the count is in the database (docs/decisions/0026). A point is taken before
 * the work in one statement, so that exactly the allowed number of simultaneous attempts pass.
 */
export class RateLimit {
  private readonly refused = new LRUCache<string, number>({ max: maximumRemembered, ttl: remembered });

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rule: RateLimitRule,
  ) {}

  /**
   * Takes a point for the key. RATE_LIMITED with `retryAfterSeconds` if none is left. Within a transaction its manager must be given; the
   * point then counts once the transaction is committed, and others wait for it.
   */
  async take(key: string, manager = this.dataSource.manager): Promise<void> {
    const { points, window } = this.rule;
    const stored = this.storedKey(key);
    const now = this.clock.now().getTime();
    const refusedUntil = this.refused.get(stored);
    if (refusedUntil !== undefined && refusedUntil > now) throw this.refusal(refusedUntil - now);
    const taken = await this.withRetry(manager, () => takePoint(manager, stored, { points, window }, now));
    if (taken <= points) return;
    const until = (await this.spentUntil([key], manager)) ?? new Date(now);
    if (this.rule.remembersRefusals === true) this.refused.set(stored, until.getTime());
    throw this.refusal(until.getTime() - now);
  }

  /** Returns a point that was taken for an operation that turned out harmless. */
  async giveBack(key: string, manager = this.dataSource.manager): Promise<void> {
    const stored = this.storedKey(key);
    await this.withRetry(manager, () => returnPoint(manager, stored));
    this.refused.delete(stored);
  }

  /** Takes a point, runs the work, and returns the point unless the work fails in a way that counts. */
  async countFailures<T>(
    key: string,
    work: () => Promise<T>,
    isCounted: (error: unknown) => boolean,
  ): Promise<T> {
    await this.take(key);
    try {
      const result = await work();
      await this.giveBack(key);
      return result;
    } catch (error) {
      if (!isCounted(error)) await this.giveBack(key);
      throw error;
    }
  }

  /** Throws RATE_LIMITED when no point is left; takes none. For operations that count only when they fail. */
  async refuseSpent(key: string): Promise<void> {
    const until = await this.spentUntil([key]);
    if (until !== null) throw this.refusal(until.getTime() - this.clock.now().getTime());
  }

  /** The time at which all the keys have points again; null if none is used up. */
  async spentUntil(keys: readonly string[], manager = this.dataSource.manager): Promise<Date | null> {
    if (keys.length === 0) return null;
    const stored = keys.map((key) => this.storedKey(key));
    return readSpentUntil(manager, stored, this.rule.points, this.clock.now().getTime());
  }

  /** Resets the counts of the keys. */
  async clear(keys: readonly string[], manager = this.dataSource.manager): Promise<void> {
    if (keys.length === 0) return;
    const stored = keys.map((key) => this.storedKey(key));
    // Deleting missing rows would lock the gaps in which others begin to count.
    for (const key of await readCounted(manager, stored))
      await this.withRetry(manager, () => removeCounts(manager, [key]));
    for (const each of stored) this.refused.delete(each);
  }

  private storedKey(key: string): string {
    return storedKey(this.rule, key);
  }

  /** A statement of its own is retried after a deadlock; within a transaction, the transaction is. */
  private async withRetry<T>(manager: EntityManager, statement: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await statement();
      } catch (error) {
        if (attempt >= tries || manager.queryRunner !== undefined || !isRetryable(error)) throw error;
        await sleep(Math.random() * 20 * attempt);
      }
    }
  }

  private refusal(milliseconds: number): VieraugenError {
    return refusal(this.rule.reason).with({
      // Another process may have begun the window a moment after this one read its clock.
      retryAfterSeconds: Math.max(1, Math.ceil(Math.min(milliseconds, this.rule.window) / 1_000)),
    });
  }
}

/** A key of a limit. */
interface LimitedKey {
  rule: RateLimitRule;
  key: string;
}

/** Those of these keys of several limits that have no point left; one statement. */
export async function spentAmong<Key extends LimitedKey>(
  database: Database,
  now: Date,
  keys: readonly Key[],
): Promise<Key[]> {
  const stored = keys.map(({ rule, key }) => storedKey(rule, key));
  const taken = await readTaken(database, stored, now.getTime());
  return keys.filter(({ rule, key }) => (taken.get(storedKey(rule, key)) ?? 0) >= rule.points);
}

/** Keys may be personal and of any length, so only their hash is stored. */
function storedKey({ name }: RateLimitRule, key: string): string {
  return `${name}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** Removes expired counts, a thousand at most; returns whether there were any. */
export async function removeEndedCounts(dataSource: DataSource, now: Date): Promise<boolean> {
  const ended = await readEnded(dataSource.manager, now.getTime(), removedAtOnce);
  if (ended.length === 0) return false;
  // By their keys, so that no gaps are locked in which others begin to count.
  await removeCounts(dataSource.manager, ended.sort(), now.getTime());
  return true;
}
