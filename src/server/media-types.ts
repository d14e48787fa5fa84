import type { IncomingMessage } from 'node:http';
import type { Problem } from '../errors/codes.js';

/** The types that a browser sends to any site without a preflight request; Apollo's CSRF prevention answers these. */
const sentWithoutAsking = new Set([
  '',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
]);

const answered = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

/** The media types of a PDF; a request without a type counts as the latter (RFC 9110, 8.3). */
const fileTypes = new Set(['application/pdf', 'application/octet-stream']);

/** The problem with the media type or the encoding of an upload, if any: a form or a compression only wraps the file. */
export function fileTypeProblem({ headers }: IncomingMessage): Problem | null {
  const { type } = typeAndParameters(headers['content-type'] ?? 'application/octet-stream');
  if (!fileTypes.has(type)) {
    const message = 'The body must be the file itself, as application/pdf or application/octet-stream.';
    return { path: 'content-type', code: 'INVALID', message };
  }
  const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity') return null;
  return {
    path: 'content-encoding',
    code: 'INVALID',
    message: 'The body must be the file itself, uncompressed.',
  };
}

/** Tests whether the body is declared as JSON. */
export function isJson({ headers }: IncomingMessage): boolean {
  return typeAndParameters(headers['content-type'] ?? '').type === 'application/json';
}

/**
 * The problem with the media types of a request that could change something, if any: 415 if its body cannot be read, 406 if its client cannot
 * read the response. Apollo detects the latter only after the execution.
 */
export function mediaTypeProblem({
  method,
  headers,
}: IncomingMessage): { status: 406 | 415; problem: Problem } | null {
  if (method !== 'POST') return null;
  const { type, parameters } = typeAndParameters(headers['content-type'] ?? '');
  if (type !== 'application/json' && !sentWithoutAsking.has(type))
    return misfit(415, 'content-type', 'The body must be application/json.');
  if (type === 'application/json' && parameters.some(isOtherCharset))
    return misfit(415, 'content-type', 'The body must be encoded in UTF-8.');
  if (!readsJson(headers.accept ?? ''))
    return misfit(
      406,
      'accept',
      'The answer is application/json or application/graphql-response+json, in UTF-8.',
    );
  return null;
}

function misfit(status: 406 | 415, path: string, message: string): { status: 406 | 415; problem: Problem } {
  return { status, problem: { path, code: 'INVALID', message } };
}

function readsJson(accept: string): boolean {
  return (
    accept.trim() === '' ||
    accept.split(',').some((range) => {
      const { type, parameters } = typeAndParameters(range);
      return answered.has(type) && parameters.every((each) => /^q=(1|0\.0*[1-9])/.test(each) || isUtf8(each));
    })
  );
}

function isUtf8(parameter: string): boolean {
  return /^charset="?utf-?8"?$/.test(parameter);
}

function isOtherCharset(parameter: string): boolean {
  return parameter.startsWith('charset=') && !isUtf8(parameter);
}

function typeAndParameters(header: string): { type: string; parameters: string[] } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  return { type, parameters };
}
