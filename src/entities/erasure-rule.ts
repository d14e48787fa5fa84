type ColumnOf<Row> = Exclude<keyof Row & string, 'id' | 'accountId'>;

/**
 * The erasure rule of a table, for the rows of a deleted account (LXP-7): all rows are removed, or they stay, with columns that are kept
 * and columns that are overwritten with a value in SQL. Ids stay always.
 */
export type ErasureRule<Row = Record<string, unknown>> =
  | 'REMOVE'
  | {
      readonly keep: readonly ColumnOf<Row>[];
      readonly overwrite: Readonly<Partial<Record<ColumnOf<Row>, string>>>;
    };

const rules = new Map<unknown, ErasureRule>();

/** Declares the erasure rule of an entity. A table or column of an account without a rule stops the start. */
export function Erasure<Row extends object>(rule: ErasureRule<Row>) {
  return (entity: abstract new () => Row): void => {
    rules.set(entity, rule);
  };
}

/** The erasure rule of an entity; undefined if it declares none. */
export function erasureRuleOf(entity: unknown): ErasureRule | undefined {
  return rules.get(entity);
}
