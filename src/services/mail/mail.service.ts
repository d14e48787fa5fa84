import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { inTransaction } from '../../database/transaction.js';
import type { Mail } from '../../entities/mail.entity.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { MailQuery } from '../../queries/mail/mail.query.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockAccount } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import { inviteeWithoutAccess } from './invitee-access.js';
import { retryMail } from './mail.record.js';
import type { Signals } from '../signals.js';

/** Retries failed mails for users who administer the account. */
export class MailService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  mails: MailQuery;
  activities: ActivityService;
  signals: Signals;
}>() {
  /**
   * Queues a failed mail again, to the current address of its recipient; a mail to a former address keeps that address. NOT_FOUND;
   * INVALID_STATE unless it has failed, its recipient has access, and it is not an invitation that has expired or could not be accepted;
   * CONFLICT if it is already queued again.
   */
  async retry(viewer: Viewer, id: string): Promise<Mail> {
    const { status } = await this.mails.find(viewer, id);
    if (status !== 'FAILED') throw refusal('MAIL_NOT_FAILED', { status });
    await inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const recipient = await retryMail(manager, viewer.accountId, id, this.clock.now());
      if (recipient === 'NOBODY') throw refusal('MAIL_WITHOUT_RECIPIENT');
      if (recipient === 'OUTDATED') throw refusal('MAIL_LINK_EXPIRED');
      if (recipient === 'WITHOUT_ACCESS') throw inviteeWithoutAccess();
      if (recipient === 'GONE') throw refusal('MAIL_QUEUED_AGAIN');
      await this.activities.append(manager, viewer, {
        event: { type: 'MAIL_RETRIED', facts: {} },
        subject: recipient,
      });
    });
    this.signals.send('mail');
    return this.mails.find(viewer, id);
  }
}
