import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/**
 * A login name, in the whole installation: reserved for good once accepted, held for some time while it was only typed (LXP-5, LXP-8,
 * docs/decisions/0029).
 */
@Entity('login_name')
@Erasure<LoginName>({
  keep: ['userId', 'loginNameHash', 'createdAt', 'acceptedAt', 'heldUntil'],
  overwrite: {},
})
export class LoginName extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the folded name, in hexadecimal: it stays when the user is erased, and reveals nothing. */
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

  /** The time of the user's first login with it; null while it was only typed. */
  @Column({ ...timeColumn, name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  /** The time at which a typed name becomes free; null if accepted, or held as long as an active user has it. */
  @Column({ ...timeColumn, name: 'held_until', nullable: true })
  heldUntil: Date | null;
}
