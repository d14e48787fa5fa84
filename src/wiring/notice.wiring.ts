import { ApprovalNoticeService } from '../services/notice/approval-notice.service.js';
import { DigestService } from '../services/notice/digest.service.js';
import { ImmediateNoticeService } from '../services/notice/immediate-notice.service.js';
import { MailRetentionService } from '../services/notice/mail-retention.service.js';
import { MailSettingService } from '../services/notice/mail-setting.service.js';
import { NoticeSlotService } from '../services/notice/notice-slot.service.js';
import { StatementService } from '../services/notice/statement.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';
import type { MailServices } from './mail.wiring.js';

/** The services that notify users by mail. */
export interface NoticeServices {
  immediateNotices: ImmediateNoticeService;
  mailSettings: MailSettingService;
  noticeSlots: NoticeSlotService;
  retention: MailRetentionService;
}

/** Creates the services that notify users by mail. */
export function wireNotice(parts: Foundation & ActivityServices & MailServices): NoticeServices {
  const { dataSource, clock, log, signals, activities, outbox } = parts;
  const noticeSlots = new NoticeSlotService({
    dataSource,
    clock,
    approvals: new ApprovalNoticeService(dataSource, clock, outbox),
    digests: new DigestService(dataSource, outbox),
    statements: new StatementService(dataSource, outbox),
    signals,
    log,
  });
  return {
    immediateNotices: new ImmediateNoticeService({ dataSource, clock, outbox, signals }),
    mailSettings: new MailSettingService({ dataSource, clock, activities, signals }),
    noticeSlots,
    retention: new MailRetentionService(dataSource, clock, noticeSlots),
  };
}
