import { VieraugenError } from '../errors/vieraugen-error.js';
import { largestUpload } from '../services/upload.service.js';
import { answerError, answerJson, type Exchange } from './http.js';

/** Takes the file that is put to an upload's address: 201 with its pages, or an error as GraphQL would tell it. */
export async function answerUpload(exchange: Exchange, token: string): Promise<void> {
  const { request, response, gateway } = exchange;
  if (request.method !== 'PUT') {
    response.writeHead(405, { allow: 'PUT' }).end();
    return;
  }
  try {
    if (Number(request.headers['content-length'] ?? 0) > largestUpload) {
      throw new VieraugenError('LIMIT_EXCEEDED', 'The file is larger than 50 MB.');
    }
    answerJson(response, 201, await gateway.services.uploads.receive(token, request));
  } catch (error) {
    answerError(exchange, error, 422);
  }
}
