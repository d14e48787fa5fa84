import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Activity } from '../entities/activity.entity.js';
import { readReadable } from '../queries/activity/activity-seal.query.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads entries of the log by id, in batches, for viewers who see the whole log; null for a missing or unreadable entry. */
export function loggedActivityLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, Activity | null> {
  return new DataLoader(async (ids) => {
    const found = await readReadable(dataSource.manager, accountId, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}
