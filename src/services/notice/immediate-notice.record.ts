import type { EntityManager } from 'typeorm';
import { changeAny, select } from '../../database/rows.js';
import { removeAny, updateAny } from '../../database/write.js';
import { ImmediateNotice } from '../../entities/immediate-notice.entity.js';
import {
  isOneOf,
  isSame,
  type BundleKey,
  type LockedBundle,
} from '../../queries/notice/immediate-notice.query.js';
import { pauseAfter, type Pause } from '../../queries/notice/notice-bundle.rules.js';

/** Locks the bundles that have notices left and are not locked by another process. */
export async function lockBundles(
  manager: EntityManager,
  bundles: readonly BundleKey[],
): Promise<LockedBundle[]> {
  const wanted = isOneOf(bundles, 'p');
  const locked = await select<BundleKey & Pause>(
    manager,
    `SELECT p.account_id AS accountId, p.user_id AS userId, p.topic, p.quiet_until AS quietUntil, p.streak
       FROM notice_pause p WHERE ${wanted.sql} FOR UPDATE SKIP LOCKED`,
    wanted.parameters,
  );
  if (locked.length === 0) return [];
  const mine = isOneOf(locked, 'i');
  const times = await select<BundleKey & { first: Date; last: Date }>(
    manager,
    `SELECT i.account_id AS accountId, i.user_id AS userId, i.topic, MIN(i.created_at) AS first, MAX(i.created_at) AS last
       FROM immediate_notice i WHERE ${mine.sql} GROUP BY i.account_id, i.user_id, i.topic`,
    mine.parameters,
  );
  return times.flatMap((bundle) => {
    const pause = locked.find((each) => isSame(each, bundle));
    return pause === undefined ? [] : [{ ...bundle, ...pause }];
  });
}

/** Postpones bundles to these times. */
export async function postponeBundles(
  manager: EntityManager,
  bundles: readonly (BundleKey & { dueAt: Date })[],
): Promise<void> {
  if (bundles.length === 0) return;
  // One statement for all bundles, each with a time of its own.
  const mine = isOneOf(bundles, 'i');
  await changeAny(
    manager,
    `UPDATE immediate_notice i
        SET i.due_at = CASE ${bundles.map(() => 'WHEN i.user_id = ? AND i.topic = ? THEN ?').join(' ')} ELSE i.due_at END
      WHERE ${mine.sql}`,
    [...bundles.flatMap(({ userId, topic, dueAt }) => [userId, topic, dueAt]), ...mine.parameters],
  );
}

/** Claims all current notices of the bundles; later ones belong to the next mail. */
export async function claimNotices(
  manager: EntityManager,
  bundles: readonly BundleKey[],
  claim: string,
): Promise<void> {
  await updateAny(manager, ImmediateNotice, bundles.map(keyOf), { claim });
}

/** Removes the notices of a claim. */
export async function removeClaimed(
  manager: EntityManager,
  bundles: readonly BundleKey[],
  claim: string,
): Promise<void> {
  await removeAny(
    manager,
    ImmediateNotice,
    bundles.map((bundle) => ({ ...keyOf(bundle), claim })),
  );
}

/** Starts the pause of bundles whose mail was just written. */
export async function keepQuiet(
  manager: EntityManager,
  bundles: readonly LockedBundle[],
  now: Date,
): Promise<void> {
  if (bundles.length === 0) return;
  // One statement for all bundles, each with a time of its own.
  const pauses = bundles.map((bundle) => ({ ...bundle, ...pauseAfter(bundle.topic, bundle, now) }));
  const cases = pauses.map(() => 'WHEN user_id = ? AND topic = ? THEN ?').join(' ');
  await changeAny(
    manager,
    `UPDATE notice_pause SET quiet_until = CASE ${cases} ELSE quiet_until END, streak = CASE ${cases} ELSE streak END
      WHERE ${pauses.map(() => '(account_id = ? AND user_id = ? AND topic = ?)').join(' OR ')}`,
    [
      ...pauses.flatMap(({ userId, topic, quietUntil }) => [userId, topic, quietUntil]),
      ...pauses.flatMap(({ userId, topic, streak }) => [userId, topic, streak]),
      ...pauses.flatMap(({ accountId, userId, topic }) => [accountId, userId, topic]),
    ],
  );
}

function keyOf({ accountId, userId, topic }: BundleKey): BundleKey {
  return { accountId, userId, topic };
}
