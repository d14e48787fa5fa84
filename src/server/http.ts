import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ErrorCode } from '../errors/codes.js';
import { readSchemaVersion } from '../database/schema-version.js';
import { notFound, serviceUnavailable, unauthenticated, VieraugenError } from '../errors/vieraugen-error.js';
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
import { answerMetrics } from './metrics.route.js';
import { addressOf } from './address.js';
import { within } from './deadline.js';
import { answerUnreadable, classOf, logWhenDone } from './request-log.js';
import { hasBody, isTooSlow, tooSlow } from './body-pace.js';
import { answerUpload } from './upload.route.js';

const headersMilliseconds = 60_000;
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
  /**
   * The viewer, looked up once; null without an Authorization header and a live session's cookie. UNAUTHENTICATED for a header that
   * is not the bearer token of a live session or credential, SERVICE_UNAVAILABLE when the database does not answer in time.
   */
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
  // Node limits the time of a whole request, whatever it is; the body's time is limited by route instead.
  const limits = { requestTimeout: 0, headersTimeout: headersMilliseconds };
  const server = createServer(limits, (request, response) => {
    const exchange = exchangeOf(request, response, gateway, cookies, addresses);
    logWhenDone(exchange);
    limitBody(exchange);
    response.setHeader('x-request-id', exchange.requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    if (isStopping()) response.setHeader('connection', 'close');
    route(exchange, apollo, isStopping).catch((error: unknown) => {
      answerError(exchange, error);
    });
  });
  return server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    answerUnreadable(gateway, error, socket);
  });
}

/** Ends a request whose body does not arrive in time: 408. An upload has a pace of its own. */
function limitBody(exchange: Exchange): void {
  const { request, response, url, gateway } = exchange;
  if (!hasBody(request) || (request.method === 'PUT' && classOf(url.pathname) === 'uploads')) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (response.headersSent) request.destroy();
    else answerError(exchange, tooSlow());
  }, gateway.config.requestTimeout);
  // Nothing waits for it: a process that ends need not.
  timer.unref();
  const clear = (): void => {
    clearTimeout(timer);
  };
  request.once('close', clear);
  // Node does not close every request whose body was not read to its end.
  response.once('close', () => {
    if (request.complete || request.socket.destroyed) clear();
  });
}

async function route(
  exchange: Exchange,
  apollo: ApolloServer<Context>,
  isStopping: () => boolean,
): Promise<void> {
  const { request, response, url, gateway } = exchange;
  if (answerCors(request, response, gateway.config)) return;
  const [, first, second, third, ...others] = url.pathname.split('/');
  if (url.pathname === '/graphql' || url.pathname === '/') await answerGraphql(exchange, apollo);
  else if (first === 'uploads' && second !== undefined && third === undefined)
    await answerUpload(exchange, second);
  else if (first === 'shipments' && second !== undefined && third === 'document' && others.length === 0)
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
  if (response.headersSent || request.socket.destroyed) {
    response.destroy();
    return;
  }
  // What a client still sends is not read when nobody wants it; the connection ends with the answer.
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

async function answerReady({ response, gateway }: Exchange, stopping: boolean): Promise<void> {
  if (stopping) throw serviceUnavailable();
  const { latest, missing, unknown } = await inTime(readyMilliseconds, readSchemaVersion(gateway.dataSource));
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
    url: addressOf(request.url ?? '/'),
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
  const { credentials, sessions } = gateway.services;
  const { authorization } = request.headersDistinct;
  if (authorization === undefined) {
    const token = cookies.readSession(request.headers.cookie);
    // A token of the wrong form costs no query.
    if (token === null || !isToken(token)) return null;
    return inTime(viewerMilliseconds, sessions.viewerOf(token, origin));
  }
  // Of several headers Node would take the first, and a proxy perhaps another.
  const [header = ''] = authorization.length === 1 ? authorization : [];
  const token = /^Bearer +([\w-]+) *$/i.exec(header)?.[1] ?? '';
  let viewer: Viewer | null = null;
  if (isCredentialSecret(token))
    viewer = await inTime(viewerMilliseconds, credentials.viewerOf(token, origin));
  else if (isToken(token)) viewer = await inTime(viewerMilliseconds, sessions.viewerOf(token, origin));
  if (viewer === null) throw unauthenticated();
  return viewer;
}

/** The result of work on the database; SERVICE_UNAVAILABLE if it takes longer than this: a full pool answers instead of hanging. */
function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return within(milliseconds, work, serviceUnavailable);
}

/** The client's User-Agent, short enough to store, and without characters that overwrite others when shown. */
function userAgentOf({ headers }: IncomingMessage): string | null {
  const text = (headers['user-agent'] ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return text === '' ? null : text.slice(0, longestUserAgent);
}
