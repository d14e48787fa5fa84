import path from 'node:path';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { systemClock, type Clock } from './clock.js';
import type { Config } from './config.js';
import { MarkedFolder } from './database/folder-marks.js';
import { MailDelivery } from './mail/delivery.js';
import { rateByDatabase, unlimitedRate, type SendingRate } from './mail/sending-rate.js';
import { fileTransport, smtpTransport, type MailTransport } from './mail/transport.js';
import { PdfInspector } from './pdf/inspector.js';
import { SpoolProvider } from './print/spool-provider.js';
import { AccountingQuery } from './queries/accounting/accounting.query.js';
import { ActivityExport } from './queries/activity/activity-export.js';
import { ActivityQuery } from './queries/activity/activity.query.js';
import { CredentialQuery } from './queries/credential/credential.query.js';
import { GroupQuery } from './queries/group/group.query.js';
import { MailQuery } from './queries/mail/mail.query.js';
import { ShipmentQuery } from './queries/shipment/shipment.query.js';
import { UserQuery } from './queries/user/user.query.js';
import { backgroundJobs, repeatedJobs } from './scheduler/jobs.js';
import { Schedule } from './scheduler/schedule.js';
import { Scheduler } from './scheduler/scheduler.js';
import { ApprovalNoticeService } from './services/notice/approval-notice.service.js';
import { DigestService } from './services/notice/digest.service.js';
import { MailRetentionService } from './services/notice/mail-retention.service.js';
import { NoticeSlotService } from './services/notice/notice-slot.service.js';
import { StatementService } from './services/notice/statement.service.js';
import { Metrics } from './metrics.js';
import { AccountService } from './services/account/account.service.js';
import { ActivitySealService } from './services/activity/activity-seal.service.js';
import { ActivityService } from './services/activity/activity.service.js';
import { ApprovalService } from './services/approval/approval.service.js';
import { FailedLoginService } from './services/authentication/failed-login.service.js';
import { ErasureService } from './services/account/erasure.service.js';
import { CredentialService } from './services/credential/credential.service.js';
import { GroupService } from './services/group/group.service.js';
import { HandOverService } from './services/shipment/hand-over.service.js';
import { ImmediateNoticeService } from './services/notice/immediate-notice.service.js';
import { InvitationService } from './services/user/invitation.service.js';
import { MailLimit } from './services/mail/mail-limit.js';
import { MailService } from './services/mail/mail.service.js';
import { MailSettingService } from './services/notice/mail-setting.service.js';
import { LoginLimits } from './services/authentication/login-limits.js';
import { LoginNameGuard } from './services/authentication/login-name.guard.js';
import { MembershipService } from './services/user/membership.service.js';
import { MoveService } from './services/group/move.service.js';
import { ProfileService } from './services/user/profile.service.js';
import { RecallService } from './services/approval/recall.service.js';
import { NoticeService } from './services/notice/notice.service.js';
import { OutboxService } from './services/mail/outbox.service.js';
import { PasswordService } from './services/authentication/password.service.js';
import { PriceService } from './services/shipment/price.service.js';
import { RegistrationService } from './services/account/registration.service.js';
import { RegistrationGuard } from './services/account/registration.guard.js';
import { removeEndedCounts } from './services/authentication/rate-limit.js';
import { TokenDeriver } from './services/authentication/secret-token.js';
import { SessionService } from './services/authentication/session.service.js';
import { ShipmentService } from './services/shipment/shipment.service.js';
import { Signals } from './services/signals.js';
import { UploadService } from './services/shipment/upload.service.js';
import { UserService } from './services/user/user.service.js';

/** The parts of the gateway, wired together once. */
export interface Gateway {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  log: Logger;
  services: Services;
  queries: Queries;
  scheduler: Scheduler;
  /** The metrics of the gateway. */
  metrics: Metrics;
  /** The scheduled jobs; null if there are none. */
  schedule: Schedule | null;
  /** Continues the work of dead processes at once. Only if no other process uses the database. */
  takeUpAbandonedWork(): Promise<void>;
  /** Ends the background work; the data source stays open. */
  close(): Promise<void>;
}

/** All services, which write. */
export interface Services {
  noticeSlots: NoticeSlotService;
  accounts: AccountService;
  activitySeals: ActivitySealService;
  approvals: ApprovalService;
  credentials: CredentialService;
  groups: GroupService;
  immediateNotices: ImmediateNoticeService;
  invitations: InvitationService;
  mails: MailService;
  mailSettings: MailSettingService;
  memberships: MembershipService;
  moves: MoveService;
  profiles: ProfileService;
  recalls: RecallService;
  passwords: PasswordService;
  registrations: RegistrationService;
  sessions: SessionService;
  shipments: ShipmentService;
  uploads: UploadService;
  users: UserService;
}

/** All queries, which read. */
export interface Queries {
  accounting: AccountingQuery;
  activities: ActivityQuery;
  credentials: CredentialQuery;
  activityExport: ActivityExport;
  groups: GroupQuery;
  mails: MailQuery;
  shipments: ShipmentQuery;
  users: UserQuery;
}

/** The dependencies of a gateway. */
export interface GatewayParts {
  config: Config;
  dataSource: DataSource;
  log: Logger;
  /** The gateway's key, from which tokens are derived. */
  secretKey: string;
  clock?: Clock;
  /** False for a gateway without scheduled jobs; true by default. */
  schedule?: boolean;
}

/** The rate is the mail server's: gateways with the same one share it. */
function rateOf({ smtpUrl, mailRate }: Config, dataSource: DataSource): SendingRate {
  if (smtpUrl === null || mailRate === 0) return unlimitedRate;
  return rateByDatabase(dataSource, new URL(smtpUrl).host, mailRate);
}

