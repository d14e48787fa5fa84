import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { countDeciders } from '../queries/notice/decider.query.js';
import type { Viewer } from '../shield/viewer.js';

/** Counts the users who can decide on waiting shipments, in batches, by approval; null for an approval that is not pending. */
export function deciderLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, number | null> {
  return new DataLoader(
    async (approvalIds) => {
      const counts = await countDeciders(dataSource.manager, accountId, approvalIds);
      return approvalIds.map((id) => counts.get(id) ?? null);
    },
    // Each mutation of an operation may change the result.
    { cache: false },
  );
}
