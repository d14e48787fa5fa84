import type { Logger } from 'pino';
import { ulid } from 'ulid';
import type { Language } from '../entities/language.js';
import type { ErrorCode } from './reasons/codes.js';
import { isDatabaseUnavailable } from './database-error.js';
import { problemIn, type Problem } from './problem.js';
import type { ErrorReason } from './reasons.js';
import { serviceUnavailable, VieraugenError, type ErrorDetails } from './vieraugen-error.js';

/** The extensions of an expected error. */
type FailureExtensions = { code: ErrorCode; reason: ErrorReason; problems?: Problem[] } & Omit<
  ErrorDetails,
  'problems'
>;

/** A failure as clients see it: an expected error, or an internal one. */
export interface PublicFailure {
  message: string;
  extensions: Partial<FailureExtensions> & { code: ErrorCode; id?: string };
}

const internal: Readonly<Record<Language, string>> = {
  EN: 'Something went wrong on our side.',
  DE: 'Bei uns ist etwas schiefgegangen.',
};

/** An expected error in the language of the answer. */
export function failureIn(
  language: Language,
  { code, reason, wording, details }: VieraugenError,
): { message: string; extensions: FailureExtensions } {
  const { problems, ...others } = details;
  return {
    message: wording(language),
    extensions: {
      code,
      reason,
      ...others,
      ...(problems !== undefined && { problems: problems.map((each) => problemIn(language, each)) }),
    },
  };
}

/** Turns a thrown error into a failure for clients; an internal one is logged under the id in the answer. */
export function publicFailure(log: Logger, language: Language, error: unknown): PublicFailure {
  const known = expectedFailure(error);
  return known === null ? faultOfOurs(log, language, error) : failureIn(language, known);
}

/** The expected failure that was thrown, if it was one. */
export function expectedFailure(error: unknown): VieraugenError | null {
  if (error instanceof VieraugenError) return error;
  return isDatabaseUnavailable(error) ? serviceUnavailable() : null;
}

/** Logs a failure that nobody expected; the answer has nothing of it but the id under which it stands in the log. */
export function faultOfOurs(log: Logger, language: Language, error: unknown): PublicFailure {
  const id = ulid();
  log.error({ id, err: error }, 'an operation failed unexpectedly');
  return internalFailure(language, id);
}

/** The public form of an internal error. */
export function internalFailure(language: Language, id: string): PublicFailure {
  return { message: internal[language], extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}
