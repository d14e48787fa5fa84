import { createServer, type IncomingMessage, type Server } from 'node:http';
import { notFound } from '../errors/vieraugen-error.js';
import type { Gateway } from '../gateway.js';
import type { Authorization } from '../shield/authorization.js';
import { answerError } from './answer.js';
import type { ApolloServers } from './apollo.js';
import { hasBody, tooSlow } from './paced-body.js';
import { ClientAddress } from './client-address.js';
import { Cookies } from './cookie.js';
import { answerCors } from './cors.js';
import { beginExchange, type Exchange } from './exchange.js';
import { answerUnreadable, logWhenDone } from './request-log.js';
import { createRoutes, type Route } from './routes.js';

const headersMilliseconds = 60_000;

/**
 * The HTTP server: `/graphql`, `/schema.json`, `/explorer`, `/uploads/<token>`, `/shipments/<id>/document`, the downloads, the health checks,
 * `/metrics`, and the admin page of this folder at any other address. Not listening yet.
 */
export function createHttpServer(
  gateway: Gateway,
  apollo: ApolloServers,
  authorization: Authorization,
  isStopping: () => boolean,
  adminFolder: string,
): Server {
  const parts = {
    gateway,
    cookies: new Cookies(gateway.config.publicUrl),
    addresses: new ClientAddress(gateway.config.trustedProxies),
  };
  const routes = createRoutes(apollo, authorization, isStopping, adminFolder);
  // Node limits the time of whole requests, for all routes alike; here the time of the body is limited by route.
  const limits = { requestTimeout: 0, headersTimeout: headersMilliseconds };
  const server = createServer(limits, (request, response) => {
    const exchange = beginExchange(parts, request, response);
    const found = findRoute(routes, request, exchange.url.pathname);
    if (found !== null) exchange.routeClass = found.route.routeClass;
    logWhenDone(exchange);
    limitBody(exchange);
    response.setHeader('x-request-id', exchange.requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    if (isStopping()) response.setHeader('connection', 'close');
    answer(exchange, found).catch((error: unknown) => {
      answerError(exchange, error);
    });
  });
  return server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    answerUnreadable(gateway, error, socket);
  });
}

/** Ends a request whose body does not arrive in time with 408. Uploads have a minimum rate instead. */
function limitBody(exchange: Exchange): void {
  const { request, response, routeClass, gateway } = exchange;
  if (!hasBody(request) || (request.method === 'PUT' && routeClass === 'uploads')) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (response.headersSent) request.destroy();
    else answerError(exchange, tooSlow());
  }, gateway.config.requestTimeout);
  // The timer does not keep the process alive.
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

/** The route that takes a request of this path, with the group of the path; null if there is none. */
function findRoute(
  routes: readonly Route[],
  request: IncomingMessage,
  pathname: string,
): { route: Route; part: string } | null {
  for (const route of routes) {
    const match = route.path.exec(pathname);
    if (match !== null && (route.takes?.(request) ?? true)) return { route, part: match[1] ?? '' };
  }
  return null;
}

async function answer(exchange: Exchange, found: ReturnType<typeof findRoute>): Promise<void> {
  const { request, response, gateway } = exchange;
  if (answerCors(request, response, gateway.config)) return;
  if (found === null) throw notFound();
  await found.route.answer(exchange, found.part);
}
