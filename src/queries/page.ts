import { isId } from '../entities/id.js';
import { badInput } from '../errors/problems.js';
import { notFound } from '../errors/vieraugen-error.js';
import { columnsOf, select, toObjects, type Database } from '../database/rows.js';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SortDirection } from '../entities/enums.js';
import { allOf, anyOf, type Condition } from './visibility.js';

/** The most rows a page has. */
export const longestPage = 200;

/** Which page of a list is wanted. */
export interface PageRequest {
  first: number;
  after?: string | null;
}

/** A page of a list in the shape of a Relay connection. What is not asked for is not computed. */
export interface Page<Row> {
  nodes: Row[];
  edges: () => { cursor: string; node: Row }[];
  pageInfo: () => {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
}

/** How a list is sorted: by one column, and by id where that is equal. */
export interface Order {
  /** A column of the entity that is never null, as a property name. */
  property: string;
  direction: SortDirection;
}

/** A list of one table's rows. */
export interface ListQuery<Entity extends ObjectLiteral> {
  entity: EntityTarget<Entity>;
  table: string;
  accountId: string;
  /** Which rows may be seen at all: alternatives that each fit an index. Conditions use the alias `x`. */
  visible: Condition[];
  filter: Condition[];
  order: Order;
}

/** Reads one page, at most two statements: one for the rows and, only if asked for, one for the total. */
export async function readPage<Entity extends ObjectLiteral & { id: string }>(
  database: Database,
  query: ListQuery<Entity>,
  request: PageRequest,
): Promise<Page<Entity>> {
  const first = pageLength(request);
  const column = columnName(database, query);
  const start = cursorStart(query.order, column, request.after ?? null);
  const rows = await readRows(database, query, column, start, first + 1);
  const nodes = rows.slice(0, first);
  const cursorOf = (row: Entity): string =>
    encodeCursor(query.order, valueAt(row, query.order.property), row.id);
  return pageOf(nodes, rows.length > first, request.after != null, cursorOf, () =>
    countRows(database, query),
  );
}

/** One row of the list by its id; NOT_FOUND if it is not there or may not be seen. */
export async function findOne<Entity extends ObjectLiteral>(
  database: Database,
  {
    entity,
    table,
    accountId,
    visible,
  }: Pick<ListQuery<Entity>, 'entity' | 'table' | 'accountId' | 'visible'>,
  id: string,
): Promise<Entity> {
  if (!isId(id)) throw notFound();
  const seen = anyOf(visible);
  const rows = await select<Record<string, unknown>>(
    database,
    `SELECT ${columnsOf(database, entity, 'x')} FROM \`${table}\` x WHERE x.account_id = ? AND x.id = ? AND ${seen.sql}`,
    [accountId, id, ...seen.parameters],
  );
  const [row] = toObjects(database, entity, rows);
  if (row === undefined) throw notFound();
  return row;
}

/** A page made of rows that were read already. */
export function pageOf<Row>(
  nodes: Row[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  cursorOf: (row: Row) => string,
  totalCount: () => Promise<number>,
): Page<Row> {
  const cursorAt = (index: number): string | null => {
    const row = nodes.at(index);
    return row === undefined ? null : cursorOf(row);
  };
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: () => ({ hasNextPage, hasPreviousPage, startCursor: cursorAt(0), endCursor: cursorAt(-1) }),
    totalCount,
  };
}

/** How many rows the page has at most. BAD_USER_INPUT unless 1 to 200. */
export function pageLength({ first }: PageRequest): number {
  if (first >= 1 && first <= longestPage) return first;
  throw badInput([{ path: 'first', code: 'INVALID', message: `A page has 1 to ${longestPage} rows.` }]);
}

/** An opaque text that says after which row a page begins. */
export function encodeCursor(order: Order, value: unknown, id: string): string {
  const plain = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([order.property, order.direction, plain, id])).toString('base64url');
}

/** What a cursor says. BAD_USER_INPUT for one that was not given out for this order. */
export function decodeCursor(order: Order, cursor: string): { value: string | number; id: string } {
  try {
    const [property, direction, value, id] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    ) as unknown[];
    const fits =
      property === order.property && direction === order.direction && typeof id === 'string' && isId(id);
    if (fits && (typeof value === 'string' || typeof value === 'number')) return { value, id };
  } catch {
    // Not JSON: the same answer as for a cursor of another list.
  }
  throw badInput([
    { path: 'after', code: 'INVALID', message: 'This cursor was not given out for this list in this order.' },
  ]);
}

