import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** A way from a root field down to a field: the coordinates in order. */
export type FieldPath = readonly string[];

/** The field behind `Type.field`. */
export function fieldAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`The schema has no field ${coordinate}.`);
  return field;
}

/** Tells which fields a way may pass. */
export type Passable = (coordinate: string) => boolean;

/**
 * The shortest way to a field over fields that may be passed, by queries if there is one; null if there is no way. All ways of a schema are
 * found once for each function `passable`.
 */
export function pathTo(schema: GraphQLSchema, coordinate: string, passable: Passable): FieldPath | null {
  const [parent = ''] = coordinate.split('.');
  for (const ways of waysOf(schema, passable)) {
    const found = ways.get(parent);
    if (found !== undefined) return [...found, coordinate];
  }
  return null;
}

/** A document that asks for nothing but this path; arguments that are given come as variables. */
export function documentOf(schema: GraphQLSchema, path: FieldPath, given: Record<string, unknown>): string {
  const [root = ''] = path;
  const taken = fieldAt(schema, root).args.filter((argument) => argument.name in given);
  const declared = taken.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = taken.map(({ name }) => `${name}: $${name}`).join(', ');
  const last = getNamedType(fieldAt(schema, path.at(-1) ?? '').type);
  let selection = isCompositeType(last) ? ' { __typename }' : '';
  for (const [index, name] of [...namesOf(path).entries()].reverse()) {
    const field = `${name}${index === 0 && passed !== '' ? `(${passed})` : ''}${selection}`;
    selection = index === 0 ? field : ` { ${field} }`;
  }
  const operation = root.startsWith('Mutation.') ? 'mutation' : 'query';
  return `${operation}${declared === '' ? '' : ` (${declared})`} { ${selection} }`;
}

/** The names of a path's fields, as they stand in an answer. */
export function namesOf(path: FieldPath): string[] {
  return path.map((coordinate) => coordinate.split('.')[1] ?? '');
}

/** Whether the answer holds an object on which the last field of the path was answered, be it with null. */
export function isReached(data: unknown, path: FieldPath): boolean {
  return parentsOf(data, path).some((object) => (namesOf(path).at(-1) ?? '') in object);
}

/** Whether the answer tells anything in the last field of the path. */
export function isTold(data: unknown, path: FieldPath): boolean {
  return parentsOf(data, path).some((object) => object[namesOf(path).at(-1) ?? ''] != null);
}

function parentsOf(data: unknown, path: FieldPath): Record<string, unknown>[] {
  let objects: unknown[] = [data];
  for (const name of namesOf(path).slice(0, -1)) {
    objects = objects
      .filter(isRecord)
      .flatMap((object) => (Array.isArray(object[name]) ? (object[name] as unknown[]) : [object[name]]));
  }
  return objects.filter(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shortest way to each type: by queries, and by mutations. */
type Ways = readonly ReadonlyMap<string, FieldPath>[];

const knownWays = new WeakMap<GraphQLSchema, WeakMap<Passable, Ways>>();

function waysOf(schema: GraphQLSchema, passable: Passable): Ways {
  let ofSchema = knownWays.get(schema);
  if (ofSchema === undefined) knownWays.set(schema, (ofSchema = new WeakMap()));
  let ways = ofSchema.get(passable);
  if (ways === undefined)
    ofSchema.set(passable, (ways = ['Query', 'Mutation'].map((root) => waysFrom(schema, root, passable))));
  return ways;
}

function waysFrom(schema: GraphQLSchema, root: string, passable: Passable): ReadonlyMap<string, FieldPath> {
  const ways = new Map<string, FieldPath>([[root, []]]);
  // A map is walked in the order of its entries, those that are added meanwhile included.
  for (const [type, path] of ways) {
    const from = schema.getType(type);
    if (!isObjectType(from)) continue;
    for (const field of Object.values(from.getFields())) {
      const next = getNamedType(field.type);
      const coordinate = `${type}.${field.name}`;
      if (isCompositeType(next) && !ways.has(next.name) && passable(coordinate))
        ways.set(next.name, [...path, coordinate]);
    }
  }
  return ways;
}
