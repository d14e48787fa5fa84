import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A right of a single user, or a permission from which the user is excluded, with the user who gave or excluded it (PLY-4). */
@Entity('user_right')
@Erasure('REMOVE')
export class UserRight extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** A name of the catalogue in `src/shield/permissions.ts`. */
  @PrimaryColumn({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  permission: string;

  /** The scope of a right; null for an exclusion, which has none. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  scope: string | null;

  /** The limits of a right (`listText`): statuses and channels. */
  @Column({ type: 'varchar', length: 120, charset: 'ascii', collation: 'ascii_bin', default: '*' })
  statuses: string;

  @Column({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin', default: '*' })
  channels: string;

  @Column({ ...idColumn, name: 'given_by_id' })
  givenById: string;

  @Column({ ...timeColumn, name: 'given_at' })
  givenAt: Date;
}
