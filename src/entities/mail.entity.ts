import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { MailMessage } from './mail-message.js';
import { MailKind, MailStatus } from './mail.enums.js';
import { idColumn, Node, timeColumn } from './node.entity.js';

/** The urgency of a mail: 0 before 1, so that thousands of daily notices do not delay a mail that a user waits for. */
export type MailUrgency = 0 | 1;

/** A mail, written in the transaction of its cause. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A mail from the system to a user of the account.',
})
@Entity('outbox_mail')
@Erasure('REMOVE')
export class Mail extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  /** Kind, recipient and subject; unique within the account, so that the same mail is never written twice. */
  @Column({ type: 'varchar', length: 190, name: 'unique_key' })
  uniqueKey: string;

  @Field(() => MailKind, { description: 'The kind of the mail.' })
  @Column({ type: 'varchar', length: 32 })
  kind: MailKind;

  @Column({ ...idColumn, name: 'recipient_id' })
  recipientId: string;

  /** The content, without secrets. */
  @Column({ type: 'simple-json' })
  message: MailMessage;

  @Field(() => MailStatus, { description: 'The status of the mail.' })
  @Column({ type: 'varchar', length: 16 })
  status: MailStatus;

  @Column({ type: 'tinyint' })
  urgency: MailUrgency;

  /** The claim of the process that delivers it: changes with each attempt, so that no process ends the attempt of another. */
  @Column({ ...idColumn, nullable: true })
  claim: string | null;

  @Field(() => Int, { description: 'The number of delivery attempts.' })
  @Column({ type: 'int' })
  attempts: number;

  /** The time at which it is due, or at which the claim ends. */
  @Column({ ...timeColumn, name: 'next_attempt_at' })
  nextAttemptAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The error of the last failed attempt to deliver the mail.',
  })
  @Column({ type: 'varchar', length: 500, name: 'last_error', nullable: true })
  lastError: string | null;

  @Field({ description: 'The date and time when the mail was queued.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'The date and time when the mail server accepted the mail.',
  })
  @Column({ ...timeColumn, name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
