import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ulid } from 'ulid';
import type { ErrorCode, Problem } from '../errors/codes.js';
import { isDatabaseUnavailable } from '../errors/database-error.js';
import { badInput } from '../errors/problems.js';
import { serviceUnavailable, VieraugenError } from '../errors/vieraugen-error.js';
import { limitMessage } from './limits.js';

/** How an error of ours looks in an answer. */
export function extensionsOf(error: VieraugenError): { code: ErrorCode } & VieraugenError['details'] {
  return { code: error.code, ...error.details };
}

/**
 * Turns what was thrown into what a client is told: expected failures with their code, a database that is away as
 * SERVICE_UNAVAILABLE, faults of the document as the framework says, anything else as an id that stands in the log.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const known = expectedFailure(original instanceof GraphQLError ? original.originalError : original);
    if (known !== null)
      return { ...place(formatted), message: known.message, extensions: extensionsOf(known) };
    if (isTooLarge(formatted))
      return {
        ...place(formatted),
        message: formatted.message,
        extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode },
      };
    const code = formatted.extensions?.['code'];
    const wrongPart = typeof code === 'string' ? faultsOfRequests[code] : undefined;
    if (wrongPart !== undefined) {
      const problem: Problem = { path: wrongPart, code: 'INVALID', message: formatted.message.trim() };
      return { message: problem.message, extensions: extensionsOf(badInput([problem])) };
    }
    if (original instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return { ...place(formatted), message: formatted.message, extensions };
    }
    const id = ulid();
    log.error({ id, err: original }, 'an operation failed unexpectedly');
    return {
      ...place(formatted),
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, id },
    };
  };
}

/** Codes of the framework for requests that are none, which the catalogue does not have, and what is wrong then. */
const faultsOfRequests: Partial<Record<string, string>> = {
  BAD_REQUEST: 'request',
  OPERATION_RESOLUTION_FAILURE: 'operationName',
};

/** The expected failure that was thrown, if it was one. */
export function expectedFailure(error: unknown): VieraugenError | null {
  if (error instanceof VieraugenError) return error;
  return isDatabaseUnavailable(error) ? serviceUnavailable() : null;
}

function isTooLarge(formatted: GraphQLFormattedError): boolean {
  return (
    formatted.message.startsWith(limitMessage) || formatted.message.includes('Document contains more that')
  );
}

function place(formatted: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
}
