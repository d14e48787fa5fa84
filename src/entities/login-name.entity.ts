import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A login name that somebody has or had: taken for ever, in the whole installation (LXP-5, LXP-8). */
@Entity('login_name')
export class LoginName extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the folded name, in hexadecimal: it stays when the person is erased, and says nothing of them. */
  @PrimaryColumn({
    type: 'char',
    length: 64,
    name: 'login_name_hash',
    charset: 'ascii',
    collation: 'ascii_bin',
  })
  loginNameHash: string;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
