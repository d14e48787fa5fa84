import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../database/rows.js';
import { fieldsOf, projectionOf, type RequestedFields } from './projection.js';
import type { Sorting } from './sorting.js';

/** A row that is joined to each row of a list if requested: the one whose id is in a column of the list. */
export interface Joined {
  /** The field of the API, and the property of the list's rows that gets the joined row. */
  field: string;
  entity: EntityTarget<ObjectLiteral>;
  table: string;
  column: string;
  /** Fields that are loaded in batches: if one of them is requested, the row is loaded in a batch, too. */
  unless?: readonly string[];
}

/** The select list for the rows of a list with their joined rows, and the conversion of rows to objects. */
export function selectionOf<Entity extends ObjectLiteral>(
  database: Database,
  { entity, joined = [] }: { entity: EntityTarget<Entity>; joined?: readonly Joined[] | undefined },
  { asked, apart }: { asked?: RequestedFields | undefined; apart?: ReadonlySet<string> },
  sorting: Sorting,
): { columns: string; joins: string; objects: (rows: Record<string, unknown>[]) => Entity[] } {
  const type = database.dataSource.getMetadata(entity).name;
  const parts = fieldsOf(asked, `${type}Connection`);
  const hasCursors = parts.has('edges') || parts.has('pageInfo');
  const further = hasCursors ? sorting.keys.map(({ property }) => property) : [];
  const own = projectionOf(database, entity, { asked, alias: 'x', further });
  const others = joined
    .filter(({ field, entity: joinedEntity, unless = [] }) => {
      const below = fieldsOf(asked, database.dataSource.getMetadata(joinedEntity).name);
      if (!fieldsOf(asked, type).has(field) || apart?.has(field)) return false;
      return !unless.some((each) => below.has(each));
    })
    .map((each) => {
      const alias = `j_${each.field}`;
      return {
        ...each,
        alias,
        projection: projectionOf(database, each.entity, { asked, alias, below: each.field }),
      };
    });
  return {
    columns: [own.columns, ...others.map(({ projection }) => projection.columns)].join(', '),
    joins: others
      .map(
        ({ table, alias, column }) =>
          ` LEFT JOIN \`${table}\` ${alias} ON ${alias}.account_id = x.account_id AND ${alias}.id = x.${column}`,
      )
      .join(''),
    objects: (rows) => {
      for (const { field, projection } of others) {
        const found = projection.objects(rows);
        for (const [index, row] of rows.entries()) row[field] = found[index];
      }
      return own.objects(rows) as Entity[];
    },
  };
}
