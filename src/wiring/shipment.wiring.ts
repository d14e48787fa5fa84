import path from 'node:path';
import { MarkedFolder } from '../database/folder-marks.js';
import type { PdfInspector } from '../pdf/inspector.js';
import { SpoolProvider } from '../print/spool-provider.js';
import type { NoticeService } from '../services/notice/notice.service.js';
import { AssignmentService } from '../services/shipment/assignment.service.js';
import { HandOverService } from '../services/shipment/hand-over.service.js';
import { PriceService } from '../services/shipment/price.service.js';
import { ShipmentService } from '../services/shipment/shipment.service.js';
import { ShipmentErasureService } from '../services/shipment/shipment-erasure.service.js';
import { UploadService } from '../services/shipment/upload.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of letters from the upload to the hand-over to print. */
export interface ShipmentServices {
  assignments: AssignmentService;
  handOver: HandOverService;
  shipmentErasure: ShipmentErasureService;
  shipments: ShipmentService;
  uploads: UploadService;
}

/** Creates the services of letters. */
export function wireShipment(
  parts: Foundation & ActivityServices & { inspector: PdfInspector; notices: NoticeService },
): ShipmentServices {
  const { activities, config, dataSource, clock, signals, inspector, notices } = parts;
  const { dataDirectory, spoolDirectory, publicUrl } = config;
  const uploads = new UploadService({
    dataSource,
    clock,
    inspector,
    settings: {
      directory: path.join(dataDirectory, 'uploads'),
      publicUrl,
      folder: new MarkedFolder(dataSource.manager, 'DATA_DIR', dataDirectory),
    },
  });
  const spool = new MarkedFolder(dataSource.manager, 'SPOOL_DIR', spoolDirectory);
  const provider = new SpoolProvider(spoolDirectory, () => spool.check());
  return {
    assignments: new AssignmentService({ dataSource, clock, activities }),
    handOver: new HandOverService({ dataSource, clock, uploads, provider }),
    shipmentErasure: new ShipmentErasureService({ dataSource, clock, activities, uploads }),
    shipments: new ShipmentService({
      dataSource,
      clock,
      prices: new PriceService(clock),
      activities,
      notices,
      signals,
      publicUrl,
    }),
    uploads,
  };
}
