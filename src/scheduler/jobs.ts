import type { Logger } from 'pino';
import type { MailDelivery, MailFate } from '../mail/delivery.js';
import type { ActivitySealService } from '../services/activity/activity-seal.service.js';
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
const toldOfMail: Record<MailFate, { level: 'warn' | 'error'; sentence: string }> = {
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
          const { level, sentence } = toldOfMail[fate];
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
  ];
}

/** The repeated jobs, run by one process at a time, besides writing notices. */
export function repeatedJobs(services: {
  /** Removes expired counts of limits; returns whether there may be more. */
  removeEndedCounts: () => Promise<boolean>;
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
      run: (stillMine) => untilDone(async () => (await services.uploads.removeUnused()) > 0, stillMine),
    },
    {
      name: 'remove expired sessions',
      cron: everyTenMinutes,
      run: () => services.sessions.removeExpired(),
    },
    {
      name: 'remove ended counts',
      cron: everyTenMinutes,
      run: (stillMine) => untilDone(services.removeEndedCounts, stillMine),
    },
    {
      name: 'erase deleted accounts',
      cron: everyTenMinutes,
      run: (stillMine) => untilDone(() => services.erasure.eraseDue(), stillMine),
    },
    {
      name: 'remove unconfirmed accounts',
      cron: everyTenMinutes,
      run: (stillMine) => untilDone(() => services.registrations.removeUnconfirmed(), stillMine),
    },
    {
      name: 'remove old mails',
      cron: '17 * * * *',
      run: (stillMine) => untilDone(() => services.retention.removeOld(), stillMine),
    },
  ];
}

/** Runs one round after the other until nothing is left to do. */
async function untilDone(round: () => Promise<boolean>, stillMine: () => Promise<void>): Promise<void> {
  while (await round()) await stillMine();
}
