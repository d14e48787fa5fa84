import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ErrorCode, Problem } from '../errors/codes.js';
import { badInput } from '../errors/problems.js';
import { limitMessage, limits } from './limits.js';
import { expectedFailure, extensionsOf, faultOfOurs } from '../errors/public-failure.js';

/** The maximum numbers of characters of a message, and of places in the document, in one error. */
const longestMessage = 500;
const mostLocations = 10;

/**
 * Converts a thrown error to its public form: expected failures with their code, an unavailable database as SERVICE_UNAVAILABLE, errors of the
 * document as the framework words them, and any other as an id that is in the log.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const known = expectedFailure(original instanceof GraphQLError ? original.originalError : original);
    if (known !== null)
      return { ...place(formatted), message: known.message, extensions: extensionsOf(known) };
    const tooLarge = refusalByLimit(formatted.message);
    if (tooLarge !== null)
      return {
        ...place(formatted),
        message: tooLarge,
        extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode },
      };
    const code = formatted.extensions?.['code'];
    const wrongPart = typeof code === 'string' ? faultsOfRequests[code] : undefined;
    if (wrongPart !== undefined) {
      const problem: Problem = { path: wrongPart, code: 'INVALID', message: brief(formatted.message.trim()) };
      return { message: problem.message, extensions: extensionsOf(badInput([problem])) };
    }
    if (original instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return { ...place(formatted), message: brief(formatted.message), extensions };
    }
    return { ...place(formatted), ...faultOfOurs(log, original) };
  };
}

/** Codes of the framework for invalid requests, which the catalogue does not have, with their messages. */
const faultsOfRequests: Partial<Record<string, string>> = {
  BAD_REQUEST: 'request',
  OPERATION_RESOLUTION_FAILURE: 'operationName',
  PERSISTED_QUERY_NOT_SUPPORTED: 'extensions',
};

/** The message of a refusal by one of the limits, including those of the framework; null for any other message. */
function refusalByLimit(message: string): string | null {
  if (message.startsWith(limitMessage)) return message;
  if (message.includes('Document contains more that'))
    return `${limitMessage}: at most ${limits.tokens} tokens are allowed.`;
  return message === 'Validation aborted.' ? `${limitMessage}: it would take too long to check.` : null;
}

/** Shortens a message that repeats the client's text. */
export function brief(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`;
}

function place({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(locations === undefined ? {} : { locations: locations.slice(0, mostLocations) }),
    ...(path === undefined ? {} : { path }),
  };
}
