import type { IncomingMessage } from 'node:http';
import { problem } from '../errors/problem.js';
import { badInput } from '../errors/problems.js';
import type { VieraugenError } from '../errors/vieraugen-error.js';
import { within } from './deadline.js';

/** The slowest an upload may be on average, in bytes a second: 50 MB take 14 hours then. */
const minimumRate = 1_024;

/** The answer to a body that does not arrive in time; its HTTP status is 408. */
export function tooSlow(): VieraugenError {
  return badInput([problem('body', 'BODY_TOO_SLOW')]);
}

/** Tests whether an error is that of {@link tooSlow}. */
export function isTooSlow(error: VieraugenError): boolean {
  return error.details.problems?.some(({ code }) => code === 'TOO_SLOW') ?? false;
}

/** Tests whether a request announces a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * A request's body for as long as it flows: fails as too slow once the client has kept the gateway waiting for `patience`
 * milliseconds longer than its bytes allow at the minimum rate. Time in which nobody reads does not count.
 */
export async function* flowing(request: IncomingMessage, patience: number): AsyncGenerator<Buffer> {
  // A reader that stops may still answer the client.
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
