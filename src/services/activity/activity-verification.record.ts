import type { EntityManager } from 'typeorm';
import { findOne } from '../../database/find.js';
import { select } from '../../database/rows.js';
import { below, notNull, nullOr, oneOf } from '../../database/where.js';
import { insertIfAbsent, updateAny, updateIf } from '../../database/write.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';
import { ActivityVerification } from '../../entities/activity-verification.entity.js';

/** A verification claimed by a run. */
export interface ClaimedVerification {
  accountId: string;
  claim: string;
  /** The head at the last verification without a fault; null before. */
  soundHead: ChainHead | null;
}

/** The outcome of a verification. */
export type VerificationOutcome = Required<
  Pick<
    ActivityVerification,
    'verifiedAt' | 'entries' | 'waiting' | 'head' | 'soundHead' | 'faultCount' | 'faults'
  >
>;

/** Requests a verification for a user, ahead of those of the schedule; no effect while one runs, or waits for a user. */
export async function requestForUser(manager: EntityManager, accountId: string, now: Date): Promise<void> {
  await insertIfAbsent(manager, ActivityVerification, [unverified(accountId)]);
  const wanted = { requestedAt: now, requester: 'USER' } as const;
  await updateAny(
    manager,
    ActivityVerification,
    [
      { accountId, requestedAt: null },
      { accountId, requester: 'SCHEDULE', claim: null },
    ],
    wanted,
  );
}

/** Requests the nightly verification of these accounts, except those with one that waits or runs. */
export async function requestForSchedule(
  manager: EntityManager,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  await insertIfAbsent(manager, ActivityVerification, accountIds.map(unverified));
  await updateAny(
    manager,
    ActivityVerification,
    { accountId: oneOf(accountIds), requestedAt: null },
    { requestedAt: now, requester: 'SCHEDULE' },
  );
}

/** The next confirmed accounts that are not closed, by id. */
export async function readAccountsAfter(
  manager: EntityManager,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    manager,
    `SELECT id FROM account
      WHERE id > ? AND status <> 'CLOSED' AND confirmed_at IS NOT NULL ORDER BY id LIMIT ${limit}`,
    [after],
  );
  return rows.map(({ id }) => id);
}

/** Claims the next verification without a claim, or with one not renewed since `staleBefore`; null if there is none or another process was faster. */
export async function claimNext(
  manager: EntityManager,
  claim: string,
  now: Date,
  staleBefore: Date,
): Promise<ClaimedVerification | null> {
  const [next] = await select<{ accountId: string }>(
    manager,
    `SELECT v.account_id AS accountId
       FROM activity_verification v JOIN account a ON a.id = v.account_id AND a.status <> 'CLOSED'
      WHERE v.requested_at IS NOT NULL AND (v.claimed_at IS NULL OR v.claimed_at < ?)
      ORDER BY v.requester DESC, v.requested_at LIMIT 1`,
    [staleBefore],
  );
  if (next === undefined) return null;
  const { accountId } = next;
  const isFree = { accountId, requestedAt: notNull(), claimedAt: nullOr(below(staleBefore)) };
  if (!(await updateIf(manager, ActivityVerification, isFree, { claim, claimedAt: now }))) return null;
  const row = await findOne(manager, ActivityVerification, { accountId }, { columns: ['soundHead'] });
  return { accountId, claim, soundHead: row?.soundHead ?? null };
}

/** Renews the claim of a run, so that no other process takes over. */
export async function renewClaim(
  manager: EntityManager,
  { accountId, claim }: ClaimedVerification,
  now: Date,
): Promise<void> {
  await updateAny(manager, ActivityVerification, { accountId, claim }, { claimedAt: now });
}

/** Leaves the verification to the next run. */
export async function releaseClaim(
  manager: EntityManager,
  { accountId, claim }: ClaimedVerification,
): Promise<void> {
  await updateAny(manager, ActivityVerification, { accountId, claim }, { claim: null, claimedAt: null });
}

/** Ends all claims. */
export async function releaseAllClaims(manager: EntityManager): Promise<void> {
  await updateAny(manager, ActivityVerification, { claim: notNull() }, { claim: null, claimedAt: null });
}

/** Keeps the outcome, unless another run has taken over; returns whether it was kept. */
export async function keepOutcome(
  manager: EntityManager,
  { accountId, claim }: ClaimedVerification,
  outcome: VerificationOutcome,
): Promise<boolean> {
  return updateIf(
    manager,
    ActivityVerification,
    { accountId, claim },
    { ...outcome, requestedAt: null, claim: null, claimedAt: null },
  );
}

function unverified(accountId: string): ActivityVerification {
  return {
    accountId,
    requestedAt: null,
    requester: 'SCHEDULE',
    claim: null,
    claimedAt: null,
    verifiedAt: null,
    entries: 0,
    waiting: 0,
    head: null,
    soundHead: null,
    faultCount: 0,
    faults: [],
  };
}
