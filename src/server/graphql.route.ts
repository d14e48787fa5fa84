import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { badInput } from '../errors/problems.js';
import { VieraugenError } from '../errors/vieraugen-error.js';
import { Context } from './context.js';
import { answerError, type Exchange } from './http.js';
import { limits, refuseByText } from './limits.js';
import { isJson, mediaTypeProblem } from './media-types.js';

/** Answers GraphQL over HTTP by Apollo's own pipeline, without a web framework in between (docs/decisions/0003). */
export async function answerGraphql(exchange: Exchange, apollo: ApolloServer<Context>): Promise<void> {
  const { request, response, url, requestId, origin, gateway, cookie } = exchange;
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
  if (context.newSession !== undefined) response.setHeader('set-cookie', cookie.write(context.newSession));
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
  const chunks: Buffer[] = [];
  let bytes = 0;
  // What is left of a body that is too large must not take the connection with it before the answer is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bodyBytes)
      throw new VieraugenError('LIMIT_EXCEEDED', `The request is larger than ${limits.bodyBytes} bytes.`);
    chunks.push(chunk);
  }
  // Apollo answers what is no JSON.
  if (!isJson(request)) return undefined;
  const bytesOfBody = Buffer.concat(chunks);
  if (!isUtf8(bytesOfBody)) throw notJson();
  try {
    return JSON.parse(bytesOfBody.toString('utf8')) as unknown;
  } catch {
    throw notJson();
  }
}

function notJson(): VieraugenError {
  return badInput([{ path: 'body', code: 'INVALID', message: 'The body is not JSON in UTF-8.' }]);
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
