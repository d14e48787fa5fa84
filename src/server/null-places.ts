import {
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../shield/named.js';

const found = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/**
 * The nullable variables of the operation in places where null is not allowed: GraphQL permits that if the variable or its place has a default
 * value, and reports an error only when the value is null.
 */
export function neverNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  let names = found.get(operation);
  if (names === undefined) found.set(operation, (names = namesIn(schema, document, operation)));
  return names;
}

function namesIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const nodes: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const names = new Set<string>();
  // Fragments that are used are searched in turn.
  for (const node of nodes) {
    const typeInfo = new TypeInfo(schema);
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        VariableDefinition: () => false,
        Variable: ({ name }) => {
          if (isNonNullType(typeInfo.getInputType())) names.add(name.value);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment !== undefined && !nodes.includes(fragment)) nodes.push(fragment);
        },
      }),
    );
  }
  return names;
}
