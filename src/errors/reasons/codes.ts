/** Every code an answer can carry in `errors[].extensions.code`, and when it does. The framework's own parse and validation codes come on top. */
export const errorCodes = {
  UNAUTHENTICATED: 'Nobody is logged in, or the session has ended.',
  FORBIDDEN: 'The viewer may not do this.',
  NOT_FOUND: 'The object does not exist or is hidden from the viewer.',
  BAD_USER_INPUT: 'The input is invalid; `problems` lists all problems.',
  CONFLICT: 'A concurrent change came first, or a unique value is already in use.',
  INVALID_STATE: 'The object is not in a state that allows the operation.',
  LOGIN_FAILED: 'The login was refused; the answer is the same for every reason.',
  RATE_LIMITED: 'Too many attempts, mails or open uploads; `retryAfterSeconds` says how long to wait.',
  LIMIT_EXCEEDED: 'The operation or the file is too large.',
  SERVICE_UNAVAILABLE: 'The database or the gateway is busy or unavailable; the same call may succeed later.',
  INTERNAL_SERVER_ERROR: 'An internal error; the server log has details under its `id`.',
} as const;

/** A code from the catalogue. */
export type ErrorCode = keyof typeof errorCodes;

/** The codes of the framework for a document that cannot be executed. */
export const documentCodes = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
} as const;

/** A code of the catalogue or of the framework. */
export type AnsweredCode = ErrorCode | keyof typeof documentCodes;

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
  | 'PDF_TOO_COMPLEX'
  | 'TOO_SLOW';
