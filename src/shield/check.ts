import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Access, Relation } from './access.js';
import { inputMatrix, matrix } from './matrix/matrix.js';

/** The coordinates of all fields of the schema, in its order. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
}

/** The requirement of a coordinate in the matrix; undefined if there is none. */
export function accessOf(coordinate: string): Access | undefined {
  return (matrix as Record<string, Access>)[coordinate];
}

/** The requirement of an input field besides that of its operation; undefined if there is none. */
export function inputAccessOf(coordinate: string): Access | undefined {
  return (inputMatrix as Partial<Record<string, Access>>)[coordinate];
}

/** The names of a type's fields that require this relation. */
export function relationsOf(type: string, relation: Relation): string[] {
  return Object.entries(matrix)
    .filter(([coordinate, access]) => coordinate.startsWith(`${type}.`) && relationOf(access) === relation)
    .map(([coordinate]) => coordinate.slice(type.length + 1));
}

/** The names of the mutations that check a secret, such as a password or a token. */
export function mutationsThatCheckSecrets(): string[] {
  return Object.entries(matrix)
    .filter(([, access]) => 'checksSecret' in access && access.checksSecret)
    .map(([coordinate]) => coordinate.slice('Mutation.'.length));
}

/** The relation that an object must have for this access; undefined if none. */
export function relationOf(access: Access): Relation | undefined {
  return access.kind === 'SIGNED_IN' ? undefined : access.relation;
}

/** Throws an error with the names if a field of the schema has no entry in the matrix, or an entry has no field. Deny by default. */
export function checkMatrix(schema: GraphQLSchema): void {
  const coordinates = new Set(coordinatesOf(schema));
  const missing = [...coordinates].filter((coordinate) => accessOf(coordinate) === undefined);
  const extra = [
    ...Object.keys(matrix).filter((coordinate) => !coordinates.has(coordinate)),
    ...Object.keys(inputMatrix).filter((coordinate) => !isInputField(schema, coordinate)),
  ];
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `The role matrix and the schema differ. Fields without an entry: ${missing.join(', ') || 'none'}. Entries without a field: ${extra.join(', ') || 'none'}.`,
  );
}

function isInputField(schema: GraphQLSchema, coordinate: string): boolean {
  const [typeName = '', field = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  return isInputObjectType(type) && Object.hasOwn(type.getFields(), field);
}
