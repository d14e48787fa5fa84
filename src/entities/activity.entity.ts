import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ActivityType, type ActivityDetails } from './activity-type.js';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, Node, timeColumn } from './node.entity.js';

/** An entry of the activity log; never changed or removed (LXP-14). */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An entry of the activity log. Entries are never changed or removed.',
})
@Entity('activity')
@Erasure('REMOVE')
export class Activity extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Field(() => ActivityType, { description: 'The type of the activity.' })
  @Column({ type: 'varchar', length: 40 })
  type: ActivityType;

  @Column({ ...idColumn, name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column({ ...idColumn, name: 'subject_user_id', nullable: true })
  subjectUserId: string | null;

  @Column({ ...idColumn, name: 'group_id', nullable: true })
  groupId: string | null;

  /** The names and values at that time, so that the sentence stays true when users and groups are deleted. */
  @Column({ type: 'simple-json' })
  details: ActivityDetails;

  /** Folded words for searching. */
  @Column({ type: 'varchar', length: 2000, name: 'search_text' })
  searchText: string;

  @Field(() => String, {
    nullable: true,
    description: 'The IP address of the request; null for actions of the system.',
  })
  @Column({ type: 'varchar', length: 45, name: 'ip_address', nullable: true })
  ipAddress: string | null;

  @Field({ description: 'The date and time of the activity.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}

/** A group that an activity concerns: its managers see the entry, besides the actor and users who see the whole log. */
@Entity('activity_audience')
@Erasure('REMOVE')
export class ActivityAudience extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'group_id' })
  groupId: string;

  /** The time of the activity, repeated so that a group's entries are in the order of the log. */
  @PrimaryColumn({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @PrimaryColumn({ ...idColumn, name: 'activity_id' })
  activityId: string;
}
