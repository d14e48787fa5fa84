import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { readUses } from '../queries/booking-template/booking-template.query.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the ids of the custom roles and users that may use booking templates, in batches. */
export function templateUseLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, string[]> {
  // A mutation of the operation may change them.
  return new DataLoader(
    async (templateIds) => {
      const uses = await readUses(dataSource.manager, accountId, templateIds);
      return templateIds.map((id) => uses.get(id) ?? []);
    },
    { cache: false },
  );
}
