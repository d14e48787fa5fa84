import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { errorFormatter } from '../../src/server/errors.js';

const format = errorFormatter(pino({ level: 'silent' }), 'EN');

/** An error as a client is told of it, as one line of text; what differs by chance is left out. */
export function told(error: GraphQLError): string {
  const formatted: GraphQLFormattedError = {
    ...error.toJSON(),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(error.extensions as object | undefined) },
  };
  const { message, path, locations, extensions } = format(formatted, error);
  const { id: _id, ...rest } = extensions ?? {};
  return JSON.stringify({ path, message, locations, extensions: rest });
}

/**
 * How the second answer differs from the first; null if they are the same: data to the last byte, with the order of the keys,
 * and errors as a client is told of them, in any order. Where a null has come up from below, any of the errors below may be
 * told: which of several comes first is a matter of time, and executors need not tell the others (GraphQL, 6.4.4).
 */
export function difference(one: ExecutionResult, other: ExecutionResult): string | null {
  const data = [one, other].map((each) => JSON.stringify(each.data));
  if (data[0] !== data[1])
    return `data ${data[0] ?? 'none'} and ${data[1] ?? 'none'}; ${errorsOf(one)} and ${errorsOf(other)}`;
  const [first, second] = [sorted(one), sorted(other)];
  return first === second ? null : `errors ${first} and ${second}`;
}

function errorsOf({ errors }: ExecutionResult): string {
  return (errors ?? []).map(told).join(' ');
}

function sorted({ data, errors }: ExecutionResult): string {
  return certainErrors(
    data,
    (errors ?? []).map((error) => ({ path: error.path ?? [], line: told(error) })),
  ).join('\n');
}

/** The lines of errors, sorted; those below a null that has come up from below are one line, since any of them may be reported. */
export function certainErrors(
  data: unknown,
  errors: readonly { path: readonly (string | number)[]; line: string }[],
): string[] {
  const lines = errors.map(({ path, line }) => {
    const nulled = nulledAbove(data, path);
    return nulled === null ? line : `something below ${nulled.join('.')}`;
  });
  return [...new Set(lines)].sort();
}

/** The place above this path that is null; null if the path leads all the way. */
function nulledAbove(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] | null {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value == null) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[key];
  }
  return null;
}
