import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { findAll } from '../database/find.js';
import { above, oneOf } from '../database/where.js';
import { Deputyship } from '../entities/deputyship.entity.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the deputyships of approvers, or those of deputies, that are not over, by their start, in batches. */
export function deputyshipLoader(
  { dataSource, clock }: { dataSource: DataSource; clock: Clock },
  { accountId }: Viewer,
  part: 'approverId' | 'deputyId',
): DataLoader<string, Deputyship[]> {
  return new DataLoader(
    async (userIds) => {
      const endsAt = above(clock.now());
      const found = await findAll(dataSource.manager, Deputyship, {
        accountId,
        endsAt,
        ...(part === 'approverId' ? { approverId: oneOf(userIds) } : { deputyId: oneOf(userIds) }),
      });
      const inOrder = [...found].sort(
        (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1),
      );
      return userIds.map((id) => inOrder.filter((each) => each[part] === id));
    },
    // Each mutation of an operation may change the result.
    { cache: false },
  );
}
