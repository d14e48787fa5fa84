import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { Group } from '../entities/group.entity.js';
import { projectionOf, type RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';
import { readById } from './by-id.loader.js';
import { directorySource, type DirectoryCache } from './directory-cache.js';

/** Loads groups of the account in batches, visible to the viewer or not; null for a missing id. */
export function groupLoader(
  { dataSource, directory }: { dataSource: DataSource; directory: DirectoryCache },
  viewer: Viewer,
  asked: RequestedFields | undefined,
): DataLoader<string, Group | null> {
  const database = dataSource.manager;
  return new DataLoader(async (ids) => {
    // The group is always read with its status, which determines the status of the credential.
    const mapping = projectionOf(database, Group, { asked, alias: 'x', further: ['status'] });
    const source = directorySource(viewer, asked, 'Group', mapping, 'ON_ACCOUNT');
    const found = await directory.groups.find(source, ids, (missing) =>
      readById(database, viewer.accountId, 'user_group', mapping, missing),
    );
    return found.map((each) => each ?? null);
  });
}
