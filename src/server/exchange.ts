import type { IncomingMessage, ServerResponse } from 'http';
import type { Gateway } from '../gateway.js';
import type { Origin } from '../services/authentication/origin.js';
import type { Viewer } from '../shield/viewer.js';
import { Cookies } from './cookie.js';

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
