import { Agent, request } from 'node:http';

/** One request, sent again and again. */
export interface LoadRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string;
}

/** What a round of load has shown. */
export interface LoadResult {
  requestsPerSecond: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
}

/**
 * Sends the request over this many connections, each again as soon as it is answered, for so long. Every body is compared
 * with the first: an answer that differs ends the run.
 */
export async function load(
  each: LoadRequest,
  connections: number,
  milliseconds: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const expected = await send(each, agent);
  const durations: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      const body = await send(each, agent);
      durations.push(performance.now() - start);
      if (body !== expected) throw new Error(`An answer differs: ${body.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  durations.sort((one, other) => one - other);
  const quantile = (part: number): number => durations[Math.floor(durations.length * part)] ?? Number.NaN;
  return {
    requestsPerSecond: durations.length / seconds,
    p50Milliseconds: quantile(0.5),
    p99Milliseconds: quantile(0.99),
  };
}

/** Sends it once and gives the body; rejects unless the status is 200. */
export async function send({ url, method, headers, body }: LoadRequest, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, ...(agent === undefined ? {} : { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode ?? 0}: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
