import type { CombinedError } from '@urql/core';

/** A problem with one input field, in the language of the page. */
export interface FieldProblem {
  /** The path within the variables, such as `input.email`. */
  path: string;
  reason: string;
  message: string;
  suggestion?: string;
}

/** Why an operation failed: an error of the gateway, or none of its answers at all. */
export type Failure =
  | { kind: 'UNREACHABLE' }
  | {
      kind: 'REFUSED';
      code: string;
      reason: string | null;
      /** A sentence in the language of the page. */
      message: string;
      problems: readonly FieldProblem[];
      /** The number that a confirmation has to name, for reasons that have one. */
      count: number | null;
      retryAfterSeconds: number | null;
    };

interface Extensions {
  code?: string;
  reason?: string;
  problems?: FieldProblem[];
  count?: number;
  retryAfterSeconds?: number;
}

/** An error as GraphQL and the other addresses of the gateway answer it. */
interface AnsweredError {
  message: string;
  extensions?: unknown;
}

/** The first failure of an operation. */
export function failureOf(error: CombinedError): Failure {
  return firstFailure(error.graphQLErrors);
}

/** The first of the errors in an answer; if there is none, the gateway did not answer. */
export function firstFailure(errors: readonly AnsweredError[]): Failure {
  const [first] = errors;
  if (first === undefined) return { kind: 'UNREACHABLE' };
  const extensions = (first.extensions ?? {}) as Extensions;
  return {
    kind: 'REFUSED',
    code: extensions.code ?? 'INTERNAL_SERVER_ERROR',
    reason: extensions.reason ?? null,
    message: first.message,
    problems: extensions.problems ?? [],
    count: extensions.count ?? null,
    retryAfterSeconds: extensions.retryAfterSeconds ?? null,
  };
}

/** Tests whether the operation failed because the session has ended. */
export function isLoggedOut(error: CombinedError): boolean {
  return extensionsOf(error).some(({ code }) => code === 'UNAUTHENTICATED');
}

/** Tests whether the operation can be repeated after another login or, if the permissions changed, with the new schema. */
export function needsRenewal(error: CombinedError): boolean {
  return isLoggedOut(error) || extensionsOf(error).some(({ reason }) => reason === 'ELEMENT_NOT_PERMITTED');
}

/** Tests whether the gateway did not answer, or is temporarily unavailable. */
export function isTemporary(error: CombinedError): boolean {
  return (
    error.networkError !== undefined || extensionsOf(error).some(({ code }) => code === 'SERVICE_UNAVAILABLE')
  );
}

function extensionsOf(error: CombinedError): Extensions[] {
  return error.graphQLErrors.map(({ extensions }) => extensions as Extensions);
}

/** A failure that the page itself finds at a field, worded like one of the gateway. */
export function problemAt(path: string, message: string): Failure {
  return {
    kind: 'REFUSED',
    code: 'BAD_USER_INPUT',
    reason: null,
    message,
    problems: [{ path, reason: 'VALUE_INVALID', message }],
    count: null,
    retryAfterSeconds: null,
  };
}
