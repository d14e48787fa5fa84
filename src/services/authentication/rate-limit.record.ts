import { changeAny, countUp, placeholders, select, type Database } from '../../database/rows.js';

// The table has no entity: nothing but these statements knows it. Times are milliseconds.

/** Takes a point and returns how many are taken in the present window, the limit and one at most. An upsert: see `countUp`. */
export async function takePoint(
  database: Database,
  key: string,
  { points, window }: { points: number; window: number },
  now: number,
): Promise<number> {
  return countUp(
    database,
    `INSERT INTO rate_limit (\`key\`, points, expire) VALUES (?, 1, ?)
     ON DUPLICATE KEY UPDATE
       points = LEAST(LAST_INSERT_ID(IF(expire <= ?, 1, points + 1)), ?),
       expire = IF(expire <= ?, ?, expire)`,
    [key, now + window, now, points, now, now + window],
  );
}

/** Returns a point, unless the window has ended and the count is gone. */
export async function returnPoint(database: Database, key: string): Promise<void> {
  await changeAny(database, 'UPDATE rate_limit SET points = points - 1 WHERE `key` = ? AND points > 0', [
    key,
  ]);
}

/** The time at which all of these counts that have reached the limit have ended; null if none has. */
export async function readSpentUntil(
  database: Database,
  keys: readonly string[],
  points: number,
  now: number,
): Promise<Date | null> {
  const [row] = await select<{ expire: number | null }>(
    database,
    `SELECT MAX(expire) AS expire FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) AND points >= ? AND expire > ?`,
    [...keys, points, now],
  );
  return row === undefined || row.expire === null ? null : new Date(row.expire);
}

/** Those of the keys that have a count, in order. */
export async function readCounted(database: Database, keys: readonly string[]): Promise<string[]> {
  const rows = await select<{ key: string }>(
    database,
    `SELECT \`key\` FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) ORDER BY \`key\``,
    [...keys],
  );
  return rows.map(({ key }) => key);
}

/** The points taken in the present windows, by key. */
export async function readTaken(
  database: Database,
  keys: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await select<{ key: string; points: number }>(
    database,
    `SELECT \`key\`, points FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) AND expire > ?`,
    [...keys, now],
  );
  return new Map(rows.map(({ key, points }) => [key, points]));
}

/** The keys of counts that have ended, the earliest first. */
export async function readEnded(database: Database, now: number, limit: number): Promise<string[]> {
  const rows = await select<{ key: string }>(
    database,
    'SELECT `key` FROM rate_limit WHERE expire <= ? ORDER BY expire LIMIT ?',
    [now, limit],
  );
  return rows.map(({ key }) => key);
}

/** Removes the counts of these keys, or those of them that have ended by a time. */
export async function removeCounts(
  database: Database,
  keys: readonly string[],
  endedBy: number | null = null,
): Promise<void> {
  await changeAny(
    database,
    `DELETE FROM rate_limit WHERE \`key\` IN (${placeholders(keys)}) ${endedBy === null ? '' : 'AND expire <= ?'}`,
    [...keys, ...(endedBy === null ? [] : [endedBy])],
  );
}
