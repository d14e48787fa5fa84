import { expect } from 'chai';
import { systemClock } from '../../src/clock.js';
import { ActivitySealService } from '../../src/services/activity/activity-seal.service.js';
import { type ChainHead } from '../../src/queries/activity/activity-seal.query.js';
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
