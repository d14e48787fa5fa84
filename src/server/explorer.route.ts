import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notFound } from '../errors/vieraugen-error.js';
import { sendStream } from './download.js';
import type { Exchange } from './exchange.js';

/** The folder with the bundle of scripts/explorer.mjs. */
const folder = fileURLToPath(new URL('../../explorer/', import.meta.url));

const page = '/explorer';

const contentTypes: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

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

/** Serves the explorer, GraphiQL with a login, if the sandbox is on; NOT_FOUND if it is off, and for paths outside it. */
export async function answerExplorer({ request, response, url, gateway }: Exchange): Promise<void> {
  if (!gateway.config.sandbox) throw notFound();
  const address = url.pathname.replace(/\/$/, '');
  const file = (await filesByAddress()).get(address);
  if (file === undefined) throw notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { size } = await stat(file);
  response.writeHead(200, {
    'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    // The name of the folder with the page's resources contains the hash of its content.
    'cache-control': address === page ? 'no-cache' : 'public, max-age=31536000, immutable',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') response.end();
  else await sendStream(response, createReadStream(file));
}

/** The files of the bundle by their addresses; a requested address is never used as a path. */
async function filesByAddress(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [addressOf(path.relative(folder, file)), file]));
}

function addressOf(file: string): string {
  return file === 'index.html' ? page : `${page}/${file.split(path.sep).join('/')}`;
}
