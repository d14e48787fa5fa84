import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { FolderGoneError } from '../database/folder-marks.js';
import { badInput } from '../errors/problems.js';
import { hasCode, refusal, serviceUnavailable, VieraugenError } from '../errors/vieraugen-error.js';
import { largestUpload } from '../services/shipment/upload.service.js';
import { flowing, isTooSlow } from './body-pace.js';
import { answerError, answerJson } from './answer.js';
import { type Exchange } from './exchange.js';
import { fileTypeProblem } from './media-types.js';

/** Receives the file of an upload: 201 with the number of pages, or an error in the form of GraphQL errors. */
export async function answerUpload(exchange: Exchange, token: string): Promise<void> {
  const { request, response, gateway } = exchange;
  if (request.method !== 'PUT') {
    response.writeHead(405, { allow: 'PUT' }).end();
    return;
  }
  const { uploads } = gateway.services;
  const { ipAddress } = exchange.origin;
  const { uploadPatience } = gateway.config;
  try {
    // The URL alone is sufficient, but a wrong Authorization header is refused on every route.
    if (request.headers.authorization !== undefined) await exchange.viewer();
    const misfit = fileTypeProblem(request);
    if (misfit !== null) {
      await uploads.findOpen(token, ipAddress);
      await readRest(request, uploadPatience);
      answerError(exchange, badInput([misfit]), 415);
      return;
    }
    if (Number(request.headers['content-length'] ?? 0) > largestUpload) {
      throw refusal('FILE_TOO_LARGE');
    }
    // Not read ahead, since the time in which the file waits for its turn is not the client's.
    const body = Readable.from(flowing(request, uploadPatience), { highWaterMark: 1 });
    answerJson(response, 201, await uploads.receive(token, body, ipAddress));
  } catch (error) {
    // During a flood of requests, bodies are not read; nor is the rest of a slow one.
    const isSlow = error instanceof VieraugenError && isTooSlow(error);
    if (!hasCode(error, 'RATE_LIMITED') && !isSlow) await readRest(request, uploadPatience);
    answerError(exchange, error instanceof FolderGoneError ? unavailable(gateway, error) : error, 422);
  }
}

/** The folder may come back, for instance when a file system is mounted again; until then, the log shows the error. */
function unavailable({ log }: Exchange['gateway'], error: FolderGoneError): VieraugenError {
  log.error(error.message);
  return serviceUnavailable('FOLDER_MISSING');
}

/**
 * Reads and discards the rest of a refused file, up to the maximum size of a file, so that a client that sends everything before it listens
 * gets the response instead of a broken connection.
 */
async function readRest(request: IncomingMessage, patience: number): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  let bytes = 0;
  try {
    for await (const chunk of flowing(request, patience)) {
      bytes += chunk.length;
      if (bytes > largestUpload) return;
    }
  } catch {
    // The client has left or is too slow.
  }
}
