import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { readSchemaVersion } from '../database/schema-version.js';
import { notFound, serviceUnavailable, unauthenticated } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import { isCredentialSecret } from '../services/credential/credential.service.js';
import { isToken, newToken } from '../services/authentication/secret-token.js';
import type { Viewer } from '../shield/viewer.js';
import type { Origin } from '../services/authentication/origin.js';
import { answerActivityDownload } from './activity.route.js';
import { ClientAddress } from './client-address.js';
import type { Context } from '../resolvers/context.js';
import { Cookies } from './cookie.js';
import { answerCors } from './cors.js';
import { answerAccounting } from './accounting.route.js';
import { answerDocument } from './document.route.js';
import { answerExplorer } from './explorer.route.js';
import { answerGraphql } from './graphql.route.js';
import { answerMetrics } from './metrics.route.js';
import { addressOf } from './address.js';
import { within } from './deadline.js';
import { answerUnreadable, classOf, logWhenDone } from './request-log.js';
import { hasBody, tooSlow } from './body-pace.js';
import { answerUpload } from './upload.route.js';
import { Exchange } from './exchange.js';
import { answerError, answerJson } from './answer.js';

const headersMilliseconds = 60_000;
const viewerMilliseconds = 5_000;
const readyMilliseconds = 2_000;
const longestUserAgent = 300;

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
  request.once('close', () => {
    clearTimeout(timer);
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
