import {
  BREAK,
  coerceInputValue,
  getNamedType,
  type GraphQLError,
  isInputObjectType,
  isInputType,
  Kind,
  typeFromAST,
  type GraphQLNamedInputType,
  visit,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Problem } from '../errors/codes.js';
import { Problems } from '../errors/problems.js';
import { inputClasses } from './schema.js';

const classes = inputClasses();

/**
 * What is wrong with the variables of an operation: every problem at once, like those of any other wrong input. The schema is the
 * viewer's, so that a field which the viewer's schema lacks is none.
 */
export function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Problem[] {
  const problems: Problem[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    const value = variables[name];
    if (!isInputType(type)) continue;
    if (value === undefined || value === null) {
      const needed =
        definition.type.kind === Kind.NON_NULL_TYPE &&
        (value === null || definition.defaultValue === undefined);
      if (needed)
        problems.push({ path: placeOf(operation, name), code: 'REQUIRED', message: 'This is needed.' });
      continue;
    }
    const misfits: Problem[] = [];
    coerceInputValue(value, type, (path, _invalid, error) => {
      misfits.push(problemAt(placeOf(operation, name), path, error));
    });
    if (misfits.length > 0) problems.push(...misfits, ...otherProblems(getNamedType(type), value, misfits));
  }
  return problems;
}

/** What the input's own class finds wrong with the fields that do fit their types. */
function otherProblems(type: GraphQLNamedInputType, value: unknown, misfits: readonly Problem[]): Problem[] {
  const inputClass = classes.get(type.name);
  if (inputClass === undefined || !isInputObjectType(type) || typeof value !== 'object') return [];
  const known = Object.entries(value ?? {}).filter(([name]) => Object.hasOwn(type.getFields(), name));
  const found = Problems.of(Object.assign(new inputClass(), Object.fromEntries(known))).all;
  return found.filter((problem) => !misfits.some(({ path }) => path === problem.path));
}

/** The argument that the variable is passed as, so that the path does not depend on what a client calls its variables. */
function placeOf(operation: OperationDefinitionNode, variable: string): string {
  let place = variable;
  visit(operation, {
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE || value.name.value !== variable) return undefined;
      place = name.value;
      return BREAK;
    },
  });
  return place;
}

function problemAt(place: string, path: readonly (string | number)[], error: GraphQLError): Problem {
  const absent = /^Field "?(\w+)"? of required type/.exec(error.message)?.[1];
  const unknown = /^Field "?(\w+)"? is not defined by type/.exec(error.message)?.[1];
  const below = [...path, ...[absent ?? unknown ?? []].flat()];
  // Names within `input` stand for themselves, as they do in what the services find.
  const names = place === 'input' && below.length > 0 ? below : [place, ...below];
  const needed = absent !== undefined || error.message.includes('to be null');
  if (needed) return { path: names.join('.'), code: 'REQUIRED', message: 'This is needed.' };
  const message =
    unknown === undefined ? error.message.replace(/ Did you mean.*$/, '') : 'There is no such field.';
  return { path: names.join('.'), code: 'INVALID', message };
}
