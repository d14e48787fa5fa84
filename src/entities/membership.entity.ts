import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The membership of a user in a group. Kept when the group is locked or deleted, since both determine who may log in (LXP-4). */
@Entity('membership')
@Erasure<Membership>({
  keep: ['userId', 'groupId', 'createdAt'],
  overwrite: {},
})
export class Membership extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ ...idColumn, name: 'group_id' })
  groupId: string;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
