import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowMapping } from '../database/row-mapping.js';
import { inSteps, placeholders, selectPrepared, type Database } from '../database/rows.js';
import { projectionOf, type RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';

/**
 * Loads rows of one table by id, in batches, within the viewer's account; null for a missing id. Reads only the requested columns.
 */
export function byIdLoader<Entity extends ObjectLiteral & { id: string }>(
  dataSource: DataSource,
  viewer: Viewer,
  entity: EntityTarget<Entity>,
  table: string,
  asked: RequestedFields | undefined,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const database = dataSource.manager;
    const mapping = projectionOf(database, entity, { asked, alias: 'x' });
    const found = await readById(database, viewer.accountId, table, mapping, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** The rows of one table of an account with these ids. The mapping has the alias `x`. */
export async function readById<Entity extends ObjectLiteral & { id: string }>(
  database: Database,
  accountId: string,
  table: string,
  { columns, objects }: RowMapping<Entity>,
  ids: readonly string[],
): Promise<Map<string, Entity>> {
  const wanted = inSteps(ids);
  const rows = await selectPrepared<Record<string, unknown>>(
    database,
    `SELECT ${columns} FROM \`${table}\` x WHERE x.account_id = ? AND x.id IN (${placeholders(wanted)})`,
    [accountId, ...wanted],
  );
  return new Map(objects(rows).flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}
