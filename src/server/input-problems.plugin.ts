import type { ApolloServerPlugin } from '@apollo/server';
import {
  BREAK,
  coerceInputValue,
  GraphQLError,
  isInputType,
  Kind,
  typeFromAST,
  visit,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Problem } from '../errors/codes.js';
import { badInput } from '../errors/problems.js';
import type { Context } from './context.js';
import { extensionsOf } from './errors.js';

/** Answers variables that don't fit their types with BAD_USER_INPUT and every problem at once, like any other wrong input. */
export const inputProblemsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, operation, request }) => {
        if (operation === undefined) return Promise.resolve();
        const problems = variableProblems(schema, operation, request.variables ?? {});
        if (problems.length === 0) return Promise.resolve();
        const error = badInput(problems);
        throw new GraphQLError(error.message, {
          extensions: { ...extensionsOf(error), http: { status: 400 } },
        });
      },
    }),
};

function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Problem[] {
  const problems: Problem[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const place = placeOf(operation, name);
    const type = typeFromAST(schema, definition.type);
    const value = variables[name];
    if (!isInputType(type)) continue;
    if (value === undefined || value === null) {
      const needed =
        definition.type.kind === Kind.NON_NULL_TYPE &&
        (value === null || definition.defaultValue === undefined);
      if (needed) problems.push({ path: place, code: 'REQUIRED', message: 'This is needed.' });
      continue;
    }
    coerceInputValue(value, type, (path, _invalid, error) => {
      problems.push(problemAt(place, path, error));
    });
  }
  return problems;
}

/** The argument that the variable is passed as, so that the path does not depend on what a client calls its variables. */
function placeOf(operation: OperationDefinitionNode, variable: string): string {
  let place = variable;
  visit(operation, {
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE || value.name.value !== variable) return undefined;
      place = name.value;
      return BREAK;
    },
  });
  return place;
}

function problemAt(place: string, path: readonly (string | number)[], error: GraphQLError): Problem {
  const absent = /^Field "?(\w+)"? of required type/.exec(error.message)?.[1];
  const unknown = /^Field "?(\w+)"? is not defined by type/.exec(error.message)?.[1];
  const below = [...path, ...[absent ?? unknown ?? []].flat()];
  // Names within `input` stand for themselves, as they do in what the services find.
  const names = place === 'input' && below.length > 0 ? below : [place, ...below];
  const needed = absent !== undefined || error.message.includes('to be null');
  if (needed) return { path: names.join('.'), code: 'REQUIRED', message: 'This is needed.' };
  const message =
    unknown === undefined ? error.message.replace(/ Did you mean.*$/, '') : 'There is no such field.';
  return { path: names.join('.'), code: 'INVALID', message };
}
