import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** What is told of an error: never the values of a statement, which may hold secrets and people's data. */
interface LoggedError {
  type: string;
  message: string;
  stack: string;
  code?: string;
}

/** The gateway's log: a JSON object a line, on standard output unless told otherwise. No secret gets into it. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: loggedError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function loggedError(error: Error): LoggedError | Error {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const { code } = error as NodeJS.ErrnoException;
  return { type, message, stack, ...(code === undefined ? {} : { code }) };
}
