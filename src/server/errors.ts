import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Language } from '../entities/language.js';
import { problem } from '../errors/problem.js';
import { badInput } from '../errors/problems.js';
import { expectedFailure, failureIn, faultOfOurs } from '../errors/public-failure.js';
import { errorReasons, type ErrorReason } from '../errors/reasons.js';
import { wordingOf } from '../errors/reasons/catalogue.js';
import type { documentCodes } from '../errors/reasons/codes.js';
import { refusal, type VieraugenError } from '../errors/vieraugen-error.js';
import { limits } from './limits.js';

/** The maximum numbers of characters of a message, and of places in the document, in one error. */
const longestMessage = 500;
const mostLocations = 10;

/**
 * Turns what was thrown into the error of an answer in this language: expected failures with code and reason, an unreachable database
 * as SERVICE_UNAVAILABLE, faults of the document with the framework's codes, anything else as an id that stands in the log.
 */
export function errorFormatter(
  log: Logger,
  language: Language,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const known =
      expectedFailure(original instanceof GraphQLError ? original.originalError : original) ??
      refusalByLimit(formatted.message);
    if (known !== null) return { ...place(formatted), ...failureIn(language, known) };
    const code = formatted.extensions?.['code'];
    const wrongPart = typeof code === 'string' ? faultsOfRequests[code] : undefined;
    if (wrongPart !== undefined) {
      const fault = problem(wrongPart, 'REQUEST_MALFORMED', { fault: brief(formatted.message.trim()) });
      return { ...failureIn(language, badInput([fault])), message: fault.wording(language) };
    }
    if (original instanceof GraphQLError && isDocumentCode(code)) {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      const reason = faultsOfDocuments[code];
      const message = wordingOf(errorReasons[reason].messages, { fault: brief(formatted.message) })(language);
      return { ...place(formatted), message, extensions: { ...extensions, reason } };
    }
    return { ...place(formatted), ...faultOfOurs(log, language, original) };
  };
}

/** The reasons for the codes of documents that cannot be executed. */
const faultsOfDocuments = {
  GRAPHQL_PARSE_FAILED: 'DOCUMENT_UNREADABLE',
  GRAPHQL_VALIDATION_FAILED: 'DOCUMENT_INVALID',
} as const satisfies Record<keyof typeof documentCodes, ErrorReason>;

function isDocumentCode(code: unknown): code is keyof typeof documentCodes {
  return typeof code === 'string' && Object.hasOwn(faultsOfDocuments, code);
}

/** Codes of the framework for invalid requests, which the catalogue does not have, with their messages. */
const faultsOfRequests: Partial<Record<string, string>> = {
  BAD_REQUEST: 'request',
  OPERATION_RESOLUTION_FAILURE: 'operationName',
  PERSISTED_QUERY_NOT_SUPPORTED: 'extensions',
};

/** The refusal by a limit of the framework; null for any other message. */
function refusalByLimit(message: string): VieraugenError | null {
  if (message.includes('Document contains more that'))
    return refusal('OPERATION_TOO_LARGE', { limit: 'TOKENS', most: limits.tokens });
  return message === 'Validation aborted.' ? refusal('OPERATION_TOO_LARGE', { limit: 'TIME' }) : null;
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
