import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { GroupStatus } from './group.enums.js';
import { idColumn, Node, timeColumn } from './node.entity.js';
import { PostalAddress } from './postal-address.entity.js';

/** A department, branch or cost centre. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A department, branch or cost centre of the account.',
})
@Entity('user_group')
@Erasure<Group>({
  keep: ['status', 'lockedById', 'lockedWith', 'createdAt', 'updatedAt'],
  overwrite: {
    name: "''",
    liveNameKey: 'NULL',
    description: 'NULL',
    costBearer: 'NULL',
    costCentre: 'NULL',
    nameText: "''",
    searchText: "''",
    address: 'NULL',
  },
})
export class Group extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Field({ description: "The name, unique among the account's groups that are not deleted." })
  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** The folded name while the group is not deleted, otherwise null; unique within the account (LXP-4). */
  @Column({ type: 'varchar', length: 100, name: 'live_name_key', nullable: true })
  liveNameKey: string | null;

  @Field(() => String, { nullable: true, description: 'The purpose of the group.' })
  @Column({ type: 'varchar', length: 1000, nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'The cost bearer (Kostenträger).' })
  @Column({ type: 'varchar', length: 100, name: 'cost_bearer', nullable: true })
  costBearer: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @Column({ type: 'varchar', length: 100, name: 'cost_centre', nullable: true })
  costCentre: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address of the group.' })
  @Column({ type: 'simple-json', nullable: true })
  address: PostalAddress | null;

  @Field(() => GroupStatus, { description: 'The status of the group.' })
  @Column({ type: 'varchar', length: 16 })
  status: GroupStatus;

  /** The user who locked the group; null unless locked. */
  @Column({ ...idColumn, name: 'locked_by_id', nullable: true })
  lockedById: string | null;

  /** The key of that user's permission set at the time of the lock; null unless locked. */
  @Column({ type: 'text', name: 'locked_with', nullable: true })
  lockedWith: string | null;

  /** Folded words of the name, for searches of shipments (LXP-13). */
  @Column({ type: 'varchar', length: 2000, name: 'name_text' })
  nameText: string;

  /** Folded words for searching: name, cost bearer, cost centre. */
  @Column({ type: 'varchar', length: 2000, name: 'search_text' })
  searchText: string;

  @Field({ description: 'The date and time when the group was created.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'The date and time of the last change to the group.' })
  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
