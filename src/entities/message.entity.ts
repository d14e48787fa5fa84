import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The reason why a user gets no message. */
export type RecipientRefusal =
  | 'OBJECT_UNKNOWN'
  | 'USER_IN_OTHER_GROUPS'
  | 'USER_DELETED'
  | 'USER_LOCKED'
  | 'RECIPIENT_NOT_ACCEPTED'
  | 'RECIPIENT_WITHOUT_ACCESS'
  | 'RECIPIENT_ADDRESS_BOUNCED';

/** A user who got no message, and the reason. */
export interface RefusedRecipient {
  userId: string;
  reason: RecipientRefusal;
}

/**
 * A message that was sent to users, without its text (PLY-10, PLY-11): a repeated call finds it by its key, and its recipients count for the
 * limit of the account.
 */
@Entity('message')
@Erasure('REMOVE')
export class Message extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'sender_id' })
  senderId: string;

  /** The client's key; unique among the messages of the sender. */
  @Column({ type: 'varchar', length: 100, name: 'idempotency_key' })
  idempotencyKey: string;

  /** The hash of the input, in hexadecimal digits. */
  @Column({ type: 'char', length: 64, name: 'idempotency_hash' })
  idempotencyHash: string;

  /** The number of mails. */
  @Column({ type: 'int' })
  recipients: number;

  /** The users who got no mail. */
  @Column({ type: 'simple-json' })
  refusals: readonly RefusedRecipient[];

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
