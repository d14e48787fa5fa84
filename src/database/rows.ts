import type { ExecuteValues, PoolConnection, QueryError } from 'mysql2';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { withAnotherTry } from './another-try.js';

/** An executor of SQL: the data source's own manager, or that of a transaction. */
export type Database = EntityManager;

/** MySQL's result of a write. */
interface WriteResult {
  affectedRows: number;
  insertId: number;
}

/** Runs a query and returns its rows as plain objects. The caller names the columns to fit the type. */
export async function select<Row>(database: Database, sql: string, parameters: unknown[]): Promise<Row[]> {
  return run<Row[]>(database, sql, parameters);
}

/**
 * The same for a statement whose text is repeated, such as those of lists: each connection prepares it once, which saves parsing. Not for
 * lists of values of any length, since each length is another text.
 */
export async function selectPrepared<Row>(
  database: Database,
  sql: string,
  parameters: unknown[],
): Promise<Row[]> {
  return run<Row[]>(database, sql, parameters, 'execute');
}

/** Runs a transaction's own statement: to begin it or to end it. */
export async function command(
  database: Database,
  sql: 'START TRANSACTION' | 'COMMIT' | 'ROLLBACK',
): Promise<void> {
  await run(database, sql, []);
}

/** Runs an UPDATE or DELETE and returns the number of changed rows, which decides a compare-and-set. */
export async function change(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const result = await run<WriteResult>(database, sql, parameters);
  return result.affectedRows;
}

/**
 * Runs an upsert that begins a count at 1, or raises it to the value that its UPDATE passes to LAST_INSERT_ID(); returns the count. As a
 * single statement it gives each of many simultaneous callers a number of its own.
 */
export async function countUp(database: Database, sql: string, parameters: unknown[]): Promise<number> {
  const { insertId } = await run<WriteResult>(database, sql, parameters);
  return insertId === 0 ? 1 : insertId;
}

/** Inserts new rows. Columns missing in the first row get their default. */
export async function insert<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  given: Partial<Entity> | readonly Partial<Entity>[],
): Promise<void> {
  const rows = Array.isArray(given) ? (given as readonly Partial<Entity>[]) : [given as Partial<Entity>];
  if (rows.length === 0) return;
  const { sql, values } = insertion(database, entity, rows);
  await run(database, sql, values);
}

/** Inserts the rows whose unique keys do not exist yet, and leaves the others unchanged. */
export async function insertNew<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: readonly Partial<Entity>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { sql, values, firstColumn } = insertion(database, entity, rows);
  // Unlike IGNORE, this hides no other errors.
  await run(database, `${sql} ON DUPLICATE KEY UPDATE ${firstColumn} = ${firstColumn}`, values);
}

function insertion<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  rows: readonly Partial<Entity>[],
): { sql: string; values: unknown[]; firstColumn: string } {
  const [first = {}] = rows;
  const { driver } = database.dataSource;
  const { columns, tableName } = database.dataSource.getMetadata(entity);
  const named = columns.filter((column) => column.getEntityValue(first) !== undefined);
  const values = rows.flatMap((row) =>
    named.map((column) => driver.preparePersistentValue(column.getEntityValue(row), column) as unknown),
  );
  const names = named.map(({ databaseName }) => `\`${databaseName}\``);
  const places = rows.map(() => `(${placeholders(named)})`).join(', ');
  const sql = `INSERT INTO \`${tableName}\`(${names.join(', ')}) VALUES ${places}`;
  return { sql, values, firstColumn: names[0] ?? '' };
}

/**
 * Runs a statement, within a transaction on the transaction's connection, otherwise on one of the pool's. Outside a transaction it is one of
 * its own, and retried like any other. TypeORM is bypassed: its promises and events cost more than a short statement itself.
 */
async function run<Result>(
  database: Database,
  sql: string,
  parameters: unknown[],
  how: 'query' | 'execute' = 'query',
): Promise<Result> {
  const { queryRunner, dataSource } = database;
  dataSource.logger.logQuery(sql, parameters, queryRunner);
  if (queryRunner !== undefined)
    return runOn((await queryRunner.connect()) as PoolConnection, sql, parameters, how);
  return withAnotherTry(async () => {
    const connection = (await (dataSource.driver as MysqlDriver).obtainMasterConnection()) as PoolConnection;
    return runOn<Result>(connection, sql, parameters, how).finally(() => {
      connection.release();
    });
  });
}

function runOn<Result>(
  connection: PoolConnection,
  sql: string,
  parameters: unknown[],
  how: 'query' | 'execute',
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const answer = (error: QueryError | null, result: unknown): void => {
      if (error === null) resolve(result as Result);
      else reject(error);
    };
    if (how === 'query') connection.query(sql, parameters, answer);
    else connection.execute(sql, parameters as ExecuteValues, answer);
  });
}

/** The select list of an entity's columns, each with the name of its property: "u.`first_name` AS `firstName`, …". */
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
 * Converts rows selected with columnsOf to plain objects: JSON columns are parsed, and columns of an embedded object (`options.sides`) are
 * nested.
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

/** A placeholder for each value, for an IN list. The list must not be empty. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
