import type { ServerResponse } from 'node:http';
import { Exchange } from './exchange.js';
import { isTooSlow } from './body-pace.js';
import { VieraugenError } from '../errors/vieraugen-error.js';
import { expectedFailure, extensionsOf } from '../errors/public-failure.js';
import type { ErrorCode } from '../errors/codes.js';

/** Sends a JSON response. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Sends an error in the form of GraphQL errors. An unexpected error is reduced to an id, under which it is logged. */
export function answerError(
  { request, response, gateway, requestId }: Exchange,
  error: unknown,
  statusOfBadInput = 400,
): void {
  const known = expectedFailure(error);
  if (known === null) gateway.log.error({ requestId, err: error }, 'a request failed unexpectedly');
  if (response.headersSent || request.socket.destroyed) {
    response.destroy();
    return;
  }
  // The rest of an unwanted request is not read; the connection ends with the response.
  if (!request.complete) response.setHeader('connection', 'close');
  const told = known ?? new VieraugenError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  if (told.details.retryAfterSeconds !== undefined)
    response.setHeader('retry-after', String(told.details.retryAfterSeconds));
  if (told.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  const extensions = known === null ? { ...extensionsOf(told), id: requestId } : extensionsOf(told);
  const status =
    told.code !== 'BAD_USER_INPUT' ? statusOf(told.code) : isTooSlow(told) ? 408 : statusOfBadInput;
  answerJson(response, status, { errors: [{ message: told.message, extensions }] });
}

function statusOf(code: Exclude<ErrorCode, 'BAD_USER_INPUT'>): number {
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'LOGIN_FAILED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'CONFLICT':
    case 'INVALID_STATE':
      return 409;
    case 'LIMIT_EXCEEDED':
      return 413;
    case 'RATE_LIMITED':
      return 429;
    case 'INTERNAL_SERVER_ERROR':
      return 500;
    case 'SERVICE_UNAVAILABLE':
      return 503;
  }
}
