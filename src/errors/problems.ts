import { validateSync, type ValidationError, type ValidationOptions } from 'class-validator';
import { checkMessage, findingOf } from '../text/check-message.js';
import { problem, worded, type FoundProblem } from './problem.js';
import { problemReasons, type FactsOfProblem, type ProblemReason } from './problem-reasons.js';
import { errorReasons } from './reasons.js';
import { wordingOf, type FactArguments } from './reasons/catalogue.js';
import { VieraugenError } from './vieraugen-error.js';

/** The options of a class-validator decorator that finds this problem. */
export function finds<R extends ProblemReason>(
  reason: R,
  ...[facts]: FactArguments<FactsOfProblem<R>>
): ValidationOptions {
  return { message: checkMessage({ reason, facts }) };
}

/** Collects what is wrong with one input, so that the caller hears everything at once. */
export class Problems {
  private readonly found: FoundProblem[] = [];

  /** Starts with what the input class's own decorators find. */
  static of(input: object): Problems {
    const problems = new Problems();
    for (const error of validateSync(input, { forbidUnknownValues: false }))
      problems.addValidation(error, '');
    return problems;
  }

  /** Notes null for what can't be emptied; absent is fine. */
  refuseNull<Input extends object>(input: Input, names: readonly (keyof Input & string)[]): void {
    for (const name of names) if (input[name] === null) this.add(name, 'NULL_NOT_ALLOWED');
  }

  /** Notes one problem. A field that has one already keeps the first. */
  add<R extends ProblemReason>(path: string, reason: R, ...facts: FactArguments<FactsOfProblem<R>>): void {
    this.note(problem(path, reason, ...facts));
  }

  /** Notes a problem that was found elsewhere. */
  note(noted: FoundProblem): void {
    if (this.isClean(noted.path)) this.found.push(noted);
  }

  /** Whether the field has no problem so far, so that dependent checks make sense. */
  isClean(path: string): boolean {
    return !this.found.some((each) => each.path === path);
  }

  /** Everything noted so far. */
  get all(): readonly FoundProblem[] {
    return this.found;
  }

  /** Throws BAD_USER_INPUT with all problems if there is any. */
  throwIfAny(): void {
    if (this.found.length > 0) throw badInput(this.found);
  }

  private addValidation(error: ValidationError, prefix: string): void {
    const path = prefix + error.property;
    for (const message of Object.values(error.constraints ?? {}))
      this.note(problemOf(path, error.value, message));
    for (const child of error.children ?? []) this.addValidation(child, `${path}.`);
  }
}

/** The BAD_USER_INPUT error for these problems; its message repeats the first, or counts them. */
export function badInput(problems: readonly FoundProblem[]): VieraugenError {
  const paths = problems.map(({ path }) => path);
  return new VieraugenError(
    'INPUT_INVALID',
    (language) => {
      const first = problems[0]?.wording(language) ?? '';
      return wordingOf(errorReasons.INPUT_INVALID.messages, { paths, first })(language);
    },
    { problems },
  );
}

function problemOf(path: string, value: unknown, message: string): FoundProblem {
  if (typeof value === 'string' && value.trim() === '') return problem(path, 'VALUE_REQUIRED');
  const { reason = 'VALUE_INVALID', facts } = findingOf(message) ?? {};
  return isProblemReason(reason) ? worded(path, reason, facts) : problem(path, 'VALUE_INVALID');
}

function isProblemReason(name: string): name is ProblemReason {
  return Object.hasOwn(problemReasons, name);
}
