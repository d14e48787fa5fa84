import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { problem, type FoundProblem } from '../errors/problem.js';

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
export function fileTypeProblem({ headers }: IncomingMessage): FoundProblem | null {
  const { type } = typeAndParameters(headers['content-type'] ?? 'application/octet-stream');
  if (!fileTypes.has(type)) return problem('content-type', 'FILE_TYPE');
  const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  return coding === 'identity' ? null : problem('content-encoding', 'FILE_COMPRESSED');
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
}: IncomingMessage): { status: 406 | 415; problem: FoundProblem } | null {
  if (method !== 'POST') return null;
  const { type, parameters } = typeAndParameters(headers['content-type'] ?? '');
  if (type !== 'application/json' && !sentWithoutAsking.has(type))
    return { status: 415, problem: problem('content-type', 'CONTENT_TYPE_NOT_JSON') };
  if (type === 'application/json' && parameters.some(isOtherCharset))
    return { status: 415, problem: problem('content-type', 'CHARSET_NOT_UTF8') };
  if (!readsJson(headers.accept ?? ''))
    return { status: 406, problem: problem('accept', 'ANSWER_TYPE_NOT_ACCEPTED') };
  return null;
}

/** Tests whether a browser asks for a page to show. A program that takes anything, or prefers JSON, does not. */
export function asksForPage(request: IncomingMessage): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const accepted = new Negotiator(request);
  return (
    accepted.mediaTypes().includes('text/html') &&
    accepted.mediaType(['application/json', 'text/html']) === 'text/html'
  );
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
