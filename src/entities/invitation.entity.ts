import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** An invitation: a mailed link with which a user chooses a password and becomes active (LXP-6). */
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

  /** The user who sent it and is notified of its acceptance; null for invitations from before this was recorded. */
  @Column({ ...idColumn, name: 'invited_by_id', nullable: true })
  invitedById: string | null;

  /** SHA-256 of the token; the token itself is derived from the id and the gateway's key and not stored. */
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
