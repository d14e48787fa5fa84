import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { change, select } from '../database/rows.js';
import { inTransaction } from '../database/transaction.js';
import type { Mail } from '../entities/mail.entity.js';
import { conflict, invalidState } from '../errors/vieraugen-error.js';
import type { MailQuery } from '../queries/mail.query.js';
import type { Viewer } from '../shield/viewer.js';
import { lockAccount } from './account.lock.js';
import type { ActivityService } from './activity.service.js';
import type { Signals } from './signals.js';

/** Lets those who administer the account see to mails that were given up. */
export class MailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mails: MailQuery,
    private readonly activities: ActivityService,
    private readonly signals: Signals,
  ) {}

  /**
   * Puts a mail that was given up on its way once more, to the present address of who gets it; what was meant for a former address stays
   * with that. NOT_FOUND; INVALID_STATE unless it was given up and its recipient has access; CONFLICT if somebody else was first.
   */
  async retry(viewer: Viewer, id: string): Promise<Mail> {
    const { recipientId, status } = await this.mails.find(viewer, id);
    if (status !== 'FAILED')
      throw invalidState(`The mail is ${status}; only one that was given up is tried again.`);
    await inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const [recipient] = await select<{ email: string; name: string; message: string }>(
        manager,
        `SELECT u.email, CONCAT(u.first_name, ' ', u.last_name) AS name, o.message
           FROM \`user\` u JOIN outbox_mail o ON o.account_id = u.account_id AND o.recipient_id = u.id
          WHERE u.account_id = ? AND u.id = ? AND o.id = ? AND u.status NOT IN ('LOCKED', 'DELETED')`,
        [viewer.accountId, recipientId, id],
      );
      if (recipient === undefined) throw invalidState('Nobody gets this mail any more.');
      const message = JSON.parse(recipient.message) as Mail['message'];
      const address = isForFormerAddress(message) ? message.to.address : recipient.email;
      const changed = await change(
        manager,
        `UPDATE outbox_mail SET status = 'WAITING', attempts = 0, claim = NULL, last_error = NULL, next_attempt_at = ?, message = ?
          WHERE account_id = ? AND id = ? AND status = 'FAILED'`,
        [
          this.clock.now(),
          JSON.stringify({ ...message, to: { ...message.to, address } }),
          viewer.accountId,
          id,
        ],
      );
      if (changed === 0) throw conflict('Somebody else was first.');
      await this.activities.append(manager, viewer, {
        event: { type: 'MAIL_RETRIED', facts: {} },
        subject: { id: recipientId, name: recipient.name },
      });
    });
    this.signals.send('mail');
    return this.mails.find(viewer, id);
  }
}

/** Of a changed address whoever had the former one is told there, and nowhere else. */
function isForFormerAddress(message: Mail['message']): boolean {
  if (message.kind !== 'HAPPENINGS') return false;
  return message.happenings.some(
    ({ details: { event } }) =>
      event.type === 'USER_UPDATED' &&
      event.facts.changed.some(
        (each) => typeof each !== 'string' && each.field === 'email' && each.before === message.to.address,
      ),
  );
}
