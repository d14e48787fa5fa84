import { fileURLToPath } from 'node:url';
import { notFound } from '../errors/vieraugen-error.js';
import { answerBuiltFile, page, type BuiltFolder } from './built-files.js';
import type { Exchange } from './exchange.js';

/**
 * Nothing is loaded from, sent to or framed by other sites. The editor creates style elements and attributes; GraphiQL's fonts and the
 * editor's cursors are data in its styles.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The bundle of scripts/explorer.mjs. */
const folder: BuiltFolder = {
  path: fileURLToPath(new URL('../../explorer/', import.meta.url)),
  headers: { 'content-security-policy': contentSecurityPolicy },
};

/** Serves the explorer, GraphiQL with a login, if the sandbox is on; NOT_FOUND if it is off, and for paths outside it. */
export async function answerExplorer(exchange: Exchange, name: string): Promise<void> {
  if (!exchange.gateway.config.sandbox) throw notFound();
  await answerBuiltFile(exchange, folder, name === '' ? page : name);
}
