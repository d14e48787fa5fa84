import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { columnsOf, placeholders, select, toObjects } from '../database/rows.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads rows of one table by id, many in one statement, within the viewer's account; null for an id that is not there. */
export function byIdLoader<Entity extends ObjectLiteral & { id: string }>(
  dataSource: DataSource,
  viewer: Viewer,
  entity: EntityTarget<Entity>,
  table: string,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const database = dataSource.manager;
    const rows = await select<Record<string, unknown>>(
      database,
      `SELECT ${columnsOf(database, entity, 'x')} FROM \`${table}\` x WHERE x.account_id = ? AND x.id IN (${placeholders(ids)})`,
      [viewer.accountId, ...ids],
    );
    const found = new Map(toObjects(database, entity, rows).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
