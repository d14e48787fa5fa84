import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Gateway } from '../gateway.js';
import type { Exchange } from './exchange.js';

/** The status in log and metrics of a request whose client left before the response, as in nginx. */
const clientLeft = 499;

/** The latest response on a connection. */
const answering = new WeakMap<Duplex, ServerResponse>();

/** The statuses with which connections ended after an unreadable request. */
const unreadable = new WeakMap<Duplex, number>();

/** Answers an unreadable request, or a head that does not arrive in time, with Node's own status, and logs it. */
export function answerUnreadable({ log }: Gateway, error: NodeJS.ErrnoException, socket: Duplex): void {
  const current = answering.get(socket);
  const isFree = current === undefined || current.writableFinished || !current.headersSent;
  const hasLeft = error.code === 'ECONNRESET' || error.code === 'HPE_INVALID_EOF_STATE';
  if (!socket.writable || !isFree || hasLeft) {
    socket.destroy(error);
    return;
  }
  const status = statusOfUnreadable(error.code);
  unreadable.set(socket, status);
  log.info({ status, code: error.code }, 'unreadable request');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`, () => {
    socket.destroy(error);
  });
}

function statusOfUnreadable(code: string | undefined): number {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    default:
      return 400;
  }
}

/** Logs and counts a request once its response is sent, or its client has left. */
export function logWhenDone(exchange: Exchange): void {
  const { request, response, url, requestId, gateway } = exchange;
  const began = performance.now();
  answering.set(request.socket, response);
  response.once('close', () => {
    // URLs may contain a token, as those of uploads do; parts that are long enough for one are not logged.
    const path = url.pathname.replace(/[^/]{40,}/g, '…');
    const milliseconds = performance.now() - began;
    const status = response.headersSent
      ? response.statusCode
      : (unreadable.get(request.socket) ?? clientLeft);
    gateway.metrics.requestEnded(request.method, exchange.routeClass, status, milliseconds);
    const entry = {
      requestId,
      method: request.method,
      path,
      status,
      ms: Math.round(milliseconds),
    };
    if (path.startsWith('/health/') || path === '/metrics') gateway.log.debug(entry, 'request');
    else gateway.log.info(entry, 'request');
  });
}
