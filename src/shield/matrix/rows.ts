import type { Coordinate } from '../../generated/coordinates.js';
import { merging } from '../../merged.js';
import type { Access } from '../access.js';

/** The requirement of a mutation, and whether it checks a secret: one operation holds at most one mutation that does. */
export type MutationAccess = Access & { readonly checksSecret: boolean };

/** The requirement of every field of the schema. */
export type Matrix = { [C in Coordinate]: C extends `Mutation.${string}` ? MutationAccess : Access };

type TypeName<C = Coordinate> = C extends `${infer Type}.${string}` ? Type : never;

type FieldOf<Type extends string, C = Coordinate> = C extends `${Type}.${infer Field}` ? Field : never;

type ConnectionName<Type = TypeName> = Type extends `${infer Name}Connection` ? Name : never;

type ActionsName<Type = TypeName> = Type extends `${infer Name}AllowedAction` ? Name : never;

type PayloadOf<Mutation extends string> = `${Capitalize<Mutation>}Payload`;

/** Merges rows of the matrix. A coordinate that is doubled or not in the schema does not compile; a doubled one throws. */
export const mergedRows = merging<Coordinate>('The role matrix');

/** The rows of fields of one type with the same requirement. */
export function fields<Type extends TypeName, Field extends FieldOf<Type>>(
  type: Type,
  access: Access,
  ...names: readonly Field[]
): Record<`${Type}.${Field}`, Access> {
  return sameAccess(
    names.map((name) => `${type}.${name}` as const),
    access,
  );
}

/** The rows of a connection and its edges. */
export function connection<Name extends ConnectionName>(
  name: Name,
  access: Access,
): Record<
  `${Name}Connection.${'edges' | 'nodes' | 'pageInfo' | 'totalCount'}` | `${Name}Edge.${'cursor' | 'node'}`,
  Access
> {
  return sameAccess(
    [
      `${name}Connection.edges`,
      `${name}Connection.nodes`,
      `${name}Connection.pageInfo`,
      `${name}Connection.totalCount`,
      `${name}Edge.cursor`,
      `${name}Edge.node`,
    ],
    access,
  );
}

/** The rows of the allowed actions of a type. */
export function allowedActions<Name extends ActionsName>(
  name: Name,
  access: Access,
): Record<
  `${Name}.allowedActions` | `${Name}AllowedAction.${'action' | 'allowed' | 'reason' | 'message'}`,
  Access
> {
  return sameAccess(
    [
      `${name}.allowedActions`,
      `${name}AllowedAction.action`,
      `${name}AllowedAction.allowed`,
      `${name}AllowedAction.reason`,
      `${name}AllowedAction.message`,
    ],
    access,
  );
}

/** The rows of a mutation and its payload; listed payload fields have the requirement of the mutation. */
export function mutation<Name extends FieldOf<'Mutation'>, Field extends FieldOf<PayloadOf<Name>>>(
  name: Name,
  access: Access,
  {
    checksSecret,
    returns,
  }: { checksSecret: boolean; returns: readonly Field[] | Readonly<Record<Field, Access>> },
): Record<`Mutation.${Name}`, MutationAccess> & Record<`${PayloadOf<Name>}.${Field}`, Access> {
  const payload = `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
  const payloadRows: (readonly [string, Access])[] = isList(returns)
    ? returns.map((field) => [`${payload}.${field}`, access])
    : Object.entries<Access>(returns).map(([field, fieldAccess]) => [`${payload}.${field}`, fieldAccess]);
  const mutationAccess: MutationAccess = { ...access, checksSecret };
  return Object.fromEntries([[`Mutation.${name}`, mutationAccess], ...payloadRows]) as Record<
    `Mutation.${Name}`,
    MutationAccess
  > &
    Record<`${PayloadOf<Name>}.${Field}`, Access>;
}

function sameAccess<C extends string>(coordinates: readonly C[], access: Access): Record<C, Access> {
  return Object.fromEntries(coordinates.map((coordinate) => [coordinate, access])) as Record<C, Access>;
}

/** `Array.isArray` does not tell a read-only list apart. */
function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}
