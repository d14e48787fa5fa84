import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A login name that somebody has or had: taken for ever, in the whole installation (LXP-5, LXP-8). */
@Entity('login_name')
export class LoginName extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** The folded name. */
  @PrimaryColumn({
    type: 'varchar',
    length: 254,
    name: 'login_name_key',
    charset: 'utf8mb4',
    collation: 'utf8mb4_bin',
  })
  loginNameKey: string;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
