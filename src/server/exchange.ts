import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../entities/language.js';
import { refusal } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import type { RouteClass } from '../metrics.js';
import type { Origin } from '../services/authentication/origin.js';
import { isToken, newToken } from '../services/authentication/secret-token.js';
import { isCredentialSecret } from '../services/credential/credential.service.js';
import type { Viewer } from '../shield/viewer.js';
import { addressOf } from './address.js';
import type { ClientAddress } from './client-address.js';
import type { Cookies } from './cookie.js';
import { withDatabaseDeadline } from './deadline.js';
import { languageOf } from './language.js';

const viewerMilliseconds = 5_000;
const longestUserAgent = 300;

/** The parts of the server that every exchange needs. */
interface ServerParts {
  gateway: Gateway;
  cookies: Cookies;
  addresses: ClientAddress;
}

/** A request and its response. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The class of the route in log and metrics. */
  routeClass: RouteClass;
  requestId: string;
  origin: Origin;
  gateway: Gateway;
  cookies: Cookies;
  /**
   * The viewer, looked up once; null without an Authorization header and a valid session cookie. UNAUTHENTICATED for a header that is not the
   * bearer token of a valid session or credential, SERVICE_UNAVAILABLE if the database does not answer in time.
   */
  viewer: () => Promise<Viewer | null>;
  /** The language of the answer's messages; the viewer's counts from the time that the viewer is known. */
  language: () => Language;
}

/** Begins the exchange of a request. The viewer is looked up on first use. */
export function beginExchange(
  { gateway, cookies, addresses }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Exchange {
  const origin = {
    ipAddress: addresses.of(request),
    userAgent: userAgentOf(request),
    deviceToken: deviceTokenOf(request, cookies),
  };
  let viewer: Promise<Viewer | null> | undefined;
  let preferred: Language = 'EN';
  return {
    request,
    response,
    url: addressOf(request.url ?? '/'),
    routeClass: 'other',
    requestId: randomUUID(),
    origin,
    gateway,
    cookies,
    viewer: () =>
      (viewer ??= findViewer(request, gateway, cookies, origin).then((found) => {
        preferred = preferredLanguage(request, found);
        return found;
      })),
    language: () => languageOf(request, preferred),
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
    // A malformed token needs no query.
    if (token === null || !isToken(token)) return null;
    return withDatabaseDeadline(viewerMilliseconds, sessions.viewerOf(token, origin));
  }
  // With several such headers, Node takes the first, and a proxy perhaps another.
  const [header = ''] = authorization.length === 1 ? authorization : [];
  const token = /^Bearer +([\w-]+) *$/i.exec(header)?.[1] ?? '';
  let viewer: Viewer | null = null;
  if (isCredentialSecret(token))
    viewer = await withDatabaseDeadline(viewerMilliseconds, credentials.viewerOf(token, origin));
  else if (isToken(token))
    viewer = await withDatabaseDeadline(viewerMilliseconds, sessions.viewerOf(token, origin));
  if (viewer === null) throw refusal('LOGIN_REQUIRED');
  return viewer;
}

/** The language of a request that names none: the viewer's in a browser's session, and English for programs, which log messages and compare them. */
function preferredLanguage({ headers }: IncomingMessage, viewer: Viewer | null): Language {
  return viewer === null || headers.authorization !== undefined ? 'EN' : viewer.language;
}

/** The client's User-Agent, short enough to store, and without characters that overwrite others on display. */
function userAgentOf({ headers }: IncomingMessage): string | null {
  const text = (headers['user-agent'] ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return text === '' ? null : text.slice(0, longestUserAgent);
}
