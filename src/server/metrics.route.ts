import { createHash, timingSafeEqual } from 'node:crypto';
import { notFound, refusal } from '../errors/vieraugen-error.js';
import type { Exchange } from './exchange.js';

/**
 * Answers with the gateway's metrics: to holders of METRICS_TOKEN if it is set, otherwise to anybody, and in production to nobody. Always
 * answers, even if the database is unavailable.
 */
export async function answerMetrics({ request, response, gateway }: Exchange): Promise<void> {
  const { metricsToken, production } = gateway.config;
  if (metricsToken === null && production) throw notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (metricsToken !== null && !isBearer(request.headers.authorization, metricsToken))
    throw refusal('LOGIN_REQUIRED');
  const text = await gateway.metrics.text();
  response.writeHead(200, { 'content-type': gateway.metrics.contentType, 'cache-control': 'no-store' });
  response.end(text);
}

/** Takes the same time for every wrong token, since hashes of one length are compared. */
function isBearer(header: string | undefined, token: string): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(header ?? '') ?? [];
  if (given === undefined) return false;
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
