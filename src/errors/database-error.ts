const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_NORMAL_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
]);

const unavailableMessages = [
  'Queue limit reached.',
  'Pool is closed.',
  'Connection is closed',
  'closed state',
  'DataSource is not',
];

const lockWaitTimeout = 1205;
const deadlock = 1213;
const duplicateEntry = 1062;
const noSuchTable = 1146;

interface DriverError {
  code?: string;
  errno?: number;
  syscall?: string;
  message?: string;
}

/** Whether the database could not be reached or had no room: the same call may work later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message, syscall } = driverError(error);
  // The socket of a server that is down is no file; a file that is missing is a fault of ours.
  if (code === 'ENOENT') return syscall === 'connect';
  return (
    (code !== undefined && unavailableCodes.has(code)) ||
    (message !== undefined && unavailableMessages.some((each) => message.includes(each)))
  );
}

/** Whether the whole transaction is worth another try (deadlock, or a lock that took too long). */
export function isRetryable(error: unknown): boolean {
  const { errno } = driverError(error);
  return errno === deadlock || errno === lockWaitTimeout;
}

/** Whether the error is the named unique index refusing a second row. */
export function isDuplicateKey(error: unknown, index: string): boolean {
  const { errno, message } = driverError(error);
  return errno === duplicateEntry && (message?.includes(index) ?? false);
}

/** Tests whether a statement failed since one of its tables does not exist. */
export function isMissingTable(error: unknown): boolean {
  return driverError(error).errno === noSuchTable;
}

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  if ('driverError' in error) return driverError(error.driverError);
  return error;
}
