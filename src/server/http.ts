import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ErrorCode } from '../errors/codes.js';
import { readSchemaVersion } from '../database/schema-version.js';
import { notFound, serviceUnavailable, VieraugenError } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import { isCredentialSecret } from '../services/credential.service.js';
import { isToken, newToken } from '../services/secret-token.js';
import type { Viewer } from '../shield/viewer.js';
import type { Origin } from '../services/session.service.js';
import { answerActivityDownload } from './activity.route.js';
import { ClientAddress } from './client-address.js';
import type { Context } from './context.js';
import { Cookies } from './cookie.js';
import { answerCors } from './cors.js';
import { expectedFailure, extensionsOf } from './errors.js';
import { answerAccounting } from './accounting.route.js';
import { answerDocument } from './document.route.js';
import { answerExplorer } from './explorer.route.js';
import { answerGraphql } from './graphql.route.js';
import type { RouteClass } from './metrics.js';
import { answerMetrics } from './metrics.route.js';
import { answerUpload } from './upload.route.js';

const viewerMilliseconds = 5_000;
const readyMilliseconds = 2_000;
const longestUserAgent = 300;

/** One request on its way through the server. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  requestId: string;
  origin: Origin;
  gateway: Gateway;
  cookies: Cookies;
  /** Who asks, looked up once; SERVICE_UNAVAILABLE when the database does not answer in time. */
  viewer: () => Promise<Viewer | null>;
}

/**
 * The HTTP server: `/graphql`, `/explorer`, `/uploads/<token>`, `/shipments/<id>/document`, the downloads, the health checks and
 * `/metrics`. Not listening yet.
 */
