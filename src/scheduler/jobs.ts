import type { Logger } from 'pino';
import type { MailDelivery, DeliveryIncident } from '../mail/delivery.js';
import type { ActivitySealService } from '../services/activity/activity-seal.service.js';
import type { ActivityVerificationService } from '../services/activity/activity-verification.service.js';
import type { ErasureService } from '../services/account/erasure.service.js';
import type { HandOverOutcome, HandOverService } from '../services/shipment/hand-over.service.js';
import type { ImmediateNoticeService } from '../services/notice/immediate-notice.service.js';
import type { RegistrationService } from '../services/account/registration.service.js';
import type { SessionService } from '../services/authentication/session.service.js';
import type { MailRetentionService } from '../services/notice/mail-retention.service.js';
import type { UploadService } from '../services/shipment/upload.service.js';
import type { RepeatedJob } from './schedule.js';
import type { BackgroundJob } from './scheduler.js';

/** The log messages for problems with mails. */
const incidentMessages: Record<DeliveryIncident, { level: 'warn' | 'error'; sentence: string }> = {
  TRIED_AGAIN: { level: 'warn', sentence: 'a mail could not be delivered; it will be retried' },
  GIVEN_UP: { level: 'error', sentence: 'a mail could not be delivered; it will not be retried' },
  MARK_OWED: {
    level: 'error',
    sentence: 'a mail was accepted, but could not be marked as sent; this will be retried',
  },
  NOT_STORED: {
    level: 'error',
    sentence: 'the outcome of a mail could not be stored; the mail will be retried when its claim expires',
  },
};

/** The background jobs of every process: queues of which each process claims a part (docs/decisions/0017). */
export function backgroundJobs(
  services: {
    activitySeals: ActivitySealService;
    activityVerifications: ActivityVerificationService;
    delivery: MailDelivery;
    handOver: HandOverService;
    immediateNotices: ImmediateNoticeService;
  },
  log: Logger,
  countHandOver: (outcome: HandOverOutcome) => void = () => undefined,
): BackgroundJob[] {
  return [
    {
      name: 'deliver mail',
      every: 2_000,
      wakeOn: 'mail',
      run: async () =>
        (await services.delivery.deliverDue((mailId, error, fate) => {
          const { level, sentence } = incidentMessages[fate];
          log[level]({ mailId, err: error }, sentence);
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
            'a shipment could not be handed over to print; it will be retried',
          );
        }, countHandOver)) > 0,
    },
    {
      name: 'write immediate notices',
      every: 1_000,
      run: () => services.immediateNotices.sendDue(),
    },
    {
      name: 'seal activities',
      every: 2_000,
      run: async () => (await services.activitySeals.sealWaiting()) > 0,
    },
    {
      name: 'verify activities',
      every: 2_000,
      wakeOn: 'verification',
      run: () =>
        services.activityVerifications.verifyNext((accountId, faults) => {
          log.error(
            { accountId, faults },
            'the activity log of an account has faults; the command verify lists them',
          );
        }),
    },
  ];
}

/** The repeated jobs, run by one process at a time, besides writing notices. */
export function repeatedJobs(services: {
  /** Removes expired counts of limits; returns whether there may be more. */
  removeEndedCounts: () => Promise<boolean>;
  activityVerifications: ActivityVerificationService;
  uploads: UploadService;
  sessions: SessionService;
  erasure: ErasureService;
  registrations: RegistrationService;
  retention: MailRetentionService;
}): RepeatedJob[] {
  const everyTenMinutes = '*/10 * * * *';
  return [
    {
      name: 'remove unused uploads',
      cron: everyTenMinutes,
      run: (renewLock) => untilDone(async () => (await services.uploads.removeUnused()) > 0, renewLock),
    },
    {
      name: 'remove expired sessions',
      cron: everyTenMinutes,
      run: () => services.sessions.removeExpired(),
    },
    {
      name: 'remove ended counts',
      cron: everyTenMinutes,
      run: (renewLock) => untilDone(services.removeEndedCounts, renewLock),
    },
    {
      name: 'erase deleted accounts',
      cron: everyTenMinutes,
      run: (renewLock) => untilDone(() => services.erasure.eraseDue(), renewLock),
    },
    {
      name: 'remove unconfirmed accounts',
      cron: everyTenMinutes,
      run: (renewLock) => untilDone(() => services.registrations.removeUnconfirmed(), renewLock),
    },
    {
      name: 'remove old mails',
      cron: '17 * * * *',
      run: (renewLock) => untilDone(() => services.retention.removeOld(), renewLock),
    },
    {
      name: 'request verifications',
      cron: '23 1 * * *',
      run: (renewLock) => services.activityVerifications.requestAll(renewLock),
    },
  ];
}

/** Runs one round after the other until nothing is left to do. */
async function untilDone(round: () => Promise<boolean>, renewLock: () => Promise<void>): Promise<void> {
  while (await round()) await renewLock();
}
