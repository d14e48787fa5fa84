import type { EntityManager } from 'typeorm';
import { findOne, selectEntities } from '../../database/find.js';
import { select } from '../../database/rows.js';
import { oneOf } from '../../database/where.js';
import { insert, insertIfAbsent, removeAny, updateOne } from '../../database/write.js';
import {
  ActivityChain,
  ActivitySeal,
  UnsealedActivity,
  type ChainHead,
} from '../../entities/activity-seal.entity.js';
import { Activity } from '../../entities/activity.entity.js';
import { initialHash } from '../../queries/activity/activity-proof.js';

/** The next accounts in which entries wait to be sealed, by id. */
export async function accountsWithWaiting(
  manager: EntityManager,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ accountId: string }>(
    manager,
    `SELECT DISTINCT account_id AS accountId FROM unsealed_activity WHERE account_id > ? ORDER BY account_id LIMIT ${limit}`,
    [after],
  );
  return rows.map(({ accountId }) => accountId);
}

/** The stored end of the account's chain; sequence 0 before the first entry. */
export async function findHead(manager: EntityManager, accountId: string): Promise<ChainHead> {
  const head = await findOne(manager, ActivityChain, { accountId });
  return head === null
    ? { sequence: 0, hash: initialHash }
    : { sequence: head.sequence, hash: head.hash.toString('hex') };
}

/** Locks the chain's end until the transaction ends, and creates it if there is none. */
export async function lockHead(manager: EntityManager, accountId: string): Promise<ChainHead> {
  // An insertion takes the lock also where the row is there.
  const first = { accountId, sequence: 0, hash: Buffer.from(initialHash, 'hex') };
  await insertIfAbsent(manager, ActivityChain, [first]);
  return findHead(manager, accountId);
}

/**
 * The waiting entries, in the order of their creation; of many, the first ones by id. Queue rows without an entry, or for an entry that is
 * sealed already, stay for verify to find.
 */
export async function findWaiting(
  manager: EntityManager,
  accountId: string,
  limit: number,
): Promise<Activity[]> {
  const waiting = await selectEntities(
    manager,
    Activity,
    'a',
    `FROM unsealed_activity q STRAIGHT_JOIN activity a ON a.account_id = q.account_id AND a.id = q.activity_id
      WHERE q.account_id = ?
        AND NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.account_id = q.account_id AND s.activity_id = q.activity_id)
      ORDER BY q.activity_id LIMIT ${limit}`,
    [accountId],
  );
  return waiting.sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}

/** Stores the next seals of the account's chain, whose end the caller has locked, and takes their entries out of the queue. */
export async function storeSeals(
  manager: EntityManager,
  accountId: string,
  seals: readonly ActivitySeal[],
  { sequence, hash }: ChainHead,
): Promise<void> {
  await insert(manager, ActivitySeal, seals);
  const activityId = oneOf(seals.map((seal) => seal.activityId));
  const removed = await removeAny(manager, UnsealedActivity, { accountId, activityId });
  if (removed !== seals.length)
    throw new Error(`${seals.length} entries were sealed, but ${removed} waited.`);
  await updateOne(manager, ActivityChain, { accountId }, { sequence, hash: Buffer.from(hash, 'hex') });
}
