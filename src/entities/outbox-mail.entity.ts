import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailMessage } from '../mail/messages.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** Where a mail is: waits for the next try, accepted by the mail server, or given up. */
export type OutboxStatus = 'WAITING' | 'SENT' | 'FAILED';

/** A mail that was decided on, written in the same transaction as what it is about. */
@Entity('outbox_mail')
export class OutboxMail extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  /** Kind, recipient and subject; unique within the account, so that the same mail is never written twice. */
  @Column({ type: 'varchar', length: 190, name: 'unique_key' })
  uniqueKey: string;

  @Column({ ...idColumn, name: 'recipient_id' })
  recipientId: string;

  /** What is to be said; never a secret. */
  @Column({ type: 'simple-json' })
  message: MailMessage;

  @Column({ type: 'varchar', length: 16 })
  status: OutboxStatus;

  @Column({ type: 'int' })
  attempts: number;

  @Column({ ...timeColumn, name: 'next_attempt_at' })
  nextAttemptAt: Date;

  @Column({ type: 'varchar', length: 500, name: 'last_error', nullable: true })
  lastError: string | null;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Column({ ...timeColumn, name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
