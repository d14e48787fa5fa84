import type { TypedDocumentString } from './generated/operations.js';

/** A failure with a sentence for the operator of the program. */
export class Failure extends Error {}

const attempts = 5;
const longestWaitSeconds = 60;

interface GatewayError {
  message: string;
  extensions?: { code?: string; retryAfterSeconds?: number };
}

interface Answer {
  data?: unknown;
  errors?: GatewayError[];
}

/** A Vieraugen gateway, as a program with an API credential calls it. */
export class Gateway {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  private get endpoint(): string {
    return `${this.url}/graphql`;
  }

  /** The data of the operation. A temporary failure leads to another attempt, so an operation with effects has to be repeatable. */
  async ask<Data, Variables>(
    operation: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const answer = await this.send(this.endpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation.toString(), variables }),
    });
    if (answer.errors !== undefined || answer.data == null) throw new Failure(sentencesOf(answer));
    return answer.data as Data;
  }

  /** Puts a PDF to the URL of an upload. An existing file is from an earlier attempt. */
  async put(url: string, pdf: Uint8Array<ArrayBuffer>): Promise<void> {
    const { errors } = await this.send(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf' },
      body: pdf,
    });
    if (errors !== undefined && errors[0]?.extensions?.code !== 'CONFLICT')
      throw new Failure(sentencesOf({ errors }));
  }

  private async send(url: string, request: RequestInit): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const [answer, waitSeconds] = await this.sendOnce(url, request);
      if (waitSeconds === null) return answer;
      if (attempt === attempts || waitSeconds > longestWaitSeconds) throw new Failure(sentencesOf(answer));
      console.error(`${sentencesOf(answer)} Trying again in ${waitSeconds} s.`);
      await new Promise((resolve) => setTimeout(resolve, waitSeconds * 1_000));
    }
  }

  /** The answer, and the seconds to wait before another attempt; null if another attempt would not help. */
  private async sendOnce(url: string, request: RequestInit): Promise<[Answer, number | null]> {
    let response: Response;
    try {
      response = await fetch(url, request);
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      throw new Failure(
        `The gateway at ${new URL(url).origin} does not answer (${cause?.code ?? String(error)}). Does it run, and is VIERAUGEN_URL right?`,
      );
    }
    const answer = (await response.json().catch(() => null)) as Answer | null;
    if (response.status === 404 && url === this.endpoint)
      throw new Failure(`There is no gateway at ${this.url}: VIERAUGEN_URL is its address without a path.`);
    if (
      response.status === 401 ||
      answer?.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
    )
      throw new Failure(
        'The gateway does not accept VIERAUGEN_KEY: it is wrong or was deleted, or its user or group has no access.',
      );
    const shown = answer ?? {
      errors: [{ message: `The gateway answered with HTTP status ${response.status}.` }],
    };
    return [shown, secondsToWait(response, shown)];
  }
}

/** Too many requests, or a gateway that is busy or starting: it says how long to wait. */
function secondsToWait({ status, headers }: Response, { errors = [] }: Answer): number | null {
  const told = errors.find(({ extensions }) =>
    ['RATE_LIMITED', 'SERVICE_UNAVAILABLE'].includes(extensions?.code ?? ''),
  );
  if (told === undefined && status !== 429 && status !== 503) return null;
  const seconds = told?.extensions?.retryAfterSeconds ?? Number(headers.get('retry-after') ?? '2');
  return Number.isFinite(seconds) ? Math.max(1, seconds) : 2;
}

function sentencesOf({ errors = [] }: Answer): string {
  return errors.map(({ message }) => message).join(' ') || 'The answer has neither data nor an error.';
}
