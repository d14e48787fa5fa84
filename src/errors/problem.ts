import type { Language } from '../entities/language.js';
import { wordingOf, type FactArguments, type Wording } from './reasons/catalogue.js';
import type { ProblemCode } from './reasons/codes.js';
import { problemReasons, type FactsOfProblem, type ProblemReason } from './problem-reasons.js';

/** A problem with the input, as clients see it. `path` is the field's name within the input, nested names joined by dots (`address.city`). */
export interface Problem {
  path: string;
  code: ProblemCode;
  reason: ProblemReason;
  message: string;
  /** For `TAKEN`: a value that is free at this moment. */
  suggestion?: string;
}

/** A problem with the input before it is worded. */
export interface FoundProblem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly reason: ProblemReason;
  readonly wording: Wording;
  readonly suggestion?: string;
}

/** A problem of the catalogue with the field at this path. */
export function problem<R extends ProblemReason>(
  path: string,
  reason: R,
  ...[facts]: FactArguments<FactsOfProblem<R>>
): FoundProblem {
  return worded(path, reason, facts);
}

/** As {@link problem}, for a reason that is only known at run time. */
export function worded(path: string, reason: ProblemReason, facts: unknown): FoundProblem {
  const { code, messages } = problemReasons[reason];
  return { path, code, reason, wording: wordingOf(messages, facts) };
}

/** A problem as clients see it. */
export function problemIn(
  language: Language,
  { path, code, reason, wording, suggestion }: FoundProblem,
): Problem {
  const message = wording(language);
  return { path, code, reason, message, ...(suggestion !== undefined && { suggestion }) };
}
