import type { Driver, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { rowMapping, type RowMapping } from './row-mapping.js';

const known = new WeakMap<EntityMetadata, Table>();

/** The table of an entity: the one place that turns properties into columns, and values into stored ones. */
export class Table {
  /** The quoted name. */
  readonly sql: string;
  private readonly byProperty = new Map<string, ColumnMetadata[]>();
  private readonly mappings = new Map<string, RowMapping<never>>();

  private constructor(
    readonly metadata: EntityMetadata,
    private readonly driver: Driver,
  ) {
    this.sql = `\`${metadata.tableName}\``;
    for (const column of metadata.columns) {
      const [property = ''] = column.propertyPath.split('.');
      this.byProperty.set(property, [...(this.byProperty.get(property) ?? []), column]);
    }
  }

  /** The table of this entity. */
  static of<Entity extends ObjectLiteral>(database: EntityManager, entity: EntityTarget<Entity>): Table {
    const { dataSource } = database;
    const metadata = dataSource.getMetadata(entity);
    let table = known.get(metadata);
    if (table === undefined) known.set(metadata, (table = new Table(metadata, dataSource.driver)));
    return table;
  }

  /** The columns of a property: several if it is an embedded object. Throws for a property that is no column. */
  columns(property: string): readonly ColumnMetadata[] {
    const columns = this.byProperty.get(property);
    if (columns === undefined) throw new Error(`${this.sql} has no column for ${property}.`);
    return columns;
  }

  /** The one column of a property. */
  column(property: string): ColumnMetadata {
    const [column, ...others] = this.columns(property);
    if (column === undefined || others.length > 0)
      throw new Error(`${property} of ${this.sql} is several columns.`);
    return column;
  }

  /** The quoted name of a column. */
  quoted({ databaseName }: ColumnMetadata): string {
    return `\`${databaseName}\``;
  }

  /** A value in the form in which the column stores it. */
  stored(column: ColumnMetadata, value: unknown): unknown {
    return this.driver.preparePersistentValue(value, column) as unknown;
  }

  /** The mapping of rows with the columns of these properties, or of all. */
  mapping(alias: string, properties?: readonly string[]): RowMapping<never> {
    const key = [alias, ...(properties ?? ['*'])].join(' ');
    let mapping = this.mappings.get(key);
    if (mapping === undefined) {
      const columns = properties?.flatMap((property) => this.columns(property)) ?? this.metadata.columns;
      const paths = new Set(columns.map(({ propertyPath }) => propertyPath));
      this.mappings.set(key, (mapping = rowMapping(this.metadata, paths, alias)));
    }
    return mapping;
  }
}
