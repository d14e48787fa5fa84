import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.js';
import { escaped } from './text/characters.js';

/** What is logged of an error: never its other properties, since those of a database error hold the statement's values. */
interface LoggedError {
  type: string;
  message: string;
  code?: unknown;
  stack?: string | undefined;
}

/**
 * The gateway's log: one JSON object a line, without secrets, with what nobody sees or turns a line round as escapes. Goes to standard output unless told otherwise, several lines at
 * once when many come; what is left is written when the process ends.
 */
export function createLog(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination({ sync: false }),
): Logger {
  return pino(
    { level, base: null, serializers: { err: withoutValues }, hooks: { streamWrite: escaped } },
    destination,
  );
}

function withoutValues(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  return { type: error.constructor.name, message: error.message, ...code, stack: error.stack };
}
