import { expect } from 'chai';
import { systemClock } from '../../src/clock.js';
import { findOne } from '../../src/database/find.js';
import { insert } from '../../src/database/write.js';
import { Activity } from '../../src/entities/activity.entity.js';
import { ActivityVerification } from '../../src/entities/activity-verification.entity.js';
import { ActivitySealService } from '../../src/services/activity/activity-seal.service.js';
import type { ChainHead } from '../../src/entities/activity-seal.entity.js';
import { ActivityVerificationService } from '../../src/services/activity/activity-verification.service.js';
import { lockAccount } from '../../src/services/authentication/account.lock.js';
import { Signals } from '../../src/services/signals.js';
import { verifyLog, type VerifiedLog } from '../../src/services/activity/activity-verification.js';
import { testKey, type TestGateway } from './gateway.js';
import type { World } from './world.js';

/** An id that names nothing. */
export const absentId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** What verify says of a log. */
interface Verified extends VerifiedLog {
  /** What was found, as `id: message`, and `–` where it is about no entry. */
  faults: string[];
}

/** A sealer of the gateway's activity log, as another process would have one. */
export function sealerOf({ gateway }: TestGateway, key = testKey): ActivitySealService {
  return new ActivitySealService(gateway.dataSource, systemClock, key);
}

/** A verifier of the gateway's activity logs, as another process would have one. */
export function verifierOf({ gateway, clock }: TestGateway): ActivityVerificationService {
  const { dataSource } = gateway;
  return new ActivityVerificationService({
    dataSource,
    clock,
    secretKey: testKey,
    signals: new Signals(),
    lockAccount,
  });
}

/** Stores the result of a verification of the world's log with a fault in one of its entries. */
export async function storeFaultyResult({ gateway, accountId }: World): Promise<void> {
  const { manager } = gateway.gateway.dataSource;
  const activity = await findOne(manager, Activity, { accountId }, { columns: ['id'] });
  await insert(manager, ActivityVerification, {
    accountId,
    requestedAt: null,
    requester: 'USER',
    claim: null,
    claimedAt: null,
    verifiedAt: gateway.clock.now(),
    entries: 4,
    waiting: 0,
    head: { sequence: 4, hash: 'a'.repeat(64) },
    soundHead: null,
    faultCount: 1,
    faults: [{ activityId: activity?.id ?? null, sequence: 1, reason: 'CHANGED' }],
  });
}

/** What verify finds in the world's log; with the gateway's key unless told otherwise. */
export async function verified(
  { gateway, accountId }: Pick<World, 'gateway' | 'accountId'>,
  options: { key?: string | null; expected?: ChainHead } = {},
): Promise<Verified> {
  const faults: string[] = [];
  const log = await verifyLog(gateway.gateway.dataSource, accountId, {
    key: options.key === undefined ? testKey : options.key,
    expected: options.expected ?? null,
    report: ({ activityId, message }) => faults.push(`${activityId ?? '–'}: ${message}`),
  });
  return { ...log, faults };
}

/** Makes a new world's log so many entries long, by making groups, and seals it; gives their ids in the order of the chain. */
export async function sealedEntries(world: World, count: number): Promise<string[]> {
  for (let made = 4; made < count; made++) await world.group();
  await sealerOf(world.gateway).sealAccount(world.accountId);
  const rows = await world.gateway.gateway.dataSource.query<{ id: string }[]>(
    'SELECT activity_id AS id FROM activity_seal WHERE account_id = ? ORDER BY sequence',
    [world.accountId],
  );
  expect(rows).to.have.length(count);
  return rows.map(({ id }) => id);
}
