import type { Logger } from 'pino';
import { minute } from '../clock.js';
import type { MailDelivery } from '../mail/delivery.js';
import type { ActivitySealService } from '../services/activity-seal.service.js';
import type { ErasureService } from '../services/erasure.service.js';
import type { HandOverService } from '../services/hand-over.service.js';
import type { SessionService } from '../services/session.service.js';
import type { UploadService } from '../services/upload.service.js';
import type { BackgroundJob } from './scheduler.js';

/** Everything that happens without a request. */
export function backgroundJobs(
  services: {
    activitySeals: ActivitySealService;
    delivery: MailDelivery;
    handOver: HandOverService;
    uploads: UploadService;
    sessions: SessionService;
    erasure: ErasureService;
  },
  log: Logger,
): BackgroundJob[] {
  return [
    {
      name: 'deliver mail',
      every: 2_000,
      wakeOn: 'mail',
      run: async () =>
        (await services.delivery.deliverDue((mailId, error) => {
          log.warn({ mailId, err: error }, 'a mail could not be delivered; it is tried again');
        })) > 0,
    },
    {
      name: 'hand over to print',
      every: 2_000,
      wakeOn: 'handOver',
      run: async () =>
        (await services.handOver.handOverWaiting((shipmentId, error) => {
          log.error(
            { shipmentId, err: error },
            'a shipment could not be handed over to print; it is tried again',
          );
        })) > 0,
    },
    {
      name: 'seal activities',
      every: 2_000,
      run: async () => (await services.activitySeals.sealWaiting()) > 0,
    },
    {
      name: 'remove unused uploads',
      every: 10 * minute,
      run: async () => (await services.uploads.removeUnused()) > 0,
    },
    {
      name: 'remove expired sessions',
      every: 10 * minute,
      run: async () => {
        await services.sessions.removeExpired();
        return false;
      },
    },
    {
      name: 'erase deleted accounts',
      every: 10 * minute,
      run: () => services.erasure.eraseDue(),
    },
  ];
}
