import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { change, countUp, placeholders, select, type Database } from '../../database/rows.js';
import { isWorthAnotherTry } from '../../errors/database-error.js';
import { VieraugenError } from '../../errors/vieraugen-error.js';
import { isIn } from '../../queries/list/condition.js';

const tries = 5;
const mostRemembered = 10_000;
/** Short, because another process may return points meanwhile. */
const remembered = 10_000;
const removedAtOnce = 1_000;

/** A limit: its name, its points and its window. */
export interface RateLimitRule {
  /** Unique among all limits, at most 40 characters; part of the stored key. */
  name: string;
  points: number;
  /** Length of the window in milliseconds; it begins with the first point taken. */
  window: number;
  /** The message of the error. */
  message: string;
  /** True if this process remembers a refusal for a few seconds, so that a flood costs no statements. Only for limits that cannot be reset. */
  remembersRefusals?: boolean;
}

/**
 * Limits the frequency of an operation over all processes: the count is in the database (docs/decisions/0026). A point is taken before
 * the work in one statement, so that exactly the allowed number of simultaneous attempts pass.
 */
export class RateLimit {
  private readonly refused = new LRUCache<string, number>({ max: mostRemembered, ttl: remembered });

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
    const taken = await this.persistently(manager, () =>
      countUp(
        manager,
        `INSERT INTO rate_limit (\`key\`, points, expire) VALUES (?, 1, ?)
         ON DUPLICATE KEY UPDATE
           points = LEAST(LAST_INSERT_ID(IF(expire <= ?, 1, points + 1)), ?),
           expire = IF(expire <= ?, ?, expire)`,
        [stored, now + window, now, points, now, now + window],
      ),
    );
    if (taken <= points) return;
    const until = (await this.spentUntil([key], manager)) ?? new Date(now);
    if (this.rule.remembersRefusals === true) this.refused.set(stored, until.getTime());
    throw this.refusal(until.getTime() - now);
  }

  /** Returns a point that was taken for an operation that turned out harmless. */
  async giveBack(key: string, manager = this.dataSource.manager): Promise<void> {
    const stored = this.storedKey(key);
    await this.persistently(manager, () =>
      change(manager, 'UPDATE rate_limit SET points = points - 1 WHERE `key` = ? AND points > 0', [stored]),
    );
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
    const [row] = await select<{ expire: number | null }>(
      manager,
      `SELECT MAX(expire) AS expire FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) AND points >= ? AND expire > ?`,
      [...keys.map((key) => this.storedKey(key)), this.rule.points, this.clock.now().getTime()],
    );
    return row === undefined || row.expire === null ? null : new Date(row.expire);
  }

  /** Resets the counts of the keys. */
  async clear(keys: readonly string[], manager = this.dataSource.manager): Promise<void> {
    if (keys.length === 0) return;
    const stored = keys.map((key) => this.storedKey(key));
    // Deleting missing rows would lock the gaps in which others begin to count.
    const counted = await select<{ key: string }>(
      manager,
      `SELECT \`key\` FROM rate_limit WHERE \`key\` IN (${placeholders(stored)}) ORDER BY \`key\``,
      stored,
    );
    for (const { key } of counted)
      await this.persistently(manager, () =>
        change(manager, 'DELETE FROM rate_limit WHERE `key` = ?', [key]),
      );
    for (const each of stored) this.refused.delete(each);
  }

  private storedKey(key: string): string {
    return storedKey(this.rule, key);
  }

  /** A statement of its own is retried after a deadlock; within a transaction, the transaction is. */
  private async persistently<T>(manager: EntityManager, statement: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await statement();
      } catch (error) {
        if (attempt >= tries || manager.queryRunner !== undefined || !isWorthAnotherTry(error)) throw error;
        await sleep(Math.random() * 20 * attempt);
      }
    }
  }

  private refusal(milliseconds: number): VieraugenError {
    return new VieraugenError('RATE_LIMITED', this.rule.message, {
      // Another process may have begun the window a moment after this one read its clock.
      retryAfterSeconds: Math.max(1, Math.ceil(Math.min(milliseconds, this.rule.window) / 1_000)),
    });
  }
}

/** A key of a limit. */
export interface LimitedKey {
  rule: RateLimitRule;
  key: string;
}

/** Those of these keys of several limits that have no point left; one statement. */
export async function spentAmong<Key extends LimitedKey>(
  database: Database,
  now: Date,
  keys: readonly Key[],
): Promise<Key[]> {
  const stored = isIn(
    '`key`',
    keys.map(({ rule, key }) => storedKey(rule, key)),
  );
  const counts = await select<{ key: string; points: number }>(
    database,
    `SELECT \`key\`, points FROM rate_limit WHERE ${stored.sql} AND expire > ?`,
    [...stored.parameters, now.getTime()],
  );
  const taken = new Map(counts.map(({ key, points }) => [key, points]));
  return keys.filter(({ rule, key }) => (taken.get(storedKey(rule, key)) ?? 0) >= rule.points);
}

/** Keys may be personal and of any length, so only their hash is stored. */
function storedKey({ name }: RateLimitRule, key: string): string {
  return `${name}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** Removes expired counts, a thousand at most; returns whether there were any. */
export async function removeEndedCounts(dataSource: DataSource, now: Date): Promise<boolean> {
  const ended = await select<{ key: string }>(
    dataSource.manager,
    'SELECT `key` FROM rate_limit WHERE expire <= ? ORDER BY expire LIMIT ?',
    [now.getTime(), removedAtOnce],
  );
  if (ended.length === 0) return false;
  // By their keys, so that no gaps are locked in which others begin to count.
  const keys = ended.map((each) => each.key).sort();
  await change(
    dataSource.manager,
    `DELETE FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) AND expire <= ?`,
    [...keys, now.getTime()],
  );
  return true;
}
