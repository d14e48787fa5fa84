import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Table } from './table.js';

/** A value that one column holds. */
type Scalar = string | number | boolean | Date | Buffer | null;

/**
 * The rows that a statement is about, by the properties of their entity: each equals the given value, is null for null, or meets the
 * comparison. Of several conditions in a list, a row meets at least one.
 */
export type Where<Entity> = Condition<Entity> | readonly Condition<Entity>[];

type Condition<Entity> = {
  readonly [Property in keyof Entity as Entity[Property] extends Scalar | undefined ? Property : never]?:
    | Entity[Property]
    | Comparison<NonNullable<Entity[Property]>>;
};

/** A comparison of a column with values of its own type. */
class Comparison<Value> {
  constructor(
    readonly sqlOf: (column: string) => string,
    readonly values: readonly Value[],
  ) {}
}

/** Any other value; like in SQL, null is not one. */
export function not<Value extends Scalar>(value: Value): Comparison<Value> {
  return new Comparison((column) => `${column} <> ?`, [value]);
}

/** Any value but null. */
export function notNull(): Comparison<never> {
  return new Comparison((column) => `${column} IS NOT NULL`, []);
}

/** One of the values; nothing for an empty list. */
export function oneOf<Value extends Scalar>(values: readonly Value[]): Comparison<Value> {
  const places = values.map(() => '?').join(', ');
  return new Comparison((column) => (values.length === 0 ? 'FALSE' : `${column} IN (${places})`), values);
}

/** A smaller value. */
export function below<Value extends Scalar>(value: Value): Comparison<Value> {
  return new Comparison((column) => `${column} < ?`, [value]);
}

/** The value or a smaller one. */
export function atMost<Value extends Scalar>(value: Value): Comparison<Value> {
  return new Comparison((column) => `${column} <= ?`, [value]);
}

/** A larger value. */
export function above<Value extends Scalar>(value: Value): Comparison<Value> {
  return new Comparison((column) => `${column} > ?`, [value]);
}

/** Null, or a value that meets the comparison. */
export function nullOr<Value>({ sqlOf, values }: Comparison<Value>): Comparison<Value> {
  return new Comparison((column) => `(${column} IS NULL OR ${sqlOf(column)})`, values);
}

/** The condition as SQL. Throws for no condition at all, and for a value that is undefined: both would mean every row. */
export function whereSql<Entity>(table: Table, where: Where<Entity>): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const conditions: readonly object[] = Array.isArray(where) ? where : [where];
  const sqls = conditions.map((condition) => {
    const parts = Object.entries(condition).map(([property, wanted]) =>
      partSql(table.column(property), wanted, table, parameters),
    );
    if (parts.length === 0) throw new Error(`A condition on ${table.sql} is empty.`);
    return parts.join(' AND ');
  });
  if (sqls.length === 1) return { sql: sqls[0] ?? '', parameters };
  return { sql: sqls.length === 0 ? 'FALSE' : sqls.map((sql) => `(${sql})`).join(' OR '), parameters };
}

function partSql(column: ColumnMetadata, wanted: unknown, table: Table, parameters: unknown[]): string {
  const name = table.quoted(column);
  if (wanted === undefined) throw new Error(`The condition on ${name} of ${table.sql} is undefined.`);
  if (wanted === null) return `${name} IS NULL`;
  if (wanted instanceof Comparison) {
    parameters.push(...wanted.values.map((value) => table.stored(column, value)));
    return wanted.sqlOf(name);
  }
  parameters.push(table.stored(column, wanted));
  return `${name} = ?`;
}
