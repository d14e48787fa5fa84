import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A mailed link with which a user chooses a password and becomes active (LXP-6). */
@ObjectType({
  simpleResolvers: true,
  description: 'An invitation: a mailed link with which a user chooses a password and becomes active.',
})
@Entity('invitation')
@Erasure('REMOVE')
export class Invitation extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  /** Who sent it, and is told when it is accepted; null for those from before this was kept. */
  @Column({ ...idColumn, name: 'invited_by_id', nullable: true })
  invitedById: string | null;

  /** SHA-256 of the token; the token itself is derived from the id and the gateway's key and stored nowhere. */
  @Column({ type: 'binary', length: 32, name: 'token_hash' })
  tokenHash: Buffer;

  @Field({ description: 'The date and time when the invitation was created and its mail was queued.' })
  @Column({ ...timeColumn, name: 'sent_at' })
  sentAt: Date;

  @Field({ description: 'The date and time when the link expires: 7 days after it was sent.' })
  @Column({ ...timeColumn, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...timeColumn, name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column({ ...timeColumn, name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
