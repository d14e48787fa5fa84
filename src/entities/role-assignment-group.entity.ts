import { Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn } from './node.entity.js';

/**
 * A group for which a custom role is held (PLY-5). A locked group has an effect again once it is unlocked; the deletion of a group removes the row.
 */
@Entity('role_assignment_group')
@Erasure('REMOVE')
export class RoleAssignmentGroup extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ ...idColumn, name: 'role_id' })
  roleId: string;

  @PrimaryColumn({ ...idColumn, name: 'group_id' })
  groupId: string;
}
