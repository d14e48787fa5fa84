import { connect, type Socket } from 'node:net';

/** One request of an operation, and what its answer must be. */
export interface Step {
  /** The bytes that are sent; called for each request. */
  request: () => Buffer;
  /** Whether this is the right body; what is wrong ends the run. */
  isRight: (body: Buffer) => boolean;
}

/** What a round of load has shown. */
export interface LoadResult {
  /** Operations that were answered. */
  operations: number;
  perSecond: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
}

const largestAnswer = 1024 * 1024;

/**
 * Carries the operation out over so many connections, spread over the ports, each again as soon as it is answered, for so
 * long. An operation of several steps sends them one after the other. Rejects for an answer that is not right.
 */
export async function load(
  steps: readonly Step[],
  ports: readonly number[],
  connections: number,
  milliseconds: number,
): Promise<LoadResult> {
  const clients = await Promise.all(
    Array.from({ length: connections }, (_, n) => Client.to(ports[n % ports.length] ?? 0)),
  );
  const durations: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const repeat = async (client: Client): Promise<void> => {
    for (let start = began; start < until;) {
      for (const { request, isRight } of steps) {
        const body = await client.send(request());
        if (!isRight(body)) throw new Error(`An answer is not right: ${body.toString('utf8', 0, 500)}`);
      }
      const end = performance.now();
      durations.push(end - start);
      start = end;
    }
  };
  try {
    await Promise.all(clients.map(repeat));
  } finally {
    for (const client of clients) client.end();
  }
  const seconds = (performance.now() - began) / 1_000;
  durations.sort((one, other) => one - other);
  const quantile = (part: number): number => durations[Math.floor(durations.length * part)] ?? Number.NaN;
  return {
    operations: durations.length,
    perSecond: durations.length / seconds,
    p50Milliseconds: quantile(0.5),
    p99Milliseconds: quantile(0.99),
  };
}

/** Sends one request to the port and gives the body; rejects unless the status is 200. */
export async function sendOnce(port: number, request: Buffer): Promise<string> {
  const client = await Client.to(port);
  try {
    return (await client.send(request)).toString();
  } finally {
    client.end();
  }
}

/** A POST or GET as bytes, to be sent over a connection that is kept. */
export function requestBytes(method: 'GET' | 'POST', path: string, token: string, body?: object): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${token}`,
    ...(body === undefined
      ? []
      : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(content)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`);
}

/** One connection that is kept. It understands no more of HTTP than both programs send, so that it costs little. */
class Client {
  private readonly answer = Buffer.allocUnsafe(largestAnswer);
  private received = 0;
  /** Where the body begins; 0 while the head is not complete. */
  private bodyAt = 0;
  private endsAt = 0;
  private resolve: (body: Buffer) => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private readonly socket: Socket;

  private constructor(port: number) {
    const buffer = Buffer.allocUnsafe(64 * 1024);
    const callback = (bytes: number): boolean => {
      this.read(buffer.subarray(0, bytes));
      return true;
    };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    this.socket.once('error', (error) => {
      this.reject(error);
    });
    this.socket.once('close', () => {
      this.reject(new Error('The connection ended before its answer.'));
    });
  }

  static async to(port: number): Promise<Client> {
    const client = new Client(port);
    await new Promise<void>((resolve, reject) => {
      client.socket.once('connect', resolve);
      client.reject = reject;
    });
    return client;
  }

  /** The body of the answer, which holds until the next request. */
  send(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.received = this.bodyAt = 0;
      this.socket.write(request);
    });
  }

  end(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    chunk.copy(this.answer, this.received);
    this.received += chunk.length;
    if (this.bodyAt === 0 && !this.readHead()) return;
    if (this.received >= this.endsAt) this.resolve(this.answer.subarray(this.bodyAt, this.endsAt));
  }

  /** Whether the head is complete and tells of a body of a known length that came with status 200. */
  private readHead(): boolean {
    const headEnd = this.answer.subarray(0, this.received).indexOf('\r\n\r\n');
    if (headEnd === -1) return false;
    const head = this.answer.toString('latin1', 0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    this.bodyAt = headEnd + 4;
    this.endsAt = this.bodyAt + length;
    if (head.startsWith('HTTP/1.1 200 ') && this.endsAt <= largestAnswer) return true;
    const all = this.answer.toString('utf8', 0, Math.min(this.received, 1_000));
    this.reject(new Error(`An answer can't be used: ${all}`));
    return false;
  }
}
