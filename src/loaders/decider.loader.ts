import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { countDeciders } from '../queries/notice/decider.query.js';
import type { Viewer } from '../shield/viewer.js';

/** Counts the users who can decide on waiting shipments, in batches, by approval; null for an approval that is not pending. */
export function deciderLoader(
  { dataSource, clock }: { dataSource: DataSource; clock: Clock },
  { accountId }: Viewer,
): DataLoader<string, number | null> {
  return new DataLoader(
    async (approvalIds) => {
      const counts = await countDeciders(dataSource.manager, accountId, approvalIds, clock.now());
      return approvalIds.map((id) => counts.get(id) ?? null);
    },
    // Each mutation of an operation may change the result.
    { cache: false },
  );
}