export function createHttpServer(
  gateway: Gateway,
  apollo: ApolloServer<Context>,
  isStopping: () => boolean,
): Server {
  const cookies = new Cookies(gateway.config.publicUrl);
  const addresses = new ClientAddress(gateway.config.trustedProxies);
  return createServer((request, response) => {
    const exchange = exchangeOf(request, response, gateway, cookies, addresses);
    logWhenDone(exchange);
    response.setHeader('x-request-id', exchange.requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    if (isStopping()) response.setHeader('connection', 'close');
    route(exchange, apollo, isStopping).catch((error: unknown) => {
      answerError(exchange, error);
    });
  });
}

async function route(
  exchange: Exchange,
  apollo: ApolloServer<Context>,
  isStopping: () => boolean,
): Promise<void> {
  const { request, response, url, gateway } = exchange;
  if (answerCors(request, response, gateway.config)) return;
  const [, first, second, third] = url.pathname.split('/');
  if (url.pathname === '/graphql' || url.pathname === '/') await answerGraphql(exchange, apollo);
  else if (first === 'uploads' && second !== undefined && third === undefined)
    await answerUpload(exchange, second);
  else if (first === 'shipments' && second !== undefined && third === 'document')
    await answerDocument(exchange, second);
  else if (first === 'explorer') await answerExplorer(exchange);
  else if (url.pathname === '/accounting.csv') await answerAccounting(exchange, 'csv');
  else if (url.pathname === '/accounting.xlsx') await answerAccounting(exchange, 'xlsx');
  else if (url.pathname === '/activities.csv') await answerActivityDownload(exchange, 'csv');
  else if (url.pathname === '/activities.xlsx') await answerActivityDownload(exchange, 'xlsx');
  else if (url.pathname === '/activities.jsonl') await answerActivityDownload(exchange, 'jsonl');
  else if (url.pathname === '/health/live') answerJson(response, 200, { status: 'live' });
  else if (url.pathname === '/health/ready') await answerReady(exchange, isStopping());
  else if (url.pathname === '/metrics') await answerMetrics(exchange);
  else throw notFound();
}

/** Sends a JSON answer. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Sends an error in the same shape as GraphQL's. What is not expected is told as an id that stands in the log. */
export function answerError(
  { request, response, gateway, requestId }: Exchange,
  error: unknown,
  statusOfBadInput = 400,
): void {
  const known = expectedFailure(error);
  if (known === null) gateway.log.error({ requestId, err: error }, 'a request failed unexpectedly');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What a client still sends is not read when nobody wants it; the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  const told = known ?? new VieraugenError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  if (told.details.retryAfterSeconds !== undefined)
    response.setHeader('retry-after', String(told.details.retryAfterSeconds));
  const extensions = known === null ? { ...extensionsOf(told), id: requestId } : extensionsOf(told);
  const status = told.code === 'BAD_USER_INPUT' ? statusOfBadInput : statusOf(told.code);
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

async function answerReady({ response, gateway }: Exchange, stopping: boolean): Promise<void> {
  if (stopping) throw serviceUnavailable();
  const { latest, missing, unknown } = await within(readyMilliseconds, readSchemaVersion(gateway.dataSource));
  if (missing.length > 0)
    throw serviceUnavailable('The database lacks migrations of this version.', 'MIGRATIONS_MISSING');
  if (unknown.length > 0)
    throw serviceUnavailable('The database is newer than this version.', 'DATABASE_NEWER');
  if (latest !== null) response.setHeader('x-schema-version', latest);
  answerJson(response, 200, { status: 'ready' });
}

function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  gateway: Gateway,
  cookies: Cookies,
  addresses: ClientAddress,
): Exchange {
  const origin = {
    ipAddress: addresses.of(request),
    userAgent: userAgentOf(request),
    deviceToken: deviceTokenOf(request, cookies),
  };
  let viewer: Promise<Viewer | null> | undefined;
  return {
    request,
    response,
    url: urlOf(request),
    requestId: randomUUID(),
    origin,
    gateway,
    cookies,
    viewer: () => (viewer ??= findViewer(request, gateway, cookies, origin)),
  };
}

/** The browser's device token, a new one on its first request; null for a program. Only browsers, and only recent ones, send `Sec-Fetch-Site`. */
function deviceTokenOf(request: IncomingMessage, cookies: Cookies): string | null {
  const isBrowser = request.headers['sec-fetch-site'] !== undefined;
  return cookies.readDevice(request.headers.cookie) ?? (isBrowser ? newToken() : null);
}

async function findViewer(
  request: IncomingMessage,
  gateway: Gateway,
  cookies: Cookies,
  origin: Origin,
): Promise<Viewer | null> {
  const bearer = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const token =
    request.headers.authorization === undefined ? cookies.readSession(request.headers.cookie) : bearer;
  // A token of the wrong form costs no query.
  if (token === null || !(isToken(token) || isCredentialSecret(token))) return null;
  const { credentials, sessions } = gateway.services;
  return within(
    viewerMilliseconds,
    token === bearer && isCredentialSecret(token)
      ? credentials.viewerOf(token, origin)
      : sessions.viewerOf(token, origin),
  );
}

/** The work's result, or SERVICE_UNAVAILABLE when it takes longer than this: a full pool answers instead of hanging. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(serviceUnavailable());
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function urlOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  return URL.canParse(target, 'http://gateway')
    ? new URL(target, 'http://gateway')
    : new URL('http://gateway/not-found');
}

/** The client's User-Agent, short enough to store, and without characters that overwrite others when shown. */
function userAgentOf({ headers }: IncomingMessage): string | null {
  const text = (headers['user-agent'] ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return text === '' ? null : text.slice(0, longestUserAgent);
}

function logWhenDone({ request, response, url, requestId, gateway }: Exchange): void {
  const began = performance.now();
  response.once('close', () => {
    // Addresses may hold a token, as those of uploads do; whatever is long enough for one is not logged.
    const path = url.pathname.replace(/[^/]{40,}/g, '…');
    const milliseconds = performance.now() - began;
    gateway.metrics.requestEnded(request.method, classOf(url.pathname), response.statusCode, milliseconds);
    const entry = {
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(milliseconds),
    };
    if (path.startsWith('/health/') || path === '/metrics') gateway.log.debug(entry, 'request');
    else gateway.log.info(entry, 'request');
  });
}

/** What the request was for, by its address alone. */
function classOf(pathname: string): RouteClass {
  if (pathname === '/graphql' || pathname === '/') return 'graphql';
  if (pathname.startsWith('/uploads/')) return 'uploads';
  if (pathname.startsWith('/shipments/')) return 'document';
  if (pathname.startsWith('/health/')) return 'health';
  if (pathname.startsWith('/explorer')) return 'explorer';
  if (pathname.startsWith('/activities.')) return 'activities';
  if (pathname.startsWith('/accounting.')) return 'accounting';
  if (pathname === '/metrics') return 'metrics';
  return 'other';
}
