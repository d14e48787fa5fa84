import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { changeAny, changeIf, changeOne, type Database } from './rows.js';
import { Table } from './table.js';
import { whereSql, type Where } from './where.js';

// …One throws unless exactly one row was written, …If says whether one was, …Any takes any number. Rows count that meet the condition,
// also those that have the new values already (mysql2 sets FOUND_ROWS).

/** Inserts new rows. Columns missing in the first row get their default. */
export async function insert<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  given: Partial<Entity> | readonly Partial<Entity>[],
): Promise<void> {
  const rows = Array.isArray(given) ? (given as readonly Partial<Entity>[]) : [given as Partial<Entity>];
  if (rows.length === 0) return;
  const { sql, values } = insertion(database, entity, rows);
  await changeAny(database, sql, values);
}

/** Inserts the rows whose unique keys do not exist yet, and leaves the others unchanged. */
export async function insertIfAbsent<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: readonly Partial<Entity>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { sql, values, firstColumn } = insertion(database, entity, rows);
  // Unlike IGNORE, this hides no other errors.
  await changeAny(database, `${sql} ON DUPLICATE KEY UPDATE ${firstColumn} = ${firstColumn}`, values);
}

/** Changes the row that must be there. */
export async function updateOne<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  values: Partial<Entity>,
): Promise<void> {
  const { sql, parameters } = updating(database, entity, where, values);
  await changeOne(database, sql, parameters);
}

/** Changes a row if it still meets the condition; returns whether it did (compare-and-set). */
export async function updateIf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  values: Partial<Entity>,
): Promise<boolean> {
  const { sql, parameters } = updating(database, entity, where, values);
  return changeIf(database, sql, parameters);
}

/** Changes all rows that meet the condition; returns their number. */
export async function updateAny<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  values: Partial<Entity>,
): Promise<number> {
  const { sql, parameters } = updating(database, entity, where, values);
  return changeAny(database, sql, parameters);
}

/** Removes the row that must be there. */
export async function removeOne<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
): Promise<void> {
  const { sql, parameters } = removing(database, entity, where);
  await changeOne(database, sql, parameters);
}

/** Removes a row if it still meets the condition; returns whether it did. */
export async function removeIf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
): Promise<boolean> {
  const { sql, parameters } = removing(database, entity, where);
  return changeIf(database, sql, parameters);
}

/** Removes all rows that meet the condition, at most as many as the limit; returns their number. */
export async function removeAny<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  { limit }: { limit?: number } = {},
): Promise<number> {
  const { sql, parameters } = removing(database, entity, where);
  return changeAny(database, limit === undefined ? sql : `${sql} LIMIT ${limit}`, parameters);
}

interface Writing {
  sql: string;
  parameters: unknown[];
}

function insertion<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: readonly Partial<Entity>[],
): { sql: string; values: unknown[]; firstColumn: string } {
  const [first = {}] = rows;
  const table = Table.of(database, entity);
  const named = table.metadata.columns.filter((column) => column.getEntityValue(first) !== undefined);
  const values = rows.flatMap((row) =>
    named.map((column) => table.stored(column, column.getEntityValue(row))),
  );
  const names = named.map((column) => table.quoted(column));
  const places = `(${named.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${table.sql}(${names.join(', ')}) VALUES ${rows.map(() => places).join(', ')}`;
  return { sql, values, firstColumn: names[0] ?? '' };
}

function updating<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
  values: Partial<Entity>,
): Writing {
  const table = Table.of(database, entity);
  const columns = Object.keys(values).flatMap((property) => table.columns(property));
  if (columns.length === 0) throw new Error(`An update of ${table.sql} sets nothing.`);
  const condition = whereSql(table, where);
  const set = columns.map((column) => `${table.quoted(column)} = ?`).join(', ');
  return {
    sql: `UPDATE ${table.sql} SET ${set} WHERE ${condition.sql}`,
    parameters: [...columns.map((column) => newValue(table, column, values)), ...condition.parameters],
  };
}

function newValue(table: Table, column: ColumnMetadata, values: ObjectLiteral): unknown {
  const value: unknown = column.getEntityValue(values);
  if (value === undefined)
    throw new Error(`The new value of ${column.propertyPath} of ${table.sql} is undefined.`);
  return table.stored(column, value);
}

function removing<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  where: Where<Entity>,
): Writing {
  const table = Table.of(database, entity);
  const { sql, parameters } = whereSql(table, where);
  return { sql: `DELETE FROM ${table.sql} WHERE ${sql}`, parameters };
}
