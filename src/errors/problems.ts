import { validateSync, type ValidationError } from 'class-validator';
import type { Problem, ProblemCode } from './codes.js';
import { VieraugenError } from './vieraugen-error.js';

/** Collects what is wrong with one input, so that the caller hears everything at once. */
export class Problems {
  private readonly found: Problem[] = [];

  /** Starts with what the input class's own decorators find. */
  static of(input: object): Problems {
    const problems = new Problems();
    for (const error of validateSync(input, { forbidUnknownValues: false }))
      problems.addValidation(error, '');
    return problems;
  }

  /** Notes null for what can't be emptied; absent is fine. */
  refuseNull<Input extends object>(input: Input, names: readonly (keyof Input & string)[]): void {
    for (const name of names)
      if (input[name] === null) this.add(name, 'REQUIRED', 'This can be changed, but not emptied.');
  }

  /** Notes one problem. A field that has one already keeps the first. */
  add(path: string, code: ProblemCode, message: string, suggestion?: string): void {
    if (this.found.some((problem) => problem.path === path)) return;
    this.found.push({ path, code, message, ...(suggestion !== undefined && { suggestion }) });
  }

  /** Whether the field has no problem so far, so that dependent checks make sense. */
  isClean(path: string): boolean {
    return !this.found.some((problem) => problem.path === path);
  }

  /** Everything noted so far. */
  get all(): readonly Problem[] {
    return this.found;
  }

  /** Throws BAD_USER_INPUT with all problems if there is any. */
  throwIfAny(): void {
    if (this.found.length > 0) throw badInput(this.found);
  }

  private addValidation(error: ValidationError, prefix: string): void {
    const path = prefix + error.property;
    for (const [constraint, message] of Object.entries(error.constraints ?? {})) {
      this.add(path, problemCode(constraint, error.value), message);
    }
    for (const child of error.children ?? []) this.addValidation(child, `${path}.`);
  }
}

/** The BAD_USER_INPUT error for these problems; its message repeats the first, or counts them. */
export function badInput(problems: Problem[]): VieraugenError {
  const [first] = problems;
  const message =
    problems.length === 1 && first !== undefined
      ? `${first.path}: ${first.message}`
      : `${problems.length} fields are wrong: ${problems.map((problem) => problem.path).join(', ')}.`;
  return new VieraugenError('BAD_USER_INPUT', message, { problems });
}

function problemCode(constraint: string, value: unknown): ProblemCode {
  if (typeof value === 'string' && value.trim() === '') return 'REQUIRED';
  if (constraint === 'minLength') return 'TOO_SHORT';
  if (constraint === 'maxLength') return 'TOO_LONG';
  return 'INVALID';
}
