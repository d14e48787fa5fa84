import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { problem } from '../errors/problem.js';
import { badInput } from '../errors/problems.js';
import { refusal, type VieraugenError } from '../errors/vieraugen-error.js';
import { Context } from '../resolvers/context.js';
import { answerError } from './answer.js';
import type { ApolloServers } from './apollo.js';
import { type Exchange } from './exchange.js';
import { nameLanguage } from './language.js';
import { limits, refuseByText } from './limits.js';
import { isJson, mediaTypeProblem } from './media-types.js';

/** Answers GraphQL over HTTP through Apollo's own pipeline, without a web framework (docs/decisions/0003). */
export async function answerGraphql(exchange: Exchange, apollo: ApolloServers): Promise<void> {
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
  const viewer = await exchange.viewer();
  const language = exchange.language();
  const context = new Context(gateway, requestId, origin, viewer, language);
  const answer = await apollo[language].executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: () => Promise.resolve(context),
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // The framework answers requests that are not GraphQL by itself.
  if (answer.headers.has('content-language') || (answer.status ?? 200) >= 400)
    nameLanguage(response, language);
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
      reject(refusal('BODY_TOO_LARGE', { most: limits.bodyBytes }));
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

function notJson(): VieraugenError {
  return badInput([problem('body', 'BODY_NOT_JSON')]);
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
