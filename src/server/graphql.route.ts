import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { badInput } from '../errors/problems.js';
import { VieraugenError } from '../errors/vieraugen-error.js';
import { Context } from '../resolvers/context.js';
import { answerError } from './answer.js';
import { type Exchange } from './exchange.js';
import { limits, refuseByText } from './limits.js';
import { isJson, mediaTypeProblem } from './media-types.js';

/** Answers GraphQL over HTTP through Apollo's own pipeline, without a web framework (docs/decisions/0003). */
export async function answerGraphql(exchange: Exchange, apollo: ApolloServer<Context>): Promise<void> {
  const { request, response, url, requestId, origin, gateway, cookies } = exchange;
  const misfit = mediaTypeProblem(request);
  if (misfit !== null) {
    answerError(exchange, badInput([misfit.problem]), misfit.status);
    return;
  }
  const body = await readJson(request);
  const source = isRecord(body) ? body['query'] : url.searchParams.get('query');
  if (typeof source === 'string') refuseByText(source);
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    search: url.search,
    body,
  };
  const context = new Context(gateway, requestId, origin, await exchange.viewer());
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: () => Promise.resolve(context),
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (context.newSession !== undefined) {
    const { deviceToken = null } = context.newSession === null ? {} : origin;
    const device = deviceToken === null ? [] : [cookies.writeDevice(deviceToken, gateway.clock.now())];
    response.setHeader('set-cookie', [cookies.writeSession(context.newSession), ...device]);
  }
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    response.end(answer.body.string);
    return;
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const body = await bodyOf(request);
  // Apollo answers bodies that are not JSON.
  if (!isJson(request)) return undefined;
  if (!isUtf8(body)) throw notJson();
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw notJson();
  }
}

/** The whole body. LIMIT_EXCEEDED if it is too large; the rest is then not read. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= limits.bodyBytes) return;
      request.pause().removeAllListeners('data');
      reject(new VieraugenError('LIMIT_EXCEEDED', `The request is larger than ${limits.bodyBytes} bytes.`));
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

function notJson(): VieraugenError {
  return badInput([{ path: 'body', code: 'INVALID', message: 'The body is not JSON in UTF-8.' }]);
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
