import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** Somebody's being logged in. Only the hash of its token is stored. */
@ObjectType({ simpleResolvers: true, description: "Somebody's being logged in." })
@Entity('session')
@Erasure('REMOVE')
export class Session extends AccountOwned {
  @Field(() => ID, { description: 'A ULID; not the token.' })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the token. */
  @Column({ type: 'binary', length: 32, name: 'token_hash' })
  tokenHash: Buffer;

  @Field({ description: 'When the user logged in.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'When the session was last used, to the minute.' })
  @Column({ ...timeColumn, name: 'last_used_at' })
  lastUsedAt: Date;

  @Field({ description: 'When the session ends by itself.' })
  @Column({ ...timeColumn, name: 'expires_at' })
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'The IP address that logged in.' })
  @Column({ type: 'varchar', length: 45, name: 'ip_address', nullable: true })
  ipAddress: string | null;

  @Field(() => String, { nullable: true, description: 'What the program that logged in called itself.' })
  @Column({ type: 'varchar', length: 300, name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Field({ description: 'Whether this is the session that asks.' })
  current: boolean;
}
