/** The number of milliseconds after which a request counts as slow. */
const slowMilliseconds = 5_000;

/** The number of milliseconds after which a request without an answer fails. */
export const timeoutMilliseconds = 45_000;

const listeners = new Set<() => void>();
const slow = new Set<object>();

function change(work: () => void): void {
  work();
  for (const listener of listeners) listener();
}

/** The slow requests that still wait for an answer. */
export const slowRequests = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  exist: (): boolean => slow.size > 0,
};

/** Sends a request like `fetch`. A slow one counts in `slowRequests`, and one without an answer fails after `timeoutMilliseconds`. */
export async function patientFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const request = {};
  const end = new AbortController();
  const timers = [
    setTimeout(() => {
      change(() => slow.add(request));
    }, slowMilliseconds),
    setTimeout(() => {
      end.abort(new DOMException('The gateway does not answer.', 'TimeoutError'));
    }, timeoutMilliseconds),
  ];
  const stop = (): void => {
    end.abort(init.signal?.reason);
  };
  init.signal?.addEventListener('abort', stop);
  try {
    const answer = await fetch(input, { ...init, signal: end.signal });
    // The timeout covers the body of the answer as well.
    return new Response(await answer.blob(), answer);
  } finally {
    timers.forEach(clearTimeout);
    init.signal?.removeEventListener('abort', stop);
    if (slow.has(request)) change(() => slow.delete(request));
  }
}
