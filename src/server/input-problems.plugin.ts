import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  Kind,
  typeFromAST,
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
    const type = typeFromAST(schema, definition.type);
    const value = variables[name];
    if (!isInputType(type)) continue;
    if (value === undefined || value === null) {
      const needed =
        definition.type.kind === Kind.NON_NULL_TYPE &&
        (value === null || definition.defaultValue === undefined);
      if (needed) problems.push({ path: name, code: 'REQUIRED', message: 'This is needed.' });
      continue;
    }
    coerceInputValue(value, type, (path, _invalid, error) => {
      problems.push(problemAt(name, path, error));
    });
  }
  return problems;
}

function problemAt(variable: string, path: readonly (string | number)[], error: GraphQLError): Problem {
  const absent = /^Field "?(\w+)"? of required type/.exec(error.message);
  const names = absent?.[1] === undefined ? path : [...path, absent[1]];
  const isNull = /to be null/.test(error.message);
  return {
    path: names.length > 0 ? names.join('.') : variable,
    code: absent !== null || isNull ? 'REQUIRED' : 'INVALID',
    message: absent !== null || isNull ? 'This is needed.' : error.message.replace(/ Did you mean.*$/, ''),
  };
}
