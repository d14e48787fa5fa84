import type { IncomingMessage } from 'node:http';
import { problem } from '../errors/problem.js';
import { badInput } from '../errors/problems.js';
import type { VieraugenError } from '../errors/vieraugen-error.js';
import { within } from './deadline.js';

/** The minimum average rate of an upload, in bytes a second: 50 MB may take 14 hours. */
const minimumRate = 1_024;

/** The error for a body that does not arrive in time; its HTTP status is 408. */
export function tooSlow(): VieraugenError {
  return badInput([problem('body', 'BODY_TOO_SLOW')]);
}

/** Tests whether an error is that of {@link tooSlow}. */
export function isTooSlow(error: VieraugenError): boolean {
  return error.details.problems?.some(({ code }) => code === 'TOO_SLOW') ?? false;
}

/** Tests whether a request has a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * A request's body with a time limit: fails as too slow if the client keeps the gateway waiting for `patience` milliseconds longer than its
 * bytes allow at the minimum rate. Time without a reader does not count.
 */
export async function* flowing(request: IncomingMessage, patience: number): AsyncGenerator<Buffer> {
  // A reader that stops may still send a response to the client.
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  let allowance = patience;
  for (;;) {
    const began = performance.now();
    const next = await within(allowance, chunks.next(), tooSlow);
    if (next.done === true) return;
    const earned = (next.value.length / minimumRate) * 1_000;
    allowance = Math.min(patience, allowance - (performance.now() - began) + earned);
    yield next.value;
  }
}
