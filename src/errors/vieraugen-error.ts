import type { FactArguments, Wording } from './reasons/catalogue.js';
import { wordingOf } from './reasons/catalogue.js';
import type { ErrorCode } from './reasons/codes.js';
import type { FoundProblem } from './problem.js';
import { codeOf, errorReasons, type FactsOfReason, type RefusalReason } from './reasons.js';

/** The details of an expected error besides code, reason and message. */
export interface ErrorDetails {
  problems?: readonly FoundProblem[];
  retryAfterSeconds?: number;
  coordinate?: string;
  /** For NOT_FOUND: the place of the id within the input, such as `input.groupIds.1`. */
  path?: string;
  /** The number that the caller has to confirm. */
  count?: number;
}

/** An id without an object, and the names of the input fields that could contain it, in the operations that look for it. */
interface MissingId {
  id: string;
  fields: readonly string[];
}

/** An expected error. Its code and its reason are for programs; its message is for people, in English here and worded anew in other languages. */
export class VieraugenError extends Error {
  readonly code: ErrorCode;

  constructor(
    readonly reason: RefusalReason,
    /** The message in each language. */
    readonly wording: Wording,
    readonly details: ErrorDetails = {},
    /** The id that was not found, so that its place in the input can be named. */
    readonly missing: MissingId | null = null,
  ) {
    super(wording('EN'));
    this.code = codeOf(reason);
  }

  /** The same error with further details. */
  with(details: ErrorDetails): VieraugenError {
    return new VieraugenError(this.reason, this.wording, { ...this.details, ...details }, this.missing);
  }
}

/** The error for a reason of the catalogue; message and facts reveal only what the viewer can see anyway. */
export function refusal<R extends RefusalReason>(
  reason: R,
  ...[facts]: FactArguments<FactsOfReason<R>>
): VieraugenError {
  return new VieraugenError(reason, wordingOf(errorReasons[reason].messages, facts));
}

/** Tests whether a thrown value is an expected error with this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof VieraugenError && error.code === code;
}

/** Tests whether a thrown value is an expected error with this reason. */
export function hasReason(error: unknown, reason: RefusalReason): boolean {
  return error instanceof VieraugenError && error.reason === reason;
}

/** The error for an element of the schema that the viewer's schema does not have. */
export function notInSchema(coordinate: string): VieraugenError {
  return refusal('ELEMENT_NOT_PERMITTED', { coordinate }).with({ coordinate });
}

/** The one answer for absent, hidden and foreign ids alike; with the id and the possible names of its input field, if it came with the request. */
export function notFound(id?: string, ...fields: readonly string[]): VieraugenError {
  const { reason, wording, details } = refusal('OBJECT_UNKNOWN');
  return new VieraugenError(reason, wording, details, id === undefined ? null : { id, fields });
}

/** The error for a gateway that cannot work just now; the same call may succeed in a few seconds. */
export function serviceUnavailable(
  reason:
    | 'TEMPORARILY_UNAVAILABLE'
    | 'FOLDER_MISSING'
    | 'MIGRATIONS_MISSING'
    | 'DATABASE_NEWER' = 'TEMPORARILY_UNAVAILABLE',
): VieraugenError {
  return refusal(reason).with({ retryAfterSeconds: 2 });
}
