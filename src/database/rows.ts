import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Anything that runs SQL: the data source's own manager, or that of a transaction. */
export type Database = EntityManager;

/** What MySQL tells of a write. */
interface WriteResult {
  affectedRows: number;
}

/** Runs a reading statement and gives its rows as plain objects. The caller names the columns to fit the type. */
export async function select<Row>(database: Database, sql: string, parameters: unknown[]): Promise<Row[]> {
  return database.query<Row[]>(sql, parameters);
}

/** Runs an UPDATE or DELETE and says how many rows it changed; the answer decides a compare-and-set. */
export async function change(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const result = await database.query<WriteResult>(sql, parameters);
  return result.affectedRows;
}

/**
 * The select list of an entity's columns, each under its property's name: "u.`first_name` AS `firstName`, …"; or below a name
 * of its own, for `toJoined`.
 */
export function columnsOf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  alias: string,
  below?: string,
): string {
  const prefix = below === undefined ? '' : `${below}.`;
  return database.dataSource
    .getMetadata(entity)
    .columns.map((column) => `${alias}.\`${column.databaseName}\` AS \`${prefix}${column.propertyPath}\``)
    .join(', ');
}

/**
 * Turns rows selected with columnsOf into plain objects: texts of JSON columns are parsed, and columns of an embedded
 * object (`options.sides`) are put below it.
 */
export function toObjects<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: Record<string, unknown>[],
): Entity[] {
  const columns = database.dataSource.getMetadata(entity).columns;
  const parsed = columns
    .filter((column) => column.type === 'simple-json')
    .map((column) => column.propertyPath);
  const nested = columns
    .filter((column) => column.propertyPath.includes('.'))
    .map((column) => column.propertyPath);
  for (const row of rows) {
    for (const name of parsed) if (typeof row[name] === 'string') row[name] = JSON.parse(row[name]);
    for (const path of nested) moveBelow(row, path);
  }
  return rows as Entity[];
}

/** Makes an object of the columns that were selected below a name, in each row; null where the row that was joined has no id. */
export function toJoined<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: Record<string, unknown>[],
  name: string,
): void {
  const paths = database.dataSource.getMetadata(entity).columns.map((column) => column.propertyPath);
  for (const row of rows) {
    const found = Object.fromEntries(paths.map((path) => [path, row[`${name}.${path}`]]));
    for (const path of paths) Reflect.deleteProperty(row, `${name}.${path}`);
    row[name] = found['id'] === null ? null : toObjects(database, entity, [found])[0];
  }
}

function moveBelow(row: Record<string, unknown>, path: string): void {
  const [outer = '', inner = ''] = path.split('.');
  const target = (row[outer] ??= {}) as Record<string, unknown>;
  target[inner] = row[path];
  Reflect.deleteProperty(row, path);
}

/** As many question marks as there are values, for an IN list. The list must not be empty. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
