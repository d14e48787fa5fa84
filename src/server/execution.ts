import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../errors/problems.js';
import { notInSchema, refusal } from '../errors/vieraugen-error.js';
import type { Authorization } from '../shield/authorization.js';
import type { Refusal } from '../shield/refusal.js';
import { namesInOperation } from '../shield/operation-names.js';
import { permissionSetOf } from '../shield/permission-set.js';
import { topmost } from '../shield/topmost-refusal.js';
import { refuseLargeAnswer } from './answer-size.js';
import { CompiledOperations, interpret } from './compiled.js';
import type { Context } from '../resolvers/context.js';
import { expectedFailure } from '../errors/public-failure.js';
import { hiddenInputs } from './hidden-input.js';
import { variableProblems } from './input-problems.js';
import { instantProblems } from './instant-literals.js';
import { refuseSeveralLogins } from './one-login.js';
import { withOwnVariables } from './variable-names.js';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** A parsed and valid operation, chosen for execution. */
interface ChosenOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  context: Context;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Executes operations in place of Apollo: refuses large ones, checks whether this viewer may use all names, checks the variables, and then
 * executes. A refused operation has no effect.
 */
export function execution(
  authorization: Authorization,
  compiled: Map<GraphQLSchema, CompiledOperations>,
  formatError: FormatError,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, contextValue, request }) => {
          // If the operation is ambiguous, Apollo reports it. Its types do not cover this case.
          if ((operation as OperationDefinitionNode | undefined) === undefined) return null;
          const given = withOwnVariables({ document, operation, variables: request.variables ?? {} });
          const chosen = { ...given, context: contextValue };
          return answer(await run(authorization, compiled, chosen), formatError);
        },
      }),
  };
}

async function run(
  authorization: Authorization,
  compiled: Map<GraphQLSchema, CompiledOperations>,
  { document, operation, context, variables }: ChosenOperation,
): Promise<Refused | ExecutionResult> {
  try {
    refuseLargeAnswer(authorization.schema, document, operation, variables);
    refuseSeveralLogins(document, operation);
    const named = namesInOperation(authorization.schema, document, operation);
    const set = permissionSetOf(context.viewer?.grants ?? null);
    const refusals = authorization.refusals(named, set);
    if (refusals.length > 0) return await refused(context, topmost(named, refusals));
    const schema = authorization.schemaOf(set);
    const problems = [
      ...instantProblems(schema, document, operation),
      ...variableProblems(schema, document, operation, variables),
    ];
    if (problems.length > 0) {
      const hidden = hiddenInputs(schema, authorization.schema, operation, variables);
      if (hidden.length > 0) return await refused(context, hidden);
      throw badInput(problems);
    }
    context.begin(named);
    const executed = { document, operation, contextValue: context, variables };
    if (named.introspects) return await interpret(schema, executed);
    const executable = authorization.executableFor(set, operation.operation);
    let operations = compiled.get(executable);
    if (operations === undefined) compiled.set(executable, (operations = new CompiledOperations(executable)));
    return await operations.execute(executed);
  } catch (error) {
    if (expectedFailure(error) === null || !(error instanceof Error)) throw error;
    return { status: 400, errors: [new GraphQLError(error.message, { originalError: error })] };
  }
}

/** A response without execution, with its HTTP status. */
interface Refused {
  status: number;
  errors: readonly GraphQLError[];
}

/**
 * One error for each topmost refused element, with its places; for an anonymous visitor, a single UNAUTHENTICATED. An attempt beyond the viewer's
 * permissions is recorded.
 */
async function refused({ viewer, services }: Context, refusals: readonly Refusal[]): Promise<Refused> {
  if (viewer === null) {
    const originalError = refusal('LOGIN_REQUIRED');
    return { status: 401, errors: [new GraphQLError(originalError.message, { originalError })] };
  }
  await services.escalations.recordCoordinates(
    viewer,
    refusals.map(({ coordinate }) => coordinate),
  );
  const errors = refusals.map(({ coordinate, nodes }) => {
    const originalError = notInSchema(coordinate);
    return new GraphQLError(originalError.message, { nodes, originalError });
  });
  return { status: 403, errors };
}

function answer(result: Refused | ExecutionResult, formatError: FormatError): GraphQLResponse {
  const { errors } = result;
  const singleResult = {
    ...('data' in result ? { data: result.data ?? null } : {}),
    ...(errors === undefined
      ? {}
      : { errors: errors.map((error) => formatError(formattedOf(error), error)) }),
  };
  const status = 'status' in result ? result.status : undefined;
  return {
    http: { headers: new HeaderMap(), ...(status === undefined ? {} : { status }) },
    body: { kind: 'single', singleResult },
  };
}

/** As in Apollo's own execution; errors of compiled code without details have no extensions. */
function formattedOf(error: GraphQLError): GraphQLFormattedError {
  return {
    ...error.toJSON(),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(error.extensions as object | undefined) },
  };
}
