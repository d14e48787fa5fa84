import type { ErrorCode, Problem } from './codes.js';
import type { ErrorReason } from './reasons.js';

/** The details of an expected error besides code and message. */
export type ErrorDetails = {
  /** The exact reason, where the code alone does not explain the error. */
  reason?: ErrorReason;
  problems?: Problem[];
  retryAfterSeconds?: number;
  coordinate?: string;
  /** For NOT_FOUND: the place of the id within the input, such as `input.groupIds[1]`. */
  path?: string;
  /** The number that the caller has to confirm. */
  count?: number;
};

/** An id without an object, and the names of the input fields that could contain it, in the operations that look for it. */
export interface MissingId {
  id: string;
  fields: readonly string[];
}

/** An expected error. Its message is an English sentence for people; its code and its reason are for programs. */
export class VieraugenError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    /** The id that was not found, so that its place in the input can be named. */
    readonly missing: MissingId | null = null,
  ) {
    super(message);
  }
}

/** Tests whether a thrown value is an expected error with this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof VieraugenError && error.code === code;
}

/** Nobody is logged in. */
export function unauthenticated(): VieraugenError {
  return new VieraugenError('UNAUTHENTICATED', 'Log in first.');
}

/** The viewer may not do this; message and reason reveal only what the viewer can see anyway. */
export function forbidden(message = 'You may not do this.', reason?: ErrorReason): VieraugenError {
  return new VieraugenError('FORBIDDEN', message, detailsOf(reason));
}

/** The viewer's document names something that the viewer's schema does not have. */
export function notInSchema(coordinate: string): VieraugenError {
  return new VieraugenError('FORBIDDEN', `You may not use ${coordinate}.`, { coordinate });
}

/** The one answer for absent, hidden and foreign ids alike; with the id and the possible names of its input field, if it came with the request. */
export function notFound(id?: string, ...fields: readonly string[]): VieraugenError {
  const missing = id === undefined ? null : { id, fields };
  return new VieraugenError('NOT_FOUND', 'There is no such object.', {}, missing);
}

/** Somebody else was first. */
export function conflict(message: string, reason?: ErrorReason): VieraugenError {
  return new VieraugenError('CONFLICT', message, detailsOf(reason));
}

/** The object is in another state than this needs. */
export function invalidState(message: string, reason?: ErrorReason): VieraugenError {
  return new VieraugenError('INVALID_STATE', message, detailsOf(reason));
}

/** The gateway can't work just now; the same call may succeed in a few seconds. */
export function serviceUnavailable(
  message = 'The service is not available just now. Try again in a moment.',
  reason?: ErrorReason,
): VieraugenError {
  return new VieraugenError('SERVICE_UNAVAILABLE', message, { ...detailsOf(reason), retryAfterSeconds: 2 });
}

function detailsOf(reason: ErrorReason | undefined): ErrorDetails {
  return reason === undefined ? {} : { reason };
}
