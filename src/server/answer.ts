import type { ServerResponse } from 'node:http';
import { Exchange } from './exchange.js';
import { nameLanguage } from './language.js';
import { isTooSlow } from './body-pace.js';
import { expectedFailure, failureIn, internalFailure } from '../errors/public-failure.js';
import type { VieraugenError } from '../errors/vieraugen-error.js';
import type { ErrorCode } from '../errors/reasons/codes.js';

/** Sends a JSON response. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Sends an error in the form of GraphQL errors. An unexpected error is reduced to an id, under which it is logged. */
export function answerError(exchange: Exchange, error: unknown, statusOfBadInput = 400): void {
  const { request, response, gateway, requestId } = exchange;
  const known = expectedFailure(error);
  if (known === null) gateway.log.error({ requestId, err: error }, 'a request failed unexpectedly');
  if (response.headersSent || request.socket.destroyed) {
    response.destroy();
    return;
  }
  // The rest of an unwanted request is not read; the connection ends with the response.
  if (!request.complete) response.setHeader('connection', 'close');
  if (known?.details.retryAfterSeconds !== undefined)
    response.setHeader('retry-after', String(known.details.retryAfterSeconds));
  if (known?.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  const language = exchange.language();
  nameLanguage(response, language);
  const failure = known === null ? internalFailure(language, requestId) : failureIn(language, known);
  answerJson(response, statusOf(known, statusOfBadInput), { errors: [failure] });
}

function statusOf(error: VieraugenError | null, statusOfBadInput: number): number {
  if (error === null) return 500;
  if (error.code !== 'BAD_USER_INPUT') return statusOfCode(error.code);
  return isTooSlow(error) ? 408 : statusOfBadInput;
}

function statusOfCode(code: Exclude<ErrorCode, 'BAD_USER_INPUT'>): number {
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
