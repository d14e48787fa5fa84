import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ActivityType, type ActivityDetails } from './activity-type.js';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, Node, timeColumn } from './node.entity.js';

/** One entry of the activity log; never changed, never removed (LXP-14). */
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

  /** The names and values of that moment, so that the sentence stays true when people and groups are gone. */
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

/** That an activity concerns a group: its managers find it in the log, besides its actor and those who see the whole account. */
@Entity('activity_audience')
@Erasure('REMOVE')
export class ActivityAudience extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'group_id' })
  groupId: string;

  /** When it happened, once more: so that a group's entries lie in the order of the log. */
  @PrimaryColumn({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @PrimaryColumn({ ...idColumn, name: 'activity_id' })
  activityId: string;
}
