import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { VieraugenError } from '../errors/vieraugen-error.js';

/**
 * Adds the path of the id to every NOT_FOUND for an id inside an input, as `extensions.path` (`input.groupIds.1`). The error has the id and
 * the fields that could contain it, since other fields may contain the same one; the path is found in the arguments of the root field. The id
 * itself is not repeated: a hidden id is answered exactly like one that never existed.
 */
export function addPathsToMissingIds(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {}))
      if (field.resolve !== undefined) field.resolve = withPath(field.resolve);
  }
}

function withPath(
  resolve: GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>,
): GraphQLFieldResolver<unknown, unknown, Record<string, unknown>> {
  return async (source, args, context, info) => {
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      throw addPath(error, args);
    }
  };
}

function addPath(error: unknown, args: Readonly<Record<string, unknown>>): unknown {
  if (!(error instanceof VieraugenError) || error.missing === null) return error;
  const { id, fields } = error.missing;
  const places = [...placesOf(id, args, '', '')].filter(({ path }) => path.includes('.'));
  const place = places.find(({ field }) => fields.includes(field));
  if (place === undefined) return error;
  return error.with({ path: place.path });
}

/** The paths of a value within arguments, with the names of the fields that contain it. */
function* placesOf(
  wanted: string,
  value: unknown,
  path: string,
  field: string,
): Generator<{ path: string; field: string }> {
  if (value === wanted) yield { path, field };
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* placesOf(wanted, each, `${path}.${index}`, field);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      yield* placesOf(wanted, each, path === '' ? name : `${path}.${name}`, name);
}
