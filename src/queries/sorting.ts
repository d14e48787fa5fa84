import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../database/rows.js';
import type { SortDirection } from '../entities/enums.js';
import { isId } from '../entities/id.js';
import { badInput } from '../errors/problems.js';
import { allOf, equals, type Condition } from './visibility.js';

/** What the caller of a list chooses: a column that is never null, as a property name, and a direction. */
export interface Order {
  property: string;
  direction: SortDirection;
}

/** A column that a list is sorted by. */
interface SortKey {
  property: string;
  column: string;
  kind: 'INSTANT' | 'NUMBER' | 'TEXT' | 'ID';
}

/** How a list is sorted: by its keys one after the other, all the same way. The last is the id, so that no two rows are equal. */
export interface Sorting {
  /** The list's name, so that its cursors fit no other list. */
  list: string;
  direction: SortDirection;
  keys: readonly SortKey[];
}

/** The order of a list of ids alone, the oldest first. */
export function byAge(list: string): Sorting {
  return { list, direction: 'ASC', keys: [{ property: 'id', column: 'id', kind: 'ID' }] };
}

/** Sorts by what the caller chose; equal rows by when they were made, and then by id. An index that ends in these serves every list. */
export function sortingOf<Entity extends ObjectLiteral>(
  database: Database,
  list: string,
  entity: EntityTarget<Entity>,
  { property, direction }: Order,
): Sorting {
  const { columns } = database.dataSource.getMetadata(entity);
  const keys = [...new Set([property, 'createdAt', 'id'])].map((name): SortKey => {
    const column = columns.find((each) => each.propertyPath === name);
    if (column === undefined) throw new Error(`The list ${list} can't be sorted by ${name}.`);
    return { property: name, column: column.databaseName, kind: kindOf(name, column.type) };
  });
  return { list, direction, keys };
}

/** What stands behind ORDER BY: these columns, all the same way. */
export function inOrder(columns: readonly string[], { direction }: Sorting): string {
  return columns.map((column) => `${column} ${direction}`).join(', ');
}

/** An opaque text that says after which row a page begins. */
export function encodeCursor(sorting: Sorting, row: object): string {
  const values = sorting.keys.map(({ property }) => valueAt(row, property));
  return Buffer.from(JSON.stringify([headOf(sorting), ...values])).toString('base64url');
}

/** The values of the sort keys that a cursor holds. BAD_USER_INPUT for one that was not given out for this list in this order. */
export function decodeCursor(sorting: Sorting, cursor: string): unknown[] {
  const [head, ...values] = parsed(cursor);
  if (head !== headOf(sorting) || values.length !== sorting.keys.length) throw wrongCursor();
  return sorting.keys.map(({ kind }, index) => parsedValue(kind, values[index]));
}

/**
 * Which rows come after a cursor, as alternatives that an index each yields from its first row on: those that equal the
 * cursor in the first key and come later by the others, and those that come later by the first key.
 */
export function rowsAfter(sorting: Sorting, cursor: string): Condition[] {
  const values = decodeCursor(sorting, cursor);
  const [first, ...others] = sorting.keys.map(({ column }, index) => ({
    column: `x.${column}`,
    value: values[index],
  }));
  const [second, third] = others;
  if (first === undefined) throw wrongCursor();
  const later = sorting.direction === 'ASC' ? '>' : '<';
  const afterFirst = { sql: `${first.column} ${later} ?`, parameters: [first.value] };
  if (second === undefined) return [afterFirst];
  // Hardly any two rows share an instant and a list: one range that begins at the instant is enough.
  if (third === undefined) return [afterPair(first, second, later)];
  return [allOf([equals(first.column, first.value), afterPair(second, third, later)]), afterFirst];
}

interface Place {
  column: string;
  value: unknown;
}

function afterPair(first: Place, second: Place, later: '>' | '<'): Condition {
  return {
    sql: `${first.column} ${later}= ? AND (${first.column} ${later} ? OR ${second.column} ${later} ?)`,
    parameters: [first.value, first.value, second.value],
  };
}

function headOf({ list, direction, keys }: Sorting): string {
  return [list, direction, ...keys.map(({ property }) => property)].join(' ');
}

function kindOf(property: string, type: unknown): SortKey['kind'] {
  if (property === 'id') return 'ID';
  if (type === 'datetime') return 'INSTANT';
  return type === 'int' ? 'NUMBER' : 'TEXT';
}

function parsed(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(content)) return content;
  } catch {
    // Not JSON: the same answer as for a cursor of another list.
  }
  throw wrongCursor();
}

/** Anybody can write a cursor, and what the database can't compare would be a fault of ours. */
function parsedValue(kind: SortKey['kind'], value: unknown): unknown {
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
  return badInput([
    { path: 'after', code: 'INVALID', message: 'This cursor was not given out for this list in this order.' },
  ]);
}

function valueAt(row: object, propertyPath: string): unknown {
  return propertyPath
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row);
}
