import { isObjectType, type GraphQLSchema } from 'graphql';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../database/rows.js';
import type { Named } from '../../shield/named.js';

/** The requested fields of an operation, by type. If absent, everything is read: services and exports have no operation. */
export type Asked = Pick<Named, 'fields'>;

/** A part of an entity's columns, and the conversion of their rows to objects. */
export interface Projection<Entity> {
  /** The select list. */
  columns: string;
  /** Creates objects from the rows; returns the rows themselves if they have no other columns. */
  objects: (rows: Record<string, unknown>[]) => (Entity | null)[];
}

/** The properties from which a field is answered, if they are not a column of the same name. The id is always read. */
const sources: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Activity: { text: ['details'], actor: ['actorId'], subjectUser: ['subjectUserId'], group: ['groupId'] },
  Approval: { decidedBy: ['decidedById'], deciders: [] },
  Credential: { status: ['kind', 'groupId'], user: ['userId'], group: ['groupId'] },
  Group: { users: [], accessLoss: [] },
  Mail: { recipient: ['recipientId'], address: ['message'] },
  Session: { current: [] },
  Shipment: {
    sender: ['senderId'],
    group: ['groupId'],
    approval: ['approvalId'],
    decisions: [
      'senderId',
      'groupId',
      'sha256',
      'options.sides',
      'options.colour',
      'options.destination',
      'options.registered',
    ],
    documentUrl: ['status'],
    possibleDuplicateOf: ['sha256', 'submittedAt', 'status'],
  },
  // The permission to read a note depends on the user's role.
  User: {
    groups: [],
    invitation: [],
    mailSettings: [],
    access: [],
    solelyWatchedShipments: [],
    note: ['note', 'role'],
  },
};

/** The names of the requested fields of this type. */
export function fieldsOf(asked: Asked | undefined, type: string): ReadonlySet<string> {
  return asked?.fields.get(type) ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();
const made = new WeakMap<object, Map<string, Projection<never>>>();
const everything = {};

/**
 * The columns of an entity that the requested fields and the further properties need; with `below`, those of a joined row, whose columns have
 * that prefix. Computed once for each operation.
 */
export function projectionOf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  {
    asked,
    alias,
    below,
    further = [],
  }: { asked: Asked | undefined; alias: string; below?: string; further?: readonly string[] },
): Projection<Entity> {
  const metadata = database.dataSource.getMetadata(entity);
  let known = made.get(asked ?? everything);
  if (known === undefined) made.set(asked ?? everything, (known = new Map<string, Projection<never>>()));
  const key = [metadata.name, alias, below ?? '', ...further].join(' ');
  let projection = known.get(key);
  if (projection === undefined) {
    const wanted = asked === undefined ? pathsOf(metadata) : wantedOf(metadata, asked, further);
    projection = project(metadata, new Set(wanted), alias, below);
    known.set(key, projection);
  }
  return projection;
}

/** Throws unless every field of the types read by projection can be answered from the columns of their entities. */
export function checkProjections(dataSource: DataSource, schema: GraphQLSchema): void {
  for (const metadata of dataSource.entityMetadatas) {
    const type = schema.getType(metadata.name);
    if (!(metadata.name in sources) || !isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields())) sourcesOf(metadata, field);
  }
}

function pathsOf(metadata: EntityMetadata): string[] {
  return metadata.columns.map((column) => column.propertyPath);
}

/** The requested property paths; of an embedded object also its own name, since it exists even without a requested field. */
function wantedOf(metadata: EntityMetadata, asked: Asked, further: readonly string[]): string[] {
  const wanted = ['id', ...further];
  for (const field of fieldsOf(asked, metadata.name)) {
    wanted.push(...sourcesOf(metadata, field));
    const embedded = metadata.embeddeds.find(({ propertyName }) => propertyName === field);
    if (embedded === undefined) continue;
    for (const inner of fieldsOf(asked, (embedded.type as { name: string }).name))
      wanted.push(`${field}.${inner}`);
  }
  return wanted;
}

function sourcesOf(metadata: EntityMetadata, field: string): readonly string[] {
  const known = sources[metadata.name]?.[field];
  if (known !== undefined) return known;
  const isProperty = [...metadata.columns, ...metadata.embeddeds].some(
    ({ propertyName }) => propertyName === field,
  );
  if (!isProperty) throw new Error(`Nothing says from which columns ${metadata.name}.${field} is answered.`);
  return [field];
}

function project(
  metadata: EntityMetadata,
  wanted: ReadonlySet<string>,
  alias: string,
  below: string | undefined,
): Projection<never> {
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
    for (const name of json) if (typeof object[name] === 'string') object[name] = JSON.parse(object[name]);
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
  return { columns: columns.join(', '), objects: objects as Projection<never>['objects'] };
}
