import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../database/rows.js';
import type { SortDirection } from '../../entities/sort-direction.js';
import { isId } from '../../entities/id.js';
import { problem } from '../../errors/problem.js';
import { badInput } from '../../errors/problems.js';
import { allOf, type Condition, equals, isNull } from './condition.js';

/** The sort order chosen by the caller of a list: a property and a direction; rows without a value count as the smallest. */
export interface Order {
  property: string;
  direction: SortDirection;
  /** A property that precedes the sort order, always ascending. */
  ahead?: string;
  /** True if all rows of this list have the property, although others of the table do not. */
  neverNull?: true;
}

/** A column of a sort order. */
interface SortKey {
  property: string;
  column: string;
  kind: 'INSTANT' | 'NUMBER' | 'TEXT' | 'ID';
  nullable: boolean;
  direction: SortDirection;
}

/** A sort order: its keys, one after the other. The last is the id, so that no two rows are equal. */
export interface Sorting {
  /** The name of the list; its cursors are not valid for other lists. */
  list: string;
  keys: readonly SortKey[];
}

/** The order of a list by id alone, oldest first. */
export function byAge(list: string): Sorting {
  return {
    list,
    keys: [{ property: 'id', column: 'id', kind: 'ID', nullable: false, direction: 'ASC' }],
  };
}

/** Sorts by the caller's choice; equal rows by creation, and then by id. An index that ends with these columns serves every list. */
export function sortingOf<Entity extends ObjectLiteral>(
  database: Database,
  list: string,
  entity: EntityTarget<Entity>,
  { property, direction, ahead, neverNull }: Order,
): Sorting {
  const { columns } = database.dataSource.getMetadata(entity);
  const names = [...(ahead === undefined ? [] : [ahead]), property, 'createdAt', 'id'];
  const keys = [...new Set(names)].map((name): SortKey => {
    const column = columns.find((each) => each.propertyPath === name);
    if (column === undefined) throw new Error(`The list ${list} can't be sorted by ${name}.`);
    return {
      property: name,
      column: column.databaseName,
      kind: kindOf(name, column.type),
      nullable: column.isNullable && neverNull !== true,
      direction: name === ahead ? 'ASC' : direction,
    };
  });
  return { list, keys };
}

/** The ORDER BY clause. */
export function inOrder(keys: readonly Pick<SortKey, 'column' | 'direction'>[]): string {
  return keys.map(({ column, direction }) => `${column} ${direction}`).join(', ');
}

/** An opaque text that marks the row after which a page begins. */
export function encodeCursor(sorting: Sorting, row: object): string {
  const values = sorting.keys.map(({ property }) => valueAt(row, property));
  return Buffer.from(JSON.stringify([headOf(sorting), ...values])).toString('base64url');
}

/** The values of the sort keys in a cursor. BAD_USER_INPUT for a cursor of another list or order. */
export function decodeCursor(sorting: Sorting, cursor: string): unknown[] {
  const [head, ...values] = parsed(cursor);
  if (head !== headOf(sorting) || values.length !== sorting.keys.length) throw wrongCursor();
  return sorting.keys.map((key, index) => parsedValue(key, values[index]));
}

/**
 * The rows after a cursor, as alternatives that each fit an index from its first row on: those equal in the first key and later by the others,
 * and those later by the first key.
 */
export function rowsAfter(sorting: Sorting, cursor: string): Condition[] {
  const values = decodeCursor(sorting, cursor);
  return laterThan(
    sorting.keys.map((key, index) => ({ ...key, at: `x.${key.column}`, value: values[index] })),
  );
}

/** A column, and the value after which the page continues. */
interface Place extends SortKey {
  at: string;
  value: unknown;
}

function laterThan([first, ...others]: Place[]): Condition[] {
  if (first === undefined) return [];
  const [second, third] = others;
  if (second === undefined) return laterBy(first);
  // Few rows share an instant within a list: one range that begins at the instant is enough.
  if (third === undefined && first.kind === 'INSTANT' && !first.nullable) return [laterByPair(first, second)];
  const same = first.value === null ? isNull(first.at) : equals(first.at, first.value);
  return [...laterThan(others).map((each) => allOf([same, each])), ...laterBy(first)];
}

/** Rows without a value come first in ascending order and last in descending order, as in the database. */
function laterBy({ at, value, direction, nullable }: Place): Condition[] {
  if (value === null) return direction === 'ASC' ? [{ sql: `${at} IS NOT NULL`, parameters: [] }] : [];
  const beyond = { sql: `${at} ${sign(direction)} ?`, parameters: [value] };
  return nullable && direction === 'DESC' ? [beyond, isNull(at)] : [beyond];
}

function laterByPair(first: Place, second: Place): Condition {
  const later = sign(first.direction);
  return {
    sql: `${first.at} ${later}= ? AND (${first.at} ${later} ? OR ${second.at} ${sign(second.direction)} ?)`,
    parameters: [first.value, first.value, second.value],
  };
}

function sign(direction: SortDirection): '>' | '<' {
  return direction === 'ASC' ? '>' : '<';
}

function headOf({ list, keys }: Sorting): string {
  return [list, ...keys.map(({ property, direction }) => `${property} ${direction}`)].join(', ');
}

function kindOf(property: string, type: unknown): SortKey['kind'] {
  if (property === 'id') return 'ID';
  if (type === 'datetime') return 'INSTANT';
  return type === 'int' || type === 'tinyint' ? 'NUMBER' : 'TEXT';
}

function parsed(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(content)) return content;
  } catch {
    // Not JSON: the same error as for a cursor of another list.
  }
  throw wrongCursor();
}

/** Cursors can be forged; a value that the database cannot compare would be an internal error. */
function parsedValue({ kind, nullable }: SortKey, value: unknown): unknown {
  if (value === null && nullable) return null;
  switch (kind) {
    case 'ID':
      if (typeof value === 'string' && isId(value)) return value;
      break;
    case 'INSTANT': {
      const isInstant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
      const instant = new Date(isInstant ? value : Number.NaN);
      if (!Number.isNaN(instant.getTime())) return instant;
      break;
    }
    case 'NUMBER':
      if (Number.isSafeInteger(value)) return value;
      break;
    case 'TEXT':
      if (typeof value === 'string') return value;
      break;
  }
  throw wrongCursor();
}

function wrongCursor(): Error {
  return badInput([problem('after', 'CURSOR_UNKNOWN')]);
}

function valueAt(row: object, propertyPath: string): unknown {
  return propertyPath
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row);
}
