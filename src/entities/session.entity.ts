import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A login session. Only the hash of its token is stored. */
@ObjectType({ simpleResolvers: true, description: 'A login session.' })
@Entity('session')
@Erasure('REMOVE')
export class Session extends AccountOwned {
  @Field(() => ID, { description: 'The ID of the session: a ULID, not the token.' })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the token. */
  @Column({ type: 'binary', length: 32, name: 'token_hash' })
  tokenHash: Buffer;

  @Field({ description: 'The date and time of the login.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'The date and time of the last use, to the minute.' })
  @Column({ ...timeColumn, name: 'last_used_at' })
  lastUsedAt: Date;

  @Field({ description: 'The date and time when the session expires.' })
  @Column({ ...timeColumn, name: 'expires_at' })
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'The IP address of the login.' })
  @Column({ type: 'varchar', length: 45, name: 'ip_address', nullable: true })
  ipAddress: string | null;

  @Field(() => String, { nullable: true, description: 'The `User-Agent` header of the login request.' })
  @Column({ type: 'varchar', length: 300, name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Field({ description: 'True for the session of the current request.' })
  current: boolean;
}
