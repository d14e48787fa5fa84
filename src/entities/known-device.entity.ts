import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A browser or program that somebody has logged in with. */
@Entity('known_device')
@Erasure('REMOVE')
export class KnownDevice extends AccountOwned {
  @PrimaryColumn({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of what it is known by. */
  @PrimaryColumn({ type: 'char', length: 64, name: 'device_hash' })
  deviceHash: string;

  /** When somebody last logged in with it. */
  @Column({ ...timeColumn, name: 'seen_at' })
  seenAt: Date;
}
