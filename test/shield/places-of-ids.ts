import {
  getNamedType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Every place of the schema where an operation takes an id: the operation, and the way to the id below its arguments. */
export function placesOfIds(schema: GraphQLSchema): string[] {
  return ['Query', 'Mutation'].flatMap((root) => {
    const type = schema.getType(root);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        idsBelow(argument.type).map((path) => `${root}.${field.name} ${[argument.name, ...path].join('.')}`),
      ),
    );
  });
}

function idsBelow(type: GraphQLInputType): string[][] {
  if (isListType(type)) return idsBelow(type.ofType);
  const named = getNamedType(type);
  if (named.name === 'ID') return [[]];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    idsBelow(field.type).map((path) => [field.name, ...path]),
  );
}
