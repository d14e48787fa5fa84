import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowMapping } from './row-mapping.js';
import { select, type Database } from './rows.js';
import { Table } from './table.js';
import { whereSql, type Where } from './where.js';

/** The columns that are read, all unless named, and whether the rows stay locked until the transaction ends. */
interface Reading<Property> {
  columns?: readonly Property[];
  lock?: boolean;
}

/** Reads the row that meets the condition; null if there is none. */
export async function findOne<Entity extends ObjectLiteral, Property extends keyof Entity & string>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  reading: Reading<Property> = {},
): Promise<Pick<Entity, Property> | null> {
  const [row] = await findAll(database, entity, where, { ...reading, limit: 1 });
  return row ?? null;
}

/** Reads the rows that meet the condition, in no order, and at most as many as the limit. */
export async function findAll<Entity extends ObjectLiteral, Property extends keyof Entity & string>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  { columns, lock = false, limit }: Reading<Property> & { limit?: number } = {},
): Promise<Pick<Entity, Property>[]> {
  const table = Table.of(database, entity);
  const mapping = table.mapping('t', columns) as RowMapping<Pick<Entity, Property>>;
  const { sql, parameters } = whereSql(table, where);
  const rows = await select<Record<string, unknown>>(
    database,
    `SELECT ${mapping.columns} FROM ${table.sql} t WHERE ${sql}` +
      `${limit === undefined ? '' : ` LIMIT ${limit}`}${lock ? ' FOR UPDATE' : ''}`,
    parameters,
  );
  return mapping.objects(rows) as Pick<Entity, Property>[];
}

/** Tests whether a row meets the condition. */
export async function exists<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
): Promise<boolean> {
  const table = Table.of(database, entity);
  const { sql, parameters } = whereSql(table, where);
  const rows = await select(database, `SELECT 1 FROM ${table.sql} WHERE ${sql} LIMIT 1`, parameters);
  return rows.length > 0;
}

/** Reads whole rows of an entity by a statement from its FROM on, in which the entity's table has the alias. */
export async function selectEntities<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  alias: string,
  fromOn: string,
  parameters: unknown[],
): Promise<Entity[]> {
  const mapping = wholeRows(database, entity, alias);
  const sql = `SELECT ${mapping.columns} ${fromOn}`;
  const rows = await select<Record<string, unknown>>(database, sql, parameters);
  // The columns are those of the rows' own table, which no outer join leaves out.
  return mapping.objects(rows).filter((row) => row !== null);
}

/** The mapping of all columns of an entity, for a statement in which its table has the alias. */
export function wholeRows<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  alias: string,
): RowMapping<Entity> {
  return Table.of(database, entity).mapping(alias);
}
