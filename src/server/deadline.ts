import { serviceUnavailable } from '../errors/vieraugen-error.js';

/** The result of the work; fails with the error of `late` if the work takes longer. The work itself continues. */
export async function within<T>(milliseconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late());
    }, milliseconds).unref();
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** The result of work on the database; SERVICE_UNAVAILABLE if it takes longer, so that a request does not hang while the pool is full. */
export function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return within(milliseconds, work, serviceUnavailable);
}
