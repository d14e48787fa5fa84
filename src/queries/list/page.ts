import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { select, selectPrepared, type Database } from '../../database/rows.js';
import { isId } from '../../entities/id.js';
import { problem } from '../../errors/problem.js';
import { badInput } from '../../errors/problems.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { singleFilter, type Filter } from './filter.js';
import { fieldsOf, projectionOf, type RequestedFields } from './projection.js';
import { selectionOf, type Joined } from './selection.js';
import { encodeCursor, orderByClause, rowsAfter, sortingOf, type Order, type Sorting } from './sorting.js';
import { allOf, type Condition, everything, type Visible } from './condition.js';

/** The maximum number of rows of a page. */
export const longestPage = 200;

/** A request for a page of a list. */
export interface PageRequest {
  first: number;
  after?: string | null;
  /** The requested fields of the page and its rows; if absent, whole rows and no total. */
  asked?: RequestedFields | undefined;
  /** The fields with a joined row that the caller adds. */
  apart?: ReadonlySet<string>;
}

/** The cursors of a page, and whether further pages exist. */
interface PagePosition {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A page of a list in the shape of a Relay connection. */
export class Page<Row> {
  constructor(
    /** The items of the page. */
    readonly nodes: readonly Row[],
    private readonly cursorOf: (row: Row) => string,
    private readonly lies: { hasNextPage: boolean; hasPreviousPage: boolean },
    /** The number of rows of the whole list; only if requested. */
    readonly totalCount: number | undefined,
  ) {}

  /** The items of the page with their cursors. */
  get edges(): { cursor: string; node: Row }[] {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
  }

  /** The position of the page in the list. */
  get pageInfo(): PagePosition {
    return { ...this.lies, startCursor: this.cursorAt(0), endCursor: this.cursorAt(-1) };
  }

