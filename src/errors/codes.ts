/** Every code an answer can carry in `errors[].extensions.code`, and when it does. The framework's own parse and validation codes come on top. */
export const errorCodes = {
  UNAUTHENTICATED: 'Nobody is logged in, or the session has ended.',
  FORBIDDEN: 'The viewer may not do this.',
  NOT_FOUND: 'There is no such object for this viewer; hidden and absent are told apart by nobody.',
  BAD_USER_INPUT: 'The input is wrong; `problems` lists everything that is.',
  CONFLICT: 'Somebody else was first, or a slot is taken.',
  INVALID_STATE: 'The object is not in a state in which this can be done.',
  LOGIN_FAILED: 'The login was refused; one answer for every reason.',
  RATE_LIMITED: 'Too many tries, mails or open uploads; `retryAfterSeconds` says when to come back.',
  LIMIT_EXCEEDED: 'The operation or the file is too large.',
  SERVICE_UNAVAILABLE: 'The database or the gateway is busy or away; the same call may work in a moment.',
  INTERNAL_SERVER_ERROR: 'A fault of ours; `id` stands in the log.',
} as const;

/** A code from the catalogue. */
export type ErrorCode = keyof typeof errorCodes;

/** What can be wrong with one input field. */
export type ProblemCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TAKEN'
  | 'UNKNOWN'
  | 'NOT_ALLOWED'
  | 'GROUP_REQUIRED'
  | 'NOT_A_PDF'
  | 'ENCRYPTED_PDF'
  | 'NO_PAGES'
  | 'TOO_MANY_PAGES'
  | 'PAGE_WITHOUT_AREA'
  | 'PORTFOLIO'
  | 'RENDERED_BY_ONE_VIEWER'
  | 'PDF_TOO_COMPLEX';

/** One thing that is wrong with the input. `path` is the field's name within the input, nested names joined by dots (`address.city`). */
export interface Problem {
  path: string;
  code: ProblemCode;
  message: string;
  /** For what is taken: something that is free at this moment. */
  suggestion?: string;
}
