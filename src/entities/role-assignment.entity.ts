import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The area for which a custom role is held: the whole account, or named groups only, of which there may be none left (PLY-5). */
export type HeldFor = 'WHOLE' | 'NAMED';

/** The assignment of a custom role to a user, with the user who assigned it (PLY-3). */
@Entity('role_assignment')
@Erasure('REMOVE')
export class RoleAssignment extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  @PrimaryColumn({ ...idColumn, name: 'role_id' })
  roleId: string;

  @Column({ type: 'varchar', length: 8, name: 'held_for' })
  heldFor: HeldFor;

  @Column({ ...idColumn, name: 'assigned_by_id' })
  assignedById: string;

  @Column({ ...timeColumn, name: 'assigned_at' })
  assignedAt: Date;
}
