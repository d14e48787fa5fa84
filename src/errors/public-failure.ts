import type { Logger } from 'pino';
import type { ErrorCode } from './codes.js';
import { serviceUnavailable, VieraugenError } from './vieraugen-error.js';
import { isDatabaseUnavailable } from './database-error.js';
import { ulid } from 'ulid';

/** How an error of ours looks in an answer. */
export function extensionsOf(error: VieraugenError): { code: ErrorCode } & VieraugenError['details'] {
  return { code: error.code, ...error.details };
}

/** A failure as clients see it: an expected error, or an internal one. */
export interface PublicFailure {
  message: string;
  extensions: { code: ErrorCode; id?: string } & VieraugenError['details'];
}

/** Turns a thrown error into a failure for clients; an internal one is logged under the id in the answer. */
export function publicFailure(log: Logger, error: unknown): PublicFailure {
  const known = expectedFailure(error);
  return known === null
    ? faultOfOurs(log, error)
    : { message: known.message, extensions: extensionsOf(known) };
}

/** The expected failure that was thrown, if it was one. */
export function expectedFailure(error: unknown): VieraugenError | null {
  if (error instanceof VieraugenError) return error;
  return isDatabaseUnavailable(error) ? serviceUnavailable() : null;
}

/** Logs a failure that nobody expected; the answer has nothing of it but the id under which it stands in the log. */
export function faultOfOurs(log: Logger, error: unknown): PublicFailure {
  const id = ulid();
  log.error({ id, err: error }, 'an operation failed unexpectedly');
  return { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}
