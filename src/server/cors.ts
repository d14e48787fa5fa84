import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config.js';

const sandboxOrigin = 'https://studio.apollographql.com';

/**
 * Lets pages of the configured origins call the gateway with credentials, and Apollo Sandbox if it is enabled. Answers a preflight request,
 * and returns true for it.
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, config: Config): boolean {
  const { origin } = request.headers;
  const allowed =
    origin !== undefined &&
    (config.corsOrigins.includes(origin) || (config.sandbox && origin === sandboxOrigin));
  response.setHeader('vary', 'Origin');
  if (allowed) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, content-disposition');
  }
  if (request.method !== 'OPTIONS') return false;
  if (allowed) {
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, apollo-require-preflight, x-apollo-operation-name',
    );
    response.setHeader('access-control-max-age', '600');
  }
  response.writeHead(204).end();
  return true;
}
