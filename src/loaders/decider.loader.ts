import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { countDeciders } from '../queries/notice/decider.query.js';
import type { Viewer } from '../shield/viewer.js';

/** Counts the users who can decide on waiting shipments, for many at once, by approval; null for an approval that does not wait. */
export function deciderLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, number | null> {
  return new DataLoader(
    async (approvalIds) => {
      const counts = await countDeciders(dataSource.manager, accountId, approvalIds);
      return approvalIds.map((id) => counts.get(id) ?? null);
    },
    // Each mutation of an operation may change the answer.
    { cache: false },
  );
}
