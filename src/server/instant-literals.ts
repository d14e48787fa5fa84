import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { DateTime, isFarAway } from '../entities/instant.js';
import { problem, type FoundProblem } from '../errors/problem.js';
import { fragmentsOf } from '../shield/named.js';
import { originalName } from './variable-names.js';

const found = new WeakMap<OperationDefinitionNode, readonly FoundProblem[]>();

/** The instants in an operation or in fragments of its document that no column can store, by path. */
export function instantProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly FoundProblem[] {
  let problems = found.get(operation);
  if (problems === undefined) {
    const nodes = [operation, ...fragmentsOf(document).values()];
    found.set(operation, (problems = nodes.flatMap((node) => problemsIn(schema, node, operation))));
  }
  return problems;
}

function problemsIn(
  schema: GraphQLSchema,
  node: Parameters<typeof visit>[0],
  operation: OperationDefinitionNode,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const names: string[] = [];
  const typeInfo = new TypeInfo(schema);
  const named = {
    enter: ({ name, variable }: { name?: { value: string }; variable?: { name: { value: string } } }) => {
      names.push(name?.value ?? originalName(operation, variable?.name.value ?? ''));
    },
    leave: () => {
      names.pop();
    },
  };
  visit(
    node,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition: named,
      Argument: named,
      ObjectField: named,
      StringValue: ({ value }) => {
        if (getNamedType(typeInfo.getInputType())?.name !== DateTime.name || !isFarAway(value)) return;
        problems.push(problem(names.join('.'), 'INSTANT_OUT_OF_RANGE'));
      },
    }),
  );
  return problems;
}
