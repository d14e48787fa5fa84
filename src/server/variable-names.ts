import { visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** An operation of a document, with its variables. */
interface Given {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

type Renamed = Pick<Given, 'document' | 'operation'> & { names: ReadonlyMap<string, string> };

const renamed = new WeakMap<OperationDefinitionNode, Renamed>();

/** The clients' names of the variables that {@link withOwnVariables} has renamed, by the renamed operation. */
const originals = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, string>>();

/**
 * The operation with other names for variables that are named like a property of every object (`$constructor`, `$__proto__`): graphql-js keeps
 * values in plain objects, and would read the inherited property if the client has sent no value.
 */
export function withOwnVariables({ document, operation, variables }: Given): Given {
  const inherited = (operation.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => name in Object.prototype);
  if (inherited.length === 0) return { document, operation, variables: keyed(variables, (name) => name) };
  let found = renamed.get(operation);
  if (found === undefined) renamed.set(operation, (found = rename(document, operation, inherited)));
  const { names } = found;
  return {
    document: found.document,
    operation: found.operation,
    variables: keyed(variables, (name) => names.get(name) ?? name),
  };
}

/** The client's name of a variable in an operation from {@link withOwnVariables}. */
export function originalName(operation: OperationDefinitionNode, variable: string): string {
  return originals.get(operation)?.get(variable) ?? variable;
}

function rename(document: DocumentNode, operation: OperationDefinitionNode, inherited: string[]): Renamed {
  const taken = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  const names = new Map(
    inherited.map((name) => {
      let free = `own_${name}`;
      while (taken.has(free)) free += '_';
      return [name, free];
    }),
  );
  const index = document.definitions.indexOf(operation);
  const changed = visit(document, {
    Variable: (variable) => {
      const value = names.get(variable.name.value);
      return value === undefined ? undefined : { ...variable, name: { ...variable.name, value } };
    },
  });
  const chosen = changed.definitions[index] as OperationDefinitionNode;
  originals.set(chosen, new Map([...names].map(([name, own]) => [own, name])));
  return { document: changed, operation: chosen, names };
}

function keyed(
  variables: Readonly<Record<string, unknown>>,
  nameOf: (name: string) => string,
): Readonly<Record<string, unknown>> {
  const result = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(variables)) result[nameOf(name)] = value;
  return result;
}
