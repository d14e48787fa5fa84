import type { PoolConnection, RowDataPacket } from 'mysql2';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

/** Anything that runs SQL: the data source's own manager, or that of a transaction. */
export type Database = EntityManager;

/** What MySQL tells of a write. */
interface WriteResult {
  affectedRows: number;
}

/**
 * Runs a reading statement and gives its rows as plain objects. The caller names the columns to fit the type. Within a
 * transaction it runs on the transaction's connection; otherwise on one of the pool's without TypeORM in between, which costs
 * more than a short statement itself.
 */
export async function select<Row>(database: Database, sql: string, parameters: unknown[]): Promise<Row[]> {
  if (database.queryRunner !== undefined) return database.query<Row[]>(sql, parameters);
  const { driver, logger } = database.dataSource;
  logger.logQuery(sql, parameters);
  const connection = (await (driver as MysqlDriver).obtainMasterConnection()) as PoolConnection;
  return new Promise((resolve, reject) => {
    connection.query<RowDataPacket[]>(sql, parameters, (error, rows) => {
      connection.release();
      // A stack of our own would cost more than it tells: the statement stands in the error.
      if (error === null) resolve(rows as Row[]);
      else reject(error);
    });
  });
}

/** Runs an UPDATE or DELETE and says how many rows it changed; the answer decides a compare-and-set. */
export async function change(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const result = await database.query<WriteResult>(sql, parameters);
  return result.affectedRows;
}

/** The select list of an entity's columns, each under its property's name: "u.`first_name` AS `firstName`, …". */
export function columnsOf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  alias: string,
): string {
  return database.dataSource
    .getMetadata(entity)
    .columns.map((column) => `${alias}.\`${column.databaseName}\` AS \`${column.propertyPath}\``)
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