/** Wires the gateway; nothing runs yet. */
export function createGateway({
  config,
  dataSource,
  log,
  secretKey,
  clock = systemClock,
  schedule: isScheduled = true,
}: GatewayParts): Gateway {
  const signals = new Signals();
  const metrics = new Metrics(dataSource, clock);
  const tokens = new TokenDeriver(secretKey);
  const inspector = new PdfInspector();
  const transport: MailTransport =
    config.smtpUrl === null ? fileTransport(config.mailDirectory) : smtpTransport(config.smtpUrl);
  const outbox = new OutboxService(clock);
  const notices = new NoticeService(clock);
  const immediateNotices = new ImmediateNoticeService(dataSource, clock, outbox, signals);
  const activities = new ActivityService(clock, notices);
  const activitySeals = new ActivitySealService(dataSource, clock, secretKey);
  const loginLimits = new LoginLimits(dataSource, clock);
  const passwords = new PasswordService(dataSource, clock, activities, loginLimits);
  const failedLogins = new FailedLoginService(dataSource, activities, log, clock);
  const sessions = new SessionService(dataSource, clock, passwords, activities, failedLogins, loginLimits);
  const loginNames = new LoginNameGuard(dataSource, clock);
  const mailLimit = new MailLimit(dataSource, clock);
  const registrations = new RegistrationService(
    dataSource,
    clock,
    tokens,
    passwords,
    new RegistrationGuard(dataSource, clock, config.registrationRate),
    loginNames,
    outbox,
    mailLimit,
    activities,
    signals,
  );
  const users = new UserService(
    dataSource,
    clock,
    passwords,
    sessions,
    activities,
    loginNames,
    loginLimits,
    outbox,
    mailLimit,
  );
  const uploads = new UploadService(dataSource, clock, inspector, {
    directory: path.join(config.dataDirectory, 'uploads'),
    publicUrl: config.publicUrl,
    folder: new MarkedFolder(dataSource.manager, 'DATA_DIR', config.dataDirectory),
  });
  const spool = new MarkedFolder(dataSource.manager, 'SPOOL_DIR', config.spoolDirectory);
  const provider = new SpoolProvider(config.spoolDirectory, () => spool.check());
  const handOver = new HandOverService(dataSource, clock, uploads, provider);
  const erasure = new ErasureService(dataSource, clock, uploads, config.eraseAfterDays);
  const delivery = new MailDelivery(
    dataSource,
    clock,
    transport,
    tokens,
    {
      from: config.mailFrom,
      appUrl: config.appUrl,
    },
    rateOf(config, dataSource),
    (outcome) => {
      metrics.deliveryEnded(outcome);
    },
  );
  const slots = new NoticeSlotService(
    dataSource,
    clock,
    new ApprovalNoticeService(dataSource, outbox),
    new DigestService(dataSource, outbox),
    new StatementService(dataSource, outbox),
    signals,
    log,
  );
  const retention = new MailRetentionService(dataSource, clock, slots);
  const repeated = repeatedJobs({
    removeEndedCounts: () => removeEndedCounts(dataSource, clock.now()),
    uploads,
    sessions,
    erasure,
    registrations,
    retention,
  });
  const schedule = isScheduled ? new Schedule(dataSource, clock, slots, repeated, signals, log) : null;
  const scheduler = new Scheduler(
    backgroundJobs({ activitySeals, delivery, handOver, immediateNotices }, log, (outcome) => {
      metrics.handOverEnded(outcome);
    }),
    signals,
    log,
  );
  const activityQuery = new ActivityQuery(dataSource);
  const mailQuery = new MailQuery(dataSource);
  return {
    config,
    dataSource,
    clock,
    log,
    services: {
      noticeSlots: slots,
      accounts: new AccountService(dataSource, clock, passwords, activities, outbox, signals),
      activitySeals,
      approvals: new ApprovalService(dataSource, clock, activities, notices, signals),
      credentials: new CredentialService(dataSource, clock, activities),
      groups: new GroupService(dataSource, clock, activities),
      immediateNotices,
      invitations: new InvitationService(
        dataSource,
        clock,
        tokens,
        passwords,
        sessions,
        outbox,
        mailLimit,
        activities,
        signals,
        loginNames,
      ),
      mails: new MailService(dataSource, clock, mailQuery, activities, signals),
      mailSettings: new MailSettingService(dataSource, clock, activities, signals),
      memberships: new MembershipService(dataSource, clock, activities),
      moves: new MoveService(dataSource, clock, activities, notices),
      profiles: new ProfileService(dataSource, clock, activities),
      recalls: new RecallService(dataSource, clock, activities, notices, signals),
      passwords,
      registrations,
      sessions,
      shipments: new ShipmentService(
        dataSource,
        clock,
        new PriceService(clock),
        notices,
        signals,
        config.publicUrl,
      ),
      uploads,
      users,
    },
    queries: {
      accounting: new AccountingQuery(dataSource),
      activities: activityQuery,
      activityExport: new ActivityExport(dataSource, activityQuery),
      credentials: new CredentialQuery(dataSource),
      groups: new GroupQuery(dataSource),
      mails: mailQuery,
      shipments: new ShipmentQuery(dataSource, clock),
      users: new UserQuery(dataSource, clock),
    },
    scheduler,
    metrics,
    schedule,
    takeUpAbandonedWork: async () => {
      await handOver.forgetClaims();
      await delivery.forgetClaims();
    },
    close: async () => {
      await schedule?.stop();
      await Promise.all([scheduler.stop(), delivery.stop()]);
      await failedLogins.settled();
      await inspector.close();
    },
  };
}
