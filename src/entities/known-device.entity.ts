import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A browser or program with which a user has logged in. */
@Entity('known_device')
@Erasure('REMOVE')
export class KnownDevice extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the device's identification. */
  @PrimaryColumn({ type: 'char', length: 64, name: 'device_hash' })
  deviceHash: string;

  /** The time of the last login with it. */
  @Column({ ...timeColumn, name: 'seen_at' })
  seenAt: Date;
}
