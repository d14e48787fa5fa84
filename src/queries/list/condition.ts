import { placeholders } from '../../database/rows.js';

/** A piece of a WHERE clause with the values for its question marks. */
export interface Condition {
  sql: string;
  parameters: unknown[];
  /** Columns that have one and the same value in all rows that meet it; sorting by them is of no use. */
  fixes?: readonly string[];
  /**
   * The indexes that serve it; the optimizer gets no others. It would often rather walk an index that is in the list's order,
   * in the hope of meeting enough rows early, and read most of the account for somebody who sees little of it.
   */
  indexes?: readonly string[];
}

/** Rows that a list may show. */
export interface Visible extends Condition {
  /** The way by another table, whose index yields the rows in order. */
  by?: {
    /** The FROM clause that replaces the list's own table, which it names `x`. */
    from: string;
    /** The other table's columns that equal those that the list is sorted by. */
    columns: Readonly<Record<string, string>>;
  };
}

/** Holds for every row. */
export const everything: Condition = { sql: 'TRUE', parameters: [] };

/** Holds for no row. */
export const nothing: Condition = { sql: 'FALSE', parameters: [] };

/** The condition, turned round; for conditions that are never unknown. */
export function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT ${sql}`, parameters };
}

/** One condition that holds where any of them does. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return {
    sql: `(${conditions.map((condition) => condition.sql).join(' OR ')})`,
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** One condition that holds where all of them do, along the indexes of the first that has any. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return everything;
  const indexes = conditions.find((condition) => condition.indexes !== undefined)?.indexes;
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    parameters: conditions.flatMap((condition) => condition.parameters),
    fixes: conditions.flatMap((condition) => condition.fixes ?? []),
    ...(indexes === undefined ? {} : { indexes }),
  };
}

/** `column IN (…)`; holds nowhere for an empty list. */
export function isIn(column: string, values: readonly unknown[]): Condition {
  return values.length === 0
    ? nothing
    : { sql: `${column} IN (${placeholders(values)})`, parameters: [...values] };
}

/** `column = ?`. */
export function equals(column: string, value: unknown): Condition {
  return { sql: `${column} = ?`, parameters: [value], fixes: [column] };
}

/** `column IS NULL`. */
export function isNull(column: string): Condition {
  return { sql: `${column} IS NULL`, parameters: [], fixes: [column] };
}

/** The condition, to be met along one of these indexes. */
export function along(indexes: readonly string[], condition: Condition): Condition {
  return { ...condition, indexes };
}
