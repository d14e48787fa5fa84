import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { inSteps, placeholders, selectPrepared } from '../database/rows.js';
import { projectionOf, type RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';

/**
 * Loads rows of one table by id, in batches, within the viewer's account; null for a missing id. Reads only the requested and the further
 * columns.
 */
export function byIdLoader<Entity extends ObjectLiteral & { id: string }>(
  dataSource: DataSource,
  viewer: Viewer,
  entity: EntityTarget<Entity>,
  table: string,
  asked: RequestedFields | undefined,
  further: readonly string[] = [],
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const database = dataSource.manager;
    const { columns, objects } = projectionOf(database, entity, { asked, alias: 'x', further });
    const wanted = inSteps(ids);
    const rows = await selectPrepared<Record<string, unknown>>(
      database,
      `SELECT ${columns} FROM \`${table}\` x WHERE x.account_id = ? AND x.id IN (${placeholders(wanted)})`,
      [viewer.accountId, ...wanted],
    );
    const found = new Map(objects(rows).map((row) => [row?.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
