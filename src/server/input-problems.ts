import {
  coerceInputValue,
  getNamedType,
  type GraphQLError,
  isInputObjectType,
  isInputType,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { problem, type FoundProblem } from '../errors/problem.js';
import { Problems } from '../errors/problems.js';
import { brief } from './errors.js';
import { commandOf } from '../resolvers/input-of.js';
import { limits } from './limits.js';
import { nonNullVariables } from './non-null-variables.js';
import { inputClasses } from './schema.js';
import { originalName } from './variable-names.js';

const classes = inputClasses();

/**
 * The problems of an operation's variables, all at once, up to a limit. The schema is the viewer's, so that a field outside it counts as
 * unknown.
 */
export function variableProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  let places: ReadonlyMap<string, string> | undefined;
  const placeOf = (variable: string): string =>
    (places ??= placesIn(operation)).get(variable) ?? originalName(operation, variable);
  for (const definition of operation.variableDefinitions ?? []) {
    if (problems.length >= limits.problems) break;
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    const value = variables[name];
    if (!isInputType(type)) continue;
    if (value === undefined || value === null) {
      const hasDefault = definition.defaultValue !== undefined;
      const needed =
        definition.type.kind === Kind.NON_NULL_TYPE
          ? value === null || !hasDefault
          : value === null && nonNullVariables(schema, document, operation).has(name);
      if (needed) problems.push(problem(placeOf(name), 'VALUE_REQUIRED'));
      continue;
    }
    const misfits = mismatchesOf(value, type, () => placeOf(name));
    if (misfits.length > 0) problems.push(...misfits, ...otherProblems(getNamedType(type), value, misfits));
  }
  return problems;
}

/** The mismatches between the value and its type. */
function mismatchesOf(value: unknown, type: GraphQLInputType, place: () => string): FoundProblem[] {
  const misfits: FoundProblem[] = [];
  const enough = new Error();
  try {
    coerceInputValue(value, type, (path, _invalid, error) => {
      misfits.push(problemAt(place(), path, error));
      // Throwing is the only way to stop: a list may have a hundred thousand invalid items.
      if (misfits.length >= limits.problems) throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return misfits;
}

/** The problems that the rules of the input's command find in fields of the right type. */
function otherProblems(
  type: GraphQLNamedInputType,
  value: unknown,
  misfits: readonly FoundProblem[],
): FoundProblem[] {
  const inputClass = classes.get(type.name);
  if (inputClass === undefined || !isInputObjectType(type) || typeof value !== 'object') return [];
  const known = Object.entries(value ?? {}).filter(([name]) => Object.hasOwn(type.getFields(), name));
  const rules = commandOf(inputClass) ?? inputClass;
  const found = Problems.of(Object.assign(new rules(), Object.fromEntries(known))).all;
  return found.filter((problem) => !misfits.some(({ path }) => path === problem.path));
}

/** The arguments that get the variables, so that a path does not depend on the client's names of variables. */
function placesIn(operation: OperationDefinitionNode): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  visit(operation, {
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && !places.has(value.name.value))
        places.set(value.name.value, name.value);
    },
  });
  return places;
}

function problemAt(place: string, path: readonly (string | number)[], error: GraphQLError): FoundProblem {
  const absent = /^Field "?(\w+)"? of required type/.exec(error.message)?.[1];
  const unknown = /^Field "?(\w+)"? is not defined by type/.exec(error.message)?.[1];
  const below = [...path, ...[absent ?? unknown ?? []].flat()];
  // Names within `input` are used without a prefix, as in the problems of the services.
  const names = place === 'input' && below.length > 0 ? below : [place, ...below];
  const needed = absent !== undefined || error.message.includes('to be null');
  const name = names.join('.');
  if (needed) return problem(name, 'VALUE_REQUIRED');
  if (unknown !== undefined) return problem(name, 'FIELD_UNKNOWN');
  return problem(name, 'VALUE_MISFIT', { fault: brief(error.message.replace(/ Did you mean.*$/, '')) });
}