  private cursorAt(index: number): string | null {
    const row = this.nodes.at(index);
    return row === undefined ? null : this.cursorOf(row);
  }
}

/** A list of rows of one table. Conditions use the alias `x`. */
export interface ListQuery<Entity extends ObjectLiteral> {
  /** The name of the list; its cursors are not valid for other lists. */
  list: string;
  entity: EntityTarget<Entity>;
  table: string;
  accountId: string;
  /** Alternatives, of which a row must match one. */
  visible: Visible[];
  /** The most selective ones first. */
  filters: Filter[];
  order: Order;
  /**
   * The index in this order, if nothing narrows the list down for viewers who see all of it. Planning takes as long as reading the page if every
   * index of the table has to be considered.
   */
  wholeAlong?: string | undefined;
  /** Rows of other tables, read in the same statement; null if missing. */
  joined?: readonly Joined[];
}

/** The maximum number of indexes walked for one page; further conditions are checked row by row. */
const maximumWalks = 16;

/** Reads one page with at most two statements: one for the rows and, if requested, one for the total. */
export async function readPage<Entity extends ObjectLiteral & { id: string }>(
  database: Database,
  query: ListQuery<Entity>,
  request: PageRequest,
): Promise<Page<Entity>> {
  const first = pageLength(request);
  const sorting = sortingOf(database, query.list, query.entity, query.order);
  const start = request.after == null ? [everything] : rowsAfter(sorting, request.after);
  // From a cursor on, the optimizer finds the range of the index only by itself.
  const walked = request.after == null ? query : { ...query, wholeAlong: undefined };
  const rows = await readRows(database, walked, request, sorting, start, first + 1);
  return pageOf(
    database.dataSource.getMetadata(query.entity).name,
    request,
    rows,
    (row) => encodeCursor(sorting, row),
    () => countRows(database, query),
  );
}

/** One row of the list by its id, with the requested fields; NOT_FOUND if it is missing or hidden. */
export async function findOne<Entity extends ObjectLiteral>(
  database: Database,
  { entity, table, accountId }: Pick<ListQuery<Entity>, 'entity' | 'table' | 'accountId'>,
  seen: Condition,
  id: string,
  asked?: RequestedFields,
): Promise<Entity> {
  if (!isId(id)) throw notFound();
  const { columns, objects } = projectionOf(database, entity, { asked, alias: 'x' });
  const rows = await select<Record<string, unknown>>(
    database,
    `SELECT ${columns} FROM \`${table}\` x WHERE x.account_id = ? AND x.id = ? AND ${seen.sql}`,
    [accountId, id, ...seen.parameters],
  );
  const [row] = objects(rows);
  if (row == null) throw notFound();
  return row;
}

/** A page of rows that are already read: one more than the page has, if there is one. */
export async function pageOf<Row>(
  type: string,
  { first, after, asked }: PageRequest,
  rows: readonly Row[],
  cursorOf: (row: Row) => string,
  countTotal: () => Promise<number>,
): Promise<Page<Row>> {
  const total = fieldsOf(asked, `${type}Connection`).has('totalCount') ? await countTotal() : undefined;
  const lies = { hasNextPage: rows.length > first, hasPreviousPage: after != null };
  return new Page(rows.slice(0, first), cursorOf, lies, total);
}

/** The number of rows of the page. BAD_USER_INPUT unless 1 to 200. */
export function pageLength({ first }: PageRequest): number {
  if (first >= 1 && first <= longestPage) return first;
  throw badInput([problem('first', 'PAGE_SIZE', { most: longestPage })]);
}

/** One walk through the list in order, along one index. */
interface Walk {
  from: string;
  where: Condition;
  order: string;
}

/** The walks through the list: the product of the visible alternatives and those of the filters, unless these are too many. */
function walksOf<Entity extends ObjectLiteral>(
  { accountId, table, visible, filters, wholeAlong }: ListQuery<Entity>,
  sorting: Sorting,
  start: Condition[],
): Walk[] {
  const account = { sql: 'x.account_id = ?', parameters: [accountId] };
  const restricted = (isMultiplied: boolean): Condition[][] => {
    let wheres = start.map((each) => [each]);
    for (const { alternatives, condition } of filters) {
      const fits = isMultiplied && visible.length * wheres.length * alternatives.length <= maximumWalks;
      const added = fits ? alternatives : [condition];
      wheres = wheres.flatMap((where) => added.map((each) => [...where, each]));
    }
    return wheres;
  };
  const [multiplied, single] = [restricted(true), restricted(false)];
  const [first] = sorting.keys.map(({ column }) => `x.${column}`);
  return visible.flatMap((seen) =>
    (seen.by !== undefined && !seen.by.alternativesBy.includes(first ?? '') ? single : multiplied).map(
      (each) => walkOf({ table, wholeAlong }, sorting, seen, allOf([account, seen, ...each])),
    ),
  );
}

function walkOf(
  { table, wholeAlong }: Pick<ListQuery<ObjectLiteral>, 'table' | 'wholeAlong'>,
  sorting: Sorting,
  seen: Visible,
  where: Condition,
): Walk {
  const { by } = seen;
  // If all rows are equal in a column, MariaDB finds the index in the right order only if the column is left out.
  const keys = sorting.keys
    .map((key) => ({ ...key, column: `x.${key.column}` }))
    .filter(({ column }) => !where.fixes?.includes(column));
  if (by === undefined) {
    const indexes = where.indexes ?? (seen === everything && wholeAlong !== undefined ? [wholeAlong] : []);
    const hint = indexes.length === 0 ? '' : ` USE INDEX (${indexes.join(', ')})`;
    return { from: `\`${table}\` x${hint}`, where, order: orderByClause(keys) };
  }
  const repeated = (sql: string): string =>
    sql.replaceAll(/\bx\.\w+/g, (column) => by.columns[column] ?? column);
  return {
    from: by.from,
    where: { ...where, sql: repeated(where.sql) },
    order: repeated(orderByClause(keys)),
  };
}

async function readRows<Entity extends ObjectLiteral>(
  database: Database,
  query: ListQuery<Entity>,
  request: PageRequest,
  sorting: Sorting,
  start: Condition[],
  limit: number,
): Promise<Entity[]> {
  const walks = walksOf(query, sorting, start);
  const [first, ...others] = walks;
  if (first === undefined) return [];
  const shown = selectionOf(database, query, request, sorting);
  const read = async (sql: string, parameters: unknown[]): Promise<Entity[]> =>
    shown.objects(await selectPrepared<Record<string, unknown>>(database, sql, parameters));
  if (others.length === 0) {
    const sql = `SELECT ${shown.columns} FROM ${first.from}${shown.joins} WHERE ${first.where.sql} ORDER BY ${first.order} LIMIT ${limit}`;
    return read(sql, first.where.parameters);
  }
  // Each walk stops at the limit; only their few sort keys are merged and sorted.
  const keys = sorting.keys.map(({ column }) => `x.${column}`).join(', ');
  const union = walks
    .map(
      ({ from, where, order }) =>
        `(SELECT ${keys} FROM ${from} WHERE ${where.sql} ORDER BY ${order} LIMIT ${limit})`,
    )
    .join(' UNION ');
  const inPage = sorting.keys.map((key) => ({ ...key, column: `page.${key.column}` }));
  const sql = `SELECT ${shown.columns} FROM (${union} ORDER BY ${orderByClause(sorting.keys)} LIMIT ${limit}) page
    JOIN \`${query.table}\` x ON x.account_id = ? AND x.id = page.id${shown.joins} ORDER BY ${orderByClause(inPage)}`;
  return read(sql, [...walks.flatMap(({ where }) => where.parameters), query.accountId]);
}

/** The number of rows of the list; one statement. */
export async function countRows<Entity extends ObjectLiteral>(
  database: Database,
  query: ListQuery<Entity>,
): Promise<number> {
  const sorting = sortingOf(database, query.list, query.entity, query.order);
  const filters = query.filters.map(({ condition }) => singleFilter(condition));
  // A count reads no row in order.
  const walks = walksOf({ ...query, filters, wholeAlong: undefined }, sorting, [everything]);
  const [first, ...others] = walks;
  if (first === undefined) return 0;
  const sql =
    others.length === 0
      ? `SELECT COUNT(*) AS total FROM ${first.from} WHERE ${first.where.sql}`
      : `SELECT COUNT(*) AS total FROM (${walks.map(({ from, where }) => `(SELECT x.id FROM ${from} WHERE ${where.sql})`).join(' UNION ')}) u`;
  const parameters = walks.flatMap(({ where }) => where.parameters);
  const [row] = await select<{ total: number | string }>(database, sql, parameters);
  return Number(row?.total ?? 0);
}
