import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Refusal } from '../shield/refusal.js';

/**
 * The input fields in the values of variables that are in the whole schema, but not in the viewer's: they are refused like those in the
 * document itself.
 */
export function hiddenInputs(
  schema: GraphQLSchema,
  whole: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Refusal[] {
  const hidden = new Set<string>();
  for (const { variable, type } of variableDefinitions) {
    const known = typeFromAST(schema, type);
    if (isInputType(known)) collect(known, variables[variable.name.value]);
  }
  return [...hidden].map((coordinate) => ({ coordinate, nodes: [] }));

  function collect(given: GraphQLInputType, value: unknown): void {
    const type = getNullableType(given);
    if (isListType(type))
      for (const item of Array.isArray(value) ? value : [value]) collect(type.ofType, item);
    if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return;
    const fields = type.getFields();
    const all = whole.getType(type.name);
    for (const [name, below] of Object.entries(value)) {
      if (Object.hasOwn(fields, name)) {
        const field = fields[name];
        if (field !== undefined) collect(field.type, below);
      } else if (isInputObjectType(all) && Object.hasOwn(all.getFields(), name))
        hidden.add(`${type.name}.${name}`);
    }
  }
}