function cursorStart(order: Order, column: string, after: string | null): Condition[] {
  if (after === null) return [];
  const { value, id } = decodeCursor(order, after);
  const sign = order.direction === 'ASC' ? '>' : '<';
  const instant =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;
  if (column === 'id') return [{ sql: `x.id ${sign} ?`, parameters: [id] }];
  return [
    {
      sql: `x.\`${column}\` ${sign}= ? AND (x.\`${column}\` ${sign} ? OR x.id ${sign} ?)`,
      parameters: [instant, instant, id],
    },
  ];
}

async function readRows<Entity extends ObjectLiteral>(
  database: Database,
  query: ListQuery<Entity>,
  column: string,
  start: Condition[],
  limit: number,
): Promise<Entity[]> {
  const direction = query.order.direction;
  const [only, ...others] = query.visible;
  if (only === undefined) return [];
  const columns = columnsOf(database, query.entity, 'x');
  const sorted = (alias: string): string =>
    column === 'id'
      ? `${alias}.id ${direction}`
      : `${alias}.\`${column}\` ${direction}, ${alias}.id ${direction}`;
  if (others.length === 0) {
    const where = whereOf(query, only, start);
    const sql = `SELECT ${columns} FROM \`${query.table}\` x WHERE ${where.sql} ORDER BY ${sorted('x')} LIMIT ${limit}`;
    return toObjects(database, query.entity, await select(database, sql, where.parameters));
  }
  // Each alternative walks its own index in order and stops at the limit; only their few ids are merged and sorted.
  const branches = query.visible.map((visible) => whereOf(query, visible, start));
  const union = branches
    .map(
      ({ sql }) =>
        `(SELECT x.id, x.\`${column}\` AS sort_value FROM \`${query.table}\` x WHERE ${sql} ORDER BY ${sorted('x')} LIMIT ${limit})`,
    )
    .join(' UNION ');
  const sql = `SELECT ${columns} FROM (SELECT u.id FROM (${union}) u ORDER BY u.sort_value ${direction}, u.id ${direction} LIMIT ${limit}) page
    JOIN \`${query.table}\` x ON x.account_id = ? AND x.id = page.id ORDER BY ${sorted('x')}`;
  const parameters = [...branches.flatMap((branch) => branch.parameters), query.accountId];
  return toObjects(database, query.entity, await select(database, sql, parameters));
}

async function countRows<Entity extends ObjectLiteral>(
  database: Database,
  query: ListQuery<Entity>,
): Promise<number> {
  const branches = query.visible.map((visible) => whereOf(query, visible, []));
  const [only, ...others] = branches;
  if (only === undefined) return 0;
  const sql =
    others.length === 0
      ? `SELECT COUNT(*) AS total FROM \`${query.table}\` x WHERE ${only.sql}`
      : `SELECT COUNT(*) AS total FROM (${branches.map(({ sql }) => `(SELECT x.id FROM \`${query.table}\` x WHERE ${sql})`).join(' UNION ')}) u`;
  const [row] = await select<{ total: number | string }>(
    database,
    sql,
    branches.flatMap((branch) => branch.parameters),
  );
  return Number(row?.total ?? 0);
}

function whereOf<Entity extends ObjectLiteral>(
  query: ListQuery<Entity>,
  visible: Condition,
  start: Condition[],
): Condition {
  return allOf([
    { sql: 'x.account_id = ?', parameters: [query.accountId] },
    visible,
    ...query.filter,
    ...start,
  ]);
}

function columnName<Entity extends ObjectLiteral>(database: Database, query: ListQuery<Entity>): string {
  const { property } = query.order;
  const column = database.dataSource
    .getMetadata(query.entity)
    .columns.find((each) => each.propertyPath === property);
  if (column === undefined) throw new Error(`${query.table} has no column for ${property}`);
  return column.databaseName;
}

function valueAt(row: object, propertyPath: string): unknown {
  return propertyPath
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row);
}
