import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { notFound, unauthenticated } from '../errors/vieraugen-error.js';
import type { Exchange } from './http.js';

/** Shows a shipment's PDF to whoever may look at the shipment; for anybody else it does not exist. */
export async function answerDocument(exchange: Exchange, shipmentId: string): Promise<void> {
  const { request, response, gateway } = exchange;
  if (request.method !== 'GET') {
    response.writeHead(405, { allow: 'GET' }).end();
    return;
  }
  const viewer = await exchange.viewer();
  if (viewer === null) throw unauthenticated();
  const shipment = await gateway.queries.shipments.find(viewer, shipmentId);
  if (shipment.status === 'DELETED') throw notFound();
  const file = gateway.services.uploads.pathOf(shipment.uploadId);
  const { size } = await stat(file);
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': size,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(shipment.filename)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  try {
    await pipeline(createReadStream(file), response);
  } catch (error) {
    // Whoever asked has gone, perhaps with the whole file: nobody is left to tell, and nothing is wrong here.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
