import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isMissingFile } from '../errors/missing-file.js';
import { notFound, refusal } from '../errors/vieraugen-error.js';
import { downloadViewer, sendStream } from './download.js';
import type { Exchange } from './exchange.js';

/** Sends a shipment's PDF to a viewer who may see the shipment; NOT_FOUND otherwise. */
export async function answerPdfDownload(exchange: Exchange, shipmentId: string): Promise<void> {
  const { response, gateway } = exchange;
  const viewer = await downloadViewer(exchange, 'Query.shipment');
  if (viewer === null) return;
  const shipment = await gateway.queries.shipments.find(viewer, shipmentId);
  if (shipment.status === 'DELETED' || shipment.erasedAt !== null) throw notFound();
  const file = gateway.services.uploads.pathOf(shipment.uploadId);
  const { size } = await stat(file).catch((error: unknown) => {
    if (!isMissingFile(error)) throw error;
    gateway.log.error(
      { shipmentId, file },
      'the file of a shipment is missing; DATA_DIR has to be the folder that all gateways of the database share',
    );
    throw refusal('FILE_MISSING');
  });
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': size,
    'content-disposition': `inline; filename="${shipment.number}.pdf"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  await sendStream(response, createReadStream(file));
}
