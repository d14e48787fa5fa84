import type { EntityMetadata } from 'typeorm';

/** Some columns of an entity, and the way from their rows to objects: the only one in the gateway. */
export interface RowMapping<Entity> {
  /** The select list: each column under the path of its property. */
  columns: string;
  /** The paths of the properties that the columns fill. */
  paths: readonly string[];
  /** Makes objects of the rows; the rows themselves become these objects unless they are part of joined rows. */
  objects: (rows: Record<string, unknown>[]) => (Entity | null)[];
}

/**
 * The mapping of the columns with these property paths: texts of JSON columns are parsed, and columns of an embedded object
 * (`options.sides`) are put below it. The path of an embedded object itself (`options`) makes sure of the object, even without a column.
 * With `below`, the columns stand below that name in a joined row; null where its id is.
 */
export function rowMapping(
  metadata: EntityMetadata,
  wanted: ReadonlySet<string>,
  alias: string,
  below?: string,
): RowMapping<never> {
  const prefix = below === undefined ? '' : `${below}.`;
  const chosen = metadata.columns.filter(({ propertyPath }) => wanted.has(propertyPath));
  const columns = chosen.map(
    ({ databaseName, propertyPath }) => `${alias}.\`${databaseName}\` AS \`${prefix}${propertyPath}\``,
  );
  const paths = chosen.map(({ propertyPath }) => propertyPath);
  const plain = paths.filter((path) => !path.includes('.'));
  const nested = metadata.embeddeds
    .map(
      ({ propertyName }) =>
        [propertyName, paths.filter((path) => path.startsWith(`${propertyName}.`))] as const,
    )
    .filter(([outer, inners]) => inners.length > 0 || wanted.has(outer))
    .map(
      ([outer, inners]) =>
        [outer, inners.map((path) => [path.slice(outer.length + 1), path] as const)] as const,
    );
  const json = metadata.columns
    .filter(({ type, propertyPath }) => type === 'simple-json' && plain.includes(propertyPath))
    .map(({ propertyPath }) => propertyPath);
  const nest = (object: Record<string, unknown>, row: Record<string, unknown>): void => {
    for (const [outer, inners] of nested) {
      const value: Record<string, unknown> = {};
      for (const [inner, path] of inners) value[inner] = row[prefix + path];
      object[outer] = value;
    }
    for (const name of json) object[name] = parseJsonColumn(object[name]);
  };
  const joined = (row: Record<string, unknown>): Record<string, unknown> | null => {
    if (row[`${prefix}id`] === null) return null;
    const object: Record<string, unknown> = {};
    for (const name of plain) object[name] = row[prefix + name];
    nest(object, row);
    return object;
  };
  const objects = (rows: Record<string, unknown>[]): (Record<string, unknown> | null)[] => {
    if (below !== undefined) return rows.map(joined);
    if (nested.length > 0 || json.length > 0) for (const row of rows) nest(row, row);
    return rows;
  };
  return { columns: columns.join(', '), paths, objects: objects as RowMapping<never>['objects'] };
}

/** The value of a JSON column: a driver gives its text or, where the database knows the type, what it means. */
export function parseJsonColumn(stored: unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(stored) : stored;
}
