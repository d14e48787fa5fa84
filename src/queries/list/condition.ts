import { placeholders } from '../../database/rows.js';

/** A part of a WHERE clause, with the values of its placeholders. */
export interface Condition {
  sql: string;
  parameters: unknown[];
  /** Columns that have the same value in all matching rows, so that sorting by them has no effect. */
  fixes?: readonly string[];
  /**
   * The only indexes that the optimizer may use. Otherwise it often walks an index in the order of the list, expects enough rows early, and
   * reads most of the account for a viewer who sees little of it.
   */
  indexes?: readonly string[];
}

/** The rows that a list may show. */
export interface Visible extends Condition {
  /** The access through another table, whose index yields the rows in order. */
  by?: {
    /** The FROM clause that replaces the list's own table, which it names `x`. */
    from: string;
    /** The columns of the list that the other table repeats, with those of the other table: conditions and the order use these instead. */
    columns: Readonly<Record<string, string>>;
    /** The columns by which the list is sorted such that each alternative of a filter fits an index of the other table. */
    alternativesBy: readonly string[];
  };
}

/** True for every row. */
export const everything: Condition = { sql: 'TRUE', parameters: [] };

/** True for no row. */
export const nothing: Condition = { sql: 'FALSE', parameters: [] };

/** The negated condition; only for conditions that are never unknown. */
export function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT ${sql}`, parameters };
}

/** A condition that is true if any of these is. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return {
    sql: `(${conditions.map((condition) => condition.sql).join(' OR ')})`,
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** A condition that is true if all of these are, with the indexes of the first that has any. */
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

/** The condition as one operand of a larger one. */
export function inBrackets({ sql, parameters }: Condition): Condition {
  return { sql: `(${sql})`, parameters };
}

/** `column IN (…)`; false for an empty list. */
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

/** The condition, restricted to these indexes. */
export function usingIndexes(indexes: readonly string[], condition: Condition): Condition {
  return { ...condition, indexes };
}
