import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { newId } from '../entities/id.js';
import { OutboxMail } from '../entities/outbox-mail.entity.js';
import { change, insert } from '../database/rows.js';
import type { MailMessage } from '../mail/messages.js';

/** Puts mails on their way: as rows, in the transaction of what they are about. Nothing else sends mail. */
export class OutboxService {
  constructor(private readonly clock: Clock) {}

  /** Writes a mail that a job will deliver. The key (kind and subject) makes sure that it is written once. */
  async put(
    manager: EntityManager,
    accountId: string,
    recipientId: string,
    uniqueKey: string,
    message: MailMessage,
  ): Promise<void> {
    const now = this.clock.now();
    await insert(manager, OutboxMail, {
      accountId,
      id: newId(),
      uniqueKey,
      recipientId,
      message,
      status: 'WAITING',
      attempts: 0,
      nextAttemptAt: now,
      lastError: null,
      createdAt: now,
      sentAt: null,
    });
  }

  /** Takes back every mail of the account that has not been sent yet, but for those to one recipient who stays. */
  async withdrawAll(manager: EntityManager, accountId: string, exceptRecipientId = ''): Promise<void> {
    await change(
      manager,
      "UPDATE outbox_mail SET status = 'FAILED', last_error = 'Withdrawn before it was sent.' WHERE account_id = ? AND recipient_id <> ? AND status = 'WAITING'",
      [accountId, exceptRecipientId],
    );
  }

  /** Takes back a mail that has not been sent yet, because a newer one has made it useless. */
  async withdraw(manager: EntityManager, accountId: string, uniqueKey: string): Promise<void> {
    await change(
      manager,
      "UPDATE outbox_mail SET status = 'FAILED', last_error = 'Withdrawn before it was sent.' WHERE account_id = ? AND unique_key = ? AND status = 'WAITING'",
      [accountId, uniqueKey],
    );
  }
}
