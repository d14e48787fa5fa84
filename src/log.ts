import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.js';
import { escaped } from './text/characters.js';

/** The logged properties of an error; never others, since those of a database error contain the statement's values. */
interface LoggedError {
  type: string;
  message: string;
  code?: unknown;
  stack?: string | undefined;
}

/** The size of a batch in bytes, and the milliseconds after which a smaller one is written. */
const batches = { minLength: 4_096, periodicFlush: 100 };

/**
 * The gateway's log: one JSON object a line, without secrets, and with invisible and direction-changing characters escaped. Goes to standard
 * output by default, in batches under load; the rest is written when the process ends.
 */
export function createLog(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination({ sync: false, ...batches }),
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
