import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CredentialKind } from './credential.enums.js';
import { Erasure } from './erasure-rule.js';
import { idColumn, Node, timeColumn } from './node.entity.js';

/** What a program logs in with for its user (LXP-10). Only the hash of its secret is stored; deleting removes the row. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a program logs in with for its user. One of each kind, and of `SFTP` and `API` one for each group.',
})
@Entity('credential')
@Erasure('REMOVE')
export class Credential extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  @Field(() => CredentialKind, { description: 'Which channel it is for.' })
  @Column({ type: 'varchar', length: 16 })
  kind: CredentialKind;

  @Column({ ...idColumn, name: 'group_id', nullable: true })
  groupId: string | null;

  /** Kind and group as one text that is never null: what a user can have only one of. */
  @Column({ type: 'varchar', length: 40 })
  slot: string;

  @Field(() => String, { nullable: true, description: 'What its user calls it.' })
  @Column({ type: 'varchar', length: 100, nullable: true })
  label: string | null;

  @Field({ description: 'The name that belongs to the secret; made by the gateway, and unique.' })
  @Column({ type: 'varchar', length: 40, name: 'login_name' })
  loginName: string;

  /** Folded words for searching: label and login name. */
  @Column({ type: 'varchar', length: 2000, name: 'search_text' })
  searchText: string;

  /** SHA-256 of the secret. */
  @Column({ type: 'binary', length: 32, name: 'secret_hash' })
  secretHash: Buffer;

  @Field({ description: 'When it was made.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last used, to the minute; null if never.',
  })
  @Column({ ...timeColumn, name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
