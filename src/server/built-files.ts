import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import Negotiator from 'negotiator';
import { isMissingFile } from '../errors/missing-file.js';
import { notFound } from '../errors/vieraugen-error.js';
import { sendStream } from './download.js';
import type { Exchange } from './exchange.js';

/** A folder that a build has written: a page `index.html`, and files whose addresses contain a hash of their content. */
export interface BuiltFolder {
  readonly path: string;
  /** The headers of all its files besides those of any file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The name of a folder's page. */
export const page = 'index.html';

const contentTypes: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The compressed copies that may lie beside a file, the smaller first. */
const codings = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const;

/**
 * Answers with the file of this name, as the client wants it compressed; NOT_FOUND if the folder has none. The page is asked for anew each
 * time, which costs a 304 if it is unchanged; any other file never changes.
 */
export async function answerBuiltFile(
  { request, response }: Exchange,
  folder: BuiltFolder,
  name: string,
): Promise<void> {
  const files = await filesWith(folder.path, name);
  const file = files.get(name);
  if (file === undefined || codings.some(({ ending }) => name.endsWith(ending))) throw notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const accepted = new Negotiator(request).encodings(codings.map(({ coding }) => coding));
  const copy = codings.find(({ coding, ending }) => accepted.includes(coding) && files.has(name + ending));
  const sent = copy === undefined ? file : (files.get(name + copy.ending) ?? file);
  // Before any header is set: a file of an earlier build is not found any more.
  const { size } = await stat(sent).catch((error: unknown) => {
    throw isMissingFile(error) ? notFound() : error;
  });
  for (const [header, value] of Object.entries(folder.headers)) response.setHeader(header, value);
  // Addresses of the page may contain a token.
  response.setHeader('referrer-policy', 'no-referrer');
  response.appendHeader('vary', 'Accept-Encoding');
  response.setHeader('cache-control', name === page ? 'no-cache' : 'public, max-age=31536000, immutable');
  if (name === page) {
    const entityTag = await entityTagOf(file);
    response.setHeader('etag', entityTag);
    if (isKnown(request.headers['if-none-match'], entityTag)) {
      response.writeHead(304).end();
      return;
    }
  }
  if (copy !== undefined) response.setHeader('content-encoding', copy.coding);
  response.writeHead(200, {
    'content-type': contentTypes[path.extname(name)] ?? 'application/octet-stream',
    'content-length': size,
  });
  if (request.method === 'HEAD') response.end();
  else await sendStream(response, createReadStream(sent));
}

const knownFiles = new Map<string, ReadonlyMap<string, string>>();

/** The files of a folder, read anew when this name is not among the known ones: another build has other names. */
async function filesWith(folder: string, name: string): Promise<ReadonlyMap<string, string>> {
  const known = knownFiles.get(folder);
  if (known?.has(name) === true) return known;
  const found = await filesByName(folder);
  knownFiles.set(folder, found);
  return found;
}

/** The files of a folder by their names below it; a requested address is never used as a path. Empty for a folder that is not built. */
async function filesByName(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissingFile(error)) return [];
    throw error;
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), file]));
}

/** A weak tag, since it is the same for all compressed forms of the file. */
async function entityTagOf(file: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(file));
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Tests whether the client has the content of this tag (RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | undefined, entityTag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((each) => each.trim());
  return known.includes('*') || known.some((each) => opaque(each) === opaque(entityTag));
}

function opaque(entityTag: string): string {
  return entityTag.replace(/^W\//, '');
}
