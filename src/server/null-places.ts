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

/**
 * Whether a variable of the operation stands somewhere where null can't, although it may be null itself: GraphQL lets one with a
 * default value stand there, and has nothing to say until it is null.
 */
export function standsWhereNullCannot(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variable: string,
): boolean {
  const fragments = fragmentsOf(document);
  const nodes: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  let found = false;
  // What is found to be used is looked through in turn.
  for (const node of nodes) {
    const typeInfo = new TypeInfo(schema);
    visit(
      node,
      visitWithTypeInfo(typeInfo, {
        VariableDefinition: () => false,
        Variable: ({ name }) => {
          if (name.value === variable && isNonNullType(typeInfo.getInputType())) found = true;
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment !== undefined && !nodes.includes(fragment)) nodes.push(fragment);
        },
      }),
    );
  }
  return found;
}
