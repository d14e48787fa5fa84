import { wholeRows } from '../../database/find.js';
import type { RowMapping } from '../../database/row-mapping.js';
import { placeholders, select, type Database } from '../../database/rows.js';
import { Activity } from '../../entities/activity.entity.js';
import { initialHash } from './activity-proof.js';

/** An entry's place in the chain, with its proofs in hexadecimal. */
export interface ChainLink {
  activityId: string;
  sequence: number;
  previousHash: string;
  hash: string;
  seal: string;
}

/** A stored place in the chain, with the entry that it refers to. */
interface StoredLink extends Omit<ChainLink, 'previousHash'> {
  /** Null if it is missing or not readable. */
  activity: Activity | null;
}

interface LinkRow {
  activityId: string;
  sequence: number;
  hash: Buffer;
  seal: Buffer;
}

/** The next places of an account's chain after this sequence, in order, up to a number. */
export async function readSealsAfter(
  database: Database,
  accountId: string,
  sequence: number,
  limit: number,
): Promise<StoredLink[]> {
  const entries = wholeRows(database, Activity, 'a');
  const rows = await select<Record<string, unknown> & Omit<LinkRow, 'activityId'> & { linkedId: string }>(
    database,
    `SELECT s.activity_id AS linkedId, s.sequence, s.hash, s.seal, ${entries.columns}
       FROM activity_seal s LEFT JOIN activity a ON a.account_id = s.account_id AND a.id = s.activity_id
      WHERE s.account_id = ? AND s.sequence > ? ORDER BY s.sequence LIMIT ${limit}`,
    [accountId, sequence],
  );
  return rows.map(({ linkedId, sequence: place, hash, seal, ...activity }) => ({
    activityId: linkedId,
    sequence: place,
    hash: hash.toString('hex'),
    seal: seal.toString('hex'),
    activity: readable(entries, activity),
  }));
}

/** The places of these entries in the account's chain, by id, without entries that are not sealed. */
export async function linksOf(
  database: Database,
  accountId: string,
  activityIds: readonly string[],
): Promise<Map<string, ChainLink>> {
  if (activityIds.length === 0) return new Map();
  const rows = await select<LinkRow & { previousHash: Buffer | null }>(
    database,
    `SELECT s.activity_id AS activityId, s.sequence, s.hash, s.seal, p.hash AS previousHash
       FROM activity_seal s LEFT JOIN activity_seal p ON p.account_id = s.account_id AND p.sequence = s.sequence - 1
      WHERE s.account_id = ? AND s.activity_id IN (${placeholders(activityIds)})`,
    [accountId, ...activityIds],
  );
  return new Map(
    rows.map((row) => [
      row.activityId,
      {
        activityId: row.activityId,
        sequence: row.sequence,
        previousHash: row.previousHash?.toString('hex') ?? initialHash,
        hash: row.hash.toString('hex'),
        seal: row.seal.toString('hex'),
      },
    ]),
  );
}

/** The entries of an account by id, without missing and unreadable ones. */
export async function readReadable(
  database: Database,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, Activity>> {
  const entries = wholeRows(database, Activity, 'a');
  const rows = await select<Record<string, unknown>>(
    database,
    `SELECT ${entries.columns} FROM activity a WHERE a.account_id = ? AND a.id IN (${placeholders(ids)})`,
    [accountId, ...ids],
  );
  const found = rows.map((row) => readable(entries, row)).filter((activity) => activity !== null);
  return new Map(found.map((activity) => [activity.id, activity]));
}

/** Anybody with write access to the database can store invalid JSON; that is a fault of one entry, and does not end the check. */
function readable(entries: RowMapping<Activity>, row: Record<string, unknown>): Activity | null {
  if (row['id'] === null) return null;
  try {
    return entries.objects([row])[0] ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
